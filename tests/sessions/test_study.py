"""A study session from its first question to its last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import MONDAY
from builders_content import cards, choice
from k8squiz.history.reviews import Occasion, Rating
from k8squiz.identifiers import CardId, QuestionId
from k8squiz.questions.cards import Card
from k8squiz.sessions.study import CONFIRM_AFTER, REPEAT_AFTER, Choose, Session, Task, Turn, advance, start

Answer = Callable[[Session], int | None]

turns = st.sampled_from([Turn.REVIEW, Turn.NEW, Turn.CONFIRM])
plans = st.lists(turns, max_size=14)
answers = st.lists(st.sampled_from(["right", "wrong", "unknown"]), max_size=40)


def _tasks(planned: list[Turn]) -> tuple[Task, ...]:
    made = cards(len(planned), choice("one"), choice("two", "kubelet", "coredns", "kube-proxy"))
    return tuple(Task(card, turn) for card, turn in zip(made, planned, strict=True))


def _start(*tasks: Task, seed: str = "s") -> Session:
    return start(tasks, seed=seed, last_questions={})


def _new(count: int) -> Session:
    return _start(*_tasks([Turn.NEW] * count))


def _option(session: Session, answer: str) -> int | None:
    assert session.asked is not None
    if answer == "unknown":
        return None
    return [option.right for option in session.asked.options].index(answer == "right")


def _answer(session: Session, answer: str = "right", milliseconds: int = 1_000) -> Session:
    return advance(session, Choose(_option(session, answer), milliseconds, MONDAY))


def _play(session: Session, given_: list[str]) -> Session:
    """The session after these answers, and right ones from then on until it is over."""
    for answer in given_:
        if session.current is None:
            break
        session = _answer(session, answer)
    while session.current is not None:
        session = _answer(session)
    return session


def _asked(session: Session) -> list[CardId]:
    return [one.record.card for one in session.given]


class TestLaws:
    """What holds for every session, however it is answered."""

    @given(plans, answers)
    def test_it_ends_with_every_card_answered_right(self, planned: list[Turn], given_: list[str]) -> None:
        """Missed cards come again until then; nothing is left and no card is dropped."""
        tasks = _tasks(planned)
        over = _play(_start(*tasks), given_)
        last = {one.record.card: one.correct for one in over.given}
        assert last == {task.card.id: True for task in tasks}
        assert (over.current, over.asked, over.queue, over.to_go) == (None, None, (), 0)

    @given(plans, answers)
    def test_a_missed_card_comes_again_behind_six_others_or_last(self, planned: list[Turn], given_: list[str]) -> None:
        """Never at once where others wait."""
        session = _start(*_tasks(planned))
        for answer in given_:
            if session.current is None:
                break
            card, waiting = session.current.card, session.to_go - 1
            session = _answer(session, answer)
            if answer != "right":
                line = [session.current, *session.queue]
                assert line[min(REPEAT_AFTER, waiting)] == Task(card, Turn.REPEAT)
                assert session.to_go == waiting + 1

    @given(plans, answers)
    def test_a_new_card_answered_right_is_asked_again_after_five_others_or_not_at_all(
        self, planned: list[Turn], given_: list[str]
    ) -> None:
        """Sooner it would only show that the answer was just seen."""
        over = _play(_start(*_tasks(planned)), given_)
        for place, one in enumerate(over.given):
            if one.turn is not Turn.NEW or not one.correct:
                continue
            later = _asked(over)[place + 1 :]
            if one.record.card in later:
                between = later[: later.index(one.record.card)]
                assert len(set(between)) >= CONFIRM_AFTER

    @given(plans, answers)
    def test_only_meeting_a_new_card_is_left_unrated(self, planned: list[Turn], given_: list[str]) -> None:
        """A miss is Again, what is right is Good, and a first right choice may have been a guess."""
        for one in _play(_start(*_tasks(planned)), given_).given:
            right = None if one.turn is Turn.NEW else Rating.GOOD
            assert one.record.rating is (right if one.correct else Rating.AGAIN)

    @given(plans, answers)
    def test_what_is_recorded_is_what_was_shown_and_chosen(self, planned: list[Turn], given_: list[str]) -> None:
        """Card, question, revision, the text of the option, the day."""
        for one in _play(_start(*_tasks(planned)), given_).given:
            record = one.record
            chosen = None if one.chosen is None else one.asked.options[one.chosen]
            assert (record.card, record.question) == (one.asked.card.id, one.asked.id)
            assert record.chosen == (None if chosen is None else chosen.text)
            assert record.correct is (chosen is not None and chosen.right)
            assert (record.occasion, record.revision, record.day) == (Occasion.STUDY, 1, MONDAY)

    @given(plans, answers)
    def test_an_earlier_state_is_never_changed(self, planned: list[Turn], given_: list[str]) -> None:
        """So any answer can be taken back by going on from the state before it."""
        session = _start(*_tasks(planned))
        for answer in given_:
            if session.current is None:
                break
            before = session._replace(last_questions=dict(session.last_questions))
            after = _answer(session, answer)
            assert session == before
            assert after == _answer(session, answer)
            session = after

    @given(plans, answers, st.text(max_size=3))
    def test_the_same_seed_and_answers_make_the_same_session(
        self, planned: list[Turn], given_: list[str], seed: str
    ) -> None:
        """Question by question, option by option."""
        tasks = _tasks(planned)
        assert _play(_start(*tasks, seed=seed), given_) == _play(_start(*tasks, seed=seed), given_)

    @given(plans, answers)
    def test_the_same_question_is_not_asked_twice_running(self, planned: list[Turn], given_: list[str]) -> None:
        """Where a card has two, they take turns."""
        last: dict[CardId, QuestionId] = {}
        for one in _play(_start(*_tasks(planned)), given_).given:
            assert last.get(one.record.card) != one.asked.id
            last[one.record.card] = one.asked.id

    @given(plans, answers)
    def test_what_is_left_and_what_is_given_grow_apart_by_one(self, planned: list[Turn], given_: list[str]) -> None:
        """Each answer takes one from what is left, unless it brings its card back."""
        session = _start(*_tasks(planned))
        for answer in given_:
            if session.current is None:
                break
            turn, left = session.current.turn, session.to_go
            session = _answer(session, answer)
            back = answer != "right" or (turn is Turn.NEW and left - 1 >= CONFIRM_AFTER)
            assert session.to_go == left - 1 + back


class TestExamples:
    """The same, told by cases."""

    def test_a_session_without_tasks_is_over_at_once(self) -> None:
        """And stays so."""
        session = _start()
        assert (session.current, session.asked, session.to_go) == (None, None, 0)
        assert advance(session, Choose(0, 1, MONDAY)) == session

    def test_cards_are_asked_in_the_order_planned(self) -> None:
        """One after the other."""
        assert _asked(_play(_start(*_tasks([Turn.REVIEW] * 4)), [])) == [card.id for card in cards(4)]

    @pytest.mark.parametrize(("count", "askings"), [(1, 1), (5, 5), (6, 12), (7, 14)])
    def test_new_cards_come_twice_where_there_is_room(self, count: int, askings: int) -> None:
        """Among five or fewer there are never five others between, so they wait for another session."""
        assert len(_play(_new(count), []).given) == askings

    def test_a_new_card_that_was_met_is_rated_when_it_comes_again(self) -> None:
        """In another form, after all the others."""
        over = _play(_new(6), [])
        first, again = (one for one in over.given if one.record.card == over.given[0].record.card)
        assert (first.record.card, first.turn, first.record.rating) == (again.record.card, Turn.NEW, None)
        assert (again.turn, again.record.rating) == (Turn.CONFIRM, Rating.GOOD)
        assert first.asked.id != again.asked.id

    def test_a_card_missed_alone_is_asked_again_at_once(self) -> None:
        """Nothing else is left to ask."""
        over = _play(_start(*_tasks([Turn.REVIEW])), ["wrong", "unknown"])
        assert [(one.turn, one.record.rating) for one in over.given] == [
            (Turn.REVIEW, Rating.AGAIN),
            (Turn.REPEAT, Rating.AGAIN),
            (Turn.REPEAT, Rating.GOOD),
        ]

    def test_a_missed_card_comes_behind_six_others(self) -> None:
        """Soon enough to be remembered, late enough to be recalled."""
        asked = _asked(_play(_start(*_tasks([Turn.REVIEW] * 9)), ["wrong"]))
        assert [place for place, card in enumerate(asked) if card == asked[0]] == [0, 7]

    def test_not_knowing_is_an_answer(self) -> None:
        """Recorded without an option, and rated Again."""
        [first, *_] = _play(_new(2), ["unknown"]).given
        assert (first.chosen, first.record.chosen, first.correct, first.record.rating) == (
            None,
            None,
            False,
            Rating.AGAIN,
        )

    def test_the_time_taken_is_written_down(self) -> None:
        """In milliseconds, as it was told."""
        assert _answer(_new(1), milliseconds=4_321).given[0].record.milliseconds == 4_321

    def test_a_card_asked_yesterday_is_asked_otherwise_today(self) -> None:
        """What was asked last is known from before the session."""
        [task] = _tasks([Turn.REVIEW])
        for own, other in (("one", "two"), ("two", "one")):
            last = {task.card.id: QuestionId(f"{task.card.id}/{own}")}
            session = start((task,), seed="s", last_questions=last)
            assert session.asked is not None
            assert session.asked.question.id == other

    def test_another_seed_draws_and_shuffles_anew(self) -> None:
        """So options are not learned by their places."""
        orders = Counter(
            tuple(option.text for option in session.asked.options)
            for number in range(30)
            if (session := _start(*_tasks([Turn.REVIEW]), seed=str(number))).asked is not None
        )
        assert len(orders) > 10

    def test_the_revision_answered_is_that_of_the_card(self) -> None:
        """An answer counts for the text it was given to."""
        [task] = _tasks([Turn.REVIEW])
        newer: Card = task.card._replace(revision=7)
        assert _answer(_start(Task(newer, Turn.REVIEW))).given[0].record.revision == 7
