"""What the answers given in an exam tell memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from k8squiz.history.exams import ExamAnswer, ExamAttempt, ExamQuestion
from k8squiz.history.reviews import Answered, Occasion, Rating
from k8squiz.identifiers import CardId
from k8squiz.scheduling.memory import Memory


def exam_reviews(exam: ExamAttempt, memory: Callable[[CardId], Memory | None]) -> list[Answered]:
    """The reviews that an attempt leaves, by day and within a day by position; none for what was never shown.

    ``memory`` gives a card's memory before the exam.
    """
    return sorted(_reviews(exam, memory), key=lambda review: review.day)


def exam_review(question: ExamQuestion, answer: ExamAnswer, memory: Memory | None) -> Answered | None:
    """The review that an exam answer leaves, given the card's memory before the exam; None for no review.

    Wrong is Again, right is Good, right with doubts (flagged) is Hard. Of a card never studied, or studied under
    another revision, a blank says nothing; nor does a right answer, which may be luck, make a memory of it, but it
    counts as an answer.
    """
    studied = memory is not None and memory.revision == question.revision
    if answer.chosen is None and not studied:
        return None
    correct = answer.correct is True
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


def _reviews(exam: ExamAttempt, memory: Callable[[CardId], Memory | None]) -> Iterator[Answered]:
    for position, last in sorted(exam.answers.items()):
        question = exam.start.questions[position]
        stands = last._replace(milliseconds=exam.milliseconds(position), day=exam.answered_on(position))
        review = exam_review(question, stands, memory(question.card))
        if review is not None:
            yield review


def _rating(correct: bool, flagged: bool) -> Rating:
    if not correct:
        return Rating.AGAIN
    return Rating.HARD if flagged else Rating.GOOD
