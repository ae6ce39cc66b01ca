"""What the map tells, as plain data for programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from k8squiz.explorer.links import Link, accepted_links, opened_links
from k8squiz.explorer.routes import Hop, Route, probes
from k8squiz.explorer.walking import taking_part, walk
from k8squiz.knowledge.atlas import Atlas, Connection, Effect, Flow, Part


def parts_json(atlas: Atlas) -> list[dict[str, Any]]:
    """Every component in a line, in the order of the definitions, with the area it is drawn in."""
    return [{"component": one.id, "name": one.name, "area": one.drawn, "summary": one.summary} for one in atlas.parts]


def part_json(atlas: Atlas, part: Part) -> dict[str, Any]:
    """All that is told of a component. ``runs`` is null where kubeadm does not run it; ``installed`` tells how then."""
    return {
        "component": part.id,
        "name": part.name,
        "area": part.drawn,
        "aliases": list(part.aliases),
        "summary": part.summary,
        "description": part.description,
        "key_role": part.key_role,
        "does": [part.role, *part.duties],
        "calls": _linked(opened_links(atlas, part.id)),
        "called_by": _linked(accepted_links(atlas, part.id)),
        "runs": {"manner": part.runs, "means": part.runs_means} if part.runs else None,
        "installed": part.installed or None,
        "ports": [one._asdict() for one in part.ports],
        "files": [{"path": path, "holds": holds} for path, holds in part.files],
        "stops": _effects(part.stops),
        "goes_on": _effects(part.goes_on),
        "flows": [one.id for one in taking_part(atlas, part.id)],
        "sources": list(part.sources),
    }


def route_json(atlas: Atlas, start: Part, end: Part, ways: Sequence[Route]) -> dict[str, Any]:
    """The shortest ways, each a list of hops; an ``answered`` one goes from ``to`` to ``from``. Probes are no ways."""
    return {
        "from": start.id,
        "to": end.id,
        "ways": [list(map(_hop, way)) for way in ways],
        "probes": _connections(probes(atlas, start.id, end.id)),
        "called_by": _connections(one for one in atlas.connections if one.target == end.id),
    }


def outage_json(atlas: Atlas, part: Part) -> dict[str, Any]:
    """What a missing component does, and the connections that are gone with it."""
    return {
        "component": part.id,
        "stops": _effects(part.stops),
        "goes_on": _effects(part.goes_on),
        "unanswered": _linked(accepted_links(atlas, part.id)),
        "unopened": _linked(opened_links(atlas, part.id)),
    }


def flows_json(atlas: Atlas) -> list[dict[str, Any]]:
    """Every flow in a line."""
    return [{"flow": one.id, "title": one.title, "steps": len(one.stages)} for one in atlas.flows]


def flow_json(atlas: Atlas, flow: Flow) -> dict[str, Any]:
    """A flow step by step; ``after`` are the ids of the steps directly before, ``at_the_same_time`` are numbers."""
    return {
        "flow": flow.id,
        "title": flow.title,
        "when": flow.when,
        "steps": [
            {
                "number": step.number,
                "step": step.stage.id,
                "by": step.stage.by,
                "does": step.stage.does,
                "after": list(step.stage.after),
                "over": list(map(_hop, step.over)),
                "why": step.stage.why,
                "at_the_same_time": list(step.meanwhile),
            }
            for step in walk(atlas, flow)
        ],
        "sources": list(flow.sources),
    }


def _linked(links: Iterable[Link]) -> list[dict[str, Any]]:
    return _connections(one for link in links for one in link.connections)


def _connections(connections: Iterable[Connection]) -> list[dict[str, Any]]:
    return list(map(_connection, connections))


def _hop(hop: Hop) -> dict[str, Any]:
    return {**_connection(hop.connection), "answered": hop.answered}


def _connection(one: Connection) -> dict[str, Any]:
    return {
        "path": one.id,
        "from": one.initiator,
        "to": one.target,
        "endpoint": one.endpoint,
        "authentication": one.authentication,
        "purpose": one.purpose,
        "probe": one.probe,
    }


def _effects(effects: Iterable[Effect]) -> list[dict[str, str]]:
    return [one._asdict() for one in effects]
