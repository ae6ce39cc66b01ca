"""Which questions of a bank are asked alike: those that one maker makes, and those written by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from k8squiz.knowledge.asking import Question
from k8squiz.questions.cards import Card

HAND_WRITTEN = "hand-written"
FEWEST_ALIKE = 5
"""Questions of one id, on cards of one kind, that come from a maker; fewer are hand-written ones of the same id."""


class Posed(NamedTuple):
    """A question with its card, and the kind of question it is."""

    card: Card
    question: Question
    kind: str

    @property
    def pool(self) -> tuple[str, ...]:
        """All that may be shown for a choice, the right option first."""
        return (self.question.answer[0], *(option.text for option in self.question.wrong))

    @property
    def place(self) -> str:
        """What the question goes by in messages."""
        return f"{self.card.id}/{self.question.id}"


def all_posed(cards: Iterable[Card]) -> tuple[Posed, ...]:
    """Every question of ``cards``; its kind names the kind of card and the question, as in "role who"."""
    listed = tuple(cards)
    used = Counter((card.kind, question.id) for card in listed for question in card.questions)
    return tuple(
        Posed(card, question, f"{card.kind} {question.id}")
        if used[card.kind, question.id] >= FEWEST_ALIKE
        else Posed(card, question, HAND_WRITTEN)
        for card in listed
        for question in card.questions
    )
