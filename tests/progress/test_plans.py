"""The exam that a learner prepares for: asked once, and the last answer counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from k8squiz.history.plans import ExamPlan
from k8squiz.progress.store import Store


@pytest.fixture
def store() -> Iterator[Store]:
    """An empty store in memory."""
    with Store.open(Path(":memory:"), count(1).__next__) as opened:
        yield opened


def test_at_first_nobody_has_been_asked(store: Store) -> None:
    """Which is another thing than a question skipped."""
    assert store.exam_plan() is None
    store.plan_exam(ExamPlan(None, None))
    assert store.exam_plan() == ExamPlan(None, None)


@pytest.mark.parametrize("plan", [ExamPlan("cka", date(2027, 2, 28)), ExamPlan("kcna", None)])
def test_a_plan_comes_back_as_it_was_made(store: Store, plan: ExamPlan) -> None:
    """With a date or without."""
    store.plan_exam(plan)
    assert store.exam_plan() == plan


@settings(deadline=None)
@given(st.lists(st.builds(ExamPlan, st.sampled_from(["cka", "kcna"]), st.none() | st.dates()), min_size=1, max_size=5))
def test_the_last_plan_counts(plans: list[ExamPlan]) -> None:
    """Whatever was planned before, for whatever day of the calendar."""
    with Store.open(Path(":memory:"), count(1).__next__) as store:
        for plan in plans:
            store.plan_exam(plan)
        assert store.exam_plan() == plans[-1]


def test_a_plan_can_be_given_up(store: Store) -> None:
    """Then there is no exam, and the question has been answered all the same."""
    store.plan_exam(ExamPlan("cks", date(2027, 1, 4)))
    store.plan_exam(ExamPlan(None, None))
    assert store.exam_plan() == ExamPlan(None, None)


def test_a_date_without_an_exam_is_refused(store: Store) -> None:
    """It is a defect of the program, so it is no StoreError; the plan before it stays."""
    store.plan_exam(ExamPlan("kcsa", None))
    with pytest.raises(ValueError, match="CHECK constraint failed"):
        store.plan_exam(ExamPlan(None, date(2027, 1, 4)))
    assert store.exam_plan() == ExamPlan("kcsa", None)
