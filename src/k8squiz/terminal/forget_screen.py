"""Asking before what a learner has learned is forgotten."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from k8squiz.identifiers import CardId
from k8squiz.terminal.counting import counted
from k8squiz.terminal.desk import CHOSEN, Desk
from k8squiz.terminal.keys import LEAVING, Command
from k8squiz.terminal.lines import Line, line

CHOICES = ("Keep them as they are", "Forget them")
_NAMED = 5
"""Cards that are named; the others are counted."""


def ask_to_forget(desk: Desk, cards: Sequence[CardId]) -> bool:
    """Whether the learner means it; whoever only presses Enter, or is not there, does not."""
    desk.page(forgetting(cards))
    reply = desk.ask(CHOICES, LEAVING, 0, picks=CHOSEN)
    return reply.command is Command.ANSWER and reply.option == 1


def forgetting(cards: Sequence[CardId]) -> Iterator[Line]:
    """What would be forgotten, and what would stay."""
    yield line(f"Forget {counted(len(cards), 'card')}? They would be new again; your statistics stay.", "bold")
    for card in cards[:_NAMED]:
        yield line(card, indent=2)
    if len(cards) > _NAMED:
        yield line(f"and {len(cards) - _NAMED} more", indent=2)
