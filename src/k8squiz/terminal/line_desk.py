"""Line mode: numbered text, and answers as lines of input."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence

from rich.console import Console

from k8squiz.terminal.desk import Countdown, Desk
from k8squiz.terminal.keys import Command, Key, Reply, line_bar
from k8squiz.terminal.lines import Line, line, make_console, show, without_empty_end
from k8squiz.terminal.look import Look

_NO_SUCH_CHOICE = "That is none of the choices."


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
        show(self._console, self.look, [*without_empty_end(page), line()])

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
            show(self._console, self.look, [line(_NO_SUCH_CHOICE)])

    def pause(self, keys: tuple[Key, ...]) -> Command:  # noqa: ARG002  (nothing to wait for)
        return Command.NEXT

    def wait(self, keys: tuple[Key, ...]) -> Command:
        commands = {key.letter: key.command for key in keys}
        while True:
            show(self._console, self.look, [line(f"({line_bar(keys)})")])
            try:
                typed = self._read().strip().lower()
            except EOFError:
                return keys[0].command
            except KeyboardInterrupt:
                return Command.QUIT
            if typed in commands:
                return commands[typed]
            show(self._console, self.look, [line(_NO_SUCH_CHOICE)])


def _read_line() -> str:
    """One line of input. Raises EOFError at its end; bytes that are no text become stand-ins."""
    sys.stdout.flush()
    if sys.stdin is None:
        raise EOFError
    typed = sys.stdin.readline(10_000)
    if not typed:
        raise EOFError
    return typed
