"""Questions of different cards that ask nearly the same.

Two questions are alike as far as they share words, in what they ask (with the exhibit) and in what they answer; both
must agree, so the two shares are multiplied. A word counts for more the rarer it is. The words that all questions of
one kind have in common count for next to nothing, or every "Which port is the default for ...?" would be a twin.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import fsum
from typing import NamedTuple

from k8squiz.questions.cards import Deck
from k8squiz.questions.kinds import Posed, all_posed
from k8squiz.questions.words import Weights, answer_words, asked_words, heaviest, shares, shares_in_kinds, weights

MOST_ALIKE = 0.5
"""Likeness, from 0 to 1, from which on two questions are near-duplicates; neighbours in our bank stay below 0.4."""


class _Text(NamedTuple):
    """A question with the words that it asks and answers, each with its weight."""

    asked: Posed
    ask: Weights
    answer: Weights


def near_duplicates(decks: Iterable[Deck]) -> Iterator[str]:
    """Pairs of cards with questions that are nearly the same, one line each, with the two that are most alike."""
    found: dict[tuple[str, str], tuple[float, str]] = {}
    for one, other in _candidates(_texts(all_posed(card for deck in decks for card in deck.cards))):
        alike = _shared(one.answer, other.answer)
        if alike >= MOST_ALIKE and (alike := alike * _shared(one.ask, other.ask)) >= MOST_ALIKE:
            cards = (one.asked.card.id, other.asked.card.id)
            line = f"{one.asked.place}: asks nearly the same as {other.asked.place}, {100 * alike:.0f} % alike"
            found[cards] = max(found.get(cards, (0.0, "")), (alike, line))
    yield from (line for _, line in found.values())


def _candidates(texts: Sequence[_Text]) -> Iterator[tuple[_Text, _Text]]:
    """The pairs whose answers may be alike: those that share one of the words that make up the half of an answer."""
    owners: dict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        near = {owner for word in heaviest(text.answer, MOST_ALIKE) for owner in owners[word]}
        yield from ((texts[owner], text) for owner in sorted(near) if texts[owner].asked.card.id != text.asked.card.id)
        for word in heaviest(text.answer, MOST_ALIKE):
            owners[word].append(place)


def _shared(one: Weights, other: Weights) -> float:
    """From 0 for texts without a common word to 1 for equal ones."""
    both = one.keys() & other.keys()
    # Exact, because other sums depend on the order of their parts, and that of a set differs from run to run.
    common = fsum([min(one[word], other[word]) for word in both])
    heavier = fsum([max(one[word], other[word]) for word in both])
    return common / (fsum([*one.values(), *other.values()]) - heavier)


def _texts(asked: Sequence[Posed]) -> list[_Text]:
    asks, answers = [asked_words(one.question) for one in asked], [answer_words(one.question) for one in asked]
    everywhere, in_answers, in_kind = shares(asks), shares(answers), shares_in_kinds(asked)
    return [
        _Text(one, weights(ask, everywhere, in_kind[one.kind]), weights(answer, in_answers))
        for one, ask, answer in zip(asked, asks, answers, strict=True)
    ]
