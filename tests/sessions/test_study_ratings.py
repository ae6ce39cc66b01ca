"""What an answer is rated as: with a hint, by the learner's own hand, and in a session that only crams."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders_content import card, cards, choice, command, flashcard, order, several, typed
from k8squiz.history.reviews import Occasion, Rating
from k8squiz.knowledge.asking import Form, Question
from k8squiz.sessions.study import CONFIRM_AFTER, REPEAT_AFTER, Manner, Session, Task, Turn, with_hint
from sessions.playing import (
    BOTH,
    CHOICES,
    FLASHCARDS,
    OWN_RATING,
    answer,
    asked_cards,
    begin,
    begin_new,
    play,
    recalled,
    told,
)

CRAM = Manner(cram=True)
KNOWN = (Rating.HARD, Rating.GOOD, Rating.EASY)


def _reviews(count: int, *questions: Question) -> Session:
    """A session over so many cards that were learned before."""
    return begin(*(Task(one, Turn.REVIEW) for one in cards(count, *(questions or CHOICES))))


class TestHints:
    """What was shown before the answer."""

    @pytest.mark.parametrize("question", [choice(), several(), typed(), order(), command()])
    def test_right_with_a_hint_is_hard(self, question: Question) -> None:
        """However many of them; wrong is Again all the same."""
        session = begin(Task(card(1, question), Turn.REVIEW))
        for hinted in (with_hint(session), with_hint(with_hint(session))):
            assert answer(hinted).given[-1].record.rating is Rating.HARD
            assert answer(hinted, "wrong").given[-1].record.rating is Rating.AGAIN
        assert answer(session).given[-1].record.rating is Rating.GOOD

    def test_the_learners_own_rating_stands_above_a_hint(self) -> None:
        """Who turns a flashcard over knows best how much the hint told."""
        hinted = with_hint(begin(Task(flashcard(1), Turn.REVIEW)))
        for said, rating in OWN_RATING.items():
            assert answer(hinted, said).given[-1].record.rating is rating

    def test_a_hint_is_for_one_asking(self) -> None:
        """The next question begins without, and so does the same one when it comes again."""
        session = answer(with_hint(_reviews(1)), "wrong")
        assert session.hints == 0
        assert answer(session).given[-1].record.rating is Rating.GOOD

    def test_a_new_card_recognised_with_a_hint_is_still_to_be_rated(self) -> None:
        """By the asking that comes later."""
        assert told(play(with_hint(begin_new(6))))[0] == (Turn.NEW, Form.CHOICE, None)

    def test_what_was_not_recalled_and_is_recognised_with_a_hint_was_forgotten(self) -> None:
        """The miss keeps its Again; without a hint it would have become Hard."""
        missed = answer(recalled(typed(), choice()), "wrong")
        assert answer(with_hint(missed)).given[-1].rate_before is None
        assert answer(missed).given[-1].rate_before is Rating.HARD


class TestInstead:
    """A rating that the learner puts in place of the one told."""

    @pytest.mark.parametrize("rating", Rating)
    @pytest.mark.parametrize("said", ["right", "wrong", "unknown"])
    def test_it_is_the_rating_and_the_answer_stays_as_right_or_wrong_as_it_was(self, said: str, rating: Rating) -> None:
        """How sure one was is not whether it was right."""
        after = answer(_reviews(3), said, instead=rating).given[-1]
        assert (after.record.rating, after.correct) == (rating, said == "right")

    @pytest.mark.parametrize("said", ["right", "wrong", "unknown"])
    def test_again_brings_the_card_back_and_any_other_lets_it_go(self, said: str) -> None:
        """As if it had been rated so at once."""
        session = _reviews(9)
        again = answer(session, said, instead=Rating.AGAIN)
        assert again.queue[REPEAT_AFTER - 1] == Task(card(1, *CHOICES), Turn.REPEAT)
        for rating in KNOWN:
            assert answer(session, said, instead=rating).queue == session.queue[1:]

    @pytest.mark.parametrize("rating", KNOWN)
    def test_a_new_card_that_is_rated_is_not_asked_once_more(self, rating: Rating) -> None:
        """There is nothing left to confirm."""
        session = begin_new(CONFIRM_AFTER + 1)
        assert answer(session).coming_again == 1
        assert answer(session, instead=rating).coming_again == 0

    def test_a_new_card_put_down_as_again_comes_back_as_missed(self) -> None:
        """Behind six others, and not as a confirmation."""
        session = answer(begin_new(9), instead=Rating.AGAIN)
        assert [task.turn for task in session.queue if task.card.id == card(1).id] == [Turn.REPEAT]

    @pytest.mark.parametrize("rating", Rating)
    def test_what_was_not_recalled_is_not_asked_as_a_choice_once_it_is_rated_by_hand(self, rating: Rating) -> None:
        """Who rates has been told the answer, and would recognise nothing."""
        over = play(answer(recalled(*BOTH, others=1), "wrong", instead=rating))
        own = [one.turn for one in over.given if one.record.card == card(1).id]
        assert own == [Turn.REVIEW, *([Turn.REPEAT] if rating is Rating.AGAIN else [])]

    @pytest.mark.parametrize("rating", Rating)
    def test_after_recognising_it_rates_the_miss_before(self, rating: Rating) -> None:
        """In place of Hard, a hint or not; Again brings the card back."""
        missed = answer(recalled(*BOTH), "wrong")
        for session in (missed, with_hint(missed)):
            after = answer(session, instead=rating)
            assert (after.given[-1].rate_before, after.given[-1].record.rating) == (rating, None)
            assert after.coming_again == (rating is Rating.AGAIN)

    def test_a_flashcard_can_be_rated_anew(self) -> None:
        """The second word counts, for the queue as well; right or wrong is what the first one said."""
        session = begin(Task(flashcard(1), Turn.REVIEW))
        better, worse = answer(session, "again", instead=Rating.EASY), answer(session, "good", instead=Rating.AGAIN)
        assert (better.given[-1].record.rating, better.given[-1].correct, better.current) == (Rating.EASY, False, None)
        assert (worse.given[-1].record.rating, worse.given[-1].correct, worse.to_go) == (Rating.AGAIN, True, 0)
        assert worse.current == Task(flashcard(1), Turn.REPEAT)

    @given(st.sampled_from(["right", "wrong", "unknown", *OWN_RATING]), st.sampled_from(Rating), st.integers(1, 9))
    def test_the_queue_is_moved_by_the_last_word_alone(self, said: str, rating: Rating, count: int) -> None:
        """Whatever was answered before: by the same rating, the same cards wait in the same order."""
        session = _reviews(count)
        other = answer(session, "right", instead=rating)
        after = answer(session, said, instead=rating)
        assert [after.current, *after.queue] == [other.current, *other.queue]


class TestCramming:
    """Going over cards without any effect on their days."""

    def test_nothing_is_rated(self) -> None:
        """Right, wrong, with a hint, or by the learner's own word; the occasion says why."""
        held = [card(1, *CHOICES), card(2, typed()), flashcard(3), card(4, command())]
        session = begin(*(Task(one, Turn.REVIEW) for one in held), manner=CRAM)
        over = play(with_hint(session), "right", "wrong", "easy", "hard")
        assert {one.record.rating for one in over.given} == {None}
        assert {one.record.occasion for one in over.given} == {Occasion.CRAM}
        assert [one.correct for one in over.given] == [True, False, True, True, True]

    def test_a_session_that_does_not_cram_is_study(self) -> None:
        """In whatever form."""
        for manner in (Manner(), FLASHCARDS, Manner(Form.CHOICE)):
            over = play(begin(Task(card(1), Turn.REVIEW), manner=manner))
            assert {one.record.occasion for one in over.given} == {Occasion.STUDY}

    def test_a_missed_card_comes_again(self) -> None:
        """To be known once before the end."""
        over = play(begin(*(Task(one, Turn.REVIEW) for one in cards(2)), manner=CRAM), "wrong")
        assert asked_cards(over) == [card(1).id, card(2).id, card(1).id]

    def test_what_is_not_recalled_is_not_asked_as_a_choice(self) -> None:
        """There is no memory to be kind to."""
        over = play(begin(Task(card(1, *BOTH), Turn.REVIEW, recall=True), manner=CRAM), "wrong")
        assert [one.turn for one in over.given] == [Turn.REVIEW, Turn.REPEAT]
