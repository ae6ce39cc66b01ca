"""What texts have in common: their words, each of which counts for more the rarer it is."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log

from k8squiz.knowledge.asking import Form, Question
from k8squiz.questions.kinds import HAND_WRITTEN, Posed

Weights = Mapping[str, float]
"""Words with what each of them weighs: about the logarithm of one in how many texts has it."""

_LEAST_WEIGHT = 0.05
"""What a word weighs that stands everywhere; more than nothing, so that equal texts are alike in any bank."""


def words(*texts: str) -> frozenset[str]:
    """The words of the texts, in small letters; what has no word is one itself."""
    # Names and numbers stay whole, as in kube-proxy, 10.0.0.7 and /etc/kubernetes.
    found = re.findall(r"\w+(?:[-./:]\w+)*", " ".join(texts).lower())
    return frozenset(found or texts)


def asked_words(question: Question) -> frozenset[str]:
    """What is asked, with the exhibit."""
    return words(question.ask, question.exhibit)


def answer_words(question: Question) -> frozenset[str]:
    """The answer as it is shown: all options or steps that are right, and of what is typed the first accepted."""
    whole = question.form in {Form.SEVERAL, Form.ORDER}
    return words(*(question.answer if whole else question.answer[:1]))


def shares(texts: Sequence[frozenset[str]]) -> dict[str, float]:
    """In which share of the texts each word stands."""
    return {word: count / len(texts) for word, count in Counter(word for text in texts for word in text).items()}


def shares_in_kinds(asked: Iterable[Posed]) -> dict[str, dict[str, float]]:
    """The same among what is asked by the questions of each kind; what is written by hand has nothing in common."""
    kinds: dict[str, list[frozenset[str]]] = defaultdict(list)
    for one in asked:
        kinds[one.kind].append(asked_words(one.question))
    return {kind: {} if kind == HAND_WRITTEN else shares(own) for kind, own in kinds.items()}


def weights(of: Iterable[str], *standing: Mapping[str, float]) -> Weights:
    """The words, each with what it weighs by the largest of the ``standing`` shares that it has."""
    return {word: _LEAST_WEIGHT - log(max(share.get(word, 0.0) for share in standing)) for word in of}


def heaviest(of: Weights, share: float) -> list[str]:
    """As few words as it takes, the heaviest, so that a text with ``share`` of the whole weight has one of them."""
    rest, chosen = sum(of.values()) * (1 - share), []
    for word in sorted(of, key=lambda word: (-of[word], word)):
        chosen.append(word)
        rest -= of[word]
        if rest < 0:
            break
    return chosen
