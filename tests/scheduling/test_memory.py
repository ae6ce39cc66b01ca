"""What the reviews of one card add up to."""

from __future__ import annotations

import pytest

from builders import MONDAY
from k8squiz.scheduling.memory import Learned, Memory, Met, current


@pytest.mark.parametrize("memory", [Met(2, MONDAY, MONDAY), Learned(5.0, 5.0, 3, 0, 2, MONDAY, MONDAY)])
def test_a_memory_is_of_the_answer_that_was_given(memory: Memory) -> None:
    """Of no earlier one, and of none that came later: the card is new again."""
    assert [current(memory, revision) for revision in (1, 2, 3)] == [None, memory, None]


def test_a_new_card_has_no_memory() -> None:
    """Of no revision."""
    assert current(None, 1) is None
