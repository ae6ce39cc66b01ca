"""Study days and what is due, beyond what the golden screens show."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from builders_stats import a_month, a_year, day
from builders_terminal import TODAY
from fakes import LINES, NARROW, WIDE
from k8squiz.identifiers import StudyDay
from k8squiz.stats.forecast import forecast
from k8squiz.stats.heatmap import WEEKS, heatmap
from k8squiz.terminal.lines import Line
from k8squiz.terminal.look import Look
from k8squiz.terminal.stats_day_views import due_days, study_days


def told(page: Iterable[Line]) -> list[str]:
    """The lines of a page, before they are wrapped."""
    return [f"{' ' * one.indent}{one.text.plain}" for one in page]


@pytest.mark.parametrize(
    ("width", "weeks", "cells"), [(40, 34, 1), (58, 52, 1), (59, 53, 1), (111, 53, 1), (112, 53, 2), (200, 53, 2)]
)
def test_as_many_weeks_are_drawn_as_fit(width: int, weeks: int, cells: int) -> None:
    """Two cells each where there is room; where some are missing it says so."""
    drawn = told(study_days(a_year(), Look(lines=False, ascii=False, width=width)))
    monday = next(row for row in drawn if row.startswith("  Mon "))
    assert len(monday) == len("  Mon ") + weeks * cells <= width
    missing = f"  Drawn are the last {weeks} weeks; 59 columns would hold all 53."
    assert (missing in drawn) is (weeks < WEEKS)


def test_the_days_of_a_week_stand_below_one_another() -> None:
    """Each in the row of its weekday; TODAY is a Monday, and the days after it are not drawn."""
    drawn = told(study_days(heatmap([day(0, 60), day(1, 1), day(8, 30)], TODAY), NARROW))
    rows = {row[2:5]: row[6:] for row in drawn if row[2:5] in {"Mon", "Sun", "Tue"}}
    assert rows["Mon"].endswith("··█")
    assert rows["Sun"].endswith("▓░")
    assert len(rows["Sun"]) == len(rows["Tue"]) == len(rows["Mon"]) - 1


def test_a_month_stands_above_the_week_in_which_it_begins() -> None:
    """1 March 2026 is a Sunday: its week is the last but one, and has no room for the name."""
    drawn = told(study_days(a_year(), WIDE))
    months, monday = drawn[1], drawn[2]
    assert months.split() == ["Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb"]
    # 1 February 2026 is the Sunday of the week that began five weeks before TODAY's.
    assert months.index("Feb") == len(monday) - 1 - 5


def test_in_line_mode_only_months_with_days_are_told() -> None:
    """In words, and nothing is drawn."""
    assert told(study_days(heatmap([day(0, 1), day(40, 9), day(41, 2)], TODAY), LINES)) == [
        "Study days",
        "  January 2026: 2 study days, 11 answers",
        "  March 2026: 1 study day, 1 answer",
        "  3 study days with 12 answers in the last 53 weeks; the most, 9, on 21 Jan 2026.",
    ]


def test_a_day_is_never_parted_from_its_number() -> None:
    """Weeks are wrapped behind a comma."""
    drawn = told(due_days(a_month(), NARROW))
    assert "  02 Mar  Mon 12, Tue 38, Wed 10," in drawn
    assert "          Thu 15, Fri 3, Sat 8, Sun 13" in drawn


def test_each_day_has_its_bar_and_its_number() -> None:
    """The same numbers as in the sum; days without anything due are not named."""
    found = forecast(TODAY, 1, {StudyDay(TODAY + 1): 3, StudyDay(TODAY + 9): 2}, suspended=1)
    assert told(due_days(found, LINES)) == [
        "Due in the next 30 days",
        "  02 Mar  Mon 1, Tue 3",
        "  11 Mar  Wed 2",
        "  1 today, 4 within 7 days, 6 within 30.",
        "  1 suspended card rests and is not counted.",
    ]
    drawn = told(due_days(found, NARROW))
    assert drawn[1:5] == ["   █", "   █       █", "  ██       █", "  MTWTFSSMTWTFSSMTWTFSSMTWTFSSMT"]


def test_where_nothing_is_due_nothing_is_drawn() -> None:
    """It is said in a word."""
    assert told(due_days(forecast(TODAY, 0, {}), WIDE)) == ["Due in the next 30 days", "  Nothing."]


def test_one_card_that_waits_is_told_as_one() -> None:
    """It comes tomorrow."""
    found = forecast(TODAY, 5, {StudyDay(TODAY + 1): 1}, waiting=1)
    assert (
        told(due_days(found, LINES))[-1]
        == "  1 more card is due today beyond the day's limit, and counted for tomorrow."
    )
