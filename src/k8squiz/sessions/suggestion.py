"""The one thing to do next, told at the end of a session."""

from __future__ import annotations

from collections.abc import Sequence

from k8squiz.identifiers import CardId
from k8squiz.sessions.plan import Outlook
from k8squiz.sessions.study import Given

MANY_MISSED = 3
"""Cards missed in a session from which on it is worth going over them once more."""


def suggestion(given: Sequence[Given], stuck: Sequence[CardId], outlook: Outlook) -> str:
    """A sentence that ends with a command: what helps most now.

    A card that is forgotten again and again first (``stuck`` are those missed), then what was missed, then what is left
    of the day.
    """
    missed = {one.record.card for one in given if not one.correct}
    if stuck:
        return f"Look at a card that does not stick: k8squiz cards {stuck[0]}"
    if len(missed) >= MANY_MISSED:
        return "Go over what you missed, without any effect on its days: k8squiz study --only failed --cram"
    if outlook.due_now:
        return f"Go on while you are at it: {outlook.command}"
    if outlook.new_left:
        return f"Learn something new: {outlook.command}"
    return f"Enough for today. See how you would do in an exam: k8squiz exam {outlook.exam}"
