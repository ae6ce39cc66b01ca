"""What nearly every command begins with: the user's files, the decks, the store."""

from __future__ import annotations

from pathlib import Path
from random import SystemRandom
from typing import NamedTuple

from k8squiz import clock, locations
from k8squiz.commands.choosing import NO_CHOICE, Choice
from k8squiz.commands.exam_names import USUAL_EXAM
from k8squiz.commands.in_force import settings_in_force
from k8squiz.commands.overdue import hand_in_overdue
from k8squiz.decks.files import read_decks
from k8squiz.history.exams import ExamAttempt
from k8squiz.identifiers import StudyDay
from k8squiz.progress.store import Store
from k8squiz.questions.cards import Deck, explained
from k8squiz.sessions.only import Only
from k8squiz.sessions.plan import Allowance, Outlook, Plan, plan
from k8squiz.sessions.selection import EVERYTHING, Past, Selection
from k8squiz.settings import Settings
from k8squiz.stats.overview import Kept, Overview, overview, streak
from k8squiz.stats.preparation import Preparation, preparation


class Opened(NamedTuple):
    """The decks and the store that a command works with, the settings in force, and which cards are wanted.

    ``command`` is what a learner types to go on with these cards. ``overdue`` is the exam whose time had run out, and
    which opening has handed in.
    """

    decks: tuple[Deck, ...]
    store: Store
    settings: Settings
    command: str = "k8squiz study"
    selection: Selection = EVERYTHING
    overdue: ExamAttempt | None = None

    def today(self) -> StudyDay:
        """The study day, never earlier than the last one stored: a clock set back repeats no day."""
        day = clock.study_day(clock.now(), self.settings.day_start)
        return max(day, self.store.last_day() or StudyDay(0))

    def past(self) -> Past:
        """What is known of the learner's cards."""
        store = self.store
        failed = store.failed() if self.selection.only is Only.FAILED else frozenset()
        return Past(store.memories(), store.standings(), failed, store.met_in_exams())

    def allowance(self) -> Allowance:
        """What the day still allows."""
        new, reviews = self.balance()
        retention = self.settings.desired_retention
        return Allowance(self.today(), retention, max(0, new), max(0, reviews), self.planned_exam())

    def balance(self) -> tuple[int, int]:
        """New cards and reviews up to the day's limits; below 0 where more were asked than they allow."""
        day, settings, store = self.today(), self.settings, self.store
        extras = store.extras(day)
        new = settings.new_per_day + extras.new - store.new_on(day)
        return new, settings.reviews_per_day + extras.reviews - store.reviewed_on(day)

    def plan(self) -> Plan:
        """What today brings: the one query from which sessions, counts and outlooks are made."""
        return plan(self.decks, self.past(), self.allowance(), self.selection)

    def outlook(self) -> Outlook:
        """What comes next, told at the end of a session and on the first screen: of these cards, however picked."""
        return self.outlook_from(self._replace(selection=self.selection._replace(only=None)).plan())

    def outlook_from(self, today: Plan) -> Outlook:
        """The same from a plan of today that was made already."""
        return Outlook(
            due_now=len(today.due),
            new_left=len(today.new),
            next_due=None if today.next_due is None else clock.calendar_date(today.next_due),
            next_count=today.next_count,
            command=self.command,
            waiting=today.waiting,
            portion=self.settings.portion,
            day_start=self.settings.day_start,
            streak=streak((one.day for one in self.store.days()), self.today()),
            exam=self.exam(),
        )

    def planned_exam(self) -> str:
        """The exam that the learner prepares for; empty when there is none, or when it is over."""
        planned = self.store.exam_plan()
        if planned is None or (planned.date and planned.date < clock.now().date()):
            return ""
        return planned.exam or ""

    def exam(self) -> str:
        """The exam that is meant where none is named."""
        return self.settings.exam or self.planned_exam() or USUAL_EXAM

    def preparation(self) -> Preparation | None:
        """Where the learner stands with the exam prepared for; None when there is none."""
        return preparation(self.store.exam_plan(), self.decks, self.store.memories(), clock.now().date())

    def overview(self) -> Overview:
        """The figures of the statistics."""
        store = self.store
        return overview(
            self.decks,
            Kept(store.memories(), store.totals(), store.days(), store.exams(), store.standings()),
            today=self.today(),
            desired_retention=self.settings.desired_retention,
        )


def open_all(home: Path | None, choice: Choice = NO_CHOICE, new: int | None = None) -> Opened:
    """The decks named (all of our own when none is) and the store of the user's progress.

    ``new`` is a limit of new cards a day in place of the one that is set. Raises K8squizError for what was asked for
    and does not exist, before the store is opened.
    """
    settings = settings_in_force(home)
    if new is not None:
        settings = settings._replace(new_per_day=new)
    places = locations.find(home)
    decks = read_decks(choice.decks, places.cache)
    selection = choice.selection(decks)
    command = f"k8squiz study {choice.words}".rstrip()
    store = open_store(places.progress)
    return Opened(decks, store, settings, command, selection, hand_in_overdue(store, places.progress))


def with_reasons(opened: Opened) -> Opened:
    """The same with the reason of every wrong option filled in, for those who ask its cards."""
    return opened._replace(decks=tuple(map(explained, opened.decks)))


def open_store(progress: Path) -> Store:
    """The store in the file ``progress``, made when there is none yet."""
    return Store.open(progress, lambda: clock.milliseconds(clock.now()))


def seed_or_new(seed: int | None) -> int:
    """``seed``, or a fresh one that is short enough to be typed again."""
    return SystemRandom().randrange(1_000_000) if seed is None else seed
