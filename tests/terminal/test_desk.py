"""The two desks: a full screen with keys, and lines of text."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterable

import pytest

from fake_terminal import FakeTerminal
from fakes import LINES, WIDE
from k8squiz.terminal.desk import open_desk
from k8squiz.terminal.keys import AFTER_ANSWER, AT_THE_END, EXAM, EXAM_END, LINE_MODE_ASKING, Command, Reply
from k8squiz.terminal.line_desk import LineDesk
from k8squiz.terminal.lines import line
from k8squiz.terminal.screen_desk import ScreenDesk

OPTIONS = ("the lighthouse", "the crane", "the tugboat")


class Countdown:
    """So many seconds left."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def seconds(self) -> float:
        """The seconds left."""
        return self._seconds

    def shown(self) -> str:
        """The same in words."""
        return f"{self._seconds:.0f} s left"


def reader(*lines: str) -> Callable[[], str]:
    """Somebody who types these lines and then closes the pipe."""
    waiting = list(lines)

    def read() -> str:
        if not waiting:
            raise EOFError
        return waiting.pop(0)

    return read


def interrupted() -> str:
    """Somebody who presses Ctrl-C instead of typing."""
    raise KeyboardInterrupt


def line_desk(*lines: str) -> LineDesk:
    """A desk at which these lines are typed."""
    return LineDesk(LINES, read=reader(*lines))


def test_the_look_decides_which_desk_it_is() -> None:
    """Line mode has its own."""
    assert [type(open_desk(look)) for look in (WIDE, LINES)] == [ScreenDesk, LineDesk]


@pytest.mark.parametrize(
    ("typed", "reply"),
    [
        ("1\n", Reply(Command.ANSWER, 0)),
        ("3\n", Reply(Command.ANSWER, 2)),
        (" 2 \n", Reply(Command.ANSWER, 1)),
        ("2\r\n", Reply(Command.ANSWER, 1)),
        ("2", Reply(Command.ANSWER, 1)),
        ("0\n", Reply(Command.UNKNOWN)),
        ("\n", Reply(Command.UNKNOWN)),
        ("\r\n", Reply(Command.UNKNOWN)),
        ("u\n", Reply(Command.UNDO)),
        ("U\n", Reply(Command.UNDO)),
        ("e\n", Reply(Command.EXPLAIN)),
        ("q\n", Reply(Command.QUIT)),
    ],
)
def test_a_line_answers_or_commands(typed: str, reply: Reply) -> None:
    """With the line ends of any system, blanks around it, in capitals, or without an end at all."""
    assert line_desk(typed).ask(OPTIONS, LINE_MODE_ASKING) == reply


@pytest.mark.parametrize("nonsense", ["4\n", "-1\n", "01\n", "x\n", "one\n", "1 2\n", "²\n", "٣\n", "9" * 6_000 + "\n"])
def test_a_line_that_is_no_answer_is_asked_again(nonsense: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It says so, and what can be typed, instead of counting it as wrong."""
    assert line_desk(nonsense, "1\n").ask(OPTIONS, LINE_MODE_ASKING) == Reply(Command.ANSWER, 0)
    assert capsys.readouterr().out.split("\n")[4:6] == [
        "That is none of the choices.",
        "(1-3 answer, 0 I don't know, u undo, q quit, e explain the last answer)",
    ]


def test_the_end_of_input_and_ctrl_c_quit() -> None:
    """At a question they do what q does."""
    assert line_desk().ask(OPTIONS, LINE_MODE_ASKING) == Reply(Command.QUIT)
    assert LineDesk(LINES, read=interrupted).ask(OPTIONS, LINE_MODE_ASKING) == Reply(Command.QUIT)


def test_an_empty_line_keeps_the_answer_given_before() -> None:
    """In an exam, going back and pressing Enter changes nothing."""
    assert line_desk("\n").ask(OPTIONS, EXAM, pointed=2) == Reply(Command.ANSWER, 2)


def test_line_mode_tells_the_time_left_and_takes_nothing_after_it(capsys: pytest.CaptureFixture[str]) -> None:
    """It cannot interrupt whoever types, so it looks at the clock when the line is there."""
    assert line_desk("1\n").ask(OPTIONS, EXAM, left=Countdown(60)) == Reply(Command.ANSWER, 0)
    assert line_desk("1\n").ask(OPTIONS, EXAM, left=Countdown(0)) == Reply(Command.TIME_UP)
    assert "(60 s left; 1-3 answer, b back, n on, 0 blank, q hand in)" in capsys.readouterr().out


def test_line_mode_goes_on_at_once_after_an_answer() -> None:
    """A pipe would have to hold an empty line for every question."""
    assert line_desk("q\n").pause(AFTER_ANSWER) is Command.NEXT


@pytest.mark.parametrize(
    ("typed", "command"),
    [(["u\n"], Command.UNDO), (["\n"], Command.NEXT), (["what?\n", "u\n"], Command.UNDO), ([], Command.NEXT)],
)
def test_at_the_end_line_mode_waits_for_a_command(typed: Iterable[str], command: Command) -> None:
    """The end of input finishes; what means nothing is asked for again."""
    assert line_desk(*typed).wait(AT_THE_END) is command


def test_an_exam_is_handed_in_when_the_input_ends() -> None:
    """What came through the pipe is all there is; Ctrl-C leaves it open instead."""
    assert [line_desk().wait(EXAM_END), line_desk("b\n").wait(EXAM_END)] == [Command.HAND_IN, Command.BACK]
    assert LineDesk(LINES, read=interrupted).wait(EXAM_END) is Command.QUIT


def test_pages_in_line_mode_are_one_empty_line_apart(capsys: pytest.CaptureFixture[str]) -> None:
    """However a page ends."""
    desk = line_desk()
    desk.page([line("one"), line(), line()])
    desk.page([line("two")])
    assert capsys.readouterr().out == "one\n\ntwo\n\n"


def test_without_standard_input_a_question_quits(monkeypatch: pytest.MonkeyPatch) -> None:
    """A closed one is None in Python."""
    monkeypatch.setattr(sys, "stdin", None)
    assert LineDesk(LINES).ask(OPTIONS, LINE_MODE_ASKING) == Reply(Command.QUIT)


def test_lines_are_read_from_standard_input_after_the_question_is_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise whoever reads the pipe would wait for a question that waits in a buffer."""
    buffer = io.BytesIO()
    written = io.TextIOWrapper(buffer, write_through=False)
    seen: list[bytes] = []

    class Typing(io.StringIO):
        def readline(self, _size: int = -1, /) -> str:  # type: ignore[override]
            seen.append(buffer.getvalue())
            return "2\n"

    monkeypatch.setattr(sys, "stdin", Typing())
    monkeypatch.setattr(sys, "stdout", written)
    assert LineDesk(LINES).ask(OPTIONS, LINE_MODE_ASKING) == Reply(Command.ANSWER, 1)
    assert b"1-3 answer" in seen[0]


def test_a_page_on_the_screen_takes_the_place_of_the_one_before() -> None:
    """One question at a time; nothing of the last one is left."""
    terminal = FakeTerminal(80, 24)
    with terminal.used():
        desk = ScreenDesk(WIDE, lambda: 80)
        desk.page([line("the first page"), line("in two lines")])
        desk.page([line("the second page")])
    assert terminal.text() == "the second page"


def test_the_screen_is_measured_for_each_page() -> None:
    """A window made narrower gets the next page broken to its new width, between words."""
    terminal = FakeTerminal(80, 24)
    with terminal.used():
        desk = ScreenDesk(WIDE, lambda: terminal.columns)
        terminal.resize(30, 24)
        desk.page([line("a sentence of some words that needs two lines")])
    assert terminal.text().split("\n") == ["a sentence of some words that", "needs two lines"]
    assert desk.look.width == 30


def test_the_time_left_stands_before_the_keys() -> None:
    """In an exam it is the first thing on the bottom line."""
    terminal = FakeTerminal(80, 24)
    with terminal.used():
        terminal.press(("hand in", "q"))
        reply = ScreenDesk(WIDE, lambda: 80).ask(OPTIONS, EXAM, None, Countdown(60))
    assert (reply, terminal.frames[0].split("\n")[-1]) == (
        Reply(Command.QUIT),
        "60 s left   1-3 answer   Left back   Right on   0 blank   q hand in",
    )


@pytest.mark.parametrize(("key", "command"), [("\r", Command.NEXT), ("u", Command.UNDO), ("\x03", Command.QUIT)])
def test_the_screen_waits_for_a_key_between_questions(key: str, command: Command) -> None:
    """Ctrl-C there ends the session like q."""
    terminal = FakeTerminal(80, 24)
    with terminal.used():
        terminal.press(("quit", key))
        assert ScreenDesk(WIDE, lambda: 80).pause(AFTER_ANSWER) is command
