"""Looking up the cards behind an exam's questions, which the attempt stores by their ids alone."""

from __future__ import annotations

from collections.abc import Sequence

from k8squiz.history.exams import ExamQuestion
from k8squiz.identifiers import question_id
from k8squiz.knowledge.asking import Question
from k8squiz.questions.cards import Card, Deck


class Paper:
    """The decks as an exam needs them, by card; their wrong options carry their reasons (``explained``)."""

    def __init__(self, decks: Sequence[Deck]) -> None:
        self._cards = {card.id: card for deck in decks for card in deck.cards}

    def card(self, asked: ExamQuestion) -> Card | None:
        """The card of a question; None when no deck holds it any more."""
        return self._cards.get(asked.card)

    def question(self, asked: ExamQuestion) -> Question | None:
        """The question itself; None when no deck holds it any more."""
        card = self.card(asked)
        own = card.questions if card else ()
        return next((one for one in own if question_id(asked.card, one.id) == asked.question), None)

    def wording(self, asked: ExamQuestion) -> str:
        """What the question asks; a stand-in when no deck holds it any more."""
        question = self.question(asked)
        return question.ask if question else f"(The question {asked.question} is no longer in the decks.)"

    def why_wrong(self, asked: ExamQuestion, chosen: str | None) -> str:
        """Why an option is wrong; empty when none was chosen or nothing is known of it."""
        question = self.question(asked)
        own = {option.text: option.why for option in question.wrong} if question else {}
        return own.get(chosen or "", "")
