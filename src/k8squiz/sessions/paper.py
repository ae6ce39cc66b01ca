"""Looking up the cards behind an exam's questions, which the attempt stores by their ids alone."""

from __future__ import annotations

from collections.abc import Sequence

from k8squiz.history.exams import ExamQuestion
from k8squiz.identifiers import question_id
from k8squiz.knowledge.asking import Question
from k8squiz.questions.cards import Card, Deck
from k8squiz.sessions.asking import Asked, Option
from k8squiz.sessions.marking import Answer, Marker, Verdict

BETWEEN = "; "
"""What stands between the parts of an answer, where an attempt keeps several as one text."""


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

    def asked(self, asked: ExamQuestion) -> Asked | None:
        """The question with its options as the attempt shows them; None when no deck holds it any more as it was."""
        card, question = self.card(asked), self.question(asked)
        if card is None or question is None or (card.revision, question.form.value) != (asked.revision, asked.form):
            return None
        right = parts(asked, asked.right)
        whys = {option.text: option.why for option in question.wrong}
        options = tuple(Option(text, text in right, whys.get(text, "")) for text in asked.options)
        return Asked(card, question, options)

    def picks(self, asked: ExamQuestion) -> int:
        """How many options are picked."""
        return len(parts(asked, asked.right))

    def wording(self, asked: ExamQuestion) -> str:
        """What the question asks; a stand-in when no deck holds it any more."""
        question = self.question(asked)
        return question.ask if question else f"(The question {asked.question} is no longer in the decks.)"


def parts(asked: ExamQuestion, text: str) -> tuple[str, ...]:
    """The options that an attempt keeps as one text, the longest that fit; an answer that has no parts is one."""
    found: list[str] = []
    rest = text
    while rest and asked.form in {"several", "order"}:
        fitting = (option for option in asked.options if f"{rest}{BETWEEN}".startswith(f"{option}{BETWEEN}"))
        found.append(max(fitting, key=len, default=rest))
        rest = rest[len(found[-1]) + len(BETWEEN) :]
    return tuple(found) or (text,)


def marked(asked: ExamQuestion, answer: Answer, paper: Paper, marker: Marker) -> bool:
    """Whether an answer is right, by the marking of study; a near miss is none, for nobody is there to judge it.

    Where no deck holds the question any more, what the attempt keeps as right decides.
    """
    put = paper.asked(asked)
    return said(asked, answer) == asked.right if put is None else marker.mark(put, answer).verdict is Verdict.RIGHT


def said(asked: ExamQuestion, answer: Answer) -> str:
    """What was answered, as an attempt keeps it: the options picked, in order, or the text typed."""
    return BETWEEN.join(asked.options[index] for index in answer.picked) or answer.typed
