"""How fast a learner goes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders_terminal import NOON
from k8squiz.terminal.pace import ENOUGH, LONGEST, Pace


def paced(seconds: Iterable[float], earlier: int | None = None) -> Pace:
    """The pace of somebody who took so many seconds from one answer to the next."""
    pace, now = Pace(NOON, earlier), NOON
    for one in seconds:
        now += timedelta(seconds=one)
        pace.answered(now)
    return pace


def test_nothing_tells_the_pace_of_somebody_new() -> None:
    """Until some answers were given."""
    assert [paced([30.0] * answers).minutes(10) for answers in range(ENOUGH + 1)] == [None, None, None, 5]


def test_earlier_sessions_tell_it_at_first() -> None:
    """By the time an answer took in them, in milliseconds."""
    assert [paced([60.0] * answers, 30_000).minutes(10) for answers in range(ENOUGH + 1)] == [5, 5, 5, 10]


@pytest.mark.parametrize(("askings", "minutes"), [(0, 0), (1, 0), (2, 1), (7, 4), (40, 20)])
def test_minutes_are_whole(askings: int, minutes: int) -> None:
    """At half a minute each; less than half of one is none."""
    assert paced([30.0] * 5).minutes(askings) == minutes


def test_one_long_answer_does_not_change_it() -> None:
    """The telephone rang."""
    assert paced([12.0, 12.0, 3_600.0, 12.0, 12.0]).minutes(10) == 2


def test_it_follows_who_becomes_faster() -> None:
    """The last fifteen answers count."""
    assert paced([60.0] * 20 + [6.0] * 15).minutes(10) == 1


@given(st.lists(st.floats(-1e6, 1e6), min_size=ENOUGH), st.integers(0, 1000))
def test_a_question_takes_two_minutes_at_most_and_never_less_than_no_time(seconds: list[float], askings: int) -> None:
    """Whatever the clock says: it may be set back, and the machine may sleep."""
    minutes = paced(seconds).minutes(askings)
    assert minutes is not None
    assert 0 <= minutes <= askings * LONGEST / 60
