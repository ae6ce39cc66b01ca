"""The order in which cards are learned."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builders_content import card
from k8squiz.identifiers import CardId
from k8squiz.questions.cards import Card
from k8squiz.questions.ordering import after_their_needs, unmet_needs


def _needy(id_: str, *needs: str) -> Card:
    return card(id_)._replace(needs=tuple(map(CardId, needs)))


def _order(*cards: Card) -> str:
    return "".join(one.id for one in after_their_needs(cards))


def test_without_needs_the_order_stays() -> None:
    """As given."""
    assert _order(card("b"), card("a"), card("c")) == "bac"


def test_what_is_needed_is_drawn_forward_with_its_own_needs() -> None:
    """To stand right before; the rest keeps its order."""
    assert _order(card("x"), _needy("a", "b"), card("y"), _needy("b", "c"), card("c")) == "xcbay"


def test_a_need_outside_does_not_count() -> None:
    """Somebody may study one deck alone."""
    assert _order(_needy("a", "elsewhere"), card("b")) == "ab"


def test_a_circle_keeps_every_card() -> None:
    """And both are told."""
    circle = (_needy("a", "b"), _needy("b", "a"), _needy("c", "c"))
    assert sorted(_order(*circle)) == ["a", "b", "c"]
    assert list(unmet_needs(circle)) == ["b: needs a, which needs it in turn", "c: needs c, which needs it in turn"]


def test_a_need_that_no_card_meets_is_told() -> None:
    """With both ids."""
    assert list(unmet_needs([_needy("a", "b", "z"), card("b")])) == ["a: needs z, which is no card"]


@given(st.dictionaries(st.sampled_from("abcdefg"), st.lists(st.sampled_from("abcdefg"), max_size=3)))
def test_each_card_comes_once_and_after_what_it_needs(drawn: dict[str, list[str]]) -> None:
    """Wherever that is possible; where it is not, it is told."""
    cards = [_needy(name, *needs) for name, needs in drawn.items()]
    order = _order(*cards)
    assert sorted(order) == sorted(drawn)
    told = set(unmet_needs(cards))
    late = [(name, need) for name, needs in drawn.items() for need in needs if order.find(need) >= order.index(name)]
    missing = [(name, need) for name, needs in drawn.items() for need in needs if need not in drawn]
    assert len(told) == len({*late, *missing})
