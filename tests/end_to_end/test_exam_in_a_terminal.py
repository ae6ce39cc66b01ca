"""An exam in a real terminal, with our own decks, whatever they hold just now."""

from __future__ import annotations

import json
import re
import shutil
import signal
from pathlib import Path

import pytest

from end_to_end.program import Program
from end_to_end.real_terminal import CTRL_C, ENTER, LEFT, RIGHT, RealTerminal

pytestmark = pytest.mark.end_to_end


def exam(program: Program, questions: int = 4) -> RealTerminal:
    """``k8squiz exam kcna`` with a few questions."""
    return RealTerminal(program, "exam", "kcna", "--questions", questions, "--seed", 1)


def begin(window: RealTerminal) -> None:
    """Enter, on the first screen."""
    window.wait_for("KCNA", "Enter start")
    window.press(ENTER)


def hand_in(window: RealTerminal) -> None:
    """The first of the endings; then the report is read to its end."""
    window.wait_for("Hand it in for good", "1-3 choose")
    window.press("1")
    window.wait_for("Score: ", "Enter done")
    window.press(ENTER)
    assert window.end() == (0, None)


def result_of(program: Program) -> tuple[object, object]:
    """What the report says of the last exam, and how each question stands, but for the times."""
    report = json.loads(program.run("exam", "report", "--json").out)
    items = json.loads(program.run("exam", "review", "--json").out)
    kept = [{key: value for key, value in one.items() if "seconds" not in key} for one in items]
    return [report[key] for key in ("score", "correct", "questions")], kept


def test_an_exam_from_its_first_screen_to_its_report(program: Program) -> None:
    """Back and forth, a flag, a blank among the answers, a jump from the grid; handed in, and every domain told."""
    with exam(program) as window:
        window.wait_for("KCNA:", "4 questions, 6 minutes.", "Seed 1, decks ", "Enter start")
        window.press(ENTER)
        window.wait_for("Question 1 of 4", "left (last 10 min)   1-4 answer", "? keys")
        window.press("2")
        window.wait_for("Question 2 of 4", "? keys")
        window.press(LEFT)
        window.wait_for("Question 1 of 4, answered", "» 2", "? keys")
        window.press(RIGHT)
        window.wait_for("Question 2 of 4", "? keys")
        window.press("f")
        window.wait_for("Question 2 of 4, flagged", "? keys")
        window.press("g")
        window.wait_for("1+    2-!   3-    4-", "empty Enter back")
        window.press(f"4{ENTER}")
        window.wait_for("Question 4 of 4", "? keys")
        window.press("3")
        window.wait_for("Without an answer: 2 of 4 (2, 3).", "Flagged: 2.", "1-3 choose")
        window.press(ENTER)
        window.wait_for("Question 4 of 4, answered", "? keys")
        window.press("q")
        hand_in(window)
        assert re.search(rb"Score: \d of 4 right", window.raw)
    (line,) = program.statistics()["exams"]
    assert (line["exam"], line["questions"]) == ("kcna", 4)


def test_the_countdown_runs_while_nothing_is_pressed(program: Program) -> None:
    """Second by second, without taking the question away."""
    with exam(program) as window:
        begin(window)
        before = re.search(r"(5:5\d) left", window.wait_for("left (last 10 min)   1-4 answer"))
        assert before
        screen = window.wait_until_gone(f"{before[1]} left")
        assert re.search(r"5:5\d left", screen)
        assert "Question 1 of 4" in screen


def test_an_exam_killed_and_resumed_gives_the_report_of_an_uninterrupted_one(program: Program, tmp_path: Path) -> None:
    """Answers and flags are on disk at once; it goes on at the first blank."""
    with exam(program) as window:
        begin(window)
        for number, keys in enumerate(["1", "f2", "3", "4"], 1):
            window.wait_for(f"Question {number} of 4", "? keys")
            for key in keys:
                window.press(key)
                window.settle(0.2)
        hand_in(window)
    other = Program(tmp_path / "other")
    shutil.copytree(program.folder, other.folder, ignore=shutil.ignore_patterns("progress.db*"))
    with exam(other) as window:
        begin(window)
        window.wait_for("Question 1 of 4", "? keys")
        window.press("1")
        window.wait_for("Question 2 of 4", "? keys")
        window.press("f")
        window.wait_for("Question 2 of 4, flagged", "? keys")
        window.send_signal(signal.SIGKILL)
        assert window.end() == (None, signal.SIGKILL)
    with exam(other) as window:
        window.wait_for("You left an exam open: KCNA, 1 of 4 answered.", "Enter start")
        window.press("q")
        assert window.end() == (0, None)
    with exam(other) as window:
        begin(window)
        for number in (2, 3, 4):
            window.wait_for(f"Question {number} of 4", "? keys")
            window.press(str(number))
        hand_in(window)
    assert result_of(other) == result_of(program)


def test_a_second_terminal_is_refused(program: Program) -> None:
    """For as long as the first one sits; after kill -9 there is nothing to clean up."""
    with exam(program) as window:
        begin(window)
        window.wait_for("Question 1 of 4", "? keys")
        refused = program.run("exam", "kcna")
        assert (refused.code, refused.out, refused.err.count("\n")) == (1, "", 1)
        assert "another terminal" in refused.err
        assert program.run("due").code == 0
        window.send_signal(signal.SIGKILL)
        window.end()
    with exam(program) as window:
        window.wait_for("You left an exam open", "Enter start")


def test_a_pause_stops_the_clock_and_stands_in_the_report(program: Program) -> None:
    """With --pausable alone; leaving it paused, and going on later."""
    with RealTerminal(program, "exam", "kcna", "--questions", 4, "--pausable") as window:
        begin(window)
        window.wait_for("Question 1 of 4", "p pause")
        window.press("p")
        stood = window.wait_for("Paused, with 5:5", "q leave it paused")
        assert window.settle(1.5) == stood
        window.press("q")
        window.wait_for("Its clock stands still")
        assert window.end() == (0, None)
    with RealTerminal(program, "exam", "kcna") as window:
        window.wait_for("it was paused", "Enter start")
        window.press(ENTER)
        window.wait_for("Question 1 of 4", "p pause")
        window.press("q")
        hand_in(window)
    assert "The clock was stopped for 1 pause: 0:0" in program.run("exam", "report").out


def test_ctrl_c_twice_leaves_an_exam_open(program: Program) -> None:
    """Nothing is handed in by a slip; the window is left as it was."""
    with exam(program) as window:
        begin(window)
        window.wait_for("Question 1 of 4", "? keys")
        window.press(CTRL_C)
        window.wait_for("Hand in this exam?", "1-3 choose")
        window.press(CTRL_C)
        window.wait_for("This exam stays open")
        assert window.end() == (0, None)
    assert program.statistics()["exams"] == []


def test_line_mode_at_a_keyboard_starts_on_enter(program: Program) -> None:
    """The clock of a real candidate does not run while the rules are read."""
    with RealTerminal(program, "exam", "kcna", "--questions", 4, "--plain") as window:
        window.wait_for("(Enter start, q leave)")
        assert "Question 1 of 4" not in window.settle()
        window.press(ENTER)
        window.wait_for("Question 1 of 4")
