"""k8squiz due: what a session would bring now, in one line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import answered
from builders_content import deck_file
from builders_terminal import TODAY, harbour, numbered
from commands.running import Learner, Shell, ago, opened, remember
from fakes import LINES
from k8squiz import clock as machine
from k8squiz.commands.opening import Opened
from k8squiz.commands.studying import Studying, allow_more
from k8squiz.history.marks import CardMark, MarkKind
from k8squiz.history.reviews import Answered, Rating
from k8squiz.identifiers import CardId, CompetencyId, StudyDay
from k8squiz.knowledge.asking import Form
from k8squiz.progress.store import Store
from k8squiz.questions.cards import Card
from k8squiz.sessions.selection import EVERYTHING, Selection
from k8squiz.sessions.study import Manner, Turn
from k8squiz.settings import Settings
from k8squiz.terminal.desk import ANSWERED, ONE, Countdown, Desk, Picks, Typing
from k8squiz.terminal.keys import Command, Key, Reply
from k8squiz.terminal.lines import Line
from k8squiz.terminal.look import Look

CARDS = tuple(
    numbered(number)._replace(
        competencies=(CompetencyId("kcna.core-concepts" if number % 3 else "cka.services"),),
        apart=(numbered(number + 1).id,) if number % 4 == 0 else (),
        needs=(numbered(number - 5).id,) if number % 7 == 6 else (),
    )
    for number in range(24)
)
"""Cards of two exams, some of which are kept apart from others, and some of which need others."""


class Eager(Desk):
    """Somebody who knows every card, and goes on for as long as there is more."""

    @property
    def look(self) -> Look:
        """Line mode."""
        return LINES

    def page(self, page: Iterable[Line]) -> None:
        """Reads it."""
        list(page)

    def ask(
        self,
        options: Sequence[str],
        keys: tuple[Key, ...],  # noqa: ARG002
        pointed: int | None = None,  # noqa: ARG002
        left: Countdown | None = None,  # noqa: ARG002
        picks: Picks = ONE,  # noqa: ARG002
    ) -> Reply:
        """Rates what was turned over as Good."""
        return Reply(Command.ANSWER, (next(at for at, text in enumerate(options) if text.startswith("Good")),))

    def ask_text(self, keys: tuple[Key, ...], typing: Typing = ANSWERED, left: Countdown | None = None) -> Reply:
        """Is not asked for any."""
        raise AssertionError((keys, typing, left))

    def pause(self, keys: tuple[Key, ...]) -> Command:  # noqa: ARG002
        """Goes on."""
        return Command.NEXT

    def wait(self, keys: tuple[Key, ...]) -> Command:
        """Goes on, with more where there is more."""
        return Command.MORE if any(key.command is Command.MORE for key in keys) else Command.NEXT


class Situation(NamedTuple):
    """Where a learner stands when asking what is due."""

    answers: list[Answered]
    marks: list[CardMark]
    settings: Settings
    selection: Selection
    more: int
    portion: int


def today() -> StudyDay:
    """The real one, since a session takes its time from the machine."""
    return machine.study_day(machine.now())


cards = st.sampled_from(CARDS)
answers = st.builds(
    lambda card, rating, days: answered(card.id, rating)._replace(day=StudyDay(today() - days)),
    cards,
    st.sampled_from(Rating),
    st.integers(0, 30),
)
met = st.builds(
    lambda card, days: answered(card.id, None, correct=True)._replace(day=StudyDay(today() - days)),
    cards,
    st.integers(0, 3),
)
marks = st.builds(
    lambda card, kind, days: CardMark(card.id, kind, StudyDay(today() - days)),
    cards,
    st.sampled_from(MarkKind),
    st.integers(0, 1),
)
selections = st.sampled_from(
    [
        EVERYTHING,
        Selection(exam="cka"),
        Selection(about=CARDS[3].about),
        Selection(domains=(frozenset({CompetencyId("cka.services")}),)),
        Selection(form=Form.CHOICE),
    ]
)
situations = st.builds(
    Situation,
    st.lists(answers | met, min_size=3, max_size=30),
    st.lists(marks, max_size=6),
    st.builds(
        lambda new, reviews: Settings(new_per_day=new, reviews_per_day=reviews), st.integers(0, 12), st.integers(0, 4)
    ),
    selections,
    st.sampled_from([0, 0, 1, 5, 30]),
    st.integers(1, 12),
)


def lived(drawn: Iterable[Answered]) -> Iterator[Answered]:
    """The answers day by day, as sessions give them: only the first one to a card is left without a rating."""
    seen: set[CardId] = set()
    for one in sorted(drawn, key=lambda answer: answer.day):
        if one.rating is not None or one.card not in seen:
            seen.add(one.card)
            yield one


def begin(store: Store, one: Situation) -> Opened:
    """The situation, as a command finds it."""
    store.record_all(list(lived(one.answers)))
    store.mark(one.marks)
    found = Opened((harbour(*CARDS),), store, one.settings, selection=one.selection)
    if one.more:
        allow_more(found, Manner(), one.more)
    return found


@settings(max_examples=60)
@given(situations)
def test_the_session_that_follows_brings_what_was_announced(one: Situation) -> None:
    """So many due and so many new ones, over all its portions, no card twice; and then nothing is left of them."""
    with TemporaryDirectory() as folder, opened(Path(folder)) as store:
        found = begin(store, one)
        announced = found.outlook()
        session = Studying(found, Manner(flashcards=True), one.portion, 1).sit(Eager())
        given_ = session.given if session else ()
        new = [answer for answer in given_ if answer.turn is Turn.NEW]
        assert (len(given_) - len(new), len(new)) == (announced.due_now, announced.new_left)
        assert len({answer.record.card for answer in given_}) == len(given_)
        after = found.outlook()
        assert (after.due_now, after.new_left, after.waiting) == (0, 0, announced.waiting)


@pytest.mark.usefixtures("clock")
def test_what_is_due_is_told_in_one_line(shell: Shell, learner: Learner, home: Path, tmp_path: Path) -> None:
    """With the command to begin; and when all is done, with the next day that brings something."""
    cards = tuple(map(numbered, range(3)))
    deck = deck_file(tmp_path, *cards)
    remember(home, *(ago(9, answered(one.id)) for one in cards[:2]))
    assert shell("due", deck) == (0, f"2 due and 1 new: k8squiz study {deck}\n", "")
    learner.studies(deck)
    assert shell("due", deck) == (0, "Nothing is due; 1 on Wednesday, 04 March, from 04:00.\n", "")


@pytest.mark.usefixtures("clock")
def test_the_same_can_be_had_as_data(shell: Shell, home: Path, tmp_path: Path) -> None:
    """For the prompt of a shell."""
    cards = tuple(map(numbered, range(13)))
    remember(home, ago(1, answered(cards[0].id, Rating.AGAIN)), ago(0, answered(cards[1].id, Rating.EASY)))
    ran = shell("due", deck_file(tmp_path, *cards), "--json")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out) == {
        "due": 1,
        "new": 9,
        "waiting": 0,
        "next": "2026-03-10",
        "next_count": 1,
        "streak": 2,
    }


@pytest.mark.usefixtures("home")
def test_asking_changes_nothing(shell: Shell, tmp_path: Path) -> None:
    """However often a prompt asks."""
    deck = deck_file(tmp_path, *map(numbered, range(3)))
    assert len({shell("due", deck) for _ in range(3)}) == 1
    assert json.loads(shell("stats", "--json").out)["reviews"] == 0


@pytest.mark.usefixtures("clock")
def test_cards_that_rest_are_not_announced(shell: Shell, home: Path, tmp_path: Path) -> None:
    """The suspended ones never, the buried ones not today."""
    cards: tuple[Card, ...] = tuple(map(numbered, range(3)))
    with opened(home) as store:
        store.mark([CardMark(cards[0].id, MarkKind.SUSPEND, TODAY), CardMark(cards[1].id, MarkKind.BURY, TODAY)])
    assert shell("due", deck_file(tmp_path, *cards)).out.startswith("1 new: ")
