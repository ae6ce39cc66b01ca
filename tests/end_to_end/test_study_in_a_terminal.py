"""Studying in a real terminal, with a made-up deck."""

from __future__ import annotations

import signal

import pytest

from builders_terminal import BERTHS, CRANE, RADIO, harbour_file
from end_to_end.program import Program
from end_to_end.real_terminal import CTRL_C, DOWN, ENTER, UP, RealTerminal

pytestmark = pytest.mark.end_to_end
RIGHT = {
    "Which part of the harbour": "the crane",
    "The crane has unloaded": "the harbour office, on channel 16",
    "Why does the Bernicle wait?": "no crane is free",
}
ASKING, AFTER = "0 I don't know", "Enter next"


def study(program: Program, *arguments: str, columns: int = 80, rows: int = 24, **more: str) -> RealTerminal:
    """``k8squiz study`` with the deck of the harbour."""
    deck = harbour_file(program.folder, CRANE, RADIO, BERTHS)
    return RealTerminal(program, "study", deck, "--seed", 1, *arguments, columns=columns, rows=rows, **more)


def right(window: RealTerminal) -> str:
    """The digit of the right option to the question on the screen."""
    screen = window.wait_for(ASKING)
    return window.option(next(answer for ask, answer in RIGHT.items() if ask in screen))


def wrong(window: RealTerminal) -> str:
    """The digit of an option that is wrong."""
    return "2" if right(window) == "1" else "1"


def test_a_session_from_the_first_question_to_the_summary(program: Program) -> None:
    """With digits; each verdict waits for a key, and at the end the summary stays on the screen."""
    with study(program) as window:
        for to_go in ("3 to go", "2 to go", "1 to go"):
            window.wait_for(to_go)
            window.press(right(window))
            window.wait_for("Correct: ", AFTER)
            window.press(ENTER)
        window.wait_for("3 of 3 answers right (", "Enter/q finish")
        window.press(ENTER)
        assert window.end() == (0, None)
        assert "3 of 3 answers right (" in window.text()
    assert program.statistics()["reviews"] == 3


def test_arrows_point_and_enter_takes(program: Program) -> None:
    """Up from nothing leads to the last option, down goes on at the first."""
    with study(program) as window:
        number = int(right(window))
        window.press(UP)
        window.wait_for("» 4")
        for at in range(1, number + 1):
            window.press(DOWN)
            window.wait_for(f"» {at}")
        window.press(ENTER)
        window.wait_for("Correct: ", AFTER)
    assert program.statistics()["correct"] == 1


def test_a_wrong_answer_is_explained(program: Program) -> None:
    """First why it is wrong and what is right; on ``e`` everything about the card."""
    with study(program) as window:
        window.press(wrong(window))
        window.wait_for("Incorrect: ", "The answer: ", AFTER)
        window.press("e")
        window.wait_for("right: ", "wrong: ", "Read: handbook v7", AFTER)
        window.press(ENTER)
        window.wait_for("2 to go, 1 coming again", ASKING)
    assert program.statistics()["correct"] == 0


def test_enter_at_once_is_i_do_not_know(program: Program) -> None:
    """No shame, and no guess."""
    with study(program) as window:
        window.wait_for(ASKING)
        window.press(ENTER)
        window.wait_for("Incorrect: you did not know it yet.", AFTER)


def test_an_answer_can_be_taken_back(program: Program) -> None:
    """After the verdict, at the next question, and on the last screen."""
    with study(program, "--limit=1") as window:
        window.press(wrong(window))
        window.wait_for("Incorrect: ", "u undo")
        window.press("u")
        window.wait_for("1 to go - new card", ASKING)
        assert program.statistics()["reviews"] == 0
        window.press(right(window))
        window.wait_for("Correct: ", AFTER)
        window.press(ENTER)
        window.wait_for("1 of 1 answers right (", "u undo")
        window.press("u")
        window.wait_for("1 to go - new card", ASKING)
        assert program.statistics()["reviews"] == 0


@pytest.mark.parametrize("key", ["q", CTRL_C, "\x04"])
def test_quitting_shows_the_summary_and_is_no_error(key: str, program: Program) -> None:
    """With q, Ctrl-C or Ctrl-D, at a question."""
    with study(program) as window:
        window.press(wrong(window))
        window.wait_for(AFTER)
        window.press(ENTER)
        window.wait_for(ASKING)
        window.press(key)
        assert window.end() == (0, None)
        assert "0 of 1 answers right (" in window.text()


def test_keys_typed_early_do_not_answer_the_next_question(program: Program) -> None:
    """Digits and Enters in one burst: the first answers, the rest is thrown away."""
    with study(program) as window:
        number = wrong(window)
        window.press(f"{number}{ENTER}{number}{ENTER}{number}{ENTER}")
        window.wait_for("Incorrect: ", AFTER)
        assert AFTER in window.settle()
    assert program.statistics()["reviews"] == 1


def test_a_resized_window_is_drawn_anew(program: Program) -> None:
    """The options at once and the next page as well: broken between words, with nothing cut off at the edge."""
    with study(program) as window:
        window.wait_for("Which part of the harbour", ASKING)
        window.press(window.option("the crane"))
        window.wait_for("Correct: ", AFTER)
        window.press(ENTER)
        window.wait_for("and it gives the\n", ASKING)
        window.resize(50, 24)
        window.wait_for("on channel 16 of the\n", ASKING)
        window.press("0")
        window.wait_for("The answer: the harbour office, on channel 16 of\n", AFTER)
        assert max(len(line) for line in window.text().split("\n")) <= 50


def test_a_small_window_is_enough(program: Program) -> None:
    """At 40x15 the options and the keys stand below each other and can be chosen."""
    with study(program, columns=40, rows=15) as window:
        window.wait_for("Which part of the harbour", ASKING)
        window.press(window.option("the crane"))
        window.wait_for("Correct: the crane.", "q quit")
        window.press(ENTER)
        screen = window.wait_for("of the marine radio, and it gives", "q quit")
        assert max(len(line) for line in screen.split("\n")) <= 40


def test_on_a_small_window_a_long_feedback_is_read_to_its_end(program: Program) -> None:
    """Space goes on while there is more, and then to the next question; the summary stays in the terminal."""
    with study(program, columns=40, rows=15) as window:
        window.press(right(window))
        window.wait_for("Correct: the crane.", AFTER)
        window.press(ENTER)
        window.wait_for("of the marine radio, and it gives", ASKING)
        window.press("0")
        screen = window.wait_for("The crane has unloaded a ship.", "Incorrect: ", "lines below)", "Space more")
        assert "VHF channel 16" not in screen
        window.press(" ")
        window.wait_for("VHF channel 16", "the harbour office", "lines above)", AFTER)
        window.wait_until_gone("Space more", "below)")
        window.press(" ")
        window.wait_for("Why does the Bernicle wait?", ASKING)
        window.press("q")
        assert window.end() == (0, None)
        assert "k8squiz study" in window.text()


def test_ascii_is_drawn_where_it_is_asked_for(program: Program) -> None:
    """The pointer too."""
    with study(program, K8SQUIZ_ASCII="1") as window:
        window.wait_for(ASKING)
        window.press(DOWN)
        window.wait_for(" > 1  ")
        assert window.raw.isascii()


def test_a_killed_session_keeps_every_answer_that_was_shown(program: Program) -> None:
    """SIGKILL leaves no time for anything, and needs none."""
    with study(program) as window:
        for to_go in ("3 to go", "2 to go"):
            window.wait_for(to_go)
            window.press(right(window))
            window.wait_for("Correct: ", AFTER)
            if to_go == "3 to go":
                window.press(ENTER)
        window.send_signal(signal.SIGKILL)
        assert window.end() == (None, signal.SIGKILL)
    assert (program.statistics()["reviews"], program.statistics()["correct"]) == (2, 2)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_terminated_session_leaves_the_terminal_as_it_was(
    number: signal.Signals, code: int, program: Program
) -> None:
    """Keys are shown and lines are read again, the cursor can be seen, and the exit code tells the signal."""
    with study(program) as window:
        window.press(wrong(window))
        window.wait_for(AFTER)
        assert window.modes() != window.modes_before
        window.send_signal(number)
        assert window.end() == (code, None)
        assert window.modes() == window.modes_before
        assert window.raw.rfind(b"\x1b[?25h") > window.raw.rfind(b"\x1b[?25l")
        assert b"Traceback" not in window.raw
    assert program.statistics()["reviews"] == 1


def test_an_interrupt_from_outside_ends_the_session_like_q(program: Program) -> None:
    """A signal instead of a key."""
    with study(program) as window:
        window.wait_for(ASKING)
        window.send_signal(signal.SIGINT)
        assert window.end() == (0, None)
        assert "Nothing was answered" in window.text()


def test_plain_in_a_terminal_is_line_mode(program: Program) -> None:
    """Numbered text, answered by lines; not one escape sequence is sent."""
    with study(program, "--plain") as window:
        window.wait_for("q quit, ? keys)")
        window.press("0\n")
        window.wait_for("Incorrect: you did not know it yet.")
        window.press("q\n")
        assert window.end() == (0, None)
        assert b"\x1b" not in window.raw
