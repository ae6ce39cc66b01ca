"""The questions that a learner reported, as Markdown to paste and as plain data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from k8squiz.clock import calendar_date
from k8squiz.history.marks import Reported
from k8squiz.identifiers import DeckName, question_id
from k8squiz.knowledge.asking import Form, Question
from k8squiz.printable import printable
from k8squiz.questions.cards import Card, Deck
from k8squiz.terminal.lines import Line, line
from k8squiz.terminal.look import Look
from k8squiz.terminal.wrapping import wrap

_HANGING = 6
"""How far a line is indented that goes on with an item: from 4 on, Markdown begins nothing new with it."""

_BETWEEN = {Form.SEVERAL: "; ", Form.ORDER: ", then "}
"""What stands between the parts of an answer; other forms have one part, or several ways to write it."""


class Subject(NamedTuple):
    """What a report is about, as the decks have it now; without a question, the card's own two sides.

    ``source`` is the first of the pages that say so, empty where there is none.
    """

    deck: DeckName
    kubernetes: str
    revision: int
    asked: str
    answer: str
    source: str


def reported(reports: Sequence[Reported], decks: Sequence[Deck], version: str, look: Look) -> Iterator[Line]:
    """Each report as an item of a Markdown list, below the ``version`` of k8squiz; else how to make one."""
    if not reports:
        yield line("No question has been reported yet.", "bold")
        yield line("When one seems wrong to you, press ! while studying and say what is wrong with it.")
        return
    newest = " and ".join(dict.fromkeys(deck.kubernetes for deck in decks if deck.kubernetes))
    yield line(f"k8squiz {version}, decks for Kubernetes {newest}", "bold")
    for one in reports:
        yield line()
        yield from _item(one, _subject(one, decks), look)
    yield line()
    yield line("Paste this into an issue of the project.", "dim")


def reported_json(reports: Sequence[Reported], decks: Sequence[Deck], version: str) -> list[dict[str, Any]]:
    """The same as plain data; ``subject`` is null for what is not in the decks."""
    return [
        {
            "k8squiz": version,
            "card": one.card,
            "question": one.question,
            "note": printable(one.note),
            "day": calendar_date(one.day).isoformat(),
            "subject": None if (about := _subject(one, decks)) is None else about._asdict(),
        }
        for one in reports
    ]


def _subject(report: Reported, decks: Sequence[Deck]) -> Subject | None:
    for deck in decks:
        for card in deck.cards:
            sides = _sides(report, card) if card.id == report.card else None
            if sides is not None:
                return Subject(deck.name, deck.kubernetes, card.revision, *sides, "".join(card.sources[:1]))
    return None


def _sides(report: Reported, card: Card) -> tuple[str, str] | None:
    """What was asked and what answers it; None when the card has no such question any more."""
    if report.question is None:
        return card.front, card.back
    found = (one for one in card.questions if question_id(card.id, one.id) == report.question)
    return next(((one.ask, _answer(one)) for one in found), None)


def _answer(question: Question) -> str:
    between = _BETWEEN.get(question.form)
    return question.answer[0] if between is None else between.join(question.answer)


def _item(report: Reported, about: Subject | None, look: Look) -> Iterator[Line]:
    what, when = _code(report.question or report.card), f"reported on {calendar_date(report.day)}"
    note = f"- Note: {_code(report.note)}" if report.note.strip() else "- No note was given."
    if about is None:
        where = "which is in none of our decks: it is gone, or from a file of your own"
        yield from _lines(f"- {what}, {where}; {when}", 0, look)
        yield from _lines(note, 2, look)
        return
    yield from _lines(f"- {what} in the deck {_code(about.deck)}, revision {about.revision}, {when}", 0, look)
    yield from _lines(f"- Asked: {_code(about.asked)}", 2, look)
    yield from _lines(f"- Answer: {_code(about.answer)}", 2, look)
    yield from _lines(note, 2, look)
    if about.source:
        yield from _lines(f"- Source: {_one_line(about.source)}", 2, look)


def _code(text: str) -> str:
    """The text on one line, as Markdown shows it unchanged: between more backticks than it holds in a row."""
    shown = _one_line(text)
    ticks = "`" * (1 + max((len(run) for run in re.findall("`+", shown)), default=0))
    gap = " " if len(ticks) > 1 else ""
    return f"{ticks}{gap}{shown}{gap}{ticks}"


def _one_line(text: str) -> str:
    return printable(" ".join(text.split()))


def _lines(text: str, indent: int, look: Look) -> Iterator[Line]:
    """One part of an item, wrapped so that it can be pasted from the screen as well; whole where none is."""
    if look.width is None:
        yield line(text, indent=indent)
        return
    first, *more = wrap(text, look.width - indent - _HANGING)
    yield line(first, indent=indent)
    for one in more:
        yield line(one, indent=indent + _HANGING)
