"""What a setting may be: of TOML's values which ones, what a text means, and how that is said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol, TypeGuard

from k8squiz.errors import did_you_mean

Value = float | int | str | bool

_OFF = ("", "0", "false", "no", "off")
_MOST_DIGITS = 9
_LONGEST_SHOWN = 40
_LARGEST_SHOWN = 10**15


class Allowed(Protocol):
    """What a setting may be."""

    @property
    def words(self) -> str:
        """How it is said, to follow "must be"."""

    @property
    def known(self) -> Sequence[str]:
        """The texts there are to choose from; none for numbers."""

    def takes(self, value: object) -> TypeGuard[Value]:
        """Whether this value of TOML is one of them, also by its type: ``1`` is not ``true``."""

    def understood(self, text: str) -> Value | None:
        """What a text from outside TOML means, which has no quotes; None when it is none of them."""


class Whole(NamedTuple):
    """A whole number from ``least`` to ``most``."""

    least: int
    most: int

    @property
    def words(self) -> str:
        """How it is said."""
        return f"a whole number from {self.least} to {self.most}"

    @property
    def known(self) -> Sequence[str]:
        """None: a slip in a number is no near miss."""
        return ()

    def takes(self, value: object) -> TypeGuard[Value]:
        """Only whole numbers, so neither ``10.0`` nor ``true``."""
        return isinstance(value, int) and not isinstance(value, bool) and self.least <= value <= self.most

    def understood(self, text: str) -> Value | None:
        """Digits."""
        number = int(text) if text.isdecimal() and text.isascii() and len(text) <= _MOST_DIGITS else None
        return number if self.takes(number) else None


class Share(NamedTuple):
    """A number from ``least`` to ``most``, told with two decimals."""

    least: float
    most: float

    @property
    def words(self) -> str:
        """How it is said."""
        return f"a number from {self.least:.2f} to {self.most:.2f}"

    @property
    def known(self) -> Sequence[str]:
        """None: a slip in a number is no near miss."""
        return ()

    def takes(self, value: object) -> TypeGuard[Value]:
        """Any number within the bounds; no number at all (``nan``) is not."""
        return isinstance(value, float | int) and not isinstance(value, bool) and self.least <= value <= self.most

    def understood(self, text: str) -> Value | None:
        """A number with a decimal point."""
        try:
            number = float(text)
        except ValueError:
            return None
        return number if self.takes(number) else None


class Switch(NamedTuple):
    """On or off."""

    @property
    def words(self) -> str:
        """How it is said."""
        return "true or false"

    @property
    def known(self) -> Sequence[str]:
        """Its two words."""
        return ("true", "false")

    def takes(self, value: object) -> TypeGuard[Value]:
        """Nothing but the two."""
        return isinstance(value, bool)

    def understood(self, text: str) -> Value | None:
        """Off when empty or 0, false, no, off; else on, as variables of the environment are."""
        return text.lower() not in _OFF


class OneOf(NamedTuple):
    """One of some texts."""

    known: tuple[str, ...]

    @property
    def words(self) -> str:
        """How it is said."""
        *others, last = (f'"{one}"' for one in self.known)
        return f"{', '.join(others)} or {last}"

    def takes(self, value: object) -> TypeGuard[Value]:
        """Only these, letter by letter."""
        return isinstance(value, str) and value in self.known

    def understood(self, text: str) -> Value | None:
        """The text itself."""
        return text if text in self.known else None


def refusal(name: str, allowed: Allowed, value: object) -> str:
    """What is wrong with a value: what it must be, what it is, and the nearest text if there is one."""
    near = did_you_mean(value, allowed.known) if isinstance(value, str) else ""
    return f"{name} must be {allowed.words}, not {_shown(value)}{near}"


def quoted(text: str) -> str:
    """A text from outside on one line, in quotes, and not too long for it."""
    flat = " ".join(text.split())
    return f'"{flat if len(flat) <= _LONGEST_SHOWN else f"{flat[:_LONGEST_SHOWN]}..."}"'


def as_toml(value: Value) -> str:
    """A value that a setting may have, as it stands in a file of TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else repr(value)


def _shown(value: object) -> str:
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, bool | float):
        return as_toml(value)
    if isinstance(value, int):
        # Python refuses to write out a number of thousands of digits.
        return str(value) if abs(value) < _LARGEST_SHOWN else "so large a number"
    return "a table" if isinstance(value, dict) else "a list" if isinstance(value, list) else "a date or a time"
