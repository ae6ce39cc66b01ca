"""Why a card is asked: it is new, it was met, it was not recalled; and what an answer means each time."""

from __future__ import annotations

import pytest

from builders_content import card, cards, choice, command, flashcard, order, several, typed
from k8squiz.history.reviews import Rating
from k8squiz.identifiers import QuestionId
from k8squiz.knowledge.asking import Form, Question
from k8squiz.sessions.study import Manner, Task, Turn, start
from sessions.playing import (
    BOTH,
    CHOICES,
    FLASHCARDS,
    answer,
    asked_cards,
    begin,
    begin_new,
    play,
    recalled,
    told,
)


class TestNewCards:
    """Met, and then once more."""

    def test_recognised_it_is_met_and_rated_when_it_comes_again_in_another_form(self) -> None:
        """After all the others; that answer rates it."""
        over = play(begin_new(6, *BOTH))
        first, again = (one for one in over.given if one.record.card == card(1).id)
        assert (first.turn, first.asked.form, first.record.rating) == (Turn.NEW, Form.CHOICE, None)
        assert (again.turn, again.asked.form, again.record.rating) == (Turn.CONFIRM, Form.TYPED, Rating.GOOD)

    def test_another_form_goes_before_another_choice(self) -> None:
        """Another choice could be guessed as well."""
        for extra in (typed(), several(), order()):
            over = play(begin_new(6, *CHOICES, extra))
            for own in cards(6):
                first, again = (one.asked.form for one in over.given if one.record.card == own.id)
                assert first is not again

    def test_without_another_form_it_comes_by_another_question(self) -> None:
        """And without one, by the same."""
        for questions, differ in ((CHOICES, True), (CHOICES[:1], False)):
            over = play(begin_new(6, *questions))
            first, again = (one for one in over.given if one.record.card == card(1).id)
            assert (first.asked.id != again.asked.id) is differ

    def test_several_chosen_right_is_recognised_as_well(self) -> None:
        """The answers were on the screen."""
        assert told(play(begin_new(1, several()))) == [(Turn.NEW, Form.SEVERAL, None)]

    @pytest.mark.parametrize("question", [typed(), order(), command()])
    def test_recalled_at_once_it_is_known(self, question: Question) -> None:
        """Nobody guesses that: it is rated, and does not come again."""
        over = play(begin_new(7, question))
        assert told(over) == [(Turn.NEW, question.form, Rating.GOOD)] * 7

    def test_missed_it_is_rated_at_once(self) -> None:
        """As Again; when it comes again, that is no first meeting."""
        assert told(play(begin_new(1, *CHOICES), "wrong")) == [
            (Turn.NEW, Form.CHOICE, Rating.AGAIN),
            (Turn.REPEAT, Form.CHOICE, Rating.GOOD),
        ]

    def test_what_was_met_before_and_is_not_recalled_is_asked_as_a_choice(self) -> None:
        """It was recognised once, and may be again."""
        asked_before = {card(1).id: QuestionId("subject-1.role/one")}
        session = start((Task(card(1, *BOTH), Turn.CONFIRM),), seed="s", last_questions=asked_before)
        assert told(play(session, "wrong")) == [
            (Turn.CONFIRM, Form.TYPED, Rating.AGAIN),
            (Turn.RECOGNISE, Form.CHOICE, None),
        ]


class TestRecall:
    """What is asked for without options, and missed."""

    @pytest.mark.parametrize("question", [typed(), order(), command()])
    @pytest.mark.parametrize("miss", ["wrong", "unknown"])
    def test_recognised_at_once_it_was_hard(self, question: Question, miss: str) -> None:
        """The miss is rated anew, and the card is done for today."""
        over = play(recalled(question, choice(), others=3), miss)
        missed, recognised = over.given[:2]
        assert told(over)[:2] == [(Turn.REVIEW, question.form, Rating.AGAIN), (Turn.RECOGNISE, Form.CHOICE, None)]
        assert (missed.rate_before, recognised.rate_before) == (None, Rating.HARD)
        assert asked_cards(over).count(card(1).id) == 2

    @pytest.mark.parametrize("miss", ["wrong", "unknown"])
    def test_not_even_recognised_it_is_again(self, miss: str) -> None:
        """It comes once more behind the others, by then without another chance as a choice."""
        over = play(recalled(typed(), choice(), others=7), "wrong", miss, *["right"] * 6, "wrong")
        own = [one for one in over.given if one.record.card == card(1).id]
        assert [(one.turn, one.asked.form, one.correct) for one in own] == [
            (Turn.REVIEW, Form.TYPED, False),
            (Turn.RECOGNISE, Form.CHOICE, False),
            (Turn.REPEAT, Form.TYPED, False),
            (Turn.REPEAT, Form.CHOICE, True),
        ]
        assert [one.record.rating for one in own] == [*[Rating.AGAIN] * 3, Rating.GOOD]
        assert {one.rate_before for one in own} == {None}

    @pytest.mark.parametrize("others", [(), (several(),), (order(),)])
    def test_without_a_choice_it_comes_behind_the_others(self, others: tuple[Question, ...]) -> None:
        """Several are no choice: who has half of them has not recognised it."""
        over = play(recalled(typed(), *others, others=2), "wrong")
        assert [one.turn for one in over.given] == [Turn.REVIEW, Turn.REVIEW, Turn.REVIEW, Turn.REPEAT]

    def test_a_choice_that_needs_another_card_is_none(self) -> None:
        """Before that card was met."""
        over = play(recalled(typed(), choice("contrast", needs=("other.role",))), "wrong")
        assert [one.turn for one in over.given] == [Turn.REVIEW, Turn.REPEAT]

    def test_a_missed_choice_is_not_asked_at_once(self) -> None:
        """There is nothing easier."""
        over = play(begin(Task(card(1, *BOTH), Turn.REVIEW), Task(card(2), Turn.REVIEW)), "wrong")
        assert [one.turn for one in over.given] == [Turn.REVIEW, Turn.REVIEW, Turn.REPEAT]

    def test_a_near_miss_accepted_is_hard_and_done(self) -> None:
        """Declined, it comes behind the others: the answer has been shown, and nobody could recognise it any more."""
        assert told(play(recalled(typed(), choice()), "hard")) == [(Turn.REVIEW, Form.TYPED, Rating.HARD)]
        declined = play(recalled(typed(), choice(), others=2), "again")
        assert [one.turn for one in declined.given] == [Turn.REVIEW, Turn.REVIEW, Turn.REVIEW, Turn.REPEAT]

    @pytest.mark.parametrize("form", [Form.TYPED, Form.ORDER, Form.COMMAND])
    def test_in_a_session_of_one_form_nothing_is_recognised(self, form: Form) -> None:
        """A miss comes again as it was asked."""
        whole = card(1, choice(), typed(), order(), command())
        over = play(begin(Task(whole, Turn.REVIEW, recall=True), manner=Manner(form)), "wrong")
        assert told(over) == [(Turn.REVIEW, form, Rating.AGAIN), (Turn.REPEAT, form, Rating.GOOD)]

    def test_taken_back_the_choice_is_put_again(self) -> None:
        """The miss before it is still a miss, and still unrated anew."""
        missed = answer(recalled(typed(), choice()), "wrong")
        recognised = answer(missed)
        assert recognised.given[:-1] == missed.given
        assert missed.current is not None
        assert missed.current.turn is Turn.RECOGNISE


class TestFlashcards:
    """Front, back, and a rating."""

    @pytest.mark.parametrize("rating", [Rating.HARD, Rating.GOOD, Rating.EASY])
    def test_the_rating_is_the_learners(self, rating: Rating) -> None:
        """A new card is rated at once, for it was not guessed among options."""
        session = begin(*(Task(one, Turn.NEW) for one in cards(7)), manner=FLASHCARDS)
        over = play(session, *[rating.name.lower()] * 7)
        assert told(over) == [(Turn.NEW, None, rating)] * 7

    def test_again_brings_it_back(self) -> None:
        """As a flashcard once more."""
        over = play(begin(Task(card(1, *BOTH), Turn.REVIEW), manner=FLASHCARDS), "again")
        assert told(over) == [(Turn.REVIEW, None, Rating.AGAIN), (Turn.REPEAT, None, Rating.GOOD)]

    def test_a_card_without_questions_is_one_in_every_session(self) -> None:
        """Among others with questions."""
        over = play(begin(Task(flashcard(1), Turn.NEW), Task(card(2, typed()), Turn.NEW)))
        assert told(over) == [(Turn.NEW, None, Rating.GOOD), (Turn.NEW, Form.TYPED, Rating.GOOD)]

    def test_what_was_asked_last_is_not_forgotten_over_it(self) -> None:
        """A flashcard is no question."""
        last = {card(1).id: QuestionId("subject-1.role/which")}
        session = start((Task(card(1), Turn.REVIEW),), seed="s", last_questions=last, manner=FLASHCARDS)
        assert play(session).last_questions == last
