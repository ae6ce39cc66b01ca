"""One question as it is asked: which one of its card's, with its options drawn and shuffled."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import Enum
from random import Random
from typing import NamedTuple

from k8squiz.identifiers import CardId, QuestionId, question_id
from k8squiz.knowledge.asking import SHOWN_WRONG, Form, Question
from k8squiz.questions.cards import Card

RECOGNISED = frozenset({Form.CHOICE, Form.SEVERAL})
"""The forms in which the answer is on the screen; in the others it has to come from memory."""


class Stage(Enum):
    """What a memory is ready for."""

    RECOGNISE = "recognise"
    RECALL = "recall"
    ANOTHER_FORM = "another form than the last one"
    CHOICE = "a choice, and nothing else"


class Option(NamedTuple):
    """An option on screen; ``why`` says why it is wrong, and is empty for a right one."""

    text: str
    right: bool
    why: str = ""


class Asked(NamedTuple):
    """A question as put to the learner, with its options in the order shown.

    ``question`` is None for a plain flashcard, of which the front is shown and then the back.
    """

    card: Card
    question: Question | None
    options: tuple[Option, ...]

    @property
    def id(self) -> QuestionId | None:
        """The id of the question asked."""
        return question_id(self.card.id, self.question.id) if self.question else None

    @property
    def form(self) -> Form | None:
        """How it is answered; None for a flashcard."""
        return self.question.form if self.question else None

    @property
    def ask(self) -> str:
        """What is asked."""
        return self.question.ask if self.question else self.card.front

    @property
    def exhibit(self) -> str:
        """What is shown above it."""
        return self.question.exhibit if self.question else self.card.exhibit

    @property
    def answer(self) -> tuple[str, ...]:
        """What is right: one text, or all that are right, or the steps in order."""
        if self.question is None:
            return (self.card.back,)
        return self.question.answer if self.form in {Form.SEVERAL, Form.ORDER} else self.question.answer[:1]

    @property
    def right(self) -> Option:
        """The first option that is right."""
        return next(option for option in self.options if option.right)


class Wanted(NamedTuple):
    """What is known when a question of a card is chosen.

    ``last`` is the one asked last, ``met`` the cards met so far, ``form`` the only form wanted, if any,
    ``met_in_exams`` the questions that are no longer kept for exams.
    """

    stage: Stage
    last: QuestionId | None
    met: Collection[CardId]
    form: Form | None = None
    met_in_exams: Collection[QuestionId] = frozenset()


def choices(card: Card) -> tuple[Question, ...]:
    """The questions of a card that an exam may ask: those with one right option."""
    return tuple(one for one in card.questions if one.form is Form.CHOICE)


def studied(card: Card, form: Form | None = None, met_in_exams: Collection[QuestionId] = frozenset()) -> bool:
    """Whether a card can be studied at all, or in that one form; without questions it is a plain flashcard.

    ``met_in_exams`` are the questions that are no longer kept for exams.
    """
    if form is None and not card.questions:
        return True
    return any(not one.needs for one in _offered(card, form, met_in_exams))


def pick(card: Card, wanted: Wanted, random: Random) -> Question | None:
    """The question to ask, not the one asked last where there is another; None for a plain flashcard.

    Among those it is one that fits the stage, where there is one.
    """
    offered = [one for one in _offered(card, wanted.form, wanted.met_in_exams) if set(one.needs) <= set(wanted.met)]
    if wanted.stage is Stage.CHOICE:
        offered = [one for one in offered if one.form is Form.CHOICE]
    if not offered:
        return None
    last = next((one for one in card.questions if question_id(card.id, one.id) == wanted.last), None)
    fresh = [one for one in offered if one is not last] or offered
    fitting = [one for one in fresh if _fits(one, wanted.stage, last)] or fresh
    return random.choice(fitting)


def _offered(card: Card, form: Form | None, met_in_exams: Collection[QuestionId]) -> list[Question]:
    """The questions of a card that are not, or no longer, kept for exams; of one form or of all."""
    return [
        one
        for one in card.questions
        if form in {None, one.form} and (not one.exam_only or question_id(card.id, one.id) in met_in_exams)
    ]


def _fits(question: Question, stage: Stage, last: Question | None) -> bool:
    """Whether a question is one for the stage; ``last`` is the one asked last, None where there is none."""
    if stage is Stage.CHOICE:
        # What was asked in these very words is now asked with options.
        return last is not None and question.ask == last.ask
    if stage is Stage.ANOTHER_FORM:
        return last is None or question.form is not last.form
    return (question.form in RECOGNISED) is (stage is Stage.RECOGNISE)


def put(card: Card, question: Question | None, random: Random) -> Asked:
    """The question with its options shuffled: the right ones, and three wrong ones drawn from its pool.

    The steps to be put in order are never shown in order.
    """
    if question is None or question.form in {Form.TYPED, Form.COMMAND}:
        return Asked(card, question, ())
    options = [Option(text, right=True) for text in question.answer]
    if question.form is Form.ORDER:
        return Asked(card, question, _out_of_order(options, random))
    drawn = random.sample(question.wrong, min(SHOWN_WRONG, len(question.wrong)))
    # The wrong ones first: a seed keeps drawing what it drew when there were choices alone.
    shown = [Option(one.text, right=False, why=one.why) for one in drawn] + options
    random.shuffle(shown)
    return Asked(card, question, tuple(shown))


def _out_of_order(steps: Sequence[Option], random: Random) -> tuple[Option, ...]:
    shuffled = list(steps)
    while shuffled == list(steps) and len(steps) > 1:
        random.shuffle(shuffled)
    return tuple(shuffled)
