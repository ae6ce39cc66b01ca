"""Exam attempts, written into the file. Whoever calls holds a transaction."""

from __future__ import annotations

from datetime import datetime, timedelta

from k8squiz.clock import milliseconds
from k8squiz.errors import StoreError
from k8squiz.history.exams import ExamAnswer, ExamEnding, ExamQuestion, ExamStart
from k8squiz.progress import memories
from k8squiz.progress.attempts import load
from k8squiz.progress.reviews import Appended, append, card_key, question_key
from k8squiz.progress.rows import row_of_options, storable
from k8squiz.scheduling.exam_rules import exam_reviews
from k8squiz.sqlite_files import Connection


def start(connection: Connection, exam: ExamStart) -> int:
    """Store everything that is fixed when an attempt begins; the attempt's number."""
    times = (milliseconds(exam.started), milliseconds(exam.deadline))
    attempt = connection.execute(
        "insert into exam_attempts (exam, started, deadline, seed, decks, simulation, pausable, seeded,"
        " after_review) values (?, ?, ?, ?, ?, ?, ?, ?, (select coalesce(max(id), 0) from reviews)) returning id",
        (exam.exam, *times, exam.seed, exam.decks, exam.simulation, exam.pausable, exam.seeded),
    ).fetchone()[0]
    for position, question in enumerate(exam.questions):
        _insert_question(connection, attempt, position, question)
    return int(attempt)


def answer(connection: Connection, attempt: int, given: ExamAnswer) -> None:
    """Add a visit; the last one to a position counts. Raises StoreError once the attempt has ended."""
    if connection.execute("select 1 from exam_ends where attempt = ?", (attempt,)).fetchone() is not None:
        raise _ended(connection, attempt, "takes no more answers")
    connection.execute(
        "insert into exam_answers (attempt, position, chosen, flagged, milliseconds, day, correct)"
        " values (?, ?, ?, ?, ?, ?, ?)",
        (
            attempt,
            given.position,
            None if given.chosen is None else storable(given.chosen),
            given.flagged,
            given.milliseconds,
            given.day,
            given.correct,
        ),
    )


def pause(connection: Connection, attempt: int, began: datetime) -> None:
    """Stop an attempt's clock. Raises StoreError once it has ended, ValueError where it is stopped or may not be."""
    exam = load(connection, attempt)
    if exam.finished is not None:
        raise _ended(connection, attempt, "cannot be paused")
    if not exam.start.pausable or exam.paused is not None:
        raise ValueError(f"exam attempt {attempt} is paused, or was not begun as one that can be")
    connection.execute("insert into exam_pauses (attempt, began) values (?, ?)", (attempt, milliseconds(began)))


def resume(connection: Connection, attempt: int, ended: datetime) -> None:
    """Let an attempt's clock go on. Raises StoreError once it has ended, ValueError where its clock runs."""
    exam = load(connection, attempt)
    if exam.finished is not None:
        raise _ended(connection, attempt, "cannot be resumed")
    if exam.paused is None:
        raise ValueError(f"exam attempt {attempt} is not paused")
    _end_pause(connection, attempt, ended)


def finish(connection: Connection, attempt: int, finished: datetime, how: ExamEnding, now: int) -> list[Appended]:
    """End an attempt and append its reviews, in the order of their days; nothing when it had ended before.

    At its deadline or later it has ended by time, whatever ``how`` says; a pause ends with it. ``now`` is in
    milliseconds since 1970, for the reviews' ids.
    """
    exam = load(connection, attempt)
    if exam.finished is not None:
        return []
    over = exam.left(finished) <= timedelta()
    _end_pause(connection, attempt, finished)
    connection.execute(
        "insert into exam_ends (attempt, finished, how) values (?, ?, ?)",
        (attempt, milliseconds(finished), "time" if over else how),
    )
    # All are judged by what was known before the exam, so reviews are made before the first is appended.
    reviews = exam_reviews(exam, lambda card: memories.load(connection, card))
    return [append(connection, review, now, attempt) for review in reviews]


def _insert_question(connection: Connection, attempt: int, position: int, question: ExamQuestion) -> None:
    card = card_key(connection, question.card)
    connection.execute(
        "insert into exam_questions (attempt, position, card, question, revision, domain, options, right, form)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            attempt,
            position,
            card,
            question_key(connection, card, question.question),
            question.revision,
            question.domain,
            row_of_options(question.options),
            question.right,
            question.form,
        ),
    )


def _end_pause(connection: Connection, attempt: int, ended: datetime) -> None:
    """End the pause that still lasts, if there is one."""
    connection.execute(
        "update exam_pauses set ended = ? where attempt = ? and ended is null", (milliseconds(ended), attempt)
    )


def _ended(connection: Connection, attempt: int, consequence: str) -> StoreError:
    return StoreError(
        f"Exam attempt {attempt} has ended and {consequence}.",
        where=str(connection.path),
        remedy="Start another one.",
    )
