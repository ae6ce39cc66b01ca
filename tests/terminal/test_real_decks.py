"""Our own decks on the smallest screens: a sweep over every question, whatever the decks hold just now."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from contextlib import redirect_stdout
from functools import cache
from typing import NamedTuple

import pytest
from rich.cells import cell_len
from rich.text import Text

from builders import answered
from k8squiz.decks.files import shipped_files
from k8squiz.decks.reading import read_deck
from k8squiz.history.reviews import Rating
from k8squiz.knowledge.asking import Form, Question
from k8squiz.knowledge.command_lines.marking import LONGEST_WHY
from k8squiz.questions.cards import Card, Deck, explained
from k8squiz.sessions.asking import Asked, Option
from k8squiz.sessions.marking import Answer, Mark, Marker, Verdict
from k8squiz.sessions.study import Given, Task, Turn, start
from k8squiz.terminal import study_views
from k8squiz.terminal.feedback_views import Told, feedback
from k8squiz.terminal.keys import AFTER_ANSWER, ASKING, GAP, GO_ON, SHOW_BACK, bar, rating_keys
from k8squiz.terminal.lines import Line
from k8squiz.terminal.look import Look
from k8squiz.terminal.printing import print_page
from k8squiz.terminal.rating_views import back, near_miss, ratings, unknown_command
from k8squiz.terminal.study_asking import NEAR_CHOICES
from k8squiz.terminal.wrapping import wrap

ROWS = 24
INTERVALS = {Rating.AGAIN: 1, Rating.HARD: 12, Rating.GOOD: 340, Rating.EASY: 1200}
"""Days until a card comes again that take much room."""

LEAD = len(" » 1  ")
MARKED_LEAD = len(" » 1 [x] ")
LEAST = {Form.CHOICE: 100, Form.TYPED: 50, Form.ORDER: 5}
"""At least so many questions of a form; the other forms are swept as soon as there are some."""


class Put(NamedTuple):
    """A question as it may be asked at worst: with the three wrong options that take the most room."""

    asked: Asked
    pool: tuple[Option, ...]

    @property
    def id(self) -> str:
        """What a failure names."""
        return str(self.asked.id or self.asked.card.id)


@pytest.fixture(scope="module")
def decks() -> tuple[Deck, ...]:
    """All of our own decks."""
    return tuple(explained(read_deck(path)) for path in shipped_files())


@pytest.fixture(scope="module")
def puts(decks: tuple[Deck, ...]) -> list[Put]:
    """Every question in them."""
    return [_put(card, question) for deck in decks for card in deck.cards for question in card.questions]


@pytest.fixture(scope="module")
def flashcards(decks: tuple[Deck, ...]) -> list[Put]:
    """Every card in them as a plain flashcard."""
    return [Put(Asked(card, None, ()), ()) for deck in decks for card in deck.cards]


def _put(card: Card, question: Question) -> Put:
    pool = tuple(Option(one.text, False, one.why) for one in question.wrong)
    longest = sorted(pool, key=lambda option: len(option.text))[-3:]
    right = tuple(Option(text, True) for text in question.answer)
    return Put(Asked(card, question, {Form.TYPED: (), Form.COMMAND: ()}.get(question.form, (*right, *longest))), pool)


def _printed(page: Iterable[Line], columns: int) -> list[str]:
    rows = [row for one in page for row in _rows(one.text.plain, one.indent, one.verbatim, columns)]
    while rows and not rows[-1]:
        rows.pop()
    return rows


@cache
def _rows(text: str, indent: int, verbatim: bool, columns: int) -> tuple[str, ...]:
    """A line as it is printed; most of them stand on many screens."""
    written = io.StringIO()
    with redirect_stdout(written):
        print_page([Line(Text(text), indent, verbatim)], Look(lines=False, ascii=False, width=columns))
    return tuple(row.rstrip() for row in written.getvalue().removesuffix("\n").split("\n"))


def _question_screen(put: Put, columns: int) -> list[str]:
    """The question, its options and the bar, as ``ScreenDesk`` puts them below one another."""
    task = Task(put.asked.card, Turn.NEW)
    page = study_views.question(start((task,), seed="1", last_questions={}), put.asked)
    return [*_printed(page, columns), "", *_prompt(put, columns)]


def _prompt(put: Put, columns: int) -> list[str]:
    if put.asked.form is None:
        return wrap(bar(SHOW_BACK), columns - 1, GAP)
    if put.asked.form in {Form.TYPED, Form.COMMAND}:
        return ["»", *wrap("Enter answer   empty Enter I don't know   Esc commands", columns - 1, GAP)]
    lead = LEAD if put.asked.form is Form.CHOICE else MARKED_LEAD
    options = [" " * lead + part for option in put.asked.options for part in wrap(option.text, columns - 1 - lead)]
    return [*options, "", *wrap(bar(ASKING, options=len(put.asked.options)), columns - 1, GAP)]


def _feedback_screens(put: Put, columns: int) -> Iterator[list[str]]:
    """What can be seen after each answer: right on a new card or recognised, unknown, and each that is wrong."""
    look = Look(lines=False, ascii=False, width=columns)
    right = Given(put.asked, Turn.NEW, Answer(), Mark(Verdict.RIGHT), answered(rating=None, correct=True))
    recognised = right._replace(turn=Turn.RECOGNISE, rate_before=Rating.HARD)
    unknown = Given(put.asked, Turn.NEW, Answer(), Mark(Verdict.WRONG), answered(rating=Rating.AGAIN))
    for given in (right, recognised, unknown, *_wrong(put, unknown)):
        rating = given.rate_before or given.record.rating
        told = Told(4_000, rating, INTERVALS[rating] if rating else 0)
        foot = wrap(bar((*GO_ON, *rating_keys(INTERVALS, rating), *AFTER_ANSWER)), columns - 1, GAP)
        yield [*_printed(feedback(given, look, told), columns), "", *foot]


def _wrong(put: Put, unknown: Given) -> Iterator[Given]:
    """Every answer that is wrong: each option of the pool, the longest ones together, the steps turned round."""
    asked = put.asked
    if asked.form is Form.ORDER:
        turned = Answer(tuple(reversed(range(len(asked.options)))))
        yield unknown._replace(answer=turned, mark=Marker([]).mark(asked, turned))
    elif asked.form is Form.SEVERAL:
        yield unknown._replace(answer=Answer(tuple(range(len(asked.options)))[-len(asked.answer) :]))
    elif asked.form is Form.COMMAND:
        typed = Answer(typed=f"{asked.answer[0]} {'x' * 40}")
        record = unknown.record._replace(chosen=typed.typed)
        yield unknown._replace(answer=typed, mark=Mark(Verdict.WRONG, "x" * LONGEST_WHY), record=record)
    else:
        for option in put.pool:
            record = unknown.record._replace(chosen=option.text)
            yield unknown._replace(answer=Answer((0,)), mark=Mark(Verdict.WRONG, option.why), record=record)


def _rating_screen(put: Put, columns: int) -> list[str]:
    """What the learner is asked to judge: the back of a flashcard, a near miss, or a command that is not known."""
    look = Look(lines=False, ascii=False, width=columns)
    asked = put.asked
    options = list(ratings(dict.fromkeys(Rating, 365)))
    foot = wrap(bar(AFTER_ANSWER, options=len(options), digits="rate"), columns - 1, GAP)
    if asked.form is None:
        return [*_printed(back(asked, look), columns), "", *options, "", *foot]
    typed = f"{asked.answer[0]} {'x' * 40}"
    if asked.form is Form.COMMAND:
        return [*_printed(unknown_command(asked, typed, "x" * 80, look), columns), "", *options, "", *foot]
    near = near_miss(asked, f"{asked.answer[0][1:]}x", asked.answer[0], look)
    return [*_printed(near, columns), "", *NEAR_CHOICES, "", *foot]


def test_there_is_something_to_sweep(puts: list[Put], flashcards: list[Put]) -> None:
    """An empty sweep would prove nothing."""
    forms = [put.asked.form for put in puts]
    assert {form: forms.count(form) >= least for form, least in LEAST.items()} == dict.fromkeys(LEAST, True)
    assert len(flashcards) >= 100


def test_every_question_of_our_decks_fits_the_screen(puts: list[Put], flashcards: list[Put]) -> None:
    """At 80x24 nothing has to be scrolled to answer, even with the longest options of the pool."""
    heights = {put.id: len(_question_screen(put, 80)) for put in (*puts, *flashcards)}
    assert {one: height for one, height in heights.items() if height > ROWS} == {}


def test_every_feedback_of_our_decks_fits_the_screen(puts: list[Put]) -> None:
    """At 80x24 the verdict, the reasons and the bar stand together, whichever option was taken."""
    heights = {put.id: max(len(screen) for screen in _feedback_screens(put, 80)) for put in puts}
    assert {one: height for one, height in heights.items() if height > ROWS} == {}


def test_whatever_is_to_be_judged_fits_the_screen(puts: list[Put], flashcards: list[Put]) -> None:
    """At 80x24 the back of a card, or what was typed beside what is right, stands above the ratings and the bar."""
    judged = [*flashcards, *(put for put in puts if put.asked.form in {Form.TYPED, Form.COMMAND})]
    heights = {put.id: len(_rating_screen(put, 80)) for put in judged}
    assert {one: height for one, height in heights.items() if height > ROWS} == {}


def test_no_line_of_our_decks_is_wider_than_forty_cells(puts: list[Put], flashcards: list[Put]) -> None:
    """On a narrow screen everything is broken between words, or at worst within one."""
    screens = [
        (put.id, line)
        for put in puts
        for screen in (_question_screen(put, 40), *_feedback_screens(put, 40))
        for line in screen
    ]
    judged = [*flashcards, *(put for put in puts if put.asked.form in {Form.TYPED, Form.COMMAND})]
    screens += [(put.id, line) for put in judged for line in _rating_screen(put, 40)]
    assert [(one, line) for one, line in screens if cell_len(line) > 40] == []
