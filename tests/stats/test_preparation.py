"""How far a learner is on the way to an exam."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders_content import card, deck
from k8squiz.history.plans import ExamPlan
from k8squiz.identifiers import CardId, StudyDay
from k8squiz.scheduling.memory import Memory, Met
from k8squiz.stats.preparation import Preparation, preparation

TODAY = dt.date(2026, 3, 2)
CKA = ExamPlan("cka", TODAY + dt.timedelta(days=10))


def prepared(met: int, cards: int = 20, days: int | None = 10) -> Preparation:
    """A learner who met so many of the cards, so many days before the exam."""
    return Preparation("cka", None if days is None else TODAY + dt.timedelta(days=days), TODAY, cards, met)


@pytest.mark.parametrize("plan", [None, ExamPlan(None, None)])
def test_who_prepares_for_nothing_stands_nowhere(plan: ExamPlan | None) -> None:
    """Never asked, or the question was skipped."""
    assert preparation(plan, [deck()], {}, TODAY) is None


def test_the_cards_that_count_for_the_exam_are_counted_each_once() -> None:
    """In whichever decks they lie; met is what is remembered of the answer as it is now."""
    one, two, three = (card(number, competencies=("cka.kubeadm",), revision=number) for number in (1, 2, 3))
    other = card(4, competencies=("kcna.core-concepts",))
    memories: dict[CardId, Memory] = {
        of.id: Met(revision, StudyDay(1), StudyDay(1)) for of, revision in ((one, 1), (two, 1), (other, 1))
    }
    found = preparation(CKA, [deck(one, two, other), deck(one, three, name="b")], memories, TODAY)
    assert found == Preparation("cka", CKA.date, TODAY, cards=3, met=1)


@pytest.mark.parametrize(("days", "left"), [(10, 10), (1, 1), (0, 0), (-3, -3), (None, None)])
def test_days_are_counted_to_the_exam(days: int | None, left: int | None) -> None:
    """None on its own day, fewer than none behind it, and none to speak of without a date."""
    assert prepared(0, days=days).days == left


@pytest.mark.parametrize(
    ("met", "days", "new_a_day"),
    [
        (0, 10, 2),
        (1, 10, 2),
        (0, 9, 3),
        (19, 10, 1),
        (20, 10, 0),
        (0, 1, 20),
        (0, 0, None),
        (5, -3, None),
        (0, None, None),
    ],
)
def test_new_cards_a_day_are_told_while_there_is_a_day_for_them(met: int, days: int, new_a_day: int | None) -> None:
    """Today is one of the days, and that of the exam is none."""
    assert prepared(met, days=days).new_a_day == new_a_day


def test_without_a_date_there_is_no_pace() -> None:
    """Nothing presses."""
    assert prepared(0, days=None).new_a_day is None


@given(st.integers(0, 500), st.integers(0, 500), st.integers(1, 400))
def test_as_many_a_day_are_enough_and_one_fewer_are_not(cards: int, met: int, days: int) -> None:
    """All are met by the day before the exam."""
    left = max(0, cards - met)
    a_day = prepared(min(met, cards), cards, days).new_a_day
    assert a_day is not None
    assert a_day * days >= left
    assert a_day == 0 or (a_day - 1) * days < left
