"""Drawing the atlas of a model."""

from __future__ import annotations

from collections.abc import Iterable

from k8squiz.knowledge import flows
from k8squiz.knowledge.atlas import Atlas, Connection, Effect, Flow, Part, Port, Stage
from k8squiz.knowledge.grounds import Source
from k8squiz.knowledge.model import CommunicationPath, Component, Model


def draw_atlas(model: Model) -> Atlas:
    """The atlas of a model, in the model's order."""
    return Atlas(
        kubernetes=model.kubernetes,
        parts=tuple(_part(model, component) for component in model.components.values()),
        connections=tuple(map(_connection, model.paths)),
        flows=tuple(map(_flow, model.flows)),
    )


def _part(model: Model, component: Component) -> Part:
    running = component.running
    return Part(
        id=component.id,
        name=component.name,
        spoken=component.spoken,
        aliases=component.aliases,
        drawn=component.drawn or component.plane,
        summary=component.summary,
        description=component.description,
        key_role=component.key_role,
        role=component.role.what,
        duties=tuple(duty.what for duty in component.duties),
        runs=running.manner if running else "",
        runs_means=model.manners[running.manner].means if running else "",
        ports=tuple(Port(port.port, port.protocol, port.serves) for port in component.ports),
        files=tuple((file.path, file.holds) for file in component.files),
        outage=component.outage,
        stops=_effects(component, stops=True),
        goes_on=_effects(component, stops=False),
        sources=_pages(component.role.grounds.sources),
        installed=component.installed,
    )


def _effects(component: Component, *, stops: bool) -> tuple[Effect, ...]:
    told = [
        Effect(effect.what, effect.grounds.explain, effect.sign, effect.shows_after)
        for effect in component.effects
        if effect.stops is stops
    ]
    told += [
        Effect(other.what, other.why, other.sign, other.shows_after)
        for other in component.other_effects
        if other.stops is stops
    ]
    return tuple(told)


def _connection(path: CommunicationPath) -> Connection:
    return Connection(
        id=path.id,
        initiator=path.initiator,
        target=path.target,
        endpoint=path.endpoint,
        authentication=path.authentication,
        purpose=path.purpose,
        carries_on=path.carries_on,
        brings=path.brings,
        probe=path.probe,
    )


def _flow(flow: flows.Flow) -> Flow:
    stages = (Stage(step.id, step.by, step.does, step.after, step.over, step.reason) for step in flow.steps)
    return Flow(flow.id, flow.title, flow.when, tuple(stages), _pages(flow.grounds.sources))


def _pages(sources: Iterable[Source]) -> tuple[str, ...]:
    return tuple(source.url for source in sources)
