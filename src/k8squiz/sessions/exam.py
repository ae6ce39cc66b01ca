"""Drawing the questions of an exam."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import ceil
from random import Random

from k8squiz.history.exams import ExamQuestion
from k8squiz.identifiers import CardId, QuestionId, question_id
from k8squiz.knowledge.asking import Form, Question
from k8squiz.knowledge.blueprints import Blueprint, Domain
from k8squiz.questions.cards import Card, Deck
from k8squiz.sessions.asking import Asked, put
from k8squiz.sessions.coverage import cards_by_domain, examined, largest_remainder, shares_of
from k8squiz.sessions.paper import BETWEEN

PRACTICAL = frozenset({Form.ORDER, Form.COMMAND})
"""Forms that come near to what a hands-on exam asks for; so does any question with an exhibit."""


def draw(
    blueprint: Blueprint, decks: Sequence[Deck], size: int | None, seed: int, met: Collection[QuestionId] = ()
) -> tuple[ExamQuestion, ...]:
    """The questions of one exam: the same ones for the same seed, decks and ``met``, on any machine.

    With no ``size``, each domain has its share of the whole exam. A domain without cards is left out and never
    filled from the others; with a ``size``, that many questions are shared out among those that have cards, by
    weight. No card is drawn twice, and none that is to be kept apart from another one drawn, so there may be fewer than
    asked for. Questions ``met`` in the last attempts come after all others. In a hands-on exam at least half of each
    domain is practical, as far as its cards go.
    """
    by_domain = cards_by_domain(blueprint, decks)
    if size is None:
        shares = shares_of(blueprint)
    else:
        held = {domain.id: domain.weight for domain in blueprint.domains if by_domain[domain.id]}
        shares = largest_remainder(held, size)
    random = Random(f"{blueprint.id}/{seed}")
    hand = _Hand(blueprint, frozenset(met), random)
    for domain in blueprint.domains:
        hand.take(domain, by_domain[domain.id], shares.get(domain.id, 0))
    random.shuffle(hand.drawn)
    return tuple(hand.drawn)


def asked_as(asked: Asked, domain: str) -> ExamQuestion:
    """A question put, as an attempt stores it. Raises ValueError for a flashcard, of which no exam asks."""
    if asked.question is None or asked.id is None:
        raise ValueError("a flashcard cannot be asked in an exam")
    texts = tuple(option.text for option in asked.options)
    right = [text for text in texts if text in asked.answer] if asked.form is Form.SEVERAL else asked.answer
    card = asked.card
    return ExamQuestion(card.id, asked.id, card.revision, domain, texts, BETWEEN.join(right), asked.question.form.value)


class _Hand:
    """What has been drawn so far, and how the next ones are."""

    def __init__(self, blueprint: Blueprint, met: frozenset[QuestionId], random: Random) -> None:
        self.drawn: list[ExamQuestion] = []
        self._blueprint = blueprint
        self._met = met
        self._random = random
        self._cards: set[CardId] = set()
        self._apart: set[CardId] = set()

    def take(self, domain: Domain, cards: Sequence[Card], share: int) -> None:
        """Draws the ``share`` of a domain: first what has to be practical, then anything."""
        practical = ceil(share / 2) if self._blueprint.hands_on else 0
        left = share - self._draw(domain, cards, practical, practical=True)
        self._draw(domain, cards, left, practical=False)

    def _draw(self, domain: Domain, cards: Sequence[Card], count: int, *, practical: bool) -> int:
        """Draws at most ``count`` and says how many it were."""
        before = len(self.drawn)
        for card in self._in_turn(cards, practical=practical):
            if len(self.drawn) - before == count:
                break
            question = self._question(card, practical=practical)
            if question is None or self._gives_away(card):
                continue
            self.drawn.append(asked_as(put(card, question, self._random), domain.id))
            self._cards.add(card.id)
            self._apart.update(card.apart)
        return len(self.drawn) - before

    def _in_turn(self, cards: Sequence[Card], *, practical: bool) -> list[Card]:
        """The cards with a question not met first, and of each competency in turn."""
        shuffled = self._random.sample(cards, len(cards))
        piles: dict[tuple[bool, str], list[Card]] = {}
        for card in shuffled:
            main = next(one for one in card.competencies if self._blueprint.domain_of(one))
            piles.setdefault((not self._fresh(card, practical=practical), main), []).append(card)
        rank = {card.id: (met, place, name) for (met, name), pile in piles.items() for place, card in enumerate(pile)}
        return sorted(shuffled, key=lambda card: rank[card.id])

    def _gives_away(self, card: Card) -> bool:
        """Whether a card was drawn, or one that it is to be kept apart from."""
        return card.id in self._cards | self._apart or not self._cards.isdisjoint(card.apart)

    def _question(self, card: Card, *, practical: bool) -> Question | None:
        offered = self._offered(card, practical=practical)
        return self._random.choice(self._fresh(card, practical=practical) or offered) if offered else None

    def _fresh(self, card: Card, *, practical: bool) -> list[Question]:
        offered = self._offered(card, practical=practical)
        return [one for one in offered if question_id(card.id, one.id) not in self._met]

    def _offered(self, card: Card, *, practical: bool) -> list[Question]:
        asked = examined(card, self._blueprint)
        return [one for one in asked if not practical or one.exhibit or one.form in PRACTICAL]
