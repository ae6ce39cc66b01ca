"""How one component reaches another, hop by hop; or that no way is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from k8squiz.explorer.links import links
from k8squiz.explorer.routes import Hop, Route, written_back
from k8squiz.knowledge.atlas import Atlas, Connection, Part
from k8squiz.knowledge.sentences import reason
from k8squiz.terminal.counting import counted
from k8squiz.terminal.lines import Line, line
from k8squiz.terminal.look import Look
from k8squiz.terminal.part_views import authentication, calls, headed
from k8squiz.terminal.path_views import connection


class Found(NamedTuple):
    """The ``ways`` from one component to another, its health ``probes`` of it, and whether there is a way ``back``."""

    start: Part
    end: Part
    ways: Sequence[Route]
    probes: Sequence[Connection]
    back: bool


def route_page(atlas: Atlas, found: Found, look: Look) -> Iterator[Line]:
    """The ways from one component to another; where there is none, who else calls the second.

    Of the same one, what it opens to its own kind.
    """
    if found.start == found.end:
        yield from _to_itself(atlas, found, look)
        return
    yield line(f"From {found.start.spoken} to {found.end.spoken}", "bold")
    if not found.ways:
        yield from _no_way(atlas, found, look)
        return
    hops, count = len(found.ways[0]), len(found.ways)
    how = "Directly" if hops == 1 else f"In {counted(hops, 'hop')}"
    yield line(f"{how}, in {counted(count, 'way')}." if count > 1 else f"{how}.")
    for number, way in enumerate(found.ways, 1):
        yield line()
        if count > 1 and hops > 1:
            yield line(f"Way {number}", "bold")
        # Where news makes its hearer write over the same connection, it is not for what that one is mostly there for.
        unusual = written_back(way)
        for hop in way:
            yield from _hop(atlas, hop, look, purpose=hop.connection.id not in unusual)
    yield from _besides(found)


def _besides(found: Found) -> Iterator[Line]:
    """The health probes, which bring nothing there."""
    for one in found.probes:
        yield line()
        probing = f"{found.start.spoken} probes {found.end.spoken}"
        yield line(f"Besides, {probing}: {one.endpoint}, to learn whether it is alive.")


def _hop(atlas: Atlas, hop: Hop, look: Look, *, purpose: bool) -> Iterator[Line]:
    one = hop.connection
    initiator, target = atlas.part(one.initiator), atlas.part(one.target)
    yield from connection(initiator.name, one.endpoint, target.name, look, answered=hop.answered)
    if hop.answered:
        yield line(reason(f"{initiator.spoken} has opened it and keeps it open; the news comes as an answer"), indent=4)
    if purpose:
        yield line(one.purpose, indent=4)
    yield authentication(one.authentication, 4)


def _to_itself(atlas: Atlas, found: Found, look: Look) -> Iterator[Line]:
    yield line(found.start.name, "bold")
    others = "It calls others of its kind:" if found.ways else "It calls no other of its kind."
    yield line(f"Both names mean this component. {others}")
    for (hop,) in found.ways:
        yield line()
        yield from _hop(atlas, hop, look, purpose=True)


def _no_way(atlas: Atlas, found: Found, look: Look) -> Iterator[Line]:
    start, end = found.start.spoken, found.end.spoken
    but = " but for health probes" if found.probes else ""
    yield line(reason(f"{start} opens no connection to {end}{but}, and no way over others is told here"))
    if found.back:
        yield line(f"There is one back: k8squiz explore {found.end.id} {found.start.id}")
    yield line()
    callers = [link for link in links(atlas, found.end.id) if link.ends[1] == found.end.id]
    yield from headed(f"Who calls {end}", calls(atlas, callers, look))
    if not callers:
        yield line(f"Nobody calls {end}.")
