"""One thing in which two commands differ."""

from __future__ import annotations

from typing import NamedTuple

FAR = 40
"""The least weight of a difference of tools or subcommands."""


class Difference(NamedTuple):
    """One thing that is not as in the accepted answer; ``surely`` when it cannot come to the same.

    ``weight`` says how far it leads away: another tool is farther than another subcommand or another value.
    """

    why: str
    surely: bool = True
    weight: int = 1
