"""The exams there are: what each is like, and what the decks hold for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from k8squiz.sessions.coverage import Coverage
from k8squiz.terminal.coverage_views import coverage_json, domain_lines
from k8squiz.terminal.lines import Line, line
from k8squiz.terminal.look import Look


def exam_list(coverages: Sequence[Coverage], look: Look) -> Iterator[Line]:
    """Each exam with its figures, its domains, and whether it can be simulated or only practised."""
    for coverage in coverages:
        blueprint = coverage.blueprint
        yield line(f"{blueprint.id.upper()}: {blueprint.name}", "bold")
        yield line(_called(coverage))
        mark = f"{blueprint.pass_percent} %"
        told = f"no pass mark here, {mark} in the real exam" if blueprint.hands_on else f"pass mark {mark}"
        yield line(f"{blueprint.questions} questions, {blueprint.minutes} minutes, {told}.")
        yield line(f"The real exam: {blueprint.real}.")
        yield from domain_lines(coverage, look)
        yield line(f"Curriculum of {blueprint.dated}: {blueprint.source}", "dim")
        yield line()
    yield line("Sit one: k8squiz exam kcna. What is held in full: k8squiz deck coverage kcna", "dim")


def exam_list_json(coverages: Sequence[Coverage]) -> list[dict[str, Any]]:
    """The same as plain data; ``pass_mark`` is that of the real exam, in percent."""
    return [
        {
            "exam": coverage.blueprint.id,
            "name": coverage.blueprint.name,
            "style": coverage.blueprint.style,
            "dated": coverage.blueprint.dated,
            "source": coverage.blueprint.source,
            "questions": coverage.blueprint.questions,
            "minutes": coverage.blueprint.minutes,
            "pass_mark": coverage.blueprint.pass_percent,
            "real": coverage.blueprint.real,
            "simulation": coverage.simulation,
            "domains": held["domains"],
        }
        for coverage, held in zip(coverages, coverage_json(coverages), strict=True)
    ]


def _called(coverage: Coverage) -> str:
    if coverage.blueprint.hands_on:
        return "Practice of the knowledge behind a hands-on exam, with no pass and no fail."
    if coverage.simulation:
        return "A simulation of the real exam."
    return "Practice, not a simulation: some domains hold less than twice the cards that they ask."
