"""Marks that a learner leaves on cards and questions."""

from __future__ import annotations

from typing import NamedTuple

from k8squiz.identifiers import CardId, QuestionId, StudyDay


class Report(NamedTuple):
    """The learner says that something is wrong with a question, and in ``note`` what; the note may be empty.

    ``question`` is None where the card was turned over as a plain flashcard.
    """

    card: CardId
    question: QuestionId | None
    note: str
    day: StudyDay


class Reported(NamedTuple):
    """A report as it is kept; ``id`` starts at 1 and rises from report to report."""

    id: int
    card: CardId
    question: QuestionId | None
    note: str
    day: StudyDay
