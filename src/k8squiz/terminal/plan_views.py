"""What a learner prepares for, and how long there is."""

from __future__ import annotations

from collections.abc import Iterator

from k8squiz.stats.preparation import Preparation
from k8squiz.terminal.counting import counted
from k8squiz.terminal.lines import Line, line


def prepared(standing: Preparation | None) -> Iterator[Line]:
    """What the learner prepares for, how long there is, and how many cards a day that takes."""
    yield preparing(standing)
    if standing is not None:
        yield line(f"{standing.met} of its {counted(standing.cards, 'card')} met.")
        if standing.new_a_day:
            yield line(f"{counted(standing.new_a_day, 'new card')} a day would meet the rest before it.")


def preparing(standing: Preparation | None) -> Line:
    """What the learner prepares for, and how long there is."""
    if standing is None:
        return line("You prepare for no exam.")
    exam, days = standing.exam.upper(), standing.days
    if standing.date is None or days is None:
        return line(f"You prepare for {exam}; its cards come first.", "bold")
    if days < 0:
        return line(f"{exam} is over: {standing.date:%A, %d %B %Y}. Is there another one? k8squiz plan", "bold")
    when = "today" if days == 0 else f"in {counted(days, 'day')}"
    return line(f"{exam} is {when}: {standing.date:%A, %d %B %Y}. Its cards come first.", "bold")


def changing() -> Iterator[Line]:
    """How to say something else."""
    yield line("To change that: k8squiz plan EXAM DATE, or k8squiz plan none", "dim")
