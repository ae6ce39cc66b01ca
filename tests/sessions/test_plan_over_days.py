"""What holds from day to day: limits over all sessions of one, and what is kept apart over all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from builders_content import card, deck
from k8squiz.history.reviews import Review
from k8squiz.identifiers import CardId, ComponentId, ReviewId
from k8squiz.questions.cards import Card, Deck
from k8squiz.scheduling.fsrs_rules import fold
from k8squiz.sessions.learning import kept_apart
from k8squiz.sessions.plan import Plan, plan
from k8squiz.sessions.selection import EVERYTHING, Past, Selection
from k8squiz.sessions.study import Given
from sessions.planning import allowance, day
from sessions.playing import BOTH, CHOICES, begin, play

NEW_A_DAY, REVIEWS_A_DAY = 2, 3


class Sat(NamedTuple):
    """A session sat down to: on what, for how many cards, and what was said to the first questions."""

    selection: Selection
    portion: int
    said: list[str]


class Learner:
    """Somebody who studies ``decks`` day by day, and what is remembered of each answer."""

    def __init__(self, decks: Sequence[Deck]) -> None:
        self.decks = decks
        self.cards = {one.id for deck_ in decks for one in deck_.cards}
        self.new_on: dict[int, list[CardId]] = {}
        self.reviewed_on: dict[int, set[CardId]] = {}
        self._reviews: dict[CardId, list[Review]] = {}

    @property
    def met(self) -> set[CardId]:
        """The cards that were asked at least once."""
        return set(self._reviews)

    def plan(self, on: int, selection: Selection = EVERYTHING) -> Plan:
        """What is left of the day, by the limits and what was done on it so far."""
        memories = {card_: memory for card_, own in self._reviews.items() if (memory := fold(own)) is not None}
        new, reviewed = self.new_on.get(on, []), self.reviewed_on.get(on, set())
        today = allowance(on, NEW_A_DAY - len(new), REVIEWS_A_DAY - len(reviewed), first="cka")
        return plan(self.decks, Past(memories), today, selection)

    def sit(self, on: int, sat: Sat) -> None:
        """Goes through one session to its end."""
        over = play(begin(*self.plan(on, sat.selection).portion(sat.portion)), *sat.said, day=day(on))
        for one in over.given:
            self._note(one, on)

    def _note(self, one: Given, on: int) -> None:
        own = self._reviews.setdefault(one.record.card, [])
        new, reviewed = self.new_on.setdefault(on, []), self.reviewed_on.setdefault(on, set())
        if not own:
            new.append(one.record.card)
        elif one.record.card not in new:
            reviewed.add(one.record.card)
        if one.rate_before is not None:
            own[-1] = own[-1]._replace(rating=one.rate_before)
        record = one.record
        own.append(Review(ReviewId(1), record.revision, record.occasion, record.correct, record.rating, record.day))


@st.composite
def decks_(draw: st.DrawFn) -> list[Deck]:
    """Two decks whose cards are kept apart and need each other across both, in circles as well."""
    count = draw(st.integers(1, 10))
    some = st.lists(st.integers(1, count).map(lambda number: card(number).id), max_size=2, unique=True).map(tuple)
    exams = st.sampled_from(["kcna.core-concepts", "cka.kubeadm"])
    abouts = st.sampled_from(["etcd", "kubelet"])
    held: list[Card] = [
        card(number, *draw(st.sampled_from([BOTH, CHOICES])), about=draw(abouts), competencies=(draw(exams),))._replace(
            apart=draw(some), needs=draw(some)
        )
        for number in range(1, count + 1)
    ]
    at = draw(st.integers(0, count))
    return [deck(*own, name=name) for own, name in ((held[:at], "a"), (held[at:], "b")) if own]


selections = st.sampled_from([EVERYTHING, Selection(about=(ComponentId("etcd"),)), Selection(exam="kcna")])
said_ = st.lists(st.sampled_from(["right", "wrong", "unknown"]), max_size=6)
days_ = st.lists(st.lists(st.builds(Sat, selections, st.integers(1, 4), said_), max_size=3), max_size=8)


@given(decks_(), days_)
def test_no_two_that_are_kept_apart_are_first_learned_on_the_same_day(decks: list[Deck], days: list[list[Sat]]) -> None:
    """Whatever is selected in the sessions of a day, and in how many of them."""
    learner = _studied(decks, days)
    pairs = kept_apart(one for deck_ in decks for one in deck_.cards)
    for new in learner.new_on.values():
        for one in new:
            assert pairs.get(one, set()) - {one} <= learner.cards - set(new)


@given(decks_(), days_)
def test_the_limits_hold_over_all_sessions_of_a_day(decks: list[Deck], days: list[list[Sat]]) -> None:
    """And when all is done that a day allows, another session has nothing left to ask."""
    learner = _studied(decks, days)
    assert all(len(new) <= NEW_A_DAY for new in learner.new_on.values())
    assert all(len(reviewed) <= REVIEWS_A_DAY for reviewed in learner.reviewed_on.values())
    last = len(days)
    learner.sit(last, Sat(EVERYTHING, 99, []))
    found = learner.plan(last)
    assert (found.due, len(found.new)) == ((), 0)


@given(decks_(), days_)
def test_every_card_is_learned_in_the_end(decks: list[Deck], days: list[list[Sat]]) -> None:
    """One at least on each day studied to its end: whatever is kept apart or needed, none is put off for good."""
    learner = _studied(decks, days)
    for on in range(len(days), len(days) + 10):
        before = len(learner.met)
        learner.sit(on, Sat(EVERYTHING, 99, []))
        assert len(learner.met) > before or learner.met == learner.cards
    assert learner.met == learner.cards


def _studied(decks: list[Deck], days: list[list[Sat]]) -> Learner:
    learner = Learner(decks)
    for on, sessions in enumerate(days):
        for sat in sessions:
            learner.sit(on, sat)
    return learner
