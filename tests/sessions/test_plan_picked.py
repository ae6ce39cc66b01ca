"""Cards picked by what became of them, and cards that are crammed."""

from __future__ import annotations

import pytest

from builders_content import card, choice, deck, typed
from k8squiz.knowledge.asking import Form
from k8squiz.questions.cards import Deck
from k8squiz.sessions.only import Only
from k8squiz.sessions.plan import Plan, cram, plan
from k8squiz.sessions.selection import EVERYTHING, Past, Selection
from k8squiz.sessions.study import Turn
from sessions.planning import (
    FLAGGED,
    SUSPENDED,
    allowance,
    buried,
    learned,
    met,
    numbers,
    past,
    planned,
)

NONE_LEFT = allowance(new_left=0, reviews_left=0)
"""A day on which everything was done that it allows."""

KNOWN = past(
    {
        1: learned(30.0, last=-3),
        2: learned(30.0, last=-9, lapses=6),
        3: learned(1.0, last=-9, lapses=5),
        4: learned(2.0, last=-1, lapses=9),
        5: met(-1),
    },
    dict.fromkeys((1, 3, 6), FLAGGED),
    failed=(2, 4, 7),
)
"""Cards 3 and 5 are due, 2 and 4 are leeches, the odd ones are flagged, 6 and 7 were never met or are new again."""


def _only(only: Only, known: Past = KNOWN) -> Plan:
    return planned(8, known, NONE_LEFT, Selection(only=only))


def _crammed(known: Past = KNOWN, selection: Selection = EVERYTHING, seed: str = "s", **decks: Deck) -> Plan:
    held = decks.values() or [deck(*map(card, range(1, 9)))]
    return cram([*held], known, NONE_LEFT, selection, seed)


def test_only_what_is_due_keeps_to_the_limit_of_the_day() -> None:
    """And brings nothing new."""
    found = planned(8, KNOWN, allowance(reviews_left=1), Selection(only=Only.DUE))
    assert (numbers(found.tasks), found.waiting) == ([5], 1)
    assert numbers(planned(8, KNOWN, allowance(), Selection(only=Only.DUE)).tasks) == [5, 3]


@pytest.mark.parametrize(
    ("only", "due", "new"), [(Only.FAILED, [4, 2], [7]), (Only.FLAGGED, [3, 1], [6]), (Only.LEECHES, [4, 2], [])]
)
def test_what_is_picked_is_asked_whatever_the_limits(only: Only, due: list[int], new: list[int]) -> None:
    """Due or not; the least likely to be known first, and those that are new behind them."""
    found = _only(only)
    assert (numbers(found.due), numbers(found.new), found.waiting) == (due, new, 0)
    assert {task.turn for task in found.new} <= {Turn.NEW}


def test_what_is_picked_and_rests_is_not_asked() -> None:
    """A flag does not wake it."""
    known = past({1: learned(9.0), 2: learned(9.0)}, {1: SUSPENDED, 2: buried()}, failed=(1, 2))
    assert _only(Only.FAILED, known).tasks == ()


def test_what_is_picked_has_to_fit_the_rest_of_the_selection() -> None:
    """Flagged cards, of which those that can be typed."""
    held = deck(card(1, choice()), card(2, typed()))
    known = past({1: learned(9.0), 2: learned(9.0)}, {1: FLAGGED, 2: FLAGGED})
    selection = Selection(form=Form.TYPED, only=Only.FLAGGED)
    assert numbers(plan([held], known, NONE_LEFT, selection).tasks) == [2]


def test_new_cards_that_are_picked_are_kept_apart_like_any_others() -> None:
    """A flag on both makes neither easier to tell from the other."""
    one, other = card(1)._replace(apart=(card(2).id,)), card(2)
    known = past({}, {1: FLAGGED, 2: FLAGGED})
    found = plan([deck(one, other)], known, NONE_LEFT, Selection(only=Only.FLAGGED))
    assert numbers(found.tasks) == [1]


def test_crammed_are_all_cards_in_any_order_whatever_the_limits() -> None:
    """None of them is new, for nothing is learned by it; what was recalled for days is recalled."""
    found = _crammed()
    assert sorted(numbers(found.tasks)) == [*range(1, 9)]
    assert {task.turn for task in found.tasks} == {Turn.REVIEW}
    assert sorted(numbers(task for task in found.tasks if task.recall)) == [1, 2]
    assert (found.new, found.waiting, found.next_due, found.unseen) == ((), 0, None, 3)


def test_a_seed_shuffles_what_is_crammed() -> None:
    """The same one in the same way."""
    orders = {seed: numbers(_crammed(seed=seed).tasks) for seed in "abcdef"}
    assert len(set(map(tuple, orders.values()))) > 3
    assert orders["a"] == numbers(_crammed(seed="a").tasks)


@pytest.mark.parametrize(
    ("only", "expected"),
    [(Only.DUE, [3, 5]), (Only.FAILED, [2, 4, 7]), (Only.FLAGGED, [1, 3, 6]), (Only.LEECHES, [2, 4])],
)
def test_what_is_picked_can_be_crammed(only: Only, expected: list[int]) -> None:
    """Due cards as well, beyond the limit of the day."""
    assert sorted(numbers(_crammed(selection=Selection(only=only)).tasks)) == expected


def test_what_rests_is_not_crammed() -> None:
    """It was put away."""
    assert 1 not in numbers(_crammed(past({}, {1: SUSPENDED})).tasks)
    assert 1 not in numbers(_crammed(past({}, {1: buried()})).tasks)


def test_subjects_alternate_when_they_are_crammed() -> None:
    """As far as they go."""
    found = _crammed(a=deck(*map(card, range(1, 4)), name="a"), b=deck(*map(card, range(4, 7)), name="b"))
    in_a = [number < 4 for number in numbers(found.portion(6))]
    assert in_a in ([True, False] * 3, [False, True] * 3)
