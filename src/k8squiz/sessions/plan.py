"""What a session begins with: what is due, then what is new, within the limits of the day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from itertools import zip_longest
from random import Random
from typing import NamedTuple

from k8squiz.identifiers import CardId, DeckName, QuestionId, StudyDay
from k8squiz.knowledge.asking import Form
from k8squiz.questions.cards import Card, Deck
from k8squiz.questions.ordering import after_their_needs
from k8squiz.scheduling.due import due_cards, due_day, leech, recall
from k8squiz.scheduling.memory import Memory, Met, current
from k8squiz.sessions.asking import studied
from k8squiz.sessions.interleaving import interleaved, subjects_of
from k8squiz.sessions.learning import kept_apart, learned_first
from k8squiz.sessions.only import Only
from k8squiz.sessions.selection import EVERYTHING, Past, Selection
from k8squiz.sessions.study import Task, Turn

RECALLED_FROM = 7.0
"""Days of stability from which on a card is asked without options."""


class Allowance(NamedTuple):
    """A study day: which one it is, how well cards should be remembered, and how many cards it still allows.

    Cards that count for the exam ``first``, which the learner prepares for, are learned before others.
    """

    day: StudyDay
    desired_retention: float
    new_left: int
    reviews_left: int
    first: str = ""


class Plan(NamedTuple):
    """What can be studied on one day.

    ``due`` are the cards to be reviewed and ``new`` those to be learned, as many as the day allows; ``waiting`` are
    due as well, beyond its limit. ``unseen`` counts all that were never met and do not rest. ``coming`` tells for each
    day after this one on which cards are due how many they are; what waits, or is buried until tomorrow, is due
    tomorrow at the earliest. ``subjects`` says which deck a card comes from.
    """

    due: tuple[Task, ...]
    new: tuple[Task, ...]
    waiting: int
    unseen: int
    coming: Mapping[StudyDay, int]
    subjects: Mapping[CardId, DeckName]

    @property
    def next_due(self) -> StudyDay | None:
        """The first day after this one on which a card is due; None when there is none."""
        return min(self.coming, default=None)

    @property
    def next_count(self) -> int:
        """How many cards are due then."""
        return 0 if self.next_due is None else self.coming[self.next_due]

    @property
    def tasks(self) -> tuple[Task, ...]:
        """All of it: what is due first."""
        return (*self.due, *self.new)

    def portion(self, most: int, asked: Collection[CardId] = ()) -> tuple[Task, ...]:
        """The first ``most`` tasks, but for cards ``asked`` already; subjects alternate among what is due.

        New cards keep their learning order, in which subjects alternate and needs come first.
        """
        left = [task for task in self.tasks if task.card.id not in asked][:most]
        due = [task for task in left if task.turn is not Turn.NEW]
        return (*interleaved(due, self.subjects), *left[len(due) :])


class Outlook(NamedTuple):
    """What comes after a session, and the ``command`` to go on: cards due and new ones that the day still allows.

    ``waiting`` are due as well, beyond the day's limit. ``next_due`` is the next day on which cards are due, which
    begins at the hour ``day_start``. ``streak`` counts study days in a row; ``exam`` is the one to prepare for;
    ``portion`` is how many cards are asked at a time.
    """

    due_now: int
    new_left: int
    next_due: date | None
    next_count: int
    command: str = "k8squiz study"
    waiting: int = 0
    day_start: int = 4
    streak: int = 0
    exam: str = "kcna"
    portion: int = 30


def plan(decks: Sequence[Deck], past: Past, today: Allowance, selection: Selection = EVERYTHING) -> Plan:
    """What the selected cards of ``decks`` bring ``today``.

    Cards picked by what became of them, but for those due, are asked whatever the limits of the day.
    """
    wanted = _wanted(decks, past, selection)
    cards = _awake(wanted, past, today.day)
    learned = _learned(cards, past)
    picked = _picked(selection.only or Only.DUE, learned, past, today)
    within = picked[: max(0, today.reviews_left)] if selection.limited else picked
    unseen = [card for id_, card in cards.items() if id_ not in learned]
    return Plan(
        due=tuple(_task(cards[id_], learned[id_]) for id_ in within),
        new=tuple(Task(card, Turn.NEW) for card in _new(decks, unseen, past, today, selection.only)),
        waiting=len(picked) - len(within),
        unseen=len(unseen),
        coming=_coming(_learned(wanted, past), within, today),
        subjects=subjects_of(decks),
    )


def cram(decks: Sequence[Deck], past: Past, today: Allowance, selection: Selection, seed: str) -> Plan:
    """All selected cards, shuffled: cramming knows no limits, and nothing is new to it."""
    cards = _awake(_wanted(decks, past, selection), past, today.day)
    learned = _learned(cards, past)
    unseen = [id_ for id_ in cards if id_ not in learned]
    ids, only = list(cards), selection.only
    if only:
        ids = [*_picked(only, learned, past, today), *(id_ for id_ in unseen if id_ in past.marked(only))]
    Random(seed).shuffle(ids)
    tasks = tuple(_task(cards[id_], learned.get(id_))._replace(turn=Turn.REVIEW) for id_ in ids)
    return Plan(tasks, (), 0, len(unseen), {}, subjects_of(decks))


def _wanted(decks: Sequence[Deck], past: Past, selection: Selection) -> dict[CardId, Card]:
    """The selected cards in learning order, without those that are suspended."""
    cards = in_learning_order(decks, selection.form, past.met_in_exams)
    return {card.id: card for card in cards if selection.takes(card) and not past.standing(card.id).suspended}


def _awake(cards: Mapping[CardId, Card], past: Past, day: StudyDay) -> dict[CardId, Card]:
    """The cards that may be asked on ``day``: without those buried on it."""
    return {id_: card for id_, card in cards.items() if past.standing(id_).buried != day}


def _learned(cards: Mapping[CardId, Card], past: Past) -> dict[CardId, Memory]:
    memories = {id_: current(past.memories.get(id_), card.revision) for id_, card in cards.items()}
    return {id_: memory for id_, memory in memories.items() if memory is not None}


def _picked(only: Only, learned: Mapping[CardId, Memory], past: Past, today: Allowance) -> list[CardId]:
    """Those of the cards learned that are picked, the least likely to be known first."""
    if only is Only.DUE:
        return due_cards(learned, today.day, today.desired_retention)
    leeches = {id_ for id_, memory in learned.items() if leech(memory)}
    picked = leeches if only is Only.LEECHES else past.marked(only) & learned.keys()
    return sorted(picked, key=lambda id_: (recall(learned[id_], today.day), id_))


def _new(
    decks: Iterable[Deck], unseen: Sequence[Card], past: Past, today: Allowance, only: Only | None
) -> tuple[Card, ...]:
    """The cards to be learned: as many as the day allows, or all that are picked."""
    apart = kept_apart(card for deck in decks for card in deck.cards)
    met = past.first_met_on(today.day)
    if only is None:
        return learned_first(unseen, met, apart, today.new_left, today.first)
    picked = [card for card in unseen if card.id in past.marked(only)]
    return learned_first(picked, met, apart, len(picked), today.first)


def _coming(learned: Mapping[CardId, Memory], asked: Collection[CardId], today: Allowance) -> Counter[StudyDay]:
    """The days on which the cards that are not asked today will be, tomorrow at the earliest."""
    tomorrow = StudyDay(today.day + 1)
    left = learned.keys() - set(asked)
    return Counter(max(tomorrow, due_day(learned[id_], today.desired_retention)) for id_ in left)


def _task(card: Card, memory: Memory | None) -> Task:
    if memory is None:
        return Task(card, Turn.NEW)
    if isinstance(memory, Met):
        return Task(card, Turn.CONFIRM)
    return Task(card, Turn.REVIEW, recall=memory.stability >= RECALLED_FROM)


def in_learning_order(
    decks: Iterable[Deck], form: Form | None = None, met_in_exams: Collection[QuestionId] = frozenset()
) -> tuple[Card, ...]:
    """The cards that can be studied, deck by deck in turn, so that subjects alternate from the first day.

    Within a deck its order holds; a card that needs one of another deck comes after it.
    """
    askable = [[card for card in deck.cards if studied(card, form, met_in_exams)] for deck in decks]
    return after_their_needs(card for row in zip_longest(*askable) for card in row if card is not None)
