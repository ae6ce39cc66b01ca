"""What is due in the days to come, as the record stands now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from k8squiz.identifiers import StudyDay

DAYS = 30


class Forecast(NamedTuple):
    """How many cards are due on each of the days from ``today`` on; each card counts once, on the day it is asked.

    ``waiting`` are due today beyond its limit, and so counted for tomorrow. ``suspended`` cards rest, and are not
    counted.
    """

    today: StudyDay
    cards: tuple[int, ...]
    waiting: int
    suspended: int

    def within(self, days: int) -> int:
        """The cards due on the first so many days."""
        return sum(self.cards[:days])

    @property
    def fullest(self) -> StudyDay | None:
        """The day with most cards due, the first of several; None when there are none."""
        most = max(self.cards, default=0)
        return StudyDay(self.today + self.cards.index(most)) if most else None


def forecast(
    today: StudyDay, due: int, coming: Mapping[StudyDay, int], *, waiting: int = 0, suspended: int = 0
) -> Forecast:
    """The next 30 days, of which today is the first: ``due`` on it, and what is ``coming`` on those after it."""
    later = (coming.get(StudyDay(today + ahead), 0) for ahead in range(1, DAYS))
    return Forecast(today, (due, *later), waiting, suspended)
