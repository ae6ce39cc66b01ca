"""What a view puts on screen, for the golden screens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from k8squiz.terminal.desk import ONE, Countdown, Picks, Typing
from k8squiz.terminal.keys import Key
from k8squiz.terminal.lines import Line


class Shown(NamedTuple):
    """What a view puts on screen: a page and, where something is asked, the options and keys of its prompt.

    ``typing`` names what is typed where a text is asked for; None means that none is.
    """

    page: Iterable[Line]
    keys: tuple[Key, ...] = ()
    options: Sequence[str] = ()
    pointed: int | None = None
    left: Countdown | None = None
    picks: Picks = ONE
    typing: Typing | None = None

    @property
    def asks(self) -> bool:
        """Whether a prompt follows the page."""
        return bool(self.keys or self.options) or self.typing is not None

    @property
    def end(self) -> str:
        """The last word at the bottom of the screen: when it is there, the prompt waits."""
        if self.typing is not None:
            return "commands" if self.keys else self.typing.empty
        return [key.label for key in self.keys if key.listed][-1] if self.keys else self.picks.deed
