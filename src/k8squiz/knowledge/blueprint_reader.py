"""Reading an exam's blueprint from its file."""

from __future__ import annotations

from pathlib import Path

from k8squiz.errors import FaultsError
from k8squiz.identifiers import CompetencyId
from k8squiz.knowledge.blueprints import Blueprint, Domain
from k8squiz.yaml_files import Entry, Faults, parse, read_text

STYLES = ("multiple choice", "hands-on")


def read_file(path: Path) -> Blueprint:
    """The blueprint in a file that is named like its exam. Raises FaultsError, naming all faults at once."""
    faults = Faults()
    entry = parse(read_text(path), path.name, faults)
    blueprint = _read(entry, path.stem) if entry else None
    if blueprint is None or faults.found:
        raise FaultsError(faults.found)
    return blueprint


def _read(entry: Entry, exam: str) -> Blueprint:
    entry.word("format", ("1",))
    blueprint = Blueprint(
        id=exam,
        name=entry.text("name"),
        style=entry.word("style", STYLES),
        dated=entry.text("dated"),
        source=entry.text("source"),
        questions=entry.number("questions"),
        minutes=entry.number("minutes"),
        pass_percent=entry.number("pass_percent"),
        real=entry.text("real"),
        domains=tuple(_read_domain(item, exam) for item in entry.entries("domains", required=True)),
    )
    if (total := sum(domain.weight for domain in blueprint.domains)) != 100:
        entry.faults.add(entry.place_of("domains"), f"the weights add up to {total}, not to 100")
    entry.finish()
    return blueprint


def _read_domain(entry: Entry, exam: str) -> Domain:
    listed = entry.entry("competencies")
    named = {CompetencyId(f"{exam}.{key}"): listed.text(key) for key in listed.names()} if listed else {}
    domain = Domain(entry.text("id"), entry.text("name"), entry.number("weight"), named)
    entry.finish()
    return domain
