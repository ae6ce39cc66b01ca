"""Reading one communication path."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from k8squiz.knowledge.fact_reader import Known, read_competencies, read_component_id, read_grounds
from k8squiz.knowledge.model import CommunicationPath, Login
from k8squiz.knowledge.question_reader import read_typed, read_wrong_options
from k8squiz.yaml_files import Entry


def read_path(entry: Entry, known: Known) -> CommunicationPath:
    """The path that ``entry`` describes; faults go to ``known.faults``."""
    path = CommunicationPath(
        id=entry.text("id"),
        initiator=read_component_id(entry, "from", known),
        target=read_component_id(entry, "to", known),
        protocol=entry.text("protocol"),
        port=entry.text("port"),
        authentication=entry.text("authentication"),
        purpose=entry.text("purpose"),
        ask=entry.text("ask"),
        opens=entry.text("opens"),
        wrong=read_wrong_options(entry, "not"),
        login=_read_login(entry, known),
        grounds=read_grounds(entry, known, ()),
        typed=read_typed(entry),
        carries_on=known.paths_named(entry, "carries_on"),
        brings=known.paths_named(entry, "brings"),
        probe=entry.flag("probe"),
    )
    entry.finish()
    return path


def refuse_broken_links(entries: Iterable[Entry], paths: Sequence[CommunicationPath]) -> None:
    """Notes each path that passes on what never reaches its initiator, or brings news of what its target never got."""
    by_id = {path.id: path for path in paths}
    for entry in entries:
        path = by_id[entry.text("id")]
        for other in (by_id[name] for name in path.carries_on if name in by_id):
            if path.initiator not in {other.initiator, other.target} and other.id not in path.brings:
                entry.faults.add(entry.place_of("carries_on"), f'"{other.id}" does not reach {path.initiator}')
        for other in (by_id[name] for name in path.brings if name in by_id):
            if path.target != other.target:
                entry.faults.add(entry.place_of("brings"), f'"{other.id}" does not reach {path.target}')


def _read_login(entry: Entry, known: Known) -> Login | None:
    login = entry.entry("login")
    if login is None:
        return None
    found = Login(
        ask=login.text("ask"),
        wrong=read_wrong_options(login, "not"),
        explain=login.text("explain"),
        typed=read_typed(login),
        competencies=read_competencies(login, known),
    )
    login.finish()
    return found
