"""Reports: what a learner says is wrong is kept for ever, in the order it came."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from builders import MONDAY, answered, card
from k8squiz.history.days import Totals
from k8squiz.history.marks import Report, Reported
from k8squiz.identifiers import StudyDay, question_id
from k8squiz.progress.store import Store
from k8squiz.sqlite_files import transaction


@pytest.fixture
def store() -> Iterator[Store]:
    """An empty store in memory."""
    with Store.open(Path(":memory:"), count(1).__next__) as opened:
        yield opened


def _report(number: int = 1, note: str = "both are right", question: str | None = "which") -> Report:
    of = card(number)
    return Report(of, None if question is None else question_id(of, question), note, MONDAY)


def _kept(number: int, report: Report) -> Reported:
    return Reported(number, *report)


def test_at_first_nothing_is_reported(store: Store) -> None:
    """And nobody complains."""
    assert store.reports() == []


def test_reports_are_listed_in_the_order_they_came(store: Store) -> None:
    """Several on one question among them, whatever their days."""
    reports = [_report(2), _report(1, "first"), _report(1, "second")._replace(day=StudyDay(MONDAY - 1)), _report(1, "")]
    for report in reports:
        store.report(report)
    assert store.reports() == [_kept(number, report) for number, report in enumerate(reports, 1)]


def test_a_plain_flashcard_can_be_reported(store: Store) -> None:
    """It has no question, and none is made up for it."""
    store.report(_report(question=None))
    assert store.reports() == [_kept(1, _report(question=None))]


def test_reports_outlive_the_program(tmp_path: Path) -> None:
    """What one session reported, the next one finds."""
    path = tmp_path / "progress.db"
    with Store.open(path, count(1).__next__) as first:
        first.report(_report())
    with Store.open(path, count(1).__next__) as second:
        assert second.reports() == [_kept(1, _report())]


def test_other_marks_are_no_reports(store: Store) -> None:
    """The table holds other wishes too."""
    store.report(_report())
    with transaction(store._connection):
        store._connection.execute("insert into marks (card, kind, note, day) values (1, 'flag', 'later', 20000)")
    store.report(_report(2))
    assert store.reports() == [_kept(1, _report()), _kept(3, _report(2))]


def test_a_report_changes_nothing_that_was_learned(store: Store) -> None:
    """Neither memories nor figures; a card never answered stays new."""
    store.record(answered())
    before = (store.memories(), store.days(), store.last_questions())
    store.report(_report())
    store.report(_report(2))
    assert (store.memories(), store.days(), store.last_questions()) == before
    assert store.totals() == Totals(1, 1)


def test_a_note_is_kept_as_it_was_typed(store: Store) -> None:
    """Lines, signs and letters of any alphabet; only halves of characters, which no file holds, become ``?``."""
    store.report(_report(note="zwei\nZeilen ü 漢 \x1b[2J\x00 '"))
    store.report(_report(note="caf\udce9"))
    assert [one.note for one in store.reports()] == ["zwei\nZeilen ü 漢 \x1b[2J\x00 '", "caf?"]


def test_a_question_of_another_card_is_refused(store: Store) -> None:
    """It is a defect of the program, so it is no StoreError; nothing is kept of it."""
    store.record(answered(card(2)))
    with pytest.raises(ValueError, match="FOREIGN KEY"):
        store.report(_report()._replace(question=question_id(card(2), "which")))
    assert store.reports() == []
