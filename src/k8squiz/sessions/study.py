"""A study session: which card is asked next, what an answer to it means, and when the session is over."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from random import Random
from typing import NamedTuple

from k8squiz.history.reviews import Answered, Occasion, Rating
from k8squiz.identifiers import CardId, QuestionId, StudyDay
from k8squiz.knowledge.asking import Form
from k8squiz.questions.cards import Card
from k8squiz.sessions.asking import RECOGNISED, Asked, Stage, Wanted, pick, put
from k8squiz.sessions.marking import Answer, Mark, Verdict

REPEAT_AFTER = 6
"""A missed card comes again behind this many others, or at the end."""

CONFIRM_AFTER = 5
"""At least this many other cards lie between meeting a new card and the asking that rates it."""


class Turn(Enum):
    """Why a card is asked."""

    REVIEW = "review"
    NEW = "new"
    CONFIRM = "once more"  # met before, not yet rated
    RECOGNISE = "as a choice"  # not recalled a moment ago: is it at least recognised?
    REPEAT = "again"  # missed in this session


class Task(NamedTuple):
    """A card waiting to be asked; with ``recall`` its memory is old enough for it to be asked without options."""

    card: Card
    turn: Turn
    recall: bool = False


class Given(NamedTuple):
    """An answer given: to what, which one, the verdict, and what is recorded of it.

    ``rate_before`` is the rating that the answer before gets instead of its own, None when it keeps it.
    """

    asked: Asked
    turn: Turn
    answer: Answer
    mark: Mark
    record: Answered
    rate_before: Rating | None = None

    @property
    def correct(self) -> bool:
        """Whether it counts as right."""
        return self.record.correct


class Marked(NamedTuple):
    """The event of an answer with its verdict, and the time it took.

    ``rating`` is the learner's own, wherever the verdict leaves it to the learner; else None.
    """

    answer: Answer
    mark: Mark
    milliseconds: int
    day: StudyDay
    rating: Rating | None = None

    @property
    def correct(self) -> bool:
        """Whether it counts as right: Hard, Good and Easy are all known."""
        return self.mark.verdict is Verdict.RIGHT if self.rating is None else self.rating is not Rating.AGAIN


class Manner(NamedTuple):
    """How a whole session asks: in one ``form`` only, or as plain ``flashcards``; by default as memory needs it."""

    form: Form | None = None
    flashcards: bool = False


AS_NEEDED = Manner()


class Session(NamedTuple):
    """The state of a session. ``current`` is None when it is over; ``given`` are the answers so far.

    ``met`` are the cards that were met before it or in it.
    """

    queue: tuple[Task, ...]
    current: Task | None
    asked: Asked | None
    given: tuple[Given, ...]
    seed: str
    last_questions: Mapping[CardId, QuestionId]
    met: frozenset[CardId]
    manner: Manner

    @property
    def to_go(self) -> int:
        """How many askings are known to be left, the current one among them."""
        return len(self.queue) + (1 if self.current else 0)


def start(
    tasks: tuple[Task, ...],
    *,
    seed: str,
    last_questions: Mapping[CardId, QuestionId],
    met: frozenset[CardId] = frozenset(),
    manner: Manner = AS_NEEDED,
) -> Session:
    """A session over ``tasks`` with its first question put; the same ``seed`` draws the same options."""
    return _next(Session(tasks, None, None, (), seed, last_questions, met, manner))


def advance(session: Session, event: Marked) -> Session:
    """The session after an answer to its current question, with the next one put."""
    task, asked = session.current, session.asked
    if task is None or asked is None:
        return session
    record = Answered(
        card=task.card.id,
        question=asked.id,
        revision=task.card.revision,
        occasion=Occasion.STUDY,
        correct=event.correct,
        rating=_rating(task.turn, asked, event),
        chosen=_chosen(asked, event.answer),
        milliseconds=event.milliseconds,
        day=event.day,
    )
    before = Rating.HARD if task.turn is Turn.RECOGNISE and event.correct else None
    answered = session._replace(
        given=(*session.given, Given(asked, task.turn, event.answer, event.mark, record, before)),
        queue=_requeue(session, task, asked, event, record.rating),
        last_questions={**session.last_questions, task.card.id: asked.id} if asked.id else session.last_questions,
        met=session.met | {task.card.id},
    )
    return _next(answered)


def _rating(turn: Turn, asked: Asked, event: Marked) -> Rating | None:
    """The learner's own where there is one. Of a card merely recognised, nothing yet: it may have been a guess."""
    if event.rating is not None:
        return event.rating
    if not event.correct:
        return Rating.AGAIN
    guessed = turn is Turn.NEW and asked.form in RECOGNISED
    return None if guessed or turn is Turn.RECOGNISE else Rating.GOOD


def _chosen(asked: Asked, answer: Answer) -> str | None:
    if answer.picked:
        return "; ".join(asked.options[index].text for index in answer.picked)
    return answer.typed or None


def _requeue(session: Session, task: Task, asked: Asked, event: Marked, rating: Rating | None) -> tuple[Task, ...]:
    queue = session.queue
    if event.mark.verdict is Verdict.WRONG and _may_be_recognised(session, task, asked):
        return (Task(task.card, Turn.RECOGNISE), *queue)
    if not event.correct:
        return (*queue[:REPEAT_AFTER], Task(task.card, Turn.REPEAT), *queue[REPEAT_AFTER:])
    if task.turn is Turn.NEW and rating is None and len(queue) >= CONFIRM_AFTER:
        return (*queue, Task(task.card, Turn.CONFIRM))
    return queue


def _may_be_recognised(session: Session, task: Task, asked: Asked) -> bool:
    """Whether what was not recalled is asked again at once as a choice: once, and where there is one.

    In a session of another form there is none. Who was shown the answer, to accept a slip or to rate a command, would
    recognise nothing; that is no plain wrong answer, and does not come here.
    """
    recalled = asked.form is not None and asked.form not in RECOGNISED
    wanted = _wanted(session, Task(task.card, Turn.RECOGNISE))
    return recalled and task.turn is not Turn.REPEAT and pick(task.card, wanted, Random(0)) is not None


def _next(session: Session) -> Session:
    if not session.queue:
        return session._replace(current=None, asked=None)
    task, *rest = session.queue
    random = Random(f"{session.seed}/{task.card.id}/{len(session.given)}")
    question = None if session.manner.flashcards else pick(task.card, _wanted(session, task), random)
    asked = put(task.card, question, random)
    return session._replace(queue=tuple(rest), current=task, asked=asked)


def _wanted(session: Session, task: Task) -> Wanted:
    stages = {Turn.CONFIRM: Stage.ANOTHER_FORM, Turn.RECOGNISE: Stage.CHOICE}
    stage = stages.get(task.turn, Stage.RECALL if task.recall else Stage.RECOGNISE)
    return Wanted(stage, session.last_questions.get(task.card.id), session.met, session.manner.form)
