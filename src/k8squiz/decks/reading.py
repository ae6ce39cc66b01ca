"""From the text of a deck file to a deck, with everything that is wrong in it named at once."""

from __future__ import annotations

from pathlib import Path

from k8squiz.decks.text import FORMAT
from k8squiz.errors import FaultsError
from k8squiz.identifiers import CardId, CompetencyId, ComponentId, DeckName
from k8squiz.knowledge.fact_reader import KINDS
from k8squiz.knowledge.question_reader import read_question
from k8squiz.questions.cards import Card, Deck
from k8squiz.yaml_files import Entry, Faults, parse, read_text


def read_deck(path: Path) -> Deck:
    """The deck in the file at ``path``.

    Raises K8squizError when the file cannot be read, and FaultsError with every fault when it is not a deck:
    unknown keys, missing ones, ids that stand twice, unsafe characters.
    """
    return deck_from_text(read_text(path), str(path))


def deck_from_text(text: str, file: str) -> Deck:
    """The deck that ``text`` spells out; ``file`` names it in faults."""
    faults = Faults()
    entry = parse(text, file, faults)
    if entry and not _is_current(entry):
        raise FaultsError(faults.found)
    deck = _read(entry, Path(file).stem) if entry else None
    if deck is None or faults.found:
        raise FaultsError(faults.found)
    return deck


def _is_current(entry: Entry) -> bool:
    """Checked before all else: a newer format has keys that would only look like mistakes."""
    noted = len(entry.faults.found)
    written = entry.number("format")
    if len(entry.faults.found) > noted:
        return False
    if written == FORMAT:
        return True
    if written > FORMAT:
        message = f"this deck has format {written}, which a newer k8squiz wrote; this one reads format {FORMAT}"
        entry.faults.add(entry.place_of("format"), message)
    else:
        entry.faults.add(entry.place_of("format"), f"there is no deck format {written}; this is format {FORMAT}")
    return False


def _read(entry: Entry, stem: str) -> Deck:
    name = entry.text("deck")
    if name and name != stem:
        entry.faults.add(entry.place_of("deck"), f'"deck" must be the file\'s name, "{stem}", not "{name}"')
    options = entry.entry("options")
    items = entry.entries("cards", required=True)
    cards = tuple(_read_card(item) for item in items)
    deck = Deck(
        name=DeckName(name),
        title=entry.text("title"),
        intro=entry.text("intro", ""),
        kubernetes=entry.text("kubernetes", ""),
        options={key: options.text(key) for key in options.names()} if options else {},
        position=entry.number("position", 0),
        cards=cards,
    )
    entry.finish()
    seen: set[CardId] = set()
    for item, card in zip(items, cards, strict=True):
        if card.id and card.id in seen:
            entry.faults.add(item.place_of("id"), f'card "{card.id}" is here twice')
        seen.add(card.id)
    return deck


def _read_card(entry: Entry) -> Card:
    questions = tuple(read_question(item) for item in entry.entries("questions"))
    own = [question.id for question in questions]
    for name in sorted({name for name in own if own.count(name) > 1}):
        entry.faults.add(entry.place_of("questions"), f'question "{name}" is here twice')
    card = Card(
        id=CardId(entry.text("id")),
        revision=entry.number("revision", 1, least=1),
        kind=entry.word("kind", KINDS),
        about=tuple(ComponentId(name) for name in entry.texts("about")),
        competencies=tuple(CompetencyId(name) for name in entry.texts("competencies")),
        front=entry.text("front"),
        back=entry.text("back"),
        explain=entry.text("explain", ""),
        sources=entry.texts("sources"),
        checked=entry.text("checked", ""),
        try_=entry.text("try", ""),
        path=_read_path(entry),
        since=entry.text("since", ""),
        until=entry.text("until", ""),
        needs=tuple(CardId(name) for name in entry.texts("needs")),
        apart=tuple(CardId(name) for name in entry.texts("apart")),
        replaces=tuple(CardId(name) for name in entry.texts("replaces")),
        one_form=entry.text("one_form", ""),
        questions=questions,
    )
    if any(card.id in question.needs for question in questions):
        entry.faults.add(entry.place_of("questions"), f'a question of "{card.id}" needs its own card')
    if "/" in card.id:
        entry.faults.add(entry.place_of("id"), f'a card id holds no "/": "{card.id}"')
    entry.finish()
    return card


def _read_path(entry: Entry) -> tuple[str, ...]:
    path = entry.texts("path")
    if path and len(path) != 3:
        entry.faults.add(entry.place_of("path"), '"path" names an initiator, a target, and protocol with port')
    return path
