"""How the findings of a check read: what it looked at, how far guessing gets, and what is to be mended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from k8squiz.decks.check import Checked
from k8squiz.decks.guessing import Guess
from k8squiz.questions.cards import Deck
from k8squiz.terminal.counting import counted
from k8squiz.terminal.deck_views import question_count
from k8squiz.terminal.lines import Line, line, verbatim

STALE = "The decks are not what the definitions give; build them anew: k8squiz deck build"
BROKEN = "These cards break the rules of the bank:"


def check_page(checked: Checked) -> Iterator[Line]:
    """What is to be mended, or that all is well; below it the table of figures."""
    if checked.fine:
        yield from _sizes(checked.decks)
    if checked.difference:
        yield from _findings(STALE, checked.difference)
    if checked.broken:
        yield from _findings(BROKEN, checked.broken)
    yield from _bank_table(checked.guessed)
    yield from _kind_table(checked.guessed)


def check_json(checked: Checked) -> dict[str, Any]:
    """The same as plain data; shares lie between 0 and 1, and ``most`` is null where too few questions tell."""
    decks = [{"deck": deck.name, "cards": len(deck.cards), "questions": question_count(deck)} for deck in checked.decks]
    guessing = [
        {
            "trick": guess.trick,
            "kind": guess.kind,
            "questions": guess.questions,
            "share": round(guess.share, 4),
            "most": guess.most,
        }
        for guess in checked.guessed
    ]
    stale = [STALE, *checked.difference] if checked.difference else []
    return {"fine": checked.fine, "decks": decks, "guessing": guessing, "findings": [*stale, *checked.broken]}


def _sizes(decks: Sequence[Deck]) -> Iterator[Line]:
    for deck in decks:
        cards, questions = counted(len(deck.cards), "card"), counted(question_count(deck), "question")
        yield line(f"{deck.name}: {cards}, {questions}, nothing wrong.")


def _findings(title: str, messages: Sequence[str]) -> Iterator[Line]:
    """One line each, whole."""
    yield line(title, "bold")
    for message in messages:
        yield verbatim(message)


def _bank_table(guessed: Sequence[Guess]) -> Iterator[Line]:
    """What somebody who knows nothing gets right by each trick, over all questions."""
    over_all = [guess for guess in guessed if not guess.kind]
    if over_all:
        yield line()
        yield line("Right answers without any knowledge, where chance gives 25 %, by always taking:")
    for guess in over_all:
        yield line(f"{100 * guess.share:3.0f} %  {guess.trick}", indent=2)


def _kind_table(guessed: Sequence[Guess]) -> Iterator[Line]:
    """The trick that works best for each kind of question, best ones first."""
    kinds = {guess.kind for guess in guessed if guess.kind}
    best = [max((guess for guess in guessed if guess.kind == kind), key=lambda guess: guess.share) for kind in kinds]
    if best:
        yield line()
        yield line("The best trick for each kind of question; too few of a kind tell nothing, and have no bound:")
    for guess in sorted(best, key=lambda guess: (guess.most is None, -guess.share, guess.kind)):
        bound = "" if guess.most else " (no bound)"
        yield line(
            f"{100 * guess.share:3.0f} %  {guess.kind}, {guess.questions} questions: {guess.trick}{bound}", indent=2
        )
