"""What a learner may do to a card besides answering it: mark it, put it away, look at its source, report it."""

from __future__ import annotations

from k8squiz.history.marks import MarkKind, Report
from k8squiz.identifiers import CardId
from k8squiz.knowledge.asking import Form
from k8squiz.questions.cards import Card
from k8squiz.sessions.asking import Asked
from k8squiz.terminal import study_views
from k8squiz.terminal.desk import Desk, Typing
from k8squiz.terminal.help_views import all_keys
from k8squiz.terminal.keys import BACK_TO_IT, GO_ON, NOTING, PUT_AWAY, Command, Key
from k8squiz.terminal.lines import Line
from k8squiz.terminal.study_course import Course, Wiring

NO_NOTE = "no note"


class Deeds:
    """Each does what it says, shows that it is done, and returns QUIT when the learner quits at that, else NEXT."""

    def __init__(self, course: Course, desk: Desk, wiring: Wiring) -> None:
        self._course = course
        self._desk = desk
        self._wiring = wiring

    def show_keys(self, keys: tuple[Key, ...], asking: Form | None = None) -> Command:
        """Shows all keys; where text is typed in line mode, a colon makes a command of a letter."""
        mark = ":" if asking in {Form.TYPED, Form.COMMAND} else ""
        self._desk.page(all_keys(keys, self._desk.look, asking, mark))
        return self._desk.pause(BACK_TO_IT)

    def show_source(self, card: Card) -> Command:
        """Opens the first page that says so in a browser, or prints it where there is none."""
        opened = bool(card.sources) and self._wiring.browse(card.sources[0])
        self._desk.page(study_views.source(card, opened=opened))
        return self._desk.pause(BACK_TO_IT)

    def flag(self, card: Card) -> Line:
        """Flags a card or takes its flag off; the line that says which."""
        return study_views.flagging(flagged=self._course.flag(card.id))

    def put_away(self, card: Card, *, suspended: bool) -> Command:
        """Suspends a card, or buries it until tomorrow; UNDO when that was a slip."""
        self._course.put_away(card.id, MarkKind.SUSPEND if suspended else MarkKind.BURY)
        self._desk.page(study_views.put_away(card, suspended=suspended))
        return self._desk.pause(PUT_AWAY)

    def tell_back(self, card: CardId) -> Command:
        """Says that a card is not put away any more."""
        self._desk.page(study_views.back_again(card))
        return self._desk.pause(GO_ON)

    def report(self, asked: Asked) -> Command:
        """Takes a note on what is wrong with a question; where nothing is written, nothing is kept."""
        self._desk.page(study_views.reporting(asked, self._desk.look))
        reply = self._desk.ask_text(NOTING, Typing("keep the note", NO_NOTE))
        if reply.command is not Command.ANSWER:
            return Command.QUIT if reply.command is Command.QUIT else Command.NEXT
        self._wiring.report(Report(asked.card.id, asked.id, reply.text.strip(), self._wiring.today()))
        self._course.noted = True
        self._desk.page(study_views.reported())
        return self._desk.pause(GO_ON)
