"""How far a learner is with each part of an exam."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from k8squiz.knowledge.blueprints import Blueprint, Domain
from k8squiz.stats.card_list import Listed
from k8squiz.stats.mastery import Mastery, tallied


class DomainStanding(NamedTuple):
    """A domain of an exam, and the cards for it."""

    domain: Domain
    mastery: Mastery


class ExamStanding(NamedTuple):
    """An exam by its domains, in the order of its curriculum; ``planned`` where it is the one prepared for."""

    exam: str
    name: str
    planned: bool
    domains: tuple[DomainStanding, ...]


def exam_standing(blueprint: Blueprint, listed: Iterable[Listed], *, planned: bool) -> ExamStanding:
    """Where the learner stands with an exam; a card counts for the first of its domains that it names."""
    of = {competency: domain.id for domain in blueprint.domains for competency in domain.competencies}
    found = tallied(
        (named[0], one) for one in listed if (named := [of[name] for name in one.card.competencies if name in of])
    )
    domains = tuple(DomainStanding(domain, found.get(domain.id, Mastery())) for domain in blueprint.domains)
    return ExamStanding(blueprint.id, blueprint.name, planned, domains)
