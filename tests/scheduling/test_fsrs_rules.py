"""What reviews add up to."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import version

import pytest

from builders import MONDAY, review
from k8squiz.history.reviews import Occasion, Rating, Review
from k8squiz.identifiers import StudyDay
from k8squiz.scheduling.fsrs_rules import FOLD_VERSION, FSRS_VERSION, fold
from k8squiz.scheduling.memory import Learned, Memory, Met

AGAIN, HARD, GOOD, EASY = Rating

GOLDEN = [
    ([(AGAIN, 0)], 0.212, 6.4133),
    ([(HARD, 0)], 1.2931, 5.112170705601056),
    ([(GOOD, 0)], 2.3065, 2.118103970459016),
    ([(EASY, 0)], 8.2956, 1.0),
    ([(GOOD, 0), (AGAIN, 0)], 0.7750839828558984, 7.394502741279718),
    ([(GOOD, 0), (HARD, 0)], 2.3065, 4.752858488532557),
    ([(GOOD, 0), (EASY, 0)], 3.946054067969477, 1.0),
    ([(GOOD, 0), (AGAIN, 5)], 0.6825982499532058, 7.394502741279718),
    ([(GOOD, 0), (HARD, 5)], 11.84551603137166, 4.752858488532557),
    ([(GOOD, 0), (GOOD, 5)], 18.167850235070937, 2.111214235785395),
    ([(GOOD, 0), (EASY, 5)], 32.01322285526435, 1.0),
    ([(GOOD, 0), (GOOD, 2), (GOOD, 13), (GOOD, 59), (AGAIN, 222), (GOOD, 222), (GOOD, 224)], 8.357732041619773, 7.3634),
    ([(AGAIN, 0), (GOOD, 0), (GOOD, 1), (GOOD, 4), (GOOD, 12), (GOOD, 33)], 53.626902917141365, 6.3575),
]
"""Ratings with their days, and the stability and difficulty after them, as computed by fsrs 6.3.2."""


def _learned(memory: Memory | None) -> Learned:
    assert isinstance(memory, Learned)
    return memory


def _day(day: int) -> StudyDay:
    return StudyDay(MONDAY + day)


@pytest.mark.parametrize(("history", "stability", "difficulty"), GOLDEN)
def test_memory_is_what_fsrs_6_says(history: list[tuple[Rating, int]], stability: float, difficulty: float) -> None:
    """A changed library or a changed weight cannot pass unseen."""
    memory = _learned(fold(review(rating, day) for rating, day in history))
    assert memory.stability == pytest.approx(stability, rel=1e-12)
    assert memory.difficulty == pytest.approx(difficulty, abs=1e-4)


def test_the_version_names_the_library_in_use() -> None:
    """What is stored must be computed anew when the library changes."""
    assert version("fsrs") == FSRS_VERSION
    assert f"fsrs {FSRS_VERSION}" in FOLD_VERSION
    assert FOLD_VERSION.endswith("0.1542")


def test_a_card_without_reviews_is_new() -> None:
    """A new card has no memory at all."""
    assert fold([]) is None


def test_a_first_right_choice_only_meets_a_card() -> None:
    """It is not rated until it has been asked once more."""
    assert fold([review(None)]) == Met(revision=1, first_day=MONDAY, last_day=MONDAY)


def test_the_answer_after_meeting_rates_as_a_first_one() -> None:
    """Met on one day and rated on another, with the first day kept."""
    memory = fold([review(None), review(GOOD, 1)])
    assert memory == _learned(fold([review(GOOD, 1)]))._replace(first_day=MONDAY)


@pytest.mark.parametrize("before", [review(None), review(AGAIN), review(EASY)])
def test_an_unrated_answer_changes_no_memory(before: Review) -> None:
    """Only a new card can be met."""
    assert fold([before, review(None, 3)]) == fold([before])


def test_cramming_leaves_memory_alone() -> None:
    """The night before the exam does not spoil the schedule."""
    crammed = [review(AGAIN, 1, occasion=Occasion.CRAM), review(GOOD, 1, occasion=Occasion.CRAM)]
    assert fold(crammed) is None
    assert fold([review(), *crammed]) == fold([review()])


def test_a_reset_makes_a_card_new() -> None:
    """What comes after it starts from nothing."""
    assert fold([review(), review(forget=True)]) is None
    assert fold([review(), review(forget=True, day=1), review(HARD, 2)]) == fold([review(HARD, 2)])


def test_a_newer_revision_starts_again() -> None:
    """Its answer is another one, so what was known of the old one does not count."""
    assert fold([review(), review(GOOD, 9, revision=2)]) == fold([review(GOOD, 9, revision=2)])
    assert fold([review(), review(None, 9, revision=2)]) == Met(2, _day(9), _day(9))


def test_a_review_of_an_older_revision_is_ignored() -> None:
    """An older deck on another machine knows nothing of the new answer."""
    assert fold([review(revision=2), review(AGAIN, 4)]) == fold([review(revision=2)])


def test_a_right_answer_in_an_exam_leaves_a_new_card_new() -> None:
    """One in four is right by luck."""
    assert fold([review(GOOD, occasion=Occasion.EXAM)]) is None
    assert fold([review(GOOD), review(GOOD, 3, occasion=Occasion.EXAM, revision=2)]) is None


def test_an_exam_rates_a_card_that_is_in_memory() -> None:
    """Right or wrong, by the same rule as study."""
    for rating in (AGAIN, HARD, GOOD):
        assert fold([review(), review(rating, 3, occasion=Occasion.EXAM)]) == fold([review(), review(rating, 3)])


def test_the_first_day_is_that_of_the_first_study_answer() -> None:
    """A card known from an exam has none, nor does studying it make it new: it takes no place of the day's limit."""
    exam = review(AGAIN, occasion=Occasion.EXAM)
    assert _learned(fold([exam])).first_day is None
    assert _learned(fold([exam, review(GOOD, 2), review(GOOD, 5)])).first_day is None
    assert _learned(fold([review(GOOD, 2), review(GOOD, 5)])).first_day == _day(2)


def test_reviews_and_lapses_are_counted() -> None:
    """A lapse is an Again on a later day; the misses of one evening are one lapse."""
    ratings = [(AGAIN, 0), (AGAIN, 0), (GOOD, 0), (AGAIN, 3), (AGAIN, 3), (GOOD, 3), (AGAIN, 4)]
    memory = _learned(fold(review(rating, day) for rating, day in ratings))
    assert (memory.reviews, memory.lapses) == (7, 2)


def test_a_clock_that_went_back_counts_as_the_same_day() -> None:
    """The last day never moves back."""
    assert fold([review(GOOD, 5), review(GOOD, 2)]) == fold([review(GOOD, 5), review(GOOD, 5)])


def test_the_library_is_imported_only_when_an_answer_is_rated() -> None:
    """It costs 30 ms, and starting the program must not."""
    script = (
        "import sys, k8squiz.progress.store, k8squiz.scheduling.preview, k8squiz.scheduling.due\n"
        "sys.exit('fsrs' in sys.modules)\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", script], check=False, env=environment).returncode == 0
