"""Where a learner stands: cards by state, accuracy, days, exams."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from k8squiz.clock import calendar_date
from k8squiz.history.days import StudyDayTotals, Totals
from k8squiz.history.exams import ExamAttempt
from k8squiz.history.marks import Standing
from k8squiz.identifiers import CardId, StudyDay
from k8squiz.questions.cards import Deck
from k8squiz.scheduling.due import is_due, known
from k8squiz.scheduling.memory import Memory, current


class DeckStanding(NamedTuple):
    """The cards of one deck by state. ``learning`` are those met but not yet known; ``due`` those due today.

    What rests, suspended or buried, is not due.
    """

    deck: str
    title: str
    new: int
    learning: int
    known: int
    due: int


class ExamLine(NamedTuple):
    """One finished exam: its name, the day it began as an ISO date, and its score."""

    exam: str
    date: str
    questions: int
    correct: int

    @property
    def percent(self) -> float:
        """The score in percent, 0 for an exam without questions."""
        return 100 * self.correct / self.questions if self.questions else 0.0


class Overview(NamedTuple):
    """What a learner has done so far, summed up. ``streak`` counts study days in a row up to today or yesterday."""

    decks: tuple[DeckStanding, ...]
    totals: Totals
    days: tuple[StudyDayTotals, ...]
    streak: int
    exams: tuple[ExamLine, ...]

    @property
    def cards(self) -> int:
        """All cards, deck by deck."""
        return sum(deck.new + deck.learning + deck.known for deck in self.decks)

    @property
    def met(self) -> int:
        """Those that were met, known or not."""
        return self.cards - sum(deck.new for deck in self.decks)

    @property
    def known(self) -> int:
        """Those that are known."""
        return sum(deck.known for deck in self.decks)


class Kept(NamedTuple):
    """What the store holds, as far as statistics go."""

    memories: Mapping[CardId, Memory]
    totals: Totals
    days: Sequence[StudyDayTotals]
    attempts: Sequence[ExamAttempt]
    standings: Mapping[CardId, Standing] = {}


def overview(decks: Sequence[Deck], kept: Kept, *, today: StudyDay, desired_retention: float) -> Overview:
    """The figures for ``today``, from what the store holds."""
    return Overview(
        decks=tuple(_standing(deck, kept, today, desired_retention) for deck in decks),
        totals=kept.totals,
        days=tuple(kept.days),
        streak=streak((one.day for one in kept.days), today),
        exams=tuple(_exam_line(attempt) for attempt in kept.attempts if attempt.finished is not None),
    )


def streak(days: Iterable[StudyDay], today: StudyDay) -> int:
    """Study days in a row that end today, or yesterday when today has none yet."""
    studied = set(days)
    day = today if today in studied else today - 1
    length = 0
    while StudyDay(day - length) in studied:
        length += 1
    return length


def as_json(figures: Overview) -> dict[str, Any]:
    """The figures as plain data; ``reviews`` is the number of answers ever given and not taken back.

    ``percent`` is rounded down, and null before the first answer.
    """
    answers, correct = figures.totals
    states = ("new", "learning", "known", "due")
    return {
        "reviews": answers,
        "correct": correct,
        "percent": 100 * correct // answers if answers else None,
        "cards": {
            "all": figures.cards,
            "met": figures.met,
            **{state: sum(getattr(deck, state) for deck in figures.decks) for state in states},
        },
        "decks": [deck._asdict() for deck in figures.decks],
        "days": [{**one._asdict(), "day": calendar_date(one.day).isoformat()} for one in figures.days],
        "streak": figures.streak,
        "exams": [{**one._asdict(), "percent": round(one.percent, 1)} for one in figures.exams],
    }


def _standing(deck: Deck, kept: Kept, today: StudyDay, desired_retention: float) -> DeckStanding:
    remembered = {card.id: current(kept.memories.get(card.id), card.revision) for card in deck.cards}
    held = {card: memory for card, memory in remembered.items() if memory is not None}
    sure = sum(map(known, held.values()))
    awake = (memory for card, memory in held.items() if not kept.standings.get(card, Standing()).rests(today))
    return DeckStanding(
        deck=deck.name,
        title=deck.title,
        new=len(deck.cards) - len(held),
        learning=len(held) - sure,
        known=sure,
        due=sum(is_due(memory, today, desired_retention) for memory in awake),
    )


def _exam_line(attempt: ExamAttempt) -> ExamLine:
    right = sum(answer.correct is True for answer in attempt.answers.values())
    # Kept in UTC; the learner remembers the day on the wall.
    began = attempt.start.started.astimezone().date()
    return ExamLine(attempt.start.exam, began.isoformat(), len(attempt.start.questions), right)
