"""What a learner prepares for, and how long there is."""

from __future__ import annotations

from datetime import date

import pytest

from k8squiz.stats.preparation import Preparation
from k8squiz.terminal.plan_views import prepared

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2026, 3, 16), "HPA is in 14 days: Monday, 16 March 2026. Its cards come first."),
        (date(2026, 3, 3), "HPA is in 1 day: Tuesday, 03 March 2026. Its cards come first."),
        (TODAY, "HPA is today: Monday, 02 March 2026. Its cards come first."),
        (date(2026, 3, 1), "HPA is over: Sunday, 01 March 2026. Is there another one? k8squiz plan"),
        (None, "You prepare for HPA; its cards come first."),
    ],
)
def test_how_long_there_is_is_told_in_days(day: date | None, told: str) -> None:
    """Or that there is no time left, or no day yet."""
    page = [one.text.plain for one in prepared(Preparation("hpa", day, TODAY, 300, 120))]
    assert page[:2] == [told, "120 of its 300 cards met."]


def test_how_many_new_cards_a_day_it_takes_is_told_while_there_are_days_and_cards() -> None:
    """In a plural that is right."""

    def last(day: date, met: int) -> str:
        return [one.text.plain for one in prepared(Preparation("hpa", day, TODAY, 300, met))][-1]

    assert last(date(2026, 3, 16), 120) == "13 new cards a day would meet the rest before it."
    assert last(date(2026, 3, 16), 290) == "1 new card a day would meet the rest before it."
    assert last(date(2026, 3, 16), 300) == "300 of its 300 cards met."
    assert last(TODAY, 120) == "120 of its 300 cards met."


def test_without_an_exam_there_is_nothing_to_tell() -> None:
    """But that."""
    assert [one.text.plain for one in prepared(None)] == ["You prepare for no exam."]
