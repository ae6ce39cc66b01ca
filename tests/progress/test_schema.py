"""The schema makes nonsense impossible and keeps what was written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from builders import MONDAY, STARTED, answered, card, exam_answer, exam_start, forgotten, rerated, voided
from k8squiz.history.marks import CardMark, MarkKind
from k8squiz.history.reviews import Rating
from k8squiz.identifiers import ReviewId, question_id
from k8squiz.progress.store import Store
from k8squiz.sqlite_files import Connection, transaction


@pytest.fixture
def connection() -> Iterator[Connection]:
    """A file with one review, one exam answer, one pause that has ended, one mark and one plan."""
    with Store.open(Path(":memory:"), lambda: 1) as store:
        store.record(answered())
        attempt = store.start_exam(exam_start()._replace(pausable=True))
        store.answer_exam(attempt, exam_answer(0))
        store.pause_exam(attempt, STARTED)
        store.resume_exam(attempt, STARTED)
        _do(store._connection, "insert into marks (card, kind, day) values (1, 'unbury', 20000)")
        _do(store._connection, "insert into plans (exam, exam_date) values ('kcna', 20100)")
        yield store._connection


def _do(connection: Connection, statement: str) -> None:
    with transaction(connection):
        connection.execute(statement)


@pytest.mark.parametrize("table", ["reviews", "exam_answers", "exam_pauses", "marks", "plans"])
@pytest.mark.parametrize("statement", ["update {} set id = id + 1", "delete from {}"])
def test_what_a_learner_did_is_never_changed_or_deleted(connection: Connection, table: str, statement: str) -> None:
    """Not even by a slip of this program."""
    with pytest.raises(ValueError, match="are only ever added"):
        _do(connection, statement.format(table))


def _review(**columns: object) -> str:
    row: dict[str, object] = {"card": 1, "day": MONDAY, **columns}
    values = ", ".join("null" if value is None else repr(value) for value in row.values())
    return f"insert into reviews ({', '.join(row)}) values ({values})"  # noqa: S608 - values of this test


ANSWER: dict[str, object] = {"kind": "study", "revision": 1, "correct": 1, "rating": 3, "milliseconds": 0}


@pytest.mark.parametrize(
    "columns",
    [
        {**ANSWER, "kind": "guess"},
        {**ANSWER, "rating": 5},
        {**ANSWER, "rating": 0},
        {**ANSWER, "correct": 2},
        {**ANSWER, "revision": None},
        {**ANSWER, "correct": None},
        {**ANSWER, "milliseconds": None},
        {**ANSWER, "day": None},
        {**ANSWER, "correct": 0, "rating": None},
        {**ANSWER, "attempt": 1},
        {**ANSWER, "kind": "exam", "attempt": 9},
        {**ANSWER, "card": 99},
        {**ANSWER, "question": 99},
        {**ANSWER, "card": 2, "question": 1},
        {**ANSWER, "day": "today"},
        {**ANSWER, "id": 0},
        {**ANSWER, "target": 1},
        {"kind": "void"},
        {"kind": "void", "target": 1},
        {"kind": "forget", "rating": 3},
        {"kind": "forget", "chosen": "etcd"},
        {"kind": "rerate", "rating": 3},
    ],
)
def test_a_row_without_sense_is_refused(connection: Connection, columns: dict[str, object]) -> None:
    """Whatever is missing, too much, or out of bounds."""
    with pytest.raises(ValueError, match=r"constraint failed|cannot store"):
        _do(connection, _review(**columns))


@pytest.mark.parametrize("extra", ["rating = 3", "correct = 1", "chosen = 'etcd'", "milliseconds = 4", "question = 1"])
def test_a_void_has_a_target_and_nothing_else(connection: Connection, extra: str) -> None:
    """It says what is taken back; the rest was said before."""
    column, value = extra.split(" = ")
    row = f"insert into reviews (card, kind, day, target{{}}) select 1, 'void', {MONDAY}, max(id){{}} from reviews"  # noqa: S608
    with pytest.raises(ValueError, match="CHECK"):
        _do(connection, row.format(f", {column}", f", {value}"))
    _do(connection, row.format("", ""))


def test_a_review_aims_at_one_of_its_own_card(connection: Connection) -> None:
    """A slip cannot take back another card's answer."""
    with pytest.raises(ValueError, match="FOREIGN KEY"):
        _do(
            connection,
            f"insert into reviews (card, kind, day, target) select 2, 'void', {MONDAY}, max(id) from reviews",  # noqa: S608
        )


@pytest.mark.parametrize(
    "statement",
    [
        "insert into exam_answers values (2, 1, 0, null, 0, 9, 20000, 0)",
        "insert into exam_answers values (2, 1, 0, 'etcd', 0, 9, 20000, 2)",
        "update exam_questions set form = 'essay'",
        "update exam_questions set form = 'typed'",
        "update exam_attempts set pausable = 2",
        "insert into exam_pauses (attempt, began) values (1, 5), (1, 6)",
        "insert into exam_pauses (attempt, began) values (9, 5)",
    ],
)
def test_an_exam_without_sense_is_refused(connection: Connection, statement: str) -> None:
    """A verdict on a blank, a form nobody knows, options where one types, a clock stopped twice."""
    with pytest.raises(ValueError, match="constraint failed"):
        _do(connection, statement)


def test_a_pause_is_ended_once_and_changed_in_nothing_else(connection: Connection) -> None:
    """When it began and in which attempt stays as it was."""
    _do(connection, "insert into exam_pauses (attempt, began) values (1, 5)")
    for change in ("began = 4, ended = 6", "attempt = 2, ended = 6"):
        with pytest.raises(ValueError, match="only ever added, and ended once"):
            _do(connection, f"update exam_pauses set {change} where ended is null")  # noqa: S608
    _do(connection, "update exam_pauses set ended = 6 where ended is null")
    with pytest.raises(ValueError, match="only ever added, and ended once"):
        _do(connection, "update exam_pauses set ended = 7 where ended = 6")


def test_every_table_is_strict(connection: Connection) -> None:
    """A text where a number belongs is refused, not kept."""
    tables = connection.execute("select name, strict from pragma_table_list where schema = 'main' and type = 'table'")
    assert {name for name, strict in tables if strict == 0} == {"sqlite_schema"}


AT_AN_ANSWER: dict[str, Callable[[Store, ReviewId], object]] = {
    "answer": lambda store, _: store.record(answered()),
    "take back": lambda store, last: store.record(voided(last)),
    "rate anew": lambda store, last: store.record(rerated(last, Rating.HARD)),
    "forget": lambda store, _: store.record(forgotten()),
    "best time": lambda store, _: store.best_milliseconds(question_id(card(), "which")),
    "memory": lambda store, _: store.memory(card()),
    "history": lambda store, _: store.history_of(card()),
    "mark": lambda store, _: store.mark([CardMark(card(), MarkKind.FLAG, MONDAY)]),
    "reviewed today": lambda store, _: store.reviewed_on(MONDAY),
    "allow more": lambda store, _: store.allow_more(MONDAY, 1, 1),
    "allowed today": lambda store, _: store.extras(MONDAY),
    "visit in an exam": lambda store, _: store.answer_exam(store.start_exam(exam_start()), exam_answer(0)),
}


@pytest.mark.parametrize("deed", AT_AN_ANSWER)
def test_the_look_ups_made_at_every_answer_use_an_index(deed: str) -> None:
    """The ten-thousandth answer takes no longer than the first, whatever other cards and other days there are."""
    few, many = (_steps(AT_AN_ANSWER[deed], others) for others in (10, 100))
    assert 0 < few == many


def _steps(deed: Callable[[Store, ReviewId], object], others: int) -> int:
    """The steps that SQLite takes for a deed in a file that holds answers to so many other cards, each on its day."""
    # Counted, not read off a query plan, which calls a minimum a search even where all rows are read for it.
    with Store.open(Path(":memory:"), lambda: 1) as store:
        last = store.record(answered())
        store.record_all([answered(card(2 + other), day=1 + other) for other in range(others)])
        steps = count()
        store._connection.set_progress_handler(lambda: next(steps) < 0, 1)
        deed(store, last)
        return next(steps)
