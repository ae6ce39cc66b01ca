"""What nearly every command begins with: the user's files, the decks, the store."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import SystemRandom
from typing import NamedTuple

from k8squiz import clock, locations
from k8squiz.decks.files import read_decks
from k8squiz.identifiers import StudyDay
from k8squiz.knowledge.asking import Form
from k8squiz.progress.store import Store
from k8squiz.questions.cards import Deck, explained
from k8squiz.sessions.plan import Outlook, Plan, plan
from k8squiz.settings import Settings
from k8squiz.stats.overview import Kept, Overview, overview


class Opened(NamedTuple):
    """The decks and the store that a command works with, and the settings in force."""

    decks: tuple[Deck, ...]
    store: Store
    settings: Settings
    command: str
    """What a learner types to go on with these decks."""

    form: Form | None = None
    """The one form in which cards are asked; None for all."""

    def plan(self, new: int | None = None) -> Plan:
        """What today brings; ``new`` cards are offered, by default what is left of the day's limit."""
        today = self.today()
        return plan(
            self.decks,
            self.store.memories(),
            day=today,
            desired_retention=self.settings.desired_retention,
            new_left=self._new_left(today) if new is None else new,
            form=self.form,
        )

    def today(self) -> StudyDay:
        """The study day, never earlier than the last one stored: a clock set back repeats no day."""
        return max(clock.study_day(clock.now()), self.store.last_day() or StudyDay(0))

    def outlook(self) -> Outlook:
        """What comes next, told at the end of a session and on the first screen."""
        today = self.plan()
        next_due = None if today.next_due is None else clock.calendar_date(today.next_due)
        return Outlook(len(today.due), len(today.new), next_due, today.next_count, self.command)

    def overview(self) -> Overview:
        """The figures of the statistics."""
        store = self.store
        return overview(
            self.decks,
            Kept(store.memories(), store.totals(), store.days(), store.exams()),
            today=self.today(),
            desired_retention=self.settings.desired_retention,
        )

    def _new_left(self, today: StudyDay) -> int:
        return max(0, self.settings.new_per_day - self.store.new_on(today))


def open_all(names: Sequence[str], home: Path | None) -> Opened:
    """The decks called ``names`` (all of our own when empty) and the store of the user's progress."""
    places = locations.find(home)
    decks = read_decks(names, places.cache)
    return Opened(decks, open_store(places.progress), Settings(), " ".join(["k8squiz study", *names]))


def with_reasons(opened: Opened) -> Opened:
    """The same with the reason of every wrong option filled in, for those who ask its cards."""
    return opened._replace(decks=tuple(map(explained, opened.decks)))


def open_store(progress: Path) -> Store:
    """The store in the file ``progress``, made when there is none yet."""
    return Store.open(progress, lambda: clock.milliseconds(clock.now()))


def seed_or_new(seed: int | None) -> int:
    """``seed``, or a fresh one that is short enough to be typed again."""
    return SystemRandom().randrange(1_000_000) if seed is None else seed
