"""Asking which exam a learner prepares for, and when."""

from __future__ import annotations

from datetime import date

import pytest

from fakes import LINES, WIDE, Said, ScriptedDesk
from k8squiz.history.plans import ExamPlan
from k8squiz.stats.preparation import Preparation
from k8squiz.terminal.keys import Command
from k8squiz.terminal.plan_screen import SKIPPED, ask_plan, prepared

EXAMS = (("hpa", "Harbour Pilot Associate"), ("hpx", "Harbour Pilot Expert"))
TODAY = date(2026, 3, 2)
PILOT = "HPA: Harbour Pilot Associate"
QUIT, UNKNOWN = Command.QUIT, Command.UNKNOWN

both_modes = pytest.mark.parametrize("lines", [False, True], ids=["full", "lines"])


def asked(*script: Said, lines: bool = False) -> tuple[ExamPlan | None, list[str]]:
    """What is said, and the pages shown; the script is followed to its last word."""
    desk = ScriptedDesk(script, LINES if lines else WIDE)
    said = ask_plan(desk, EXAMS, TODAY)
    assert desk.left == ()
    return said, desk.pages


@both_modes
def test_an_exam_and_its_day_are_asked_one_after_the_other(*, lines: bool) -> None:
    """One screen each."""
    said, pages = asked(PILOT, "2026-06-30", lines=lines)
    assert said == ExamPlan("hpa", date(2026, 6, 30))
    assert pages[0].startswith("Preparing for an exam? Which?")
    assert pages[1:] == ["When is your HPA? Year, month and day, as in 2027-01-31. Enter skips."]


@both_modes
def test_enter_skips_the_exam(*, lines: bool) -> None:
    """That is an answer, and kept: it is not asked again."""
    said, pages = asked(UNKNOWN, lines=lines)
    assert (said, pages[1:]) == (SKIPPED, [])
    assert ExamPlan(None, None) == SKIPPED


@both_modes
def test_enter_skips_the_day(*, lines: bool) -> None:
    """Whoever has none yet prepares all the same."""
    said, _pages = asked(PILOT, UNKNOWN, lines=lines)
    assert said == ExamPlan("hpa", None)


@pytest.mark.parametrize("script", [(QUIT,), (PILOT, QUIT), (PILOT, "soon", QUIT)])
@both_modes
def test_whoever_quits_says_nothing(script: tuple[Said, ...], *, lines: bool) -> None:
    """Nothing is kept, so it is asked another time."""
    said, _pages = asked(*script, lines=lines)
    assert said is None


@pytest.mark.parametrize("typed", ["soon", "31.6.2026", "2026-02-30", "2026-6-1", "0", "2026"])
def test_what_is_no_date_is_asked_again(typed: str) -> None:
    """Saying so, and how dates are written."""
    said, pages = asked(PILOT, typed, " 2026-06-30 ")
    assert said == ExamPlan("hpa", date(2026, 6, 30))
    assert pages[2].split("\n") == [
        f'"{typed}" is no date.',
        "When is your HPA? Year, month and day, as in 2027-01-31. Enter skips.",
    ]


def test_a_day_that_is_over_is_asked_again() -> None:
    """Today is not over."""
    said, pages = asked(PILOT, "2026-03-01", "2026-03-02")
    assert said == ExamPlan("hpa", TODAY)
    assert pages[2].startswith("2026-03-01 is over.\n")


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2026, 3, 16), "HPA is in 14 days: Monday, 16 March 2026. Its cards come first."),
        (date(2026, 3, 3), "HPA is in 1 day: Tuesday, 03 March 2026. Its cards come first."),
        (TODAY, "HPA is today: Monday, 02 March 2026. Its cards come first."),
        (date(2026, 3, 1), "HPA is over: Sunday, 01 March 2026. Is there another one? k8squiz plan"),
        (None, "You prepare for HPA; its cards come first."),
    ],
)
def test_how_long_there_is_is_told_in_days(day: date | None, told: str) -> None:
    """Or that there is no time left, or no day yet."""
    page = [one.text.plain for one in prepared(Preparation("hpa", day, TODAY, 300, 120))]
    assert page[:2] == [told, "120 of its 300 cards met."]


def test_how_many_new_cards_a_day_it_takes_is_told_while_there_are_days_and_cards() -> None:
    """In a plural that is right."""

    def last(day: date, met: int) -> str:
        return [one.text.plain for one in prepared(Preparation("hpa", day, TODAY, 300, met))][-1]

    assert last(date(2026, 3, 16), 120) == "13 new cards a day would meet the rest before it."
    assert last(date(2026, 3, 16), 290) == "1 new card a day would meet the rest before it."
    assert last(date(2026, 3, 16), 300) == "300 of its 300 cards met."
    assert last(TODAY, 120) == "120 of its 300 cards met."


def test_without_an_exam_there_is_nothing_to_tell() -> None:
    """But that."""
    assert [one.text.plain for one in prepared(None)] == ["You prepare for no exam."]
