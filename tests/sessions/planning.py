"""Planning a day: memories of any age, what a day allows, and what it then brings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from builders import MONDAY
from builders_content import card, deck
from k8squiz.history.marks import Standing
from k8squiz.identifiers import CardId, StudyDay
from k8squiz.questions.cards import Card
from k8squiz.scheduling.memory import Learned, Memory, Met
from k8squiz.sessions.plan import Allowance, Plan, plan
from k8squiz.sessions.selection import EVERYTHING, Past, Selection
from k8squiz.sessions.study import Task

NOTHING: Mapping[CardId, Memory] = {}

SUSPENDED = Standing(suspended=True)
FLAGGED = Standing(flagged=True)


def day(number: int) -> StudyDay:
    """The day so many days after Monday."""
    return StudyDay(MONDAY + number)


def buried(on: int = 0) -> Standing:
    """The standing of a card that was buried so many days after Monday."""
    return Standing(buried=day(on))


def learned(stability: float, last: int = 0, revision: int = 1, lapses: int = 0, first: int | None = None) -> Learned:
    """The memory of a card asked last so many days after Monday, and first on that day too unless told."""
    return Learned(stability, 5.0, 9, lapses, revision, day(last if first is None else first), day(last))


def met(on: int = 0, revision: int = 1) -> Met:
    """The memory of a card that was met on that day, and not yet rated."""
    return Met(revision, day(on), day(on))


def allowance(on: int = 0, new_left: int = 100, reviews_left: int = 100, first: str = "") -> Allowance:
    """What the day so many days after Monday allows."""
    return Allowance(day(on), 0.9, new_left, reviews_left, first)


def numbered(memories: Mapping[int, Memory]) -> dict[CardId, Memory]:
    """The memories of cards named by their numbers."""
    return {card(number).id: memory for number, memory in memories.items()}


def past(
    memories: Mapping[int, Memory] | None = None,
    standings: Mapping[int, Standing] | None = None,
    failed: Iterable[int] = (),
) -> Past:
    """What is known of cards named by their numbers."""
    marks = {card(number).id: standing for number, standing in (standings or {}).items()}
    return Past(numbered(memories or {}), marks, frozenset(card(number).id for number in failed))


def planned(
    count: int, known: Past | None = None, today: Allowance | None = None, selection: Selection = EVERYTHING
) -> Plan:
    """What a deck of so many cards brings on Monday, unless told otherwise."""
    return plan([deck(*map(card, range(1, count + 1)))], known or past(), today or allowance(), selection)


def numbers(tasks: Iterable[Task | Card]) -> list[int]:
    """The numbers of the cards of tasks."""
    ids = (one.card.id if isinstance(one, Task) else one.id for one in tasks)
    return [int(id_.removeprefix("subject-").removesuffix(".role")) for id_ in ids]
