"""Questions of different cards that ask nearly the same.

Two questions are alike as far as they share words, in what they ask (with the exhibit) and in what they answer; both
must agree, so the two shares are multiplied. A word counts for more the rarer it is. The words that all questions of
one kind have in common count for next to nothing, or every "Which port is the default for ...?" would be a twin.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import fsum, log
from typing import NamedTuple

from k8squiz.decks.kinds import HAND_WRITTEN, Posed, all_posed
from k8squiz.knowledge.asking import Form
from k8squiz.questions.cards import Deck

MOST_ALIKE = 0.5
"""Likeness, from 0 to 1, from which on two questions are near-duplicates; neighbours in our bank stay below 0.4."""

_LEAST_WEIGHT = 0.05
"""What a word weighs that stands everywhere; more than nothing, so that equal texts are alike in any bank."""

Weights = Mapping[str, float]


class _Text(NamedTuple):
    """A question with the words that it asks and answers, each with its weight."""

    asked: Posed
    ask: Weights
    answer: Weights


def near_duplicates(decks: Iterable[Deck]) -> Iterator[str]:
    """Pairs of cards with questions that are nearly the same, one line each, with the two that are most alike."""
    found: dict[tuple[str, str], tuple[float, str]] = {}
    for one, other in _candidates(_texts(all_posed(decks))):
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
        near = {owner for word in _heaviest(text.answer) for owner in owners[word]}
        yield from ((texts[owner], text) for owner in sorted(near) if texts[owner].asked.card.id != text.asked.card.id)
        for word in _heaviest(text.answer):
            owners[word].append(place)


def _heaviest(weights: Weights) -> list[str]:
    """The heaviest words, as few as weigh more than the rest: of two texts half alike, they share one of these."""
    rest, chosen = sum(weights.values()) * (1 - MOST_ALIKE), []
    for word in sorted(weights, key=lambda word: (-weights[word], word)):
        chosen.append(word)
        rest -= weights[word]
        if rest < 0:
            break
    return chosen


def _shared(one: Weights, other: Weights) -> float:
    """From 0 for texts without a common word to 1 for equal ones."""
    both = one.keys() & other.keys()
    # Exact, because other sums depend on the order of their parts, and that of a set differs from run to run.
    common = fsum([min(one[word], other[word]) for word in both])
    heavier = fsum([max(one[word], other[word]) for word in both])
    return common / (fsum([*one.values(), *other.values()]) - heavier)


def _texts(asked: Sequence[Posed]) -> list[_Text]:
    asks, answers = [_ask(one) for one in asked], [_answer(one) for one in asked]
    everywhere, in_answers = _shares(asks), _shares(answers)
    kinds: dict[str, list[frozenset[str]]] = defaultdict(list)
    for one, words in zip(asked, asks, strict=True):
        kinds[one.kind].append(words)
    in_kind = {kind: {} if kind == HAND_WRITTEN else _shares(own) for kind, own in kinds.items()}
    return [
        _Text(one, _weights(ask, everywhere, in_kind[one.kind]), _weights(answer, in_answers, {}))
        for one, ask, answer in zip(asked, asks, answers, strict=True)
    ]


def _shares(texts: Sequence[frozenset[str]]) -> dict[str, float]:
    """In which share of the texts each word stands."""
    return {word: count / len(texts) for word, count in Counter(word for text in texts for word in text).items()}


def _weights(words: Iterable[str], *shares: Mapping[str, float]) -> Weights:
    return {word: _LEAST_WEIGHT - log(max(share.get(word, 0.0) for share in shares)) for word in words}


def _ask(asked: Posed) -> frozenset[str]:
    return _words(asked.question.ask, asked.question.exhibit)


def _answer(asked: Posed) -> frozenset[str]:
    whole = asked.question.form in {Form.SEVERAL, Form.ORDER}
    return _words(*(asked.question.answer if whole else asked.question.answer[:1]))


def _words(*texts: str) -> frozenset[str]:
    # Names and numbers stay whole, as in kube-proxy, 10.0.0.7 and /etc/kubernetes; what has no word is one itself.
    found = re.findall(r"\w+(?:[-./:]\w+)*", " ".join(texts).lower())
    return frozenset(found or texts)
