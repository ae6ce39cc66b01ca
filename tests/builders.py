"""Builders: values with every field filled in sensibly, so that a test names only what it is about."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from k8squiz.history.exams import ExamAnswer, ExamAttempt, ExamQuestion, ExamStart, Pause
from k8squiz.history.reviews import Answered, Forgotten, Occasion, Rating, Rerated, Review, Voided
from k8squiz.identifiers import CardId, QuestionId, ReviewId, StudyDay, question_id

MONDAY = StudyDay(20_000)
"""2024-10-04: a study day to count from, whatever its real weekday."""

STARTED = datetime(2024, 10, 4, 9, 30, 0, 123_000, tzinfo=UTC)


def card(number: int = 1) -> CardId:
    """The id of a card that differs from the others by its number."""
    return CardId(f"subject-{number}.role")


def answered(
    of: CardId | None = None,
    rating: Rating | None = Rating.GOOD,
    day: int = 0,
    *,
    occasion: Occasion = Occasion.STUDY,
    correct: bool | None = None,
    revision: int = 1,
    question: str | None = "which",
    milliseconds: int = 4_000,
) -> Answered:
    """An answer on the day so many days after MONDAY; right unless rated Again."""
    about = card() if of is None else of
    return Answered(
        card=about,
        question=None if question is None else question_id(about, question),
        revision=revision,
        occasion=occasion,
        correct=rating is not Rating.AGAIN if correct is None else correct,
        rating=rating,
        chosen="etcd",
        milliseconds=milliseconds,
        day=StudyDay(MONDAY + day),
    )


def voided(review: ReviewId, day: int = 0) -> Voided:
    """An answer taken back."""
    return Voided(review, StudyDay(MONDAY + day))


def rerated(review: ReviewId, rating: Rating, day: int = 0) -> Rerated:
    """An answer given another rating."""
    return Rerated(review, rating, StudyDay(MONDAY + day))


def forgotten(of: CardId | None = None, day: int = 0) -> Forgotten:
    """A card that is to be new again."""
    return Forgotten(card() if of is None else of, StudyDay(MONDAY + day))


def review(
    rating: Rating | None = Rating.GOOD,
    day: int = 0,
    *,
    occasion: Occasion = Occasion.STUDY,
    correct: bool | None = None,
    revision: int = 1,
    forget: bool = False,
) -> Review:
    """One step in a card's life, on the day so many days after MONDAY."""
    right = rating is not Rating.AGAIN if correct is None else correct
    return Review(ReviewId(1), revision, occasion, right, rating, StudyDay(MONDAY + day), forget)


def exam_question(number: int = 1, *, revision: int = 1) -> ExamQuestion:
    """A question whose right option is ``etcd``."""
    return ExamQuestion(
        card=card(number),
        question=QuestionId(f"{card(number)}/which"),
        revision=revision,
        domain="Core concepts",
        options=("kubelet", "etcd", "kube-proxy", "«ein Gerät»"),
        right="etcd",
    )


def exam_start(*questions: ExamQuestion) -> ExamStart:
    """An attempt of 90 minutes at the questions given, else at three."""
    return ExamStart(
        exam="kcna",
        started=STARTED,
        deadline=STARTED + timedelta(minutes=90),
        seed=7,
        decks="sha256:1234",
        simulation=True,
        questions=questions if len(questions) > 0 else tuple(map(exam_question, (1, 2, 3))),
    )


def exam_answer(position: int, chosen: str | None = "etcd", *, flagged: bool = False, day: int = 0) -> ExamAnswer:
    """A visit of nine seconds in an exam, with a right answer unless said otherwise."""
    return ExamAnswer(
        position=position,
        chosen=chosen,
        flagged=flagged,
        milliseconds=9_000,
        day=StudyDay(MONDAY + day),
        correct=None if chosen is None else chosen == "etcd",
    )


def exam_attempt(*visits: ExamAnswer, pauses: tuple[Pause, ...] = ()) -> ExamAttempt:
    """An open attempt at the three questions of ``exam_start``, so far with these visits and pauses."""
    answers = {visit.position: visit for visit in visits}
    return ExamAttempt(1, exam_start(), answers, finished=None, visits=visits, pauses=pauses)
