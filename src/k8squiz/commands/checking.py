"""What ``k8squiz deck check`` looks at, and what it says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from k8squiz.decks.build import compile_decks
from k8squiz.decks.check import breaches, stale, twins
from k8squiz.decks.files import shipped_folder
from k8squiz.decks.guessing import guesses, too_good
from k8squiz.decks.reading import deck_from_text, read_deck
from k8squiz.errors import Fault, FaultsError
from k8squiz.knowledge.reader import OWN_DEFINITIONS, read_model
from k8squiz.questions.cards import Deck
from k8squiz.questions.generate import homeless
from k8squiz.terminal.deck_views import findings, fine, guess_table
from k8squiz.terminal.lines import Line


class Found(NamedTuple):
    """What a check says, and whether all is well."""

    page: Sequence[Line]
    fine: bool


def check_own(definitions: Path | None) -> Found:
    """Our own bank; with other ``definitions``, those alone. Raises FaultsError when they are wrong."""
    model = read_model(definitions or OWN_DEFINITIONS)
    texts = compile_decks(model)
    decks = [deck_from_text(text, name) for name, text in texts.items()]
    difference = [] if definitions else list(stale(texts, shipped_folder()))
    broken = [message for deck in decks for message in breaches(deck)] + list(twins(decks))
    guessed = guesses(decks)
    broken += [f"{card.id}: no deck takes it; name {card.about[0]} in decks.yaml" for card in homeless(model)]
    broken += too_good(guessed)
    page: list[Line] = []
    if difference:
        page += findings("The decks are not what the definitions give; build them anew: k8squiz deck build", difference)
    if broken:
        page += findings("These cards break the rules of the bank:", broken)
    return Found(page or [*fine(decks), *guess_table(guessed)], fine=not page)


def check_files(files: Sequence[Path], *, strict: bool) -> Found:
    """Deck files. Raises FaultsError with the faults of all of them together."""
    decks: list[Deck] = []
    faults: list[Fault] = []
    for path in files:
        try:
            decks.append(read_deck(path))
        except FaultsError as error:
            faults.extend(error.faults)
    if faults:
        raise FaultsError(faults)
    broken = [message for deck in decks for message in breaches(deck)] if strict else []
    page = list(findings("These cards break the rules of the bank:", broken)) if broken else list(fine(decks))
    return Found(page, fine=not broken)
