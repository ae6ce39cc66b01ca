"""Reading one component with all its facts."""

from __future__ import annotations

from typing import NamedTuple

from k8squiz.identifiers import CompetencyId, ComponentId
from k8squiz.knowledge.fact_reader import Known, read_competencies, read_component_id, read_denials, read_grounds
from k8squiz.knowledge.grounds import Denial, Grounds
from k8squiz.knowledge.model import Activity, Component, Credit, Duty, Effect, File, Port, Running
from k8squiz.knowledge.question_reader import read_wrong_options
from k8squiz.yaml_files import Entry

PLANES = ("control plane", "worker node", "around")


def read_component(entry: Entry, known: Known) -> Component:
    """The component that ``entry`` describes; faults go to ``known.faults``."""
    reader = _FactReader(entry, known)
    ports = entry.entry("ports")
    name = entry.text("name")
    spoken = entry.text("spoken", name)
    outage = reader.outage()
    component = Component(
        id=ComponentId(entry.text("id")),
        name=name,
        spoken=spoken,
        aliases=entry.texts("aliases"),
        plane=entry.word("plane", PLANES),
        option=entry.text("option"),
        summary=entry.text("summary"),
        description=entry.text("description"),
        key_role=entry.text("key_role"),
        role=reader.role(),
        duties=tuple(reader.duty(item) for item in entry.entries("does")),
        credits=tuple(reader.credit(item) for item in entry.entries("credited")),
        running=reader.running(),
        ports=tuple(reader.port(item) for item in ports.entries("listens")) if ports else (),
        ports_complete=ports.flag("complete") if ports else False,
        files=tuple(reader.file(item) for item in entry.entries("files")),
        effects=outage.effects,
        outage=outage.when or f"{spoken} is down",
        other_effects=outage.others,
        drawn=entry.word("drawn", PLANES, entry.text("plane", PLANES[0])),
        installed=entry.text("installed", ""),
    )
    if component.running and component.installed:
        entry.faults.add(entry.place_of("installed"), '"runs" says how it runs, so "installed" cannot stand beside it')
    for scalar in entry.scalars("sources", required=True):
        known.source(scalar)
    if ports:
        ports.finish()
    entry.finish()
    _refuse_twins(entry, component)
    return component


class _Outage(NamedTuple):
    """What a component's "without" says."""

    when: str = ""
    effects: tuple[Effect, ...] = ()
    others: tuple[Activity, ...] = ()


class _FactReader:
    """Reads the facts of one component, which share its competencies."""

    def __init__(self, entry: Entry, known: Known) -> None:
        self._entry = entry
        self._known = known
        self._competencies = read_competencies(entry, known)

    def role(self) -> Duty:
        entry = self._entry.entry("role")
        if entry is not None:
            return self._duty(entry, "role")
        self._entry.faults.add(self._entry.place, '"role" is missing')
        return Duty("role", "", "", (), Grounds("", (), ()))

    def duty(self, entry: Entry) -> Duty:
        return self._duty(entry, entry.text("id"))

    def _duty(self, entry: Entry, name: str) -> Duty:
        found = Duty(
            id=name,
            what=entry.text("what"),
            ask=entry.text("ask"),
            false_of=self._false_of(entry),
            grounds=self._grounds(entry),
            also_typed=entry.texts("also_typed"),
        )
        entry.finish()
        return found

    def credit(self, entry: Entry) -> Credit:
        found = Credit(
            id=entry.text("id"),
            what=entry.text("what"),
            ask=entry.text("ask"),
            who=read_component_id(entry, "who", self._known),
            false_of=self._false_of(entry),
            grounds=self._grounds(entry),
            also_typed=entry.texts("also_typed"),
        )
        if found.who in {denial.component for denial in found.false_of}:
            entry.faults.add(entry.place_of("not"), f'"{found.who}" does it, so it cannot stand under "not"')
        entry.finish()
        return found

    def running(self) -> Running | None:
        entry = self._entry.entry("runs")
        if entry is None:
            return None
        manner = entry.scalar("as")
        found = Running(
            manner=self._known.one_of(manner, self._known.manners, "manner") if manner else "",
            grounds=self._grounds(entry),
        )
        entry.finish()
        return found

    def port(self, entry: Entry) -> Port:
        found = Port(
            id=entry.text("id"),
            port=str(entry.number("port", least=1)),
            protocol=entry.text("protocol"),
            serves=entry.text("serves"),
            grounds=self._grounds(entry),
        )
        entry.finish()
        return found

    def file(self, entry: Entry) -> File:
        found = File(
            id=entry.text("id"),
            path=entry.text("path"),
            holds=entry.text("holds"),
            ask=entry.text("ask"),
            wrong=read_wrong_options(entry, "not"),
            grounds=self._grounds(entry),
            part=entry.text("part", ""),
        )
        if found.part and found.path.count(found.part) != 1:
            entry.faults.add(entry.place_of("part"), f'"{found.part}" must stand once in "{found.path}"')
        entry.finish()
        return found

    def outage(self) -> _Outage:
        entry = self._entry.entry("without")
        if entry is None:
            return _Outage()
        own = read_competencies(entry, self._known) or self._competencies
        stops = [self._effect(item, own, stops=True) for item in entry.entries("stops")]
        goes_on = [self._effect(item, own, stops=False) for item in entry.entries("goes_on")]
        others = (*_activities(entry, "also_stops", stops=True), *_activities(entry, "also_goes_on", stops=False))
        found = _Outage(entry.text("when", ""), (*stops, *goes_on), others)
        entry.finish()
        return found

    def _effect(self, entry: Entry, competencies: tuple[CompetencyId, ...], *, stops: bool) -> Effect:
        sign = entry.text("sign", "")
        found = Effect(
            id=entry.text("id"),
            what=entry.text("what"),
            stops=stops,
            sign=sign,
            false_of=read_denials(entry, self._known, required=bool(sign)),
            grounds=read_grounds(entry, self._known, competencies),
            shows_after=entry.text("shows_after") if stops else "",
        )
        entry.finish()
        return found

    def _grounds(self, entry: Entry) -> Grounds:
        return read_grounds(entry, self._known, self._competencies)

    def _false_of(self, entry: Entry) -> tuple[Denial, ...]:
        return read_denials(entry, self._known)


def _activities(entry: Entry, key: str, *, stops: bool) -> list[Activity]:
    found = []
    for item in entry.entries(key):
        what, why = item.text("what"), item.text("why")
        seen = (item.text("sign", ""), item.text("shows_after", "")) if stops else ()
        found.append(Activity(what, stops, why, *seen))
        item.finish()
    return found


def _refuse_twins(entry: Entry, component: Component) -> None:
    for key, ids in {
        "does": [duty.id for duty in component.duties],
        "credited": [credit.id for credit in component.credits],
        "ports": [port.id for port in component.ports],
        "files": [file.id for file in component.files],
        "without": [effect.id for effect in component.effects],
    }.items():
        for name in sorted({name for name in ids if ids.count(name) > 1}):
            entry.faults.add(entry.place_of(key), f'"{name}" is here twice under "{key}"')
    # What stops cannot go on, and what is offered twice could be shown twice.
    told = [effect.what for effect in component.effects] + [other.what for other in component.other_effects]
    for what in sorted({what for what in told if told.count(what) > 1}):
        entry.faults.add(entry.place_of("without"), f'"{what}" is here twice under "without"')
    for denied in (*component.duties, component.role):
        if component.id in {denial.component for denial in denied.false_of}:
            entry.faults.add(entry.place, f'"{denied.id}" is both done by and denied to {component.id}')
    for effect in component.effects:
        if component.id in {denial.component for denial in effect.false_of}:
            entry.faults.add(
                entry.place_of("without"), f'"{effect.id}" is a sign of the outage of {component.id}, and denied to it'
            )
