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
from k8squiz.history.exams import ExamAttempt, Pause
from k8squiz.history.reviews import Occasion, Rating
from k8squiz.identifiers import StudyDay, question_id
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
    for start in (exam_start(), exam_start()._replace(seeded=True, pausable=True)):
        attempt = store.start_exam(start)
        assert store.exam(attempt) == ExamAttempt(attempt, start, {}, finished=None)


def test_the_last_answer_to_a_question_counts(store: Store) -> None:
    """Answers may be changed, flagged and taken back until the end."""
    attempt = store.start_exam(exam_start())
    given = [exam_answer(1, "kubelet"), exam_answer(0), exam_answer(1, flagged=True), exam_answer(0, None)]
    for answer in given:
        store.answer_exam(attempt, answer)
    assert store.exam(attempt).answers == {0: given[3], 1: given[2]}
    assert store.exam(attempt).visits == tuple(given)


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
    """Wrong is Again, right is Good, flagged is Hard, blank is Again; of new cards only mistakes make a memory."""
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
    assert (store.days()[1].answers, store.days()[1].correct, store.days()[1].new) == (5, 3, 0)
    rows = store._connection.execute("select attempt from reviews where kind = 'exam'").fetchall()
    assert rows == [(attempt,)] * 5


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


def test_a_question_comes_back_in_its_form(store: Store) -> None:
    """With all that its form needs to be shown and marked again."""
    several = exam_question(1)._replace(form="several", right="kubelet; etcd")
    order = exam_question(2)._replace(form="order", right="etcd; kubelet; kube-proxy; «ein Gerät»")
    typed, command = (exam_question()._replace(form=form, options=()) for form in ("typed", "command"))
    attempt = store.start_exam(exam_start(several, order, typed, command, exam_question(3)))
    assert store.exam(attempt).start.questions == (several, order, typed, command, exam_question(3))


def test_a_visit_is_kept_with_its_verdict(store: Store) -> None:
    """What was right by other words, what was wrong, and what was left blank; half a character does no harm."""
    attempt = store.start_exam(exam_start())
    given = [exam_answer(0, "ETCD")._replace(correct=True), exam_answer(0, "\ud800"), exam_answer(1, None)]
    for visit in given:
        store.answer_exam(attempt, visit)
    assert store.exam(attempt).visits == (given[0], given[1]._replace(chosen="?"), given[2])


def test_an_answer_without_a_verdict_is_right_if_it_is_the_right_text(store: Store) -> None:
    """As earlier versions kept answers; a blank has none in any version."""
    attempt = store.start_exam(exam_start())
    for chosen in ("etcd", "kubelet", None):
        store.answer_exam(attempt, exam_answer(0, chosen)._replace(correct=None))
    assert [visit.correct for visit in store.exam(attempt).visits] == [True, False, None]


def test_the_clock_of_a_pausable_attempt_can_be_stopped(store: Store) -> None:
    """As often as wished; each pause is kept with both its moments, also when the clock was set back meanwhile."""
    attempt = store.start_exam(exam_start()._replace(pausable=True))
    moments = [STARTED + timedelta(minutes=minutes) for minutes in (10, 40, 50, 20)]
    store.pause_exam(attempt, moments[0])
    assert store.exam(attempt).pauses == (Pause(moments[0], None),)
    store.resume_exam(attempt, moments[1])
    store.pause_exam(attempt, moments[2])
    store.resume_exam(attempt, moments[3])
    assert store.exam(attempt).pauses == (Pause(*moments[:2]), Pause(*moments[2:]))
    assert store.exam(attempt).left(moments[3]) == timedelta(minutes=70)


def test_the_clock_of_another_attempt_runs_on(store: Store) -> None:
    """It was begun as one without pauses; to stop it is a defect of the program."""
    attempt = store.start_exam(exam_start())
    with pytest.raises(ValueError, match="attempt 1 is paused, or was not begun as one that can be"):
        store.pause_exam(attempt, STARTED)
    assert store.exam(attempt).pauses == ()


def test_a_clock_that_stands_cannot_be_stopped_nor_one_that_runs_be_let_go_on(store: Store) -> None:
    """What was stored stays as it was."""
    attempt = store.start_exam(exam_start()._replace(pausable=True))
    with pytest.raises(ValueError, match="attempt 1 is not paused"):
        store.resume_exam(attempt, STARTED)
    store.pause_exam(attempt, STARTED)
    with pytest.raises(ValueError, match="attempt 1 is paused"):
        store.pause_exam(attempt, ENDED)
    assert store.exam(attempt).pauses == (Pause(STARTED, None),)


def test_an_ended_attempt_has_no_more_pauses(store: Store) -> None:
    """A pause that lasted ends with it, and its clock is nobody's any more."""
    attempt = store.start_exam(exam_start()._replace(pausable=True))
    store.pause_exam(attempt, STARTED)
    store.finish_exam(attempt, ENDED, "handed-in")
    assert (store.exam(attempt).pauses, store.exam(attempt).ending) == ((Pause(STARTED, ENDED),), "handed-in")
    with pytest.raises(StoreError, match=r"Exam attempt 1 has ended and cannot be paused\."):
        store.pause_exam(attempt, ENDED)
    with pytest.raises(StoreError, match=r"Exam attempt 1 has ended and cannot be resumed\."):
        store.resume_exam(attempt, ENDED)
    with pytest.raises(StoreError, match="There is no exam attempt 7 in this file"):
        store.pause_exam(7, ENDED)


@pytest.mark.parametrize(("minutes", "ending"), [(89, "handed-in"), (90, "time"), (60 * 24, "time")])
def test_what_is_handed_in_at_the_deadline_has_ended_by_time(store: Store, minutes: int, ending: str) -> None:
    """Whatever key was pressed at the last moment."""
    attempt = store.start_exam(exam_start())
    store.finish_exam(attempt, STARTED + timedelta(minutes=minutes), "handed-in")
    assert store.exam(attempt).ending == ending


def test_the_deadline_of_a_paused_attempt_is_later(store: Store) -> None:
    """It is the time left that decides."""
    attempt = store.start_exam(exam_start()._replace(pausable=True))
    store.pause_exam(attempt, STARTED + timedelta(minutes=30))
    store.resume_exam(attempt, STARTED + timedelta(minutes=90))
    store.finish_exam(attempt, STARTED + timedelta(minutes=149), "handed-in")
    assert store.exam(attempt).ending == "handed-in"


def test_an_answer_keeps_its_day_whatever_was_studied_since(store: Store) -> None:
    """The attempt was cut off, the next day brought study, and only then was it handed in."""
    store.record(answered(card(1)))
    attempt = store.start_exam(exam_start())
    store.answer_exam(attempt, exam_answer(0, "kubelet", day=1))
    store.record(answered(card(1), Rating.HARD, day=2, question="typed"))
    store.finish_exam(attempt, ENDED + timedelta(days=3), "time")
    assert [one.day for one in store.days()] == [MONDAY, MONDAY + 1, MONDAY + 2]
    assert [one.rating for one in store.reviews_of(card(1))] == [Rating.GOOD, Rating.AGAIN, Rating.HARD]
    assert store.memories() == {card(1): fold([review(), review(Rating.AGAIN, 1), review(Rating.HARD, 2)])}
    assert [one.day for one in store.history_of(card(1))] == [MONDAY, MONDAY + 1, MONDAY + 2]
    assert store.last_questions() == {card(1): question_id(card(1), "typed")}
    assert (store.failed(), store.last_day()) == (frozenset(), MONDAY + 2)


def test_exam_cards_are_no_new_cards_of_the_day(store: Store) -> None:
    """Right or wrong, and also when the card is studied for the first time later that day and was missed."""
    attempt = store.start_exam(exam_start())
    store.answer_exam(attempt, exam_answer(0))
    store.answer_exam(attempt, exam_answer(1, "kubelet"))
    store.finish_exam(attempt, ENDED, "handed-in")
    assert (store.new_on(MONDAY), store.totals().answers) == (0, 2)
    store.record_all([answered(card(1)), answered(card(2))])
    assert (store.new_on(MONDAY), store.reviewed_on(MONDAY)) == (1, 1)
