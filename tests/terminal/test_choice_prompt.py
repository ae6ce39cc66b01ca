"""The prompt: real key presses through a pipe, and what it draws on a terminal without a process."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from itertools import chain, repeat

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from fake_terminal import FakeTerminal
from fakes import WIDE
from k8squiz.terminal.choice_prompt import Prompt, ask
from k8squiz.terminal.keys import AFTER_ANSWER, ASKING, EXAM, Command, Key, Reply, bar

DOWN, UP, LEFT, RIGHT = "\x1b[B", "\x1b[A", "\x1b[D", "\x1b[C"
ENTER, CTRL_C, CTRL_D, CTRL_N, CTRL_P = "\r", "\x03", "\x04", "\x0e", "\x10"
OPTIONS = ("the lighthouse", "the tugboat", "the crane", "the harbour office")


def prompt(
    *,
    options: tuple[str, ...] = OPTIONS,
    keys: tuple[Key, ...] = ASKING,
    pointed: int | None = None,
    seconds_left: Callable[[], float] | None = None,
    bottom: Callable[[], str] | None = None,
) -> Prompt:
    """A prompt of four options."""
    return Prompt(options, keys, bottom or (lambda: bar(keys, options=len(options))), pointed, seconds_left)


def typed(keys: str, at: Prompt) -> Reply:
    """What comes of pressing ``keys``; a prompt that needs more of them ends as if its terminal were gone."""
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.send_text(keys)
        pipe.close()
        return ask(at, WIDE)


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_digit_answers_at_once(number: int) -> None:
    """No Enter is needed."""
    assert typed(str(number), prompt()) == Reply(Command.ANSWER, number - 1)


@pytest.mark.parametrize(
    ("keys", "option"),
    [
        (DOWN, 0),
        (DOWN * 3, 2),
        (DOWN * 5, 0),
        (UP, 3),
        (UP * 2, 2),
        ("j", 0),
        ("jjk", 0),
        ("k", 3),
        (CTRL_N + CTRL_N, 1),
        (CTRL_P, 3),
    ],
)
def test_arrows_and_letters_point_and_enter_takes(keys: str, option: int) -> None:
    """Down and j begin at the first option, up and k at the last; both go round."""
    assert typed(keys + ENTER, prompt()) == Reply(Command.ANSWER, option)


def test_enter_with_nothing_pointed_at_is_i_do_not_know() -> None:
    """Nobody answers by an Enter too many."""
    assert typed(ENTER, prompt()) == Reply(Command.UNKNOWN)


def test_enter_takes_the_option_pointed_at_first() -> None:
    """In an exam that is the one chosen before."""
    assert typed(ENTER, prompt(pointed=2)) == Reply(Command.ANSWER, 2)


def test_zero_is_i_do_not_know() -> None:
    """As the bar says."""
    assert typed("0", prompt()) == Reply(Command.UNKNOWN)


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D, "q"])
def test_ctrl_c_and_ctrl_d_quit_like_q(key: str) -> None:
    """Whatever is pressed after it changes nothing."""
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.send_text(key + "1")
        assert ask(prompt(), WIDE) == Reply(Command.QUIT)


@pytest.mark.parametrize(
    ("keys", "pressed", "command"),
    [
        (ASKING, "u", Command.UNDO),
        (AFTER_ANSWER, ENTER, Command.NEXT),
        (AFTER_ANSWER, " ", Command.NEXT),
        (AFTER_ANSWER, "e", Command.EXPLAIN),
        (AFTER_ANSWER, "u", Command.UNDO),
        (EXAM, LEFT, Command.BACK),
        (EXAM, RIGHT, Command.NEXT),
        (EXAM, "q", Command.QUIT),
    ],
)
def test_a_key_gives_its_command(keys: tuple[Key, ...], pressed: str, command: Command) -> None:
    """Each that the bar names, and the space bar beside Enter."""
    assert typed(pressed, prompt(keys=keys, options=OPTIONS if keys is not AFTER_ANSWER else ())).command is command


@pytest.mark.parametrize("stray", ["x", "5", "9", "e", "\x1b[3~", "\x1b"])
def test_a_key_that_means_nothing_does_nothing(stray: str) -> None:
    """Keys not offered, digits beyond the options, Delete, Escape: the prompt waits for the next key."""
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.send_text(stray)
        pipe.send_text("2")
        reply = ask(prompt(), WIDE)
    # Not even Escape swallows the digit that follows it at once.
    assert reply == Reply(Command.ANSWER, 1)


def test_without_options_only_commands_are_taken() -> None:
    """After an answer, digits and arrows do nothing."""
    assert typed(f"1{DOWN}j0e", prompt(options=(), keys=AFTER_ANSWER)) == Reply(Command.EXPLAIN)


def test_time_ends_a_prompt() -> None:
    """At zero it ends by itself, whatever is pointed at; nobody has to press a key."""
    left = chain([0.03], repeat(0.0))
    began = time.monotonic()
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.send_text(DOWN)
        assert ask(prompt(keys=EXAM, seconds_left=lambda: next(left)), WIDE) == Reply(Command.TIME_UP)
    assert time.monotonic() - began < 2


def test_a_clock_put_back_gives_the_time_back() -> None:
    """The deadline is asked for again before the prompt ends."""
    left = chain([0.02, 0.02, 500.0], repeat(500.0))
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        at = prompt(keys=EXAM, seconds_left=lambda: next(left), bottom=lambda: "")
        pipe.send_text("3")
        assert ask(at, WIDE) == Reply(Command.ANSWER, 2)


def test_keys_are_read_while_the_countdown_runs() -> None:
    """A countdown does not stand in the way of an answer."""
    assert typed(DOWN + DOWN + ENTER, prompt(keys=EXAM, seconds_left=lambda: 60.0)) == Reply(Command.ANSWER, 1)


def test_long_options_are_broken_between_words_at_forty_columns() -> None:
    """None is cut off, and what follows stands below the text and not below the number."""
    terminal = FakeTerminal(40, 15)
    long = "it sees to it that the Pods bound to its own node run as they are specified"
    with terminal.used():
        terminal.press(("quit", "1"))
        ask(prompt(options=(long, "no")), WIDE)
    assert terminal.frames[0].split("\n") == [
        "   1  it sees to it that the Pods bound",
        "      to its own node run as they are",
        "      specified",
        "   2  no",
        "",
        "1-2 answer   0 I don't know   u undo",
        "q quit",
    ]


def test_a_resized_terminal_gets_the_options_broken_anew() -> None:
    """Widths are asked for each time something is drawn."""
    terminal = FakeTerminal(80, 24)
    option = "this text stands on one line where there is room for it"
    with terminal.used():
        terminal.press(("quit", DOWN), ("1", "1"))
        terminal.on_press = lambda: terminal.resize(40, 24)
        ask(prompt(options=(option, "no")), WIDE)
    assert "room for it" in terminal.frames[0].split("\n")[0]
    assert "room for it" not in terminal.frames[1].split("\n")[0]


@pytest.mark.parametrize(("ascii_only", "pointer"), [(False, "»"), (True, ">")])
def test_the_pointer_shows_what_enter_would_take(ascii_only: bool, pointer: str) -> None:
    """It is a character, not a colour, and ASCII where nothing else can be drawn."""
    terminal = FakeTerminal(80, 24)
    with terminal.used():
        terminal.press(("quit", DOWN + DOWN), (f"{pointer} 2", ENTER))
        reply = ask(prompt(), WIDE._replace(ascii=ascii_only))
    assert (reply, terminal.frames[1].split("\n")[1]) == (Reply(Command.ANSWER, 1), f" {pointer} 2  the tugboat")


def test_the_cursor_stands_on_the_option_pointed_at() -> None:
    """What follows the cursor, such as a screen reader, can read the option out."""
    terminal = FakeTerminal(80, 24)
    rows: list[int] = []
    with terminal.used():
        terminal.press(("quit", DOWN + DOWN + DOWN), ("» 3", ENTER))
        terminal.on_press = lambda: rows.append(terminal.screen.cursor.y)
        ask(prompt(), WIDE)
    assert rows[-1] == 2


def test_nothing_of_a_prompt_is_left_when_it_ends() -> None:
    """The next page begins on a clean screen, and the terminal is as it was."""
    terminal = FakeTerminal(80, 24)
    with terminal.used():
        terminal.press(("quit", "1"))
        ask(prompt(), WIDE)
    assert terminal.text() == ""
    assert terminal.raw.rfind("\x1b[?25h") > terminal.raw.rfind("\x1b[?25l")


def test_the_countdown_is_drawn_anew_each_second() -> None:
    """The bottom line is asked for again, without a key being pressed."""
    terminal = FakeTerminal(80, 24)
    shown = iter(["4:05 left", "4:04 left", *["4:03 left"] * 9])
    with terminal.used():
        # Only what has changed is drawn: of the second time, its last digit.
        terminal.press(("4:05", ""), ("4", "q"))
        ask(prompt(keys=EXAM, seconds_left=lambda: 245.0, bottom=lambda: next(shown)), WIDE)
    assert [frame.split("\n")[-1] for frame in terminal.frames] == ["4:05 left", "4:04 left"]


@pytest.fixture
def _told_to_end() -> Iterator[None]:
    """SIGTERM ends the program as its boundary has it, with an exit that unwinds."""
    before = signal.signal(signal.SIGTERM, lambda number, _frame: sys.exit(128 + number))
    yield
    signal.signal(signal.SIGTERM, before)


@pytest.mark.usefixtures("_told_to_end")
def test_a_polite_kill_ends_the_prompt_first_and_then_the_program() -> None:
    """Whatever the prompt is doing at that moment, drawing here; the cursor is back when the program ends."""
    terminal = FakeTerminal(80, 24)
    with terminal.used():
        terminal.press(("quit", ""))
        terminal.on_press = lambda: os.kill(os.getpid(), signal.SIGTERM)
        with pytest.raises(SystemExit) as end:
            ask(prompt(), WIDE)
    assert end.value.code == 143
    assert terminal.text() == ""
    assert terminal.raw.rfind("\x1b[?25h") > terminal.raw.rfind("\x1b[?25l")


@pytest.mark.usefixtures("_told_to_end")
def test_a_polite_kill_during_the_countdown_is_not_swallowed() -> None:
    """The countdown is a task of its own, and an exit raised in it would end nothing."""
    terminal = FakeTerminal(80, 24)
    calls: list[float] = []

    def seconds_left() -> float:
        calls.append(60.0)
        if len(calls) == 1:
            os.kill(os.getpid(), signal.SIGTERM)
        return calls[-1]

    with terminal.used(), pytest.raises(SystemExit) as end:
        ask(prompt(keys=EXAM, seconds_left=seconds_left), WIDE)
    assert (end.value.code, terminal.text()) == (143, "")


@pytest.mark.usefixtures("_told_to_end")
def test_after_a_prompt_signals_are_handled_as_before() -> None:
    """The next one ends the program wherever it is."""
    handler = signal.getsignal(signal.SIGTERM)
    typed("1", prompt())
    assert signal.getsignal(signal.SIGTERM) is handler
