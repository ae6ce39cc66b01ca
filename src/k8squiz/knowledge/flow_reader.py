"""Reading one flow and checking that its steps can be put in an order at all."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from k8squiz.errors import did_you_mean
from k8squiz.identifiers import CompetencyId, ComponentId
from k8squiz.knowledge.asking import ORDERED_STEPS
from k8squiz.knowledge.fact_reader import Known, read_about, read_competencies, read_grounds
from k8squiz.knowledge.flows import Flow, Step
from k8squiz.knowledge.model import CommunicationPath
from k8squiz.knowledge.practice import TOOLS
from k8squiz.knowledge.question_reader import read_wrong_options
from k8squiz.yaml_files import Entry


def read_flow(entry: Entry, known: Known) -> Flow:
    """The flow that ``entry`` describes; faults go to ``known.faults``."""
    competencies = read_competencies(entry, known)
    items = entry.entries("steps", required=True)
    flow = Flow(
        id=entry.text("id"),
        title=entry.text("title"),
        when=entry.text("when"),
        about=read_about(entry, known),
        steps=tuple(_read_step(item, known, competencies) for item in items),
        order=entry.texts("order", required=True),
        order_ask=entry.text("order_ask"),
        grounds=read_grounds(entry, known, competencies),
    )
    entry.finish()
    if _steps_hold_together(items, flow):
        _check_order(entry, flow)
    return flow


def refuse_foreign_paths(
    flows: Iterable[Entry], components: Collection[ComponentId], paths: Iterable[CommunicationPath]
) -> None:
    """Notes each path of a step that neither begins nor ends at the component that takes the step."""
    ends: dict[str, set[str]] = {path.id: {path.initiator, path.target} for path in paths}
    for step in (step for flow in flows for step in flow.entries("steps")):
        doer = step.text("by")
        for named in step.scalars("over") if doer in components else ():
            if doer not in ends.get(named.text, {doer}):
                step.faults.add(named.place, f'"{named.text}" neither begins nor ends at {doer}')


def _read_step(entry: Entry, known: Known, competencies: tuple[CompetencyId, ...]) -> Step:
    step = Step(
        id=entry.text("id"),
        by=_read_doer(entry, known),
        does=entry.text("does"),
        after=entry.texts("after"),
        wrong=read_wrong_options(entry, "not"),
        grounds=read_grounds(entry, known, competencies) if "explain" in entry else None,
        over=known.paths_named(entry, "over"),
        why=entry.text("why", ""),
    )
    if step.grounds and step.why:
        entry.faults.add(entry.place_of("why"), '"explain" says why already, so "why" cannot stand beside it')
    entry.finish()
    return step


def _read_doer(entry: Entry, known: Known) -> str:
    doer = entry.scalar("by")
    return known.one_of(doer, (*known.components, *TOOLS), "component or tool") if doer else ""


def _steps_hold_together(items: list[Entry], flow: Flow) -> bool:
    """Each step has an id of its own and comes after steps written above it, so that there is no circle."""
    above: list[str] = []
    told: set[tuple[str, str]] = set()
    noted = len(items[0].faults.found) if items else 0
    for item, step in zip(items, flow.steps, strict=True):
        if step.id in above:
            item.faults.add(item.place_of("id"), f'step "{step.id}" is here twice')
        if (step.by, step.does) in told:
            item.faults.add(item.place_of("does"), f'"{step.by} {step.does}" is here twice')
        told.add((step.by, step.does))
        for name in step.after:
            if name not in above:
                message = f'no step "{name}" stands above this one{did_you_mean(name, above)}'
                item.faults.add(item.place_of("after"), message)
        above.append(step.id)
    return bool(items) and len(items[0].faults.found) == noted


def _check_order(entry: Entry, flow: Flow) -> None:
    ids = [step.id for step in flow.steps]
    unknown = [name for name in flow.order if name not in ids]
    for name in unknown:
        entry.faults.add(entry.place_of("order"), f'unknown step "{name}"{did_you_mean(name, ids)}')
    if len(flow.order) not in ORDERED_STEPS:
        message = f'"order" must name {ORDERED_STEPS[0]} to {ORDERED_STEPS[-1]} steps'
        entry.faults.add(entry.place_of("order"), message)
    if unknown:
        return
    for earlier, later in zip(flow.order, flow.order[1:], strict=False):
        if not flow.precedes(earlier, later):
            message = f'"{later}" need not come after "{earlier}", so they cannot be put in order'
            entry.faults.add(entry.place_of("order"), message)
