"""A study session from its first question to its last."""

from __future__ import annotations

from collections import Counter

import pytest

from builders import MONDAY
from builders_content import card, cards, choice, command, order, several, typed
from k8squiz.history.reviews import Rating
from k8squiz.identifiers import QuestionId
from k8squiz.knowledge.asking import Form, Question
from k8squiz.sessions.marking import Answer, Mark, Verdict
from k8squiz.sessions.study import Marked, Task, Turn, advance, start
from sessions.playing import CHOICES, answer, asked_cards, begin, begin_new, play, told


def test_a_session_without_tasks_is_over_at_once() -> None:
    """And stays so."""
    session = begin()
    assert (session.current, session.asked, session.to_go) == (None, None, 0)
    assert advance(session, Marked(Answer((0,)), Mark(Verdict.RIGHT), 1, MONDAY)) == session


def test_cards_are_asked_in_the_order_planned() -> None:
    """One after the other."""
    tasks = [Task(one, Turn.REVIEW) for one in cards(4, *CHOICES)]
    assert asked_cards(play(begin(*tasks))) == [one.id for one in cards(4)]


@pytest.mark.parametrize(("count", "askings"), [(1, 1), (5, 5), (6, 12), (7, 14)])
def test_new_cards_come_twice_where_there_is_room(count: int, askings: int) -> None:
    """Among five or fewer there are never five others between, so they wait for another session."""
    assert len(play(begin_new(count)).given) == askings


def test_a_card_missed_alone_is_asked_again_at_once() -> None:
    """Nothing else is left to ask."""
    over = play(begin(Task(card(1, *CHOICES), Turn.REVIEW)), "wrong", "unknown")
    assert told(over) == [
        (Turn.REVIEW, Form.CHOICE, Rating.AGAIN),
        (Turn.REPEAT, Form.CHOICE, Rating.AGAIN),
        (Turn.REPEAT, Form.CHOICE, Rating.GOOD),
    ]


def test_a_missed_card_comes_behind_six_others() -> None:
    """Soon enough to be remembered, late enough to be recalled."""
    tasks = [Task(one, Turn.REVIEW) for one in cards(9, *CHOICES)]
    asked = asked_cards(play(begin(*tasks), "wrong"))
    assert [place for place, card_ in enumerate(asked) if card_ == asked[0]] == [0, 7]


@pytest.mark.parametrize("question", [choice(), several(), typed(), order(), command()])
def test_not_knowing_is_an_answer_in_every_form(question: Question) -> None:
    """Recorded without a text, and rated Again."""
    [first, *_] = play(begin(Task(card(1, question), Turn.REVIEW)), "unknown").given
    assert (first.answer.given, first.record.chosen) == (False, None)
    assert (first.correct, first.record.rating) == (False, Rating.AGAIN)


@pytest.mark.parametrize(
    ("question", "chosen"),
    [
        (choice(), "etcd"),
        (typed(), "etcd"),
        (order(), "ask; store; place; run"),
        (command(), "kubectl get pods"),
    ],
)
def test_what_was_answered_is_written_down(question: Question, chosen: str) -> None:
    """As a text, whatever the form; steps in the order given."""
    [only] = play(begin(Task(card(1, question), Turn.REVIEW))).given
    assert only.record.chosen == chosen


def test_several_are_written_down_in_the_order_shown() -> None:
    """Their own order says nothing."""
    [only] = play(begin(Task(card(1, several()), Turn.REVIEW))).given
    assert only.record.chosen in {"etcd; apiserver", "apiserver; etcd"}


def test_the_time_taken_is_written_down() -> None:
    """In milliseconds, as it was told."""
    assert answer(begin_new(1), milliseconds=4_321).given[0].record.milliseconds == 4_321


def test_a_card_asked_yesterday_is_asked_otherwise_today() -> None:
    """What was asked last is known from before the session."""
    task = Task(card(1, *CHOICES), Turn.REVIEW)
    for own, other in (("one", "two"), ("two", "one")):
        last = {task.card.id: QuestionId(f"{task.card.id}/{own}")}
        session = start((task,), seed="s", last_questions=last)
        assert session.asked is not None
        assert session.asked.id == f"{task.card.id}/{other}"


def test_a_contrast_waits_for_the_other_card_to_be_met() -> None:
    """From before the session, it may come at once."""
    contrast = card(2, choice("contrast", needs=("subject-1.role",)), typed())
    alone = start((Task(contrast, Turn.NEW),), seed="s", last_questions={})
    after = start((Task(contrast, Turn.NEW),), seed="s", last_questions={}, met=frozenset({card(1).id}))
    assert alone.asked is not None
    assert after.asked is not None
    assert (alone.asked.form, after.asked.form) == (Form.TYPED, Form.CHOICE)


def test_a_contrast_is_asked_once_the_other_card_was_met_in_the_session() -> None:
    """Even if that card was missed: now it is known of."""
    contrast = card(2, choice("contrast", needs=("subject-1.role",)), typed())
    for said in ("right", "unknown"):
        session = answer(begin(Task(card(1), Turn.NEW), Task(contrast, Turn.NEW)), said)
        assert session.asked is not None
        assert session.asked.id == "subject-2.role/contrast"


def test_what_is_asked_again_is_shuffled_again() -> None:
    """Nobody learns where the right option stood."""
    session = begin(Task(card(1), Turn.REVIEW))
    over = play(session, *["wrong"] * 9)
    assert len({one.asked.options for one in over.given}) > 3


def test_another_seed_draws_and_shuffles_anew() -> None:
    """So options are not learned by their places."""
    orders = Counter(
        tuple(option.text for option in session.asked.options)
        for number in range(30)
        if (session := begin(Task(card(1, *CHOICES), Turn.REVIEW), seed=str(number))).asked is not None
    )
    assert len(orders) > 10


def test_the_revision_answered_is_that_of_the_card() -> None:
    """An answer counts for the text it was given to."""
    newer = card(1, revision=7)
    assert answer(begin(Task(newer, Turn.REVIEW))).given[0].record.revision == 7
