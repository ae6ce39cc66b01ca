"""Reading what every fact has in common, and resolving the names that it refers to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from k8squiz.errors import did_you_mean
from k8squiz.identifiers import CardId, CompetencyId, ComponentId
from k8squiz.knowledge.asking import SHOWN_WRONG, Question
from k8squiz.knowledge.grounds import Denial, Grounds, Source
from k8squiz.knowledge.question_reader import read_question
from k8squiz.yaml_files import Entry, Faults, Scalar

KINDS = ("role", "path", "failure", "flow", "command", "concept", "change")


@dataclass(frozen=True)
class Known:
    """The names that a definition may refer to; anything else is a fault with the nearest name."""

    components: tuple[ComponentId, ...]
    manners: tuple[str, ...]
    competencies: tuple[CompetencyId, ...]
    faults: Faults
    sources: dict[str, Source] = field(default_factory=dict)
    file: str = ""
    paths: tuple[str, ...] = ()

    def within(self, entry: Entry) -> Known:
        """The same names for what stands in the file ``entry``: with its own sources and its name."""
        listed = entry.entry("sources")
        found: dict[str, Source] = {}
        for key in listed.names() if listed else ():
            source = listed.entry(key) if listed else None
            if source:
                found[key] = Source(source.text("url"), source.text("checked"))
                source.finish()
        return replace(self, sources=found, file=PurePath(entry.place.file).stem)

    def component(self, scalar: Scalar) -> ComponentId:
        """The component of that name."""
        return ComponentId(self.one_of(scalar, self.components, "component"))

    def paths_named(self, entry: Entry, key: str) -> tuple[str, ...]:
        """The ids of communication paths that ``entry`` lists under ``key``."""
        return tuple(self.one_of(scalar, self.paths, "path") for scalar in entry.scalars(key))

    def one_of(self, scalar: Scalar, allowed: Sequence[str], what: str) -> str:
        """``scalar`` itself, which must be among ``allowed``; ``what`` says in a fault what it should have been."""
        if scalar.text not in allowed:
            self.faults.add(scalar.place, f'unknown {what} "{scalar.text}"{did_you_mean(scalar.text, allowed)}')
        return scalar.text

    def source(self, scalar: Scalar) -> Source:
        """The source named ``id`` or ``id#heading``."""
        name, mark, heading = scalar.text.partition("#")
        self.one_of(Scalar(name, scalar.place), tuple(self.sources), "source")
        page = self.sources.get(name, Source("", ""))
        return Source(f"{page.url}{mark}{heading}", page.checked)


def read_component_id(entry: Entry, key: str, known: Known) -> ComponentId:
    """The component that ``entry`` names under ``key``; required."""
    named = entry.scalar(key)
    return known.component(named) if named else ComponentId("")


def read_about(entry: Entry, known: Known) -> tuple[ComponentId, ...]:
    """The components that a fact is about, the main one first; empty where none fits."""
    return tuple(known.component(scalar) for scalar in entry.scalars("about"))


def read_grounds(entry: Entry, known: Known, competencies: tuple[CompetencyId, ...]) -> Grounds:
    """What ``entry`` says besides its content; ``competencies`` hold where it names none of its own."""
    sources = tuple(known.source(scalar) for scalar in entry.scalars("sources", required=True))
    own = read_competencies(entry, known)
    return Grounds(
        explain=entry.text("explain"),
        sources=sources,
        competencies=own or competencies,
        revision=entry.number("revision", 1, least=1),
        try_=entry.text("try", ""),
        questions=_read_questions(entry),
        needs=tuple(CardId(name) for name in entry.texts("needs")),
        since=entry.text("since", ""),
        until=entry.text("until", ""),
        one_form=entry.text("one_form", ""),
        another_case=entry.text("another_case", ""),
        file=known.file,
    )


def read_competencies(entry: Entry, known: Known) -> tuple[CompetencyId, ...]:
    """The competencies that ``entry`` names."""
    listed = entry.scalars("competencies")
    return tuple(CompetencyId(known.one_of(scalar, known.competencies, "competency")) for scalar in listed)


def read_denials(entry: Entry, known: Known, *, required: bool = True) -> tuple[Denial, ...]:
    """The components listed under ``not``, of which the statement is false."""
    found: list[Denial] = []
    for item in entry.mixed("not", required=required):
        if isinstance(item, Scalar):
            found.append(Denial(known.component(item)))
            continue
        named, why = item.scalar("component"), item.text("why")
        if named is not None:
            found.append(Denial(known.component(named), why))
        item.finish()
    denied = [denial.component for denial in found]
    for name in sorted({name for name in denied if denied.count(name) > 1}):
        entry.faults.add(entry.place_of("not"), f'"{name}" is here twice under "not"')
    if (found or required) and len(set(denied)) < SHOWN_WRONG:
        entry.faults.add(entry.place_of("not"), f'"not" must name at least {SHOWN_WRONG} different components')
    return tuple(found)


def _read_questions(entry: Entry) -> tuple[Question, ...]:
    questions = []
    seen: set[str] = set()
    for item in entry.entries("questions"):
        question = read_question(item)
        if question.id in seen:
            entry.faults.add(item.place_of("id"), f'question "{question.id}" is here twice')
        seen.add(question.id)
        questions.append(question)
    return tuple(questions)
