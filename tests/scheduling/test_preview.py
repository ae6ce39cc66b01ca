"""The preview of what each rating does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builders import MONDAY, review
from k8squiz.history.reviews import Rating
from k8squiz.identifiers import StudyDay
from k8squiz.scheduling.due import due_day
from k8squiz.scheduling.fsrs_rules import after, fold
from k8squiz.scheduling.memory import Learned
from k8squiz.scheduling.preview import preview

histories = st.lists(st.tuples(st.sampled_from([None, *Rating]), st.integers(0, 60)), max_size=6)


def test_a_new_card_shows_the_first_intervals_of_fsrs() -> None:
    """A day, a day, two days, eight days."""
    assert preview(None, MONDAY, revision=1) == dict(zip(Rating, [1, 1, 2, 8], strict=True))


def test_a_higher_wish_brings_a_card_back_sooner() -> None:
    """The preview is made under the retention that is in force."""
    assert preview(None, MONDAY, 1, desired_retention=0.95)[Rating.EASY] == 3


def test_a_changed_answer_is_previewed_as_a_new_card() -> None:
    """Its memory would start again."""
    memory = fold([review(), review(day=3)])
    assert preview(memory, StudyDay(MONDAY + 9), revision=2) == preview(None, MONDAY, revision=1)


@given(histories, st.integers(0, 90), st.sampled_from([0.8, 0.9, 0.95]))
def test_the_preview_is_what_gets_recorded(history: list[tuple[Rating | None, int]], day: int, wish: float) -> None:
    """For any history, each rating leads to the very day it promised; better ratings never to an earlier one."""
    days = sorted(day for _, day in history)
    memory = fold(review(rating, on) for (rating, _), on in zip(history, days, strict=True))
    today = StudyDay(MONDAY + max([day, *days]))
    promised = preview(memory, today, 1, wish)
    for rating in Rating:
        recorded = after(memory, review(rating, today - MONDAY))
        assert isinstance(recorded, Learned)
        assert due_day(recorded, wish) == today + promised[rating]
    assert list(promised.values()) == sorted(promised.values())
