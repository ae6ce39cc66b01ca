"""Questions that set two cards against each other, added to the cards that hold their answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from k8squiz.knowledge.asking import Question
from k8squiz.knowledge.concepts import Contrast
from k8squiz.knowledge.model import Model
from k8squiz.questions.cards import Card
from k8squiz.questions.makers.shaping import choice


def with_contrasts(model: Model, cards: Iterable[Card]) -> tuple[Card, ...]:
    """The cards, each with the contrasts in which it holds the answer."""
    return tuple(
        card._replace(questions=(*card.questions, *_questions(model.contrasts, card))) if card.questions else card
        for card in cards
    )


def unmatched(model: Model, cards: Iterable[Card]) -> Iterator[str]:
    """The contrasts that name a card which is not made, or made without a question, one line each."""
    made = {card.id for card in cards if card.questions}
    for contrast in model.contrasts:
        for card in contrast.cards:
            if card not in made:
                yield f"contrast {contrast.id}: there is no card {card} with a question"


def _questions(contrasts: Iterable[Contrast], card: Card) -> Iterator[Question]:
    for contrast in contrasts:
        for ask in contrast.asks:
            question = choice(contrast.id, ask.ask, ask.answer, ask.wrong) if ask.card == card.id else None
            if question is not None:
                yield question._replace(needs=tuple(one for one in contrast.cards if one != card.id))
