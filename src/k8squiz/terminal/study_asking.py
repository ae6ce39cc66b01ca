"""Putting a question of a study session until it is answered, or something else is commanded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from k8squiz.history.reviews import Rating
from k8squiz.knowledge.asking import Form
from k8squiz.sessions.asking import Asked
from k8squiz.sessions.hints import hints
from k8squiz.sessions.marking import Answer, Mark, Verdict
from k8squiz.sessions.study import Marked
from k8squiz.terminal import rating_views, study_views
from k8squiz.terminal.desk import CHOSEN, RATED, Desk, Picks
from k8squiz.terminal.keys import AFTER_ANSWER, BACK_TO_IT, JUDGING, Command, Key, Reply, option_keys
from k8squiz.terminal.lines import Line, line
from k8squiz.terminal.pace import Pace
from k8squiz.terminal.study_course import Course, Wiring
from k8squiz.terminal.study_deeds import Deeds
from k8squiz.terminal.study_keys import offered, question_keys

NEAR_CHOICES = ("A slip: count it as right, but Hard", "Wrong: it comes again")


class Asking:
    """Puts the question at hand; what is said to it comes back as an event or as a command."""

    def __init__(self, course: Course, desk: Desk, wiring: Wiring, deeds: Deeds) -> None:
        self._course = course
        self._desk = desk
        self._wiring = wiring
        self._deeds = deeds
        self._pace = Pace(wiring.now(), wiring.pace)

    def put(self, asked: Asked) -> Marked | Command:
        """The answer with its verdict and the time it took, or a command that ends the asking."""
        began = self._wiring.now()
        reply = self._replied(asked)
        if reply.command not in {Command.ANSWER, Command.UNKNOWN}:
            return reply.command
        answered = self._wiring.now()
        taken = max(0, int((answered - began).total_seconds() * 1000))
        answer = Answer(reply.picked, reply.text)
        mark = self._wiring.mark(asked, answer)
        rating = self._own_rating(asked, answer, mark)
        if isinstance(rating, Command):
            return rating
        self._pace.answered(answered)
        return Marked(answer, mark, taken, self._wiring.today(), rating)

    def _replied(self, asked: Asked) -> Reply:
        """What is said to the question once hints, flags and the keys have been seen to."""
        self._show(asked)
        while True:
            keys = self._keys(asked)
            reply = self._reply(asked, keys)
            if reply.command is Command.HINT:
                self._course.hint()
                self._show(asked, study_views.hint(hints(asked)[self._course.session.hints - 1]))
            elif reply.command is Command.FLAG:
                flagged = self._deeds.flag(asked.card)
                self._show(asked, flagged, flagged)
            elif reply.command is not Command.KEYS:
                return reply
            elif self._deeds.show_keys(keys, asked.form) is Command.QUIT:
                return Reply(Command.QUIT)
            else:
                self._show(asked, line())

    def _show(self, asked: Asked, news: Line | None = None, *below: Line) -> None:
        """Shows the question as it is now; in line mode, where it stands above already, only what is new of it.

        What stands ``below`` the question is in sight on the smallest screen.
        """
        if news is not None and self._desk.look.lines:
            self._desk.page([news])
            return
        session = self._course.session
        status = study_views.Status(self._course.flagged(asked.card.id), self._pace.minutes(session.askings_left))
        self._desk.page([*study_views.question(session, asked, status), *below])

    def _reply(self, asked: Asked, keys: tuple[Key, ...]) -> Reply:
        if asked.form is None:
            command = self._desk.wait(keys)
            return Reply(Command.ANSWER if command is Command.NEXT else command)
        if asked.form in {Form.TYPED, Form.COMMAND}:
            return self._desk.ask_text(keys)
        texts = [option.text for option in asked.options]
        return self._desk.ask(texts, keys, picks=Picks(len(asked.answer), ordered=asked.form is Form.ORDER))

    def _keys(self, asked: Asked) -> tuple[Key, ...]:
        """The keys of its form that do something now."""
        told_all = self._course.session.hints >= len(hints(asked))
        keys = question_keys(asked.form, self._desk.look)
        return offered(keys, self._course, self._desk.look, without={Command.HINT} if told_all else ())

    def _own_rating(self, asked: Asked, answer: Answer, mark: Mark) -> Rating | Command | None:
        """The learner's own rating where the mark leaves it open; a command when the learner gave that instead."""
        if mark.verdict is Verdict.NEAR:
            return self._accepted(asked, answer, mark)
        return self._rated(asked, answer, mark) if mark.verdict is Verdict.OPEN else None

    def _accepted(self, asked: Asked, answer: Answer, mark: Mark) -> Rating | Command:
        """Whether a near miss is taken for a slip, which makes it Hard."""
        page = [*rating_views.near_miss(asked, answer.typed, mark.meant, self._desk.look)]
        reply = self._judged(asked, page, JUDGING, NEAR_CHOICES, partial(self._desk.ask, pointed=0, picks=CHOSEN))
        if reply.command is not Command.ANSWER:
            return reply.command
        return Rating.HARD if reply.option == 0 else Rating.AGAIN

    def _rated(self, asked: Asked, answer: Answer, mark: Mark) -> Rating | Command:
        """How well the learner knew it; a command is never right by mere Enter."""
        look = self._desk.look
        unknown = rating_views.unknown_command(asked, answer.typed, mark.why, look)
        page = [*(unknown if asked.question else rating_views.back(asked, look))]
        options = rating_views.ratings(self._course.preview(asked.card))
        pointed = list(Rating).index(Rating.AGAIN if asked.question else Rating.GOOD)
        hidden = () if self._course.can_undo else {Command.UNDO}
        keys = tuple(key for key in AFTER_ANSWER if key.command not in hidden)
        reply = self._judged(asked, page, keys, options, partial(self._desk.ask, pointed=pointed, picks=RATED))
        return reply.command if reply.option is None else list(Rating)[reply.option]

    def _judged(
        self, asked: Asked, page: list[Line], keys: tuple[Key, ...], options: Sequence[str], ask: Callable[..., Reply]
    ) -> Reply:
        """What is said to ``page``, which shows the answer, once whatever else was wished to be seen has been."""
        note: list[Line] = []
        while True:
            self._desk.page([*note, *page])
            reply, note = ask(options, keys), []
            match reply.command:
                case Command.FLAG:
                    note, went_on = [self._deeds.flag(asked.card), line()], Command.NEXT
                case Command.EXPLAIN:
                    self._desk.page(study_views.whole(asked, self._desk.look))
                    went_on = self._desk.pause(BACK_TO_IT)
                case Command.SOURCE:
                    went_on = self._deeds.show_source(asked.card)
                case Command.KEYS:
                    went_on = self._deeds.show_keys((*option_keys(options), *keys))
                case _:
                    return reply
            if went_on is Command.QUIT:
                return Reply(Command.QUIT)
