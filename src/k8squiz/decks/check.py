"""What is wrong with decks: stale against the definitions, or against the rules for a bank of questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

from k8squiz.decks.forms import misshapen
from k8squiz.decks.guessing import Guess
from k8squiz.decks.wording import banned, names
from k8squiz.knowledge.asking import Form, Question
from k8squiz.questions.cards import Card, Deck

LONGEST_QUESTION = 240
LONGEST_OPTION = 110
WIDEST_EXHIBIT = (14, 76)
"""Lines and characters of an exhibit that fits the smallest screen with its question."""


class Checked(NamedTuple):
    """What a check has looked at and found.

    ``difference`` are the lines of a diff from the deck files to what would be built now; ``broken`` are rules that
    are not kept, one line each.
    """

    decks: tuple[Deck, ...]
    guessed: tuple[Guess, ...]
    difference: tuple[str, ...]
    broken: tuple[str, ...]

    @property
    def fine(self) -> bool:
        """Whether there is nothing to mend."""
        return not (self.difference or self.broken)


def stale(texts: dict[str, str], folder: Path) -> Iterator[str]:
    """Lines of a diff from the deck files in ``folder`` to what would be built now; none when all are current."""
    kept = {path.name: path.read_text(encoding="utf-8", errors="replace") for path in sorted(folder.glob("*.yaml"))}
    for name in sorted(kept | texts):
        before, after = kept.get(name, ""), texts.get(name, "")
        yield from unified_diff(
            before.split("\n"), after.split("\n"), f"{name} (on disk)", f"{name} (from the definitions)", lineterm=""
        )


def breaches(deck: Deck) -> Iterator[str]:
    """What breaks the rules for our own bank, one line each: sources, reasons, pools, lengths, wording."""
    known = names(deck)
    for card in deck.cards:
        for message in (*_card_breaches(card), *_question_breaches(card, deck, known)):
            yield f"{deck.name}: {message}"


def twins(decks: Iterable[Deck]) -> Iterator[str]:
    """Card ids that stand in more than one deck."""
    seen: dict[str, str] = {}
    for deck in decks:
        for card in deck.cards:
            if card.id in seen:
                yield f"{deck.name}: card {card.id} also stands in {seen[card.id]}"
            seen.setdefault(card.id, deck.name)


def _card_breaches(card: Card) -> Iterator[str]:
    for what, value in (("source", card.sources), ("checked text", card.checked), ("explanation", card.explain)):
        if not value:
            yield f"{card.id}: has no {what}"
    yield from _amiss_in_study(card)
    for source in card.sources:
        if not source.startswith("https://"):
            yield f"{card.id}: source {source} is no https address"


def _amiss_in_study(card: Card) -> Iterator[str]:
    """What study would miss, which has no question that is kept for exams."""
    forms = {question.form for question in card.for_study}
    if not forms:
        yield f"{card.id}: has no question for study"
    elif len(forms) == 1 and not card.one_form:
        yield f'{card.id}: is asked in one form only; ask it in another as well, or say why not under "one_form"'
    elif len(forms) > 1 and card.one_form:
        yield f'{card.id}: is asked in several forms, and says why in one ("one_form")'
    elif all(question.needs for question in card.for_study):
        yield f"{card.id}: is never asked, as each of its questions needs another card"
    elif Form.CHOICE not in forms and any(question.form is Form.CHOICE for question in card.questions):
        yield f"{card.id}: keeps each of its choices for exams; leave one for study"


def _question_breaches(card: Card, deck: Deck, known: frozenset[str]) -> Iterator[str]:
    for question in card.questions:
        found = (
            *_length_breaches(question),
            *_silent_options(question, deck),
            *misshapen(question),
            *_exhibit_breaches(question),
            *banned(question, known),
        )
        yield from (f"{card.id}/{question.id}: {message}" for message in found)


def _length_breaches(question: Question) -> Iterator[str]:
    if len(question.ask) > LONGEST_QUESTION:
        yield f"asks in {len(question.ask)} characters, {LONGEST_QUESTION} are allowed"
    for text in (*question.answer, *(option.text for option in question.wrong)):
        if len(text) > LONGEST_OPTION:
            yield f"option of {len(text)} characters, {LONGEST_OPTION} are allowed: {text}"


def _silent_options(question: Question, deck: Deck) -> Iterator[str]:
    for option in question.wrong:
        if not (option.why or option.text in deck.options):
            yield f"nothing says why this is wrong: {option.text}"


def _exhibit_breaches(question: Question) -> Iterator[str]:
    lines = question.exhibit.splitlines()
    most, widest = WIDEST_EXHIBIT
    if len(lines) > most:
        yield f"exhibit of {len(lines)} lines, {most} are allowed"
    if any(len(line) > widest for line in lines):
        yield f"exhibit wider than {widest} characters"
