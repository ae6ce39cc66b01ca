"""A year of study days: week by week, and month by month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from k8squiz.clock import calendar_date
from k8squiz.history.days import StudyDayTotals
from k8squiz.identifiers import StudyDay

WEEKS = 53
"""A year, whichever weekday it begins on."""

FEWEST = (1, 10, 25, 50)
"""Answers from which on a day counts for each level, from 1 up; at level 0 there are none."""

MEANINGS = (
    "none",
    *(f"{fewest}-{next_ - 1}{' answers' * (fewest == 1)}" for fewest, next_ in pairwise(FEWEST)),
    f"{FEWEST[-1]} or more",
)
"""What the levels mean, from 0 up."""

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
"""The days of a week in their order."""

_FIRST_MONDAY = 4
"""1970-01-05, in days since 1970-01-01."""


class Day(NamedTuple):
    """A study day and the answers given on it, from 0."""

    day: StudyDay
    answers: int

    @property
    def level(self) -> int:
        """From 0 without an answer to 4."""
        return sum(self.answers >= fewest for fewest in FEWEST)

    @property
    def date(self) -> dt.date:
        """The calendar date on which it begins."""
        return calendar_date(self.day)


class Month(NamedTuple):
    """A calendar month as far as it is shown, by its ``first`` day: days with answers, and all their answers."""

    first: dt.date
    days: int
    answers: int


class Heatmap(NamedTuple):
    """Weeks from Monday to Sunday, the oldest first; the last one ends with today and may be shorter."""

    weeks: tuple[tuple[Day, ...], ...]

    @property
    def days(self) -> tuple[Day, ...]:
        """The days with an answer, oldest first."""
        return tuple(day for week in self.weeks for day in week if day.answers)

    @property
    def answers(self) -> int:
        """All answers on them."""
        return sum(day.answers for day in self.days)

    @property
    def busiest(self) -> Day | None:
        """The day with most answers, the latest of several; None without any."""
        return max(self.days, key=lambda day: (day.answers, day.day), default=None)

    @property
    def months(self) -> tuple[Month, ...]:
        """The months with an answer, oldest first."""
        by_month: dict[dt.date, list[int]] = {}
        for day in self.days:
            by_month.setdefault(day.date.replace(day=1), []).append(day.answers)
        return tuple(Month(first, len(answers), sum(answers)) for first, answers in by_month.items())

    def last(self, weeks: int) -> Heatmap:
        """The last so many weeks of it, at least one."""
        return Heatmap(self.weeks[-max(1, weeks) :])


def heatmap(days: Iterable[StudyDayTotals], today: StudyDay) -> Heatmap:
    """The year up to ``today``."""
    answers = {one.day: one.answers for one in days}
    monday = today - (today - _FIRST_MONDAY) % 7
    mondays = range(monday - 7 * (WEEKS - 1), monday + 1, 7)
    return Heatmap(tuple(tuple(_days(first, min(first + 6, today), answers)) for first in mondays))


def _days(first: int, last: int, answers: dict[StudyDay, int]) -> Iterable[Day]:
    for number in range(first, last + 1):
        day = StudyDay(number)
        yield Day(day, answers.get(day, 0))
