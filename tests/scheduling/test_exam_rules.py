"""What an exam answer tells memory."""

from __future__ import annotations

import pytest

from builders import exam_answer, exam_question, review
from k8squiz.history.reviews import Answered, Occasion, Rating
from k8squiz.scheduling.exam_rules import exam_review
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
def test_on_a_card_never_studied_only_a_mistake_counts(memory: Memory | None) -> None:
    """A right answer may be luck, a blank says nothing; a card whose answer changed was never studied."""
    assert _rating("etcd", memory) is None
    assert _rating("etcd", memory, flagged=True) is None
    assert _rating(None, memory) is None
    assert _rating("kubelet", memory) is Rating.AGAIN


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
