"""Sitting through a study session: asks, records, shows what came of it, and takes back what was a slip."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from k8squiz.clock import study_day
from k8squiz.history.reviews import Event, Voided
from k8squiz.identifiers import ReviewId
from k8squiz.sessions.plan import Outlook
from k8squiz.sessions.study import Choose, Session, advance
from k8squiz.terminal import study_views
from k8squiz.terminal.desk import Desk
from k8squiz.terminal.keys import AFTER_ANSWER, ASKING, AT_THE_END, LINE_MODE_ASKING, Command, Key
from k8squiz.terminal.lines import Line
from k8squiz.terminal.signals import kept_whole

_NEED_AN_ANSWER = {Command.UNDO, Command.EXPLAIN}


class Wiring(NamedTuple):
    """What a session needs from outside: where answers are kept, what time it is, and what comes after."""

    record: Callable[[Event], ReviewId]
    now: Callable[[], datetime]
    outlook: Callable[[], Outlook]


def study(session: Session, desk: Desk, wiring: Wiring) -> Session:
    """Runs a session to its end and returns it. Each answer is recorded before anything else is shown."""
    return _Sitting(session, desk, wiring).run()


class _Sitting:
    """The session as it stands, with the earlier states that undo returns to."""

    def __init__(self, session: Session, desk: Desk, wiring: Wiring) -> None:
        self._session = session
        self._desk = desk
        self._wiring = wiring
        self._earlier: list[tuple[Session, ReviewId]] = []

    def run(self) -> Session:
        command = Command.NEXT
        while command is not Command.QUIT:
            try:
                command = self._ask() if self._session.asked else self._end()
            except KeyboardInterrupt:
                # Between two prompts; at a prompt, Ctrl-C is a key like others.
                command = self._obey(Command.QUIT)
        return self._session

    def _ask(self) -> Command:
        session, began = self._session, self._wiring.now()
        assert session.asked is not None  # noqa: S101  (for the type checker: the caller has looked)
        self._desk.page(study_views.question(session, session.asked))
        options = [option.text for option in session.asked.options]
        reply = self._desk.ask(options, self._keys())
        if reply.command in {Command.ANSWER, Command.UNKNOWN}:
            return self._answer(reply.option, began)
        return self._obey(reply.command)

    def _keys(self) -> tuple[Key, ...]:
        """The keys that do something now: before the first answer there is nothing to take back or explain."""
        keys = LINE_MODE_ASKING if self._desk.look.lines else ASKING
        return keys if self._earlier else tuple(key for key in keys if key.command not in _NEED_AN_ANSWER)

    def _answer(self, option: int | None, began: datetime) -> Command:
        now = self._wiring.now()
        milliseconds = max(0, int((now - began).total_seconds() * 1000))
        answered = advance(self._session, Choose(option, milliseconds, study_day(now)))
        with kept_whole():
            review = self._wiring.record(answered.given[-1].record)
            self._earlier.append((self._session, review))
            self._session = answered
        self._desk.page(study_views.feedback(answered.given[-1], self._desk.look))
        return self._obey(self._desk.pause(AFTER_ANSWER))

    def _obey(self, command: Command) -> Command:
        while command is Command.EXPLAIN and self._session.given:
            self._desk.page(study_views.whole(self._session.given[-1], self._desk.look))
            command = self._desk.pause(AFTER_ANSWER)
        if command is Command.UNDO:
            self._undo()
        elif command is Command.QUIT:
            self._desk.page(self._summary())
        return command

    def _undo(self) -> None:
        if self._earlier:
            self._session, review = self._earlier.pop()
            self._wiring.record(Voided(review, study_day(self._wiring.now())))

    def _end(self) -> Command:
        self._desk.page(self._summary())
        command = self._desk.wait(AT_THE_END) if self._earlier else Command.NEXT
        if command is not Command.UNDO:
            return Command.QUIT
        self._undo()
        return command

    def _summary(self) -> list[Line]:
        return list(study_views.summary(self._session.given, self._wiring.outlook()))
