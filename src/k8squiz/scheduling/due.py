"""Which cards are due, and which of them first: derived from memory under the policy in force, never stored."""

from __future__ import annotations

from collections.abc import Mapping

from k8squiz.identifiers import CardId, StudyDay
from k8squiz.scheduling.forgetting import interval, retrievability
from k8squiz.scheduling.memory import Learned, Memory, Met

KNOWN_STABILITY = 21.0
"""Days of stability from which a card is called known."""

LEECH_LAPSES = 6
"""Times forgotten from which a card is called a leech: to ask it once more will not help by itself."""


def due_day(memory: Memory, desired_retention: float) -> StudyDay:
    """The study day from which a card is due; a card that was only met is due on the next one.

    On the day it was met, the session itself asks it once more where enough other cards lie between.

    ``desired_retention`` lies between 0 and 1, both excluded.
    """
    if isinstance(memory, Met):
        return StudyDay(memory.last_day + 1)
    return StudyDay(memory.last_day + interval(memory.stability, desired_retention))


def is_due(memory: Memory, day: StudyDay, desired_retention: float) -> bool:
    """Whether a card is due on ``day`` or was before."""
    return due_day(memory, desired_retention) <= day


def recall(memory: Memory, day: StudyDay) -> float:
    """The chance, from 0 to 1, of knowing a card on ``day``; 0 for a card never rated, of which nothing is known."""
    if isinstance(memory, Met):
        return 0.0
    return retrievability(memory.stability, day - memory.last_day)


def due_cards(memories: Mapping[CardId, Memory], day: StudyDay, desired_retention: float) -> list[CardId]:
    """The cards due on ``day``, the least likely to be known first, equal ones by their ids.

    Both the count of what is due and the session that asks it come from here, so they agree.
    """
    due = [card for card, memory in memories.items() if is_due(memory, day, desired_retention)]
    return sorted(due, key=lambda card: (recall(memories[card], day), card))


def known(memory: Memory | None) -> bool:
    """Whether a card counts as known: a stability of 21 days or more."""
    return isinstance(memory, Learned) and memory.stability >= KNOWN_STABILITY


def leech(memory: Memory | None) -> bool:
    """Whether a card has been forgotten so often that it needs another approach: six times or more."""
    return isinstance(memory, Learned) and memory.lapses >= LEECH_LAPSES
