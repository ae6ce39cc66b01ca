"""The finished exams in a row, each beside those before it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from k8squiz.sessions.exam_outcome import Outcome


class Past(NamedTuple):
    """A finished exam, and the scores in percent of all before it at the same exam, oldest first."""

    outcome: Outcome
    before: tuple[float, ...]

    @property
    def scores(self) -> tuple[float, ...]:
        """The same up to this one."""
        return (*self.before, self.outcome.result.percent)

    @property
    def change(self) -> float | None:
        """Percentage points above the last one before it, negative below; None for the first."""
        return self.outcome.result.percent - self.before[-1] if self.before else None

    @property
    def above_best(self) -> float | None:
        """Percentage points above the best before it, negative below; None for the first."""
        return self.outcome.result.percent - max(self.before) if self.before else None


def in_a_row(outcomes: Iterable[Outcome]) -> tuple[Past, ...]:
    """The exams in the order given, which is that in which they were sat."""
    scores: dict[str, tuple[float, ...]] = {}
    row: list[Past] = []
    for one in outcomes:
        row.append(Past(one, scores.get(one.blueprint.id, ())))
        scores[one.blueprint.id] = row[-1].scores
    return tuple(row)


def newest(row: Iterable[Past]) -> tuple[Past, ...]:
    """The last one of each exam, in the order in which the exams were first sat."""
    return tuple({past.outcome.blueprint.id: past for past in row}.values())
