"""Sitting an exam: moves through its questions against the clock and keeps every answer at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import NamedTuple

from k8squiz.history.exams import ExamAnswer
from k8squiz.identifiers import StudyDay
from k8squiz.sessions.paper import Paper
from k8squiz.sessions.sitting import Sitting, choose, move
from k8squiz.terminal import exam_views
from k8squiz.terminal.desk import Desk
from k8squiz.terminal.keys import EXAM, EXAM_END, EXAM_START, Command
from k8squiz.terminal.lines import Line
from k8squiz.terminal.signals import kept_whole


class ExamWiring(NamedTuple):
    """What a sitting needs from outside: where answers are kept, what time and study day it is, when it must end."""

    keep: Callable[[ExamAnswer], None]
    now: Callable[[], datetime]
    today: Callable[[], StudyDay]
    deadline: datetime


def begin(desk: Desk, page: Iterable[Line]) -> bool:
    """Shows the first screen; whether the candidate starts. Line mode starts at once, for nobody may be there."""
    desk.page(page)
    return desk.pause(EXAM_START) is not Command.QUIT


def sit(sitting: Sitting, paper: Paper, desk: Desk, wiring: ExamWiring) -> bool:
    """Runs an exam until it is handed in or its time is up; False when the candidate left it open instead."""
    return _Exam(sitting, paper, desk, wiring).run()


class _Countdown:
    """The time until the deadline, by the wall clock: a suspended machine does not stop it."""

    def __init__(self, wiring: ExamWiring) -> None:
        self._wiring = wiring

    def seconds(self) -> float:
        """Seconds until the deadline."""
        return (self._wiring.deadline - self._wiring.now()).total_seconds()

    def shown(self) -> str:
        """The time left, in words."""
        return f"{exam_views.time_left(self._wiring.deadline - self._wiring.now())} left"


class _Exam:
    def __init__(self, sitting: Sitting, paper: Paper, desk: Desk, wiring: ExamWiring) -> None:
        self._sitting = sitting
        self._paper = paper
        self._desk = desk
        self._wiring = wiring
        self._left = _Countdown(wiring)

    def run(self) -> bool:
        command = Command.NEXT
        while command is not Command.QUIT and self._left.seconds() > 0:
            at_end = self._sitting.position == len(self._sitting.questions)
            try:
                command = self._end() if at_end else self._ask()
            except KeyboardInterrupt:
                command = self._end()
            if command is Command.HAND_IN:
                return True
        return command is not Command.QUIT

    def _ask(self) -> Command:
        sitting, began = self._sitting, self._wiring.now()
        asked = sitting.questions[sitting.position]
        chosen = sitting.chosen.get(sitting.position)
        self._desk.page(exam_views.question(sitting, self._paper))
        pointed = asked.options.index(chosen) if chosen in asked.options else None
        reply = self._desk.ask(asked.options, EXAM, pointed, self._left)
        if reply.command is Command.QUIT:
            return self._end()
        if reply.command is Command.BACK:
            self._sitting = move(sitting, -1)
        elif reply.command is Command.ANSWER:
            self._keep(asked.options[reply.option or 0], began)
        elif reply.command is Command.UNKNOWN and chosen is not None:
            self._keep(None, began)
        elif reply.command is not Command.TIME_UP:
            self._sitting = move(sitting, 1)
        return reply.command

    def _keep(self, option: str | None, began: datetime) -> None:
        position = self._sitting.position
        milliseconds = max(0, int((self._wiring.now() - began).total_seconds() * 1000))
        with kept_whole():
            self._wiring.keep(ExamAnswer(position, option, False, milliseconds, self._wiring.today()))
            self._sitting = choose(self._sitting, option)

    def _end(self) -> Command:
        """Asks once whether to hand in, to go on, or to leave the exam open."""
        self._desk.page(exam_views.before_hand_in(self._sitting))
        command = self._desk.wait(EXAM_END)
        if self._left.seconds() <= 0:
            return Command.HAND_IN
        if command is Command.BACK:
            last = len(self._sitting.questions) - 1
            self._sitting = self._sitting._replace(position=min(self._sitting.position, last))
        return command
