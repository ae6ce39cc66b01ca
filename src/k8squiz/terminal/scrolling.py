"""A page and its options that are too tall for the screen: as much of them as there is room for, to scroll through.

Where everything fits, the page stands where it was printed, and only the options are drawn below it. Where it does
not, the prompt is on the terminal's alternate screen, and the page stays whole on the other one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial
from itertools import chain
from typing import NamedTuple

from prompt_toolkit.application import get_app_session
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import ANSI, AnyFormattedText, StyleAndTextTuples, to_formatted_text
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import ConditionalContainer, Dimension, FormattedTextControl, Window
from rich.console import Console

from k8squiz.terminal.counting import counted
from k8squiz.terminal.lines import Line, make_console, show
from k8squiz.terminal.look import Look, columns

Rows = Sequence[StyleAndTextTuples]
Deeds = Sequence[tuple[str, str]]
"""Keys with what they do."""

_MORE = (" ", "more")
_SCROLL = ("PgUp/PgDn", "scroll")


class Page(NamedTuple):
    """What was printed above a prompt, on a screen of so many cells as ``width`` finds.

    Of a page that ``asks``, the last line is shown first, for it is the question; others are read from the top.
    """

    lines: Sequence[Line] = ()
    width: Callable[[], int] = columns
    asks: bool = False


NO_PAGE = Page()


class Scroll:
    """What stands above the bar of a prompt: its ``options``, each in rows, and on a small screen the page as well.

    ``space`` means that the space bar is free to go on reading, which may change. ``needed`` turns true as soon as not
    everything fits, and stays true; with ``full`` it is true from the start, and the bar stands at the screen's bottom.
    """

    def __init__(
        self,
        page: Page,
        look: Look,
        options: Callable[[], Sequence[Rows]] = tuple,
        *,
        space: bool = False,
        full: bool = False,
    ) -> None:
        self.needed = full
        self.body = Window(FormattedTextControl(self._text), dont_extend_height=not full, height=Dimension(min=1))
        self.window = ConditionalContainer(self.body, Condition(lambda: self.needed or bool(self._options)))
        self._width = page.width
        self._print = cache(partial(_printed, page, look))
        self._printed: Sequence[str] = ()
        self._find_options = options
        self._options: Sequence[Rows] = ()
        self._rows: Sequence[AnyFormattedText] = ()
        self.space = space
        self._begin = 0
        self._top: int | None = None  # until it is scrolled by hand
        self._seen = slice(0, 0)
        self._kept: int | None = None

    def keep_in_view(self, option: int | None) -> None:
        """From now on an option, by its index, stays in sight until it is scrolled by hand; None ends that."""
        self._kept = option

    def begin_anew(self) -> None:
        """From now on the beginning is in sight, as if nothing had been scrolled."""
        self._top = self._kept = None

    def measure(self, width: int, height: int, under: Callable[[Deeds], int]) -> None:
        """Finds out what can be seen, before it is drawn on a screen of so many cells and rows.

        ``under`` takes the keys that scroll and says how many rows the bar with them takes, and all else below; it is
        called last with those that do so now.
        """
        self._printed, self._begin = self._print(min(width, self._width()))
        self._options = self._find_options()
        gap = [""] if self._printed and self._options else []
        self._rows = [*(partial(ANSI, row) for row in self._printed), *gap, *chain(*self._options)]
        self._seen = slice(0, len(self._rows))
        # One row is left free above what is below.
        if self._seen.stop + 1 + under(()) <= height or not self._rows:
            return
        self.needed = True
        # The bar is shorter at the end, where there is no more to read.
        for deeds in ((_SCROLL,), (*((_MORE,) if self.space else ()), _SCROLL)):
            room = max(1, height - 1 - under(deeds))
            top = self._first_seen(room)
            self._seen = slice(top, top + room)
            if not self._below:
                break
        if self._top is not None:
            self._top = self._seen.start

    def bindings(self) -> KeyBindings:
        """The keys that scroll; a prompt may have another use for the arrows."""
        bindings = KeyBindings()
        needed = Condition(lambda: self.needed)
        for name, forward in (("up", False), ("pageup", False), ("down", True), ("pagedown", True)):
            move = partial(self._move, forward=forward, page=name.startswith("page"))
            bindings.add(name, filter=needed)(move)
        unread = Condition(lambda: self.space and self._below > 0)
        bindings.add(" ", filter=unread, eager=True)(partial(self._move, forward=True, page=True))
        return bindings

    def put_back(self) -> None:
        """Once the prompt has ended: shows what stood there before, where a terminal has no alternate screen."""
        if not (self.needed and self._printed):
            return
        output = get_app_session().output
        output.cursor_goto(0, 0)
        # What is above these rows has scrolled off when the page was printed; the cursor is below them.
        for row in [*self._printed, ""][1 - output.get_size().rows :]:
            output.erase_end_of_line()
            output.write_raw(f"{row}\r\n")
        output.erase_down()
        output.flush()

    @property
    def _below(self) -> int:
        return max(0, len(self._rows) - self._seen.stop)

    def _first_seen(self, room: int) -> int:
        top = min(self._begin if self._top is None else self._top, len(self._rows) - room)
        if self._kept is not None:
            end = len(self._rows) - sum(map(len, self._options[self._kept + 1 :]))
            top = min(max(top, end - room), end - len(self._options[self._kept]))
        return max(0, top)

    def _move(self, _event: KeyPressEvent, *, forward: bool, page: bool) -> None:
        self.keep_in_view(None)
        # A page leaves one row of the last one to go on from.
        step = max(1, self._seen.stop - self._seen.start - 1) if page else 1
        top = self._seen.start if self._top is None else self._top
        self._top = top + (step if forward else -step)

    def _text(self) -> StyleAndTextTuples:
        rows: list[AnyFormattedText] = [*chain(*self._options), ""]
        if self.needed:
            rows = [*self._rows[self._seen], self._hidden()]
        text = [part for row in rows for part in (*to_formatted_text(row), ("", "\n"))]
        return text[:-1]

    def _hidden(self) -> StyleAndTextTuples:
        """How much cannot be seen, in words; nothing where all can be."""
        above, below = self._seen.start, self._below
        places = [f"{counted(above, 'more line')} above"] if above else []
        places += [f"{below if above else counted(below, 'more line')} below"] if below else []
        return [("class:bar", f"({', '.join(places)})" if places else "")]


def drawn_rows(groups: Sequence[Sequence[Line]], look: Look) -> list[Rows]:
    """Groups of lines as the rows in which they are printed, to be scrolled through like options."""
    console = make_console(look)
    return [[to_formatted_text(ANSI(row)) for row in _rows(lines, look, console)] for lines in groups]


def _printed(page: Page, look: Look, width: int) -> tuple[list[str], int]:
    """A page as it is printed at a width, row by row; and the row at which it begins to be shown."""
    now = look._replace(width=width)
    console = make_console(now)
    above, last = _rows(page.lines[:-1], now, console), _rows(page.lines[-1:], now, console)
    return above + last, len(above) if page.asks else 0


def _rows(lines: Sequence[Line], look: Look, console: Console) -> list[str]:
    with console.capture() as captured:
        show(console, look, lines)
    return captured.get().split("\n")[:-1]
