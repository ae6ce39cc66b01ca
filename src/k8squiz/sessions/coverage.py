"""What the decks hold for an exam, and how many questions each part of it has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from k8squiz.identifiers import CardId, CompetencyId
from k8squiz.knowledge.asking import Question
from k8squiz.knowledge.blueprints import Blueprint, Domain
from k8squiz.questions.cards import Card, Deck
from k8squiz.sessions.asking import choices


class Held(NamedTuple):
    """The cards that count for one competency, and their questions of any form; ``what`` tells it in our own words."""

    competency: CompetencyId
    what: str
    cards: int
    questions: int


class Covered(NamedTuple):
    """What the decks hold for one domain.

    ``cards`` are the distinct cards of which an exam draws its questions: a card counts for one domain of an exam,
    the first that it names. ``at_once`` are those among them that can stand in one exam without giving one another
    away. ``share`` are the questions that the domain has in the whole exam. ``competencies`` count every card, and a
    card counts for each competency that it names.
    """

    domain: Domain
    cards: int
    at_once: int
    share: int
    competencies: tuple[Held, ...] = ()

    @property
    def asked(self) -> int:
        """The questions that an exam can ask now: its share, or fewer where there are fewer cards for one exam."""
        return min(self.share, self.at_once)

    @property
    def needed(self) -> int:
        """Cards for a simulation: twice as many as questions, so that two exams need not be alike."""
        return 2 * self.share

    @property
    def enough(self) -> bool:
        """Whether there are as many cards as needed."""
        return self.cards >= self.needed


class Coverage(NamedTuple):
    """What the decks hold for an exam, and whether one drawn from them may be called a simulation of the real one."""

    blueprint: Blueprint
    domains: tuple[Covered, ...]
    simulation: bool


def coverage(blueprint: Blueprint, decks: Sequence[Deck]) -> Coverage:
    """What ``decks`` hold for the exam of ``blueprint``."""
    by_domain = cards_by_domain(blueprint, decks)
    shares = shares_of(blueprint)
    distinct = tuple({card.id: card for deck in decks for card in deck.cards}.values())
    domains = tuple(
        Covered(
            domain,
            cards=len(by_domain[domain.id]),
            at_once=_at_once(by_domain[domain.id]),
            share=shares[domain.id],
            competencies=tuple(_held(domain, distinct)),
        )
        for domain in blueprint.domains
    )
    simulation = not blueprint.hands_on and all(covered.enough for covered in domains)
    return Coverage(blueprint, domains, simulation)


def _at_once(cards: Iterable[Card]) -> int:
    """How many of the cards can be asked in one exam; those that give the fewest others away come first."""
    taken: set[CardId] = set()
    given_away: set[CardId] = set()
    for card in sorted(cards, key=lambda one: (len(one.apart), one.id)):
        if card.id not in given_away and taken.isdisjoint(card.apart):
            taken.add(card.id)
            given_away.update(card.apart)
    return len(taken)


def _held(domain: Domain, cards: Sequence[Card]) -> Iterable[Held]:
    for competency, what in domain.competencies.items():
        own = [card for card in cards if competency in card.competencies]
        yield Held(competency, what, len(own), sum(len(card.questions) for card in own))


def cards_by_domain(blueprint: Blueprint, decks: Iterable[Deck]) -> dict[str, list[Card]]:
    """The cards that can be drawn for each domain, by its id; a card counts for the first domain that it names."""
    found: dict[str, list[Card]] = {domain.id: [] for domain in blueprint.domains}
    # By id, because two decks may hold the same card, and an exam asks it once.
    distinct = {card.id: card for deck in decks for card in deck.cards if examined(card, blueprint)}
    for card in distinct.values():
        domains = [domain for one in card.competencies if (domain := blueprint.domain_of(one))]
        if domains:
            found[domains[0].id].append(card)
    return found


def examined(card: Card, blueprint: Blueprint) -> tuple[Question, ...]:
    """The questions of a card that this exam may ask: those with one right option, in a hands-on exam all."""
    return card.questions if blueprint.hands_on else choices(card)


def shares_of(blueprint: Blueprint) -> dict[str, int]:
    """How many questions of the whole exam each domain has, by its id."""
    return largest_remainder({domain.id: domain.weight for domain in blueprint.domains}, blueprint.questions)


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
