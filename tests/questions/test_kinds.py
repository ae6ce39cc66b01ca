"""Which questions are asked alike."""

from __future__ import annotations

from builders_content import card, cards, choice, typed
from k8squiz.identifiers import CardId
from k8squiz.questions.kinds import FEWEST_ALIKE, HAND_WRITTEN, all_posed


def test_questions_of_one_id_on_many_cards_of_a_kind_come_from_one_maker() -> None:
    """They are named by the kind of their cards and their id."""
    kinds = [one.kind for one in all_posed(cards(FEWEST_ALIKE, choice("who")))]
    assert kinds == ["role who"] * FEWEST_ALIKE


def test_the_same_id_on_another_kind_of_card_is_another_maker() -> None:
    """What a component does and what a concept does are asked apart."""
    concepts = [one._replace(kind="concept", id=CardId(f"{one.id}.c")) for one in cards(FEWEST_ALIKE, choice("what"))]
    kinds = {one.kind for one in all_posed([*cards(FEWEST_ALIKE, choice("what")), *concepts])}
    assert kinds == {"role what", "concept what"}


def test_a_few_of_one_id_are_hand_written() -> None:
    """All that is written by hand is one kind."""
    few = (*cards(FEWEST_ALIKE - 1, choice("who")), card(9, typed("other")))
    assert {one.kind for one in all_posed(few)} == {HAND_WRITTEN}


def test_a_question_goes_by_card_and_id() -> None:
    """And its pool has the right option first."""
    [one] = all_posed([card(1, choice("who", "a", "b", answer="c"))])
    assert (one.place, one.pool) == ("subject-1.role/who", ("c", "a", "b"))
