"""What an answer given in an exam tells memory."""

from __future__ import annotations

from k8squiz.history.exams import ExamAnswer, ExamQuestion
from k8squiz.history.reviews import Answered, Occasion, Rating
from k8squiz.scheduling.memory import Memory


def exam_review(question: ExamQuestion, answer: ExamAnswer, memory: Memory | None) -> Answered | None:
    """The review that an exam answer leaves, given the card's memory before the exam; None for no review.

    Wrong is Again, right is Good, right with doubts (flagged) is Hard. A card never studied, or studied under
    another revision, gets nothing from a right answer, which may be luck, nor from a blank.
    """
    studied = memory is not None and memory.revision == question.revision
    correct = answer.chosen == question.right
    if not studied and (correct or answer.chosen is None):
        return None
    return Answered(
        card=question.card,
        question=question.question,
        revision=question.revision,
        occasion=Occasion.EXAM,
        correct=correct,
        rating=_rating(correct, answer.flagged),
        chosen=answer.chosen,
        milliseconds=answer.milliseconds,
        day=answer.day,
    )


def _rating(correct: bool, flagged: bool) -> Rating:
    if not correct:
        return Rating.AGAIN
    return Rating.HARD if flagged else Rating.GOOD
