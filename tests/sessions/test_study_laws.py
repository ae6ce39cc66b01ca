"""What holds for every study session, whatever is in it and however it is answered."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builders import MONDAY
from k8squiz.history.reviews import Occasion, Rating
from k8squiz.identifiers import CardId, QuestionId
from k8squiz.knowledge.asking import Form
from k8squiz.sessions.asking import RECOGNISED
from k8squiz.sessions.study import (
    AS_NEEDED,
    CONFIRM_AFTER,
    REPEAT_AFTER,
    Manner,
    Task,
    Turn,
)
from sessions.playing import (
    FLASHCARDS,
    OWN_RATING,
    Plan,
    answer,
    asked_cards,
    is_rated,
    plans,
    play,
    played,
    said_,
    states,
)


@given(plans())
def test_it_ends_with_every_card_answered_right(plan: Plan) -> None:
    """Missed cards come again until then; nothing is left and no card is dropped."""
    over = played(plan)
    last = {one.record.card: one.correct for one in over.given}
    assert last == {task.card.id: True for task in plan.tasks}
    assert (over.current, over.asked, over.queue, over.to_go) == (None, None, (), 0)


@given(plans())
def test_a_missed_card_comes_again_at_once_as_a_choice_or_behind_six_others(plan: Plan) -> None:
    """Never by the same question at once where others wait."""
    for before, after in zip(states(plan), states(plan)[1:], strict=False):
        assert before.current is not None
        if after.given[-1].correct:
            continue
        line = [after.current, *after.queue]
        card_, waiting = before.current.card, len(before.queue)
        assert len(line) == waiting + 1
        if after.current == Task(card_, Turn.RECOGNISE):
            continue
        assert line[min(REPEAT_AFTER, waiting)] == Task(card_, Turn.REPEAT)


@given(plans())
def test_what_was_not_recalled_is_asked_once_as_a_choice(plan: Plan) -> None:
    """At once, the first time only, and never in a session of one form or of flashcards."""
    for before, one in zip(played(plan).given, played(plan).given[1:], strict=False):
        if one.turn is not Turn.RECOGNISE:
            continue
        assert plan.manner == AS_NEEDED
        assert (one.asked.card, one.asked.form) == (before.asked.card, Form.CHOICE)
        assert before.asked.form not in {*RECOGNISED, None}
        assert before.turn not in {Turn.REPEAT, Turn.RECOGNISE}
        assert before.record.rating is Rating.AGAIN


@given(plans())
def test_recognised_after_a_miss_rates_the_miss_anew(plan: Plan) -> None:
    """As Hard; no other answer touches the one before."""
    for one in played(plan).given:
        recognised = one.turn is Turn.RECOGNISE and one.correct
        assert one.rate_before is (Rating.HARD if recognised else None)


@given(plans())
def test_a_new_card_recognised_is_asked_again_after_five_others_or_not_at_all(plan: Plan) -> None:
    """Sooner it would only show that the answer was just seen."""
    over = played(plan)
    for place, one in enumerate(over.given):
        if one.turn is not Turn.NEW or not one.correct:
            continue
        later = asked_cards(over)[place + 1 :]
        if one.record.card in later:
            assert not is_rated(one)
            between = later[: later.index(one.record.card)]
            assert len(set(between)) >= CONFIRM_AFTER


@given(plans())
def test_every_answer_is_rated_but_what_was_merely_recognised(plan: Plan) -> None:
    """A miss is Again, what is right is Good, and the learner's own rating stands wherever there is one."""
    over = played(plan)
    said = [*plan.said, *["right"] * len(over.given)]
    for one, word in zip(over.given, said, strict=False):
        own = OWN_RATING.get(word)
        if own is not None:
            assert one.record.rating is own
        else:
            expected = Rating.GOOD if one.correct else Rating.AGAIN
            assert one.record.rating is (expected if is_rated(one) else None)


@given(plans())
def test_an_answer_without_a_rating_is_right(plan: Plan) -> None:
    """What the store can keep."""
    for one in played(plan).given:
        assert one.record.correct is (one.record.rating is not Rating.AGAIN)


@given(plans())
def test_what_is_recorded_is_what_was_shown_and_chosen(plan: Plan) -> None:
    """Card, question, revision, the texts of the options or the text typed, the day."""
    for one in played(plan).given:
        record = one.record
        chosen = "; ".join(one.asked.options[index].text for index in one.answer.picked)
        assert (record.card, record.question) == (one.asked.card.id, one.asked.id)
        assert record.chosen == (chosen or one.answer.typed or None)
        assert (record.occasion, record.revision, record.day) == (Occasion.STUDY, 1, MONDAY)


@given(plans())
def test_an_earlier_state_is_never_changed(plan: Plan) -> None:
    """So any answer can be taken back by going on from the state before it."""
    for session, said in zip(states(plan), plan.said, strict=False):
        if session.current is None:
            break
        before = session._replace(last_questions=dict(session.last_questions))
        after = answer(session, said)
        assert session == before
        assert after == answer(session, said)


@given(plans(), st.data())
def test_taken_back_and_answered_otherwise_it_still_ends(plan: Plan, data: st.DataObject) -> None:
    """From any state on the way, as if the answers after it had never been given."""
    way = states(plan)
    at = data.draw(st.integers(0, len(way) - 1))
    over = play(way[at], *data.draw(said_))
    assert over.given[:at] == way[at].given
    assert {one.record.card: one.correct for one in over.given} == {task.card.id: True for task in plan.tasks}


@given(plans(), st.text(max_size=3))
def test_the_same_seed_and_answers_make_the_same_session(plan: Plan, seed: str) -> None:
    """Question by question, option by option."""
    assert played(plan, seed) == played(plan, seed)


@given(plans())
def test_the_same_question_is_not_asked_twice_running(plan: Plan) -> None:
    """Where the card has another that may be asked."""
    last: dict[CardId, QuestionId | None] = {}
    for one in played(plan).given:
        others = [own for own in one.asked.card.questions if not own.needs and plan.manner.form in {None, own.form}]
        if len(others) > 1 and one.asked.id is not None:
            assert last.get(one.record.card) != one.asked.id
        last[one.record.card] = one.asked.id


@given(plans(st.sampled_from(list(map(Manner, Form)))))
def test_a_form_wanted_is_the_only_one_asked(plan: Plan) -> None:
    """To the end, whatever is missed."""
    assert {one.asked.form for one in played(plan).given} <= {plan.manner.form}


@given(plans(st.just(FLASHCARDS)))
def test_flashcards_are_all_that_is_shown(plan: Plan) -> None:
    """Each rated by the learner, and no question noted as asked."""
    over = played(plan)
    assert {one.asked.question for one in over.given} <= {None}
    assert {one.record.rating for one in over.given} <= set(Rating)
    assert over.last_questions == {}


@given(plans())
def test_a_contrast_is_asked_only_when_the_other_card_was_met(plan: Plan) -> None:
    """Before the session or in it."""
    met: set[CardId] = set()
    for one in played(plan).given:
        assert set(one.asked.question.needs if one.asked.question else ()) <= met
        met.add(one.record.card)


@given(plans())
def test_each_card_is_to_go_until_it_is_asked_and_coming_again_from_then_on(plan: Plan) -> None:
    """Whatever is said, the cards to go become fewer with each that is asked for the first time."""
    for before, after in zip(states(plan), states(plan)[1:], strict=False):
        first = before.current is not None and before.current.card.id not in asked_cards(before)
        assert after.to_go == before.to_go - first
        left = [*after.queue, *([after.current] if after.current else [])]
        assert after.coming_again == sum(task.card.id in asked_cards(after) for task in left)


@given(plans())
def test_what_is_left_and_what_is_given_grow_apart_by_one(plan: Plan) -> None:
    """Each answer takes one from what is left, unless it brings its card back."""
    for before, after in zip(states(plan), states(plan)[1:], strict=False):
        one, left = after.given[-1], before.to_go + before.coming_again
        once_more = one.turn is Turn.NEW and one.record.rating is None and left - 1 >= CONFIRM_AFTER
        assert after.to_go + after.coming_again == left - 1 + (not one.correct or once_more)
