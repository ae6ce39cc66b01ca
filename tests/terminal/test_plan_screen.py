"""Asking which exam a learner prepares for, and when."""

from __future__ import annotations

from datetime import date

import pytest

from fakes import LINES, WIDE, Said, ScriptedDesk
from k8squiz.history.plans import ExamPlan
from k8squiz.terminal.keys import Command
from k8squiz.terminal.plan_screen import SKIPPED, ask_plan

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
