"""Line mode: numbered text, and answers as lines of input."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from rich.console import Console

from k8squiz.history.reviews import Rating
from k8squiz.knowledge.asking import LONGEST_ANSWER
from k8squiz.terminal.desk import ANSWERED, ONE, Countdown, Desk, Picks, Typing, one_line
from k8squiz.terminal.keys import LINE_MODE_TYPING, Command, Key, Reply, line_bar, rating_keys
from k8squiz.terminal.lines import Line, line, make_console, show, without_empty_end
from k8squiz.terminal.look import Look

_NO_SUCH_CHOICE = "That is none of the choices."
_NAMED_TWICE = "Each only once."
_NOT_NOW = "There is nothing to do that to now."
_MARK = ":"
"""What makes a letter a command where letters are text."""
_COMMANDS = {f"{_MARK}{key.letter}" for key in (*LINE_MODE_TYPING, *rating_keys(dict.fromkeys(Rating, 0)))}
"""These are never an answer, not even where they do nothing."""
_DIGIT = re.compile("[1-9]")
_DIGITS = re.compile("[1-9]([ ,]*[1-9])*")
_LONGEST_LINE = 10_000
"""Characters; what comes after them on a line is thrown away."""


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
        self,
        options: Sequence[str],
        keys: tuple[Key, ...],
        pointed: int | None = None,
        left: Countdown | None = None,
        picks: Picks = ONE,
    ) -> Reply:
        numbered = [line(f"{number}. {text}", indent=2) for number, text in enumerate(options, 1)]
        show(self._console, self.look, numbered)
        understand = partial(_picked, options, keys, pointed, picks)
        return self._answered(line_bar(keys, first=_how_to_pick(options, picks, pointed)), understand, left)

    def ask_text(self, keys: tuple[Key, ...], typing: Typing = ANSWERED, left: Countdown | None = None) -> Reply:
        how = f"type a line to {typing.filled}, an empty one: {typing.empty}"
        return self._answered(line_bar(keys, first=how, mark=_MARK), partial(_typed_text, keys), left)

    def _answered(
        self, keys_bar: str, understand: Callable[[str], Reply | str], left: Countdown | None = None
    ) -> Reply:
        """Asks until a line is understood; what is not makes a sentence that says why."""
        while True:
            head = f"{left.shown()}; " if left else ""
            show(self._console, self.look, [line(f"({head}{keys_bar})")])
            try:
                typed = self._read().strip()
            except (EOFError, KeyboardInterrupt):
                return Reply(Command.QUIT)
            if left and left.seconds() <= 0:
                return Reply(Command.TIME_UP)
            understood = understand(typed)
            if isinstance(understood, Reply):
                return understood
            show(self._console, self.look, [line(understood)])

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


def _how_to_pick(options: Sequence[str], picks: Picks, pointed: int | None) -> str:
    if not options:
        return ""
    if picks.ordered:
        return f"all of 1-{len(options)} in order"
    if picks.number > 1:
        return f"choose {picks.number} of 1-{len(options)}"
    return f"1-{len(options)} {picks.deed}{'' if pointed is None else f', an empty line: {pointed + 1}'}"


def _picked(
    options: Sequence[str], keys: tuple[Key, ...], pointed: int | None, picks: Picks, typed: str
) -> Reply | str:
    commands = {key.letter: key.command for key in keys}
    if typed.lower() in commands:
        return Reply(commands[typed.lower()])
    if picks.number == 1 and not picks.ordered:
        return _one(options, pointed, typed)
    return _many(len(options), picks, typed) if typed else Reply(Command.UNKNOWN)


def _one(options: Sequence[str], pointed: int | None, typed: str) -> Reply | str:
    if typed in (digits := [str(number) for number in range(1, len(options) + 1)]):
        return Reply(Command.ANSWER, (digits.index(typed),))
    if typed:
        return _NO_SUCH_CHOICE
    return Reply(Command.UNKNOWN) if pointed is None else Reply(Command.ANSWER, (pointed,))


def _many(options: int, picks: Picks, typed: str) -> Reply | str:
    """Several of the options or all in order, each named by its digit, with or without blanks and commas."""
    named = [int(digit) - 1 for digit in _DIGIT.findall(typed)] if _DIGITS.fullmatch(typed) else []
    if not named or max(named) >= options:
        return _NO_SUCH_CHOICE
    if len(set(named)) < len(named):
        return _NAMED_TWICE
    if picks.ordered:
        return _ordered(options, named)
    if len(named) != picks.number:
        return f"Choose {picks.number}, {len(named)} chosen."
    return Reply(Command.ANSWER, tuple(sorted(named)))


def _ordered(options: int, named: list[int]) -> Reply | str:
    if len(named) < options - 1:
        return f"Place {options}, {len(named)} placed."
    return Reply(Command.ANSWER, (*named, *(other for other in range(options) if other not in named)))


def _typed_text(keys: tuple[Key, ...], typed: str) -> Reply | str:
    commands = {f"{_MARK}{key.letter}": key.command for key in keys if key.letter}
    if typed.lower() in commands:
        return Reply(commands[typed.lower()])
    if typed.lower() in _COMMANDS:
        return _NOT_NOW
    text = one_line(typed).strip()
    if len(text) > LONGEST_ANSWER:
        return f"That is longer than {LONGEST_ANSWER} characters."
    return Reply(Command.ANSWER, text=text) if text else Reply(Command.UNKNOWN)


def _read_line() -> str:
    """One line of input. Raises EOFError at its end; bytes that are no text become stand-ins."""
    sys.stdout.flush()
    if sys.stdin is None:
        raise EOFError
    typed = rest = sys.stdin.readline(_LONGEST_LINE)
    if not typed:
        raise EOFError
    while len(rest) == _LONGEST_LINE and not rest.endswith("\n"):
        # The end of a line too long to be an answer is no answer either.
        rest = sys.stdin.readline(_LONGEST_LINE)
    return typed
