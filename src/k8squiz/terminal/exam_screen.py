"""Sitting an exam: moves through its questions against the clock and keeps every answer, flag and visit at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from k8squiz.history.exams import ExamAnswer, ExamQuestion
from k8squiz.identifiers import StudyDay
from k8squiz.knowledge.asking import Form
from k8squiz.sessions.marking import Answer
from k8squiz.sessions.paper import Paper, said
from k8squiz.sessions.sitting import Sitting, blank, choose, flag, jump, move
from k8squiz.terminal import exam_views
from k8squiz.terminal.desk import CHOSEN, Desk, Picks, Typing
from k8squiz.terminal.help_views import all_keys
from k8squiz.terminal.keys import BACK_TO_IT, EXAM, EXAM_START, EXAM_TYPING, PAUSE_KEY, PAUSED, Command, Key, Reply
from k8squiz.terminal.lines import Line
from k8squiz.terminal.signals import kept_whole

KEEP_TYPED = Typing("keep the answer", "leave it as it is")
GO_TO = Typing("go to that question", "back")
HAND_IN, GO_BACK, LEAVE = 0, 1, 2
"""The endings, as they are listed."""


class ExamWiring(NamedTuple):
    """What a sitting needs from outside.

    Where visits are kept, whether an answer is right, what time and which study day it is, and how much time is left.
    Where nobody ``attended`` sits at a keyboard, the end of the input hands in. ``pause`` and ``go_on`` stop the clock
    and start it again; None where the attempt cannot be paused.
    """

    keep: Callable[[ExamAnswer], None]
    is_right: Callable[[ExamQuestion, Answer], bool]
    now: Callable[[], datetime]
    today: Callable[[], StudyDay]
    left: Callable[[], timedelta]
    attended: bool = True
    pause: Callable[[], None] | None = None
    go_on: Callable[[], None] | None = None


def begin(desk: Desk, page: Iterable[Line], *, attended: bool = True) -> bool:
    """Shows the first screen; whether the candidate starts. Where nobody is at a keyboard, it starts at once."""
    desk.page(page)
    return not attended or desk.wait(EXAM_START) is not Command.QUIT


def sit(sitting: Sitting, paper: Paper, desk: Desk, wiring: ExamWiring) -> bool:
    """Runs an exam until it is handed in or its time is up; False when the candidate left it open instead."""
    return _Exam(sitting, paper, desk, wiring).run()


class _Countdown:
    """The time that is left, by the wall clock: a suspended machine does not stop it."""

    def __init__(self, wiring: ExamWiring) -> None:
        self._wiring = wiring

    def seconds(self) -> float:
        """Seconds until the exam is handed in."""
        return self._wiring.left().total_seconds()

    def shown(self) -> str:
        """The time left, in words that warn when it runs out."""
        return exam_views.clock(self._wiring.left())


class _Exam:
    def __init__(self, sitting: Sitting, paper: Paper, desk: Desk, wiring: ExamWiring) -> None:
        self._sitting = sitting
        self._paper = paper
        self._desk = desk
        self._wiring = wiring
        self._left = _Countdown(wiring)
        self._began = wiring.now()

    def run(self) -> bool:
        command = Command.NEXT
        while command is not Command.QUIT and self._left.seconds() > 0:
            try:
                command = self._end() if self._sitting.at_end else self._ask()
            except KeyboardInterrupt:
                command = self._end()
            if command is Command.HAND_IN:
                return True
        return command is not Command.QUIT

    def _ask(self) -> Command:
        """Puts the question on screen once; what is done with it is kept before anything else is shown."""
        position = self._sitting.position
        asked = self._sitting.questions[position]
        self._began = self._wiring.now()
        self._desk.page(exam_views.question(self._sitting, self._paper))
        reply = self._reply(asked)
        if reply.command is Command.ANSWER:
            answer = Answer(reply.picked, reply.text)
            right = self._wiring.is_right(asked, answer)
            self._visit(choose(self._sitting, said(asked, answer), correct=right))
            self._sitting = move(self._sitting, 1)
        elif reply.command is Command.BLANK:
            self._visit(blank(self._sitting))
            self._sitting = move(self._sitting, 1)
        elif reply.command is Command.FLAG:
            self._visit(flag(self._sitting))
        else:
            self._visit(self._sitting)
            return self._go(reply.command)
        return reply.command

    def _go(self, command: Command, *, stays: bool = False) -> Command:
        """Where a command leads that leaves the answer as it is; with ``stays``, no further than to the end."""
        if command is Command.QUIT:
            return self._end()
        if command is Command.KEYS:
            self._desk.page(all_keys(self._keys(self._asked()), self._desk.look, self._form(self._asked())))
            return self._go(self._desk.pause(BACK_TO_IT), stays=True)
        if command is Command.GRID:
            return self._go(self._jump(), stays=True)
        if command is Command.PAUSE:
            return self._pause()
        if command is not Command.TIME_UP and not stays:
            self._sitting = move(self._sitting, -1 if command is Command.BACK else 1)
        return command

    def _asked(self) -> ExamQuestion:
        return self._sitting.questions[self._sitting.position]

    def _form(self, asked: ExamQuestion) -> Form:
        return Form(asked.form)

    def _keys(self, asked: ExamQuestion) -> tuple[Key, ...]:
        keys = EXAM if asked.options else EXAM_TYPING
        return keys if self._wiring.pause is None else (*keys, PAUSE_KEY)

    def _reply(self, asked: ExamQuestion) -> Reply:
        keys = self._keys(asked)
        if not asked.options:
            return self._desk.ask_text(keys, KEEP_TYPED, self._left)
        chosen = self._sitting.chosen.get(self._sitting.position)
        form = self._form(asked)
        if form is Form.CHOICE:
            pointed = asked.options.index(chosen) if chosen in asked.options else None
            return self._desk.ask(asked.options, keys, pointed, self._left)
        picks = Picks(self._paper.picks(asked), ordered=form is Form.ORDER)
        return self._desk.ask(asked.options, keys, None, self._left, picks)

    def _visit(self, after: Sitting) -> None:
        """Keeps how the question on screen is left, and how long it was looked at."""
        at = self._sitting.position
        taken = max(0, int((self._wiring.now() - self._began).total_seconds() * 1000))
        visit = ExamAnswer(
            position=at,
            chosen=after.chosen.get(at),
            flagged=at in after.flagged,
            milliseconds=taken,
            day=self._wiring.today(),
            correct=after.correct.get(at),
        )
        with kept_whole():
            self._wiring.keep(visit)
            self._sitting = after

    def _jump(self) -> Command:
        """Shows the grid and goes where the candidate says."""
        self._desk.page(exam_views.grid(self._sitting, self._desk.look))
        reply = self._desk.ask_text((), GO_TO, self._left)
        if reply.command is Command.ANSWER and reply.text.isdecimal():
            self._sitting = jump(self._sitting, min(int(reply.text[:9]), len(self._sitting.questions)) - 1)
        return Command.NEXT if reply.command is Command.UNKNOWN else reply.command

    def _pause(self) -> Command:
        """Stops the clock until the candidate goes on."""
        if self._wiring.pause is None or self._wiring.go_on is None:
            return Command.NEXT
        self._wiring.pause()
        command = Command.NEXT
        try:
            self._desk.page(exam_views.paused(self._wiring.left()))
            command = self._desk.wait(PAUSED)
        finally:
            if command is not Command.QUIT:
                self._wiring.go_on()
        return command

    def _end(self) -> Command:
        """Asks once, naming blanks and flags: hand in, go on, or leave the exam open."""
        pausable = self._wiring.pause is not None
        self._desk.page(exam_views.before_hand_in(self._sitting))
        # Where nobody is at a keyboard, empty lines must come to an end.
        pointed = GO_BACK if self._wiring.attended else HAND_IN
        reply = self._desk.ask(exam_views.endings(pausable=pausable), (), pointed, self._left, CHOSEN)
        if reply.command is Command.TIME_UP or self._left.seconds() <= 0:
            return Command.HAND_IN
        if reply.command is Command.QUIT and not self._wiring.attended:
            return Command.HAND_IN
        if reply.command is Command.QUIT or reply.option == LEAVE:
            if self._wiring.pause is not None:
                self._wiring.pause()
            return Command.QUIT
        if reply.option == HAND_IN:
            return Command.HAND_IN
        self._sitting = jump(self._sitting, min(self._sitting.position, len(self._sitting.questions) - 1))
        return Command.BACK
