"""The forgetting curve agrees with the library whose place it takes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Card, Scheduler, State
from fsrs.scheduler import DEFAULT_PARAMETERS
from hypothesis import given
from hypothesis import strategies as st

from k8squiz.scheduling.forgetting import LONGEST_INTERVAL, PARAMETERS, interval, retrievability

NOON = datetime(2024, 10, 4, 12, tzinfo=UTC)

stabilities = st.floats(min_value=0.001, max_value=36_500)
retentions = st.floats(min_value=0.5, max_value=0.99)


def test_the_weights_are_the_librarys_own() -> None:
    """A release that changes its defaults shows itself here, not in a learner's schedule."""
    assert PARAMETERS == DEFAULT_PARAMETERS


@given(stabilities, st.integers(min_value=0, max_value=LONGEST_INTERVAL))
def test_the_chance_of_knowing_is_that_of_fsrs(stability: float, days: int) -> None:
    """To the last bit, over a hundred years."""
    card = Card(card_id=1, state=State.Review, stability=stability, difficulty=5.0, due=NOON, last_review=NOON)
    expected = Scheduler().get_card_retrievability(card, NOON + timedelta(days=days))
    assert retrievability(stability, days) == expected


@given(stabilities, retentions)
def test_the_interval_is_that_of_fsrs(stability: float, retention: float) -> None:
    """Rounding and bounds included."""
    expected = Scheduler(desired_retention=retention)._next_interval(stability=stability)
    assert interval(stability, retention) == expected


def test_stability_is_the_days_until_nine_in_ten() -> None:
    """That is what the word means."""
    assert retrievability(30.0, 30) == pytest.approx(0.9)
    assert interval(30.0, 0.9) == 30


@pytest.mark.parametrize(("stability", "expected"), [(0.001, 1), (1e9, 36_500)])
def test_an_interval_is_at_least_a_day_and_at_most_a_century(stability: float, expected: int) -> None:
    """However young or old the memory."""
    assert interval(stability, 0.9) == expected


def test_days_before_the_review_count_as_its_own_day() -> None:
    """A clock that went back makes no memory better than perfect."""
    assert retrievability(3.0, -2) == retrievability(3.0, 0) == 1.0
