"""Which new cards are learned on a day, and which wait for another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders_content import card
from k8squiz.identifiers import CardId
from k8squiz.questions.cards import Card
from k8squiz.questions.ordering import after_their_needs
from k8squiz.sessions.learning import kept_apart, learned_first
from sessions.planning import numbers


def _ids(*wanted: int) -> tuple[CardId, ...]:
    return tuple(card(number).id for number in wanted)


def new(number: int, *, apart: tuple[int, ...] = (), needs: tuple[int, ...] = (), exam: str = "kcna") -> Card:
    """A card that is kept apart from others and needs others, all named by their numbers."""
    made = card(number, competencies=(f"{exam}.core-concepts",))
    return made._replace(apart=_ids(*apart), needs=_ids(*needs))


def learn(*cards: Card, met: tuple[int, ...] = (), count: int = 99, first: str = "") -> list[int]:
    """The numbers of the cards learned on a day on which others were ``met`` already."""
    return numbers(learned_first(cards, _ids(*met), kept_apart(cards), count, first))


@pytest.mark.parametrize(("count", "expected"), [(-1, []), (0, []), (2, [1, 2]), (3, [1, 2, 3]), (9, [1, 2, 3])])
def test_as_many_are_learned_as_the_day_allows_in_their_order(count: int, expected: list[int]) -> None:
    """A limit that is exceeded already allows none."""
    assert learn(new(1), new(2), new(3), count=count) == expected


@pytest.mark.parametrize(("one", "other"), [((2,), (1,)), ((2,), ()), ((), (1,))])
def test_of_two_kept_apart_the_first_is_learned(one: tuple[int, ...], other: tuple[int, ...]) -> None:
    """Whichever of them says so; the place of the other goes to the next card."""
    assert learn(new(1, apart=one), new(2, apart=other), new(3), count=2) == [1, 3]


@pytest.mark.parametrize(("one", "other"), [((2,), (1,)), ((2,), ()), ((), (1,))])
def test_what_is_kept_apart_from_a_card_met_the_same_day_waits(one: tuple[int, ...], other: tuple[int, ...]) -> None:
    """An earlier session of the day counts as well."""
    pairs = kept_apart([new(1, apart=one), new(2, apart=other)])
    assert learned_first([new(2, apart=other)], _ids(1), pairs, 9) == ()


def test_what_was_met_the_same_day_need_not_lie_in_the_decks_at_hand() -> None:
    """Another deck was studied in the morning: the card in this one says that they are kept apart."""
    assert learn(new(2, apart=(1,)), new(3), met=(1,)) == [3]


def test_what_is_apart_from_two_may_keep_neither_from_the_other() -> None:
    """A card that waits holds up nobody that is only kept apart from it."""
    assert learn(new(1), new(2, apart=(1, 3)), new(3, apart=(2,))) == [1, 3]


def test_a_card_waits_for_what_it_needs_however_long_the_chain() -> None:
    """The first of it is kept apart from what is learned today."""
    assert learn(new(1, apart=(2,)), new(2), new(3, needs=(2,)), new(4, needs=(3,)), new(5)) == [1, 5]


def test_a_need_that_is_learned_today_is_met() -> None:
    """It stands before the card."""
    assert learn(new(1), new(2, needs=(1,))) == [1, 2]


def test_a_need_that_is_not_among_the_cards_holds_up_nobody() -> None:
    """It is learned already, was put away, or lies in no deck at hand."""
    assert learn(new(2, needs=(1, 7))) == [2]


def test_a_card_that_needs_itself_or_is_kept_apart_from_itself_is_learned() -> None:
    """A reader's deck may say so by mistake."""
    assert learn(new(1, needs=(1,)), new(2, apart=(2,))) == [1, 2]


def test_cards_that_need_each_other_are_learned() -> None:
    """In the order given, and on two days where they are kept apart."""
    circle = (new(1, needs=(2,)), new(2, needs=(3,)), new(3, needs=(1,)))
    assert learn(*circle) == [1, 2, 3]
    both = (new(1, needs=(2,), apart=(2,)), new(2, needs=(1,)))
    assert (learn(*both), learn(both[1])) == ([1], [2])


def test_cards_for_the_planned_exam_are_learned_before_others() -> None:
    """Each kind in its order."""
    cards = (new(1), new(2, exam="cka"), new(3), new(4, exam="cka"))
    assert learn(*cards, first="cka") == [2, 4, 1, 3]
    assert learn(*cards, first="cka", count=3) == [2, 4, 1]
    assert learn(*cards) == [1, 2, 3, 4]


def test_what_a_card_for_the_exam_needs_comes_with_it() -> None:
    """Though it does not count for the exam itself."""
    assert learn(new(1), new(2), new(3, exam="cka", needs=(2,)), first="cka") == [2, 3, 1]


@st.composite
def connected(draw: st.DrawFn, count: int = 9) -> tuple[Card, ...]:
    """Cards of two exams that are kept apart and need each other at will, in circles as well."""
    some = st.lists(st.integers(1, count), max_size=2, unique=True).map(tuple)
    exams = st.sampled_from(["kcna", "cka"])
    listed = range(1, draw(st.integers(1, count)) + 1)
    made = (new(number, apart=draw(some), needs=draw(some), exam=draw(exams)) for number in listed)
    return after_their_needs(made)


met_ = st.sets(st.integers(1, 12), max_size=3)
firsts = st.sampled_from(["", "kcna", "cka"])


@given(connected(), met_, st.integers(0, 9), firsts)
def test_no_two_learned_on_a_day_are_kept_apart(cards: tuple[Card, ...], met: set[int], count: int, first: str) -> None:
    """Neither from each other nor from those met before on that day."""
    chosen = learn(*cards, met=tuple(met), count=count, first=first)
    assert len(chosen) == len(set(chosen)) <= count
    today = {*chosen, *met}
    for one in cards:
        number = numbers([one])[0]
        others = set(numbers(card(1)._replace(id=other) for other in one.apart)) - {number}
        assert number not in chosen or others.isdisjoint(today)


@given(connected(), met_, st.integers(0, 9), firsts)
def test_nothing_is_learned_before_what_it_needs(
    cards: tuple[Card, ...], met: set[int], count: int, first: str
) -> None:
    """Where the needs allow an order at all."""
    chosen = [one.id for one in learned_first(cards, _ids(*met), kept_apart(cards), count, first)]
    listed = {one.id: one for one in cards}
    for place, id_ in enumerate(chosen):
        for need in set(listed[id_].needs) & listed.keys():
            assert need in chosen[:place] or id_ in _reached(need, listed)


def _reached(start: CardId, listed: dict[CardId, Card]) -> set[CardId]:
    """All that a card needs, and what that needs in turn."""
    found, ahead = set[CardId](), [start]
    while ahead:
        one = ahead.pop()
        if one in listed and one not in found:
            found.add(one)
            ahead.extend(listed[one].needs)
    return found


@given(connected(), firsts)
def test_the_first_card_is_always_learned_on_a_fresh_day(cards: tuple[Card, ...], first: str) -> None:
    """So day by day they become fewer, and none is put off for good."""
    days = 0
    while cards:
        chosen = learned_first(cards, (), kept_apart(cards), 1 + days % 3, first)
        assert chosen
        cards = tuple(one for one in cards if one not in chosen)
        days += 1


@given(connected())
def test_apart_holds_both_ways_round(cards: tuple[Card, ...]) -> None:
    """And of all that any card says."""
    pairs = kept_apart(cards)
    assert all(one in pairs[other] for one, others in pairs.items() for other in others)
    assert {(one.id, other) for one in cards for other in one.apart} <= {
        (one, other) for one, others in pairs.items() for other in others
    }
