"""Exam attempts: kept while they run, and turned into reviews once when they end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from builders import (
    MONDAY,
    STARTED,
    answered,
    card,
    exam_answer,
    exam_question,
    exam_start,
    review,
)
from k8squiz.errors import StoreError
from k8squiz.history.exams import ExamAttempt
from k8squiz.history.reviews import Occasion, Rating
from k8squiz.identifiers import StudyDay
from k8squiz.progress.store import Store
from k8squiz.scheduling.fsrs_rules import fold

ENDED = STARTED + timedelta(minutes=42)


@pytest.fixture
def store() -> Iterator[Store]:
    """An empty store in memory whose clock stands still."""
    with Store.open(Path(":memory:"), lambda: 1_728_043_200_000) as opened:
        yield opened


def test_an_attempt_comes_back_as_it_was_stored(store: Store) -> None:
    """Questions, order of the options, times to the millisecond, and no answers yet."""
    attempt = store.start_exam(exam_start())
    assert store.exam(attempt) == ExamAttempt(attempt, exam_start(), {}, finished=None)


def test_the_last_answer_to_a_question_counts(store: Store) -> None:
    """Answers may be changed, flagged and taken back until the end."""
    attempt = store.start_exam(exam_start())
    given = [exam_answer(1, "kubelet"), exam_answer(0), exam_answer(1, flagged=True), exam_answer(0, None)]
    for answer in given:
        store.answer_exam(attempt, answer)
    assert store.exam(attempt).answers == {0: given[3], 1: given[2]}


def test_the_end_is_stored_with_its_cause(store: Store) -> None:
    """Handed in or out of time."""
    for ending in ("handed-in", "time"):
        attempt = store.start_exam(exam_start())
        store.finish_exam(attempt, ENDED, ending)
        assert (store.exam(attempt).finished, store.exam(attempt).ending) == (ENDED, ending)


def test_the_open_attempt_is_the_last_one_not_ended(store: Store) -> None:
    """To be taken up where it was left."""
    assert store.open_exam() is None
    first, second = store.start_exam(exam_start()), store.start_exam(exam_start())
    store.finish_exam(second, ENDED, "handed-in")
    assert store.open_exam() == store.exam(first)
    assert [each.id for each in store.exams()] == [first, second]
    store.finish_exam(first, ENDED, "time")
    assert store.open_exam() is None


def test_answers_become_reviews_at_the_end_and_not_before(store: Store) -> None:
    """Wrong is Again, right is Good, flagged is Hard, blank is Again; new cards learn from mistakes only."""
    for number in (1, 2, 3):
        store.record(answered(card(number)))
    attempt = store.start_exam(exam_start(*(exam_question(number) for number in range(1, 8))))
    given = [("etcd", False), ("etcd", True), (None, False), ("etcd", False), ("kubelet", True), (None, False)]
    for position, (chosen, flagged) in enumerate(given):
        store.answer_exam(attempt, exam_answer(position, chosen, flagged=flagged, day=2))
    before = store.memories()
    assert [memory.last_day for memory in before.values()] == [MONDAY] * 3
    store.finish_exam(attempt, ENDED, "handed-in")
    expected = {
        card(number): fold([review(), review(rating, 2)])
        for number, rating in [(1, Rating.GOOD), (2, Rating.HARD), (3, Rating.AGAIN)]
    }
    expected[card(5)] = fold([review(Rating.AGAIN, 2, occasion=Occasion.EXAM)])
    assert store.memories() == expected
    assert (store.days()[1].answers, store.days()[1].correct, store.days()[1].new) == (4, 2, 0)
    rows = store._connection.execute("select attempt from reviews where kind = 'exam'").fetchall()
    assert rows == [(attempt,)] * 4


def test_an_answer_counts_on_the_day_it_was_given(store: Store) -> None:
    """An attempt begun before and ended after 04:00 writes to both days, in their order."""
    attempt = store.start_exam(exam_start())
    store.answer_exam(attempt, exam_answer(0, "kubelet", day=1))
    store.answer_exam(attempt, exam_answer(2, "kubelet", day=0))
    store.finish_exam(attempt, ENDED, "time")
    assert {name: memory.last_day for name, memory in store.memories().items()} == {
        card(1): StudyDay(MONDAY + 1),
        card(3): MONDAY,
    }


def test_handing_in_twice_changes_nothing(store: Store) -> None:
    """Not even from another program, later, for another reason."""
    attempt = store.start_exam(exam_start())
    store.answer_exam(attempt, exam_answer(0, "kubelet"))
    store.finish_exam(attempt, ENDED, "handed-in")
    before = (store.exam(attempt), store.memories(), store.days())
    store.finish_exam(attempt, ENDED + timedelta(hours=1), "time")
    assert (store.exam(attempt), store.memories(), store.days()) == before


def test_an_ended_attempt_takes_no_more_answers(store: Store) -> None:
    """It was handed in elsewhere; the message says so."""
    attempt = store.start_exam(exam_start())
    store.finish_exam(attempt, ENDED, "handed-in")
    with pytest.raises(StoreError, match=r"Exam attempt 1 has ended and takes no more answers\. Start another"):
        store.answer_exam(attempt, exam_answer(0))


def test_an_attempt_that_never_was_is_named(store: Store) -> None:
    """The learner mistyped its number."""
    with pytest.raises(StoreError, match="There is no exam attempt 7 in this file"):
        store.exam(7)
    with pytest.raises(StoreError, match="There is no exam attempt 7 in this file"):
        store.finish_exam(7, ENDED, "time")


def test_an_answer_to_a_question_never_asked_is_refused(store: Store) -> None:
    """It is a defect of the program."""
    attempt = store.start_exam(exam_start())
    with pytest.raises(ValueError, match="FOREIGN KEY"):
        store.answer_exam(attempt, exam_answer(3))
