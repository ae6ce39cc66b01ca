"""Mastery of each component."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders_content import card, deck
from builders_terminal import TODAY
from k8squiz.identifiers import CardId, ComponentId, StudyDay
from k8squiz.scheduling.memory import Learned, Memory
from k8squiz.stats.card_list import Record, list_cards
from k8squiz.stats.mastery import LEVELS, Mastery, mastery, tallied

ETCD, KUBELET = ComponentId("etcd"), ComponentId("kubelet")


def _learned(stability: float) -> Learned:
    return Learned(stability, 5.0, 3, 0, 1, TODAY, TODAY)


def test_a_card_counts_for_each_component_that_it_is_about() -> None:
    """In all its states: met, known, due."""
    shared = card(1)._replace(about=(ETCD, KUBELET))
    memories: dict[CardId, Memory] = {shared.id: _learned(40.0), card(2).id: _learned(1.0)}
    record = Record(memories, {}, StudyDay(TODAY + 5), 0.9)
    found = mastery(list_cards([deck(shared, card(2), card(3))], record))
    assert found == {ETCD: Mastery(cards=3, met=2, known=1, due=1), KUBELET: Mastery(cards=1, met=1, known=1, due=0)}


def test_cards_are_counted_in_whatever_groups() -> None:
    """A group without cards is none."""
    record = Record({card(1).id: _learned(40.0)}, {}, TODAY, 0.9)
    known, new = list_cards([deck(card(1), card(2))], record)
    assert tallied([("a", known), ("a", new), ("b", new)]) == {"a": Mastery(2, 1, 1, 0), "b": Mastery(1, 0, 0, 0)}
    assert tallied([]) == {}


@pytest.mark.parametrize(
    ("cards", "met", "known", "letter"),
    [
        (10, 0, 0, "N"),
        (10, 1, 0, "B"),
        (10, 10, 4, "B"),
        (10, 5, 5, "H"),
        (10, 8, 8, "H"),
        (10, 9, 9, "K"),
        (0, 0, 0, "N"),
    ],
)
def test_a_level_sums_the_cards_up(cards: int, met: int, known: int, letter: str) -> None:
    """Begun with the first, half with half of them known, known with nine of ten."""
    assert Mastery(cards, met, known).letter == letter


@given(st.integers(1, 40), st.data())
def test_a_level_never_falls_when_one_more_card_is_known(cards: int, data: st.DataObject) -> None:
    """Whatever was met besides."""
    known = data.draw(st.integers(0, cards - 1))
    met = data.draw(st.integers(known, cards))
    order = list(LEVELS)
    assert order.index(Mastery(cards, met, known).level) <= order.index(
        Mastery(cards, max(met, known + 1), known + 1).level
    )
