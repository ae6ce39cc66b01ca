"""The tricks of those who know nothing: what each of them sees in an option.

A trick takes the option that scores highest; between equals it is a matter of luck. Most look at each option by
itself. Those that look for the odd one out compare the options shown, and take the one that is farthest from the rest.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from k8squiz.questions.kinds import Posed
from k8squiz.questions.pools import is_absolute


class Bank(NamedTuple):
    """What can be noticed about a bank of questions without knowing what they are about.

    ``right`` says how often each text is right, by kind; ``offered`` how often it is offered at all; ``named`` which
    components a text names.
    """

    right: Mapping[tuple[str, str], int]
    offered: Mapping[str, int]
    named: Callable[[str], frozenset[str]]


Score = Callable[[str, Posed, Bank], float]
Distance = Callable[[str, str], float]


def bank(asked: Sequence[Posed], names: Mapping[str, Sequence[str]]) -> Bank:
    """What can be noticed about ``asked``; ``names`` are the components with the names that each goes by."""
    right = Counter((one.kind, one.question.answer[0]) for one in asked)
    offered = Counter(text for one in asked for text in one.pool)
    return Bank(right, offered, namer(names))


def namer(names: Mapping[str, Sequence[str]]) -> Callable[[str], frozenset[str]]:
    """Tells which components a text names: whole words, in singular or plural, a space as good as a hyphen."""
    owner = {_plain(name): component for component, own in names.items() for name in own}
    longest_first = sorted(owner, key=lambda name: (-len(name), name))
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})s?\b") if owner else None

    @cache
    def named(text: str) -> frozenset[str]:
        return frozenset(owner[one] for one in pattern.findall(_plain(text))) if pattern else frozenset()

    return named


def _plain(name: str) -> str:
    return name.lower().replace("-", " ")


def words(texts: Iterable[str]) -> frozenset[str]:
    """The words of some texts that may mean something: those of more than three letters."""
    return frozenset().union(*map(_words, texts))


@cache
def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"[a-z0-9]+", text.lower()) if len(word) > 3)


@cache
def stems(text: str) -> frozenset[str]:
    """What is left of the words of a text without their endings: "schedul" of "schedules", "prox" of "kube-proxy"."""
    return frozenset(stem for word in _words(text) if len(stem := _stem(word)) > 3)


def _stem(word: str) -> str:
    bare = re.sub(r"(ings?|ions?|ers?|ors?|ies|ed|es|e|s|y)$", "", word)
    return bare[:-1] if bare[-2:-1] == bare[-1:] else bare


@cache
def _shape(text: str) -> tuple[bool, ...]:
    """What catches the eye before anything is read."""
    marks = (any(mark.isdigit() for mark in text), *(mark in text for mark in "/-, ("))
    return (*marks, text[:1].isupper())


def _shape_distance(one: str, other: str) -> float:
    return sum(mine != theirs for mine, theirs in zip(_shape(one), _shape(other), strict=True))


def _words_of_question(text: str, asked: Posed, _bank: Bank) -> float:
    return len(_words(text) & _words(asked.question.ask))


def _words_of_all(text: str, asked: Posed, _bank: Bank) -> float:
    return len(_words(text) & words([asked.question.ask, asked.question.exhibit]))


def _stem_of_question(text: str, asked: Posed, _bank: Bank) -> float:
    return bool(stems(text) & stems(asked.question.ask))


def _component_of_question(text: str, asked: Posed, bank: Bank) -> float:
    return len(bank.named(text) & bank.named(asked.question.ask))


def _right_elsewhere(text: str, asked: Posed, bank: Bank) -> float:
    """Without this question itself, which a guesser has not seen answered."""
    own = text == asked.question.answer[0]
    return bank.right.get((asked.kind, text), 0) - own


def _offered_elsewhere(text: str, _asked: Posed, bank: Bank) -> float:
    return bank.offered[text] - 1


TRICKS: dict[str, Score] = {
    "the longest": lambda text, *_: len(text),
    "the shortest": lambda text, *_: -len(text),
    "most words of the question": _words_of_question,
    "most words of question and exhibit": _words_of_all,
    "a word stem of the question": _stem_of_question,
    "a component of the question": _component_of_question,
    "what is claimed without exception": lambda text, *_: is_absolute(text),
    "what is claimed with exceptions": lambda text, *_: not is_absolute(text),
    "HTTPS": lambda text, *_: "HTTPS" in text,
    "most often right in this kind": _right_elsewhere,
    "most often offered": _offered_elsewhere,
}
"""The tricks that look at each option by itself, with how they score it."""

ODD_ONES: dict[str, Distance] = {
    "the odd one out by length": lambda one, other: abs(len(one) - len(other)),
    "the odd one out by shape": _shape_distance,
}
"""The tricks that compare, with how far one option is from another."""


def naming(component: str) -> Score:
    """The trick of always taking the option that names this component."""
    return lambda text, _asked, bank: component in bank.named(text)
