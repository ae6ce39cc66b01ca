"""An exam from its first screen to its report: what ``k8squiz exam`` wires together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from math import ceil
from typing import NamedTuple

from k8squiz import clock
from k8squiz.decks.cache import fingerprint
from k8squiz.errors import K8squizError, UsageError
from k8squiz.history.exams import ExamAttempt, ExamEnding, ExamStart
from k8squiz.identifiers import StudyDay
from k8squiz.knowledge.blueprints import Blueprint, read_blueprint
from k8squiz.progress.store import Store
from k8squiz.questions.cards import Deck
from k8squiz.sessions.coverage import coverage
from k8squiz.sessions.exam import draw
from k8squiz.sessions.paper import Paper
from k8squiz.sessions.sitting import Sitting
from k8squiz.terminal import exam_views
from k8squiz.terminal.desk import Desk
from k8squiz.terminal.exam_screen import ExamWiring, begin, sit
from k8squiz.terminal.keys import REPORT_READ, Command
from k8squiz.terminal.lines import Line


class Call(NamedTuple):
    """What the candidate asked for; None where the exam itself decides."""

    blueprint: Blueprint
    questions: int | None
    minutes: int | None
    seed: int


class Room:
    """Where exams are sat: the decks they are drawn from, the store that keeps them, the desk, the study day."""

    def __init__(self, decks: tuple[Deck, ...], store: Store, desk: Desk, today: Callable[[], StudyDay]) -> None:
        self._decks = decks
        self._store = store
        self._desk = desk
        self._today = today

    def attempt(self, call: Call) -> ExamAttempt | None:
        """The attempt to sit: the one that was cut off, else a new one; None when the candidate leaves.

        One whose time is over is handed in and reported first.
        """
        cut_off = self._store.open_exam()
        if cut_off is None:
            return self._begin(call)
        left = cut_off.start.deadline - clock.now()
        if left > timedelta() and cut_off.start.exam != call.blueprint.id:
            raise UsageError(
                f"an exam {cut_off.start.exam} is still open, with {exam_views.time_left(left)} left.",
                remedy=f"Go on with it, or hand it in: k8squiz exam {cut_off.start.exam}",
            )
        if left > timedelta():
            exam, questions = cut_off.start.exam, len(cut_off.start.questions)
            page = exam_views.resumed(exam, left, len(_given(cut_off)), questions)
            return cut_off if begin(self._desk, page) else None
        self._hand_in(cut_off, "time", exam_views.overdue(cut_off.start.exam))
        # The report would be gone with the first screen of the next exam.
        return None if self._desk.pause(REPORT_READ) is Command.QUIT else self._begin(call)

    def _begin(self, call: Call) -> ExamAttempt | None:
        """A new attempt, once the candidate has seen what it is and started it; None when not started."""
        questions = draw(call.blueprint, self._decks, call.questions, call.seed)
        if not questions:
            raise K8squizError(f"no deck holds a question for {call.blueprint.id}.", remedy="See: k8squiz deck list")
        usual = ceil(call.blueprint.minutes * len(questions) / call.blueprint.questions)
        terms = exam_views.Terms(len(questions), call.minutes or usual, call.seed)
        covered = coverage(call.blueprint, self._decks)
        if not begin(self._desk, exam_views.opening(covered, terms)):
            return None
        started = clock.now()
        start = ExamStart(
            exam=call.blueprint.id,
            started=started,
            deadline=started + timedelta(minutes=terms.minutes),
            seed=call.seed,
            decks=fingerprint(self._decks),
            simulation=covered.simulation,
            questions=questions,
        )
        return self._store.exam(self._store.start_exam(start))

    def sit(self, attempt: ExamAttempt) -> None:
        """Sits an attempt to its end, hands it in and shows the report; unless the candidate leaves it open."""
        chosen = _given(attempt)
        first_blank = next((at for at in range(len(attempt.start.questions)) if at not in chosen), 0)
        wiring = ExamWiring(
            keep=lambda answer: self._store.answer_exam(attempt.id, answer),
            now=clock.now,
            today=self._today,
            deadline=attempt.start.deadline,
        )
        sitting = Sitting(attempt.start.questions, first_blank, chosen)
        if not sit(sitting, Paper(self._decks), self._desk, wiring):
            self._desk.page(exam_views.left_open(attempt.start.exam, attempt.start.deadline - clock.now()))
        elif clock.now() < attempt.start.deadline:
            self._hand_in(attempt, "handed-in", ())
        else:
            self._hand_in(attempt, "time", exam_views.time_up())

    def _hand_in(self, attempt: ExamAttempt, how: ExamEnding, heading: Iterable[Line]) -> None:
        self._store.finish_exam(attempt.id, clock.now(), how)
        kept = self._store.exam(attempt.id)
        # What it was called when it began holds for its report, whatever the decks hold by now.
        covered = coverage(read_blueprint(kept.start.exam), self._decks)._replace(simulation=kept.start.simulation)
        chosen = {position: given.chosen for position, given in kept.answers.items()}
        paper = Paper(self._decks)
        report = exam_views.report(covered, kept.start.questions, chosen, paper, self._desk.look)
        self._desk.page([*heading, *report])


def _given(attempt: ExamAttempt) -> dict[int, str]:
    """The options chosen so far, by position."""
    return {position: given.chosen for position, given in attempt.answers.items() if given.chosen is not None}
