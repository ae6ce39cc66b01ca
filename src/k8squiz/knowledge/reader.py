"""From the definitions on disk to the model: read once, with every fault of every file found in one go."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from k8squiz.errors import FaultsError, K8squizError
from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.blueprints import competency_ids
from k8squiz.knowledge.component_reader import read_component
from k8squiz.knowledge.fact_reader import KINDS, Known
from k8squiz.knowledge.model import CommunicationPath, Component, DeckPlan, Model
from k8squiz.knowledge.path_reader import read_path
from k8squiz.yaml_files import Entry, Faults, parse, read_text

OWN_DEFINITIONS = Path(__file__).parent / "definitions" / "kubernetes"
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
    listed = [(file, item) for file in files for item in file.entries("components")]
    manners = {key: text for file in files for key, text in _manners(file)}
    ids = [ComponentId(item.text("id")) for _, item in listed]
    for kind, key, what in (("components", "id", "component"), ("paths", "id", "path"), ("decks", "name", "deck")):
        _refuse_twins((item for file in files for item in file.entries(kind)), key, what, faults)
    known = Known(components=tuple(ids), manners=tuple(manners), competencies=competency_ids(), faults=faults)
    components: dict[ComponentId, Component] = {}
    paths: list[CommunicationPath] = []
    decks: list[DeckPlan] = []
    for file in files:
        here = known.with_sources(file)
        for item in file.entries("components"):
            component = read_component(item, here)
            components.setdefault(component.id, component)
        paths.extend(read_path(item, here) for item in file.entries("paths"))
        decks.extend(_read_deck(item, here) for item in file.entries("decks"))
    model = Model(
        kubernetes=max((file.text("kubernetes") for file in files), key=_version, default=""),
        components=_in_deck_order(components, decks),
        paths=tuple(paths),
        paths_complete=any(file.flag("complete") for file in files),
        manners=manners,
        decks=tuple(decks),
    )
    for file in files:
        file.finish()
    return model


def _in_deck_order(components: dict[ComponentId, Component], decks: list[DeckPlan]) -> dict[ComponentId, Component]:
    """The components as the decks name them, which is the order in which they are learned; then the rest."""
    named = [one for plan in decks for one in plan.about if one in components]
    return {one: components[one] for one in (*named, *components)}


def _manners(file: Entry) -> list[tuple[str, str]]:
    entry = file.entry("manners")
    return [(key, entry.text(key)) for key in entry.names()] if entry else []


def _read_deck(entry: Entry, known: Known) -> DeckPlan:
    plan = DeckPlan(
        name=entry.text("name"),
        title=entry.text("title"),
        intro=entry.text("intro"),
        about=tuple(known.component(scalar) for scalar in entry.scalars("about")),
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


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdecimal() else 0 for part in text.split("."))
