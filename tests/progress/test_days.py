"""The limits of a study day: what was reviewed on it, and what it is allowed beyond them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import MONDAY, answered, card, forgotten, voided
from k8squiz.history.days import Extras
from k8squiz.history.reviews import Occasion, Rating
from k8squiz.identifiers import StudyDay
from k8squiz.progress.store import Store

AGAIN, HARD, GOOD, EASY = Rating


@pytest.fixture
def store() -> Iterator[Store]:
    """An empty store in memory."""
    with Store.open(Path(":memory:"), count(1).__next__) as opened:
        yield opened


def _reviewed(store: Store, *days: int) -> list[int]:
    return [store.reviewed_on(StudyDay(MONDAY + day)) for day in days]


def test_a_card_is_new_on_its_first_day_and_reviewed_on_the_others(store: Store) -> None:
    """However often it is asked on either."""
    for day in (0, 0, 2, 2, 2, 3):
        store.record(answered(day=day))
    store.record(answered(card(2), day=3))
    assert _reviewed(store, 0, 1, 2, 3, 4) == [0, 0, 1, 1, 0]


def test_several_cards_are_counted_once_each(store: Store) -> None:
    """Right or wrong, rated or not."""
    store.record_all([answered(card(number)) for number in range(5)])
    store.record_all([answered(card(number), rating, day=4) for number in range(3) for rating in (AGAIN, None)])
    assert _reviewed(store, 4) == [3]


def test_only_study_takes_from_the_limit_of_reviews(store: Store) -> None:
    """An exam or cramming on the same day leaves it as it is."""
    store.record_all([answered(card(number)) for number in (1, 2)])
    store.record_all(
        [answered(card(1), day=1, occasion=Occasion.EXAM), answered(card(2), day=1, occasion=Occasion.CRAM)]
    )
    assert _reviewed(store, 1) == [0]


def test_an_answer_taken_back_takes_nothing_from_the_limit(store: Store) -> None:
    """Nor does a card count as reviewed whose earlier answers were all taken back: it is new that day."""
    first = store.record(answered())
    second = store.record(answered(day=1))
    store.record(answered(day=2))
    store.record(voided(second, day=2))
    assert _reviewed(store, 1, 2) == [0, 1]
    store.record(voided(first, day=2))
    assert _reviewed(store, 2) == [0]


def test_a_card_first_failed_in_an_exam_is_a_review_in_study(store: Store) -> None:
    """Also on the very day of the exam, for it is in memory and not new; after cramming alone it is new."""
    store.record(answered(card(1), AGAIN, occasion=Occasion.EXAM))
    store.record_all([answered(card(1)), answered(card(1), day=1)])
    store.record_all([answered(card(2), AGAIN, occasion=Occasion.CRAM), answered(card(2), day=1)])
    assert _reviewed(store, 0, 1) == [1, 1]


def test_a_card_that_begins_anew_counts_as_new(store: Store) -> None:
    """After a reset, and under a revision whose answer is another one; the limit of new cards counts it."""
    store.record_all([answered(card(1)), answered(card(2))])
    store.record_all([forgotten(card(1), day=1), answered(card(1), day=1), answered(card(2), day=1, revision=2)])
    assert (store.new_on(StudyDay(MONDAY + 1)), _reviewed(store, 1, 0)) == (2, [0, 0])


def test_a_reset_makes_a_review_of_no_new_card(store: Store) -> None:
    """Met and reset on one day, it was not reviewed on it, whatever else it was asked; one reviewed and reset was."""
    met, reviewed, crammed, examined = map(card, range(4))
    store.record_all([answered(reviewed), answered(crammed, occasion=Occasion.CRAM)])
    for of in (met, met, reviewed, crammed, examined):
        store.record(answered(of, day=1))
    store.record_all([forgotten(of, day=1) for of in (met, reviewed, crammed, examined)])
    store.record(answered(examined, AGAIN, day=1, occasion=Occasion.EXAM))
    assert _reviewed(store, 1) == [1]


answers = st.tuples(
    st.integers(0, 4), st.sampled_from([None, AGAIN, GOOD]), st.integers(0, 6), st.sampled_from(Occasion)
)


@settings(deadline=None)
@given(st.lists(answers, max_size=25), st.sets(st.integers(0, 24)))
def test_each_card_studied_on_a_day_is_new_or_reviewed(
    story: list[tuple[int, Rating | None, int, Occasion]], undone: set[int]
) -> None:
    """Never both and never neither, whatever else is answered or taken back, as long as nothing is reset."""
    with Store.open(Path(":memory:"), count(1).__next__) as store:
        events = [answered(card(number), rating, day, occasion=on) for number, rating, day, on in story]
        ids = store.record_all(events)
        store.record_all([voided(ids[place], day=7) for place in undone if place < len(ids)])
        for day in range(MONDAY, MONDAY + 7):
            studied = [
                number
                for number in range(5)
                if any(one.day == day and one.occasion is Occasion.STUDY for one in store.reviews_of(card(number)))
            ]
            assert store.new_on(StudyDay(day)) + store.reviewed_on(StudyDay(day)) == len(studied)


def test_a_day_is_at_first_allowed_nothing_beyond_its_limits(store: Store) -> None:
    """As on most days."""
    assert store.extras(MONDAY) == Extras(new=0, reviews=0)


def test_what_a_day_is_allowed_adds_up(store: Store) -> None:
    """Across sessions, of either kind, and for that day only."""
    store.allow_more(MONDAY, 5, 0)
    assert store.extras(MONDAY) == Extras(new=5, reviews=0)
    store.allow_more(MONDAY, 2, 20)
    store.allow_more(MONDAY, 0, 10)
    assert store.extras(MONDAY) == Extras(new=7, reviews=30)
    assert store.extras(StudyDay(MONDAY + 1)) == Extras()


@pytest.mark.parametrize("more", [Extras(new=-1), Extras(reviews=-1)])
def test_a_day_is_never_allowed_less(store: Store, more: Extras) -> None:
    """Neither below its limits nor less than before: it is a defect of the program, so it is no StoreError."""
    for before in (Extras(), Extras(4, 4)):
        store.allow_more(MONDAY, *before)
        with pytest.raises(ValueError, match="CHECK constraint failed"):
            store.allow_more(MONDAY, *more)
        assert store.extras(MONDAY) == before
