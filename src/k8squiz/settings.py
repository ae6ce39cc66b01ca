"""What a learner may set, with its defaults."""

from __future__ import annotations

from typing import NamedTuple


class Settings(NamedTuple):
    """The policy in force: how much a day brings and how well a card should be remembered."""

    new_per_day: int = 10
    """New cards introduced in one study day, across all its sessions; 0 or more."""

    desired_retention: float = 0.9
    """The chance of still knowing a card on the day it falls due; between 0 and 1."""
