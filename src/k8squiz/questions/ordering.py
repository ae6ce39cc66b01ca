"""The order in which cards are learned: each after the cards it needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from k8squiz.identifiers import CardId
from k8squiz.questions.cards import Card


def after_their_needs(cards: Iterable[Card]) -> tuple[Card, ...]:
    """The cards in the order given, but that a card needed by another is drawn forward to stand before it.

    Cards that need each other in a circle stay in the order given; needs that are not among the cards do not count.
    """
    listed = {card.id: card for card in cards}
    placed: dict[CardId, Card] = {}
    for card in listed.values():
        # Cards that wait for one another, each for the one behind it; no recursion, as they may be very many.
        waiting = {card.id: card}
        while waiting:
            last = next(reversed(waiting.values()))
            need = next((one for one in last.needs if one in listed and one not in placed and one not in waiting), None)
            if need is None:
                placed.setdefault(last.id, waiting.pop(last.id))
            else:
                waiting[need] = listed[need]
    return tuple(placed.values())


def unmet_needs(cards: Sequence[Card]) -> Iterator[str]:
    """The needs that no card meets, and those that cannot come first because of a circle, one line each."""
    place = {card.id: index for index, card in enumerate(after_their_needs(cards))}
    for card in cards:
        for need in card.needs:
            if need not in place:
                yield f"{card.id}: needs {need}, which is no card"
            elif place[need] >= place[card.id]:
                yield f"{card.id}: needs {need}, which needs it in turn"
