"""Reports, kept among the marks: added, never changed. Whoever writes holds a transaction."""

from __future__ import annotations

from k8squiz.history.marks import Report, Reported
from k8squiz.progress.reviews import card_key, question_key
from k8squiz.progress.rows import reported_of, storable
from k8squiz.sqlite_files import Connection


def append(connection: Connection, report: Report) -> None:
    """Add the report, on a card or question that need not have been answered yet."""
    card = card_key(connection, report.card)
    question = None if report.question is None else question_key(connection, card, report.question)
    connection.execute(
        "insert into marks (card, question, kind, note, day) values (?, ?, 'report', ?, ?)",
        (card, question, storable(report.note), report.day),
    )


def load_reports(connection: Connection) -> list[Reported]:
    """Every report, in the order they came."""
    rows = connection.execute(
        "select marks.id, cards.id, questions.id, note, day from marks join cards on cards.key = marks.card"
        " left join questions on questions.key = marks.question where kind = 'report' order by marks.id"
    )
    return [reported_of(row) for row in rows]
