"""Exam attempts in the file. Whoever writes holds a transaction."""

from __future__ import annotations

from datetime import datetime

from k8squiz.clock import milliseconds
from k8squiz.errors import StoreError
from k8squiz.history.exams import ExamAnswer, ExamAttempt, ExamEnding, ExamQuestion, ExamStart
from k8squiz.history.reviews import Answered
from k8squiz.progress import memories
from k8squiz.progress.reviews import Appended, append, card_key, question_key
from k8squiz.progress.rows import (
    answer_of,
    moment_of,
    question_of,
    row_of_options,
    start_of,
)
from k8squiz.scheduling.exam_rules import exam_review
from k8squiz.sqlite_files import Connection


def start(connection: Connection, exam: ExamStart) -> int:
    """Store everything that is fixed when an attempt begins; the attempt's number."""
    times = (milliseconds(exam.started), milliseconds(exam.deadline))
    attempt = connection.execute(
        "insert into exam_attempts (exam, started, deadline, seed, decks, simulation) values (?, ?, ?, ?, ?, ?)"
        " returning id",
        (exam.exam, *times, exam.seed, exam.decks, exam.simulation),
    ).fetchone()[0]
    for position, question in enumerate(exam.questions):
        _insert_question(connection, attempt, position, question)
    return int(attempt)


def answer(connection: Connection, attempt: int, given: ExamAnswer) -> None:
    """Add an answer; the last one to a position counts. Raises StoreError once the attempt has ended."""
    if _ended(connection, attempt):
        raise StoreError(
            f"Exam attempt {attempt} has ended and takes no more answers.",
            where=str(connection.path),
            remedy="Start another one.",
        )
    connection.execute(
        "insert into exam_answers (attempt, position, chosen, flagged, milliseconds, day) values (?, ?, ?, ?, ?, ?)",
        (attempt, given.position, given.chosen, given.flagged, given.milliseconds, given.day),
    )


def finish(connection: Connection, attempt: int, finished: datetime, how: ExamEnding, now: int) -> list[Appended]:
    """End an attempt and append its reviews, in the order of their days; nothing when it had ended before.

    ``now`` is in milliseconds since 1970, for the reviews' ids.
    """
    exam = load(connection, attempt)
    if exam.finished is not None:
        return []
    connection.execute(
        "insert into exam_ends (attempt, finished, how) values (?, ?, ?)", (attempt, milliseconds(finished), how)
    )
    # All are judged by what was known before the exam, so reviews are made before the first is appended.
    return [append(connection, review, now, attempt) for review in _reviews(connection, exam)]


def load(connection: Connection, attempt: int) -> ExamAttempt:
    """One attempt as stored. Raises StoreError when there is none of that number."""
    row = connection.execute(
        "select exam, started, deadline, seed, decks, simulation from exam_attempts where id = ?", (attempt,)
    ).fetchone()
    if row is None:
        raise StoreError(f"There is no exam attempt {attempt} in this file.", where=str(connection.path))
    end = connection.execute("select finished, how from exam_ends where attempt = ?", (attempt,)).fetchone()
    return ExamAttempt(
        id=attempt,
        start=start_of(row, _questions(connection, attempt)),
        answers=_answers(connection, attempt),
        finished=None if end is None else moment_of(end[0]),
        ending=None if end is None else end[1],
    )


def load_all(connection: Connection) -> list[ExamAttempt]:
    """Every attempt, open or ended, in the order they were started."""
    rows = connection.execute("select id from exam_attempts order by id").fetchall()
    return [load(connection, attempt) for (attempt,) in rows]


def load_open(connection: Connection) -> ExamAttempt | None:
    """The attempt that was started last among those that have not ended."""
    row = connection.execute(
        "select max(id) from exam_attempts where id not in (select attempt from exam_ends)"
    ).fetchone()
    return None if row[0] is None else load(connection, row[0])


def _insert_question(connection: Connection, attempt: int, position: int, question: ExamQuestion) -> None:
    card = card_key(connection, question.card)
    connection.execute(
        "insert into exam_questions (attempt, position, card, question, revision, domain, options, right)"
        " values (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            attempt,
            position,
            card,
            question_key(connection, card, question.question),
            question.revision,
            question.domain,
            row_of_options(question.options),
            question.right,
        ),
    )


def _ended(connection: Connection, attempt: int) -> bool:
    return connection.execute("select 1 from exam_ends where attempt = ?", (attempt,)).fetchone() is not None


def _questions(connection: Connection, attempt: int) -> tuple[ExamQuestion, ...]:
    rows = connection.execute(
        "select cards.id, questions.id, revision, domain, options, right from exam_questions"
        " join cards on cards.key = exam_questions.card join questions on questions.key = exam_questions.question"
        " where attempt = ? order by position",
        (attempt,),
    )
    return tuple(question_of(row) for row in rows)


def _answers(connection: Connection, attempt: int) -> dict[int, ExamAnswer]:
    """The last answer to each position, in the order of the positions."""
    rows = connection.execute(
        "select position, chosen, flagged, milliseconds, day from exam_answers where attempt = ? order by position, id",
        (attempt,),
    )
    return {given.position: given for given in map(answer_of, rows)}


def _reviews(connection: Connection, exam: ExamAttempt) -> list[Answered]:
    given = sorted(exam.answers.values(), key=lambda each: (each.day, each.position))
    asked = [(exam.start.questions[each.position], each) for each in given]
    reviews = (exam_review(question, each, memories.load(connection, question.card)) for question, each in asked)
    return [review for review in reviews if review is not None]
