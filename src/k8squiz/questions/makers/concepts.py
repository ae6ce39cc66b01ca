"""Makers of cards about concepts, whose wrong options are the neighbours they are taken for."""

from __future__ import annotations

from collections.abc import Iterator

from k8squiz.knowledge.asking import WrongOption
from k8squiz.knowledge.concepts import Concept, Family, Trait
from k8squiz.knowledge.model import Model
from k8squiz.questions.cards import Card
from k8squiz.questions.makers.shaping import choice, make_card, typed_name


def concepts(model: Model) -> Iterator[Card]:
    """Which one it is, what that one does, and its name from memory."""
    for family in model.families:
        for member in family.members:
            name, what = member.trait.name, member.trait.what
            ask_what = f"Which of these does the {family.noun} {name} do?"
            names = tuple(WrongOption(trait.name) for trait in _others(family, member))
            whats = tuple(
                WrongOption(trait.what, f"that is {trait.name}: it {trait.option}") for trait in _others(family, member)
            )
            yield make_card(
                f"concept.{family.id}.{member.id}",
                "concept",
                family.about,
                member.ask,
                f"{name}: it {what}.",
                member.grounds,
                choice("which", member.ask, name, names),
                choice("what", ask_what, what, whats),
                typed_name("type-which", member.ask, (name, *member.synonyms), names) if family.complete else None,
            )


def _others(family: Family, member: Concept) -> Iterator[Trait]:
    """What is false of the member: every other trait of a complete family, and nothing of any other."""
    return (trait for trait in family.traits if family.complete and trait != member.trait)
