"""A study session from its plan to its end: what ``k8squiz study`` wires together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from k8squiz import clock
from k8squiz.commands.opening import Opened
from k8squiz.errors import UsageError
from k8squiz.history.reviews import Rating
from k8squiz.identifiers import CardId
from k8squiz.knowledge.asking import Form
from k8squiz.questions.cards import Card
from k8squiz.scheduling.memory import Learned
from k8squiz.scheduling.preview import preview
from k8squiz.sessions.marking import Marker
from k8squiz.sessions.neighbours import neighbour
from k8squiz.sessions.plan import Plan, cram
from k8squiz.sessions.study import Manner, Session, Task, start
from k8squiz.terminal.browser import browse
from k8squiz.terminal.desk import Desk
from k8squiz.terminal.lines import Line
from k8squiz.terminal.study_course import Wiring
from k8squiz.terminal.study_screen import study
from k8squiz.terminal.summary_views import none_picked, nothing_to_do


class Studying:
    """The cards of ``opened``, asked in a ``manner``, at most ``portion`` of them at a time."""

    def __init__(self, opened: Opened, manner: Manner, portion: int, seed: int) -> None:
        self._opened = opened
        self._manner = manner
        self._portion = portion
        self._seed = str(seed)

    def sit(self, desk: Desk) -> Session | None:
        """A session sat through at ``desk``; None, with the reason told, when there is nothing to ask."""
        store = self._opened.store
        tasks = self.tasks()
        if not tasks:
            desk.page(self._nothing())
            return None
        session = start(
            tasks,
            seed=self._seed,
            last_questions=store.last_questions(),
            met=frozenset(store.memories()),
            manner=self._manner,
            met_in_exams=store.met_in_exams(),
        )
        return study(session, desk, self._wiring())

    def tasks(self, asked: Collection[CardId] = ()) -> tuple[Task, ...]:
        """The next portion, without the cards that were ``asked``."""
        return self._plan().portion(self._portion, asked)

    def _plan(self) -> Plan:
        opened = self._opened
        if not self._manner.cram:
            return opened.plan()
        return cram(opened.decks, opened.past(), opened.allowance(), opened.selection, self._seed)

    def _nothing(self) -> Iterator[Line]:
        opened = self._opened
        if self._manner.cram or not opened.selection.limited:
            return none_picked(opened.selection.only, opened.outlook())
        return nothing_to_do(opened.outlook(), self._plan().unseen)

    def _wiring(self) -> Wiring:
        opened, store = self._opened, self._opened.store
        cards = {card.id: card for deck in opened.decks for card in deck.cards}
        return Wiring(
            record=store.record_all,
            leave=store.mark,
            report=store.report,
            mark=Marker(opened.decks).mark,
            intervals=self._intervals,
            best=store.best_milliseconds,
            lapses=self._lapses,
            neighbour=lambda card: neighbour(card, cards),
            now=clock.now,
            today=opened.today,
            more=self.tasks,
            outlook=opened.outlook,
            browse=browse,
            flagged=opened.past().flagged,
            pace=store.pace(),
        )

    def _intervals(self, card: Card) -> Mapping[Rating, int]:
        opened = self._opened
        memory = opened.store.memory(card.id)
        return preview(memory, opened.today(), card.revision, opened.settings.desired_retention)

    def _lapses(self, card: CardId) -> int:
        memory = self._opened.store.memory(card)
        return memory.lapses if isinstance(memory, Learned) else 0


def manner_of(form: Form | None, *, flashcards: bool, cram: bool) -> Manner:
    """How the session asks. Raises UsageError when it cannot be both."""
    if form and flashcards:
        raise UsageError("a flashcard has no form.", remedy="Choose one: --flashcards or --form.")
    return Manner(form, flashcards, cram)


def allow_more(opened: Opened, manner: Manner, more: int) -> None:
    """Lets today bring ``more`` cards beyond its limits: first those that are due and wait, then new ones.

    Raises UsageError where cards are asked whatever the limits.
    """
    if manner.cram or not opened.selection.limited:
        raise UsageError("these cards are asked whatever the day's limits.", remedy="Leave out --more.")
    reviews = min(more, opened.plan().waiting)
    new = 0 if opened.selection.only else more - reviews
    # What was asked beyond the limits already must not use up what is allowed now.
    new_beyond, reviews_beyond = (max(0, -left) for left in opened.balance())
    opened.store.allow_more(opened.today(), new=new and new + new_beyond, reviews=reviews and reviews + reviews_beyond)
