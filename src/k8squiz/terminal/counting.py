"""Numbers with what they count."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """``1 card``, ``2 cards``; the noun takes an s."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def percent(part: int, whole: int) -> str:
    """``75 %``, in whole percent, rounded down: whoever reads the pass mark has reached it."""
    return f"{100 * part // whole if whole else 0} %"


def times(number: int) -> str:
    """``once``, ``2 times``."""
    return "once" if number == 1 else f"{number} times"
