"""What is due in the days to come."""

from __future__ import annotations

from builders_terminal import TODAY
from k8squiz.identifiers import StudyDay
from k8squiz.stats.forecast import DAYS, forecast


def test_each_day_from_today_on_has_its_cards() -> None:
    """Today's are handed in, for a session may have limits; what comes after a month is not told."""
    coming = {StudyDay(TODAY + ahead): ahead for ahead in (1, 29, 30, 400)}
    found = forecast(TODAY, 7, coming, waiting=3, suspended=2)
    assert found.cards == (7, 1, *[0] * 27, 29)
    assert len(found.cards) == DAYS
    assert (found.today, found.waiting, found.suspended) == (TODAY, 3, 2)


def test_the_first_days_are_summed_up() -> None:
    """Today is one of them."""
    found = forecast(TODAY, 7, {StudyDay(TODAY + 1): 2, StudyDay(TODAY + 7): 4})
    assert [found.within(days) for days in (0, 1, 2, 7, 8, DAYS)] == [0, 7, 9, 9, 13, 13]
