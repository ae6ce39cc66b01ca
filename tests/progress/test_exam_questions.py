"""Which questions exams have drawn and shown: what is fresh in a new one, and what study may ask from now on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from builders import STARTED, answered, card, exam_answer, exam_question, exam_start, forgotten, voided
from k8squiz.clock import milliseconds
from k8squiz.history.reviews import Occasion
from k8squiz.identifiers import QuestionId
from k8squiz.progress.store import Store


@pytest.fixture
def store() -> Iterator[Store]:
    """An empty store in memory."""
    with Store.open(Path(":memory:"), count(milliseconds(STARTED)).__next__) as opened:
        yield opened


def _which(*numbers: int) -> frozenset[QuestionId]:
    return frozenset(exam_question(number).question for number in numbers)


def _start(store: Store, *numbers: int, exam: str = "kcna") -> int:
    return store.start_exam(exam_start(*map(exam_question, numbers))._replace(exam=exam))


def test_before_the_first_attempt_nothing_was_drawn_or_shown(store: Store) -> None:
    """And none is missing either."""
    assert (store.recent_exam_questions("kcna"), store.met_in_exams()) == (frozenset(), frozenset())
    assert store.seen_before(_start(store, 1, 2)) == frozenset()


def test_recent_are_the_questions_of_the_last_attempts_at_that_exam(store: Store) -> None:
    """Ended or not, shown or not; other exams do not push them out."""
    for number in (1, 2, 3, 4):
        attempt = _start(store, number, number + 10)
        _start(store, number + 20, exam="kcsa")
        if number % 2 == 0:
            store.finish_exam(attempt, STARTED, "handed-in")
    assert store.recent_exam_questions("kcna") == _which(2, 12, 3, 13, 4, 14)
    assert store.recent_exam_questions("kcna", attempts=1) == _which(4, 14)
    assert store.recent_exam_questions("kcna", attempts=9) == _which(1, 11, 2, 12, 3, 13, 4, 14)
    assert store.recent_exam_questions("cka") == frozenset()


@pytest.mark.parametrize("attempts", [0, -1])
def test_of_no_attempts_there_are_no_questions(store: Store, attempts: int) -> None:
    """Not all of them."""
    _start(store, 1)
    assert store.recent_exam_questions("kcna", attempts) == frozenset()


def test_a_question_is_met_once_it_was_shown_in_an_attempt_that_has_ended(store: Store) -> None:
    """Answered or only looked at; while the attempt runs, study must not give it away."""
    attempt = _start(store, 1, 2, 3)
    store.answer_exam(attempt, exam_answer(0))
    store.answer_exam(attempt, exam_answer(2, None))
    assert store.met_in_exams() == frozenset()
    store.finish_exam(attempt, STARTED, "time")
    assert store.met_in_exams() == _which(1, 3)


@pytest.mark.parametrize("occasion", Occasion)
def test_a_question_answered_before_is_known(store: Store, occasion: Occasion) -> None:
    """On whatever occasion; another question of its card is not the same."""
    store.record(answered(card(2), occasion=occasion))
    store.record(answered(card(3), question="typed", occasion=occasion))
    attempt = _start(store, 1, 2, 3)
    store.record(answered(card(1), occasion=occasion))
    assert store.seen_before(attempt) == {1}


def test_an_answer_taken_back_is_none_and_a_reset_forgets_no_question(store: Store) -> None:
    """Who wants a card to be new again has seen it all the same."""
    store.record(voided(store.record(answered(card(1)))))
    store.record_all([answered(card(2)), forgotten(card(2))])
    assert store.seen_before(_start(store, 1, 2)) == {1}


def test_a_question_shown_in_an_earlier_attempt_is_known(store: Store) -> None:
    """Also if it was left blank, or that attempt has not ended; drawn and never shown, it is fresh."""
    first = _start(store, 1, 2, 3)
    store.answer_exam(first, exam_answer(1, None))
    second = _start(store, 3, 2, 4)
    store.answer_exam(second, exam_answer(0))
    store.finish_exam(second, STARTED, "time")
    store.finish_exam(first, STARTED, "time")
    assert [store.seen_before(attempt) for attempt in (first, second)] == [frozenset(), {1}]


@pytest.mark.parametrize("back", [timedelta(), timedelta(days=2), timedelta(days=-2)])
def test_what_was_before_is_told_by_what_is_stored_and_not_by_the_clock(back: timedelta) -> None:
    """It may have been set back or forward between study and exam."""
    with Store.open(Path(":memory:"), count(milliseconds(STARTED)).__next__) as store:
        store.record(answered(card(1)))
        start = exam_start(*map(exam_question, (1, 2)))
        attempt = store.start_exam(start._replace(started=STARTED - back, deadline=STARTED - back))
        store.record(answered(card(2)))
        assert store.seen_before(attempt) == {0}
