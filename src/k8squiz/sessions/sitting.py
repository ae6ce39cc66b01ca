"""The state of an exam while it is sat, and its result."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from k8squiz.history.exams import ExamQuestion
from k8squiz.knowledge.blueprints import Blueprint


class Sitting(NamedTuple):
    """Where the candidate stands: the question on screen, from 0, and the option chosen at each position."""

    questions: tuple[ExamQuestion, ...]
    position: int = 0
    chosen: Mapping[int, str] = {}

    @property
    def blanks(self) -> int:
        """Questions without an answer."""
        return len(self.questions) - len(self.chosen)


def choose(sitting: Sitting, option: str | None) -> Sitting:
    """The sitting with ``option`` as the answer to the question on screen (None: left blank), at the next one.

    Where all questions have been seen there is none on screen, and nothing changes.
    """
    if sitting.position >= len(sitting.questions):
        return sitting
    chosen = {**sitting.chosen, sitting.position: option} if option is not None else dict(sitting.chosen)
    if option is None:
        chosen.pop(sitting.position, None)
    kept = {position: text for position, text in chosen.items() if text is not None}
    return move(sitting._replace(chosen=kept), 1)


def move(sitting: Sitting, steps: int) -> Sitting:
    """The sitting at a question before or behind; one past the last means that all have been seen."""
    return sitting._replace(position=min(max(sitting.position + steps, 0), len(sitting.questions)))


class DomainResult(NamedTuple):
    """What came of one domain of an exam."""

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


def result(blueprint: Blueprint, questions: tuple[ExamQuestion, ...], chosen: Mapping[int, str | None]) -> Result:
    """The result of the answers in ``chosen``: position to option text."""
    right = [chosen.get(position) == question.right for position, question in enumerate(questions)]
    domains = tuple(
        DomainResult(
            id=domain.id,
            name=domain.name,
            weight=domain.weight,
            questions=sum(question.domain == domain.id for question in questions),
            correct=sum(ok for ok, question in zip(right, questions, strict=True) if question.domain == domain.id),
        )
        for domain in blueprint.domains
    )
    missed = tuple(position for position, ok in enumerate(right) if not ok)
    return Result(len(questions), sum(right), tuple(one for one in domains if one.questions), missed)
