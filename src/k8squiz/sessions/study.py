"""A study session: which card is asked next, what an answer to it means, and when the session is over."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from random import Random
from typing import NamedTuple

from k8squiz.history.reviews import Answered, Occasion, Rating
from k8squiz.identifiers import CardId, QuestionId, StudyDay
from k8squiz.questions.cards import Card
from k8squiz.sessions.asking import Asked, pick, put

REPEAT_AFTER = 6
"""A missed card comes again behind this many others, or at the end."""

CONFIRM_AFTER = 5
"""At least this many other cards lie between meeting a new card and the asking that rates it."""


class Turn(Enum):
    """Why a card is asked."""

    REVIEW = "review"
    NEW = "new"
    CONFIRM = "once more"  # met before, not yet rated
    REPEAT = "again"  # missed in this session


class Task(NamedTuple):
    """A card waiting to be asked."""

    card: Card
    turn: Turn


class Given(NamedTuple):
    """An answer given: to what, which option (None: "I don't know"), and what is recorded of it."""

    asked: Asked
    turn: Turn
    chosen: int | None
    record: Answered

    @property
    def correct(self) -> bool:
        """Whether the right option was chosen."""
        return self.record.correct


class Choose(NamedTuple):
    """The event of answering: the index of the option, None for "I don't know", and the time it took."""

    option: int | None
    milliseconds: int
    day: StudyDay


class Session(NamedTuple):
    """The state of a session. ``current`` is None when it is over; ``given`` are the answers so far."""

    queue: tuple[Task, ...]
    current: Task | None
    asked: Asked | None
    given: tuple[Given, ...]
    seed: str
    last_questions: Mapping[CardId, QuestionId]

    @property
    def to_go(self) -> int:
        """How many askings are known to be left, the current one among them."""
        return len(self.queue) + (1 if self.current else 0)


def start(
    tasks: tuple[Task, ...],
    *,
    seed: str,
    last_questions: Mapping[CardId, QuestionId],
) -> Session:
    """A session over ``tasks`` with its first question put; the same ``seed`` draws the same options."""
    waiting = Session(tasks, None, None, (), seed, last_questions)
    return _next(waiting)


def advance(session: Session, event: Choose) -> Session:
    """The session after an answer to its current question, with the next one put."""
    if session.current is None or session.asked is None:
        return session
    task, asked = session.current, session.asked
    correct = event.option is not None and asked.options[event.option].right
    record = Answered(
        card=task.card.id,
        question=asked.id,
        revision=task.card.revision,
        occasion=Occasion.STUDY,
        correct=correct,
        rating=_rating(task.turn, correct=correct),
        chosen=None if event.option is None else asked.options[event.option].text,
        milliseconds=event.milliseconds,
        day=event.day,
    )
    answered = session._replace(
        given=(*session.given, Given(asked, task.turn, event.option, record)),
        queue=_requeue(session.queue, task, correct=correct),
        last_questions={**session.last_questions, task.card.id: asked.id},
    )
    return _next(answered)


def _rating(turn: Turn, *, correct: bool) -> Rating | None:
    """A new card recognised once is not rated yet: it may have been a guess."""
    if not correct:
        return Rating.AGAIN
    return None if turn is Turn.NEW else Rating.GOOD


def _requeue(queue: tuple[Task, ...], task: Task, *, correct: bool) -> tuple[Task, ...]:
    if not correct:
        again = Task(task.card, Turn.REPEAT)
        return (*queue[:REPEAT_AFTER], again, *queue[REPEAT_AFTER:])
    if task.turn is Turn.NEW and len(queue) >= CONFIRM_AFTER:
        return (*queue, Task(task.card, Turn.CONFIRM))
    return queue


def _next(session: Session) -> Session:
    if not session.queue:
        return session._replace(current=None, asked=None)
    task, *rest = session.queue
    random = Random(f"{session.seed}/{task.card.id}/{len(session.given)}")
    question = pick(task.card, session.last_questions.get(task.card.id), random)
    asked = put(task.card, question, random)
    return session._replace(queue=tuple(rest), current=task, asked=asked)
