"""The prompt for a text: letters are the answer, commands come after Esc."""

from __future__ import annotations

import os
import signal
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.input.typeahead import store_typeahead
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import DummyOutput
from rich.cells import cell_len

from fake_terminal import FakeTerminal, ended_politely, pressed
from fakes import WIDE
from k8squiz.knowledge.asking import LONGEST_ANSWER
from k8squiz.printable import unsafe_characters
from k8squiz.terminal.keys import TYPING, Command, Reply
from k8squiz.terminal.look import Look
from k8squiz.terminal.text_prompt import ask_text

ENTER, ESCAPE, BACKSPACE, DELETE = "\r", "\x1b", "\x7f", "\x1b[3~"
LEFT, RIGHT, UP, DOWN, HOME, END = "\x1b[D", "\x1b[C", "\x1b[A", "\x1b[B", "\x1b[H", "\x1b[F"
ASCII = WIDE._replace(ascii=True)


def ctrl(letter: str) -> str:
    """What the terminal sends for Ctrl and a letter."""
    return chr(ord(letter.upper()) - 64)


def pasted(text: str) -> str:
    """What the terminal sends for a paste."""
    return f"\x1b[200~{text}\x1b[201~"


def typed(keys: str) -> Reply:
    """What comes of pressing ``keys``."""
    return pressed(keys, lambda: ask_text(TYPING, WIDE))


def answer(text: str) -> Reply:
    """The text as an answer."""
    return Reply(Command.ANSWER, text=text)


def drawn(*keys: str, size: tuple[int, int] = (80, 24), look: Look = WIDE) -> list[list[str]]:
    """The rows of the screen before each of the ``keys`` is pressed, and after the last; each must change something."""
    terminal = FakeTerminal(*size)
    with terminal.used():
        terminal.press(("commands", keys[0]), *(("", key) for key in keys[1:]), ("", ctrl("c")))
        ask_text(TYPING, look)
    return [frame.split("\n") for frame in terminal.frames]


@pytest.mark.parametrize(
    "text", ["the tugboat", "kubectl drain w1 --ignore-daemonsets", "u", "q", "0", "1", "!", ":q", "ö"]
)
def test_what_is_typed_is_the_answer(text: str) -> None:
    """Every letter and digit, those of commands as well."""
    assert typed(text + ENTER) == answer(text)


@pytest.mark.parametrize("keys", [ENTER, "   " + ENTER, "x" + BACKSPACE + ENTER])
def test_an_empty_line_is_i_do_not_know(keys: str) -> None:
    """Blanks are nothing."""
    assert typed(keys) == Reply(Command.UNKNOWN)


def test_blanks_around_the_answer_are_cut() -> None:
    """A finger that slips on the space bar answers nothing else."""
    assert typed("  the tugboat " + ENTER) == answer("the tugboat")


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        (f"ac{LEFT}b", "abc"),
        (f"bc{ctrl('a')}a", "abc"),
        (f"bc{HOME}a{END}d", "abcd"),
        (f"bc{ctrl('a')}a{ctrl('e')}d", "abcd"),
        (f"ac{ctrl('b')}b{ctrl('f')}d", "abcd"),
        (f"ax{LEFT}{DELETE}b", "ab"),
        (f"ax{LEFT}{ctrl('d')}b", "ab"),
        (f"ab cd{ctrl('w')}ef", "ab ef"),
        (f"abcd{ctrl('u')}ef", "ef"),
        (f"abcd{LEFT}{LEFT}{ctrl('k')}ef", "abef"),
        (f"abcd{ctrl('u')}x{ctrl('y')}", "xabcd"),
        (f"ab{UP}c{DOWN}d", "abcd"),
        (f"ab{RIGHT}c", "abc"),
    ],
)
def test_a_line_is_edited_as_in_a_shell(keys: str, text: str) -> None:
    """Arrows and the usual letters with Ctrl; there is no history to go through."""
    assert typed(keys + ENTER) == answer(text)


@pytest.mark.parametrize("key", ["\x00", *map(ctrl, "goqrstvxz"), "\t", "\x1b[Z", "\x1bOP", "\x1b[5~", "\x1b[2~"])
def test_other_keys_of_a_line_editor_leave_the_line_as_it_is(key: str) -> None:
    """Whoever hits Ctrl-Space, Ctrl-O, Tab or F1 goes on typing."""
    assert typed(f"{key}a{key}a{key}{ENTER}") == answer("aa")


@pytest.mark.parametrize(
    ("paste", "text"),
    [
        ("get pods", "get pods"),
        ("get\npods", "get pods"),
        ("get\r\npods\r\n", "get pods"),
        ("get\rpods", "get pods"),
        ("get\tpods", "get pods"),
        ("q", "q"),
    ],
)
def test_a_paste_is_one_line_and_does_not_answer(paste: str, text: str) -> None:
    """Line ends and tabs are blanks; Enter has still to be pressed."""
    assert typed(f"{pasted(paste)}{ENTER}") == answer(text)
    assert typed(f"{pasted(paste)}{ctrl('a')}x {ENTER}") == answer(f"x {text}")


@given(st.text(min_size=1, max_size=40).filter(lambda text: "\x1b[201~" not in text))
def test_whatever_is_pasted_is_harmless(text: str) -> None:
    """Nothing of it moves the cursor or hides itself, now or when it is shown again."""
    reply = typed(f"{pasted(text.encode(errors='replace').decode())}{ENTER}")
    assert unsafe_characters(reply.text) == ()
    assert "\n" not in reply.text


def test_what_is_typed_is_harmless_too() -> None:
    """Hidden characters get a stand-in, one cell wide, so that the cursor stays where it is."""
    assert typed(f"a\u202eb\ufeff{LEFT}c{ENTER}") == answer("a\ufffdbc\ufffd")


def test_a_text_ends_at_its_longest() -> None:
    """What is typed or pasted beyond does not push out what stands there already; the bar tells."""
    full = "x" * LONGEST_ANSWER
    assert typed(pasted(full) + "y" + ENTER) == answer(full)
    assert typed(f"{pasted(full[:-1])}{ctrl('a')}{pasted('abc')}{ENTER}") == answer("a" + full[:-1])
    assert typed(f"{pasted(full[:-200])}{ctrl('u')}{ctrl('y') * 3}{ENTER}") == answer(full)
    rows = drawn(pasted(full + "yz"))[1]
    assert rows[-1] == "500 characters at most   Enter answer   empty Enter I don't know   Esc commands"[:79]


@pytest.mark.parametrize(("key", "command"), [("u", Command.UNDO), ("q", Command.QUIT), ("!", Command.REPORT)])
@pytest.mark.parametrize("before", ["", "the tug"])
def test_escape_and_a_letter_command(before: str, key: str, command: Command) -> None:
    """Whatever was typed before; it is no answer then."""
    assert typed(before + ESCAPE + key) == Reply(command)


@pytest.mark.parametrize("other", ["x", "0", "1", "a", " ", ENTER, BACKSPACE, LEFT, ESCAPE, ctrl("w"), "\t", "ö"])
def test_after_escape_any_other_key_goes_back_to_typing(other: str) -> None:
    """It does nothing else, and the text is as it was; a command takes Esc again."""
    assert typed(f"ab{ESCAPE}{other}q{ENTER}") == answer("abq")


def test_a_paste_after_escape_is_typed() -> None:
    """It cannot be a command, even if it is one letter, and nobody pastes in vain."""
    assert typed(f"a{ESCAPE}{pasted('q')}u{ENTER}") == answer("aqu")


@pytest.mark.parametrize("keys", [ctrl("c"), "ab" + ctrl("c"), ctrl("d"), ESCAPE + ctrl("c"), ESCAPE + ctrl("d")])
def test_ctrl_c_quits_and_ctrl_d_on_an_empty_line(keys: str) -> None:
    """As they do at every prompt; what is pressed after it changes nothing."""
    assert pressed(f"{keys}x{ENTER}", lambda: ask_text(TYPING, WIDE), closed=False) == Reply(Command.QUIT)


def test_the_end_of_input_quits() -> None:
    """A terminal that is gone answers nothing."""
    assert typed("the tug") == Reply(Command.QUIT)


def test_where_the_cursor_stands_is_no_key() -> None:
    """The terminal may say so at any time, between Esc and a letter as well."""
    assert typed(f"a{ESCAPE}\x1b[3;1Ru") == Reply(Command.UNDO)


def test_the_bar_tells_the_keys_and_after_escape_the_commands() -> None:
    """On forty columns, in ASCII, with nothing cut off."""
    first, written, commanding, back = drawn("tug", ESCAPE, "x", size=(40, 15), look=ASCII)
    assert first == [">", "Enter answer   empty Enter I don't know", "Esc commands"]
    assert written == ["> tug", *first[1:]]
    assert commanding == ["> tug", "h hint   u undo   q quit   ? keys", "other keys back to typing"]
    assert back == written


def test_on_a_wide_screen_the_bar_is_one_line() -> None:
    """Before Esc and after it."""
    assert drawn(ESCAPE) == [
        ["»", "Enter answer   empty Enter I don't know   Esc commands"],
        ["»", "h hint   u undo   q quit   ? keys   other keys back to typing"],
    ]


def test_without_keys_escape_is_not_offered() -> None:
    """A bar names no keys that do nothing."""
    terminal = FakeTerminal(80, 24)
    with terminal.used():
        terminal.press(("know", ESCAPE + "a" + ENTER))
        assert ask_text((), WIDE) == answer("a")
    assert terminal.frames[0].split("\n")[-1] == "Enter answer   empty Enter I don't know"


def test_a_long_text_wraps_on_a_narrow_screen() -> None:
    """Below its beginning, and one cell is left free; wide characters are counted as they are drawn."""
    text = "kubectl drain w1 --ignore-daemonsets --delete-emptydir-data --force"
    assert drawn(text, size=(40, 15))[1][:2] == [
        "» kubectl drain w1 --ignore-daemonsets",
        "  --delete-emptydir-data --force",
    ]
    rows = drawn("船" * 30, size=(40, 15))[1]
    assert [cell_len(row) for row in rows[:2]] == [38, 26]


def test_the_longest_text_leaves_the_bar_on_screen() -> None:
    """On the smallest screen, what was typed first scrolls away."""
    rows = drawn(pasted("x" * 490) + "the end", size=(40, 15))[1]
    assert len(rows) <= 15
    assert rows[-3].endswith("the end")
    assert rows[-2:] == ["Enter answer   empty Enter I don't know", "Esc commands"]


def test_a_resized_terminal_gets_the_text_broken_anew() -> None:
    """As with options."""
    terminal = FakeTerminal(80, 24)
    with terminal.used():
        terminal.press(("commands", "a" * 50), ("aaa", "b"), ("b", ctrl("c")))
        terminal.on_press = lambda: terminal.resize(40, 24) if len(terminal.frames) == 2 else None
        ask_text(TYPING, WIDE)
    assert terminal.frames[1].split("\n")[0] == "» " + "a" * 50
    assert "» " + "a" * 37 in terminal.frames[2].split("\n")


def test_the_cursor_stands_where_the_next_letter_goes() -> None:
    """On the line, and not on the bar."""
    terminal = FakeTerminal(80, 24)
    places: list[tuple[int, int]] = []
    with terminal.used():
        terminal.press(("commands", "tug"), ("", LEFT), ("", ctrl("c")))
        terminal.on_press = lambda: places.append((terminal.screen.cursor.y, terminal.screen.cursor.x))
        ask_text(TYPING, WIDE)
    assert places == [(0, 2), (0, 5), (0, 4)]


def test_nothing_wipes_out_the_page_above() -> None:
    """Ctrl-L does not clear the question, and what is left when the prompt ends is the page alone."""
    terminal = FakeTerminal(80, 24)
    with terminal.used():
        terminal.write("Which part lifts containers?\n")
        terminal.press(("commands", ctrl("l") + "crane"), ("crane", ENTER))
        assert ask_text(TYPING, WIDE) == answer("crane")
    assert terminal.frames[1].split("\n")[:2] == ["Which part lifts containers?", "» crane"]
    assert terminal.text() == "Which part lifts containers?"


def test_keys_pressed_before_the_prompt_is_there_are_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three times Enter at the last question does not answer this one."""
    near, far = os.openpty()
    with open(far) as terminal, create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):  # noqa: PTH123
        monkeypatch.setattr(sys, "stdin", terminal)
        store_typeahead(pipe, [KeyPress("x"), KeyPress(Keys.ControlM, ENTER)])
        pipe.send_text("crane" + ENTER)
        assert ask_text(TYPING, WIDE) == answer("crane")
    os.close(near)


def test_a_polite_kill_ends_the_prompt_first_and_then_the_program() -> None:
    """The cursor is back, and nothing of the prompt is left."""
    terminal = FakeTerminal(80, 24)
    with ended_politely(), terminal.used():
        terminal.press(("commands", "tug"), ("tug", ""))
        terminal.on_press = lambda: os.kill(os.getpid(), signal.SIGTERM) if terminal.frames[1:] else None
        with pytest.raises(SystemExit) as end:
            ask_text(TYPING, WIDE)
    assert (end.value.code, terminal.text()) == (143, "")
