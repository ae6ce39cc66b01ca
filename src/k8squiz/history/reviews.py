"""Reviews, and the events that a record of progress takes in."""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import NamedTuple

from k8squiz.identifiers import CardId, QuestionId, ReviewId, StudyDay


class Rating(IntEnum):
    """How well an answer was known, by FSRS' own four words."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Occasion(Enum):
    """What the learner sat down to when the answer was given."""

    STUDY = "study"
    EXAM = "exam"
    CRAM = "cram"  # counts in statistics, never in memory


class Answered(NamedTuple):
    """An answer to a card, as it is handed to the store.

    ``rating`` is None for the first right choice on a new card: it was met, and a later asking rates it.
    ``chosen`` is the text of the option taken, None when the learner did not know.
    """

    card: CardId
    question: QuestionId | None
    revision: int
    occasion: Occasion
    correct: bool
    rating: Rating | None
    chosen: str | None
    milliseconds: int
    day: StudyDay


class Voided(NamedTuple):
    """An earlier review is taken back: from now on it counts as never given."""

    review: ReviewId
    day: StudyDay


class Rerated(NamedTuple):
    """An earlier review keeps its place and gets another rating."""

    review: ReviewId
    rating: Rating
    day: StudyDay


class Forgotten(NamedTuple):
    """The learner asks that a card be new again; what was answered before stays in the statistics."""

    card: CardId
    day: StudyDay


Event = Answered | Voided | Rerated | Forgotten


class Review(NamedTuple):
    """One step in a card's life as memory sees it: a counted answer or, with ``forget``, a reset.

    Reviews that were voided are not among them, and a changed rating stands in place of the first.
    """

    id: ReviewId
    revision: int
    occasion: Occasion
    correct: bool
    rating: Rating | None
    day: StudyDay
    forget: bool = False


class PastAnswer(NamedTuple):
    """An answer as a card's history shows it, on whatever occasion.

    ``question`` is None for a plain flashcard, ``rating`` as last rated and None where the answer was never rated,
    ``chosen`` the text of the option taken, None when the learner did not know.
    """

    id: ReviewId
    day: StudyDay
    occasion: Occasion
    question: QuestionId | None
    correct: bool
    rating: Rating | None
    chosen: str | None
    milliseconds: int


class Mistaken(NamedTuple):
    """A wrong answer given to a question of a card in ``revision``, and how many ``times``, from 1."""

    card: CardId
    question: QuestionId
    revision: int
    chosen: str
    times: int
