"""What an exam answer tells memory."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import MONDAY, card, exam_answer, exam_attempt, exam_question, review
from k8squiz.history.exams import ExamAnswer
from k8squiz.history.reviews import Answered, Occasion, Rating
from k8squiz.identifiers import CardId, StudyDay
from k8squiz.scheduling.exam_rules import exam_review, exam_reviews
from k8squiz.scheduling.fsrs_rules import fold
from k8squiz.scheduling.memory import Memory

STUDIED = [fold([review(None)]), fold([review()]), fold([review(Rating.AGAIN, occasion=Occasion.EXAM)])]
NOT_STUDIED = [None, fold([review(revision=2)])]


def _rating(chosen: str | None, memory: Memory | None, *, flagged: bool = False) -> Rating | None:
    given = exam_review(exam_question(), exam_answer(0, chosen, flagged=flagged), memory)
    return None if given is None else given.rating


@pytest.mark.parametrize("memory", STUDIED)
def test_on_a_studied_card_every_answer_counts(memory: Memory | None) -> None:
    """Right is Good, right with doubts is Hard, wrong and blank are Again."""
    assert _rating("etcd", memory) is Rating.GOOD
    assert _rating("etcd", memory, flagged=True) is Rating.HARD
    assert _rating("kubelet", memory) is Rating.AGAIN
    assert _rating("kubelet", memory, flagged=True) is Rating.AGAIN
    assert _rating(None, memory) is Rating.AGAIN


@pytest.mark.parametrize("memory", NOT_STUDIED)
def test_a_card_never_studied_learns_from_a_mistake_only(memory: Memory | None) -> None:
    """A right answer counts as one and may be luck, a blank says nothing; a card that changed was never studied."""
    assert _rating("etcd", memory) is Rating.GOOD
    assert _rating("etcd", memory, flagged=True) is Rating.HARD
    assert fold([review(occasion=Occasion.EXAM)]) is None
    assert _rating(None, memory) is None
    assert _rating("kubelet", memory) is Rating.AGAIN


def test_the_verdict_of_the_moment_counts() -> None:
    """An answer that was typed may be right in other words than those of the question."""
    typed = exam_answer(0, "the etcd")._replace(correct=True)
    given = exam_review(exam_question()._replace(form="typed", options=()), typed, None)
    assert given is not None
    assert (given.correct, given.rating) == (True, Rating.GOOD)


def test_the_review_says_what_was_answered_and_when() -> None:
    """Nothing of the answer is lost."""
    question, answer = exam_question(), exam_answer(0, "kubelet", day=3)
    assert exam_review(question, answer, None) == Answered(
        card=question.card,
        question=question.question,
        revision=1,
        occasion=Occasion.EXAM,
        correct=False,
        rating=Rating.AGAIN,
        chosen="kubelet",
        milliseconds=9_000,
        day=answer.day,
    )


def _knows_two(of: CardId) -> Memory | None:
    """The second card was studied."""
    return STUDIED[1] if of == card(2) else None


def test_an_attempt_leaves_a_review_of_each_question_that_was_answered() -> None:
    """By day, then by position; with the time of all visits. What was never shown leaves none."""
    attempt = exam_attempt(
        exam_answer(2, "kubelet", day=1), exam_answer(0, "kubelet", day=2), exam_answer(0, day=1), exam_answer(0, day=3)
    )
    reviews = exam_reviews(attempt, _knows_two)
    assert [(one.card, one.rating, one.day - MONDAY, one.milliseconds) for one in reviews] == [
        (card(1), Rating.GOOD, 1, 27_000),
        (card(3), Rating.AGAIN, 1, 9_000),
    ]


def test_a_blank_that_was_shown_is_a_miss_of_a_studied_card() -> None:
    """Of the three only the second was studied; an answer taken back is a blank."""
    attempt = exam_attempt(exam_answer(0, None), exam_answer(1), exam_answer(1, None, day=1))
    (left,) = exam_reviews(attempt, _knows_two)
    assert (left.card, left.correct, left.rating, left.chosen) == (card(2), False, Rating.AGAIN, None)
    assert left.day == StudyDay(MONDAY + 1)


visits = st.lists(
    st.builds(
        exam_answer,
        st.integers(0, 2),
        st.sampled_from(["etcd", "kubelet", None]),
        flagged=st.booleans(),
        day=st.integers(0, 3),
    ),
    max_size=12,
)


@given(visits, st.randoms())
def test_the_order_in_which_questions_are_visited_does_not_matter(story: list[ExamAnswer], random: Random) -> None:
    """The visits to each question keep their order, and are mixed with those to others in whatever way."""
    order = random.sample([visit.position for visit in story], len(story))
    queues = {position: iter([one for one in story if one.position == position]) for position in order}
    mixed = [next(queues[position]) for position in order]
    assert exam_reviews(exam_attempt(*mixed), _knows_two) == exam_reviews(exam_attempt(*story), _knows_two)


@given(visits)
def test_only_the_last_answers_and_their_days_decide(story: list[ExamAnswer]) -> None:
    """Apart from the time taken, a learner who gave only those leaves the same reviews."""
    whole = exam_attempt(*story)
    last = [one._replace(day=whole.answered_on(position)) for position, one in whole.answers.items()]
    expected = exam_reviews(exam_attempt(*last), _knows_two)
    assert [one._replace(milliseconds=9_000) for one in exam_reviews(whole, _knows_two)] == expected
