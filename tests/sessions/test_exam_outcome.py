"""What a finished exam came to."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders_exams import RIGHT, finished, question, scored, visit
from builders_terminal import CRANE, NOON, RADIO, numbered, pilot
from k8squiz.history.exams import Pause
from k8squiz.sessions.exam_outcome import outcome

HANDS_ON = pilot(style="hands-on")


@pytest.mark.parametrize(("right", "passed", "short"), [(0, False, 3), (2, False, 1), (3, True, 0), (4, True, 0)])
def test_a_simulation_is_passed_from_the_pass_mark_on(right: int, passed: bool, short: int) -> None:
    """Three of four are 75 %, and that is enough."""
    found = outcome(scored(right, simulation=True), pilot())
    assert (found.passed, found.reached, found.short) == (passed, passed, short)


def test_practice_is_neither_passed_nor_failed() -> None:
    """It only says on which side of the mark it lies; a hands-on exam does not even say that."""
    found = [outcome(scored(right), exam) for exam in (pilot(), HANDS_ON) for right in (2, 3)]
    assert [one.passed for one in found] == [None] * 4
    assert [one.reached for one in found] == [False, True, None, None]


@given(st.integers(1, 100), st.data())
def test_what_is_short_is_exactly_what_the_mark_takes(questions: int, data: st.DataObject) -> None:
    """With so many more right answers the mark is reached, and with one less it is not."""
    right = data.draw(st.integers(0, questions))
    exam = pilot()._replace(pass_percent=data.draw(st.integers(0, 100)))
    short = outcome(scored(right, questions), exam).short
    assert right + short <= questions
    assert 100 * (right + short) >= exam.pass_percent * questions
    assert short == 0 or 100 * (right + short - 1) < exam.pass_percent * questions


@given(st.lists(st.tuples(st.integers(0, 4), st.sampled_from([RIGHT, "wrong", None])), max_size=12), st.randoms())
def test_the_score_does_not_depend_on_the_order_of_answering(
    story: list[tuple[int, str | None]], random: Random
) -> None:
    """Only on the last answer to each question."""
    asked = [question(numbered(at)) for at in range(5)]
    last = dict(story)
    shuffled = random.sample(sorted(last.items(), key=str), len(last))
    told, retold = (
        outcome(finished(asked, *(visit(asked, at, said) for at, said in steps)), pilot()).result
        for steps in (story, shuffled)
    )
    assert told == retold
    assert told.correct == list(last.values()).count(RIGHT)


def test_pauses_take_no_time() -> None:
    """Four minutes of work are four minutes, however long the rest was."""
    asked = [question(CRANE)]
    rest = (timedelta(minutes=3), timedelta(days=2))
    found = outcome(finished(asked, minutes=4, pauses=rest), pilot())
    assert (found.taken, found.allowed, found.pauses) == (timedelta(minutes=4), timedelta(minutes=10), rest)


def test_an_exam_that_was_found_overdue_took_what_it_had() -> None:
    """Not the week until somebody looked."""
    assert outcome(finished([question(CRANE)], minutes=9_000), pilot()).taken == timedelta(minutes=10)


def test_a_clock_set_back_in_a_pause_makes_no_negative_one() -> None:
    """What is not known is told as nothing."""
    attempt = finished([question(CRANE)])._replace(pauses=(Pause(NOON, NOON - timedelta(hours=1)),))
    assert outcome(attempt, pilot()).pauses == (timedelta(),)


def test_a_domain_that_the_curriculum_dropped_is_told_as_well() -> None:
    """An old exam asked in it; it comes last, without a weight."""
    asked = [question(CRANE, "tides"), question(RADIO, "calls")]
    domains = outcome(finished(asked, visit(asked, 0, RIGHT)), pilot()).result.domains
    assert [(one.id, one.weight, one.questions, one.correct) for one in domains] == [
        ("calls", 30, 1, 0),
        ("tides", 0, 1, 1),
    ]
