"""Walking a flow step by step, with what may happen at the same time."""

from __future__ import annotations

from typing import NamedTuple

from k8squiz.explorer.links import Relation
from k8squiz.explorer.routes import Hop
from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.atlas import Atlas, Flow, Stage


class Step(NamedTuple):
    """A stage of a flow and its ``number``, counted from 1.

    ``over`` are the connections on which it happens, answered where another has opened them to the doer, and
    ``related`` who is at their other ends. ``meanwhile`` are the numbers of the steps that may happen at the same time:
    none of them waits for this one, nor this one for them.
    """

    number: int
    stage: Stage
    over: tuple[Hop, ...]
    related: dict[ComponentId, Relation]
    meanwhile: tuple[int, ...]


def walk(atlas: Atlas, flow: Flow) -> tuple[Step, ...]:
    """The steps of a flow in an order in which they can happen."""
    before = _before(flow)
    steps = []
    for number, stage in enumerate(flow.stages, 1):
        over = tuple(_hop(atlas, stage, id_) for id_ in stage.over)
        meanwhile = tuple(
            at
            for at, other in enumerate(flow.stages, 1)
            if other is not stage and other.id not in before[stage.id] and stage.id not in before[other.id]
        )
        steps.append(Step(number, stage, over, _related(stage, over), meanwhile))
    return tuple(steps)


def taking_part(atlas: Atlas, component: ComponentId) -> tuple[Flow, ...]:
    """The flows in which a component does something, or is called."""
    return tuple(
        flow
        for flow in atlas.flows
        if any(step.stage.by == component or component in step.related for step in walk(atlas, flow))
    )


def _before(flow: Flow) -> dict[str, frozenset[str]]:
    """All that has to happen before each stage; stages stand behind those that they come after."""
    before: dict[str, frozenset[str]] = {}
    for stage in flow.stages:
        before[stage.id] = frozenset(stage.after).union(*(before[one] for one in stage.after))
    return before


def _hop(atlas: Atlas, stage: Stage, id_: str) -> Hop:
    one = atlas.connection(id_)
    return Hop(one, answered=one.target == stage.by != one.initiator)


def _related(stage: Stage, over: tuple[Hop, ...]) -> dict[ComponentId, Relation]:
    """Who takes part besides the doer: called or answered by it; of a doer that is on no map, both ends."""
    related: dict[ComponentId, Relation] = {}
    for one, answered in over:
        caller = Relation.ANSWERED if answered else Relation.CALLER
        for end, relation in ((one.target, Relation.CALLED), (one.initiator, caller)):
            if end != stage.by:
                related[end] = relation if related.get(end, relation) is relation else Relation.BOTH
    return related
