"""Our own decks on the smallest screens: a sweep over every question, whatever the decks hold just now."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from contextlib import redirect_stdout
from typing import NamedTuple

import pytest
from rich.cells import cell_len

from builders import answered
from k8squiz.decks.files import shipped_files
from k8squiz.decks.reading import read_deck
from k8squiz.history.reviews import Rating
from k8squiz.knowledge.asking import Form, Question
from k8squiz.questions.cards import Card, Deck, explained
from k8squiz.sessions.asking import Asked, Option
from k8squiz.sessions.study import Given, Session, Task, Turn
from k8squiz.terminal import study_views
from k8squiz.terminal.keys import AFTER_ANSWER, ASKING, GAP, bar
from k8squiz.terminal.lines import Line
from k8squiz.terminal.look import Look
from k8squiz.terminal.printing import print_page
from k8squiz.terminal.wrapping import wrap

ROWS = 24
LEAD = len(" » 1  ")


class Put(NamedTuple):
    """A question as it may be asked at worst: with the three wrong options that take the most room."""

    asked: Asked
    pool: tuple[Option, ...]

    @property
    def id(self) -> str:
        """What a failure names."""
        return str(self.asked.id)


@pytest.fixture(scope="module")
def decks() -> tuple[Deck, ...]:
    """All of our own decks."""
    return tuple(explained(read_deck(path)) for path in shipped_files())


@pytest.fixture(scope="module")
def puts(decks: tuple[Deck, ...]) -> list[Put]:
    """Every choice in them."""
    return [
        _put(card, question)
        for deck in decks
        for card in deck.cards
        for question in card.questions
        if question.form is Form.CHOICE
    ]


def _put(card: Card, question: Question) -> Put:
    pool = tuple(Option(one.text, False, one.why) for one in question.wrong)
    longest = sorted(pool, key=lambda option: len(option.text))[-3:]
    return Put(Asked(card, question, (Option(question.answer[0], True), *longest)), pool)


def _printed(page: Iterable[Line], columns: int) -> list[str]:
    written = io.StringIO()
    with redirect_stdout(written):
        print_page(page, Look(lines=False, ascii=False, width=columns))
    return written.getvalue().rstrip("\n").split("\n")


def _question_screen(put: Put, columns: int) -> list[str]:
    """The question, its options and the bar, as ``ScreenDesk`` puts them below one another."""
    task = Task(put.asked.card, Turn.NEW)
    page = study_views.question(Session((), task, put.asked, (), "1", {}), put.asked)
    options = [" " * LEAD + part for option in put.asked.options for part in wrap(option.text, columns - 1 - LEAD)]
    foot = wrap(bar(ASKING, options=len(put.asked.options)), columns - 1, GAP)
    return [*_printed(page, columns), "", *options, "", *foot]


def _feedback_screens(put: Put, columns: int) -> Iterator[list[str]]:
    """What can be seen after each answer: right on a new card, unknown, and every wrong option there is."""
    foot = wrap(bar(AFTER_ANSWER), columns - 1, GAP)
    look = Look(lines=False, ascii=False, width=columns)
    right = Given(put.asked, Turn.NEW, 0, answered(rating=None, correct=True))
    unknown = Given(put.asked, Turn.NEW, None, answered(rating=Rating.AGAIN))
    wrong = [
        Given(put.asked._replace(options=(put.asked.options[0], option)), Turn.NEW, 1, answered(rating=Rating.AGAIN))
        for option in put.pool
    ]
    for given in (right, unknown, *wrong):
        yield [*_printed(study_views.feedback(given, look), columns), "", *foot]


def test_there_is_something_to_sweep(puts: list[Put]) -> None:
    """An empty sweep would prove nothing."""
    assert len(puts) >= 100


def test_every_question_of_our_decks_fits_the_screen(puts: list[Put]) -> None:
    """At 80x24 nothing has to be scrolled to answer, even with the longest options of the pool."""
    assert {put.id: height for put in puts if (height := len(_question_screen(put, 80))) > ROWS} == {}


def test_every_feedback_of_our_decks_fits_the_screen(puts: list[Put]) -> None:
    """At 80x24 the verdict, the reasons and the bar stand together, whichever option was taken."""
    too_tall = {
        put.id: height for put in puts if (height := max(len(screen) for screen in _feedback_screens(put, 80))) > ROWS
    }
    assert too_tall == {}


def test_no_line_of_our_decks_is_wider_than_forty_cells(puts: list[Put]) -> None:
    """On a narrow screen everything is broken between words, or at worst within one."""
    screens = [
        (put.id, line)
        for put in puts
        for screen in (_question_screen(put, 40), *_feedback_screens(put, 40))
        for line in screen
    ]
    assert [(one, line) for one, line in screens if cell_len(line) > 40] == []
