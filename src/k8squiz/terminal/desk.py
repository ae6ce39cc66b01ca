"""What a session needs of a screen, whichever kind it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from k8squiz.printable import printable
from k8squiz.terminal.keys import Command, Key, Reply
from k8squiz.terminal.lines import Line
from k8squiz.terminal.look import Look

_BLANKS = str.maketrans("\r\n\t", "   ")


class Picks(NamedTuple):
    """How many options are picked; where they are ``ordered``, all are, in the order they go in.

    ``deed`` is what picking one of them is called at the bottom of the screen.
    """

    number: int = 1
    ordered: bool = False
    deed: str = "answer"


ONE = Picks()
RATED = Picks(deed="rate")
CHOSEN = Picks(deed="choose")


class Typing(NamedTuple):
    """What a line of text is called at the bottom of the screen when there is one, and when it is empty."""

    filled: str = "answer"
    empty: str = Command.UNKNOWN.value


ANSWERED = Typing()


class Desk(Protocol):
    """What a session needs of a screen."""

    @property
    def look(self) -> Look:
        """The screen as it is now."""

    def page(self, page: Iterable[Line]) -> None:
        """Shows a page: on a cleared screen, or below what stands there in line mode."""

    def ask(
        self,
        options: Sequence[str],
        keys: tuple[Key, ...],
        pointed: int | None = None,
        left: Countdown | None = None,
        picks: Picks = ONE,
    ) -> Reply:
        """Asks for one of ``options``, for several or for their order, or a command; line mode prints them first."""

    def ask_text(self, keys: tuple[Key, ...], typing: Typing = ANSWERED, left: Countdown | None = None) -> Reply:
        """Asks for a line of text of at most 500 characters, or a command; an empty one replies UNKNOWN."""

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


def one_line(text: str) -> str:
    """Text typed or pasted, on one line and without characters that must not be shown."""
    return printable(text.replace("\r\n", "\n").translate(_BLANKS))


def open_desk(look: Look) -> Desk:
    """The desk that fits the screen."""
    # The prompts of a full screen take a third of the time to the first question; line mode does without them.
    if look.lines:
        from k8squiz.terminal.line_desk import LineDesk

        return LineDesk(look)
    from k8squiz.terminal.screen_desk import ScreenDesk

    return ScreenDesk(look)
