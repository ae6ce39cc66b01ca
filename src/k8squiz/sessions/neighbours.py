"""Which card another one is confused with."""

from __future__ import annotations

from collections.abc import Mapping

from k8squiz.identifiers import CardId
from k8squiz.questions.cards import Card


def neighbour(card: Card, cards: Mapping[CardId, Card]) -> Card | None:
    """The card to be set beside ``card`` by one who mixes them up; None where none of the ``cards`` is near.

    That is one which a question contrasts it with, else one which it is kept apart from, else one of the same kind that
    is about the same component.
    """
    contrasted = [need for question in card.questions for need in question.needs]
    near = (cards[one] for one in (*contrasted, *card.apart) if one in cards)
    return next(near, next((other for other in cards.values() if _is_alike(card, other)), None))


def _is_alike(card: Card, other: Card) -> bool:
    return other.id != card.id and other.kind == card.kind and not set(card.about).isdisjoint(other.about)
