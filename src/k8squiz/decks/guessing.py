"""How far somebody who knows nothing gets with our questions, by every trick that test-takers use.

A trick meets a question as shown, with three wrong options drawn from its pool. The share it gets right is exact, the
mean over all draws; only what hangs on the order of the options is measured, over many shuffles.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import comb
from random import Random
from statistics import fmean
from typing import NamedTuple

from k8squiz.decks.tricks import ODD_ONES, TRICKS, Bank, Distance, bank, naming
from k8squiz.knowledge.asking import SHOWN_WRONG, Form, Question
from k8squiz.questions.cards import Card, Deck
from k8squiz.questions.kinds import Posed, all_posed

MOST_OVER_ALL = 0.30
"""The share of questions that any trick may get right over the whole bank; chance alone gets 0.25."""

MOST_FOR_A_MAKER = 0.40
"""The same for the questions of one kind."""

FEWEST_OVER_ALL = 100
FEWEST_FOR_A_MAKER = 20
"""Questions from which on a bound holds, for the bank and for one kind; fewer are too much a matter of luck."""

SHUFFLES = 100

Place = Callable[[Card, Question, Random], int]
"""Puts a question as a session does, and says where the right option stands, from 0."""


class Guess(NamedTuple):
    """What one trick gets right: ``share`` of ``questions``, from 0 to 1, in the ``kind`` ("" means all)."""

    trick: str
    kind: str
    questions: int
    share: float

    @property
    def most(self) -> float | None:
        """The share that is allowed; None where there are too few questions to tell."""
        fewest, most = (FEWEST_FOR_A_MAKER, MOST_FOR_A_MAKER) if self.kind else (FEWEST_OVER_ALL, MOST_OVER_ALL)
        return most if self.questions >= fewest else None

    @property
    def too_good(self) -> bool:
        """Whether the trick beats chance by more than is allowed."""
        return self.most is not None and self.share > self.most


def guesses(decks: Sequence[Deck], names: Mapping[str, Sequence[str]] | None = None) -> tuple[Guess, ...]:
    """What each trick gets right over all choices of four in ``decks``, and in each kind of question.

    ``names`` are the components with the names they go by; unless told, those that the cards are about.
    """
    asked = _choices(decks)
    known = bank(asked, names or {one: (one,) for deck in decks for card in deck.cards for one in card.about})
    found: list[Guess] = []
    for trick, score in TRICKS.items():
        found += _by_kind(trick, asked, [chance([score(text, one, known) for text in one.pool]) for one in asked])
    for trick, distance in ODD_ONES.items():
        found += _by_kind(trick, asked, [_chance_of_odd_one(one, distance) for one in asked])
    return (*found, *_hubs(asked, known))


def positions(decks: Sequence[Deck], place: Place) -> tuple[Guess, ...]:
    """What is got right by always taking the option at the same position, as counted over 100 shuffles."""
    asked = _choices(decks)
    counts: list[Counter[int]] = [Counter() for _ in asked]
    for seed in range(SHUFFLES):
        random = Random(seed)
        for one, count in zip(asked, counts, strict=True):
            count[place(one.card, one.question, random)] += 1
    found: list[Guess] = []
    for position in range(SHOWN_WRONG + 1):
        found += _by_kind(f"position {position + 1}", asked, [count[position] / SHUFFLES for count in counts])
    return tuple(found)


def too_good(found: Iterable[Guess]) -> Iterator[str]:
    """The tricks that work too well, one line each."""
    for guess in found:
        if guess.too_good and guess.most:
            where = f'of the kind "{guess.kind}"' if guess.kind else "over the whole bank"
            yield (
                f"{guess.trick}: gets {100 * guess.share:.0f} % of {guess.questions} questions right {where}, "
                f"{100 * guess.most:.0f} % are allowed"
            )


def chance(scores: Sequence[float]) -> float:
    """The chance that the first of the options wins, over every way of drawing three of the others."""
    own, *others = scores
    equal, worse = sum(one == own for one in others), sum(one < own for one in others)
    wins = sum(comb(equal, ties) * comb(worse, SHOWN_WRONG - ties) / (ties + 1) for ties in range(SHOWN_WRONG + 1))
    return wins / comb(len(others), SHOWN_WRONG)


def _chance_of_odd_one(asked: Posed, distance: Distance) -> float:
    apart = [[distance(one, other) for other in asked.pool] for one in asked.pool]
    wins = []
    for drawn in combinations(range(1, len(apart)), SHOWN_WRONG):
        shown = (0, *drawn)
        scores = [sum([apart[one][other] for other in shown]) for one in shown]
        best = max(scores)
        wins.append(1 / scores.count(best) if scores[0] == best else 0.0)
    return fmean(wins)


def _hubs(asked: Sequence[Posed], known: Bank) -> Iterator[Guess]:
    """In the bank and in each kind: the component that it pays most to take wherever an option names it."""
    best: dict[str, Guess] = {}
    for component in sorted({name for one in asked for name in known.named(one.question.answer[0])}):
        score = naming(component)
        shares = [chance([score(text, one, known) for text in one.pool]) for one in asked]
        for guess in _by_kind(f"naming {component}", asked, shares):
            if guess.kind not in best or guess.share > best[guess.kind].share:
                best[guess.kind] = guess
    yield from best.values()


def _by_kind(trick: str, asked: Sequence[Posed], shares: Sequence[float]) -> Iterator[Guess]:
    own: dict[str, list[float]] = defaultdict(list)
    for one, share in zip(asked, shares, strict=True):
        own[one.kind].append(share)
    if shares:
        yield Guess(trick, "", len(shares), fmean(shares))
    for kind in sorted(own):
        yield Guess(trick, kind, len(own[kind]), fmean(own[kind]))


def _choices(decks: Iterable[Deck]) -> list[Posed]:
    asked = all_posed(card for deck in decks for card in deck.cards)
    return [one for one in asked if one.question.form is Form.CHOICE and len(one.question.wrong) >= SHOWN_WRONG]
