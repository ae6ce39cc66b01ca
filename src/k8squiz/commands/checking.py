"""What ``k8squiz deck check`` looks at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from k8squiz.decks.amounts import out_of_measure
from k8squiz.decks.build import compile_decks
from k8squiz.decks.check import Checked, breaches, stale, twins
from k8squiz.decks.files import shipped_folder
from k8squiz.decks.guessing import Guess, guesses, positions, too_good
from k8squiz.decks.likeness import near_duplicates
from k8squiz.decks.reading import deck_from_text, read_deck
from k8squiz.errors import Fault, FaultsError
from k8squiz.knowledge.asking import Question
from k8squiz.knowledge.blueprints import exam_names, read_blueprint
from k8squiz.knowledge.folders import OWN_DEFINITIONS
from k8squiz.knowledge.model import Model
from k8squiz.knowledge.reader import read_model
from k8squiz.questions.cards import Card, Deck
from k8squiz.questions.generate import generate, homeless
from k8squiz.questions.makers.contrasts import unmatched
from k8squiz.questions.makers.flows import silent_steps
from k8squiz.questions.ordering import unmet_needs
from k8squiz.sessions.asking import put


def check_own(definitions: Path | None) -> Checked:
    """Our own bank; with other ``definitions``, those alone. Raises FaultsError when they are wrong."""
    model = read_model(definitions or OWN_DEFINITIONS)
    texts = compile_decks(model)
    decks = tuple(deck_from_text(text, name) for name, text in texts.items())
    guessed = _guessed(decks, _names(model))
    difference = () if definitions else tuple(stale(texts, shipped_folder()))
    # How much there must be holds for our own bank alone.
    blueprints = [read_blueprint(exam) for exam in exam_names()]
    amiss = () if definitions else out_of_measure(model, decks, blueprints)
    return Checked(decks, guessed, difference, (*_broken(decks, guessed), *_strays(model), *amiss))


def check_files(files: Sequence[Path], *, strict: bool) -> Checked:
    """Deck files, held to the rules for our own bank when ``strict``; a card stands in one deck alone in any case.

    Raises FaultsError with the faults of all of them together.
    """
    decks: list[Deck] = []
    faults: list[Fault] = []
    for path in files:
        try:
            decks.append(read_deck(path))
        except FaultsError as error:
            faults.extend(error.faults)
    if faults:
        raise FaultsError(faults)
    guessed = _guessed(decks, None) if strict else ()
    return Checked(tuple(decks), guessed, (), tuple(_broken(decks, guessed) if strict else twins(decks)))


def _guessed(decks: Sequence[Deck], names: dict[str, tuple[str, ...]] | None) -> tuple[Guess, ...]:
    return (*positions(decks, _place_of_the_right_one), *guesses(decks, names))


def _place_of_the_right_one(card: Card, question: Question, random: Random) -> int:
    """Where a session would show it."""
    return [option.right for option in put(card, question, random).options].index(True)


def _names(model: Model) -> dict[str, tuple[str, ...]]:
    return {one.id: (one.id, one.name, *one.aliases) for one in model.components.values()}


def _broken(decks: Sequence[Deck], guessed: Sequence[Guess]) -> Iterator[str]:
    for deck in decks:
        yield from breaches(deck)
    yield from twins(decks)
    yield from near_duplicates(decks)
    yield from too_good(guessed)


def _strays(model: Model) -> Iterator[str]:
    """What the definitions hold and nobody would ever be asked."""
    cards = generate(model)
    for card in homeless(model, cards):
        yield f'{card.id}: no deck takes a {card.kind} of {card.file}; see "from" and "kinds" in decks.yaml'
    yield from unmatched(model, cards)
    yield from unmet_needs(cards)
    yield from silent_steps(model)
