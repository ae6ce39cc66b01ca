"""The prompt: real key presses through a pipe, and what it draws on a terminal without a process."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from itertools import chain, repeat
from typing import NamedTuple, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.input.typeahead import store_typeahead
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.output import DummyOutput

from fake_terminal import FakeTerminal, ended_politely, pressed
from fakes import WIDE
from k8squiz.terminal.choice_prompt import Prompt, ask
from k8squiz.terminal.desk import ONE, Picks
from k8squiz.terminal.keys import AFTER_ANSWER, ASKING, EXAM, GO_ON, Command, Key, Reply
from k8squiz.terminal.look import Look
from k8squiz.terminal.prompting import Bottom, Shown, quitting, run
from k8squiz.terminal.scrolling import NO_PAGE, Scroll

ASCII = WIDE._replace(ascii=True)
DOWN, UP, LEFT, RIGHT = "\x1b[B", "\x1b[A", "\x1b[D", "\x1b[C"
ENTER, CTRL_C, CTRL_D, CTRL_L, CTRL_N, CTRL_P, BACKSPACE = "\r", "\x03", "\x04", "\x0c", "\x0e", "\x10", "\x7f"
TWO, IN_ORDER = Picks(2), Picks(4, ordered=True)
OPTIONS = ("the lighthouse", "the tugboat", "the crane", "the harbour office")

SIX = (*OPTIONS, "the pilot boat", "the berth")


class Left(NamedTuple):
    """So many seconds left, asked for again and again; and how they are shown."""

    seconds: Callable[[], float] = lambda: 60.0
    shown: Callable[[], str] = lambda: ""


def prompt(
    *,
    options: tuple[str, ...] = OPTIONS,
    keys: tuple[Key, ...] = ASKING,
    picks: Picks = ONE,
    pointed: int | None = None,
    left: Left | None = None,
) -> Prompt:
    """A prompt of four options."""
    return Prompt(options, keys, picks, pointed, left)


def typed(keys: str, at: Prompt) -> Reply:
    """What comes of pressing ``keys``."""
    return pressed(keys, lambda: ask(at, WIDE))


def drawn(at: Prompt, *keys: str, size: tuple[int, int] = (80, 24), look: Look = WIDE) -> list[list[str]]:
    """The rows of the screen before each of the ``keys`` is pressed, and after the last; each must change something."""
    terminal = FakeTerminal(*size)
    with terminal.used():
        terminal.press((" 1 ", keys[0]), *(("", key) for key in keys[1:]), ("", CTRL_C))
        ask(at, look)
    return [frame.split("\n") for frame in terminal.frames]


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_digit_answers_at_once(number: int) -> None:
    """No Enter is needed."""
    assert typed(str(number), prompt()) == Reply(Command.ANSWER, (number - 1,))


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
    assert typed(keys + ENTER, prompt()) == Reply(Command.ANSWER, (option,))


def test_enter_with_nothing_pointed_at_is_i_do_not_know() -> None:
    """Nobody answers by an Enter too many."""
    assert typed(ENTER, prompt()) == Reply(Command.UNKNOWN)


def test_enter_takes_the_option_pointed_at_first() -> None:
    """In an exam that is the one chosen before."""
    assert typed(ENTER, prompt(pointed=2)) == Reply(Command.ANSWER, (2,))


def test_zero_is_i_do_not_know() -> None:
    """As the bar says."""
    assert typed("0", prompt()) == Reply(Command.UNKNOWN)


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D, "q"])
def test_ctrl_c_and_ctrl_d_quit_like_q(key: str) -> None:
    """Whatever is pressed after it changes nothing."""
    assert pressed(key + "1", lambda: ask(prompt(), WIDE), closed=False) == Reply(Command.QUIT)


@pytest.mark.parametrize(
    ("keys", "pressed", "command"),
    [
        (ASKING, "u", Command.UNDO),
        (GO_ON, ENTER, Command.NEXT),
        (GO_ON, " ", Command.NEXT),
        (AFTER_ANSWER, "e", Command.EXPLAIN),
        (AFTER_ANSWER, "u", Command.UNDO),
        (EXAM, LEFT, Command.BACK),
        (EXAM, RIGHT, Command.NEXT),
        (EXAM, "q", Command.QUIT),
    ],
)
def test_a_key_gives_its_command(keys: tuple[Key, ...], pressed: str, command: Command) -> None:
    """Each that the bar names, and the space bar beside Enter."""
    assert (
        typed(pressed, prompt(keys=keys, options=() if keys in {GO_ON, AFTER_ANSWER} else OPTIONS)).command is command
    )


@pytest.mark.parametrize("stray", ["x", "5", "9", "e", "\x1b[3~", "\x1b"])
def test_a_key_that_means_nothing_does_nothing(stray: str) -> None:
    """Keys not offered, digits beyond the options, Delete, Escape: the prompt waits for the next key."""
    reply = pressed(stray + "2", lambda: ask(prompt(), WIDE), closed=False)
    # Not even Escape swallows the digit that follows it at once.
    assert reply == Reply(Command.ANSWER, (1,))


def test_without_options_only_commands_are_taken() -> None:
    """After an answer, digits and arrows do nothing."""
    assert typed(f"1{DOWN}j0e", prompt(options=(), keys=AFTER_ANSWER)) == Reply(Command.EXPLAIN)


@pytest.mark.parametrize(
    ("keys", "picked"),
    [
        ("13" + ENTER, (0, 2)),
        ("31" + ENTER, (0, 2)),
        ("2134" + "13" + ENTER, (1, 3)),
        (f"{DOWN} {DOWN} {ENTER}", (0, 1)),
        (f"jj k {ENTER}", (0, 1)),
        (f"{UP}  {UP} 1{ENTER}", (0, 2)),
        ("1" + ENTER + "2" + ENTER, (0, 1)),
        ("123" + ENTER + "1" + ENTER, (1, 2)),
    ],
)
def test_several_are_marked_and_enter_answers(keys: str, picked: tuple[int, ...]) -> None:
    """A second press takes a mark away; with too few or too many, Enter does not answer yet."""
    assert typed(keys, prompt(picks=TWO)) == Reply(Command.ANSWER, picked)


@pytest.mark.parametrize("keys", [ENTER, "0", "10", "11" + ENTER, "120"])
def test_nothing_marked_is_i_do_not_know(keys: str) -> None:
    """As it is where one is chosen; and 0 is, whatever is marked."""
    assert typed(keys, prompt(picks=TWO)) == Reply(Command.UNKNOWN)


@pytest.mark.parametrize("picks", [ONE, TWO, IN_ORDER])
@pytest.mark.parametrize(
    ("key", "command"), [("u", Command.UNDO), ("!", Command.REPORT), ("q", Command.QUIT), (CTRL_D, Command.QUIT)]
)
def test_commands_are_taken_whatever_is_picked(picks: Picks, key: str, command: Command) -> None:
    """Letters are no answers here."""
    assert typed(DOWN + key, prompt(picks=picks)) == Reply(command)


def test_marks_are_characters_and_the_bar_tells_how_many_are_wanted() -> None:
    """Six options of one line and the bar leave room for a question on the narrowest screen, in ASCII as well."""
    at = prompt(options=SIX, picks=TWO)
    first, marked, pointed, told, moved = drawn(at, "2", DOWN, ENTER, DOWN, size=(40, 15), look=ASCII)
    assert first == [
        "   1 [ ] the lighthouse",
        "   2 [ ] the tugboat",
        "   3 [ ] the crane",
        "   4 [ ] the harbour office",
        "   5 [ ] the pilot boat",
        "   6 [ ] the berth",
        "",
        "1-6 choose 2   Enter/0 I don't know",
        "h hint   u undo   q quit   ? keys",
    ]
    assert marked[7:] == ["1-6 choose 2   Enter answer", "0 I don't know   h hint   u undo", "q quit   ? keys"]
    assert pointed[:2] == [" > 1 [ ] the lighthouse", "   2 [x] the tugboat"]
    assert pointed[7:] == [
        "1-6 choose 2   Space mark",
        "Enter answer   0 I don't know   h hint",
        "u undo   q quit   ? keys",
    ]
    assert told[7:] == ["1-6 choose 2, 1 chosen   Space mark", *pointed[8:]]
    assert moved[7:] == pointed[7:]


def test_on_a_wide_screen_the_bar_is_one_line() -> None:
    """With all it has to tell."""
    frames = drawn(prompt(picks=TWO), "134", ENTER)
    assert [rows[5:] for rows in frames] == [
        ["1-4 choose 2   Enter/0 I don't know   h hint   u undo   q quit   ? keys"],
        ["1-4 choose 2   Enter answer   0 I don't know   h hint   u undo   q quit", "? keys"],
        ["1-4 choose 2, 3 chosen   Enter answer   0 I don't know   h hint   u undo", "q quit   ? keys"],
    ]


def test_what_is_marked_stands_out_without_colour_and_long_options_stay_below_their_text() -> None:
    """The mark is a letter in brackets; at forty columns an option is broken to the right of it."""
    rows = drawn(prompt(options=("it sees to it that the Pods bound to its own node run", "no"), picks=TWO), "1")[1]
    assert rows[:2] == ["   1 [x] it sees to it that the Pods bound to its own node run", "   2 [ ] no"]
    at = prompt(options=("it sees to it that the Pods bound to its own node run", "no"), picks=TWO)
    assert drawn(at, "1", size=(40, 15))[1][:3] == [
        "   1 [x] it sees to it that the Pods",
        "         bound to its own node run",
        "   2 [ ] no",
    ]


@pytest.mark.parametrize(
    ("keys", "picked"),
    [
        ("3142" + ENTER, (2, 0, 3, 1)),
        ("314" + ENTER, (2, 0, 3, 1)),
        ("33114" + ENTER, (2, 0, 3, 1)),
        (f"{DOWN} {DOWN} {DOWN} {ENTER}", (0, 1, 2, 3)),
        (f"{UP}{ENTER}{UP}{ENTER}{UP}{ENTER}{ENTER}", (3, 2, 1, 0)),
        (f"12{BACKSPACE}43{ENTER}", (0, 3, 2, 1)),
        (f"123{BACKSPACE}4{ENTER}", (0, 1, 3, 2)),
        (f"1{BACKSPACE}{BACKSPACE}432{ENTER}", (3, 2, 1, 0)),
        (f"31{ENTER}4{ENTER}", (2, 0, 3, 1)),
    ],
)
def test_options_are_placed_one_after_the_other(keys: str, picked: tuple[int, ...]) -> None:
    """The last one is placed by itself; Backspace takes back what the learner placed last."""
    assert typed(keys, prompt(picks=IN_ORDER)) == Reply(Command.ANSWER, picked)


@pytest.mark.parametrize("keys", [ENTER, "0", "10", "12340", f"1{BACKSPACE}{ENTER}"])
def test_nothing_placed_is_i_do_not_know(keys: str) -> None:
    """And 0 is, whatever is placed."""
    assert typed(keys, prompt(picks=IN_ORDER)) == Reply(Command.UNKNOWN)


@given(st.integers(2, 6).flatmap(lambda count: st.permutations(range(count))))
def test_every_order_can_be_placed(order: list[int]) -> None:
    """By its digits, with or without the last."""
    at = prompt(options=tuple(map(str, order)), picks=Picks(len(order), ordered=True))
    digits = "".join(str(index + 1) for index in order)
    replies = [typed(keys + ENTER, at) for keys in (digits, digits[:-1])]
    assert replies == [Reply(Command.ANSWER, tuple(order))] * 2


def test_places_are_shown_and_the_bar_follows() -> None:
    """Which keys do something changes with what is placed: nothing, some, one pointed at, all."""
    at = prompt(options=SIX, picks=IN_ORDER)
    keys = ("31", ENTER, DOWN + DOWN, "2456")
    first, placed, told, pointed, all_placed = drawn(at, *keys, size=(40, 15), look=ASCII)
    assert first[:2] == ["   1     the lighthouse", "   2     the tugboat"]
    assert first[7:] == ["1-6 place next   Enter/0 I don't know", "h hint   u undo   q quit   ? keys"]
    assert placed == [
        "   1 2nd the lighthouse",
        "   2     the tugboat",
        "   3 1st the crane",
        "   4     the harbour office",
        "   5     the pilot boat",
        "   6     the berth",
        "",
        "1-6 place next   Backspace take back",
        "0 I don't know   h hint   u undo",
        "q quit   ? keys",
    ]
    commands = ["Backspace take back   0 I don't know", "h hint   u undo   q quit   ? keys"]
    assert told[7:] == ["1-6 place 6, 2 placed", *commands]
    assert pointed[7:] == ["1-6/Enter place next", *commands]
    assert all_placed == [
        "   1 2nd the lighthouse",
        " > 2 3rd the tugboat",
        "   3 1st the crane",
        "   4 4th the harbour office",
        "   5 5th the pilot boat",
        "   6 6th the berth",
        "",
        "Enter answer   Backspace take back",
        "0 I don't know   h hint   u undo",
        "q quit   ? keys",
    ]


@pytest.mark.parametrize("picks", [TWO, IN_ORDER])
@pytest.mark.parametrize("keys", [DOWN, "1", "1" + DOWN, "1" + ENTER, "1" + DOWN + DOWN + ENTER, "123456" + DOWN])
def test_the_bar_takes_three_lines_at_most(picks: Picks, keys: str) -> None:
    """Whatever was pressed, and in an exam as well, where the time left stands before it."""
    for offered, left in ((ASKING, None), (EXAM, Left(shown=lambda: "1:29:59 left"))):
        at = prompt(options=SIX, keys=offered, picks=picks, left=left)
        assert [len(rows) <= 10 for rows in drawn(at, keys, size=(40, 15))] == [True, True]


@pytest.mark.parametrize("picks", [TWO, IN_ORDER])
def test_what_is_told_is_bold(picks: Picks) -> None:
    """The line that says why Enter did nothing must not look like the one before; the next key takes it away."""
    terminal = FakeTerminal(80, 24)
    bold: list[bool] = []
    with terminal.used():
        terminal.press((" 1 ", "1"), ("", ENTER), ("", DOWN), ("", CTRL_C))
        terminal.on_press = lambda: bold.append(terminal.screen.buffer[5][0].bold)
        ask(prompt(picks=picks), WIDE)
    assert bold == [False, False, True, False]


def test_nothing_wipes_out_the_page_above() -> None:
    """Ctrl-L would clear the whole screen, and the question with it."""
    terminal = FakeTerminal(80, 24)
    with terminal.used():
        terminal.write("Which part lifts containers?\n")
        terminal.press(("quit", CTRL_L + DOWN), ("»", "1"))
        ask(prompt(), WIDE)
    assert terminal.frames[-1].split("\n")[0] == "Which part lifts containers?"


def test_keys_pressed_before_the_prompt_is_there_do_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither those the terminal holds nor those read with the last prompt."""
    near, far = os.openpty()
    with open(far) as terminal, create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):  # noqa: PTH123
        monkeypatch.setattr(sys, "stdin", terminal)
        store_typeahead(pipe, [KeyPress("1")])
        pipe.send_text("2")
        assert ask(prompt(), WIDE) == Reply(Command.ANSWER, (1,))
    os.close(near)


@pytest.mark.parametrize("where", ["drawing", "drawing again", "countdown", "key"])
def test_what_is_raised_while_a_prompt_is_shown_ends_it(where: str) -> None:
    """It comes out here and nobody has to press Enter first; the terminal is as it was."""

    def fail(*_: object) -> Bottom:
        raise LookupError

    bindings = quitting()
    bindings.add("x")(fail if where == "key" else lambda _event: None)
    bottoms = iter([Bottom("x fail")] * {"drawing": 0, "drawing again": 1}.get(where, 9))
    left = Left(cast(Callable[[], float], fail)) if where == "countdown" else None
    terminal = FakeTerminal(80, 24)
    with terminal.used() as pipe:
        pipe.send_text("x")
        shown = Shown(Scroll(NO_PAGE, WIDE), lambda _scrolling: next(bottoms, None) or fail())
        with pytest.raises(LookupError):
            run(shown, bindings, left, theme="standard")
    assert terminal.text() == ""
    assert terminal.raw.rfind("\x1b[?25h") >= terminal.raw.rfind("\x1b[?25l")


def test_time_ends_a_prompt() -> None:
    """At zero it ends by itself, whatever is pointed at; nobody has to press a key."""
    left = chain([0.03], repeat(0.0))
    began = time.monotonic()
    at = prompt(keys=EXAM, left=Left(lambda: next(left)))
    assert pressed(DOWN, lambda: ask(at, WIDE), closed=False) == Reply(Command.TIME_UP)
    assert time.monotonic() - began < 2


def test_a_clock_put_back_gives_the_time_back() -> None:
    """The deadline is asked for again before the prompt ends."""
    left = chain([0.02, 0.02, 500.0], repeat(500.0))
    at = prompt(keys=EXAM, left=Left(lambda: next(left)))
    assert pressed("3", lambda: ask(at, WIDE), closed=False) == Reply(Command.ANSWER, (2,))


def test_keys_are_read_while_the_countdown_runs() -> None:
    """A countdown does not stand in the way of an answer."""
    assert typed(DOWN + DOWN + ENTER, prompt(keys=EXAM, left=Left())) == Reply(Command.ANSWER, (1,))


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
        "1-2 answer   0 I don't know   h hint",
        "u undo   q quit   ? keys",
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
    assert (reply, terminal.frames[1].split("\n")[1]) == (Reply(Command.ANSWER, (1,)), f" {pointer} 2  the tugboat")


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
        ask(prompt(keys=EXAM, left=Left(shown=lambda: next(shown))), WIDE)
    assert [frame.split("\n")[-1].split("   ")[:2] for frame in terminal.frames] == [
        ["4:05 left", "1-4 answer"],
        ["4:04 left", "1-4 answer"],
    ]


def test_a_polite_kill_ends_the_prompt_first_and_then_the_program() -> None:
    """Whatever the prompt is doing at that moment, drawing here; the cursor is back when the program ends."""
    terminal = FakeTerminal(80, 24)
    with ended_politely(), terminal.used():
        terminal.press(("quit", ""))
        terminal.on_press = lambda: os.kill(os.getpid(), signal.SIGTERM)
        with pytest.raises(SystemExit) as end:
            ask(prompt(), WIDE)
    assert end.value.code == 143
    assert terminal.text() == ""
    assert terminal.raw.rfind("\x1b[?25h") > terminal.raw.rfind("\x1b[?25l")


def test_a_polite_kill_during_the_countdown_is_not_swallowed() -> None:
    """The countdown is a task of its own, and an exit raised in it would end nothing."""
    terminal = FakeTerminal(80, 24)
    calls: list[float] = []

    def seconds_left() -> float:
        calls.append(60.0)
        if len(calls) == 1:
            os.kill(os.getpid(), signal.SIGTERM)
        return calls[-1]

    with ended_politely(), terminal.used(), pytest.raises(SystemExit) as end:
        ask(prompt(keys=EXAM, left=Left(seconds_left)), WIDE)
    assert (end.value.code, terminal.text()) == (143, "")


def test_after_a_prompt_signals_are_handled_as_before() -> None:
    """The next one ends the program wherever it is."""
    with ended_politely():
        handler = signal.getsignal(signal.SIGTERM)
        typed("1", prompt())
        assert signal.getsignal(signal.SIGTERM) is handler
