"""How it reads what the decks hold for an exam: one exam in full, or all of them in short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from k8squiz.sessions.coverage import Coverage, Covered
from k8squiz.terminal.counting import counted
from k8squiz.terminal.lines import Line, hanging, line
from k8squiz.terminal.look import Look


def coverage_page(coverages: Sequence[Coverage], look: Look) -> Iterator[Line]:
    """Each exam by domains; an exam alone with its competencies as well."""
    for coverage in coverages:
        yield from _exam(coverage, look, in_full=len(coverages) == 1)
        yield line()
    if len(coverages) > 1:
        yield line("Each competency of one exam: k8squiz deck coverage EXAM", "dim")
    else:
        yield line("A card counts for each competency that it names, and in an exam for one domain.", "dim")


def _exam(coverage: Coverage, look: Look, *, in_full: bool) -> Iterator[Line]:
    blueprint = coverage.blueprint
    yield line(f"{blueprint.id.upper()}: {blueprint.name}", "bold")
    yield line(f"Curriculum of {blueprint.dated}. {_called(coverage)}", "dim")
    yield from domain_lines(coverage, look, in_full=in_full)


def domain_lines(coverage: Coverage, look: Look, *, in_full: bool = False) -> Iterator[Line]:
    """Each domain with its weight and what is held for it; in full with its competencies as well."""
    for covered in coverage.domains:
        if in_full:
            yield line()
        told = f"{covered.domain.name}: {_asks(coverage, covered)}"
        yield from hanging(f"{covered.domain.weight:2} %  ", told, look, indent=1)
        for held in covered.competencies if in_full else ():
            counts = f"{counted(held.cards, 'card')}, {counted(held.questions, 'question')}"
            yield from hanging("- ", f"{held.what} ({held.competency}): {counts}", look, indent=7)


def _called(coverage: Coverage) -> str:
    blueprint = coverage.blueprint
    name = f"k8squiz exam {blueprint.id}"
    if blueprint.hands_on:
        return f"The real exam is hands-on; {name} is practice of the knowledge behind it."
    if coverage.simulation:
        return f"{name} is a simulation."
    return f"{name} is practice: a simulation needs twice as many cards as questions in every domain."


def _asks(coverage: Coverage, covered: Covered) -> str:
    """What an exam asks and what of, and how many cards it would need where they are too few."""
    if not covered.cards:
        return f"no cards yet, left out; its share is {covered.share}"
    asked = f"an exam asks {covered.asked}, of {counted(covered.cards, 'card')}"
    if covered.asked < covered.share:
        asked = f"{asked}; its share is {covered.share}"
    if coverage.blueprint.hands_on or covered.enough:
        return asked
    return f"{asked}, and a simulation needs {covered.needed}"


def coverage_json(coverages: Sequence[Coverage]) -> list[dict[str, Any]]:
    """The same as plain data; ``drawn_from`` counts the cards that can be asked with one right option of four."""
    return [
        {
            "exam": coverage.blueprint.id,
            "dated": coverage.blueprint.dated,
            "simulation": coverage.simulation,
            "domains": [
                {
                    "domain": covered.domain.id,
                    "weight": covered.domain.weight,
                    "share": covered.share,
                    "asked": covered.asked,
                    "drawn_from": covered.cards,
                    "cards_for_a_simulation": covered.needed,
                    "competencies": [held._asdict() for held in covered.competencies],
                }
                for covered in coverage.domains
            ],
        }
        for coverage in coverages
    ]
