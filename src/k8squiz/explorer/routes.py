"""The ways by which one component reaches another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.atlas import Atlas, Connection


class Hop(NamedTuple):
    """A connection, taken from the one who opens it to the one who accepts it.

    ``answered`` means the other way: it is watched, and what goes over it is the answer of the one who accepts it.
    """

    connection: Connection
    answered: bool = False

    @property
    def start(self) -> ComponentId:
        """Where it begins."""
        return self.connection.target if self.answered else self.connection.initiator

    @property
    def end(self) -> ComponentId:
        """Where it leads."""
        return self.connection.initiator if self.answered else self.connection.target


Route = tuple[Hop, ...]


def routes(atlas: Atlas, start: ComponentId, end: ComponentId) -> tuple[Route, ...]:
    """The shortest ways from ``start`` to ``end``, all of them; none where nothing from there gets there.

    Health probes are no way: over them nothing gets anywhere.
    A way begins with any connection that ``start`` opens, or with its answer on one that is watched. After each hop
    the next one is a connection that carries it on, or the answer on one that brings it. To itself a component gets
    over what it opens to its own kind, and not by asking others.
    """
    if start == end:
        return tuple((hop,) for hop in _hops(atlas) if hop.start == hop.end == start and not hop.answered)
    seen: set[Route] = set()
    ways: list[Route] = [(hop,) for hop in _hops(atlas) if hop.start == start and _may_begin(hop)]
    while ways:
        arrived = tuple(way for way in ways if way[-1].end == end)
        if arrived:
            return arrived
        seen.update(way[-2:] for way in ways)
        longer = ((*way, hop) for way in ways for hop in _hops(atlas) if _goes_on(way, hop))
        ways = [way for way in longer if way[-2:] not in seen]
    return ()


def probes(atlas: Atlas, start: ComponentId, end: ComponentId) -> tuple[Connection, ...]:
    """The health probes of ``end`` by ``start``."""
    return tuple(one for one in atlas.connections if one.probe and (one.initiator, one.target) == (start, end))


def written_back(way: Route) -> frozenset[str]:
    """The ids of connections over which their opener hears the news, and writes because of it: taken both ways."""
    return frozenset(
        one.connection.id for one, after in pairwise(way) if one.answered and one.connection is after.connection
    )


def _hops(atlas: Atlas) -> Iterator[Hop]:
    for one in atlas.connections:
        if one.probe:
            continue
        yield Hop(one)
        yield Hop(one, answered=True)


def _may_begin(hop: Hop) -> bool:
    return not hop.answered or bool(hop.connection.brings)


def _goes_on(way: Route, hop: Hop) -> bool:
    """Whether what came along ``way`` goes on over one hop more."""
    if hop.start != way[-1].end:
        return False
    if hop.answered:
        return way[-1].connection.id in hop.connection.brings
    # Who hears of something over a watch may write over the same connection because of that.
    came = way[-2:] if way[-1].answered and way[-1].connection is hop.connection else way[-1:]
    return any(one.connection.id in hop.connection.carries_on for one in came)
