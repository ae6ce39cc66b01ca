"""The two ways to talk with a learner: on a full screen by keys, or line by line."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from rich.console import Console

from k8squiz.terminal.choice_prompt import Prompt, Reply, ask
from k8squiz.terminal.keys import GAP, Command, Key, bar, line_bar
from k8squiz.terminal.lines import Line, line, make_console, show
from k8squiz.terminal.look import Look, columns


class Desk(Protocol):
    """What a session needs of a screen."""

    @property
    def look(self) -> Look:
        """The screen as it is now."""

    def page(self, page: Iterable[Line]) -> None:
        """Shows a page: on a cleared screen, or below what stands there in line mode."""

    def ask(
        self, options: Sequence[str], keys: tuple[Key, ...], pointed: int | None = None, left: Countdown | None = None
    ) -> Reply:
        """Asks for one of ``options`` or a command; in line mode, the options are printed first."""

    def pause(self, keys: tuple[Key, ...]) -> Command:
        """Waits for a command between two questions; line mode goes on at once."""

    def wait(self, keys: tuple[Key, ...]) -> Command:
        """Waits for a command in both modes; the end of input is the first of the ``keys``."""


class Countdown(Protocol):
    """The time left: as seconds, and as shown."""

    def seconds(self) -> float:
        """Seconds left; 0 or less when time is up."""

    def shown(self) -> str:
        """The time left in words."""


def open_desk(look: Look) -> Desk:
    """The desk that fits the screen."""
    return LineDesk(look) if look.lines else ScreenDesk(look)


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
        show(console, look, _without_empty_end(page))

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


class LineDesk(Desk):
    """Numbered text, and answers as lines of input."""

    def __init__(self, look: Look, console: Console | None = None, read: Callable[[], str] | None = None) -> None:
        self._look = look
        self._console = console or make_console(look)
        self._read = read or _read_line

    @property
    def look(self) -> Look:
        return self._look

    def page(self, page: Iterable[Line]) -> None:
        show(self._console, self.look, [*_without_empty_end(page), line()])

    def ask(
        self, options: Sequence[str], keys: tuple[Key, ...], pointed: int | None = None, left: Countdown | None = None
    ) -> Reply:
        numbered = [line(f"{number}. {text}", indent=2) for number, text in enumerate(options, 1)]
        show(self._console, self.look, numbered)
        commands = {key.letter: key.command for key in keys}
        while True:
            head = f"{left.shown()}; " if left else ""
            show(self._console, self.look, [line(f"({head}{line_bar(keys, options=len(options))})")])
            try:
                typed = self._read().strip().lower()
            except (EOFError, KeyboardInterrupt):
                return Reply(Command.QUIT)
            if left and left.seconds() <= 0:
                return Reply(Command.TIME_UP)
            if typed in (digits := [str(number) for number in range(1, len(options) + 1)]):
                return Reply(Command.ANSWER, digits.index(typed))
            if typed in commands:
                return Reply(commands[typed])
            if typed == "":
                return Reply(Command.UNKNOWN if pointed is None else Command.ANSWER, pointed)
            show(self._console, self.look, [line("That is none of the choices.")])

    def pause(self, keys: tuple[Key, ...]) -> Command:  # noqa: ARG002  (nothing to wait for)
        return Command.NEXT

    def wait(self, keys: tuple[Key, ...]) -> Command:
        commands = {key.letter: key.command for key in keys}
        show(self._console, self.look, [line(f"({line_bar(keys)})")])
        try:
            typed = self._read().strip().lower()
        except (EOFError, KeyboardInterrupt):
            return keys[0].command
        return commands.get(typed, keys[0].command)


def _without_empty_end(page: Iterable[Line]) -> list[Line]:
    """The page up to its last line with something on it; the desk itself sets it off from what follows."""
    lines = list(page)
    while lines and not lines[-1].text:
        lines.pop()
    return lines


def _read_line() -> str:
    """One line of input. Raises EOFError at its end; bytes that are no text become stand-ins."""
    sys.stdout.flush()
    if sys.stdin is None:
        raise EOFError
    typed = sys.stdin.readline(10_000)
    if not typed:
        raise EOFError
    return typed
