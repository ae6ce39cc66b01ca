"""The cards that give a learner most trouble."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from k8squiz.scheduling.memory import Learned
from k8squiz.stats.card_list import Listed

HARD = 5.0
"""The difficulty, from 1 to 10, from which a card that was never forgotten is hard; one rated Good at once has 2."""

MOST = 5
"""Cards that are told."""


class Hard(NamedTuple):
    """A card that does not come easily, and its memory."""

    listed: Listed
    memory: Learned


def hardest(listed: Iterable[Listed]) -> tuple[Hard, ...]:
    """The hardest of the cards met, at most ``MOST``: those forgotten most often, then the most difficult."""
    learned = (Hard(one, one.memory) for one in listed if isinstance(one.memory, Learned))
    hard = (one for one in learned if one.memory.lapses or one.memory.difficulty >= HARD)
    return tuple(sorted(hard, key=_by_trouble)[:MOST])


def _by_trouble(one: Hard) -> tuple[float, float, str]:
    return -one.memory.lapses, -one.memory.difficulty, one.listed.card.id
