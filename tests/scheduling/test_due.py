"""What is due, and what comes first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import MONDAY, card
from k8squiz.identifiers import CardId, StudyDay
from k8squiz.scheduling.due import due_cards, due_day, is_due, known, leech, recall
from k8squiz.scheduling.memory import Learned, Memory, Met

MET = Met(revision=1, first_day=MONDAY, last_day=MONDAY)


def _learned(stability: float, day: int = 0) -> Learned:
    return Learned(stability, 5.0, 3, 0, 1, MONDAY, StudyDay(MONDAY + day))


def _day(day: int) -> StudyDay:
    return StudyDay(MONDAY + day)


def test_a_card_is_due_when_its_chance_has_sunk_to_what_is_desired() -> None:
    """After as many days as it is stable for, at 90 %; sooner when more is desired."""
    assert due_day(_learned(10.0), 0.9) == _day(10)
    assert due_day(_learned(10.0), 0.95) == _day(4)


def test_a_card_is_due_from_its_day_on() -> None:
    """Not the day before; still the day after."""
    assert [is_due(_learned(10.0), _day(day), 0.9) for day in (9, 10, 11)] == [False, True, True]


def test_a_card_that_was_only_met_is_due_on_the_next_day() -> None:
    """Asked for its rating a moment after it was met, it would show no more than that its answer is still in mind."""
    assert due_day(MET, 0.9) == _day(1)
    assert [is_due(MET, day, 0.9) for day in (MONDAY, _day(1))] == [False, True]


def test_a_rated_card_is_never_due_again_the_same_day() -> None:
    """The shortest interval is a day."""
    assert due_day(_learned(0.001), 0.5) == _day(1)


def test_the_least_likely_to_be_known_comes_first() -> None:
    """Overdue is measured by chance, not by days; what was never rated is known least; equals go by id."""
    memories: dict[CardId, Memory] = {
        card(1): _learned(100.0, day=-150),
        card(2): _learned(2.0, day=-20),
        card(3): MET._replace(last_day=_day(-1)),
        card(5): _learned(5.0, day=-6),
        card(4): _learned(5.0, day=-6),
        card(6): _learned(50.0),
    }
    assert due_cards(memories, MONDAY, 0.9) == [card(3), card(2), card(1), card(4), card(5)]


@given(st.lists(st.builds(_learned, st.floats(0.01, 500), st.integers(-400, 0)), max_size=20))
def test_due_cards_are_exactly_those_that_are_due(memories: list[Memory]) -> None:
    """So the count on one screen and the session on the next agree, and chances only rise along the list."""
    named: dict[CardId, Memory] = {card(number): memory for number, memory in enumerate(memories)}
    due = due_cards(named, MONDAY, 0.9)
    assert set(due) == {name for name, memory in named.items() if is_due(memory, MONDAY, 0.9)}
    chances = [recall(named[name], MONDAY) for name in due]
    assert chances == sorted(chances)


@pytest.mark.parametrize(
    ("memory", "expected"), [(None, False), (MET, False), (_learned(20.99), False), (_learned(21.0), True)]
)
def test_a_card_is_known_from_three_weeks_of_stability(memory: Met | Learned | None, expected: bool) -> None:
    """A new card and one that was only met are not."""
    assert known(memory) is expected


@pytest.mark.parametrize(("lapses", "expected"), [(0, False), (5, False), (6, True), (60, True)])
def test_a_card_forgotten_six_times_is_a_leech(lapses: int, expected: bool) -> None:
    """However well it is known by now."""
    assert leech(_learned(1.0)._replace(lapses=lapses)) is expected
    assert leech(_learned(99.0)._replace(lapses=lapses)) is expected


@pytest.mark.parametrize("memory", [None, MET])
def test_a_card_that_was_never_rated_is_no_leech(memory: Met | None) -> None:
    """It cannot have been forgotten."""
    assert not leech(memory)
