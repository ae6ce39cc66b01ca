"""Telling what came of an answer, until the learner goes on."""

from __future__ import annotations

from k8squiz.scheduling.due import LEECH_LAPSES
from k8squiz.sessions.study import Given
from k8squiz.terminal import feedback_views, study_views
from k8squiz.terminal.desk import Desk
from k8squiz.terminal.keys import AFTER_ANSWER, BEFORE_OPTIONS, GO_ON, RATINGS, Command, Key, rating_keys
from k8squiz.terminal.lines import Line, line
from k8squiz.terminal.study_course import Course, Wiring
from k8squiz.terminal.study_deeds import Deeds


class Telling:
    """Shows the verdict, and more of it where the learner asks for more."""

    def __init__(self, course: Course, desk: Desk, wiring: Wiring, deeds: Deeds) -> None:
        self._course = course
        self._desk = desk
        self._wiring = wiring
        self._deeds = deeds

    def tell(self) -> Command:
        """Tells of the answer given last: NEXT, UNDO, QUIT, or a command to put its card away."""
        whole, note = False, None
        while True:
            given = self._course.session.given[-1]
            self._desk.page([*([note, line()] if note else []), *self._page(given, whole=whole)])
            command, note = self._desk.pause(self._keys()), None
            if command in RATINGS:
                self._course.rate(RATINGS[command])
                whole = False
            elif command is Command.EXPLAIN:
                whole = True
            elif command is Command.FLAG:
                note = self._deeds.flag(given.asked.card)
            elif command not in {Command.SOURCE, Command.REPORT, Command.KEYS}:
                return command
            else:
                whole = whole and command is not Command.REPORT
                if self._done(command, given) is Command.QUIT:
                    return Command.QUIT

    def _done(self, command: Command, given: Given) -> Command:
        if command is Command.SOURCE:
            return self._deeds.show_source(given.asked.card)
        if command is Command.REPORT:
            return self._deeds.report(given.asked)
        return self._deeds.show_keys(self._keys())

    def _page(self, given: Given, *, whole: bool) -> list[Line]:
        look = self._desk.look
        if self._course.recognising:
            return [*feedback_views.not_recalled(given, look)]
        if whole:
            return [*study_views.whole(given.asked, look)]
        return [*feedback_views.feedback(given, look, self._told(given))]

    def _told(self, given: Given) -> feedback_views.Told:
        card, rating, best = given.asked.card, self._course.rating, self._course.best
        days = 0 if rating is None else self._course.intervals[rating]
        lapses = 0 if given.correct else self._wiring.lapses(card.id)
        if lapses < LEECH_LAPSES:
            return feedback_views.Told(best, rating, days)
        return feedback_views.Told(best, rating, days, lapses, self._wiring.neighbour(card))

    def _keys(self) -> tuple[Key, ...]:
        if self._course.recognising:
            return BEFORE_OPTIONS
        return (*GO_ON, *rating_keys(self._course.intervals, self._course.rating), *AFTER_ANSWER)
