"""An exam from its first screen to its report: what ``k8squiz exam`` wires together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from math import ceil
from pathlib import Path
from typing import NamedTuple

from k8squiz import clock
from k8squiz.commands.exam_reading import report_on
from k8squiz.decks.cache import fingerprint
from k8squiz.errors import K8squizError, UsageError
from k8squiz.history.exams import ExamAttempt, ExamStart
from k8squiz.identifiers import StudyDay
from k8squiz.knowledge.blueprints import Blueprint
from k8squiz.progress.store import Store
from k8squiz.questions.cards import Deck
from k8squiz.sessions.coverage import coverage
from k8squiz.sessions.exam import draw
from k8squiz.sessions.exam_report import Report
from k8squiz.sessions.marking import Marker
from k8squiz.sessions.paper import Paper, marked
from k8squiz.sessions.sitting import taken_up
from k8squiz.sqlite_files import held
from k8squiz.terminal import exam_report_views, exam_views
from k8squiz.terminal.desk import Desk
from k8squiz.terminal.exam_screen import ExamWiring, begin, sit
from k8squiz.terminal.keys import REPORT_END, REPORT_READ, Command
from k8squiz.terminal.lines import Line


class Call(NamedTuple):
    """What the candidate asked for; None where the exam itself decides. Without a seed, a fresh one draws."""

    blueprint: Blueprint
    questions: int | None = None
    minutes: int | None = None
    seed: int | None = None
    pausable: bool = False


@contextmanager
def alone(progress: Path) -> Iterator[None]:
    """While inside, no other terminal sits an exam kept in ``progress``. Raises K8squizError when one does."""
    with held(progress) as ours:
        if not ours:
            raise K8squizError(
                "an exam is being sat in another terminal.", remedy="Go on there, or leave it there first."
            )
        yield


class Room:
    """Where exams are sat: the decks they are drawn from, the store that keeps them, the desk, the study day.

    Without anybody at a keyboard (not ``attended``) an exam starts at once and is handed in when the input ends.
    """

    def __init__(
        self, decks: tuple[Deck, ...], store: Store, desk: Desk, today: Callable[[], StudyDay], *, attended: bool = True
    ) -> None:
        self._decks = decks
        self._store = store
        self._desk = desk
        self._today = today
        self._attended = attended

    def tell_overdue(self, attempt: ExamAttempt) -> bool:
        """Shows the report of an attempt that was handed in late; whether the candidate goes on to a new one."""
        self._report(attempt, exam_views.overdue(attempt.start.exam))
        # The report would be gone with the first screen of the next exam.
        return self._desk.pause(REPORT_READ) is not Command.QUIT

    def left_open(self) -> str:
        """The name of the exam that was left open and can go on; empty when there is none."""
        cut_off = self._store.open_exam()
        return cut_off.start.exam if cut_off else ""

    def attempt(self, call: Call, fresh_seed: int) -> ExamAttempt | None:
        """The attempt to sit: the one that was cut off, else a new one; None when the candidate leaves.

        A new one without a seed of its own is drawn by ``fresh_seed`` and by what was asked last. Raises UsageError
        when another exam is still open.
        """
        cut_off = self._store.open_exam()
        if cut_off is None:
            return self._begin(call, fresh_seed)
        left, exam = cut_off.left(clock.now()), cut_off.start.exam
        if exam != call.blueprint.id:
            raise UsageError(
                f"an exam {exam} is still open, with {exam_views.time_left(left)} left.",
                remedy=f"Go on with it, or hand it in: k8squiz exam {exam}",
            )
        state = taken_up(cut_off)
        page = exam_views.resumed(exam, left, state, paused=cut_off.paused is not None)
        if not begin(self._desk, page, attended=self._attended):
            return None
        if cut_off.paused:
            self._store.resume_exam(cut_off.id, clock.now())
        return self._store.exam(cut_off.id)

    def _begin(self, call: Call, fresh_seed: int) -> ExamAttempt | None:
        """A new attempt, once the candidate has seen what it is and started it; None when not started."""
        blueprint = call.blueprint
        seed = fresh_seed if call.seed is None else call.seed
        met = frozenset() if call.seed is not None else self._store.recent_exam_questions(blueprint.id)
        questions = draw(blueprint, self._decks, call.questions, seed, met)
        if not questions:
            raise K8squizError(f"no deck holds a question for {blueprint.id}.", remedy="See: k8squiz deck list")
        minutes = call.minutes or ceil(blueprint.minutes * len(questions) / blueprint.questions)
        covered, decks = coverage(blueprint, self._decks), fingerprint(self._decks)
        terms = exam_views.Terms(len(questions), minutes, call.seed, decks, call.pausable)
        if not begin(self._desk, exam_views.opening(covered, terms, self._desk.look), attended=self._attended):
            return None
        started = clock.now()
        start = ExamStart(
            exam=blueprint.id,
            started=started,
            deadline=started + timedelta(minutes=minutes),
            seed=seed,
            decks=decks,
            simulation=covered.simulation,
            questions=questions,
            pausable=call.pausable,
            seeded=call.seed is not None,
        )
        return self._store.exam(self._store.start_exam(start))

    def sit(self, attempt: ExamAttempt) -> Report | None:
        """Sits an attempt to its end, hands it in and shows the report; None when the candidate leaves it open."""
        if not sit(taken_up(attempt), Paper(self._decks), self._desk, self._wiring(attempt)):
            self._desk.page(exam_views.left_open(self._store.exam(attempt.id), clock.now()))
            return None
        self._store.finish_exam(attempt.id, clock.now(), "handed-in")
        ended = self._store.exam(attempt.id)
        report = self._report(ended, exam_views.time_up() if ended.ending == "time" else ())
        self._desk.pause(REPORT_END)
        return report

    def _report(self, attempt: ExamAttempt, heading: Iterable[Line]) -> Report:
        report = report_on(attempt, self._store, self._decks)
        self._desk.page([*heading, *exam_report_views.report(report, self._desk.look)])
        return report

    def _wiring(self, attempt: ExamAttempt) -> ExamWiring:
        store, paper, marker = self._store, Paper(self._decks), Marker(self._decks)
        pausable = attempt.start.pausable
        return ExamWiring(
            keep=lambda visit: store.answer_exam(attempt.id, visit),
            is_right=lambda asked, answer: marked(asked, answer, paper, marker),
            now=clock.now,
            today=self._today,
            left=lambda: (store.exam(attempt.id) if pausable else attempt).left(clock.now()),
            attended=self._attended,
            pause=(lambda: store.pause_exam(attempt.id, clock.now())) if pausable else None,
            go_on=(lambda: store.resume_exam(attempt.id, clock.now())) if pausable else None,
        )
