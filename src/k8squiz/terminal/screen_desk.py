"""A full screen: one question at a time, answered by single keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from k8squiz.terminal.choice_prompt import Prompt, ask
from k8squiz.terminal.desk import Countdown, Desk
from k8squiz.terminal.keys import GAP, Command, Key, Reply, bar
from k8squiz.terminal.lines import Line, line, make_console, show, without_empty_end
from k8squiz.terminal.look import Look, columns


class ScreenDesk(Desk):
    """A full screen: one question at a time, answered by single keys."""

    def __init__(self, look: Look, columns: Callable[[], int] = columns) -> None:
        self._look = look
        self._columns = columns

    @property
    def look(self) -> Look:
        # Measured each time: the window may have been made narrower since the last page.
        return self._look._replace(width=self._columns())

    def page(self, page: Iterable[Line]) -> None:
        look = self.look
        console = make_console(look)
        console.clear()
        show(console, look, without_empty_end(page))

    def ask(
        self, options: Sequence[str], keys: tuple[Key, ...], pointed: int | None = None, left: Countdown | None = None
    ) -> Reply:
        keys_bar = bar(keys, options=len(options))

        def bottom() -> str:
            return f"{left.shown()}{GAP}{keys_bar}" if left else keys_bar

        return self._ask(Prompt(options, keys, bottom, pointed, left.seconds if left else None))

    def pause(self, keys: tuple[Key, ...]) -> Command:
        return self._ask(Prompt((), keys, lambda: bar(keys))).command

    def wait(self, keys: tuple[Key, ...]) -> Command:
        return self.pause(keys)

    def _ask(self, prompt: Prompt) -> Reply:
        look = self.look
        show(make_console(look), look, [line()])
        return ask(prompt, look)
