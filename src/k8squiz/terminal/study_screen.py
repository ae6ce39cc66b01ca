"""Sitting through a study session: asks, records, shows what came of it, and takes back what was a slip."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from k8squiz.clock import study_day
from k8squiz.history.marks import Report
from k8squiz.history.reviews import Event, Rating, Rerated, Voided
from k8squiz.identifiers import QuestionId, ReviewId
from k8squiz.knowledge.asking import Form
from k8squiz.questions.cards import Card
from k8squiz.sessions.asking import Asked
from k8squiz.sessions.marking import Answer, Mark, Verdict
from k8squiz.sessions.plan import Outlook
from k8squiz.sessions.study import Given, Marked, Session, Turn, advance
from k8squiz.terminal import feedback_views, rating_views, study_views
from k8squiz.terminal.desk import CHOSEN, RATED, Desk, Picks, Typing
from k8squiz.terminal.keys import (
    AFTER_ANSWER,
    ASKING,
    AT_THE_END,
    BEFORE_OPTIONS,
    GO_ON,
    JUDGING,
    LINE_MODE_ASKING,
    LINE_MODE_SHOW_BACK,
    LINE_MODE_TYPING,
    NOTING,
    RATING,
    SHOW_BACK,
    TYPING,
    Command,
    Key,
    Reply,
)
from k8squiz.terminal.lines import Line
from k8squiz.terminal.signals import kept_whole

_NEED_AN_ANSWER = {Command.UNDO, Command.EXPLAIN, Command.REPORT_LAST}
NEAR_CHOICES = ("A slip: count it as right, but Hard", "Wrong: it comes again")
NO_NOTE = "no note"


class Wiring(NamedTuple):
    """What a session needs from outside.

    Where answers and reports are kept, who marks them, the days until a card comes again by each rating, the best
    time for a question, what time it is, and what comes after the session.
    """

    record: Callable[[Sequence[Event]], tuple[ReviewId, ...]]
    report: Callable[[Report], None]
    mark: Callable[[Asked, Answer], Mark]
    intervals: Callable[[Card], Mapping[Rating, int]]
    best: Callable[[QuestionId], int | None]
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
        self._earlier: list[tuple[Session, tuple[ReviewId, ...]]] = []

    def run(self) -> Session:
        command = Command.NEXT
        while command is not Command.QUIT:
            try:
                command = self._ask(self._session.asked) if self._session.asked else self._end()
            except KeyboardInterrupt:
                # Between two prompts; at a prompt, Ctrl-C is a key like others.
                command = self._obey(Command.QUIT, None)
        return self._session

    def _ask(self, asked: Asked) -> Command:
        began = self._wiring.now()
        self._desk.page(study_views.question(self._session, asked))
        reply = self._reply(asked)
        if reply.command not in {Command.ANSWER, Command.UNKNOWN}:
            return self._obey(reply.command, asked)
        taken = max(0, int((self._wiring.now() - began).total_seconds() * 1000))
        answer = Answer(reply.picked, reply.text)
        mark = self._wiring.mark(asked, answer)
        rating = self._own_rating(asked, answer, mark)
        if isinstance(rating, Command):
            return self._obey(rating, asked)
        return self._answer(asked, Marked(answer, mark, taken, study_day(self._wiring.now()), rating))

    def _reply(self, asked: Asked) -> Reply:
        if asked.form is None:
            command = self._desk.wait(self._keys(SHOW_BACK, LINE_MODE_SHOW_BACK))
            return Reply(Command.ANSWER if command is Command.NEXT else command)
        if asked.form in {Form.TYPED, Form.COMMAND}:
            return self._desk.ask_text(self._keys(TYPING, LINE_MODE_TYPING))
        texts = [option.text for option in asked.options]
        picks = Picks(len(asked.answer), ordered=asked.form is Form.ORDER)
        return self._desk.ask(texts, self._keys(ASKING, LINE_MODE_ASKING), picks=picks)

    def _keys(self, full: tuple[Key, ...], line_mode: tuple[Key, ...]) -> tuple[Key, ...]:
        """The keys that do something now: before the first answer there is nothing to take back or explain.

        What is asked again at once with options is not explained yet: that would be the answer.
        """
        keys = line_mode if self._desk.look.lines else full
        hidden = set() if self._earlier else _NEED_AN_ANSWER
        if self._session.current is not None and self._session.current.turn is Turn.RECOGNISE:
            hidden = hidden | {Command.EXPLAIN}
        return tuple(key for key in keys if key.command not in hidden)

    def _own_rating(self, asked: Asked, answer: Answer, mark: Mark) -> Rating | Command | None:
        """The learner's own rating where the mark leaves it open; a command when the learner gave that instead."""
        if mark.verdict is Verdict.NEAR:
            return self._accepted(asked, answer, mark)
        return self._rated(asked, answer, mark) if mark.verdict is Verdict.OPEN else None

    def _accepted(self, asked: Asked, answer: Answer, mark: Mark) -> Rating | Command:
        """Whether a near miss is taken for a slip, which makes it Hard."""
        self._desk.page(rating_views.near_miss(asked, answer.typed, mark.meant, self._desk.look))
        reply = self._desk.ask(NEAR_CHOICES, JUDGING, 0, picks=CHOSEN)
        if reply.command is not Command.ANSWER:
            return reply.command
        return Rating.HARD if reply.option == 0 else Rating.AGAIN

    def _rated(self, asked: Asked, answer: Answer, mark: Mark) -> Rating | Command:
        """How well the learner knew it, who may read the whole card first; a command is never right by mere Enter."""
        options = rating_views.ratings(self._wiring.intervals(asked.card))
        keys = tuple(key for key in RATING if self._earlier or key.command is not Command.UNDO)
        pointed = list(Rating).index(Rating.AGAIN if asked.question else Rating.GOOD)
        command = Command.NEXT
        while command is not Command.QUIT:
            look = self._desk.look
            unknown = rating_views.unknown_command(asked, answer.typed, mark.why, look)
            self._desk.page(unknown if asked.question else rating_views.back(asked, look))
            reply = self._desk.ask(options, keys, pointed, picks=RATED)
            if reply.command is Command.ANSWER:
                return list(Rating)[reply.option or 0]
            if reply.command is not Command.EXPLAIN:
                return reply.command
            self._desk.page(study_views.whole(asked, look))
            command = self._desk.pause(GO_ON)
        return command

    def _answer(self, asked: Asked, event: Marked) -> Command:
        best = self._wiring.best(asked.id) if asked.id and asked.form is Form.COMMAND else None
        answered = advance(self._session, event)
        given = answered.given[-1]
        with kept_whole():
            reviews = self._wiring.record(self._events(given))
            self._earlier.append((self._session, reviews))
            self._session = answered
        if asked.question is None:
            # The back of a flashcard has been seen and rated: there is nothing more to tell.
            return Command.NEXT
        if answered.current is not None and answered.current.turn is Turn.RECOGNISE:
            # The same comes at once with options, and must not be answered by what is told here.
            self._desk.page(feedback_views.not_recalled(given, self._desk.look))
            return self._obey(self._desk.pause(BEFORE_OPTIONS), asked)
        return self._tell(given, best)

    def _events(self, given: Given) -> list[Event]:
        events: list[Event] = [given.record]
        if given.rate_before is not None:
            _, reviews = self._earlier[-1]
            events.append(Rerated(reviews[0], given.rate_before, given.record.day))
        return events

    def _tell(self, given: Given, best: int | None) -> Command:
        """Shows what came of an answer, and does what is commanded then; after a note it is shown again."""
        command = Command.REPORT
        while command is Command.REPORT:
            self._desk.page(feedback_views.feedback(given, self._desk.look, best))
            command = self._desk.pause(AFTER_ANSWER)
            while command is Command.EXPLAIN:
                self._desk.page(study_views.whole(given.asked, self._desk.look))
                command = self._desk.pause(AFTER_ANSWER)
            if command is Command.REPORT and self._report(given.asked) is Command.QUIT:
                command = Command.QUIT
        return self._obey(command, given.asked)

    def _obey(self, command: Command, asked: Asked | None) -> Command:
        """Does what was commanded; ``asked`` is what was on screen, and a note is about that."""
        if command is Command.REPORT and asked:
            command = self._report(asked)
        elif command is Command.REPORT_LAST:
            command = self._report(self._session.given[-1].asked)
        elif command is Command.EXPLAIN and self._session.given:
            self._desk.page(study_views.whole(self._session.given[-1].asked, self._desk.look))
        elif command is Command.UNDO:
            self._undo()
        if command is Command.QUIT:
            self._desk.page(self._summary())
        return command

    def _undo(self) -> None:
        if not self._earlier:
            return
        day = study_day(self._wiring.now())
        with kept_whole():
            earlier, reviews = self._earlier[-1]
            self._wiring.record([Voided(review, day) for review in reversed(reviews)])
            self._earlier.pop()
            self._session = earlier

    def _report(self, asked: Asked) -> Command:
        """Takes a note on what is wrong with a question; where nothing is written, nothing is kept."""
        self._desk.page(study_views.reporting(asked, self._desk.look))
        reply = self._desk.ask_text(NOTING, Typing("keep the note", NO_NOTE))
        if reply.command is not Command.ANSWER:
            return Command.QUIT if reply.command is Command.QUIT else Command.NEXT
        self._wiring.report(Report(asked.card.id, asked.id, reply.text.strip(), study_day(self._wiring.now())))
        self._desk.page(study_views.reported())
        return self._desk.pause(GO_ON)

    def _end(self) -> Command:
        self._desk.page(self._summary())
        command = self._desk.wait(AT_THE_END) if self._earlier else Command.NEXT
        if command is Command.UNDO:
            self._undo()
        elif command is Command.REPORT_LAST:
            return self._report(self._session.given[-1].asked)
        return command if command is Command.UNDO else Command.QUIT

    def _summary(self) -> list[Line]:
        return list(study_views.summary(self._session.given, self._wiring.outlook()))
