"""What is left of a session: how much, and how it becomes more and less."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders_content import card, cards, choice, typed
from k8squiz.history.reviews import Rating
from k8squiz.sessions.study import CONFIRM_AFTER, Session, Task, Turn, extended, with_hint, without
from sessions.playing import (
    BOTH,
    CHOICES,
    OWN_RATING,
    Plan,
    answer,
    asked_cards,
    begin,
    begin_new,
    plans,
    play,
    recalled,
    states,
)


def _reviews(count: int, first: int = 1) -> tuple[Task, ...]:
    return tuple(Task(card(number), Turn.REVIEW) for number in range(first, first + count))


def _left(session: Session) -> list[Task]:
    return [*([session.current] if session.current else []), *session.queue]


class TestCounting:
    """So many to go, so many coming again, so many questions left."""

    def test_cards_are_to_go_until_they_are_asked(self) -> None:
        """The one on screen among them; what was missed comes again and is to go no more."""
        session = begin(*_reviews(3))
        assert (session.to_go, session.coming_again) == (3, 0)
        session = answer(session, "wrong")
        assert (session.to_go, session.coming_again) == (2, 1)
        session = answer(answer(session))
        assert (session.to_go, session.coming_again) == (0, 1)
        session = answer(session)
        assert (session.to_go, session.coming_again) == (0, 0)

    def test_what_is_asked_at_once_as_a_choice_is_coming_again(self) -> None:
        """It was asked a moment ago."""
        session = answer(recalled(*BOTH, others=1), "wrong")
        assert (session.to_go, session.coming_again) == (1, 1)

    @pytest.mark.parametrize(
        ("reviews", "new", "askings"), [(0, 5, 5), (0, 6, 12), (5, 1, 6), (5, 3, 8), (9, 0, 9), (0, 0, 0), (3, 6, 15)]
    )
    def test_a_new_card_takes_two_askings_where_five_others_follow(self, reviews: int, new: int, askings: int) -> None:
        """What is due is asked before it, and makes no room."""
        made = [Task(one, Turn.NEW) for one in cards(50, *CHOICES)[40 : 40 + new]]
        session = begin(*_reviews(reviews), *made)
        assert session.askings_left == askings

    @given(st.lists(st.sampled_from([Turn.NEW, Turn.REVIEW, Turn.CONFIRM]), max_size=14))
    def test_as_many_are_asked_as_were_said_to_be_left(self, turns: list[Turn]) -> None:
        """If all is answered right, by options; one less after each."""
        session = begin(*(Task(card(at, *CHOICES), turn) for at, turn in enumerate(turns)))
        assert len(play(session).given) == session.askings_left
        while session.current is not None:
            before, session = session.askings_left, answer(session)
            assert session.askings_left == before - 1


class TestLess:
    """A card that is put away."""

    def test_the_card_on_screen_gives_way_to_the_next(self) -> None:
        """Nothing is noted as answered, and no hint is carried over."""
        session = without(with_hint(begin(*_reviews(3))), card(1).id)
        assert session == begin(*_reviews(3)[1:])

    def test_a_card_that_waits_is_dropped_and_the_one_on_screen_stays_as_it_is(self) -> None:
        """With its hints and its options where they were."""
        session = with_hint(answer(begin(*_reviews(3)), "wrong"))
        left = without(session, card(1).id)
        assert (left.current, left.asked, left.hints) == (session.current, session.asked, 1)
        assert [task.card.id for task in _left(left)] == [card(2).id, card(3).id]

    def test_the_last_card_put_away_ends_the_session(self) -> None:
        """And so does the last one that was to come again."""
        assert without(begin(*_reviews(1)), card(1).id).current is None
        missed = answer(begin(*_reviews(1)), "wrong")
        assert (missed.current is not None, without(missed, card(1).id).current) == (True, None)

    def test_a_card_that_is_in_no_question_changes_nothing(self) -> None:
        """Whether the session goes on or is over."""
        for session in (begin(*_reviews(2)), play(begin(*_reviews(2)))):
            assert without(session, card(9).id) == session

    def test_a_confirmation_goes_with_its_card(self) -> None:
        """It is not asked any more in this session."""
        session = answer(begin_new(CONFIRM_AFTER + 1))
        assert session.coming_again == 1
        assert without(session, card(1).id).coming_again == 0


class TestMore:
    """Another portion."""

    def test_a_session_that_was_over_goes_on(self) -> None:
        """With what was answered still known, and told apart from what is new."""
        longer = extended(play(begin(*_reviews(2))), _reviews(2, first=3))
        assert (longer.to_go, longer.coming_again, len(longer.given)) == (2, 0, 2)
        assert asked_cards(play(longer)) == [card(number).id for number in (1, 2, 3, 4)]

    def test_a_session_on_its_way_takes_it_behind_what_it_has(self) -> None:
        """The question on screen stays."""
        session = with_hint(begin(*_reviews(2)))
        longer = extended(session, _reviews(2, first=3))
        assert (longer.asked, longer.hints) == (session.asked, 1)
        assert longer.queue == (*session.queue, *_reviews(2, first=3))

    def test_nothing_more_leaves_it_as_it_is(self) -> None:
        """Over or not."""
        for session in (begin(*_reviews(2)), play(begin(*_reviews(2)))):
            assert extended(session, ()) == session

    def test_a_card_met_in_the_first_portion_can_be_set_against_one_of_the_second(self) -> None:
        """Contrasts need it."""
        contrast = card(2, choice("contrast", needs=(card(1).id,)), typed())
        longer = extended(play(begin(*_reviews(1))), [Task(contrast, Turn.NEW)])
        assert longer.asked is not None
        assert longer.asked.id == "subject-2.role/contrast"


said_ = st.sampled_from(["right", "wrong", "unknown", *OWN_RATING])
deeds = st.lists(
    st.tuples(said_, st.none() | st.sampled_from(Rating))
    | st.sampled_from(["hint", "put away", "put the last away", "more"]),
    max_size=50,
)


def _done(session: Session, deed: str | tuple[str, Rating | None], more: list[Task]) -> Session:
    """The session after one thing that a learner may do; what cannot be done changes nothing."""
    if deed == "more":
        return extended(session, [more.pop()] if more else [])
    if session.current is None:
        return session
    if isinstance(deed, tuple):
        return answer(session, deed[0], instead=deed[1])
    if deed == "hint":
        return with_hint(session)
    last = session.given[-1].record.card if session.given else None
    return without(session, session.current.card.id if deed == "put away" or last is None else last)


@given(plans(), deeds)
def test_whatever_is_done_a_session_ends(plan: Plan, done: list[str | tuple[str, Rating | None]]) -> None:
    """Answers of all kinds, ratings changed, hints, cards put away, more to ask; on the way all cards are counted."""
    session = begin(*plan.tasks, manner=plan.manner)
    more = [*_reviews(3, first=20)]
    for deed in done:
        session = _done(session, deed, more)
        left = [task.card.id for task in _left(session)]
        assert len(left) == len(set(left)) == session.to_go + session.coming_again
        assert [session.current is None, session.asked is None] == [not left] * 2
    waiting = {task.card.id for task in _left(session)}
    over = play(session)
    assert (over.current, over.queue) == (None, ())
    assert {one.record.card for one in over.given[len(session.given) :]} == waiting


@given(plans(), st.data())
def test_a_card_put_away_is_not_asked_again(plan: Plan, data: st.DataObject) -> None:
    """From any state on the way; all the others are asked to the end."""
    session = data.draw(st.sampled_from(states(plan)))
    away = data.draw(st.sampled_from([card(number).id for number in range(1, 14)]))
    over = play(without(session, away))
    new = over.given[len(session.given) :]
    assert away not in {one.record.card for one in new}
    assert {one.record.card for one in new} == {task.card.id for task in _left(session)} - {away}
