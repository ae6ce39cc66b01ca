"""An exam in a real terminal, with our own decks, whatever they hold just now."""

from __future__ import annotations

import re
import signal

import pytest

from end_to_end.program import Program
from end_to_end.real_terminal import ENTER, LEFT, RIGHT, RealTerminal

pytestmark = pytest.mark.end_to_end


def exam(program: Program, questions: int = 4) -> RealTerminal:
    """``k8squiz exam kcna`` with a few questions."""
    return RealTerminal(program, "exam", "kcna", "--questions", questions, "--seed", 1)


def test_an_exam_from_its_first_screen_to_its_report(program: Program) -> None:
    """Back and forth, a blank among the answers, handed in, and every domain told."""
    with exam(program) as window:
        window.wait_for("KCNA:", "4 questions, 6 minutes (seed 1).", "Enter start")
        window.press(ENTER)
        window.wait_for("Question 1 of 4", "left   1-4 answer")
        window.press("2")
        window.wait_for("Question 2 of 4", "q hand in")
        window.press(LEFT)
        window.wait_for("Question 1 of 4 - answered: 2", "» 2", "q hand in")
        window.press(RIGHT)
        window.wait_for("Question 2 of 4", "q hand in")
        window.press(RIGHT)
        window.wait_for("Question 3 of 4", "q hand in")
        window.press("1")
        window.wait_for("Question 4 of 4", "q hand in")
        window.press("3")
        window.wait_for("Without an answer: 1 of 4 (2).", "Enter hand in")
        window.press(ENTER)
        assert window.end() == (0, None)
        assert re.search(rb"Score: \d of 4 right", window.raw)
    (line,) = program.statistics()["exams"]
    assert (line["exam"], line["questions"]) == ("kcna", 4)


def test_the_countdown_runs_while_nothing_is_pressed(program: Program) -> None:
    """Second by second, without taking the question away."""
    with exam(program) as window:
        window.wait_for("Enter start")
        window.press(ENTER)
        before = re.search(r"(5:5\d) left", window.wait_for("left   1-4 answer"))
        assert before
        screen = window.wait_until_gone(f"{before[1]} left")
        assert re.search(r"5:5\d left", screen)
        assert "Question 1 of 4" in screen


def test_an_exam_that_was_killed_goes_on_with_its_answers(program: Program) -> None:
    """At the first blank; leaving it again offers no other."""
    with exam(program) as window:
        window.wait_for("Enter start")
        window.press(ENTER)
        window.wait_for("Question 1 of 4", "q hand in")
        window.press("1")
        window.wait_for("Question 2 of 4", "q hand in")
        window.send_signal(signal.SIGKILL)
        assert window.end() == (None, signal.SIGKILL)
    with exam(program) as window:
        window.wait_for("You left an exam open: KCNA, 1 of 4 answered.", "q leave")
        window.press("q")
        assert window.end() == (0, None)
    with exam(program) as window:
        window.wait_for("You left an exam open: KCNA, 1 of 4 answered.", "Enter start")
        window.press(ENTER)
        window.wait_for("Question 2 of 4", "q hand in")
        window.press("q")
        window.wait_for("Without an answer: 3 of 4 (2, 3, 4).", "Enter hand in")
        window.press(ENTER)
        assert window.end() == (0, None)
    assert len(program.statistics()["exams"]) == 1
