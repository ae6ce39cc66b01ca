"""Which questions exams have drawn and shown. Whoever calls holds a transaction."""

from __future__ import annotations

from k8squiz.identifiers import QuestionId
from k8squiz.sqlite_files import Connection


def load_recent(connection: Connection, exam: str, attempts: int) -> frozenset[QuestionId]:
    """The questions drawn in the last so many attempts (from 0) at an exam, shown or not, ended or not."""
    rows = connection.execute(
        "select distinct questions.id from exam_questions join questions on questions.key = exam_questions.question"
        " where attempt in (select id from exam_attempts where exam = ? order by id desc limit ?)",
        (exam, max(0, attempts)),
    )
    return frozenset(QuestionId(question) for (question,) in rows)


def load_met(connection: Connection) -> frozenset[QuestionId]:
    """The questions shown in any attempt that has ended."""
    rows = connection.execute(
        "select distinct questions.id from exam_ends join exam_answers using (attempt)"
        " join exam_questions using (attempt, position) join questions on questions.key = exam_questions.question"
    )
    return frozenset(QuestionId(question) for (question,) in rows)


def load_seen_before(connection: Connection, attempt: int) -> frozenset[int]:
    """The positions of an attempt whose question was answered before it began, or shown in an earlier attempt."""
    # By the last review before it and not by its moment, for the clock may have been set back; the attempts of an
    # earlier version have only their moment, which is what the ids of reviews begin with.
    rows = connection.execute(
        "select position from exam_questions as asked join exam_attempts on exam_attempts.id = asked.attempt"
        " where asked.attempt = ? and (exists ("
        " select 1 from answers where answers.card = asked.card and answers.question = asked.question"
        " and answers.id <= coalesce(after_review, started << 20))"
        " or exists (select 1 from exam_questions as earlier join exam_answers using (attempt, position)"
        " where earlier.question = asked.question and earlier.attempt < asked.attempt))",
        (attempt,),
    )
    return frozenset(int(position) for (position,) in rows)
