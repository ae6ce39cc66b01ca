"""Subjects that alternate: who answers three alike questions in a row answers two of them by the first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from k8squiz.identifiers import CardId, DeckName
from k8squiz.questions.cards import Deck
from k8squiz.sessions.study import Task


def interleaved(tasks: Iterable[Task], subjects: Mapping[CardId, DeckName]) -> tuple[Task, ...]:
    """The tasks with no subject twice in a row while another one is left, and else in the order given."""
    waiting, placed, last = list(tasks), list[Task](), None
    while waiting:
        at = next((at for at, task in enumerate(waiting) if subjects.get(task.card.id) != last), 0)
        placed.append(waiting.pop(at))
        last = subjects.get(placed[-1].card.id)
    return tuple(placed)


def subjects_of(decks: Iterable[Deck]) -> dict[CardId, DeckName]:
    """The deck that each card comes from."""
    return {card.id: deck.name for deck in decks for card in deck.cards}
