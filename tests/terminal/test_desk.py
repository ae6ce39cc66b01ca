"""The two desks: a full screen with keys, and lines of text."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterable

import pytest

from fake_terminal import FakeTerminal
from fakes import LINES, WIDE
from k8squiz.knowledge.asking import LONGEST_ANSWER
from k8squiz.terminal.desk import Picks, one_line, open_desk
from k8squiz.terminal.keys import (
    AFTER_ANSWER,
    ASKING,
    AT_THE_END,
    EXAM,
    GO_ON,
    LINE_MODE_ASKING,
    LINE_MODE_TYPING,
    PAUSED,
    SHOW_BACK,
    TYPING,
    Command,
    Reply,
)
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
        ("1\n", Reply(Command.ANSWER, (0,))),
        ("3\n", Reply(Command.ANSWER, (2,))),
        (" 2 \n", Reply(Command.ANSWER, (1,))),
        ("2\r\n", Reply(Command.ANSWER, (1,))),
        ("2", Reply(Command.ANSWER, (1,))),
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
    assert line_desk(nonsense, "1\n").ask(OPTIONS, LINE_MODE_ASKING) == Reply(Command.ANSWER, (0,))
    assert capsys.readouterr().out.split("\n")[4:6] == [
        "That is none of the choices.",
        "(1-3 answer, 0 I don't know, h hint, u undo, q quit, ? keys, e explain the last answer)",
    ]


@pytest.mark.parametrize(
    ("typed", "reply"),
    [
        ("1 3", Reply(Command.ANSWER, (0, 2))),
        ("3,1", Reply(Command.ANSWER, (0, 2))),
        ("1, 3", Reply(Command.ANSWER, (0, 2))),
        ("31", Reply(Command.ANSWER, (0, 2))),
        ("0", Reply(Command.UNKNOWN)),
        ("", Reply(Command.UNKNOWN)),
        ("u", Reply(Command.UNDO)),
        ("!", Reply(Command.REPORT)),
        ("Q", Reply(Command.QUIT)),
    ],
)
def test_a_line_names_several(typed: str, reply: Reply) -> None:
    """With blanks, commas or nothing between them, in any order; a letter still commands."""
    assert line_desk(typed + "\n").ask(OPTIONS, LINE_MODE_ASKING, picks=Picks(2)) == reply


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("2", "Choose 2, 1 chosen."),
        ("1 2 3", "Choose 2, 3 chosen."),
        ("1 1", "Each only once."),
        ("1 4", "That is none of the choices."),
        ("1 0", "That is none of the choices."),
        ("1 two", "That is none of the choices."),
        ("1;2", "That is none of the choices."),
        (",", "That is none of the choices."),
        ("²3", "That is none of the choices."),
    ],
)
def test_a_line_that_names_too_few_or_too_many_is_asked_again(
    typed: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says how many are wanted."""
    assert line_desk(typed, "1 2").ask(OPTIONS, LINE_MODE_ASKING, picks=Picks(2)) == Reply(Command.ANSWER, (0, 1))
    assert capsys.readouterr().out.split("\n")[3:6] == [
        "(choose 2 of 1-3, 0 I don't know, h hint, u undo, q quit, ? keys, e explain the last answer)",
        told,
        "(choose 2 of 1-3, 0 I don't know, h hint, u undo, q quit, ? keys, e explain the last answer)",
    ]


@pytest.mark.parametrize(
    ("typed", "reply"),
    [
        ("3 1 2", Reply(Command.ANSWER, (2, 0, 1))),
        ("312", Reply(Command.ANSWER, (2, 0, 1))),
        ("3,1,2", Reply(Command.ANSWER, (2, 0, 1))),
        ("3 1", Reply(Command.ANSWER, (2, 0, 1))),
        ("21", Reply(Command.ANSWER, (1, 0, 2))),
        ("", Reply(Command.UNKNOWN)),
        ("0", Reply(Command.UNKNOWN)),
        ("u", Reply(Command.UNDO)),
    ],
)
def test_a_line_names_the_order(typed: str, reply: Reply) -> None:
    """All of them, or all but the last, which has only one place left."""
    assert line_desk(typed + "\n").ask(OPTIONS, LINE_MODE_ASKING, picks=Picks(3, ordered=True)) == reply


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("3", "Place 3, 1 placed."),
        ("3 1 3", "Each only once."),
        ("1 2 4", "That is none of the choices."),
        ("1 2 3 1", "Each only once."),
    ],
)
def test_a_line_that_leaves_the_order_open_is_asked_again(
    typed: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says what is missing, and what can be typed."""
    desk = line_desk(typed, "1 2")
    assert desk.ask(OPTIONS, LINE_MODE_ASKING, picks=Picks(3, ordered=True)) == Reply(Command.ANSWER, (0, 1, 2))
    assert capsys.readouterr().out.split("\n")[4] == told


@pytest.mark.parametrize(
    ("typed", "reply"),
    [
        ("kubectl get pods\n", Reply(Command.ANSWER, text="kubectl get pods")),
        ("  the tugboat \r\n", Reply(Command.ANSWER, text="the tugboat")),
        ("The Tugboat", Reply(Command.ANSWER, text="The Tugboat")),
        ("1\n", Reply(Command.ANSWER, text="1")),
        ("0\n", Reply(Command.ANSWER, text="0")),
        ("q\n", Reply(Command.ANSWER, text="q")),
        (":x\n", Reply(Command.ANSWER, text=":x")),
        (":\n", Reply(Command.ANSWER, text=":")),
        (": u\n", Reply(Command.ANSWER, text=": u")),
        (":undo\n", Reply(Command.ANSWER, text=":undo")),
        (":u\n", Reply(Command.UNDO)),
        (":Q\n", Reply(Command.QUIT)),
        (":!\n", Reply(Command.REPORT)),
        (":e\n", Reply(Command.EXPLAIN)),
        ("\n", Reply(Command.UNKNOWN)),
        ("  \n", Reply(Command.UNKNOWN)),
    ],
)
def test_a_line_is_the_text(typed: str, reply: Reply) -> None:
    """Letters and digits too; only a colon and the letter of a key command."""
    assert line_desk(typed).ask_text(LINE_MODE_TYPING) == reply


def test_line_mode_tells_how_a_text_is_answered(capsys: pytest.CaptureFixture[str]) -> None:
    """The commands with their colon."""
    assert line_desk().ask_text(TYPING) == Reply(Command.QUIT)
    assert LineDesk(LINES, read=interrupted).ask_text(TYPING) == Reply(Command.QUIT)
    bar = "(type a line to answer, an empty one: I don't know, :h hint, :u undo, :q quit, :? keys)"
    assert capsys.readouterr().out.split("\n")[0] == bar


@pytest.mark.parametrize("typed", [":!!", ":e", ":U", ":!", ":h", ":ss", ":r3", ":R1"])
def test_a_command_that_is_not_offered_now_is_no_answer(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It is said so, and asked again; a colon before digits is a port."""
    nothing_yet = (next(key for key in TYPING if key.command is Command.QUIT),)
    assert line_desk(typed, ":53").ask_text(nothing_yet) == Reply(Command.ANSWER, text=":53")
    assert "There is nothing to do that to now." in capsys.readouterr().out


def test_a_text_that_is_too_long_is_asked_again(capsys: pytest.CaptureFixture[str]) -> None:
    """It is not cut behind the learner's back."""
    fits = "x" * LONGEST_ANSWER
    assert line_desk(fits + "x", fits).ask_text(TYPING) == Reply(Command.ANSWER, text=fits)
    assert "That is longer than 500 characters." in capsys.readouterr().out


def test_the_end_of_a_line_that_is_far_too_long_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was pasted by mistake is one line, however much of it is read at a time."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("x" * 25_000 + "\nthe tugboat\n"))
    assert LineDesk(LINES).ask_text(TYPING) == Reply(Command.ANSWER, text="the tugboat")


def test_a_text_typed_is_one_harmless_line() -> None:
    """What moves the cursor or hides gets a stand-in; line ends and tabs are blanks, and words stay as they are."""
    assert one_line("a\r\nb\nc\rd\te") == "a b c d e"
    assert one_line("\x1b[31mé\u202e\ud800") == "␛[31mé\ufffd\ufffd"
    assert line_desk("get\tpods\x1b[31m").ask_text(TYPING) == Reply(Command.ANSWER, text="get pods␛[31m")


def test_line_mode_waits_to_show_the_back_of_a_flashcard() -> None:
    """An empty line shows it, and so does the end of input."""
    shown = [line_desk("\n").wait(SHOW_BACK), line_desk().wait(SHOW_BACK), line_desk("!\n").wait(SHOW_BACK)]
    assert shown == [Command.NEXT, Command.NEXT, Command.REPORT]


def test_the_end_of_input_and_ctrl_c_quit() -> None:
    """At a question they do what q does."""
    assert line_desk().ask(OPTIONS, LINE_MODE_ASKING) == Reply(Command.QUIT)
    assert LineDesk(LINES, read=interrupted).ask(OPTIONS, LINE_MODE_ASKING) == Reply(Command.QUIT)


def test_an_empty_line_keeps_the_answer_given_before() -> None:
    """In an exam, going back and pressing Enter changes nothing."""
    assert line_desk("\n").ask(OPTIONS, EXAM, pointed=2) == Reply(Command.ANSWER, (2,))


def test_line_mode_tells_the_time_left_and_takes_nothing_after_it(capsys: pytest.CaptureFixture[str]) -> None:
    """It cannot interrupt whoever types, so it looks at the clock when the line is there."""
    assert line_desk("1\n").ask(OPTIONS, EXAM, left=Countdown(60)) == Reply(Command.ANSWER, (0,))
    assert line_desk("1\n").ask(OPTIONS, EXAM, left=Countdown(0)) == Reply(Command.TIME_UP)
    assert "(60 s left; 1-3 answer, b back, f flag, g grid, q finish, ? keys)" in capsys.readouterr().out


def test_line_mode_goes_on_at_once_after_an_answer() -> None:
    """A pipe would have to hold an empty line for every question."""
    assert line_desk("q\n").pause((*GO_ON, *AFTER_ANSWER)) is Command.NEXT


@pytest.mark.parametrize(
    ("typed", "command"),
    [(["u\n"], Command.UNDO), (["\n"], Command.NEXT), (["what?\n", "u\n"], Command.UNDO), ([], Command.NEXT)],
)
def test_at_the_end_line_mode_waits_for_a_command(typed: Iterable[str], command: Command) -> None:
    """The end of input finishes; what means nothing is asked for again."""
    assert line_desk(*typed).wait(AT_THE_END) is command


def test_waiting_in_line_mode_ends_with_the_input() -> None:
    """What came through the pipe is all there is; Ctrl-C leaves instead."""
    assert [line_desk().wait(PAUSED), line_desk("q\n").wait(PAUSED)] == [Command.NEXT, Command.QUIT]
    assert LineDesk(LINES, read=interrupted).wait(PAUSED) is Command.QUIT


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
    assert LineDesk(LINES).ask(OPTIONS, LINE_MODE_ASKING) == Reply(Command.ANSWER, (1,))
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
        terminal.press(("keys", "q"))
        reply = ScreenDesk(WIDE, lambda: 80).ask(OPTIONS, EXAM, None, Countdown(60))
    assert reply == Reply(Command.QUIT)
    last = terminal.frames[0].split("\n")[-1]
    assert last == "60 s left   1-3 answer   Left back   f flag   g grid   q finish   ? keys"


@pytest.mark.parametrize(("key", "command"), [("\r", Command.NEXT), ("u", Command.UNDO), ("\x03", Command.QUIT)])
def test_the_screen_waits_for_a_key_between_questions(key: str, command: Command) -> None:
    """Ctrl-C there ends the session like q."""
    terminal = FakeTerminal(80, 24)
    with terminal.used():
        terminal.press(("quit", key))
        assert ScreenDesk(WIDE, lambda: 80).pause((*GO_ON, *AFTER_ANSWER)) is command


def test_the_screen_asks_for_several_and_for_a_text() -> None:
    """Each below its page, one empty line apart."""
    terminal = FakeTerminal(80, 24)
    with terminal.used():
        desk = ScreenDesk(WIDE, lambda: 80)
        desk.page([line("Which two?")])
        terminal.press(("keys", "13\r"))
        several = desk.ask(OPTIONS, ASKING, picks=Picks(2))
        desk.page([line("Which one?")])
        terminal.press(("commands", "crane\r"))
        text = desk.ask_text(TYPING)
    assert (several, text) == (Reply(Command.ANSWER, (0, 2)), Reply(Command.ANSWER, text="crane"))
    assert terminal.frames[0].split("\n")[:3] == ["Which two?", "", "   1 [ ] the lighthouse"]
    assert terminal.frames[1].split("\n")[:3] == ["Which one?", "", "»"]
