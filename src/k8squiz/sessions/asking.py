"""One question as it is asked: its options drawn and shuffled."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from k8squiz.identifiers import QuestionId, question_id
from k8squiz.knowledge.asking import Form, Question
from k8squiz.questions.cards import Card

SHOWN_OPTIONS = 4


class Option(NamedTuple):
    """An option on screen; ``why`` says why it is wrong, and is empty for the right one."""

    text: str
    right: bool
    why: str = ""


class Asked(NamedTuple):
    """A question as put to the learner, with its options in the order shown."""

    card: Card
    question: Question
    options: tuple[Option, ...]

    @property
    def id(self) -> QuestionId:
        """The id of the question asked."""
        return question_id(self.card.id, self.question.id)

    @property
    def right(self) -> Option:
        """The option that is right."""
        return next(option for option in self.options if option.right)


def choices(card: Card, *, exam: bool = False) -> tuple[Question, ...]:
    """The questions of a card that are asked as a choice; those kept for exams only when ``exam``."""
    return tuple(one for one in card.questions if one.form is Form.CHOICE and (exam or not one.exam_only))


def pick(card: Card, last: QuestionId | None, random: Random) -> Question:
    """A question of the card, not the one asked last where there is another."""
    offered = choices(card)
    fresh = [one for one in offered if question_id(card.id, one.id) != last]
    return random.choice(fresh or list(offered))


def put(card: Card, question: Question, random: Random) -> Asked:
    """The question with three wrong options drawn from its pool, all four shuffled."""
    drawn = random.sample(question.wrong, min(SHOWN_OPTIONS - 1, len(question.wrong)))
    options = [Option(one.text, right=False, why=one.why) for one in drawn]
    options.append(Option(question.answer[0], right=True))
    random.shuffle(options)
    return Asked(card, question, tuple(options))
