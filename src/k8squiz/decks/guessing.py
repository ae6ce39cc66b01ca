"""How far somebody who knows nothing gets with our questions, by every trick that test-takers use.

Each trick looks at a question as shown, with three wrong options drawn from its pool, and takes the option that scores
highest; between equals it is a matter of luck. The share it gets right is exact: the mean over all draws.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from statistics import fmean
from typing import NamedTuple

from k8squiz.knowledge.asking import Form, Question
from k8squiz.questions.cards import Card, Deck

SHOWN_WRONG = 3
MOST_OVER_ALL = 0.30
"""The share of questions that any trick may get right over the whole bank; chance alone gets 0.25."""

MOST_FOR_A_MAKER = 0.40
"""The same for the questions of one kind."""

FEWEST_OVER_ALL = 100
FEWEST_FOR_A_MAKER = 20
"""Questions from which on a bound holds, for the bank and for one kind; fewer are too much a matter of luck."""

HAND_WRITTEN = "hand-written"


class Asked(NamedTuple):
    """A choice with its card, and the kind it is counted under: its id, when several cards are asked that way."""

    card: Card
    question: Question
    kind: str


class Counts(NamedTuple):
    """How often each text is right, by kind, and how often it is offered at all."""

    right: Mapping[tuple[str, str], int]
    offered: Mapping[str, int]


class Guess(NamedTuple):
    """What one trick gets right: ``share`` of ``questions``, from 0 to 1, in the ``kind`` ("" means all)."""

    trick: str
    kind: str
    questions: int
    share: float

    @property
    def too_good(self) -> bool:
        """Whether the trick beats chance by more than is allowed."""
        if self.kind:
            return self.questions >= FEWEST_FOR_A_MAKER and self.share > MOST_FOR_A_MAKER
        return self.questions >= FEWEST_OVER_ALL and self.share > MOST_OVER_ALL


Score = Callable[[str, Asked, Sequence[str], Counts], float]


def guesses(decks: Iterable[Deck]) -> tuple[Guess, ...]:
    """What each trick gets right over all choices of four in ``decks``, and in each kind of question."""
    asked = _choices(decks)
    counts = _count(asked)
    found = []
    for trick, score in TRICKS.items():
        shares = [(one.kind, _share(one, score, counts)) for one in asked]
        kinds = Counter(kind for kind, _ in shares)
        if shares:
            found.append(Guess(trick, "", len(shares), fmean(share for _, share in shares)))
        for kind in sorted(kinds):
            own = [share for other, share in shares if other == kind]
            found.append(Guess(trick, kind, len(own), fmean(own)))
    return tuple(found)


def too_good(found: Iterable[Guess]) -> Iterator[str]:
    """The tricks that work too well, one line each."""
    for guess in found:
        if guess.too_good:
            most = MOST_FOR_A_MAKER if guess.kind else MOST_OVER_ALL
            where = f'of the kind "{guess.kind}"' if guess.kind else "over the whole bank"
            yield (
                f"{guess.trick}: gets {100 * guess.share:.0f} % of {guess.questions} questions right {where}, "
                f"{100 * most:.0f} % are allowed"
            )


def _choices(decks: Iterable[Deck]) -> list[Asked]:
    cards = [card for deck in decks for card in deck.cards]
    used = Counter(question.id for card in cards for question in card.questions)
    return [
        Asked(card, question, question.id if used[question.id] > 1 else HAND_WRITTEN)
        for card in cards
        for question in card.questions
        if question.form is Form.CHOICE and len(question.wrong) >= SHOWN_WRONG
    ]


def _count(asked: Sequence[Asked]) -> Counts:
    right = Counter((one.kind, one.question.answer[0]) for one in asked)
    offered = Counter(text for one in asked for text in _pool(one.question))
    return Counts(right, offered)


def _share(asked: Asked, score: Score, counts: Counts) -> float:
    """The chance of being right, over every way in which the wrong options can be drawn."""
    answer = asked.question.answer[0]
    wins = []
    for drawn in combinations([option.text for option in asked.question.wrong], SHOWN_WRONG):
        shown = (answer, *drawn)
        scores = [score(text, asked, shown, counts) for text in shown]
        best = max(scores)
        wins.append(1 / scores.count(best) if scores[0] == best else 0.0)
    return fmean(wins)


def _pool(question: Question) -> tuple[str, ...]:
    return (question.answer[0], *(option.text for option in question.wrong))


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"[a-z0-9]+", text.lower()) if len(word) > 3}


def _stems(text: str) -> set[str]:
    return {word[:5] for word in _words(text) if len(word) > 4}


def _shape(text: str) -> tuple[bool, ...]:
    """What catches the eye before anything is read."""
    return (any(mark.isdigit() for mark in text), "/" in text, "-" in text, "," in text, " " in text, "(" in text)


def _odd_length(text: str, _asked: Asked, shown: Sequence[str], _counts: Counts) -> float:
    return abs(len(text) - fmean(len(other) for other in shown if other != text))


def _odd_shape(text: str, _asked: Asked, shown: Sequence[str], _counts: Counts) -> float:
    own = _shape(text)
    return sum(
        sum(mine != theirs for mine, theirs in zip(own, _shape(other), strict=True)) for other in shown if other != text
    )


def _names_component(text: str, asked: Asked, _shown: Sequence[str], _counts: Counts) -> float:
    ask = asked.question.ask.lower()
    return sum(name in ask and name in text.lower() for name in asked.card.about)


def _right_elsewhere(text: str, asked: Asked, _shown: Sequence[str], counts: Counts) -> float:
    """Without this question itself, which a guesser has not seen answered."""
    own = text == asked.question.answer[0]
    return counts.right.get((asked.kind, text), 0) - own


def _offered_elsewhere(text: str, _asked: Asked, _shown: Sequence[str], counts: Counts) -> float:
    return counts.offered[text] - 1


TRICKS: dict[str, Score] = {
    "the longest": lambda text, *_: len(text),
    "the shortest": lambda text, *_: -len(text),
    "most words of the question": lambda text, asked, *_: len(_words(text) & _words(asked.question.ask)),
    "a word stem of the question": lambda text, asked, *_: bool(_stems(text) & _stems(asked.question.ask)),
    "the odd one out by length": _odd_length,
    "the odd one out by shape": _odd_shape,
    "a component of the question": _names_component,
    "most often right in this kind": _right_elsewhere,
    "most often offered": _offered_elsewhere,
}
"""Every trick, with how it scores an option."""
