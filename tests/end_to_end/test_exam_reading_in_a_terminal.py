"""Reading a finished exam in a real terminal."""

from __future__ import annotations

from datetime import timedelta
from itertools import count

import pytest

from builders import MONDAY, STARTED, exam_question
from end_to_end.program import Program
from end_to_end.real_terminal import CTRL_C, ENTER, RealTerminal
from k8squiz.history.exams import ExamAnswer, ExamStart
from k8squiz.progress.store import Store

pytestmark = pytest.mark.end_to_end


@pytest.fixture
def sat(program: Program) -> Program:
    """The program of a learner who has sat an exam of nine questions, of which the first three were right."""
    asked = tuple(map(exam_question, range(9)))
    with Store.open(program.home / "progress.db", count(2).__next__) as store:
        start = ExamStart("kcna", STARTED, STARTED + timedelta(minutes=90), 7, "0123", True, asked)
        attempt = store.start_exam(start)
        for at in range(9):
            said = "etcd" if at < 3 else "kubelet"
            store.answer_exam(attempt, ExamAnswer(at, said, False, 9_000, MONDAY, at < 3))
        store.finish_exam(attempt, STARTED + timedelta(minutes=30), "handed-in")
    return program


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 15)])
def test_a_report_is_read_a_screen_at_a_time(sat: Program, columns: int, rows: int) -> None:
    """From the score to the command to go on with; then it stays in the window."""
    with RealTerminal(sat, "exam", "report", columns=columns, rows=rows) as window:
        window.wait_for("Score: 3 of 9 right (33 %)", "Space more", "Enter done")
        for _ in range(10):
            window.press(" ")
            window.settle(0.1)
        window.wait_for("What to study next:", "review 1", "Enter done")
        window.press(ENTER)
        assert window.end() == (0, None)


def test_a_review_goes_from_question_to_question(sat: Program) -> None:
    """On, back, aside and out again."""
    with RealTerminal(sat, "exam", "review", 1, "--wrong") as window:
        window.wait_for("Miss 1 of 6: question 4 of 9 - wrong, 0:09", "Incorrect.", "Right is: etcd", "? keys")
        window.press(ENTER)
        window.wait_for("Miss 2 of 6: question 5 of 9", "? keys")
        window.press("b")
        window.wait_for("Miss 1 of 6", "? keys")
        window.press("e")
        window.wait_for("No deck holds this question any more", "Enter back")
        window.press(ENTER)
        window.wait_for("Miss 1 of 6", "? keys")
        window.press("q")
        assert window.end() == (0, None)


def test_ctrl_c_leaves_a_review_like_q(sat: Program) -> None:
    """There is nothing to lose."""
    with RealTerminal(sat, "exam", "review") as window:
        window.wait_for("Question 1 of 9 - right", "Correct.", "? keys")
        window.press(CTRL_C)
        assert window.end() == (0, None)


def test_everything_can_be_read_through_a_pipe(sat: Program) -> None:
    """Without a key pressed; a failed exam is no failure of the command, unless it is asked."""
    ended = [sat.run("exam", *more) for more in (("report",), ("review",), ("history",), ("report", "--strict"))]
    assert [(one.code, one.err) for one in ended] == [(0, ""), (0, ""), (0, ""), (1, "")]
    assert [ended[1].out.count(word) for word in ("Question ", "Incorrect.")] == [9, 6]
