"""Sitting an exam: drawing its questions, moving through them, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from random import Random
from typing import NamedTuple

from k8squiz.history.exams import ExamQuestion
from k8squiz.identifiers import question_id
from k8squiz.knowledge.blueprints import Blueprint, Domain
from k8squiz.questions.cards import Card, Deck
from k8squiz.sessions.asking import choices, put


class Covered(NamedTuple):
    """What the decks hold for one domain: ``cards`` distinct cards, ``share`` questions it has in the whole exam."""

    domain: Domain
    cards: int
    share: int

    @property
    def enough(self) -> bool:
        """Whether there are twice as many cards as questions, so that two exams need not be alike."""
        return self.cards >= 2 * self.share


class Coverage(NamedTuple):
    """What the decks hold for an exam, and whether one drawn from them may be called a simulation of the real one."""

    blueprint: Blueprint
    domains: tuple[Covered, ...]
    simulation: bool


def coverage(blueprint: Blueprint, decks: Sequence[Deck]) -> Coverage:
    """What ``decks`` hold for the exam of ``blueprint``."""
    by_domain = _cards_by_domain(blueprint, decks)
    shares = largest_remainder({domain.id: domain.weight for domain in blueprint.domains}, blueprint.questions)
    domains = tuple(Covered(domain, len(by_domain[domain.id]), shares[domain.id]) for domain in blueprint.domains)
    simulation = not blueprint.hands_on and all(covered.enough for covered in domains)
    return Coverage(blueprint, domains, simulation)


def draw(blueprint: Blueprint, decks: Sequence[Deck], size: int | None, seed: int) -> tuple[ExamQuestion, ...]:
    """The questions of one exam: the same ones for the same seed and decks.

    With no ``size``, each domain has its share of the whole exam. A domain without cards is left out and never
    filled from the others; with a ``size``, that many questions are shared out among those that have cards, by
    weight. No card is drawn twice, so there may be fewer than asked for.
    """
    by_domain = _cards_by_domain(blueprint, decks)
    if size is None:
        shares = largest_remainder({domain.id: domain.weight for domain in blueprint.domains}, blueprint.questions)
    else:
        held = {domain.id: domain.weight for domain in blueprint.domains if by_domain[domain.id]}
        shares = largest_remainder(held, size)
    random = Random(f"{blueprint.id}/{seed}")
    drawn = [
        _question(card, domain.id, random)
        for domain in blueprint.domains
        for card in _spread(blueprint, by_domain[domain.id], shares.get(domain.id, 0), random)
    ]
    random.shuffle(drawn)
    return tuple(drawn)


def largest_remainder(weights: Mapping[str, int], seats: int) -> dict[str, int]:
    """``seats`` shared out by weight: whole parts first, the rest to the largest remainders.

    Adds up to ``seats`` and lies within one of the exact share; where all weights are 0 there are no shares.
    """
    total = sum(weights.values())
    if total == 0:
        return dict.fromkeys(weights, 0)
    exact = {name: seats * weight / total for name, weight in weights.items()}
    shares = {name: int(share) for name, share in exact.items()}
    by_remainder = sorted(weights, key=lambda name: (shares[name] - exact[name], name))
    for name in by_remainder[: seats - sum(shares.values())]:
        shares[name] += 1
    return shares


def _cards_by_domain(blueprint: Blueprint, decks: Iterable[Deck]) -> dict[str, list[Card]]:
    found: dict[str, list[Card]] = {domain.id: [] for domain in blueprint.domains}
    # By id, because two decks may hold the same card, and an exam asks it once.
    distinct = {card.id: card for deck in decks for card in deck.cards if choices(card)}
    for card in distinct.values():
        domains = [domain for one in card.competencies if (domain := blueprint.domain_of(one))]
        if domains:
            found[domains[0].id].append(card)
    return found


def _spread(blueprint: Blueprint, cards: list[Card], share: int, random: Random) -> list[Card]:
    """``share`` of the cards, taken from each competency in turn."""
    shuffled = random.sample(cards, len(cards))
    piles: dict[str, list[Card]] = {}
    for card in shuffled:
        main = next(one for one in card.competencies if blueprint.domain_of(one))
        piles.setdefault(main, []).append(card)
    rank = {card.id: (place, name) for name, pile in piles.items() for place, card in enumerate(pile)}
    return sorted(shuffled, key=lambda card: rank[card.id])[:share]


def _question(card: Card, domain: str, random: Random) -> ExamQuestion:
    question = random.choice(choices(card))
    asked = put(card, question, random)
    texts = tuple(option.text for option in asked.options)
    return ExamQuestion(card.id, question_id(card.id, question.id), card.revision, domain, texts, asked.right.text)
