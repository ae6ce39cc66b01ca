"""Sitting through a study session: asks, records, tells what came of it, and does what else is commanded."""

from __future__ import annotations

from k8squiz.identifiers import CardId
from k8squiz.scheduling.due import LEECH_LAPSES
from k8squiz.sessions.asking import Asked
from k8squiz.sessions.study import Marked, Session
from k8squiz.sessions.suggestion import suggestion
from k8squiz.terminal import study_views, summary_views
from k8squiz.terminal.desk import Desk
from k8squiz.terminal.keys import AT_THE_END, LINE_MODE_AT_THE_END, RATINGS, Command, Key
from k8squiz.terminal.lines import Line
from k8squiz.terminal.study_asking import Asking
from k8squiz.terminal.study_course import Course, Wiring
from k8squiz.terminal.study_deeds import Deeds
from k8squiz.terminal.study_keys import ABOUT_THE_LAST, offered
from k8squiz.terminal.study_telling import Telling


def study(session: Session, desk: Desk, wiring: Wiring) -> Session:
    """Runs a session to its end and returns it. Each answer is recorded before anything else is shown."""
    return _Sitting(Course(session, wiring), desk, wiring).run()


class _Sitting:
    """A learner at a desk, going through a course."""

    def __init__(self, course: Course, desk: Desk, wiring: Wiring) -> None:
        self._course = course
        self._desk = desk
        self._wiring = wiring
        self._deeds = Deeds(course, desk, wiring)
        self._asking = Asking(course, desk, wiring, self._deeds)
        self._telling = Telling(course, desk, wiring, self._deeds)
        self._began = wiring.now()

    def run(self) -> Session:
        command = Command.NEXT
        while command is not Command.QUIT:
            try:
                asked = self._course.session.asked
                command = self._ask(asked) if asked else self._end()
            except KeyboardInterrupt:
                # Between two prompts; at a prompt, Ctrl-C is a key like others.
                command = self._obey(Command.QUIT, None)
        return self._course.session

    def _ask(self, asked: Asked) -> Command:
        said = self._asking.put(asked)
        return self._answer(asked, said) if isinstance(said, Marked) else self._obey(said, asked)

    def _answer(self, asked: Asked, event: Marked) -> Command:
        self._course.answer(event)
        if asked.question is None:
            # The back of a flashcard has been seen and rated: there is nothing more to tell.
            return Command.NEXT
        return self._obey(self._telling.tell(), asked)

    def _obey(self, command: Command, asked: Asked | None) -> Command:
        """Does what was commanded about ``asked``, which is on screen, or about the answer given last."""
        given = self._course.session.given
        if command in RATINGS:
            self._course.rate(RATINGS[command])
            command = self._telling.tell()
        elif command in ABOUT_THE_LAST and given:
            command = self._about(command, given[-1].asked)
        elif asked is not None:
            command = self._about(command, asked)
        if command is Command.UNDO:
            command = self._undo()
        if command is Command.QUIT:
            self._desk.page(self._summary())
        return command

    def _undo(self) -> Command:
        """Takes the last step back, and says so where that cannot be seen from what is asked now."""
        back = self._course.undo()
        asked = self._course.session.asked
        if back is None or (asked is not None and asked.card.id == back):
            return Command.UNDO
        return self._deeds.tell_back(back)

    def _about(self, command: Command, asked: Asked) -> Command:
        match command:
            case Command.EXPLAIN:
                self._desk.page(study_views.whole(asked, self._desk.look))
            case Command.SOURCE:
                return self._deeds.show_source(asked.card)
            case Command.FLAG_LAST:
                self._desk.page([self._deeds.flag(asked.card)])
            case Command.REPORT | Command.REPORT_LAST:
                return self._deeds.report(asked)
            case Command.SUSPEND | Command.SUSPEND_LAST:
                return self._deeds.put_away(asked.card, suspended=True)
            case Command.BURY | Command.BURY_LAST:
                return self._deeds.put_away(asked.card, suspended=False)
        return command

    def _end(self) -> Command:
        """The last screen: there is time to take back, to go on, or to finish."""
        given = self._course.session.given
        more = self._wiring.more({one.record.card for one in given})
        keys = self._end_keys(len(more))
        self._desk.page(self._summary())
        command = self._desk.wait(keys) if self._course.can_undo or more else Command.NEXT
        if command is Command.MORE:
            self._course.more(more)
        elif command is Command.KEYS:
            return self._obey(self._deeds.show_keys(keys), None)
        return Command.QUIT if command in {Command.NEXT, Command.QUIT} else self._obey(command, None)

    def _end_keys(self, more: int) -> tuple[Key, ...]:
        look = self._desk.look
        keys = LINE_MODE_AT_THE_END if look.lines else AT_THE_END
        counted = (key._replace(label=f"{more} more") if key.command is Command.MORE else key for key in keys)
        return offered(counted, self._course, look, without=() if more else {Command.MORE})

    def _summary(self) -> list[Line]:
        given = self._course.session.given
        outlook = self._wiring.outlook()
        stuck = [one.record.card for one in given if not one.correct and self._is_leech(one.record.card)]
        seconds = (self._wiring.now() - self._began).total_seconds()
        ending = summary_views.Ending(
            given, seconds, outlook, suggestion(given, stuck, outlook), changed=self._course.changed
        )
        return list(summary_views.summary(ending))

    def _is_leech(self, card: CardId) -> bool:
        return self._wiring.lapses(card) >= LEECH_LAPSES
