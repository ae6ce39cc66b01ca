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
)
"""Rows for the tables that the first release had and did not write to, and a report."""

REBUILT = {"marks", "day_extras"}
"""The tables that version 2 changes."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file of version 1 with answers, a reset and a row in every other table of the learner's wishes."""
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
    """A day that was allowed more new cards is allowed no more reviews; the rest is as it was, ids and all."""
    with closing(connect(path, _migrations()[:1])) as connection:
        before = _rows(connection)
    before["day_extras"] = [(*row, 0) for row in before["day_extras"]]
    with Store.open(path, count(1).__next__) as store:
        assert _rows(store._connection) == before


def test_an_older_file_keeps_its_rules_and_indices(path: Path) -> None:
    """Also those of the table that had to be made anew, which lost them on the way."""
    with closing(connect(path, _migrations()[:1])) as connection:
        before = _parts(connection)
    with Store.open(path, count(1).__next__) as store:
        after = _parts(store._connection)
        assert store._connection.execute("pragma foreign_key_check").fetchall() == []
        assert store._connection.execute("pragma integrity_check").fetchall() == [("ok",)]
    assert set(after) == set(before)
    assert {name for name in before if after[name] != before[name]} == REBUILT


def test_what_an_older_file_holds_is_read_by_the_new_words(path: Path) -> None:
    """Wishes that the first release could keep, and did not offer yet."""
    with Store.open(path, count(1).__next__) as store:
        assert store.standings() == {card(): Standing(buried=StudyDay(20_001))}
        assert store.reports() == [Reported(2, card(), question_id(card(), "which"), "zwei\nZeilen", StudyDay(20_000))]
        assert store.exam_plan() == ExamPlan("cka", date(2026, 2, 16))
        assert store.extras(MONDAY) == Extras(new=10, reviews=0)


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
