"""A year of study days."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders_stats import day
from builders_terminal import TODAY
from k8squiz.identifiers import StudyDay
from k8squiz.stats.heatmap import FEWEST, WEEKS, Day, Month, heatmap


def test_a_year_ends_today_and_its_weeks_begin_on_monday() -> None:
    """TODAY is a Monday, so the last week has one day."""
    year = heatmap([], TODAY)
    assert [len(week) for week in year.weeks] == [7] * (WEEKS - 1) + [1]
    assert year.weeks[-1] == (Day(TODAY, 0),)
    assert year.weeks[0][0].date == dt.date(2025, 3, 3)


@given(st.integers(0, 40_000))
def test_whatever_today_is_no_day_is_missing_and_none_is_to_come(today: int) -> None:
    """Every week from Monday on, at least a year of days, up to today."""
    year = heatmap([], StudyDay(today))
    days = [one for week in year.weeks for one in week]
    assert [one.day for one in days] == list(range(days[0].day, today + 1))
    assert {week[0].date.weekday() for week in year.weeks} == {0}
    assert 365 <= len(days) <= 7 * WEEKS


@pytest.mark.parametrize(
    ("answers", "level"), [(0, 0), (1, 1), (9, 1), (10, 2), (24, 2), (25, 3), (49, 3), (50, 4), (10_000, 4)]
)
def test_a_day_has_one_of_five_levels(answers: int, level: int) -> None:
    """By its answers, whatever other days have."""
    assert Day(TODAY, answers).level == level
    assert level <= len(FEWEST)


def test_days_with_answers_are_summed_up() -> None:
    """Those of earlier years are not counted; of several days with most answers it is the latest."""
    year = heatmap([day(2_000, 99), day(40, 7), day(9, 30), day(3, 30), day(0, 1)], TODAY)
    assert [one.answers for one in year.days] == [7, 30, 30, 1]
    assert (year.answers, year.busiest) == (68, Day(StudyDay(TODAY - 3), 30))


def test_without_an_answer_there_is_no_busiest_day() -> None:
    """And no month to tell of."""
    year = heatmap([], TODAY)
    assert (year.days, year.answers, year.busiest, year.months) == ((), 0, None, ())


def test_months_hold_their_days() -> None:
    """Only those with an answer; the same month of another year is another one."""
    year = heatmap([day(362, 5), day(30, 7), day(29, 3), day(1, 30), day(0, 1)], TODAY)
    assert year.months == (
        Month(dt.date(2025, 3, 1), 1, 5),
        Month(dt.date(2026, 1, 1), 1, 7),
        Month(dt.date(2026, 2, 1), 1, 3),
        Month(dt.date(2026, 3, 1), 2, 31),
    )


def test_a_narrow_screen_gets_the_last_weeks() -> None:
    """One at least."""
    year = heatmap([], TODAY)
    assert year.last(3).weeks == year.weeks[-3:]
    assert year.last(0).weeks == year.weeks[-1:]
    assert year.last(99) == year
