"""Every view as a whole screen, compared with the golden files in tests/screens."""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import redirect_stdout
from datetime import timedelta

import pytest
from rich.cells import cell_len

from fake_terminal import SCROLLED, FakeTerminal
from fakes import WIDE
from golden import Golden
from k8squiz.terminal import exam_views
from k8squiz.terminal.keys import AT_THE_END, LINE_MODE_SHOW_BACK
from k8squiz.terminal.line_desk import LineDesk
from k8squiz.terminal.look import Look
from k8squiz.terminal.printing import print_page
from k8squiz.terminal.screen_desk import ScreenDesk
from terminal.shown import Shown
from terminal.views import VIEWS
from terminal.views_of_the_map import MAP_SCREENS, MAP_VIEWS, WIDTHS, WINDOWS
from terminal.windows import CTRL_C, Walked, walked

SIZES = ((80, 24), (40, 15))
FALLBACKS = {"80x24.ascii": "80x24", "40x15.ascii": "40x15", "lines.ascii": "lines"}
WINDOW_FALLBACKS = {f"{columns}x{rows}.ascii": f"{columns}x{rows}" for columns, rows in WINDOWS}
DRAWN_FALLBACKS = {"lines.ascii": "lines", **{f"{width}.ascii": f"{width}" for width in WIDTHS}}
TALL = 400
"""Rows, more than any drawing has."""
ALL_VIEWS = {**VIEWS, **MAP_VIEWS}

PAGE_UP, PAGE_DOWN = "\x1b[5~", "\x1b[6~"


def on_screen(view: Callable[[Look], Shown], look: Look, columns: int, rows: int) -> str:
    """The view on a terminal of that size: what stands there while a prompt waits, or what is printed."""
    shown = view(look)
    if shown.asks:
        return frames(shown, look, columns, rows)[0]
    terminal = FakeTerminal(columns, rows)
    with terminal.used():
        print_page(shown.page, look)
    return terminal.whole()


def frames(shown: Shown, look: Look, columns: int, rows: int, *keys: str) -> list[str]:
    """What stands on a terminal of that size before each of the ``keys`` is pressed, and after the last."""
    terminal = FakeTerminal(columns, rows)
    desk = ScreenDesk(look, lambda: columns)
    with terminal.used():
        desk.page(shown.page)
        # The prompt wipes itself out when it ends; what counts is what stands there while it waits for a key.
        first, *more = (*keys, CTRL_C)
        terminal.press((shown.end.split()[-1], first), *(("", key) for key in more))
        if shown.typing is not None:
            desk.ask_text(shown.keys, shown.typing, shown.left)
        elif shown.options:
            desk.ask(shown.options, shown.keys, shown.pointed, shown.left, shown.picks)
        else:
            desk.pause(shown.keys)
    return terminal.frames


def nobody() -> str:
    """Who answers where nobody does."""
    raise EOFError


def in_lines(view: Callable[[Look], Shown], look: Look) -> str:
    """The view in line mode, read through a pipe by nobody who answers."""
    shown, written = view(look), io.StringIO()
    with redirect_stdout(written):
        desk = LineDesk(look, read=nobody)
        if not shown.asks:
            print_page(shown.page, look)
            return written.getvalue()
        desk.page(shown.page)
        if shown.typing is not None:
            desk.ask_text(shown.keys, shown.typing, shown.left)
        elif shown.options:
            desk.ask(shown.options, shown.keys, shown.pointed, shown.left, shown.picks)
        elif shown.keys in {AT_THE_END, LINE_MODE_SHOW_BACK}:
            desk.wait(shown.keys)
    return written.getvalue()


def _ways(view: Callable[[Look], Shown]) -> dict[str, str]:
    shown: dict[str, str] = {}
    for ascii_only, ending in ((False, ""), (True, ".ascii")):
        for columns, rows in SIZES:
            look = Look(lines=False, ascii=ascii_only, width=columns)
            shown[f"{columns}x{rows}{ending}"] = on_screen(view, look, columns, rows) + "\n"
        shown[f"lines{ending}"] = in_lines(view, Look(lines=True, ascii=ascii_only, width=None))
    return shown


def _drawn(view: Callable[[Look], Shown]) -> dict[str, str]:
    """A drawing at each of the widths, and in line mode."""
    drawn: dict[str, str] = {}
    for ascii_only, ending in ((False, ""), (True, ".ascii")):
        for width in WIDTHS:
            look = Look(lines=False, ascii=ascii_only, width=width)
            drawn[f"{width}{ending}"] = on_screen(view, look, width, TALL) + "\n"
        drawn[f"lines{ending}"] = in_lines(view, Look(lines=True, ascii=ascii_only, width=None))
    return drawn


@pytest.mark.parametrize("name", VIEWS)
def test_a_view_looks_as_it_did(name: str, golden: Golden) -> None:
    """On both sizes of screen and in line mode, in Unicode and in ASCII; line by line and blank by blank."""
    golden.check(name, _ways(VIEWS[name]), FALLBACKS)


def test_every_golden_screen_belongs_to_a_view(golden: Golden) -> None:
    """A file that nothing is compared with any more says nothing."""
    assert golden.views() == {*ALL_VIEWS, *MAP_SCREENS}


@pytest.mark.parametrize("name", MAP_VIEWS)
def test_a_drawing_looks_as_it_did(name: str, golden: Golden) -> None:
    """At every width that counts and in line mode, in Unicode and in ASCII."""
    golden.check(name, _drawn(MAP_VIEWS[name]), DRAWN_FALLBACKS)


@pytest.mark.parametrize("name", MAP_VIEWS)
def test_a_drawing_in_ascii_is_really_ascii(name: str) -> None:
    """Frames, arrows, pointers and signs alike."""
    assert [way for way, text in _drawn(MAP_VIEWS[name]).items() if way.endswith("ascii") and not text.isascii()] == []


def _windows(screen: Walked) -> dict[str, str]:
    shown: dict[str, str] = {}
    for ascii_only, ending in ((False, ""), (True, ".ascii")):
        for columns, rows in WINDOWS:
            look = Look(lines=False, ascii=ascii_only, width=columns)
            shown[f"{columns}x{rows}{ending}"] = walked(screen, look, columns, rows)[-1] + "\n"
    return shown


@pytest.mark.parametrize("name", MAP_SCREENS)
def test_a_screen_of_the_map_looks_as_it_did(name: str, golden: Golden) -> None:
    """After its keys, in windows of every size that counts; nothing leaves the window, and ASCII is ASCII."""
    shown = _windows(MAP_SCREENS[name])
    assert [way for way, text in shown.items() if way.endswith("ascii") and not text.isascii()] == []
    assert [way for way, text in shown.items() if SCROLLED in text] == []
    golden.check(name, shown, WINDOW_FALLBACKS)


@pytest.mark.parametrize(
    ("name", "key", "begins", "columns", "rows"),
    [
        ("explore", "", "harbour-office: ", 80, 24),
        ("explore", "", "harbour-office: ", 40, 15),
        ("explore", "w", "Without the harbour-", 40, 15),
        ("explore", "?", "Keys", 40, 15),
        ("trace-at-the-same-time", "", "Step 4", 40, 15),
        ("trace-at-the-same-time", "", "Step 4", 40, 8),
        ("trace-called", "", "Step 2", 20, 10),
    ],
)
def test_below_the_map_everything_can_be_read(name: str, key: str, begins: str, columns: int, rows: int) -> None:
    """On a window of any size, by going on page after page; above it the map may shrink."""
    look = Look(lines=False, ascii=False, width=columns)
    screen = MAP_SCREENS[name]._replace(keys=(*MAP_SCREENS[name].keys, *key))
    whole = walked(screen, look, columns, TALL)[-1].split("\n")
    first = next(at for at, line in enumerate(whole) if line.startswith(begins))
    # Far below it is the bar.
    lines = "\n".join(whole[first:]).partition("\n\n\n")[0].split("\n")
    pages = walked(screen, look, columns, rows, *[PAGE_DOWN] * len(lines))
    read = {line for page in pages for line in page.split("\n")}
    assert len(lines) > 5
    assert [line for line in lines if line not in read] == []


@pytest.mark.parametrize("name", ALL_VIEWS)
@pytest.mark.parametrize("width", [20, 33, 40, 80, 120])
def test_no_line_is_wider_than_the_screen(name: str, width: int) -> None:
    """Whatever the width: printed lines end before the edge, so no terminal has to break them."""
    look = Look(lines=False, ascii=False, width=width)
    wide = FakeTerminal(400, 50)
    with wide.used():
        print_page(ALL_VIEWS[name](look).page, look)
    assert [row for row in wide.whole().split("\n") if cell_len(row) > width] == []


@pytest.mark.parametrize("name", [name for name, view in VIEWS.items() if view(WIDE).asks])
@pytest.mark.parametrize(("columns", "rows"), SIZES)
@pytest.mark.parametrize("ascii_only", [False, True])
def test_every_line_above_the_bar_can_be_read(name: str, columns: int, rows: int, *, ascii_only: bool) -> None:
    """Of the page and of the options: at once or by scrolling, and meanwhile nothing leaves the screen."""
    look = Look(lines=False, ascii=ascii_only, width=columns)
    shown = VIEWS[name](look)
    shown = shown._replace(page=list(shown.page))
    (whole,) = frames(shown, look, columns, 200)
    seen = frames(shown, look, columns, rows)
    if "PgUp/PgDn" in seen[0]:
        presses = 5 + 2 * whole.count("\n") // rows
        seen = frames(shown, look, columns, rows, *[PAGE_UP] * presses, *[PAGE_DOWN] * presses)
    assert [frame for frame in seen if SCROLLED in frame or len(frame.split("\n")) > rows] == []
    assert "".join(seen).isascii() or not ascii_only
    read = {line for frame in seen for line in frame.split("\n")}
    assert [line for line in whole.rpartition("\n\n")[0].split("\n") if line not in read] == []


@pytest.mark.parametrize("name", VIEWS)
def test_ascii_is_really_ascii(name: str) -> None:
    """Options, bars, arrows and pointers are drawn with nothing that an old terminal lacks."""
    assert {way: text.isascii() for way, text in _ways(VIEWS[name]).items() if way.endswith("ascii")} == {
        "80x24.ascii": True,
        "40x15.ascii": True,
        "lines.ascii": True,
    }


@pytest.mark.parametrize("name", ALL_VIEWS)
def test_line_mode_sends_no_escape_sequence(name: str) -> None:
    """Not even for bold: what reads it may be a program or a screen reader."""
    assert "\x1b" not in in_lines(ALL_VIEWS[name], Look(lines=True, ascii=False, width=None))


def test_no_color_takes_the_colours_and_leaves_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """The verdict is a word, so nothing is lost without its green."""
    look = Look(lines=False, ascii=False, width=80)
    raw: list[str] = []
    for value in (None, "1"):
        if value:
            monkeypatch.setenv("NO_COLOR", value)
        terminal = FakeTerminal(80, 24)
        with terminal.used():
            print_page(VIEWS["feedback-right"](look).page, look)
        raw.append(terminal.raw)
    assert ["\x1b[1;32m" in one for one in raw] == [True, False]
    assert ["Correct: the crane." in one for one in raw] == [True, True]


def test_a_started_exam_is_told_in_whole_minutes_and_seconds() -> None:
    """Never below zero, and hours only where there are any."""
    lasting = [timedelta(hours=1, minutes=5, seconds=9), timedelta(minutes=5, seconds=9), timedelta(seconds=-3)]
    assert [exam_views.time_left(one) for one in lasting] == ["1:05:09", "5:09", "0:00"]
