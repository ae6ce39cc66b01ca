"""Which new cards are learned on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from k8squiz.identifiers import CardId
from k8squiz.questions.cards import Card
from k8squiz.questions.ordering import after_their_needs


def learned_first(
    cards: Sequence[Card],
    met: Collection[CardId],
    apart: Mapping[CardId, Collection[CardId]],
    count: int,
    first: str = "",
) -> tuple[Card, ...]:
    """At most ``count`` of the new ``cards``, in their order, to be learned on a day on which others were ``met``.

    A card waits for another day where one that it is kept ``apart`` from is met on this one, and where one that it
    needs waits; needs that are not among the cards do not count. Those that count for the exam ``first`` come before
    the others, with what they need.
    """
    today, waiting = set(met), set[CardId]()
    chosen: list[Card] = []
    for card in _those_first(cards, first):
        if len(chosen) >= count:
            break
        if today.isdisjoint(apart.get(card.id, ())) and waiting.isdisjoint(card.needs):
            chosen.append(card)
            today.add(card.id)
        else:
            waiting.add(card.id)
    return tuple(chosen)


def kept_apart(cards: Iterable[Card]) -> dict[CardId, set[CardId]]:
    """For each card those that it is kept apart from: what one of two says of the other holds both ways round."""
    pairs: defaultdict[CardId, set[CardId]] = defaultdict(set)
    for card in cards:
        for other in card.apart:
            pairs[card.id].add(other)
            pairs[other].add(card.id)
    return pairs


def _those_first(cards: Sequence[Card], exam: str) -> Sequence[Card]:
    if not exam:
        return cards
    return after_their_needs(sorted(cards, key=lambda card: not card.counts_for(exam)))
