"""What study days, and all of them together, add up to."""

from __future__ import annotations

from typing import NamedTuple

from k8squiz.identifiers import StudyDay


class StudyDayTotals(NamedTuple):
    """One study day with at least one answer; cramming and exams count as well.

    ``new`` counts the cards first met by study that day, ``milliseconds`` the time its answers took.
    """

    day: StudyDay
    answers: int
    correct: int
    new: int
    milliseconds: int


class Totals(NamedTuple):
    """All answers ever given and not taken back, and how many of them were right."""

    answers: int
    correct: int


class Extras(NamedTuple):
    """Cards that the learner allowed one study day beyond its limits, from 0: new ones, and reviews."""

    new: int = 0
    reviews: int = 0
