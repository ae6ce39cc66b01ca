"""What a session needs of a screen, whichever kind it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from k8squiz.terminal.keys import Command, Key, Reply
from k8squiz.terminal.lines import Line
from k8squiz.terminal.look import Look


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
    # The prompts of a full screen take a third of the time to the first question; line mode does without them.
    if look.lines:
        from k8squiz.terminal.line_desk import LineDesk

        return LineDesk(look)
    from k8squiz.terminal.screen_desk import ScreenDesk

    return ScreenDesk(look)
