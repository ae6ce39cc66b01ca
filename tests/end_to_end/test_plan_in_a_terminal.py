"""Asking which exam a learner prepares for, in a real terminal: when it is asked, and that it is asked once."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from builders_terminal import BERTHS, CRANE, harbour_file
from end_to_end.program import Program
from end_to_end.real_terminal import CTRL_C, ENTER, RealTerminal

pytestmark = pytest.mark.end_to_end
ASKED = "Preparing for an exam? Which?"
WHICH, WHEN = (ASKED, "q not now"), ("When is your CKA?", "keep the date")
ASKING, AFTER = "0 I don't know", "Enter next"
NONE = "You prepare for no exam."


def study(program: Program, *arguments: str) -> RealTerminal:
    """``k8squiz study`` with a deck of the harbour."""
    return RealTerminal(program, "study", harbour_file(program.folder, CRANE, BERTHS), *arguments)


def ended(window: RealTerminal) -> str:
    """What stands on the screen once the program has ended well."""
    assert window.end() == (0, None)
    return window.text()


def to_come() -> str:
    """A date that is to come."""
    return f"{datetime.now().astimezone().date() + timedelta(days=30)}"


def test_the_first_session_ends_with_the_question_and_no_other_does(newcomer: Program) -> None:
    """After the summary was read; what was said is told at the end."""
    date = to_come()
    with study(newcomer, "--flashcards", "--limit=1") as window:
        window.wait_for("Enter show the answer")
        window.press(ENTER)
        window.wait_for("Good")
        window.press("3")
        window.wait_for("1 of 1 answers right", "finish")
        window.press(ENTER)
        window.wait_for(*WHICH)
        window.press("1")
        window.wait_for(*WHEN)
        window.press(date + ENTER)
        screen = ended(window)
        # The session read one deck alone, so how many cards the exam has is not told here.
        assert ("CKA is in 30 days: " in screen, " of its " in screen) == (True, False)
    assert newcomer.run("plan").out.startswith("CKA is in 30 days: ")
    with study(newcomer) as window:
        window.wait_for(ASKING)
        window.press("0")
        window.wait_for(AFTER)
        window.press("q")
        assert ASKED not in ended(window)


def test_a_session_that_was_left_shows_its_summary_before_the_question(newcomer: Program) -> None:
    """It would be wiped away unread."""
    with study(newcomer) as window:
        window.wait_for(ASKING)
        window.press("0")
        window.wait_for(AFTER)
        window.press("q")
        window.wait_for("0 of 1 answers right", AFTER)
        assert ASKED not in window.settle()
        window.press(ENTER)
        window.wait_for(*WHICH)
        window.press(ENTER)
        assert NONE in ended(window)


@pytest.mark.parametrize("key", ["q", CTRL_C])
def test_whoever_wants_to_leave_can_leave_at_the_summary(key: str, newcomer: Program) -> None:
    """Then nothing was asked, and the summary stays on the screen."""
    with study(newcomer) as window:
        window.wait_for(ASKING)
        window.press("0")
        window.wait_for(AFTER)
        window.press("q")
        window.wait_for("0 of 1 answers right", AFTER)
        window.press(key)
        screen = ended(window)
        assert ("0 of 1 answers right" in screen, ASKED in screen) == (True, False)


def test_a_session_without_an_answer_asks_nothing(newcomer: Program) -> None:
    """Whoever only had a look has not begun."""
    with study(newcomer) as window:
        window.wait_for(ASKING)
        window.press("q")
        assert ASKED not in ended(window)


def test_the_program_alone_begins_with_the_question_once(newcomer: Program) -> None:
    """Enter skips it for good; then it shows where the learner stands."""
    with RealTerminal(newcomer) as window:
        window.wait_for(*WHICH)
        window.press(ENTER)
        window.wait_for("Begin with: k8squiz study")
        ended(window)
    with RealTerminal(newcomer) as window:
        assert ASKED not in ended(window)


def test_not_now_is_no_answer(newcomer: Program) -> None:
    """The next time it is asked again; leaving at the date keeps nothing either."""
    for keys in (["q"], ["1", CTRL_C], [CTRL_C]):
        with RealTerminal(newcomer) as window:
            for key, question in zip(keys, (WHICH, WHEN), strict=False):
                window.wait_for(*question)
                window.press(key)
            window.wait_for("Begin with: k8squiz study")
            ended(window)
    assert newcomer.run("plan").out.startswith(NONE)


def test_a_date_that_is_none_is_asked_for_again(newcomer: Program) -> None:
    """Saying what is wrong with it; an empty line is no date yet."""
    with RealTerminal(newcomer, "plan") as window:
        window.wait_for(*WHICH)
        window.press("1")
        for wrong, told in (("soon", '"soon" is no date.'), ("2020-01-01", "2020-01-01 is over.")):
            window.wait_for(*WHEN)
            window.press(wrong + ENTER)
            window.wait_for(told, *WHEN)
        window.press(ENTER)
        assert "You prepare for CKA; its cards come first." in ended(window)


def test_what_was_planned_is_shown_and_not_asked_for_again(newcomer: Program) -> None:
    """Whoever looks at a plan does not lose it by pressing Enter."""
    newcomer.run("plan", "cka", to_come())
    for _ in range(2):
        with RealTerminal(newcomer, "plan") as window:
            screen = ended(window)
        assert ("CKA is in 30 days: " in screen, "To change that: k8squiz plan" in screen) == (True, True)
        assert ASKED not in screen


def test_a_question_that_was_skipped_can_be_had_again(newcomer: Program) -> None:
    """By asking for it."""
    for key, told in ((ENTER, NONE), ("4", "You prepare for KCNA; its cards come first.")):
        with RealTerminal(newcomer, "plan") as window:
            window.wait_for(*WHICH)
            window.press(key)
            if key != ENTER:
                window.wait_for("When is your KCNA?", "keep the date")
                window.press(ENTER)
            assert told in ended(window)


def test_it_is_asked_by_lines_where_lines_are_wanted(newcomer: Program) -> None:
    """In a terminal, without one escape sequence."""
    with RealTerminal(newcomer, K8SQUIZ_PLAIN="1") as window:
        window.wait_for("5. KCSA", "(1-5 choose")
        window.press("4\n")
        window.wait_for("When is your KCNA?", "no date yet")
        window.press("\n")
        window.wait_for("You prepare for KCNA; its cards come first.", "Begin with: k8squiz study")
        ended(window)
        assert b"\x1b" not in window.raw


def test_where_nobody_sits_at_the_keyboard_nobody_is_asked(newcomer: Program) -> None:
    """The question stays for whoever comes."""
    for command in ((), ("plan",), ("study", "--plain", "--limit", "1")):
        assert ASKED not in newcomer.run(*command, typed=b"0\n\n").out
    with RealTerminal(newcomer) as window:
        window.wait_for(*WHICH)
