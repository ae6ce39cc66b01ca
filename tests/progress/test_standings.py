"""Marks on cards: the last of each kind and its end counts, and every one of them is kept."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import MONDAY, answered, card
from k8squiz.history.days import Totals
from k8squiz.history.marks import CardMark, MarkKind, Report, Standing
from k8squiz.identifiers import CardId, StudyDay, question_id
from k8squiz.progress.store import Store

SUSPEND, UNSUSPEND, BURY, UNBURY, FLAG, UNFLAG = MarkKind


@pytest.fixture
def store() -> Iterator[Store]:
    """An empty store in memory."""
    with Store.open(Path(":memory:"), count(1).__next__) as opened:
        yield opened


def _mark(kind: MarkKind, number: int = 1, day: int = 0) -> CardMark:
    return CardMark(card(number), kind, StudyDay(MONDAY + day))


def test_at_first_no_card_is_marked(store: Store) -> None:
    """Neither in an empty file nor by answers."""
    assert store.standings() == {}
    store.record(answered())
    assert store.standings() == {}


@pytest.mark.parametrize(
    ("kind", "standing"),
    [
        (SUSPEND, Standing(suspended=True)),
        (BURY, Standing(buried=StudyDay(MONDAY + 3))),
        (FLAG, Standing(flagged=True)),
    ],
)
def test_a_mark_is_in_force_on_its_card(store: Store, kind: MarkKind, standing: Standing) -> None:
    """On that card alone, whether it was answered before or not."""
    store.record(answered(card(1)))
    store.mark([_mark(kind, 1, day=3), _mark(kind, 2, day=3)])
    assert store.standings() == {card(1): standing, card(2): standing}


@pytest.mark.parametrize(("kind", "end"), [(SUSPEND, UNSUSPEND), (BURY, UNBURY), (FLAG, UNFLAG)])
def test_a_mark_ends_with_its_opposite(store: Store, kind: MarkKind, end: MarkKind) -> None:
    """The other marks on the card stay; an end without a beginning is no mark in force."""
    store.mark([_mark(SUSPEND), _mark(BURY), _mark(FLAG)])
    everything = Standing(suspended=True, buried=MONDAY, flagged=True)
    assert store.standings() == {card(): everything}
    store.mark([_mark(end), _mark(end, 2)])
    field = {SUSPEND: "suspended", BURY: "buried", FLAG: "flagged"}[kind]
    assert store.standings() == {card(): everything._replace(**{field: getattr(Standing(), field)})}
    store.mark([_mark(kind)])
    assert store.standings() == {card(): everything}


def test_a_card_without_a_mark_in_force_is_not_listed(store: Store) -> None:
    """As if it had never been marked."""
    store.mark([_mark(SUSPEND), _mark(BURY), _mark(FLAG), _mark(SUSPEND, 2)])
    store.mark([_mark(UNFLAG), _mark(UNBURY), _mark(UNSUSPEND)])
    assert store.standings() == {card(2): Standing(suspended=True)}


def test_the_last_burial_tells_the_day(store: Store) -> None:
    """A card buried again tomorrow is buried tomorrow; the order of the marks counts, not their days."""
    store.mark([_mark(BURY), _mark(BURY, day=1), _mark(BURY, 2, day=1), _mark(BURY, 2)])
    assert store.standings() == {
        card(1): Standing(buried=StudyDay(MONDAY + 1)),
        card(2): Standing(buried=MONDAY),
    }


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(MarkKind), st.integers(0, 2), st.integers(0, 5)), max_size=20))
def test_each_pair_of_kinds_counts_for_itself(marks: list[tuple[MarkKind, int, int]]) -> None:
    """Of every pair the last mark, whatever lies in between, in one transaction or many."""
    story = [_mark(*mark) for mark in marks]
    expected: dict[CardId, Standing] = {}
    for of in {mark.card for mark in story}:
        suspended, buried, flagged = (
            next((mark for mark in reversed(story) if mark.card == of and mark.kind in pair), None)
            for pair in ((SUSPEND, UNSUSPEND), (BURY, UNBURY), (FLAG, UNFLAG))
        )
        expected[of] = Standing(
            suspended is not None and suspended.kind is SUSPEND,
            buried.day if buried is not None and buried.kind is BURY else None,
            flagged is not None and flagged.kind is FLAG,
        )
    with Store.open(Path(":memory:"), count(1).__next__) as together:
        together.mark(story)
        assert together.standings() == {of: standing for of, standing in expected.items() if standing != Standing()}


def test_no_marks_change_nothing(store: Store) -> None:
    """It is no error to have none."""
    store.mark([])
    assert store.standings() == {}


def test_of_several_marks_all_are_stored_or_none(store: Store) -> None:
    """A card without a name is a defect of the program; it takes the marks before it with it."""
    with pytest.raises(ValueError, match="constraint failed"):
        store.mark([_mark(FLAG), CardMark(CardId(""), FLAG, MONDAY), _mark(FLAG, 2)])
    assert store.standings() == {}


def test_marks_and_reports_do_not_meet(store: Store) -> None:
    """Though they lie in one table: a reported card stands as before, and a mark is no report."""
    store.report(Report(card(), question_id(card(), "which"), "both are right", MONDAY))
    assert store.standings() == {}
    store.mark([_mark(FLAG)])
    store.report(Report(card(2), None, "", MONDAY))
    assert store.standings() == {card(): Standing(flagged=True)}
    assert [report.card for report in store.reports()] == [card(), card(2)]


def test_marks_change_nothing_that_was_learned(store: Store) -> None:
    """Neither memories nor figures; a card never answered stays new."""
    store.record(answered())
    before = (store.memories(), store.days(), store.last_questions(), store.last_day())
    store.mark([_mark(kind, number, day=9) for kind in MarkKind for number in (1, 2)])
    assert (store.memories(), store.days(), store.last_questions(), store.last_day()) == before
    assert store.totals() == Totals(1, 1)
