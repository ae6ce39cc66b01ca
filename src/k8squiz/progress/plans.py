"""Exam plans in the file: added, never changed. Whoever writes holds a transaction."""

from __future__ import annotations

from k8squiz.history.plans import ExamPlan
from k8squiz.progress.rows import plan_of, row_of_plan
from k8squiz.sqlite_files import Connection


def append(connection: Connection, plan: ExamPlan) -> None:
    """Add the plan, which takes the place of those before it."""
    connection.execute("insert into plans (exam, exam_date) values (?, ?)", row_of_plan(plan))


def load_last(connection: Connection) -> ExamPlan | None:
    """The plan that counts; None while the learner has not been asked."""
    row = connection.execute("select exam, exam_date from plans order by id desc limit 1").fetchone()
    return None if row is None else plan_of(row)
