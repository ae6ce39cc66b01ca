"""Drawing the questions of an exam."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from k8squiz.history.exams import ExamQuestion
from k8squiz.identifiers import question_id
from k8squiz.knowledge.blueprints import Blueprint
from k8squiz.questions.cards import Card, Deck
from k8squiz.sessions.asking import choices, put
from k8squiz.sessions.coverage import cards_by_domain, largest_remainder, shares_of


def draw(blueprint: Blueprint, decks: Sequence[Deck], size: int | None, seed: int) -> tuple[ExamQuestion, ...]:
    """The questions of one exam: the same ones for the same seed and decks.

    With no ``size``, each domain has its share of the whole exam. A domain without cards is left out and never
    filled from the others; with a ``size``, that many questions are shared out among those that have cards, by
    weight. No card is drawn twice, so there may be fewer than asked for.
    """
    by_domain = cards_by_domain(blueprint, decks)
    if size is None:
        shares = shares_of(blueprint)
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
