"""The order in which cards are learned."""

from __future__ import annotations

from random import Random

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


@given(st.dictionaries(st.sampled_from("abcdefg"), st.sets(st.sampled_from("abcdefg"))), st.randoms())
def test_each_card_comes_once_and_after_what_it_needs(drawn: dict[str, set[str]], random: Random) -> None:
    """Whatever the order given, where no circle forbids it: here each needs none but earlier letters."""
    cards = [_needy(name, *(need for need in sorted(needs) if need < name)) for name, needs in drawn.items()]
    random.shuffle(cards)
    order = _order(*cards)
    assert sorted(order) == sorted(drawn)
    pairs = [(need, one.id) for one in cards for need in one.needs if need in drawn]
    assert [(need, name) for need, name in pairs if order.index(need) > order.index(name)] == []


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd")), max_size=8))
def test_what_cannot_come_first_is_told_and_nothing_else(needs: list[tuple[str, str]]) -> None:
    """One line for each need that stands behind what needs it."""
    cards = [_needy(name, *(need for one, need in needs if one == name)) for name in "abcd"]
    order = _order(*cards)
    late = {(name, need) for name, need in needs if order.index(need) >= order.index(name)}
    assert {tuple(line.split(": needs ")[0] + line.split(": needs ")[1][0]) for line in unmet_needs(cards)} == late


def test_a_long_row_of_needs_is_no_danger() -> None:
    """Each of 3,000 cards needs the next one."""
    row = [_needy(f"n{number}", f"n{number + 1}") for number in range(3_000)]
    assert [one.id for one in after_their_needs(row)] == [one.id for one in reversed(row)]
