"""Exam attempts: what was asked, what was answered, and when."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, NamedTuple

from k8squiz.identifiers import CardId, QuestionId, StudyDay


class ExamQuestion(NamedTuple):
    """A question as one attempt shows it: the options in the order drawn, the right one among them."""

    card: CardId
    question: QuestionId
    revision: int
    domain: str
    options: tuple[str, ...]
    right: str


class ExamStart(NamedTuple):
    """Everything that is fixed when an attempt begins.

    ``decks`` is the fingerprint of the decks it was drawn from; ``simulation`` whether they were large
    enough to call it one.
    """

    exam: str
    started: datetime
    deadline: datetime
    seed: int
    decks: str
    simulation: bool
    questions: tuple[ExamQuestion, ...]


class ExamAnswer(NamedTuple):
    """An answer to the question at ``position`` (from 0); the last one given to a position counts.

    ``chosen`` is None when an answer is taken back or left blank; ``day`` the study day it was given.
    """

    position: int
    chosen: str | None
    flagged: bool
    milliseconds: int
    day: StudyDay


ExamEnding = Literal["handed-in", "time"]
"""How an attempt ended: by the learner's hand or at its deadline."""


class ExamAttempt(NamedTuple):
    """An attempt as stored: its start, the answer in force at each answered position, and its end.

    ``finished`` and ``ending`` are None while the attempt is still open.
    """

    id: int
    start: ExamStart
    answers: dict[int, ExamAnswer]
    finished: datetime | None
    ending: ExamEnding | None = None
