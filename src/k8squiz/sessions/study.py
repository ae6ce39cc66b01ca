"""A study session: which card is asked next, what an answer to it means, and when the session is over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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

    ``rating`` is the learner's own, wherever the verdict leaves it to the learner; else None. ``instead`` is the one
    that the learner then put in place of the rating; it leaves the answer as right or wrong as it was.
    """

    answer: Answer
    mark: Mark
    milliseconds: int
    day: StudyDay
    rating: Rating | None = None
    instead: Rating | None = None

    @property
    def correct(self) -> bool:
        """Whether it counts as right: Hard, Good and Easy are all known."""
        return self.mark.verdict is Verdict.RIGHT if self.rating is None else self.rating is not Rating.AGAIN

    @property
    def missed(self) -> bool:
        """Whether the card has to come again in this session."""
        return not self.correct if self.instead is None else self.instead is Rating.AGAIN


class Manner(NamedTuple):
    """How a whole session asks: in one ``form`` only, or as plain ``flashcards``; by default as memory needs it.

    What is answered in a ``cram`` session counts in statistics, and in no memory.
    """

    form: Form | None = None
    flashcards: bool = False
    cram: bool = False


AS_NEEDED = Manner()


class Session(NamedTuple):
    """The state of a session. ``current`` is None when it is over; ``given`` are the answers so far.

    ``met`` are the cards that were met before it or in it; ``hints`` counts those shown to the current question.
    ``met_in_exams`` are the questions that are no longer kept for exams.
    """

    queue: tuple[Task, ...]
    current: Task | None
    asked: Asked | None
    given: tuple[Given, ...]
    seed: str
    last_questions: Mapping[CardId, QuestionId]
    met: frozenset[CardId]
    manner: Manner
    hints: int = 0
    met_in_exams: frozenset[QuestionId] = frozenset()

    @property
    def to_go(self) -> int:
        """How many cards have not been asked yet, the current one among them."""
        asked = {one.record.card for one in self.given}
        return sum(task.card.id not in asked for task in self._left)

    @property
    def coming_again(self) -> int:
        """How many of the cards asked before are to be asked once more, the current one among them."""
        return len(self._left) - self.to_go

    @property
    def askings_left(self) -> int:
        """How many questions are left if all are answered right; a new card takes two where there is room."""
        left, twice = len(self._left), 0
        for task in self._left:
            if task.turn is Turn.NEW and left > CONFIRM_AFTER:
                twice += 1  # to be confirmed behind the others: as many are left as before
            else:
                left -= 1
        return len(self._left) + twice

    @property
    def _left(self) -> tuple[Task, ...]:
        return self.queue if self.current is None else (self.current, *self.queue)


def start(
    tasks: tuple[Task, ...],
    *,
    seed: str,
    last_questions: Mapping[CardId, QuestionId],
    met: frozenset[CardId] = frozenset(),
    manner: Manner = AS_NEEDED,
    met_in_exams: frozenset[QuestionId] = frozenset(),
) -> Session:
    """A session over ``tasks`` with its first question put; the same ``seed`` draws the same options."""
    return _next(Session(tasks, None, None, (), seed, last_questions, met, manner, met_in_exams=met_in_exams))


def advance(session: Session, event: Marked) -> Session:
    """The session after an answer to its current question, with the next one put."""
    task, asked = session.current, session.asked
    if task is None or asked is None:
        return session
    record = Answered(
        card=task.card.id,
        question=asked.id,
        revision=task.card.revision,
        occasion=Occasion.CRAM if session.manner.cram else Occasion.STUDY,
        correct=event.correct,
        rating=_rating(session, task.turn, asked, event),
        chosen=_chosen(asked, event.answer),
        milliseconds=event.milliseconds,
        day=event.day,
    )
    before = _rating_before(session, task.turn, event)
    answered = session._replace(
        given=(*session.given, Given(asked, task.turn, event.answer, event.mark, record, before)),
        queue=_requeue(session, task, asked, event, record.rating),
        last_questions={**session.last_questions, task.card.id: asked.id} if asked.id else session.last_questions,
        met=session.met | {task.card.id},
    )
    return _next(answered)


def extended(session: Session, tasks: Sequence[Task]) -> Session:
    """The session with more to ask; one that was over goes on with it."""
    longer = session._replace(queue=(*session.queue, *tasks))
    return _next(longer) if session.current is None else longer


def without(session: Session, card: CardId) -> Session:
    """The session without a card, the one being asked or any that waits."""
    left = session._replace(queue=tuple(task for task in session.queue if task.card.id != card))
    return _next(left) if session.current is not None and session.current.card.id == card else left


def with_hint(session: Session) -> Session:
    """The session with one more hint shown to its current question."""
    return session._replace(hints=session.hints + 1)


def _rating(session: Session, turn: Turn, asked: Asked, event: Marked) -> Rating | None:
    """The learner's own where there is one. Of a card merely recognised, nothing yet: it may have been a guess."""
    recognised = turn is Turn.RECOGNISE and event.correct
    if session.manner.cram:
        return None
    if own := event.rating if recognised else event.instead or event.rating:
        return own
    if not event.correct:
        return Rating.AGAIN
    guessed = turn is Turn.NEW and asked.form in RECOGNISED
    if guessed or recognised:
        return None
    return Rating.HARD if session.hints else Rating.GOOD


def _rating_before(session: Session, turn: Turn, event: Marked) -> Rating | None:
    """What was not recalled, but then recognised without a hint, was not forgotten altogether."""
    if session.manner.cram or turn is not Turn.RECOGNISE or not event.correct:
        return None
    return event.instead or (None if session.hints else Rating.HARD)


def _chosen(asked: Asked, answer: Answer) -> str | None:
    if answer.picked:
        return "; ".join(asked.options[index].text for index in answer.picked)
    return answer.typed or None


def _requeue(session: Session, task: Task, asked: Asked, event: Marked, rating: Rating | None) -> tuple[Task, ...]:
    queue = session.queue
    if event.mark.verdict is Verdict.WRONG and event.instead is None and _may_be_recognised(session, task, asked):
        return (Task(task.card, Turn.RECOGNISE), *queue)
    if event.missed:
        return (*queue[:REPEAT_AFTER], Task(task.card, Turn.REPEAT), *queue[REPEAT_AFTER:])
    if task.turn is Turn.NEW and rating is None and len(queue) >= CONFIRM_AFTER:
        return (*queue, Task(task.card, Turn.CONFIRM))
    return queue


def _may_be_recognised(session: Session, task: Task, asked: Asked) -> bool:
    """Whether what was not recalled is asked again at once as a choice: once, and where there is one.

    In a session of another form there is none, and cramming has no memory to be kind to. Who was shown the answer, to
    accept a slip or to rate a command, would recognise nothing; that is no plain wrong answer, and does not come here.
    """
    recalled = asked.form is not None and asked.form not in RECOGNISED
    wanted = _wanted(session, Task(task.card, Turn.RECOGNISE))
    first = task.turn is not Turn.REPEAT and not session.manner.cram
    return recalled and first and pick(task.card, wanted, Random(0)) is not None


def _next(session: Session) -> Session:
    if not session.queue:
        return session._replace(current=None, asked=None, hints=0)
    task, *rest = session.queue
    random = Random(f"{session.seed}/{task.card.id}/{len(session.given)}")
    question = None if session.manner.flashcards else pick(task.card, _wanted(session, task), random)
    asked = put(task.card, question, random)
    return session._replace(queue=tuple(rest), current=task, asked=asked, hints=0)


def _wanted(session: Session, task: Task) -> Wanted:
    stages = {Turn.CONFIRM: Stage.ANOTHER_FORM, Turn.RECOGNISE: Stage.CHOICE}
    stage = stages.get(task.turn, Stage.RECALL if task.recall else Stage.RECOGNISE)
    last = session.last_questions.get(task.card.id)
    return Wanted(stage, last, session.met, session.manner.form, session.met_in_exams)
