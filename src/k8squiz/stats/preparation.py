"""How far a learner is on the way to an exam."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from math import ceil
from typing import NamedTuple

from k8squiz.history.plans import ExamPlan
from k8squiz.identifiers import CardId
from k8squiz.questions.cards import Deck
from k8squiz.scheduling.memory import Memory, current


class Preparation(NamedTuple):
    """The exam prepared for, its ``date`` if that is known, and how many of the ``cards`` for it were met so far."""

    exam: str
    date: dt.date | None
    today: dt.date
    cards: int
    met: int

    @property
    def days(self) -> int | None:
        """Whole days until the exam, below 0 when it is over; None without a date."""
        return None if self.date is None else (self.date - self.today).days

    @property
    def new_a_day(self) -> int | None:
        """New cards a day that would have all of them met the day before the exam; None where no day is left for it."""
        if self.days is None or self.days <= 0:
            return None
        return ceil((self.cards - self.met) / self.days)


def preparation(
    plan: ExamPlan | None, decks: Iterable[Deck], memories: Mapping[CardId, Memory], today: dt.date
) -> Preparation | None:
    """Where the learner stands; None when no exam is prepared for. A card in two decks counts once.

    A card whose answer has changed since it was met is still to be met.
    """
    if plan is None or plan.exam is None:
        return None
    revisions = {card.id: card.revision for deck in decks for card in deck.cards if card.counts_for(plan.exam)}
    met = sum(current(memories.get(card), revision) is not None for card, revision in revisions.items())
    return Preparation(plan.exam, plan.date, today, len(revisions), met)
