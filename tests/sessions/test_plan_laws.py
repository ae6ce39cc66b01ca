"""What holds for every plan, whatever is known, marked, selected and allowed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builders_content import card, deck
from k8squiz.history.marks import Standing
from k8squiz.questions.cards import Deck
from k8squiz.scheduling.memory import Memory, current
from k8squiz.sessions.only import Only
from k8squiz.sessions.plan import Allowance, Plan, cram, plan
from k8squiz.sessions.selection import Past, Selection
from k8squiz.sessions.study import Turn
from sessions.planning import allowance, buried, day, learned, met, numbers, past

COUNT = 12
NUMBERS = st.integers(1, COUNT)

memories_ = st.dictionaries(
    NUMBERS,
    st.builds(learned, st.floats(0.1, 60), st.integers(-30, 0), st.integers(1, 2), st.integers(0, 8))
    | st.builds(met, st.integers(-3, 0), st.integers(1, 2)),
)
standings_ = st.dictionaries(NUMBERS, st.builds(Standing, st.booleans(), st.none() | st.just(day(0)), st.booleans()))
pasts = st.builds(past, memories_, standings_, st.sets(NUMBERS))
allowances = st.builds(allowance, st.integers(0, 40), st.integers(-1, 14), st.integers(-1, 14))
onlys = st.none() | st.sampled_from(Only)


def _decks() -> list[Deck]:
    held = [card(number) for number in range(1, COUNT + 1)]
    return [deck(*held[:7], name="a"), deck(*held[7:], name="b")]


def _plan(known: Past, today: Allowance, only: Only | None = None) -> Plan:
    return plan(_decks(), known, today, Selection(only=only))


def _awake(known: Past, today: Allowance) -> list[int]:
    return [number for number in range(1, COUNT + 1) if not known.standing(card(number).id).rests(today.day)]


def _memory(known: Past, number: int) -> Memory | None:
    return current(known.memories.get(card(number).id), 1)


@given(pasts, allowances)
def test_every_card_is_due_or_waits_or_comes_later_or_is_unseen_or_rests(known: Past, today: Allowance) -> None:
    """The counts add up to the cards."""
    found = _plan(known, today)
    awake = _awake(known, today)
    held = [number for number in awake if _memory(known, number) is not None]
    due = numbers(_plan(known, today._replace(reviews_left=COUNT)).due)
    later = [number for number in held if number not in due]
    assert len(found.due) + found.waiting + len(later) + found.unseen == len(awake)
    assert found.unseen == len(awake) - len(held)


@given(pasts, allowances, onlys)
def test_no_card_is_planned_twice_and_none_that_rests(known: Past, today: Allowance, only: Only | None) -> None:
    """What is due was met, and what is new was not."""
    found = _plan(known, today, only)
    planned = numbers(found.tasks)
    assert len(planned) == len(set(planned))
    assert set(planned) <= set(_awake(known, today))
    assert all(_memory(known, number) is not None for number in numbers(found.due))
    assert all(_memory(known, number) is None for number in numbers(found.new))


@given(pasts, allowances, onlys)
def test_the_limits_of_the_day_hold(known: Past, today: Allowance, only: Only | None) -> None:
    """As long as nothing is picked but what is due; nothing waits while there is room for it."""
    found = _plan(known, today, only)
    if only not in {None, Only.DUE}:
        assert found.waiting == 0
        return
    assert len(found.due) <= max(0, today.reviews_left)
    assert len(found.new) == (0 if only else min(max(0, today.new_left), found.unseen))
    assert found.waiting == 0 or len(found.due) == max(0, today.reviews_left)


@given(pasts, allowances)
def test_the_next_day_lies_ahead_and_counts_what_is_not_asked_today(known: Past, today: Allowance) -> None:
    """All that was met and is not suspended comes sooner or later; what waits or is buried comes tomorrow."""
    found = _plan(known, today)
    left = {
        number
        for number in range(1, COUNT + 1)
        if _memory(known, number) is not None and not known.standing(card(number).id).suspended
    } - set(numbers(found.due))
    assert sum(found.coming.values()) == len(left)
    assert (found.next_due is None) is (not left)
    assert 0 <= found.next_count <= len(left)
    if found.next_due is not None:
        assert found.next_count > 0
        assert found.next_due > today.day
    if found.waiting:
        assert found.next_due == today.day + 1
        assert found.next_count >= found.waiting


@given(pasts, allowances, onlys, st.integers(0, 15), st.sets(NUMBERS))
def test_a_portion_is_never_larger_than_asked_and_holds_what_comes_first(
    known: Past, today: Allowance, only: Only | None, most: int, asked: set[int]
) -> None:
    """All of it is planned and none was asked; what is due stands before what is new."""
    found = _plan(known, today, only)
    portion = found.portion(most, {card(number).id for number in asked})
    left = [task for task in found.tasks if numbers([task])[0] not in asked]
    assert len(portion) == min(most, len(left))
    assert sorted(numbers(portion)) == sorted(numbers(left[: len(portion)]))
    assert [task.turn is Turn.NEW for task in portion] == sorted(task.turn is Turn.NEW for task in portion)


@given(pasts, allowances, onlys, st.text(max_size=2))
def test_what_is_crammed_is_what_is_selected_and_awake(
    known: Past, today: Allowance, only: Only | None, seed: str
) -> None:
    """Each once, whatever the limits, and nothing counts as new."""
    found = cram(_decks(), known, today, Selection(only=only), seed)
    unlimited = today._replace(new_left=COUNT, reviews_left=COUNT)
    expected = _awake(known, today) if only is None else numbers(_plan(known, unlimited, only).tasks)
    assert sorted(numbers(found.tasks)) == sorted(expected)
    assert {task.turn for task in found.tasks} <= {Turn.REVIEW}


@given(pasts, allowances, NUMBERS)
def test_a_card_that_is_buried_changes_nothing_but_today(known: Past, today: Allowance, number: int) -> None:
    """Tomorrow everything is planned as if it had never been."""
    tomorrow = today._replace(day=day(today.day - day(0) + 1))
    away = known._replace(standings={**known.standings, card(number).id: buried(today.day - day(0))})
    awake = known._replace(standings={**known.standings, card(number).id: Standing()})
    assert _plan(away, tomorrow) == _plan(awake, tomorrow)
    assert number not in numbers(_plan(away, today).tasks)
