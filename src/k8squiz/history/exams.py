"""Exam attempts: what was asked, what was answered, and when."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import takewhile
from typing import Literal, NamedTuple

from k8squiz.identifiers import CardId, QuestionId, StudyDay


class ExamQuestion(NamedTuple):
    """A question as one attempt shows it.

    ``form`` is choice, several, typed, order or command. ``options`` are what there is to choose from, in the order
    drawn; empty for typed and command. ``right`` is the text of the right option; for several, the right ones as
    shown, and for order, all of them in the right order, joined by ``; ``; for typed and command, the first answer
    that is accepted.
    """

    card: CardId
    question: QuestionId
    revision: int
    domain: str
    options: tuple[str, ...]
    right: str
    form: str = "choice"


class ExamStart(NamedTuple):
    """Everything that is fixed when an attempt begins.

    ``decks`` is the fingerprint of the decks it was drawn from; ``simulation`` whether they were large
    enough to call it one; ``pausable`` whether its clock may be stopped. When it was ``seeded``, its seed and
    these decks alone gave its questions; else what was asked before did as well.
    """

    exam: str
    started: datetime
    deadline: datetime
    seed: int
    decks: str
    simulation: bool
    questions: tuple[ExamQuestion, ...]
    pausable: bool = False
    seeded: bool = False


class ExamAnswer(NamedTuple):
    """One visit to the question at ``position`` (from 0): how it stood when it was left or changed.

    ``chosen`` is None where nothing was answered so far, or the answer was taken back; ``correct`` is the verdict on
    ``chosen``, None for a blank. ``milliseconds`` is how long the visit took, ``day`` the study day it ended on.
    """

    position: int
    chosen: str | None
    flagged: bool
    milliseconds: int
    day: StudyDay
    correct: bool | None = None


class Pause(NamedTuple):
    """A time in which the clock of an attempt stood still; ``ended`` is None while it does.

    Both moments are what the machine's clock said: where it was set back meanwhile, ``ended`` lies before ``began``.
    """

    began: datetime
    ended: datetime | None


ExamEnding = Literal["handed-in", "time"]
"""How an attempt ended: by the learner's hand or at its deadline."""


class ExamAttempt(NamedTuple):
    """An attempt as stored: its start, the last visit to each position that was shown, and its end.

    ``finished`` and ``ending`` are None while the attempt is still open. ``visits`` are all of them, and ``pauses``
    too, in the order they came.
    """

    id: int
    start: ExamStart
    answers: dict[int, ExamAnswer]
    finished: datetime | None
    ending: ExamEnding | None = None
    visits: tuple[ExamAnswer, ...] = ()
    pauses: tuple[Pause, ...] = ()

    @property
    def paused(self) -> datetime | None:
        """When the pause began that still lasts; None while the clock runs."""
        return next((pause.began for pause in self.pauses if pause.ended is None), None)

    @property
    def deadline(self) -> datetime:
        """When time is up, in UTC: as fixed at the start, and later by every pause that has ended."""
        ended = (_between(pause.began, pause.ended) for pause in self.pauses if pause.ended is not None)
        return self.start.deadline.astimezone(UTC) + sum(ended, timedelta())

    def left(self, now: datetime) -> timedelta:
        """The time until the deadline, negative once it has passed; it stands still during a pause.

        It runs by the wall clock, also while the machine sleeps. A clock set back gives time back, but never more than
        the attempt had when it began.
        """
        given = _between(self.start.started, self.start.deadline)
        return min(given, _between(self.paused or now, self.deadline))

    def visits_to(self, position: int) -> tuple[ExamAnswer, ...]:
        """The visits to one position, in the order they came; none where it was never shown."""
        return tuple(visit for visit in self.visits if visit.position == position)

    def milliseconds(self, position: int) -> int:
        """How long the question at ``position`` was on screen, over all visits to it."""
        return sum(visit.milliseconds for visit in self.visits_to(position))

    def answered_on(self, position: int) -> StudyDay:
        """The study day on which the answer that stands was given, or left blank; looking at it again moves no day.

        Raises KeyError for a position that was never shown.
        """
        stands = self.answers[position].chosen
        since = takewhile(lambda visit: visit.chosen == stands, reversed(self.visits_to(position)))
        return min(visit.day for visit in since)

    @property
    def changes(self) -> tuple[int, ...]:
        """The positions at which a right answer was changed into a wrong one, from the first on."""
        return tuple(position for position in sorted(self.answers) if self._worsened(position))

    def _worsened(self, position: int) -> bool:
        verdicts = [visit.correct for visit in self.visits_to(position) if visit.chosen is not None]
        return True in verdicts and verdicts[-1] is False


def _between(earlier: datetime, later: datetime) -> timedelta:
    """The time that passed; within one zone, Python would subtract wall clocks and lose the hour of a DST change."""
    return later.astimezone(UTC) - earlier.astimezone(UTC)
