"""Cards that give away the answer to a question of another card.

A card tells what it asks, with its exhibits, its right answers, its back and its explanation; its wrong options tell
nothing. It gives an answer away as far as one of these texts holds the words of the answer and the words of what is
asked; both must agree, so the two shares are multiplied. A word counts for more the rarer it is, and the words that
all questions of one kind have in common count for next to nothing.

Where the other card has the very same answer, less is enough; and where but a few cards have it, nothing else is asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import permutations
from math import fsum
from typing import NamedTuple

from k8squiz.identifiers import CardId
from k8squiz.questions.cards import Card
from k8squiz.questions.kinds import all_posed
from k8squiz.questions.words import (
    Weights,
    answer_words,
    asked_words,
    heaviest,
    shares,
    shares_in_kinds,
    weights,
    words,
)

GIVEN_AWAY = 0.42
"""What a text must hold of answer and question, from 0 to 1; of the pairs in our bank above it, four in five help."""

_SAME_ANSWER = 0.35
"""The same where the card has that answer itself."""

_OF_THE_ANSWER = 0.75
"""What a text must hold of the answer alone."""

_LEAST_HELD = 12.0
"""What the words it holds must weigh together, or the name of a component in a short question would be enough."""

_RARE = 4.5
"""What an answer must weigh that points by itself from one card to another."""

_FEW = 4
"""The most cards that share such an answer."""

_Answer = frozenset[str]


class _Text(NamedTuple):
    """Something that a card tells at one time."""

    card: CardId
    words: frozenset[str]


class _Asked(NamedTuple):
    """A question of a card, with what the words of its answer weigh, and those besides that it asks with."""

    card: CardId
    answer: Weights
    topic: Weights


def given_away(cards: Iterable[Card]) -> Iterator[tuple[CardId, CardId]]:
    """Each card with another one to a question of which it gives the answer away; some pairs come repeatedly."""
    listed = tuple(cards)
    texts = [text for card in listed for text in _told(card)]
    asked = tuple(_asked(listed))
    holders = _holders_of_answers(asked)
    owners: dict[str, set[int]] = defaultdict(set)
    for place, text in enumerate(texts):
        for word in text.words:
            owners[word].add(place)
    for one in asked:
        alike = holders[frozenset(one.answer)]
        for text in (texts[place] for place in _near(one, owners)):
            enough = _SAME_ANSWER if text.card in alike else GIVEN_AWAY
            if text.card != one.card and _tells(text.words, one, enough):
                yield text.card, one.card
        if len(alike) <= _FEW and fsum(one.answer.values()) >= _RARE:
            yield from permutations(sorted(alike), 2)


def _told(card: Card) -> Iterator[_Text]:
    yield _Text(card.id, words(card.front, card.back, card.explain))
    for question in card.questions:
        yield _Text(card.id, asked_words(question) | answer_words(question))


def _asked(cards: Sequence[Card]) -> Iterator[_Asked]:
    posed = all_posed(cards)
    in_kind = shares_in_kinds(posed)
    everywhere = shares([frozenset[str]().union(*(text.words for text in _told(card))) for card in cards])
    for one in posed:
        answer = answer_words(one.question)
        topic = asked_words(one.question) - answer
        yield _Asked(one.card.id, weights(answer, everywhere), weights(topic, everywhere, in_kind[one.kind]))


def _holders_of_answers(asked: Iterable[_Asked]) -> Mapping[_Answer, AbstractSet[CardId]]:
    """The cards that each answer is right in."""
    holders: dict[_Answer, set[CardId]] = defaultdict(set)
    for one in asked:
        holders[frozenset(one.answer)].add(one.card)
    return holders


def _near(asked: _Asked, owners: Mapping[str, AbstractSet[int]]) -> Sequence[int]:
    """The texts that may hold enough: of the answer, and of what is asked, one of the words that it takes."""
    by_answer, by_topic = (
        set[int]().union(*(owners[word] for word in heaviest(weighed, share)))
        for weighed, share in ((asked.answer, _OF_THE_ANSWER), (asked.topic, _SAME_ANSWER))
    )
    return sorted(by_answer & by_topic)


def _tells(text: AbstractSet[str], asked: _Asked, enough: float) -> bool:
    answer, topic = _held(text, asked.answer), _held(text, asked.topic)
    whole_answer, whole_topic = fsum(asked.answer.values()), fsum(asked.topic.values())
    return (
        answer >= _OF_THE_ANSWER * whole_answer
        and answer + topic >= _LEAST_HELD
        and answer * topic >= enough * whole_answer * whole_topic
    )


def _held(text: AbstractSet[str], weighed: Weights) -> float:
    # Exact, because other sums depend on the order of their parts, and that of a set differs from run to run.
    return fsum([weight for word, weight in weighed.items() if word in text])
