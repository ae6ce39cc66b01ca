"""The words for cards picked by what became of them."""

from __future__ import annotations

from enum import Enum


class Only(Enum):
    """Cards picked by what became of them, whatever the limits of the day."""

    DUE = "due"
    FAILED = "failed"  # missed on the day they were asked last
    FLAGGED = "flagged"
    LEECHES = "leeches"
