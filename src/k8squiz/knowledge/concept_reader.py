"""Reading families of concepts, and contrasts between cards."""

from __future__ import annotations

from k8squiz.identifiers import CardId, CompetencyId
from k8squiz.knowledge.concepts import Concept, Contrast, ContrastAsk, Family, Trait
from k8squiz.knowledge.fact_reader import Known, read_about, read_competencies, read_grounds
from k8squiz.knowledge.question_reader import read_pool
from k8squiz.yaml_files import Entry


def read_family(entry: Entry, known: Known) -> Family:
    """The family that ``entry`` describes; faults go to ``known.faults``."""
    competencies = read_competencies(entry, known)
    family = Family(
        id=entry.text("family"),
        noun=entry.text("noun"),
        about=read_about(entry, known),
        complete=entry.flag("complete"),
        members=tuple(_read_member(item, known, competencies) for item in entry.entries("members", required=True)),
        decoys=tuple(_read_decoy(item) for item in entry.entries("also")),
    )
    entry.finish()
    _refuse_twins(entry, family)
    return family


def _refuse_twins(entry: Entry, family: Family) -> None:
    synonyms = [name for member in family.members for name in member.synonyms]
    for what, texts in (
        ("id", [member.id for member in family.members]),
        ("name", [*(trait.name for trait in family.traits), *synonyms]),
        ("what", [trait.what for trait in family.traits]),
    ):
        for text in sorted({text for text in texts if texts.count(text) > 1}):
            entry.faults.add(entry.place_of("members"), f'the {what} "{text}" is here twice')


def _read_member(entry: Entry, known: Known, competencies: tuple[CompetencyId, ...]) -> Concept:
    member = Concept(
        id=entry.text("id"),
        trait=_read_trait(entry),
        synonyms=entry.texts("synonyms"),
        ask=entry.text("ask"),
        grounds=read_grounds(entry, known, competencies),
    )
    entry.finish()
    return member


def _read_decoy(entry: Entry) -> Trait:
    trait = _read_trait(entry)
    entry.finish()
    return trait


def _read_trait(entry: Entry) -> Trait:
    return Trait(entry.text("name"), entry.text("what"), entry.text("option"))


def read_contrast(entry: Entry) -> Contrast:
    """The contrast that ``entry`` describes; whether its cards exist is known only once they are made."""
    contrast = Contrast(
        id=entry.text("id"),
        cards=tuple(CardId(name) for name in entry.texts("cards", required=True)),
        asks=tuple(_read_ask(item) for item in entry.entries("asks", required=True)),
    )
    entry.finish()
    if len(set(contrast.cards)) < 2:
        entry.faults.add(entry.place_of("cards"), '"cards" must name two different cards')
    for ask in contrast.asks:
        if ask.card not in contrast.cards:
            entry.faults.add(entry.place_of("asks"), f'"{ask.card}" is none of the "cards" of this contrast')
    asked = [ask.card for ask in contrast.asks]
    for card in sorted({card for card in asked if asked.count(card) > 1}):
        entry.faults.add(entry.place_of("asks"), f'"{card}" is here twice')
    return contrast


def _read_ask(entry: Entry) -> ContrastAsk:
    answer = entry.text("answer")
    ask = ContrastAsk(CardId(entry.text("card")), entry.text("ask"), answer, read_pool(entry, "wrong", answer))
    entry.finish()
    return ask
