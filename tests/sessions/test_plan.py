"""What there is to study on one day."""

from __future__ import annotations

import pytest

from builders import MONDAY
from builders_content import card, choice, command, deck, flashcard, order, several, typed
from k8squiz.identifiers import CardId
from k8squiz.knowledge.asking import Form
from k8squiz.scheduling.memory import Memory
from k8squiz.sessions.plan import RECALLED_FROM, Plan, in_learning_order, plan
from k8squiz.sessions.selection import Past, Selection
from k8squiz.sessions.study import Turn
from sessions.planning import allowance, learned, met, past, planned


def _plan(count: int, memories: dict[int, Memory], *, on: int = 0, new_left: int = 100) -> Plan:
    return planned(count, past(memories), allowance(on, new_left))


def test_what_is_due_comes_before_what_is_new() -> None:
    """Old debts first."""
    found = _plan(3, {2: learned(1.0, last=-5)})
    assert [(task.card.id, task.turn) for task in found.tasks] == [
        (card(2).id, Turn.REVIEW),
        (card(1).id, Turn.NEW),
        (card(3).id, Turn.NEW),
    ]


def test_a_card_that_was_only_met_is_asked_for_its_rating() -> None:
    """On the next day, when seeing it again says something."""
    assert [task.turn for task in _plan(1, {1: met(-1)}).due] == [Turn.CONFIRM]
    assert _plan(1, {1: met()}).due == ()


def test_a_card_comes_after_those_that_it_needs() -> None:
    """Of other decks as well; without the deck that holds them, it waits for nothing."""
    first, second = deck(card("a")._replace(needs=(CardId("d"),)), card("b")), deck(card("c"), card("d"))
    assert [one.id for one in in_learning_order([first, second])] == ["d", "a", "c", "b"]
    assert [one.id for one in in_learning_order([first])] == ["a", "b"]


@pytest.mark.parametrize(("new_left", "expected"), [(0, 0), (2, 2), (9, 5), (-3, 0)])
def test_new_cards_are_limited_and_what_is_due_is_not(new_left: int, expected: int) -> None:
    """A limit that is already exceeded allows none; what was never met is counted all the same."""
    found = _plan(6, {1: learned(1.0, last=-9)}, new_left=new_left)
    assert (len(found.due), len(found.new), found.unseen) == (1, expected, 5)


def test_a_card_whose_answer_has_changed_is_new_again() -> None:
    """The memory is of another answer."""
    found = _plan(1, {1: learned(50.0, revision=2)})
    assert (found.due, found.unseen) == ((), 1)


def test_the_next_day_is_told_with_how_many_fall_due_on_it() -> None:
    """For the sentence at the end of a session; what is new is not counted."""
    found = _plan(5, {1: learned(3.0), 2: learned(3.0), 3: learned(8.0), 4: learned(1.0, last=-4)})
    assert (found.next_due, found.next_count) == (MONDAY + 3, 2)


def test_every_later_day_is_told_with_how_many_are_due_on_it() -> None:
    """What waits beyond the limit of today is among those of tomorrow."""
    memories: dict[int, Memory] = {1: learned(3.0), 2: learned(8.0), 3: learned(1.0, last=-4), 4: learned(1.0, last=-5)}
    assert _plan(5, memories).coming == {MONDAY + 3: 1, MONDAY + 8: 1}
    assert planned(5, past(memories), allowance(reviews_left=1)).coming == {MONDAY + 1: 1, MONDAY + 3: 1, MONDAY + 8: 1}


def test_without_anything_later_there_is_no_next_day() -> None:
    """Nothing learned yet."""
    found = _plan(2, {})
    assert (found.next_due, found.next_count) == (None, 0)


def test_subjects_alternate_from_the_first_day() -> None:
    """Deck by deck in turn; the longer one goes on alone."""
    decks = [deck(card("a.x"), card("a.y"), card("a.z")), deck(card("b.x"))]
    assert [one.id for one in in_learning_order(decks)] == ["a.x", "b.x", "a.y", "a.z"]


@pytest.mark.parametrize(
    ("stability", "recall"), [(0.5, False), (6.99, False), (RECALLED_FROM, True), (7.01, True), (300.0, True)]
)
def test_from_seven_days_of_stability_a_card_is_to_be_recalled(stability: float, recall: bool) -> None:
    """Below, it is to be recognised."""
    [task] = _plan(1, {1: learned(stability, last=-400)}).due
    assert (task.turn, task.recall, RECALLED_FROM) == (Turn.REVIEW, recall, 7)


def test_what_is_new_or_was_only_met_is_to_be_recognised() -> None:
    """There is nothing yet to be recalled."""
    assert [(task.turn, task.recall) for task in _plan(2, {1: met(-1)}).tasks] == [
        (Turn.CONFIRM, False),
        (Turn.NEW, False),
    ]


def test_what_cannot_be_asked_is_not_planned() -> None:
    """A card that is kept for exams, or has only questions on other cards as well."""
    mute = [card(1, choice(exam_only=True)), card(2, choice(needs=("subject-4.role",)))]
    assert in_learning_order([deck(*mute, card(4))]) == (card(4),)


def test_flashcards_and_cards_of_any_form_are_planned() -> None:
    """What is not asked as a choice is asked otherwise."""
    made = (flashcard(1), card(2, typed()), card(3, order()), card(4, command()), card(5, several()))
    assert in_learning_order([deck(*made)]) == made


@pytest.mark.parametrize(
    ("form", "expected"), [(Form.CHOICE, [1, 3]), (Form.TYPED, [2, 3]), (Form.ORDER, []), (Form.SEVERAL, [])]
)
def test_with_a_form_only_the_cards_that_have_it_are_planned(form: Form, expected: list[int]) -> None:
    """In what is due, what is new and what is counted alike."""
    held = deck(card(1, choice()), card(2, typed()), card(3, choice(), typed()), flashcard(4))
    found = plan([held], past({3: learned(1.0, last=-9)}), allowance(), Selection(form=form))
    assert sorted(task.card.id for task in found.tasks) == [card(number).id for number in expected]
    assert found.unseen == len([number for number in expected if number != 3])


def test_a_card_in_two_decks_is_planned_once() -> None:
    """It is one memory."""
    found = plan([deck(card(1)), deck(card(1), name="b")], Past({}), allowance())
    assert len(found.tasks) == found.unseen == 1


def test_the_memory_of_a_card_that_is_in_no_deck_is_passed_over() -> None:
    """Other decks are another day's work."""
    assert _plan(1, {7: learned(1.0, last=-9)}).due == ()
