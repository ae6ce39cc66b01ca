"""The state of an exam while it is sat, and its result."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from k8squiz.history.exams import ExamAttempt, ExamQuestion
from k8squiz.knowledge.blueprints import Blueprint, Domain


class Sitting(NamedTuple):
    """Where the candidate stands: the question on screen, from 0, and the flags.

    ``chosen`` is what was answered at each position, ``correct`` whether that was right, which nobody is told.
    """

    questions: tuple[ExamQuestion, ...]
    position: int = 0
    chosen: Mapping[int, str] = {}
    correct: Mapping[int, bool] = {}
    flagged: frozenset[int] = frozenset()

    @property
    def at_end(self) -> bool:
        """Whether all questions have been seen, and none is on screen."""
        return self.position >= len(self.questions)

    @property
    def blanks(self) -> tuple[int, ...]:
        """The positions without an answer, in order."""
        return tuple(position for position in range(len(self.questions)) if position not in self.chosen)


def taken_up(attempt: ExamAttempt) -> Sitting:
    """The sitting of an attempt as it stands on disk, at its first blank; at its first question when there is none."""
    answered = {at: visit for at, visit in attempt.answers.items() if visit.chosen is not None}
    sitting = Sitting(
        attempt.start.questions,
        chosen={at: visit.chosen for at, visit in answered.items() if visit.chosen is not None},
        correct={at: visit.correct is True for at, visit in answered.items()},
        flagged=frozenset(at for at, visit in attempt.answers.items() if visit.flagged),
    )
    return jump(sitting, sitting.blanks[0] if sitting.blanks else 0)


def choose(sitting: Sitting, answer: str, *, correct: bool) -> Sitting:
    """The sitting with an answer to the question on screen; where none is on screen, nothing changes."""
    if sitting.at_end:
        return sitting
    at = sitting.position
    return sitting._replace(chosen={**sitting.chosen, at: answer}, correct={**sitting.correct, at: correct})


def blank(sitting: Sitting) -> Sitting:
    """The sitting without an answer to the question on screen."""
    at = sitting.position
    return sitting._replace(
        chosen={position: text for position, text in sitting.chosen.items() if position != at},
        correct={position: right for position, right in sitting.correct.items() if position != at},
    )


def flag(sitting: Sitting) -> Sitting:
    """The sitting with a flag on the question on screen, or without the one it had."""
    return sitting if sitting.at_end else sitting._replace(flagged=sitting.flagged ^ {sitting.position})


def move(sitting: Sitting, steps: int) -> Sitting:
    """The sitting at a question before or behind; one past the last means that all have been seen."""
    return jump(sitting, sitting.position + steps)


def jump(sitting: Sitting, position: int) -> Sitting:
    """The sitting at the question at ``position``, or at the nearest there is."""
    return sitting._replace(position=min(max(position, 0), len(sitting.questions)))


class DomainResult(NamedTuple):
    """What came of one domain of an exam; the weight is 0 of one that the curriculum no longer has."""

    id: str
    name: str
    weight: int
    questions: int
    correct: int


class Result(NamedTuple):
    """What came of an exam; ``missed`` are the positions answered wrong or left blank."""

    questions: int
    correct: int
    domains: tuple[DomainResult, ...]
    missed: tuple[int, ...]

    @property
    def percent(self) -> float:
        """The score in percent of all questions, blanks counted as wrong; 0 for an exam without questions."""
        return 100 * self.correct / self.questions if self.questions else 0.0


def result(blueprint: Blueprint, questions: tuple[ExamQuestion, ...], correct: Mapping[int, bool]) -> Result:
    """The result of an exam, given which positions were answered right or wrong; the others were left blank."""
    right = [correct.get(position, False) for position in range(len(questions))]
    known = {domain.id for domain in blueprint.domains}
    gone = dict.fromkeys(question.domain for question in questions if question.domain not in known)
    domains = tuple(
        DomainResult(
            id=domain.id,
            name=domain.name,
            weight=domain.weight,
            questions=sum(question.domain == domain.id for question in questions),
            correct=sum(ok for ok, question in zip(right, questions, strict=True) if question.domain == domain.id),
        )
        for domain in (*blueprint.domains, *(Domain(one, one, 0, {}) for one in gone))
    )
    missed = tuple(position for position, ok in enumerate(right) if not ok)
    return Result(len(questions), sum(right), tuple(one for one in domains if one.questions), missed)
