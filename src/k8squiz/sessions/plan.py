"""What a session begins with: what is due, then what is new, within the limits of the day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import zip_longest
from typing import NamedTuple

from k8squiz.identifiers import CardId, StudyDay
from k8squiz.knowledge.asking import Form
from k8squiz.questions.cards import Card, Deck
from k8squiz.questions.ordering import after_their_needs
from k8squiz.scheduling.due import due_cards, due_day
from k8squiz.scheduling.memory import Learned, Memory, Met
from k8squiz.sessions.asking import studied
from k8squiz.sessions.study import Task, Turn

RECALLED_FROM = 7.0
"""Days of stability from which on a card is asked without options."""


class Plan(NamedTuple):
    """What can be studied on one day.

    ``due`` are the cards due, ``new`` those that the day's limit still allows, ``unseen`` all that were never met.
    ``next_due`` is the first day on which a card that is not due yet falls due, None when there is none.
    """

    due: tuple[Task, ...]
    new: tuple[Task, ...]
    unseen: int
    next_due: StudyDay | None
    next_count: int

    @property
    def tasks(self) -> tuple[Task, ...]:
        """What a session asks, in order."""
        return (*self.due, *self.new)


class Outlook(NamedTuple):
    """What comes after a session: cards still due today, the next day on which some fall due, the command to go on."""

    due_now: int
    new_left: int
    next_due: date | None
    next_count: int
    command: str = "k8squiz study"


def plan(
    decks: Sequence[Deck],
    memories: Mapping[CardId, Memory],
    *,
    day: StudyDay,
    desired_retention: float,
    new_left: int,
    form: Form | None = None,
) -> Plan:
    """What the cards of ``decks`` bring on ``day``, when ``new_left`` new cards may still be introduced on it.

    With a ``form``, only the cards that can be asked in it.
    """
    cards = {card.id: card for card in in_learning_order(decks, form)}
    learned = {id_: memory for id_, card in cards.items() if (memory := current(memories.get(id_), card)) is not None}
    due = due_cards(learned, day, desired_retention)
    later = [due_day(learned[id_], desired_retention) for id_ in learned.keys() - set(due)]
    unseen = [card for id_, card in cards.items() if id_ not in learned]
    next_due = min(later, default=None)
    return Plan(
        due=tuple(_task(cards[id_], learned[id_]) for id_ in due),
        new=tuple(Task(card, Turn.NEW) for card in unseen[: max(0, new_left)]),
        unseen=len(unseen),
        next_due=next_due,
        next_count=later.count(next_due) if next_due is not None else 0,
    )


def _task(card: Card, memory: Memory) -> Task:
    recall = isinstance(memory, Learned) and memory.stability >= RECALLED_FROM
    return Task(card, Turn.CONFIRM if isinstance(memory, Met) else Turn.REVIEW, recall)


def current(memory: Memory | None, card: Card) -> Memory | None:
    """The memory of a card as it is now: none when its answer has changed since."""
    return memory if memory is not None and memory.revision == card.revision else None


def in_learning_order(decks: Iterable[Deck], form: Form | None = None) -> tuple[Card, ...]:
    """The cards that can be studied, deck by deck in turn, so that subjects alternate from the first day.

    Within a deck its order holds; a card that needs one of another deck comes after it.
    """
    askable = [[card for card in deck.cards if studied(card, form)] for deck in decks]
    return after_their_needs(card for row in zip_longest(*askable) for card in row if card is not None)
