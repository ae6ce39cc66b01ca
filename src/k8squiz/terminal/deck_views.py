"""How decks read: the list of them, one in full, and what building them wrote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from k8squiz.questions.cards import Card, Deck
from k8squiz.terminal.counting import counted
from k8squiz.terminal.lines import Line, line, verbatim
from k8squiz.terminal.look import Look
from k8squiz.terminal.path_views import path
from k8squiz.terminal.study_views import sources, to_try


def deck_list(decks: Sequence[Deck]) -> Iterator[Line]:
    """Every deck with what it is about and how much it holds."""
    for deck in decks:
        yield line(f"{deck.name}: {deck.title}", "bold")
        yield line(deck.intro, indent=2)
        yield line(_size(deck), indent=2)
        yield line()
    yield line("Read one: k8squiz deck show NAME     Learn one: k8squiz study NAME", "dim")


def deck_page(deck: Deck, look: Look) -> Iterator[Line]:
    """A deck in full, card by card, as something to read."""
    yield line(deck.title, "bold")
    yield line(deck.intro)
    yield line(_size(deck), "dim")
    for card in deck.cards:
        yield line()
        yield from card_lines(card, look)


def card_lines(card: Card, look: Look) -> Iterator[Line]:
    """One card: what it asks, what it answers, why, and where that is written."""
    yield line(f"{card.id}", "dim")
    if card.exhibit:
        yield verbatim(card.exhibit, indent=1)
    yield line(card.front, "bold")
    yield line(card.back, indent=2)
    if card.explain:
        yield line(card.explain, indent=2)
    yield from path(card, look)
    for one in (*sources(card), *to_try(card)):
        yield one._replace(indent=2)


def question_count(deck: Deck) -> int:
    """How many questions a deck holds."""
    return sum(len(card.questions) for card in deck.cards)


def _size(deck: Deck) -> str:
    cards, questions = counted(len(deck.cards), "card"), counted(question_count(deck), "question")
    return f"{cards}, {questions}{f', Kubernetes {deck.kubernetes}' if deck.kubernetes else ''}"


def list_json(decks: Sequence[Deck]) -> list[dict[str, Any]]:
    """The list of decks as plain data."""
    return [
        {
            "deck": deck.name,
            "title": deck.title,
            "intro": deck.intro,
            "kubernetes": deck.kubernetes,
            "cards": len(deck.cards),
            "questions": question_count(deck),
        }
        for deck in decks
    ]


def built(changed: Sequence[Path], total: int, folder: Path) -> Iterator[Line]:
    """What a build has written."""
    for file in changed:
        yield line(f"written: {file}")
    yield line(f"{counted(total, 'deck')} in {folder}, {len(changed)} of them changed.")
