"""From the definitions on disk to the model: read once, with every fault of every file found in one go."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple, TypeVar

from k8squiz.errors import FaultsError, K8squizError
from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.blueprints import competency_ids, domains_by_choice
from k8squiz.knowledge.component_reader import read_component
from k8squiz.knowledge.concept_reader import read_contrast, read_family
from k8squiz.knowledge.fact_reader import KINDS, Known
from k8squiz.knowledge.flow_reader import read_flow, refuse_foreign_paths
from k8squiz.knowledge.folders import OWN_DEFINITIONS
from k8squiz.knowledge.model import Component, DeckPlan, Manner, Model
from k8squiz.knowledge.path_reader import read_path, refuse_broken_links
from k8squiz.knowledge.practice_reader import read_change, read_command, read_failure, read_scenario
from k8squiz.yaml_files import Entry, Faults, parse, read_text

_Fact = TypeVar("_Fact")

_IDS = {
    "components": ("id", "component"),
    "paths": ("id", "path"),
    "decks": ("name", "deck"),
    "flows": ("id", "flow"),
    "failures": ("id", "failure"),
    "changes": ("id", "change"),
    "concepts": ("family", "family"),
    "commands": ("id", "command"),
    "scenarios": ("id", "scenario"),
    "contrasts": ("id", "contrast"),
}
"""The lists that a file of definitions may hold, the key of their ids, and what one of them is called."""

FORMAT = "1"


def read_model(folder: Path = OWN_DEFINITIONS) -> Model:
    """The model that the YAML files in ``folder`` describe. Raises FaultsError naming all that is wrong in them."""
    faults = Faults()
    opened = [_open(path, faults) for path in sorted(folder.glob("*.yaml"))]
    if not opened:
        raise K8squizError("holds no definitions.", where=str(folder), remedy="Name a folder of definition files.")
    files = [entry for entry in opened if entry]
    if len(files) < len(opened):
        # Every name defined in an unreadable file would be called unknown, and bury what is really wrong.
        raise FaultsError(faults.found)
    model = _read_files(files, faults)
    if faults.found:
        raise FaultsError(faults.found)
    return model


def _open(path: Path, faults: Faults) -> Entry | None:
    # Shown by name alone: the definitions lie in one folder, and a short place is easier to read.
    return parse(read_text(path), path.name, faults)


def _read_files(files: list[Entry], faults: Faults) -> Model:
    for entry in files:
        entry.word("format", (FORMAT,))
    manners = {name: manner for file in files for name, manner in _manners(file).items()}
    for key, (name, what) in _IDS.items():
        _refuse_twins((item for file in files for item in file.entries(key)), name, what, faults)
    known = Known(
        components=tuple(ComponentId(item.text("id")) for file in files for item in file.entries("components")),
        manners=tuple(manners),
        competencies=competency_ids(),
        faults=faults,
        paths=tuple(item.text("id") for file in files for item in file.entries("paths")),
    )
    listed = [_File(file, known.within(file)) for file in files]
    names = tuple(one.known.file for one in listed)
    decks = tuple(_read_deck(item, known, names) for file in files for item in file.entries("decks"))
    found = _in_learning_order(listed, decks)
    components: dict[ComponentId, Component] = {}
    for component in _all(found, "components", read_component):
        components.setdefault(component.id, component)
    _refuse_two_meanings(files, components.values())
    model = Model(
        kubernetes=max((file.text("kubernetes") for file in files), key=_version, default=""),
        components=components,
        paths=_all(found, "paths", read_path),
        paths_complete=any(file.flag("complete") for file in files),
        manners=manners,
        decks=decks,
        flows=_all(found, "flows", read_flow),
        failures=_all(found, "failures", read_failure),
        changes=_all(found, "changes", read_change),
        families=_all(found, "concepts", read_family),
        commands=_all(found, "commands", read_command),
        scenarios=_all(found, "scenarios", read_scenario),
        contrasts=_all(found, "contrasts", lambda item, _: read_contrast(item)),
        exam_domains=domains_by_choice(),
    )
    refuse_broken_links([item for file in files for item in file.entries("paths")], model.paths)
    flows = [item for file in files for item in file.entries("flows")]
    refuse_foreign_paths(flows, model.components, model.paths)
    for file in files:
        file.finish()
    return model


class _File(NamedTuple):
    """A file of definitions, with the names that may be used in it."""

    entry: Entry
    known: Known


def _all(files: list[_File], key: str, read: Callable[[Entry, Known], _Fact]) -> tuple[_Fact, ...]:
    """What the lists under ``key`` hold, in all files."""
    return tuple(read(item, file.known) for file in files for item in file.entry.entries(key))


def _in_learning_order(files: list[_File], decks: tuple[DeckPlan, ...]) -> list[_File]:
    """The files in the order in which the decks name them, which is that of learning; then the rest."""
    named = list(dict.fromkeys(name for plan in decks for name in plan.files))
    place = {name: place for place, name in enumerate(named)}
    return sorted(files, key=lambda file: place.get(file.known.file, len(named)))


def _manners(file: Entry) -> dict[str, Manner]:
    entry = file.entry("manners")
    found = {}
    for name in entry.names() if entry else ():
        told = entry.entry(name) if entry else None
        if told:
            found[name] = Manner(told.text("means"), told.texts("also_typed"))
            told.finish()
    return found


def _read_deck(entry: Entry, known: Known, files: tuple[str, ...]) -> DeckPlan:
    plan = DeckPlan(
        name=entry.text("name"),
        title=entry.text("title"),
        intro=entry.text("intro"),
        files=tuple(known.one_of(scalar, files, "file") for scalar in entry.scalars("from", required=True)),
        kinds=tuple(known.one_of(scalar, KINDS, "kind of card") for scalar in entry.scalars("kinds")),
    )
    entry.finish()
    return plan


def _refuse_twins(entries: Iterable[Entry], key: str, what: str, faults: Faults) -> None:
    seen: dict[str, Entry] = {}
    for entry in entries:
        name = entry.text(key)
        if name in seen and name:
            faults.add(entry.place_of(key), f'{what} "{name}" is here twice (first at {seen[name].place})')
        seen.setdefault(name, entry)


def _refuse_two_meanings(files: list[Entry], components: Iterable[Component]) -> None:
    """A name has one meaning, which is the reason shown wherever it is a wrong option."""
    meanings = {component.name: component.option for component in components}
    families = [family for file in files for family in file.entries("concepts")]
    for item in (item for family in families for key in ("members", "also") for item in family.entries(key)):
        name, option = item.text("name", ""), item.text("option", "")
        first = meanings.setdefault(name, option)
        if name and option and option != first:
            item.faults.add(item.place_of("option"), f'"{name}" has another meaning elsewhere: "{first}"')


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdecimal() else 0 for part in text.split("."))
