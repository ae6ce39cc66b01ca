"""Which card another one is confused with."""

from __future__ import annotations

from builders_content import card, choice
from k8squiz.identifiers import ComponentId
from k8squiz.questions.cards import Card
from k8squiz.sessions.neighbours import neighbour

NEAR, FAR = card(2), card(3)
KNOWN = {one.id: one for one in (NEAR, FAR)}


def _contrasted(*with_: Card) -> Card:
    return card(1, *(choice(f"contrast-{at}", needs=(one.id,)) for at, one in enumerate(with_)))


def test_a_card_contrasted_in_a_question_is_the_neighbour() -> None:
    """It was written because the two are confused; being kept apart may have other reasons."""
    assert neighbour(_contrasted(FAR)._replace(apart=(NEAR.id,)), KNOWN) == FAR


def test_else_it_is_the_first_that_the_card_is_kept_apart_from() -> None:
    """One of the decks at hand."""
    assert neighbour(card(1)._replace(apart=(NEAR.id, FAR.id)), KNOWN) == NEAR
    assert neighbour(card(1)._replace(apart=(card(9).id, FAR.id)), KNOWN) == FAR
    assert neighbour(_contrasted(card(9))._replace(apart=(FAR.id,)), KNOWN) == FAR


def test_else_it_is_one_of_the_same_kind_about_the_same_component() -> None:
    """What is about another one, or of another kind, is seldom taken for it."""
    other_kind, elsewhere = NEAR._replace(kind="path"), FAR._replace(about=(ComponentId("kubelet"),))
    assert neighbour(card(1), {one.id: one for one in (card(1), other_kind, elsewhere)}) is None
    assert neighbour(card(1), {one.id: one for one in (card(1), other_kind, FAR)}) == FAR


def test_a_card_on_its_own_has_no_neighbour() -> None:
    """Or none that lies in the decks at hand."""
    assert neighbour(card(1), {card(1).id: card(1)}) is None
    assert neighbour(_contrasted(NEAR), {}) is None
