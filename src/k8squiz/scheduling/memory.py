"""What the reviews of one card add up to. A new card has none of it: its memory is None."""

from __future__ import annotations

from typing import NamedTuple

from k8squiz.identifiers import StudyDay


class Met(NamedTuple):
    """A card answered right once, by a choice, and not yet rated.

    ``revision`` is the card's revision that was answered, from 1. ``first_day`` is the day of the first
    answer in study, None when there was none; ``last_day`` the day of the last answer that counted.
    """

    revision: int
    first_day: StudyDay | None
    last_day: StudyDay


class Learned(NamedTuple):
    """A card that has been rated; ``revision``, ``first_day`` and ``last_day`` as in ``Met``.

    ``stability`` is the number of days after which the chance of knowing it has sunk to 90 %, above 0.
    ``difficulty`` lies between 1 and 10. ``reviews`` counts ratings, from 1; ``lapses`` the times it was
    forgotten, which is an Again on a later day than the review before.
    """

    stability: float
    difficulty: float
    reviews: int
    lapses: int
    revision: int
    first_day: StudyDay | None
    last_day: StudyDay


Memory = Met | Learned


def current(memory: Memory | None, revision: int) -> Memory | None:
    """The memory of a card whose answer is now that of ``revision``: none when it is of another one."""
    return memory if memory is not None and memory.revision == revision else None
