"""Pages that are too tall for the screen: how they are read, and that nothing of them is lost."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Sequence

import pyte.screens
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.text import Text

from fake_terminal import FakeTerminal, ended_politely
from k8squiz.terminal.desk import ONE, RATED, Picks
from k8squiz.terminal.keys import AFTER_ANSWER, ASKING, AT_THE_END, EXAM, GO_ON, TYPING, Command, Key, Reply
from k8squiz.terminal.lines import Line, line
from k8squiz.terminal.look import Look
from k8squiz.terminal.screen_desk import ScreenDesk

ENTER, SPACE, CTRL_C, CTRL_L, ESCAPE = "\r", " ", "\x03", "\x0c", "\x1b"
UP, DOWN, PAGE_UP, PAGE_DOWN = "\x1b[A", "\x1b[B", "\x1b[5~", "\x1b[6~"
ALTERNATE = "\x1b[?1049h"
AFTER = (*GO_ON, *AFTER_ANSWER)
LONG = [line(f"line {number}") for number in range(1, 31)]
OPTIONS = ("the lighthouse", "the crane", "the tugboat", "the buoy")
Does = Callable[[ScreenDesk], object]


class Left:
    """A countdown that stands still."""

    def seconds(self) -> float:
        """A minute."""
        return 60.0

    def shown(self) -> str:
        """The same in words."""
        return "60 s left"


def window(columns: int = 40, rows: int = 15, *, alternate: bool = True) -> tuple[FakeTerminal, ScreenDesk]:
    """A small terminal, and a desk on it."""
    terminal = FakeTerminal(columns, rows, alternate=alternate)
    return terminal, ScreenDesk(Look(lines=False, ascii=False, width=columns), lambda: terminal.columns)


def pause(keys: tuple[Key, ...] = AFTER) -> Does:
    """Waits for a key below a page."""
    return lambda desk: desk.pause(keys)


def ask(picks: Picks = ONE, options: Sequence[str] = OPTIONS, pointed: int | None = None) -> Does:
    """Asks with options below a page."""
    return lambda desk: desk.ask(options, AFTER_ANSWER if picks is RATED else ASKING, pointed, picks=picks)


def ask_text(desk: ScreenDesk) -> object:
    """Asks for a text below a page."""
    return desk.ask_text(TYPING)


def frames(page: Sequence[Line], does: Does, *keys: str, waits: str = "keys", rows: int = 15) -> list[list[str]]:
    """The rows of the screen before each of the ``keys`` is pressed, and after the last."""
    terminal, desk = window(rows=rows)
    with terminal.used():
        desk.page(page)
        terminal.press((waits, (*keys, CTRL_C)[0]), *(("", key) for key in (*keys, CTRL_C)[1:]))
        does(desk)
    return [frame.split("\n") for frame in terminal.frames]


def done(page: Sequence[Line], does: Does, keys: str, waits: str = "keys") -> object:
    """What comes of pressing ``keys`` in one go."""
    terminal, desk = window()
    with terminal.used():
        desk.page(page)
        terminal.press((waits, keys))
        return does(desk)


def numbers(rows: Sequence[str]) -> list[int]:
    """The lines of the long page that are among the ``rows``."""
    return [int(row.split()[1]) for row in rows if row.startswith("line ")]


def test_what_fits_stays_where_it_was_printed() -> None:
    """To the last row: no alternate screen, no key that scrolls, and the page is not drawn again."""
    terminal, desk = window(80)
    with terminal.used():
        desk.page(LONG[:13])
        printed = len(terminal.raw)
        terminal.press(("keys", SPACE))
        assert desk.pause(AFTER) is Command.NEXT
    bar = "Enter next   e explain   u undo   q quit   ? keys"
    assert terminal.frames == ["\n".join([*(f"line {number}" for number in range(1, 14)), "", bar])]
    assert ALTERNATE not in terminal.raw
    assert "line" not in terminal.raw[printed:]


def test_a_page_one_row_too_tall_is_read_from_its_top() -> None:
    """The screen is full to its last row; how much is below stands in words, and the bar has the keys."""
    rows = frames(LONG[:14], pause())[0]
    assert rows == [
        *(f"line {number}" for number in range(1, 12)),
        "(3 more lines below)",
        "Space more   PgUp/PgDn scroll",
        "Enter next   e explain   u undo",
        "q quit   ? keys",
    ]


def test_space_goes_on_page_by_page() -> None:
    """One row of the last page stays, to go on from; at the end the bar does not promise more."""
    first, second, third = frames(LONG, pause(), SPACE, SPACE)
    assert [numbers(rows) for rows in (first, second, third)] == [
        [*range(1, 12)],
        [*range(11, 22)],
        [*range(19, 31)],
    ]
    assert second[-4:-2] == ["(10 more lines above, 9 below)", "Space more   PgUp/PgDn scroll"]
    assert third[-3:-1] == ["(18 more lines above)", "PgUp/PgDn scroll   Enter next"]


def test_arrows_go_row_by_row_and_pages_both_ways() -> None:
    """Neither goes beyond the page."""
    seen = [numbers(rows)[0] for rows in frames(LONG, pause(), UP, DOWN, DOWN, UP, PAGE_DOWN, PAGE_DOWN, PAGE_UP)]
    assert seen == [1, 1, 2, 3, 2, 12, 19, 8]


def test_keys_that_come_in_one_go_add_up() -> None:
    """As those of a wheel do."""
    seen = [numbers(rows)[0] for rows in frames(LONG, pause(), DOWN * 3, UP * 2, PAGE_DOWN * 9, UP)]
    assert seen == [1, 4, 2, 19, 18]


@pytest.mark.parametrize(
    ("key", "command"),
    [(ENTER, Command.NEXT), ("e", Command.EXPLAIN), ("u", Command.UNDO), ("q", Command.QUIT), (CTRL_C, Command.QUIT)],
)
def test_other_keys_do_what_they_did(key: str, command: Command) -> None:
    """Before the end as well: the reader decides how much is read."""
    assert done(LONG, pause(), DOWN + key) is command


def test_space_does_nothing_at_the_end_where_it_did_nothing() -> None:
    """The summary is not left by reading on."""
    assert done(LONG, pause(AT_THE_END), SPACE * 5 + "u", waits="keys") is Command.UNDO


@given(st.integers(0, 70), st.integers(6, 30))
@settings(max_examples=40, deadline=None)
def test_space_reads_every_page_to_its_end_on_every_screen(length: int, rows: int) -> None:
    """No line is left out, however many there are; then it goes on."""
    terminal, desk = window(40, rows)
    with terminal.used():
        desk.page([line(f"line {number}") for number in range(1, length + 1)])
        terminal.press(("quit", SPACE), *[("", SPACE)] * 70)
        assert desk.pause((*GO_ON, Key("q", "q", Command.QUIT, "quit"))) is Command.NEXT
    seen = [frame.split("\n") for frame in terminal.frames if "quit" in frame]
    assert sorted({number for frame in seen for number in numbers(frame)}) == [*range(1, length + 1)]
    assert max(map(len, seen)) <= rows


def test_a_question_begins_with_its_wording_and_its_options() -> None:
    """The end of the exhibit above them is there as far as there is room."""
    rows = frames([*LONG, line("Which of these lifts containers off a ship?")], ask())[0]
    assert rows == [
        "line 27",
        "line 28",
        "line 29",
        "line 30",
        "Which of these lifts containers off a",
        "ship?",
        "",
        "   1  the lighthouse",
        "   2  the crane",
        "   3  the tugboat",
        "   4  the buoy",
        "(26 more lines above)",
        "1-4 answer   PgUp/PgDn scroll",
        "0 I don't know   h hint   u undo",
        "q quit   ? keys",
    ]


def test_options_that_do_not_fit_either_come_below_the_wording() -> None:
    """The arrows bring the one that is pointed at, and a digit the one that is marked; none is hidden for long."""
    options = [f"{option}, and what is said of it takes so much room that it needs three rows" for option in OPTIONS]
    page = [*LONG, line("Which two?")]
    keys = (UP, DOWN, PAGE_DOWN, DOWN + UP, PAGE_UP, "4")
    first, last, back, end, again, _, marked = frames(page, ask(Picks(2), options), *keys)
    assert (first[0], first[-4]) == ("Which two?", "(30 more lines above, 3 below)")
    assert (last[-7][:8], last[-4]) == (" » 4 [ ]", "(33 more lines above)")
    assert (back[0], back[2][:8]) == ("Which two?", " » 1 [ ]")
    assert end[0][:10] == " " * 9 + "s"
    assert again[0][:8] == " » 1 [ ]"
    assert [row for row in marked if row.startswith("   4 [x]")]


def test_the_page_can_be_read_while_an_option_is_pointed_at() -> None:
    """Scrolling by hand leaves the option out of sight; Enter still takes it."""
    rows = frames([*LONG, line("Which?")], ask(), DOWN, PAGE_UP, PAGE_UP, PAGE_UP)[-1]
    assert numbers(rows) == [*range(1, 12)]
    assert done([*LONG, line("Which?")], ask(), DOWN + PAGE_UP + ENTER) == Reply(Command.ANSWER, (0,))


def test_what_is_judged_is_read_first() -> None:
    """From its top, and Space goes on to the ratings."""
    first, second = frames([*LONG[:14], line("How well?")], ask(RATED, pointed=2), SPACE)
    assert first[:2] == ["line 1", "line 2"]
    assert second[-7:-2] == [
        "   1  the lighthouse",
        "   2  the crane",
        " » 3  the tugboat",
        "   4  the buoy",
        "(8 more lines above)",
    ]


def test_space_still_marks_where_several_are_picked() -> None:
    """It is not there to read on then, and the bar does not say so."""
    options = [*OPTIONS, *(f"buoy {number}, which is moved by the tide" for number in range(5, 10))]
    first, _, marked = frames([line("Which two?")], ask(Picks(2), options), DOWN, SPACE)
    assert first[-4:] == [
        "(5 more lines below)",
        "1-9 choose 2   Enter/0 I don't know",
        "PgUp/PgDn scroll   h hint   u undo",
        "q quit   ? keys",
    ]
    assert marked[:3] == ["Which two?", "", " » 1 [x] the lighthouse"]


def test_a_text_is_typed_below_its_question() -> None:
    """Letters and blanks are text; the arrows and PgUp scroll."""
    first, typed, scrolled, paged = frames(LONG, ask_text, "u q", UP, PAGE_UP, waits="commands")
    assert first[-4:] == [
        "(19 more lines above)",
        "»",
        "Enter answer   empty Enter I don't know",
        "PgUp/PgDn scroll   Esc commands",
    ]
    assert (numbers(first)[-1], typed[-3], numbers(scrolled)[-1]) == (30, "» u q", 29)
    assert (numbers(paged)[-1], paged[-3]) == (19, "» u q")
    assert done(LONG, ask_text, f"a{UP}b{DOWN}{PAGE_UP}c{ENTER}", waits="commands") == Reply(Command.ANSWER, text="abc")
    assert done(LONG, ask_text, f"a{ESCAPE}u", waits="commands") == Reply(Command.UNDO)


def test_the_longest_text_leaves_the_bar_and_a_row_of_the_page_on_screen() -> None:
    """On the smallest screen, what was typed first scrolls away."""
    rows = frames(LONG, ask_text, "x" * 490 + "the end", waits="commands")[-1]
    assert len(rows) == 15
    assert (numbers(rows), rows[-1]) == ([30], "PgUp/PgDn scroll   Esc commands")
    assert rows[-3].endswith("the end")


def test_the_time_left_stays_in_front() -> None:
    """And runs on."""
    terminal, desk = window()
    with terminal.used():
        desk.page([*LONG, line("Which?")])
        terminal.press(("keys", "q"))
        desk.ask(OPTIONS, EXAM, None, Left())
    assert terminal.frames[0].split("\n")[-3:] == [
        "60 s left   1-4 answer",
        "PgUp/PgDn scroll   Left back   f flag",
        "g grid   q finish   ? keys",
    ]


def test_a_bar_that_grows_beyond_the_screen_starts_the_scrolling() -> None:
    """The page leaves the screen by no more than it has to; nothing that was drawn before is left."""
    terminal, desk = window()
    alike = "   1     the lighthouse"
    with terminal.used():
        desk.page([*LONG[:2], line(alike), *LONG[3:6], line("In which order?")])
        terminal.press(("keys", DOWN + DOWN), ("»", "1"), ("above)", CTRL_C))
        desk.ask(OPTIONS, ASKING, picks=Picks(4, ordered=True))
    before, _, after = (frame.split("\n") for frame in terminal.frames)
    assert (before[0], len(before)) == ("line 1", 15)
    assert after == [
        # Where the first option was drawn before.
        alike,
        *(f"line {number}" for number in range(4, 7)),
        "In which order?",
        "",
        "   1 1st the lighthouse",
        " » 2     the crane",
        "   3     the tugboat",
        "   4     the buoy",
        "(2 more lines above)",
        "1-4/Enter place next",
        "Backspace take back   PgUp/PgDn scroll",
        "0 I don't know   h hint   u undo",
        "q quit   ? keys",
    ]


def test_a_resized_window_gets_page_and_options_broken_anew() -> None:
    """Smaller than what fitted before, or large enough for all of it."""
    sentence = "a sentence of some words that needs one row, or two of them"
    terminal, desk = window(80, 24)
    sizes = iter([(30, 12), (80, 24)])
    with terminal.used():
        desk.page([line(sentence), *LONG[:9]])
        terminal.press(("keys", CTRL_L), ("below)", CTRL_L), ("quit", CTRL_C))
        terminal.on_press = lambda: terminal.resize(*next(sizes, (80, 24)))
        desk.pause(AFTER)
    wide, narrow, again = (frame.split("\n") for frame in terminal.frames)
    assert wide[0] == sentence
    assert narrow[:4] == ["a sentence of some words that", "needs one row, or two of them", "line 1", "line 2"]
    assert narrow[-5:-3] == ["line 6", "(3 more lines below)"]
    assert again == wide


@pytest.mark.parametrize(("before", "after"), [((80, 24), (30, 12)), ((30, 12), (80, 24))])
def test_when_the_prompt_ends_the_page_stands_as_it_was_read_last(
    before: tuple[int, int], after: tuple[int, int]
) -> None:
    """In the new width, with nothing left of the old one."""
    page = [*[line("a sentence of some words that needs one row, or two of them"), *LONG[:1]] * 3, line("the end")]
    (terminal, desk), (other, fresh) = window(*before), window(*after)
    with other.used():
        fresh.page(page)
    with terminal.used():
        desk.page(page)
        terminal.press(("keys", CTRL_L), ("quit", ENTER))
        terminal.on_press = lambda: terminal.resize(*after)
        desk.pause(AFTER)
    assert terminal.text() == other.text()


@pytest.mark.parametrize(("real", "said"), [(80, 40), (40, 80)])
def test_where_the_screen_is_said_to_have_another_width_nothing_is_cut_off(real: int, said: int) -> None:
    """COLUMNS may say less than the terminal has, or more."""
    terminal = FakeTerminal(real, 10)
    sentence = line("a sentence of some words that needs one row, or two of them")
    with terminal.used():
        desk = ScreenDesk(Look(lines=False, ascii=False, width=said), lambda: said)
        desk.page([sentence] * 12)
        terminal.press(("keys", ENTER))
        desk.pause(AFTER)
    assert terminal.frames[0].split("\n")[:2] == ["a sentence of some words that needs one", "row, or two of them"]


@pytest.mark.parametrize("alternate", [True, False])
@pytest.mark.parametrize("size", [(40, 15), (40, 5)])
@pytest.mark.parametrize("length", [14, 30])
def test_the_page_is_whole_in_the_terminal_when_the_prompt_ends(
    length: int, size: tuple[int, int], alternate: bool
) -> None:
    """What does not fit can be scrolled back to, each line once; with an alternate screen or without one."""
    terminal, desk = window(*size, alternate=alternate)
    with terminal.used():
        desk.page(LONG[:length])
        standing = terminal.whole()
        terminal.press(("keys", PAGE_DOWN), ("", ENTER))
        assert desk.wait(AT_THE_END) is Command.NEXT
        assert terminal.whole().replace("\n^^^ scrolled off ^^^", "") == "\n".join(
            f"line {number}" for number in range(1, length + 1)
        )
        terminal.write("$ ")
    assert numbers(standing.split("\n")) == [*range(1, length + 1)]
    assert terminal.text().endswith("\n$")


def test_a_polite_kill_leaves_the_page_and_the_terminal_as_they_were() -> None:
    """Off the alternate screen, with a cursor and lines that wrap."""
    terminal, desk = window()
    with ended_politely(), terminal.used():
        desk.page(LONG)
        terminal.press(("keys", ""))
        terminal.on_press = lambda: os.kill(os.getpid(), signal.SIGTERM)
        with pytest.raises(SystemExit) as end:
            desk.pause(AFTER)
    assert end.value.code == 143
    assert numbers(terminal.text().split("\n"))[-1] == 30
    for restored, changed in (("\x1b[?1049l", ALTERNATE), ("\x1b[?25h", "\x1b[?25l"), ("\x1b[?7h", "\x1b[?7l")):
        assert terminal.raw.rfind(restored) > terminal.raw.rfind(changed)


@pytest.mark.parametrize(("no_color", "colour"), [("", "green"), ("1", "default")])
def test_what_is_bold_or_coloured_stays_so(no_color: str, colour: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """And without colour, only the colour is gone."""
    monkeypatch.setenv("NO_COLOR", no_color)
    terminal, desk = window()
    found: list[pyte.screens.Char] = []
    with terminal.used():
        desk.page([Line(Text("Correct", style="bold green")), *LONG])
        terminal.press(("keys", ENTER))
        terminal.on_press = lambda: found.append(terminal.screen.buffer[0][0])
        desk.pause(AFTER)
    assert [(cell.data, cell.bold, cell.fg) for cell in found] == [("C", True, colour)]


def test_the_cursor_stands_on_the_option_pointed_at_wherever_that_is() -> None:
    """What follows the cursor, such as a screen reader, can read the option out."""
    terminal, desk = window()
    rows: list[str] = []
    with terminal.used():
        desk.page([*LONG, line("Which?")])
        terminal.press(("keys", DOWN + DOWN), ("»", CTRL_C))
        terminal.on_press = lambda: rows.append(terminal.screen.display[terminal.screen.cursor.y].rstrip())
        desk.ask(OPTIONS, ASKING)
    assert rows[-1] == " » 2  the crane"


def test_a_window_of_a_few_rows_shows_a_row_of_the_page_at_least() -> None:
    """Nothing fails; the keys are what is cut off."""
    for rows in range(1, 6):
        for does in (pause(), ask()):
            terminal, desk = window(40, rows)
            with terminal.used() as pipe:
                desk.page(LONG)
                pipe.send_text(DOWN + "q")
                assert does(desk) in {Command.QUIT, Reply(Command.QUIT)}
