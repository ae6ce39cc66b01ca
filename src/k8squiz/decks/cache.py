"""Decks kept ready: reading YAML takes many times as long as reading what is kept here.

A kept deck is found by the content of its file, so a changed file is never answered from an old copy. All of it
may be thrown away at any time, and a copy that cannot be used is quietly made anew.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from k8squiz import __version__
from k8squiz.identifiers import DeckName
from k8squiz.knowledge.asking import Form, Question, WrongOption
from k8squiz.questions.cards import Card, Deck

_Kept = TypeVar("_Kept")

_SHAPE = "/".join((*Deck._fields, *Card._fields, *Question._fields))
"""A copy that was kept in another shape is never read, even by a version of the same name."""


def read_cached(path: Path, cache: Path) -> Deck:
    """The deck at ``path``, from ``cache`` when its content was read before. Raises what ``read_deck`` raises."""
    kept = _kept_at(path, cache)
    deck = load(kept, _deck) if kept else None
    if deck is not None:
        return deck
    # Imported only here: with a kept copy, a session starts without the YAML reader.
    from k8squiz.decks.reading import read_deck

    deck = read_deck(path)
    # Not when the file has changed meanwhile: the copy would answer for content that it was not made from.
    if kept and kept == _kept_at(path, cache):
        keep(_plain(deck), kept)
    return deck


def load(kept: Path, make: Callable[[list[Any]], _Kept]) -> _Kept | None:
    """What was kept there, as ``make`` makes it anew; None where nothing is kept that can be used."""
    try:
        return make(json.loads(kept.read_bytes()))
    except (OSError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return None


def keep(plain: Sequence[Any], kept: Path) -> None:
    """Keeps plain data there, whole or not at all."""
    scratch = kept.with_suffix(f".{os.getpid()}.part")
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        scratch.write_text(json.dumps(plain), encoding="utf-8")
        scratch.replace(kept)
    except OSError:
        # A cache that cannot be written costs time, not answers.
        with suppress(OSError):
            scratch.unlink()


def fingerprint(decks: tuple[Deck, ...]) -> str:
    """Sixteen hexadecimal digits that change when any of the decks' content does."""
    text = json.dumps([_plain(deck) for deck in decks], sort_keys=True)
    return sha256(text.encode()).hexdigest()[:16]


def _kept_at(path: Path, cache: Path) -> Path | None:
    try:
        content = path.read_bytes()
    except OSError:
        return None
    key = sha256(f"{__version__} {_SHAPE} {path.stem} ".encode() + content).hexdigest()[:32]
    return cache / f"deck-{key}.json"


def _plain(deck: Deck) -> list[Any]:
    cards = [
        [*card[:-1], [[question.id, question.form.value, *question[2:]] for question in card.questions]]
        for card in deck.cards
    ]
    return [*deck[:-1], cards]


def _deck(plain: list[Any]) -> Deck:
    name, title, intro, kubernetes, options, position, cards = plain
    own = tuple(_card(card) for card in cards)
    return Deck(DeckName(name), title, intro, kubernetes, dict(options), int(position), own)


def _card(plain: list[Any]) -> Card:
    fields = [tuple(field) if isinstance(field, list) else field for field in plain[:-1]]
    return Card._make([*fields, tuple(_question(question) for question in plain[-1])])


def _question(plain: list[Any]) -> Question:
    own, form, ask, answer, wrong, exhibit, hints, exam_only, needs = plain
    options = tuple(WrongOption(*option) for option in wrong)
    return Question(own, Form(form), ask, tuple(answer), options, exhibit, tuple(hints), exam_only, tuple(needs))
