"""Marks that a learner leaves on cards and questions."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from k8squiz.identifiers import CardId, QuestionId, StudyDay


class MarkKind(Enum):
    """What a learner wishes of a card: three wishes, and for each its end."""

    SUSPEND = "suspend"  # not asked until it is unsuspended
    UNSUSPEND = "unsuspend"
    BURY = "bury"  # not asked for the rest of the study day
    UNBURY = "unbury"
    FLAG = "flag"
    UNFLAG = "unflag"


class CardMark(NamedTuple):
    """A mark left on a card on the study day ``day``."""

    card: CardId
    kind: MarkKind
    day: StudyDay


class Standing(NamedTuple):
    """What the marks on one card add up to; of a wish and its end, the last one counts.

    ``buried`` is the study day on which the card was buried, and on which it is not asked; None when it never was,
    or is no more. A burial of an earlier day stays here and no longer matters to the reader of it.
    """

    suspended: bool = False
    buried: StudyDay | None = None
    flagged: bool = False

    def rests(self, day: StudyDay) -> bool:
        """Whether the card is not to be asked on ``day``: it is suspended, or buried on that day."""
        return self.suspended or self.buried == day


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
