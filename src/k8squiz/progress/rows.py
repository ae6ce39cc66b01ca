"""Between the rows of the file and the values that the rest of the house knows."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

from k8squiz.clock import calendar_date
from k8squiz.history.exams import ExamAnswer, ExamQuestion, ExamStart, Pause
from k8squiz.history.marks import Reported
from k8squiz.history.plans import ExamPlan
from k8squiz.history.reviews import Forgotten, Occasion, PastAnswer, Rating, Review
from k8squiz.identifiers import CardId, QuestionId, ReviewId, StudyDay
from k8squiz.scheduling.memory import Learned, Memory, Met

Row = tuple[Any, ...]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def review_of(row: Row) -> Review:
    """From id, kind, revision, correct, rating, day of the view ``answers``; a reset has no revision and reads 0."""
    number, kind, revision, correct, rating, day = row
    if kind == "forget":
        return Review(ReviewId(number), 0, Occasion.STUDY, correct=False, rating=None, day=StudyDay(day), forget=True)
    return Review(
        id=ReviewId(number),
        revision=revision,
        occasion=Occasion(kind),
        correct=correct == 1,
        rating=None if rating is None else Rating(rating),
        day=StudyDay(day),
    )


def past_of(row: Row) -> PastAnswer | Forgotten:
    """From card id and, of ``answers``, id, kind, day, question id, correct, rating, chosen, milliseconds."""
    card, number, kind, day, question, correct, rating, chosen, milliseconds = row
    if kind == "forget":
        return Forgotten(CardId(card), StudyDay(day))
    return PastAnswer(
        id=ReviewId(number),
        day=StudyDay(day),
        occasion=Occasion(kind),
        question=None if question is None else QuestionId(question),
        correct=correct == 1,
        rating=None if rating is None else Rating(rating),
        chosen=chosen,
        milliseconds=milliseconds,
    )


def memory_of(row: Row) -> Memory:
    """From revision, state, stability, difficulty, first_day, last_day, reviews, lapses of ``memories``."""
    revision, state, stability, difficulty, first_day, last_day, reviews, lapses = row
    if state == "met":
        return Met(revision, first_day, last_day)
    return Learned(stability, difficulty, reviews, lapses, revision, first_day, last_day)


def row_of_memory(memory: Memory) -> Row:
    """The columns that ``memory_of`` reads, in its order."""
    if isinstance(memory, Met):
        return (memory.revision, "met", None, None, memory.first_day, memory.last_day, 0, 0)
    return (
        memory.revision,
        "learned",
        memory.stability,
        memory.difficulty,
        memory.first_day,
        memory.last_day,
        memory.reviews,
        memory.lapses,
    )


def moment_of(milliseconds: int) -> datetime:
    """The moment, in UTC, so many milliseconds after 1970-01-01."""
    return _EPOCH + milliseconds * _MILLISECOND


def start_of(row: Row, questions: tuple[ExamQuestion, ...]) -> ExamStart:
    """From exam, started, deadline, seed, decks, simulation, pausable, seeded of ``exam_attempts``."""
    exam, started, deadline, seed, decks, simulation, pausable, seeded = row
    times = (moment_of(started), moment_of(deadline))
    return ExamStart(exam, *times, seed, decks, simulation == 1, questions, pausable == 1, seeded == 1)


def question_of(row: Row) -> ExamQuestion:
    """From card id, question id, revision, domain, options, right, form of an exam's question."""
    card, question, revision, domain, options, right, form = row
    return ExamQuestion(CardId(card), QuestionId(question), revision, domain, tuple(json.loads(options)), right, form)


def row_of_options(options: tuple[str, ...]) -> str:
    """The JSON list that ``question_of`` reads."""
    return json.dumps(options, ensure_ascii=False)


def answer_of(row: Row) -> ExamAnswer:
    """From position, chosen, flagged, milliseconds, day, correct of ``exam_answers``."""
    position, chosen, flagged, milliseconds, day, correct = row
    verdict = None if correct is None else correct == 1
    return ExamAnswer(position, chosen, flagged == 1, milliseconds, StudyDay(day), verdict)


def pause_of(row: Row) -> Pause:
    """From began, ended of ``exam_pauses``."""
    began, ended = row
    return Pause(moment_of(began), None if ended is None else moment_of(ended))


def reported_of(row: Row) -> Reported:
    """From id, card id, question id, note, day of a report."""
    number, card, question, note, day = row
    return Reported(number, CardId(card), None if question is None else QuestionId(question), note, StudyDay(day))


def plan_of(row: Row) -> ExamPlan:
    """From exam, exam_date of ``plans``."""
    exam, days = row
    return ExamPlan(exam, None if days is None else calendar_date(StudyDay(days)))


def row_of_plan(plan: ExamPlan) -> Row:
    """The columns that ``plan_of`` reads, in its order."""
    return (plan.exam, None if plan.date is None else (plan.date - _EPOCH.date()).days)


def storable(text: str) -> str:
    """``text`` with ``?`` for each half of a character, which a terminal may hand over and no file can hold."""
    return text.encode(errors="replace").decode()
