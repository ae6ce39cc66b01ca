"""Exam attempts, read from the file. Whoever calls holds a transaction."""

from __future__ import annotations

from k8squiz.errors import StoreError
from k8squiz.history.exams import ExamAnswer, ExamAttempt, ExamQuestion, Pause
from k8squiz.progress.rows import answer_of, moment_of, pause_of, question_of, start_of
from k8squiz.sqlite_files import Connection


def load(connection: Connection, attempt: int) -> ExamAttempt:
    """One attempt as stored. Raises StoreError when there is none of that number."""
    row = connection.execute(
        "select exam, started, deadline, seed, decks, simulation, pausable, seeded from exam_attempts where id = ?",
        (attempt,),
    ).fetchone()
    if row is None:
        raise StoreError(f"There is no exam attempt {attempt} in this file.", where=str(connection.path))
    end = connection.execute("select finished, how from exam_ends where attempt = ?", (attempt,)).fetchone()
    visits = _visits(connection, attempt)
    return ExamAttempt(
        id=attempt,
        start=start_of(row, _questions(connection, attempt)),
        answers={visit.position: visit for visit in visits},
        finished=None if end is None else moment_of(end[0]),
        ending=None if end is None else end[1],
        visits=visits,
        pauses=_pauses(connection, attempt),
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


def _questions(connection: Connection, attempt: int) -> tuple[ExamQuestion, ...]:
    rows = connection.execute(
        "select cards.id, questions.id, revision, domain, options, right, form from exam_questions"
        " join cards on cards.key = exam_questions.card join questions on questions.key = exam_questions.question"
        " where attempt = ? order by position",
        (attempt,),
    )
    return tuple(question_of(row) for row in rows)


def _visits(connection: Connection, attempt: int) -> tuple[ExamAnswer, ...]:
    # An answer of an earlier version has no verdict; it was one of four options, of which one was right.
    rows = connection.execute(
        "select position, chosen, flagged, milliseconds, day, coalesce(correct, chosen = right) from exam_answers"
        " join exam_questions using (attempt, position) where attempt = ? order by exam_answers.id",
        (attempt,),
    )
    return tuple(answer_of(row) for row in rows)


def _pauses(connection: Connection, attempt: int) -> tuple[Pause, ...]:
    rows = connection.execute("select began, ended from exam_pauses where attempt = ? order by id", (attempt,))
    return tuple(pause_of(row) for row in rows)
