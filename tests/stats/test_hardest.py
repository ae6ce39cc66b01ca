"""The cards that give most trouble."""

from __future__ import annotations

import pytest

from builders_terminal import CRANE, TODAY, listed, numbered
from k8squiz.identifiers import StudyDay
from k8squiz.scheduling.memory import Learned, Met
from k8squiz.stats.card_list import Listed
from k8squiz.stats.hardest import MOST, hardest


def learned(number: int, lapses: int, difficulty: float) -> Listed:
    """A card of that number, forgotten so often."""
    memory = Learned(9.0, difficulty, lapses + 1, lapses, 1, TODAY, TODAY)
    return listed(numbered(number), "learning")._replace(memory=memory)


def found(*cards: Listed) -> list[str]:
    """The ids of the hardest."""
    return [one.listed.card.id.removesuffix(".role") for one in hardest(cards)]


def test_those_forgotten_most_often_come_first() -> None:
    """Then the more difficult, then by their ids."""
    cards = [learned(1, 2, 9.0), learned(2, 7, 6.0), learned(3, 0, 9.5), learned(5, 2, 9.1), learned(4, 2, 9.1)]
    assert found(*cards) == ["part-2", "part-4", "part-5", "part-1", "part-3"]


def test_only_a_handful_is_told() -> None:
    """However many are hard."""
    assert len(found(*(learned(number, 1, 9.0) for number in range(2 * MOST)))) == MOST


@pytest.mark.parametrize(("lapses", "difficulty", "is_hard"), [(0, 4.9, False), (0, 5.0, True), (1, 1.0, True)])
def test_what_comes_easily_is_not_called_hard(lapses: int, difficulty: float, is_hard: bool) -> None:
    """However few cards there are."""
    assert bool(found(learned(1, lapses, difficulty))) is is_hard


def test_what_was_never_rated_is_not_hard() -> None:
    """New, or met once."""
    met = listed(CRANE, "learning")._replace(memory=Met(1, StudyDay(TODAY), StudyDay(TODAY)))
    assert found(listed(CRANE, "new"), met) == []
