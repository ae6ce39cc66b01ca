"""Marks that a learner leaves on cards."""

from __future__ import annotations

import pytest

from builders import MONDAY
from k8squiz.history.marks import Standing
from k8squiz.identifiers import StudyDay


@pytest.mark.parametrize(
    ("standing", "rests"),
    [
        (Standing(), False),
        (Standing(flagged=True), False),
        (Standing(suspended=True), True),
        (Standing(buried=MONDAY), True),
        (Standing(buried=StudyDay(MONDAY - 1)), False),
        (Standing(suspended=True, buried=StudyDay(MONDAY - 1)), True),
    ],
)
def test_a_card_rests_while_it_is_suspended_and_on_the_day_it_was_buried(standing: Standing, rests: bool) -> None:
    """The next day it is asked again."""
    assert standing.rests(MONDAY) is rests
