"""Keys pressed one after the other, each with what it is to show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Step(NamedTuple):
    """A key that is pressed where ``where`` is offered, and what can be seen then."""

    where: str
    key: str
    seen: Sequence[str]


def at(where: str, *steps: tuple[str, ...]) -> list[Step]:
    """Steps at one list of keys; the first word of each is the key, the others are seen then."""
    return [Step(where, key, seen) for key, *seen in steps]
