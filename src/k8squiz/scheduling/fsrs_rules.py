"""How a review changes a memory, by FSRS-6 on whole study days; the only importer of ``fsrs``."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, time
from functools import cache, reduce
from typing import TYPE_CHECKING

from k8squiz.clock import calendar_date
from k8squiz.history.reviews import Occasion, Rating, Review
from k8squiz.identifiers import StudyDay
from k8squiz.scheduling.forgetting import LONGEST_INTERVAL, PARAMETERS
from k8squiz.scheduling.memory import Learned, Memory, Met

if TYPE_CHECKING:
    from fsrs import Card, Scheduler

FSRS_VERSION = "6.3.2"
"""The release of ``fsrs`` whose results the golden vectors of the tests hold."""

FOLD_VERSION = f"rules 1, fsrs {FSRS_VERSION}, {' '.join(str(weight) for weight in PARAMETERS)}"
"""Names all that a stored memory depends on besides the reviews; raise ``rules`` with any change in this module."""


def fold(reviews: Iterable[Review]) -> Memory | None:
    """The memory that the reviews of one card, oldest first, leave behind; None when the card is new."""
    return reduce(after, reviews, None)


def after(memory: Memory | None, review: Review) -> Memory | None:
    """The memory of a card once ``review`` is added to it, being the newest of its reviews.

    A reset leaves none, cramming changes nothing. A review of an older revision is ignored; one of a newer
    revision starts again, for the answer was another one. A right choice in an exam says too little about a new card.
    """
    if review.forget:
        return None
    if review.occasion is Occasion.CRAM:
        return memory
    if memory is not None and review.revision < memory.revision:
        return memory
    if memory is not None and review.revision > memory.revision:
        memory = None
    if memory is None and review.occasion is Occasion.EXAM and review.correct:
        return None
    if review.rating is None:
        return _met(memory, review)
    return _rated(memory, review, review.rating)


def _met(memory: Memory | None, review: Review) -> Memory | None:
    """An unrated answer only ever makes a new card a met one."""
    if memory is not None or not review.correct:
        return memory
    return Met(revision=review.revision, first_day=_first_day(memory, review), last_day=review.day)


def _rated(memory: Memory | None, review: Review, rating: Rating) -> Learned:
    """One step of FSRS; a clock that went back counts as the same day."""
    from fsrs import Rating as FsrsRating  # 30 ms, spent only when an answer is rated

    learned = memory if isinstance(memory, Learned) else None
    day = review.day if memory is None else max(review.day, memory.last_day)
    card, _ = _scheduler().review_card(_card(learned, day), FsrsRating(rating.value), _noon(day))
    if card.stability is None or card.difficulty is None:
        raise AssertionError("FSRS left a rated card without stability or difficulty")
    lapsed = learned is not None and rating is Rating.AGAIN and day > learned.last_day
    return Learned(
        stability=card.stability,
        difficulty=card.difficulty,
        reviews=1 if learned is None else learned.reviews + 1,
        lapses=(0 if learned is None else learned.lapses) + int(lapsed),
        revision=review.revision,
        first_day=_first_day(memory, review),
        last_day=day,
    )


def _first_day(memory: Memory | None, review: Review) -> StudyDay | None:
    if memory is not None:
        return memory.first_day
    return review.day if review.occasion is Occasion.STUDY else None


@cache
def _scheduler() -> Scheduler:
    """FSRS without minute steps, since time is counted in days, and without chance, so that a preview holds."""
    from fsrs import Scheduler

    return Scheduler(
        parameters=PARAMETERS,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST_INTERVAL,
        enable_fuzzing=False,
    )


def _card(learned: Learned | None, day: StudyDay) -> Card:
    """The card as FSRS wants it; without an id it would wait a millisecond to make one."""
    from fsrs import Card, State

    if learned is None:
        return Card(card_id=0, due=_noon(day))
    return Card(
        card_id=0,
        state=State.Review,
        stability=learned.stability,
        difficulty=learned.difficulty,
        due=_noon(day),
        last_review=_noon(learned.last_day),
    )


def _noon(day: StudyDay) -> datetime:
    """One fixed instant a day: FSRS counts blocks of 24 hours, and this makes them study days."""
    return datetime.combine(calendar_date(day), time(12), tzinfo=UTC)
