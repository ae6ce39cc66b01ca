"""Builders for finished exams: a made-up harbour's cards in every form, answered as a test says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from builders_terminal import CRANE, LAMP, LANDING, MOVERS, NOON, RADIO, TODAY, WAITING, harbour, numbered, pilot
from k8squiz.history.exams import ExamAnswer, ExamAttempt, ExamQuestion, ExamStart, Pause
from k8squiz.identifiers import CardId
from k8squiz.knowledge.blueprints import Blueprint
from k8squiz.questions.cards import Card, Deck
from k8squiz.sessions.asking import put
from k8squiz.sessions.exam import asked_as
from k8squiz.sessions.exam_report import Report, report

FORMS = (CRANE, MOVERS, LANDING, LAMP, WAITING)
"""A card for each form: choice, several, order, typed, command."""
RIGHT = "right"
"""Stands for whatever is right."""
Said = str | None


def question(card: Card, domain: str = "parts") -> ExamQuestion:
    """The first question of a card, as an attempt keeps it; its options lie as they fall."""
    return asked_as(put(card, card.questions[0], Random(card.id)), domain)


def visit(
    asked: Sequence[ExamQuestion], position: int, said: Said, *, flagged: bool = False, seconds: int = 30
) -> ExamAnswer:
    """A visit to a question, on which ``said`` was left as the answer."""
    right = asked[position].right
    chosen = right if said == RIGHT else said
    return ExamAnswer(position, chosen, flagged, 1000 * seconds, TODAY, None if chosen is None else chosen == right)


def finished(
    asked: Sequence[ExamQuestion],
    *visits: ExamAnswer,
    number: int = 1,
    minutes: float = 4,
    simulation: bool = False,
    pauses: Sequence[timedelta] = (),
) -> ExamAttempt:
    """An attempt of ten minutes, handed in after so many, pauses not counted; these came in the first minute."""
    began = NOON + timedelta(minutes=1)
    ends = NOON + timedelta(minutes=10)
    started = ExamStart("kcna", NOON, ends, 7, "0123", simulation, tuple(asked), bool(pauses), seeded=True)
    end = NOON + timedelta(minutes=minutes) + sum(pauses, timedelta())
    return ExamAttempt(
        id=number,
        start=started,
        answers={one.position: one for one in visits},
        finished=end,
        ending="handed-in",
        visits=visits,
        pauses=tuple(Pause(began, began + length) for length in pauses),
    )


def after(days: int, attempt: ExamAttempt) -> ExamAttempt:
    """The same attempt so many days later."""

    def later(moment: datetime) -> datetime:
        return moment + timedelta(days=days)

    start = attempt.start._replace(started=later(attempt.start.started), deadline=later(attempt.start.deadline))
    return attempt._replace(start=start, finished=later(attempt.finished or NOON))


def scored(right: int, of: int = 4, *, number: int = 1, simulation: bool = False) -> ExamAttempt:
    """An attempt at so many questions, the first of them right, the others blank; a day later for each number."""
    asked = [question(numbered(at)) for at in range(of)]
    visits = [visit(asked, at, RIGHT if at < right else None) for at in range(of)]
    return after(number - 1, finished(asked, *visits, number=number, simulation=simulation))


def report_on(
    attempt: ExamAttempt,
    *decks: Deck,
    blueprint: Blueprint | None = None,
    seen: Sequence[int] = (),
    failed: Sequence[Card] = (),
) -> Report:
    """The report on an attempt, with a deck of all its cards unless told."""
    held = decks or (harbour(*FORMS, RADIO, *map(numbered, range(8))),)
    cards = frozenset[CardId](card.id for card in failed)
    return report(attempt, blueprint or pilot(), held, frozenset(seen), cards)
