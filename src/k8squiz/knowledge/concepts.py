"""Concepts: API objects and rules, in families whose members are taken for one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from k8squiz.identifiers import CardId, ComponentId
from k8squiz.knowledge.asking import WrongOption
from k8squiz.knowledge.grounds import Grounds


class Trait(NamedTuple):
    """A name and what is true of it: ``what`` completes "NAME …", ``option`` says why the name is wrong elsewhere."""

    name: str
    what: str
    option: str


@dataclass(frozen=True)
class Concept:
    """One member of a family; ``ask`` asks which member it is, ``synonyms`` are other ways to write its name."""

    id: str
    trait: Trait
    synonyms: tuple[str, ...]
    ask: str
    grounds: Grounds


@dataclass(frozen=True)
class Family:
    """Concepts of one kind, called ``noun``, with ``decoys``: real things of which none is a member.

    ``complete`` says that what is said of one member is false of every other and of every decoy.
    """

    id: str
    noun: str
    about: tuple[ComponentId, ...]
    complete: bool
    members: tuple[Concept, ...]
    decoys: tuple[Trait, ...]

    @property
    def traits(self) -> tuple[Trait, ...]:
        """What is said of every member and every decoy."""
        return (*(member.trait for member in self.members), *self.decoys)


class ContrastAsk(NamedTuple):
    """A question that only somebody who knows both cards of a pair can answer; ``card`` holds its answer."""

    card: CardId
    ask: str
    answer: str
    wrong: tuple[WrongOption, ...]


class Contrast(NamedTuple):
    """A pair of cards that are confused with each other."""

    id: str
    cards: tuple[CardId, ...]
    asks: tuple[ContrastAsk, ...]
