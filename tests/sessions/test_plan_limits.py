"""How much a day brings, in which portions, and what it leaves for another day."""

from __future__ import annotations

import pytest

from builders_content import card, deck
from k8squiz.history.marks import Standing
from k8squiz.sessions.plan import plan
from k8squiz.sessions.selection import Past
from k8squiz.sessions.study import Turn
from sessions.planning import (
    FLAGGED,
    SUSPENDED,
    allowance,
    buried,
    day,
    learned,
    met,
    numbers,
    past,
    planned,
)

BACKLOG = past({number: learned(float(number), last=-30) for number in range(1, 9)})
"""Eight cards long due, the first of which is nearest to being forgotten."""


@pytest.mark.parametrize(("reviews_left", "due"), [(0, []), (3, [1, 2, 3]), (8, [*range(1, 9)]), (-2, [])])
def test_reviews_are_limited_and_the_nearest_to_forgotten_go_first(reviews_left: int, due: list[int]) -> None:
    """What is due beyond the limit is counted, and waits; a limit that is exceeded already allows none."""
    found = planned(8, BACKLOG, allowance(reviews_left=reviews_left))
    assert (numbers(found.due), found.waiting) == (due, 8 - len(due))


def test_what_waits_is_due_tomorrow() -> None:
    """Its own day is over."""
    found = planned(8, BACKLOG, allowance(reviews_left=5))
    assert (found.next_due, found.next_count) == (day(1), 3)


def test_what_waits_is_counted_with_what_falls_due_tomorrow_anyway() -> None:
    """Both are asked then."""
    known = past({1: learned(1.0, last=-9), 2: learned(1.0), 3: learned(9.0)})
    found = planned(3, known, allowance(reviews_left=0))
    assert (found.next_due, found.next_count) == (day(1), 2)


def test_a_full_day_of_reviews_leaves_new_cards_as_they_are() -> None:
    """Each has a limit of its own."""
    found = planned(9, BACKLOG, allowance(new_left=4, reviews_left=0))
    assert numbers(found.tasks) == [9]


def test_what_is_suspended_is_neither_due_nor_new_nor_coming() -> None:
    """As if it were in no deck."""
    known = past({1: learned(1.0, last=-9), 2: learned(9.0)}, {1: SUSPENDED, 2: SUSPENDED, 3: SUSPENDED})
    found = planned(3, known)
    assert (found.tasks, found.unseen, found.next_due, found.next_count) == ((), 0, None, 0)


def test_what_is_buried_is_not_asked_today_and_comes_tomorrow_at_the_earliest() -> None:
    """When it would be due then, or was before; a new card has no day."""
    known = past({1: learned(1.0, last=-9), 2: met(-1), 3: learned(5.0)}, dict.fromkeys(range(1, 5), buried()))
    found = planned(4, known)
    assert (found.tasks, found.waiting, found.unseen) == ((), 0, 0)
    assert (found.next_due, found.next_count) == (day(1), 2)


@pytest.mark.parametrize("standing", [buried(-1), FLAGGED, Standing()])
def test_a_burial_ends_with_its_day_and_a_flag_hides_nothing(standing: Standing) -> None:
    """Both are asked like any other."""
    known = past({1: learned(1.0, last=-9)}, {1: standing, 2: standing})
    assert numbers(planned(2, known).tasks) == [1, 2]


def test_a_portion_takes_the_first_tasks_and_no_more() -> None:
    """What is due goes before what is new, however large the backlog."""
    found = planned(10, BACKLOG)
    assert numbers(found.portion(3)) == [1, 2, 3]
    assert numbers(found.portion(9)) == [*range(1, 10)]
    assert numbers(found.portion(99)) == [*range(1, 11)]


def test_the_next_portion_leaves_out_what_was_asked() -> None:
    """It begins where the last one ended."""
    found = planned(10, BACKLOG)
    asked = {card(number).id for number in (1, 2, 3)}
    assert numbers(found.portion(3, asked)) == [4, 5, 6]


def test_subjects_alternate_within_a_portion_and_do_not_choose_it() -> None:
    """Who is nearest to forgetting goes first; the order within is another matter."""
    storage, network = deck(*map(card, range(1, 5)), name="storage"), deck(*map(card, range(5, 9)), name="network")
    found = plan([storage, network], BACKLOG, allowance())
    assert numbers(found.portion(6)) == [1, 5, 2, 6, 3, 4]
    assert numbers(found.portion(4)) == [1, 2, 3, 4]


def test_new_cards_of_a_portion_keep_their_order_behind_what_is_due() -> None:
    """Whatever subject they are of, for one may need another."""
    decks = [deck(card(1), card(2), card(3), name="storage"), deck(card(4), name="network")]
    found = plan(decks, Past({}), allowance())
    assert [task.turn for task in found.portion(4)] == [Turn.NEW] * 4
    assert numbers(found.portion(4)) == numbers(found.new) == [1, 4, 2, 3]
