"""A screen with the map at its top: what is told of it scrolls below, and everything is drawn anew for each size."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import lru_cache
from typing import NamedTuple

from prompt_toolkit.application import get_app
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.layout import FormattedTextControl, Window

from k8squiz.terminal.keys import Reply
from k8squiz.terminal.lines import Line
from k8squiz.terminal.look import Look
from k8squiz.terminal.prompting import Bottom, Shown, columns, run
from k8squiz.terminal.scrolling import NO_PAGE, Deeds, Rows, Scroll, drawn_rows

_KEPT = 4
"""How many drawings are kept; to go back and forth between two is common."""


class MapScreen(NamedTuple):
    """What stands on the screen; asked before each drawing that differs in ``state`` or size from the last ones.

    ``top`` is what never scrolls, for a screen of so many rows in all; ``groups`` are what is told below it, each of
    which can be kept in sight. ``bottom`` is the bar, which is asked each time.
    """

    state: Callable[[], Hashable]
    top: Callable[[Look, int], Sequence[Line]]
    groups: Callable[[Look], Sequence[Sequence[Line]]]
    bottom: Callable[[Deeds], Bottom]


class MapPrompt:
    """A prompt that shows a ``screen`` for as long as no key ends it."""

    def __init__(self, screen: MapScreen, look: Look) -> None:
        self._screen = screen
        self._look = look
        self._at = 0
        # To print them takes some 50 ms, and to scroll changes neither.
        self._drawn_top = lru_cache(_KEPT)(self._draw_top)
        self._drawn_groups = lru_cache(_KEPT)(self._draw_groups)
        self._scroll = self._new_scroll()

    @property
    def look(self) -> Look:
        """The screen as it is now."""
        return self._look._replace(width=columns())

    @property
    def rows(self) -> int:
        """The rows of the screen now."""
        return get_app().output.get_size().rows

    def ask(self, bindings: KeyBindings) -> Reply:
        """Waits for one of the keys that end it."""
        # What prompt_toolkit remembers of an earlier prompt's text would be shown in this one.
        self._at, self._scroll = 0, self._new_scroll()
        top = Window(FormattedTextControl(self._top), dont_extend_height=True)
        shown = Shown(self._scroll, self._screen.bottom, above=[top])
        return run(shown, bindings, theme=self._look.theme)

    def begin_anew(self, *, space: bool = True) -> None:
        """Something else is told now, and read from its beginning, where ``space`` goes on unless it is typed."""
        self._at = 0
        self._scroll.space = space
        self._scroll.begin_anew()

    def keep_in_sight(self, group: int) -> None:
        """Keeps one of the groups in sight, by its index, and the cursor at it."""
        self._at = group
        self._scroll.keep_in_view(group)

    def _new_scroll(self) -> Scroll:
        return Scroll(NO_PAGE, self._look, self._groups, full=True, space=True)

    def _groups(self) -> list[Rows]:
        groups = list(self._drawn_groups(self._screen.state(), self.look))
        # The real cursor stands there, so that what follows the cursor can read it.
        first, *rest = groups[self._at]
        groups[self._at] = [[("[SetCursorPosition]", ""), *first], *rest]
        return groups

    def _top(self) -> StyleAndTextTuples:
        return self._drawn_top(self._screen.state(), self.look, self.rows)

    def _draw_groups(self, _state: Hashable, look: Look) -> list[Rows]:
        return drawn_rows(self._screen.groups(look), look)

    def _draw_top(self, _state: Hashable, look: Look, rows: int) -> StyleAndTextTuples:
        (drawn,) = drawn_rows([self._screen.top(look, rows)], look)
        return [part for row in drawn for part in (*row, ("", "\n"))][:-1]
