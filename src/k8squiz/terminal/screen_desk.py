"""A full screen: one question at a time, answered by single keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from k8squiz.terminal.choice_prompt import Prompt, ask
from k8squiz.terminal.desk import ANSWERED, ONE, Countdown, Desk, Picks, Typing
from k8squiz.terminal.keys import Command, Key, Reply
from k8squiz.terminal.lines import Line, line, make_console, show, without_empty_end
from k8squiz.terminal.look import Look, columns
from k8squiz.terminal.scrolling import Page
from k8squiz.terminal.text_prompt import ask_text


class ScreenDesk(Desk):
    """A full screen: one question at a time, answered by single keys."""

    def __init__(self, look: Look, columns: Callable[[], int] = columns) -> None:
        self._look = look
        self._columns = columns
        self._page: list[Line] = []

    @property
    def look(self) -> Look:
        # Measured each time: the window may have been made narrower since the last page.
        return self._look._replace(width=self._columns())

    def page(self, page: Iterable[Line]) -> None:
        look = self.look
        console = make_console(look)
        console.clear()
        self._page = without_empty_end(page)
        show(console, look, self._page)

    def ask(
        self,
        options: Sequence[str],
        keys: tuple[Key, ...],
        pointed: int | None = None,
        left: Countdown | None = None,
        picks: Picks = ONE,
    ) -> Reply:
        # What was answered already is read before it is judged.
        return self._prompted(Prompt(options, keys, picks, pointed, left), asks=picks.deed == ONE.deed)

    def ask_text(self, keys: tuple[Key, ...], typing: Typing = ANSWERED, left: Countdown | None = None) -> Reply:
        self._set_off()
        return ask_text(keys, self.look, typing, self._above(asks=True), left)

    def pause(self, keys: tuple[Key, ...]) -> Command:
        return self._prompted(Prompt((), keys), asks=False).command

    def wait(self, keys: tuple[Key, ...]) -> Command:
        return self.pause(keys)

    def _prompted(self, prompt: Prompt, *, asks: bool) -> Reply:
        self._set_off()
        return ask(prompt, self.look, self._above(asks=asks))

    def _above(self, *, asks: bool) -> Page:
        return Page(self._page, self._columns, asks)

    def _set_off(self) -> None:
        look = self.look
        show(make_console(look), look, [line()])
