"""The blueprints kept ready beside the decks, found by the content of their files; they may be thrown away any time."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

from k8squiz import __version__
from k8squiz.decks.cache import keep, load
from k8squiz.identifiers import CompetencyId
from k8squiz.knowledge.blueprints import Blueprint, Domain, blueprint_file, read_blueprint

_SHAPE = "/".join((*Blueprint._fields, *Domain._fields))
"""A copy that was kept in another shape is never read."""


def kept_blueprint(exam: str, cache: Path) -> Blueprint:
    """The blueprint of ``exam``, from ``cache`` when it was read before. Raises what ``read_blueprint`` raises."""
    content = blueprint_file(exam).read_bytes()
    key = sha256(f"{__version__} {_SHAPE} {exam} ".encode() + content).hexdigest()[:32]
    kept = cache / f"blueprint-{key}.json"
    blueprint = load(kept, _blueprint)
    if blueprint is None:
        blueprint = read_blueprint(exam)
        keep(blueprint, kept)
    return blueprint


def _blueprint(plain: list[Any]) -> Blueprint:
    return Blueprint._make([*plain[:-1], tuple(map(_domain, plain[-1]))])


def _domain(plain: list[Any]) -> Domain:
    id_, name, weight, competencies = plain
    return Domain(id_, name, weight, {CompetencyId(one): what for one, what in competencies.items()})
