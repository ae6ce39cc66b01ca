"""What each rating would do to a card, computed by the very function that records it."""

from __future__ import annotations

from k8squiz.history.reviews import Occasion, Rating, Review
from k8squiz.identifiers import ReviewId, StudyDay
from k8squiz.scheduling.due import due_day
from k8squiz.scheduling.fsrs_rules import after
from k8squiz.scheduling.memory import Memory
from k8squiz.settings import Settings

_RETENTION = Settings().desired_retention


def preview(
    memory: Memory | None, day: StudyDay, revision: int, desired_retention: float = _RETENTION
) -> dict[Rating, int]:
    """Days from ``day`` until a card would be due again, for each rating of a study answer to ``revision``.

    A memory of a newer revision is changed by none of them, and its days may then be 0 or below.
    """
    return {rating: _days(memory, _answer(rating, day, revision), desired_retention) for rating in Rating}


def _answer(rating: Rating, day: StudyDay, revision: int) -> Review:
    correct = rating is not Rating.AGAIN
    return Review(ReviewId(0), revision, Occasion.STUDY, correct, rating, day)


def _days(memory: Memory | None, review: Review, desired_retention: float) -> int:
    changed = after(memory, review)
    if changed is None:
        raise AssertionError("a rated study answer always leaves a memory")
    return due_day(changed, desired_retention) - review.day
