"""A file of an earlier schema is brought up to date with everything in it."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from builders import MONDAY, answered, card, forgotten
from k8squiz.history.days import Extras
from k8squiz.history.marks import CardMark, MarkKind, Reported, Standing
from k8squiz.history.plans import ExamPlan
from k8squiz.history.reviews import Occasion, Rating
from k8squiz.identifiers import StudyDay, question_id
from k8squiz.progress.store import Store, _migrations
from k8squiz.sqlite_files import Connection, connect, transaction

FILLED = (
    "insert into marks (id, card, question, kind, note, day) values (2, 1, 1, 'report', 'zwei\nZeilen', 20000)",
    "insert into marks (id, card, kind, day) values (3, 2, 'suspend', 20000)",
    "insert into marks (id, card, kind, day) values (5, 1, 'flag', 20000), (6, 2, 'unsuspend', 20001)",
    "insert into marks (id, card, kind, day) values (7, 1, 'bury', 20001), (8, 1, 'unflag', 20002)",
    "insert into plans (exam, exam_date) values ('cka', 20500)",
    "insert into day_extras (day, extra) values (20000, 10), (20001, 0)",
    """
    insert into exam_attempts (id, exam, started, deadline, seed, decks, simulation)
    values (1, 'kcna', 50, 60050, 7, '12', 1), (2, 'kcna', 90000, 150000, 8, '12', 0)
    """,
    """
    insert into exam_questions (attempt, position, card, question, revision, domain, options, right)
    values (1, 0, 1, 1, 1, 'core', '["kubelet", "etcd"]', 'etcd'),
           (1, 1, 2, 2, 1, 'core', '["etcd", "ä"]', 'ä'),
           (2, 0, 1, 1, 1, 'core', '["kubelet", "etcd"]', 'etcd')
    """,
    """
    insert into exam_answers (id, attempt, position, chosen, flagged, milliseconds, day)
    values (1, 1, 0, 'etcd', 0, 9, 20001), (3, 1, 1, 'etcd', 1, 8, 20001), (4, 1, 0, null, 0, 7, 20002),
           (5, 2, 0, 'kubelet', 1, 6, 20002)
    """,
    "insert into exam_ends (attempt, finished, how) values (1, 60002, 'time')",
    "insert into exam_pauses (attempt, began, ended) values (2, 90005, 90007), (2, 90001, 90002)",
)
"""Rows for the tables that the first release had and did not write to, a report, and exams."""

NEW_COLUMNS = {
    "day_extras": (0,),
    "exam_attempts": (0, None, 0),
    "exam_questions": ("choice",),
    "exam_answers": (None,),
}
"""What the later versions say in tables that they only make wider, of what is already in them."""

REBUILT = {"marks", "exam_pauses"}
"""The tables that later versions make anew."""

ADDED = {
    "exam_questions_by_question",
    "exam_pauses_that_last",
    "exam_pauses_are_ended_once",
    "exam_pauses_are_not_deleted",
}
"""Indices and rules of later versions."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file of version 1 with answers, a reset, exams and a row in every table of the learner's wishes."""
    path = tmp_path / "progress.db"
    with closing(connect(path, _migrations()[:1])) as connection:
        store = Store(connection, count(1).__next__)
        store.rebuild()
        store.record_all([answered(), answered(card(2)), forgotten(card(2), day=1)])
        with transaction(connection):
            for statement in FILLED:
                connection.execute(statement)
    return path


def _rows(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    tables = [name for (name,) in connection.execute("select name from sqlite_schema where type = 'table'")]
    return {table: connection.execute(f"select * from {table} order by 1, 2").fetchall() for table in tables}  # noqa: S608


def _parts(connection: Connection) -> dict[str, str | None]:
    return dict(connection.execute("select name, sql from sqlite_schema"))


def test_no_row_of_an_older_file_is_lost_or_changed(path: Path) -> None:
    """What could not be said before is said in one way of all that is there; the rest is as it was, ids and all."""
    with closing(connect(path, _migrations()[:1])) as connection:
        before = _rows(connection)
    for table, columns in NEW_COLUMNS.items():
        before[table] = [(*row, *columns) for row in before[table]]
    before["exam_pauses"] = [(number, *row) for number, row in enumerate(before["exam_pauses"], 1)]
    with Store.open(path, count(1).__next__) as store:
        assert _rows(store._connection) == before


def test_an_older_file_keeps_its_rules_and_indices(path: Path) -> None:
    """Also those of a table that had to be made anew, which lost them on the way."""
    with closing(connect(path, _migrations()[:1])) as connection:
        before = _parts(connection)
    with Store.open(path, count(1).__next__) as store:
        after = _parts(store._connection)
        assert store._connection.execute("pragma foreign_key_check").fetchall() == []
        assert store._connection.execute("pragma integrity_check").fetchall() == [("ok",)]
    assert set(after) - set(before) == ADDED
    assert set(before) <= set(after)
    assert {name for name in before if after[name] != before[name]} == {*NEW_COLUMNS, *REBUILT}


def test_what_an_older_file_holds_is_read_by_the_new_words(path: Path) -> None:
    """Wishes that the first release could keep, and did not offer yet."""
    with Store.open(path, count(1).__next__) as store:
        assert store.standings() == {card(): Standing(buried=StudyDay(20_001))}
        assert store.reports() == [Reported(2, card(), question_id(card(), "which"), "zwei\nZeilen", StudyDay(20_000))]
        assert store.exam_plan() == ExamPlan("cka", date(2026, 2, 16))
        assert store.extras(MONDAY) == Extras(new=10, reviews=0)


def test_an_exam_of_an_older_file_is_read_with_its_verdicts(path: Path) -> None:
    """All its questions were choices, so the text tells whether an answer was right."""
    with Store.open(path, count(1).__next__) as store:
        ended, still_open = store.exams()
    assert [(visit.position, visit.chosen, visit.correct) for visit in ended.visits] == [
        (0, "etcd", True),
        (1, "etcd", False),
        (0, None, None),
    ]
    assert ended.answers == {0: ended.visits[2], 1: ended.visits[1]}
    assert {question.form for question in ended.start.questions} == {"choice"}
    assert (ended.start.pausable, ended.pauses, still_open.start.pausable) == (False, (), False)
    assert [pause.began.microsecond // 1_000 for pause in still_open.pauses] == [1, 5]


def test_an_exam_left_open_in_an_older_file_can_be_handed_in(path: Path) -> None:
    """Its answers become reviews by the rules of now, and what was known before it is told by its moment."""
    with Store.open(path, count(1).__next__) as store:
        before = len(store.reviews_of(card()))
        assert [store.seen_before(attempt) for attempt in (1, 2)] == [{0, 1}, {0}]
        store.finish_exam(2, store.exam(2).deadline, "handed-in")
        last = store.reviews_of(card())[before:]
        assert [(one.occasion, one.correct, one.rating, one.day) for one in last] == [
            (Occasion.EXAM, False, Rating.AGAIN, StudyDay(20_002))
        ]
        assert store.exam(2).ending == "time"


def test_an_older_file_takes_what_is_new(path: Path) -> None:
    """A burial taken back, and more reviews for a day that had more new cards."""
    with Store.open(path, count(1).__next__) as store:
        store.mark([CardMark(card(), MarkKind.UNBURY, StudyDay(20_001))])
        store.allow_more(MONDAY, 0, 20)
        assert store.standings() == {}
        assert store.extras(MONDAY) == Extras(new=10, reviews=20)


def test_the_older_file_is_kept_beside_the_new_one(path: Path) -> None:
    """The release that wrote it can go back to it."""
    with closing(connect(path, _migrations()[:1])) as connection:
        before = _rows(connection)
    Store.open(path, count(1).__next__).close()
    with closing(connect(path.with_name("progress.db.v1.bak"), _migrations()[:1])) as copy:
        assert _rows(copy) == before
