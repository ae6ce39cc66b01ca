"""What a finished exam came to: its score, whether that was enough, and how long it took."""

from __future__ import annotations

import datetime as dt
from math import ceil
from typing import NamedTuple

from k8squiz.history.exams import ExamAttempt
from k8squiz.knowledge.blueprints import Blueprint
from k8squiz.sessions.sitting import Result, result


class Outcome(NamedTuple):
    """A finished attempt with its result."""

    attempt: ExamAttempt
    blueprint: Blueprint
    result: Result

    @property
    def reached(self) -> bool | None:
        """Whether the score reaches the pass mark of the real exam; None for one that is hands-on."""
        return None if self.blueprint.hands_on else self.short == 0

    @property
    def passed(self) -> bool | None:
        """Whether a simulation was passed; None for practice, which nobody passes or fails."""
        return self.reached if self.attempt.start.simulation else None

    @property
    def short(self) -> int:
        """How many more right answers would have reached the pass mark; 0 where it is reached."""
        return max(0, ceil(self.blueprint.pass_percent * self.result.questions / 100) - self.result.correct)

    @property
    def date(self) -> dt.date:
        """The day on which it began; kept in UTC, but the learner remembers the day on the wall."""
        return self.attempt.start.started.astimezone().date()

    @property
    def allowed(self) -> dt.timedelta:
        """The time it had."""
        return self.attempt.start.deadline - self.attempt.start.started

    @property
    def taken(self) -> dt.timedelta:
        """The time it took, without pauses: all that was allowed when nobody handed it in."""
        if self.attempt.finished is None:
            return dt.timedelta()
        return min(self.allowed, self.allowed - self.attempt.left(self.attempt.finished))

    @property
    def pauses(self) -> tuple[dt.timedelta, ...]:
        """How long each pause lasted; nothing where the clock was set back meanwhile."""
        ended = (pause.ended - pause.began for pause in self.attempt.pauses if pause.ended is not None)
        return tuple(max(dt.timedelta(), length) for length in ended)


def outcome(attempt: ExamAttempt, blueprint: Blueprint) -> Outcome:
    """The outcome of a finished attempt at the exam of ``blueprint``."""
    right = {position: answer.correct is True for position, answer in attempt.answers.items()}
    return Outcome(attempt, blueprint, result(blueprint, attempt.start.questions, right))
