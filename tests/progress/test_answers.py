"""What the answers that count tell: a card's history, which cards were failed, and the learner's pace."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import MONDAY, STARTED, answered, card, exam_answer, exam_start, forgotten, rerated, voided
from k8squiz.history.reviews import Answered, Occasion, PastAnswer, Rating, Review
from k8squiz.identifiers import CardId, ReviewId
from k8squiz.progress.store import Store

AGAIN, HARD, GOOD, EASY = Rating


@pytest.fixture
def store() -> Iterator[Store]:
    """An empty store in memory."""
    with Store.open(Path(":memory:"), count(1).__next__) as opened:
        yield opened


def _past(number: ReviewId, answer: Answered) -> PastAnswer:
    return PastAnswer(
        id=number,
        day=answer.day,
        occasion=answer.occasion,
        question=answer.question,
        correct=answer.correct,
        rating=answer.rating,
        chosen=answer.chosen,
        milliseconds=answer.milliseconds,
    )


def test_a_card_without_answers_has_no_history(store: Store) -> None:
    """Whether the file has met it or not."""
    store.record(voided(store.record(answered(card(2)))))
    assert [store.history_of(card(number)) for number in (1, 2)] == [[], []]


def test_a_history_holds_answers_and_resets_as_they_were_given(store: Store) -> None:
    """Oldest first, of every occasion, those before a reset among them, and of that card alone."""
    given = [
        answered(rating=None),
        answered(rating=AGAIN, day=1, question=None)._replace(chosen=None),
        answered(rating=GOOD, day=2, occasion=Occasion.EXAM, milliseconds=0),
        answered(rating=None, correct=False, day=2, occasion=Occasion.CRAM, question="typed"),
        answered(rating=EASY, day=4)._replace(chosen="caf\u00e9"),
    ]
    numbers = store.record_all(given[:4])
    store.record_all([forgotten(day=3), answered(card(2), day=3)])
    last = store.record(given[4])
    before = [_past(number, answer) for number, answer in zip(numbers, given, strict=False)]
    assert store.history_of(card()) == [*before, forgotten(day=3), _past(last, given[4])]


def test_a_history_leaves_out_what_was_taken_back_and_shows_the_last_rating(store: Store) -> None:
    """Answers and resets alike; a rating taken back gives way to the one before it."""
    first, second = store.record_all([answered(rating=GOOD), answered(rating=AGAIN, day=1)])
    reset = store.record(forgotten(day=1))
    changed = [store.record(rerated(first, rating, day=1)) for rating in (HARD, EASY)]
    store.record_all([voided(second, day=1), voided(reset, day=1)])
    assert store.history_of(card()) == [_past(first, answered(rating=EASY))]
    store.record(voided(changed[1], day=1))
    assert store.history_of(card()) == [_past(first, answered(rating=HARD))]


def test_the_answers_of_an_exam_are_in_the_history(store: Store) -> None:
    """With the time that each took."""
    store.record_all([answered(card(number)) for number in (1, 2)])
    attempt = store.start_exam(exam_start())
    store.answer_exam(attempt, exam_answer(0, "kubelet", day=3))
    store.finish_exam(attempt, STARTED, "time")
    last = store.history_of(card(1))[-1]
    assert isinstance(last, PastAnswer)
    assert last[1:] == (MONDAY + 3, Occasion.EXAM, f"{card(1)}/which", False, AGAIN, "kubelet", 9_000)


def test_at_first_no_card_was_failed(store: Store) -> None:
    """Nor by right answers, rated or not."""
    assert store.failed() == frozenset()
    store.record_all([answered(rating=None), answered(card(2), HARD)])
    assert store.failed() == frozenset()


@pytest.mark.parametrize("occasion", Occasion)
def test_a_wrong_answer_fails_a_card_until_a_day_without_one(store: Store, occasion: Occasion) -> None:
    """On any occasion; a right answer on the same day, before or after it, does not make it good."""
    store.record_all([answered(), answered(card(2)), answered(rating=AGAIN, occasion=occasion), answered()])
    assert store.failed() == {card()}
    store.record(answered(card(2), day=1))
    assert store.failed() == {card()}
    store.record(answered(day=1))
    assert store.failed() == frozenset()


def test_a_wrong_answer_taken_back_fails_no_card(store: Store) -> None:
    """And a right one taken back makes nothing good."""
    wrong = store.record(answered(rating=AGAIN))
    right = store.record(answered(day=1))
    store.record(voided(right, day=1))
    assert store.failed() == {card()}
    store.record(voided(wrong, day=1))
    assert store.failed() == frozenset()


def test_a_right_answer_rated_again_is_not_wrong(store: Store) -> None:
    """What fails a card is the answer; a rating says how well it was known."""
    store.record(rerated(store.record(answered()), AGAIN))
    assert store.failed() == frozenset()


def test_a_reset_clears_what_was_failed_before_it(store: Store) -> None:
    """On the same day as well; a failure after it counts, and taking the reset back brings the first one back."""
    store.record(answered(rating=AGAIN))
    reset = store.record(forgotten())
    assert store.failed() == frozenset()
    store.record(answered())
    assert store.failed() == frozenset()
    store.record(voided(reset))
    assert store.failed() == {card()}
    store.record_all([forgotten(), answered(rating=AGAIN)])
    assert store.failed() == {card()}


def _is_failed(life: list[Review]) -> bool:
    """Read off the whole life of a card, as the words say it."""
    resets = [place for place, one in enumerate(life) if one.forget]
    since = life[resets[-1] + 1 :] if len(resets) > 0 else life
    return any(one.day == since[-1].day and not one.correct for one in since)


lives = st.lists(
    st.tuples(
        st.sampled_from(["right", "right", "wrong", "wrong", "forget", "void"]),
        st.integers(0, 2),
        st.integers(0, 1),
        st.sampled_from(Occasion),
    ),
    max_size=25,
)


@settings(deadline=None)
@given(lives)
def test_failed_cards_are_those_whose_last_day_saw_a_wrong_answer(life: list[tuple[str, int, int, Occasion]]) -> None:
    """After anything a learner may do, on three cards."""
    with Store.open(Path(":memory:"), count(1).__next__) as store:
        day, ids = 0, list[ReviewId]()
        for kind, number, later, occasion in life:
            day += later
            if kind == "void":
                store.record_all([voided(one, day) for one in ids[-1 - number : -number or None]])
            elif kind == "forget":
                ids.append(store.record(forgotten(card(number), day)))
            else:
                rating = GOOD if kind == "right" else AGAIN
                ids.append(store.record(answered(card(number), rating, day, occasion=occasion)))
        cards: list[CardId] = [card(number) for number in range(3)]
        assert store.failed() == {of for of in cards if _is_failed(store.reviews_of(of))}


def _study(store: Store, *times: int, occasion: Occasion = Occasion.STUDY) -> tuple[ReviewId, ...]:
    return store.record_all([answered(occasion=occasion, milliseconds=time) for time in times])


def test_there_is_no_pace_before_the_fifth_answer(store: Store) -> None:
    """Too few would tell a time that the next answer refutes."""
    assert store.pace() is None
    _study(store, 1_000, 2_000, 3_000, 4_000)
    assert store.pace() is None
    _study(store, 6_001)
    assert store.pace() == 3_200


def test_the_pace_is_that_of_study_answers_that_count(store: Store) -> None:
    """Those of exams and of cramming are given under another pressure, and those taken back were never given."""
    numbers = _study(store, *[3_000] * 5, 60_000)
    _study(store, *[100] * 9, occasion=Occasion.EXAM)
    _study(store, *[100] * 9, occasion=Occasion.CRAM)
    store.record_all([voided(numbers[5]), forgotten()])
    assert store.pace() == 3_000


def test_an_answer_counts_for_two_minutes_at_most(store: Store) -> None:
    """Whoever went for tea did not think for an hour."""
    _study(store, 3_600_000, 120_001, 120_000, 0, 0)
    assert store.pace() == 72_000


def test_the_pace_is_that_of_the_last_hundred_answers(store: Store) -> None:
    """So it follows a learner who becomes quicker."""
    _study(store, *[90_000] * 20, *[5_000] * 99)
    assert store.pace() == (90_000 + 99 * 5_000) // 100
    _study(store, 5_000)
    assert store.pace() == 5_000
