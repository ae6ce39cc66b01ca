"""The course of a study session: each step is on disk before anything else is shown, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from k8squiz.history.marks import CardMark, MarkKind, Report
from k8squiz.history.reviews import Event, Rating, Rerated, Voided
from k8squiz.identifiers import CardId, QuestionId, ReviewId, StudyDay
from k8squiz.knowledge.asking import Form
from k8squiz.questions.cards import Card
from k8squiz.sessions.asking import Asked
from k8squiz.sessions.marking import Answer, Mark
from k8squiz.sessions.plan import Outlook
from k8squiz.sessions.study import Given, Marked, Session, Task, Turn, advance, extended, with_hint, without
from k8squiz.terminal.signals import kept_whole

_TAKEN_BACK = {MarkKind.SUSPEND: MarkKind.UNSUSPEND, MarkKind.BURY: MarkKind.UNBURY}


class Wiring(NamedTuple):
    """What a session needs from outside.

    Where answers, marks and reports are kept; who marks answers; the days until a card comes again by each rating;
    the best time for a question; how often a card was forgotten, and which one it is confused with; what time and
    which study day it is; what more there is to ask, and what comes after; who opens a page in a browser. Then what
    is known at the start: the cards with a flag, and the milliseconds that an answer has taken so far, if any did.
    """

    record: Callable[[Sequence[Event]], tuple[ReviewId, ...]]
    leave: Callable[[Sequence[CardMark]], None]
    report: Callable[[Report], None]
    mark: Callable[[Asked, Answer], Mark]
    intervals: Callable[[Card], Mapping[Rating, int]]
    best: Callable[[QuestionId], int | None]
    lapses: Callable[[CardId], int]
    neighbour: Callable[[Card], Card | None]
    now: Callable[[], datetime]
    today: Callable[[], StudyDay]
    more: Callable[[Collection[CardId]], tuple[Task, ...]]
    outlook: Callable[[], Outlook]
    browse: Callable[[str], bool]
    flagged: frozenset[CardId] = frozenset()
    pace: int | None = None


class _Step(NamedTuple):
    """What was done: an answer with its reviews, or a card put away; and what it takes to be back ``before`` it.

    ``intervals`` and ``best`` are what they were before the answer.
    """

    before: Session
    event: Marked | None = None
    reviews: tuple[ReviewId, ...] = ()
    intervals: Mapping[Rating, int] = {}
    best: int | None = None
    undoing: tuple[CardMark, ...] = ()


class Course:
    """The session as it stands, and the steps that led there. What a method wrote is on disk when it returns."""

    def __init__(self, session: Session, wiring: Wiring) -> None:
        self.session = session
        self._flagged = set(wiring.flagged)
        self._wiring = wiring
        self._steps: list[_Step] = []
        self.noted = False

    @property
    def changed(self) -> bool:
        """Whether anything was kept: a step that can be taken back, a flag or a note."""
        return bool(self._steps) or self.noted

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._steps)

    @property
    def intervals(self) -> Mapping[Rating, int]:
        """Days until the card answered last would come again, by each rating; none where it cannot be rated anew.

        They are those that hold once a rating is recorded.
        """
        if not self._steps or self._steps[-1].event is None or self.recognising:
            return {}
        return self._steps[self._rated].intervals

    @property
    def rating(self) -> Rating | None:
        """The rating in force of the card answered last; None where it has none, or was not answered last."""
        if not self.intervals:
            return None
        given = self.session.given
        return given[-1].rate_before or given[self._rated].record.rating

    @property
    def best(self) -> int | None:
        """The shortest time, in milliseconds, in which the last command was right before; None if it never was."""
        return self._steps[-1].best

    @property
    def recognising(self) -> bool:
        """Whether what was not recalled a moment ago is now asked with options: nothing may tell the answer yet."""
        current = self.session.current
        return current is not None and current.turn is Turn.RECOGNISE

    @property
    def last_is_away(self) -> bool:
        """Whether the card answered last has been put away since."""
        away = {mark.card for step in self._steps for mark in step.undoing}
        return bool(self.session.given) and self.session.given[-1].record.card in away

    def preview(self, card: Card) -> Mapping[Rating, int]:
        """Days until a card would come again if it were answered now, by each rating; none when cramming."""
        return {} if self.session.manner.cram else self._wiring.intervals(card)

    def flagged(self, card: CardId) -> bool:
        """Whether a card has a flag."""
        return card in self._flagged

    def answer(self, event: Marked) -> None:
        """Records an answer to the current question."""
        asked = self.session.asked
        if asked is None:
            raise ValueError("nothing is asked")
        # Before the answer is recorded: afterwards they would be those of the answer after it.
        intervals = self.preview(asked.card)
        best = self._wiring.best(asked.id) if asked.id and asked.form is Form.COMMAND else None
        answered = advance(self.session, event)
        with kept_whole():
            reviews = self._wiring.record(self._events(answered.given[-1]))
            self._steps.append(_Step(self.session, event, reviews, intervals, best))
            self.session = answered

    def rate(self, rating: Rating) -> None:
        """Puts another rating in the place of that of the last answer; the one in force changes nothing."""
        step = self._steps[-1]
        if step.event is None:
            raise ValueError("the last step was no answer")
        if rating is self.rating:
            return
        event = step.event._replace(instead=rating)
        answered = advance(step.before, event)
        with kept_whole():
            rerated = Rerated(self._steps[self._rated].reviews[0], rating, self._wiring.today())
            reviews = (*step.reviews, *self._wiring.record([rerated]))
            self._steps[-1] = step._replace(event=event, reviews=reviews)
            self.session = answered

    def hint(self) -> None:
        """Shows one more hint."""
        self.session = with_hint(self.session)

    def put_away(self, card: CardId, kind: MarkKind) -> None:
        """Suspends or buries a card, which is not asked any more in this session."""
        day = self._wiring.today()
        with kept_whole():
            self._wiring.leave([CardMark(card, kind, day)])
            self._steps.append(_Step(self.session, undoing=(CardMark(card, _TAKEN_BACK[kind], day),)))
            self.session = without(self.session, card)

    def flag(self, card: CardId) -> bool:
        """Flags a card, or takes its flag off; whether it has one now."""
        kind = MarkKind.UNFLAG if card in self._flagged else MarkKind.FLAG
        with kept_whole():
            self._wiring.leave([CardMark(card, kind, self._wiring.today())])
            self._flagged ^= {card}
            self.noted = True
        return card in self._flagged

    def more(self, tasks: Sequence[Task]) -> None:
        """Goes on with more to ask; what is taken back or rated anew later does not take it away again."""
        self._steps = [step._replace(before=extended(step.before, tasks)) for step in self._steps]
        self.session = extended(self.session, tasks)

    def undo(self) -> CardId | None:
        """Takes the last step back, if there is one; the card that is no longer put away, where that was the step."""
        if not self._steps:
            return None
        day = self._wiring.today()
        with kept_whole():
            step = self._steps[-1]
            if step.reviews:
                self._wiring.record([Voided(review, day) for review in reversed(step.reviews)])
            if step.undoing:
                self._wiring.leave([mark._replace(day=day) for mark in step.undoing])
            self._steps.pop()
            self.session = step.before
        return step.undoing[0].card if step.undoing else None

    @property
    def _rated(self) -> int:
        """Which step, counted from the end, holds the rating: the one before, where the last merely recognised it."""
        given = self.session.given[-1]
        return -2 if given.turn is Turn.RECOGNISE and given.correct else -1

    def _events(self, given: Given) -> list[Event]:
        events: list[Event] = [given.record]
        if given.rate_before is not None:
            events.append(Rerated(self._steps[-1].reviews[0], given.rate_before, given.record.day))
        return events
