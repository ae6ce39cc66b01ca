"""Who a component talks to, as seen from where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.atlas import Atlas, Connection


class Link(NamedTuple):
    """What goes over one endpoint between a component and the ``other`` one: for each purpose a connection.

    ``opened`` means that the component opens them, and the other accepts them.
    """

    connections: tuple[Connection, ...]
    other: ComponentId
    opened: bool

    @property
    def endpoint(self) -> str:
        """Protocol and port."""
        return self.connections[0].endpoint

    @property
    def ends(self) -> tuple[ComponentId, ComponentId]:
        """Who opens the connections, and who accepts them."""
        return self.connections[0].initiator, self.connections[0].target

    @property
    def probes(self) -> bool:
        """Whether nothing but health probes goes over it."""
        return all(one.probe for one in self.connections)

    def by_authentication(self) -> dict[str, list[Connection]]:
        """The connections by how the one who opens them proves who it is."""
        together: dict[str, list[Connection]] = {}
        for one in self.connections:
            together.setdefault(one.authentication, []).append(one)
        return together


class Relation(Enum):
    """What another component is to the one that is looked at; its value tells that in words."""

    CALLED = "called by it"
    CALLER = "calls it"
    ANSWERED = "answered by it"
    BOTH = "both"


def links(atlas: Atlas, component: ComponentId) -> tuple[Link, ...]:
    """Who a component talks to, and how: first what it opens, then what it accepts; what it opens to itself once."""
    return (*opened_links(atlas, component), *accepted_links(atlas, component))


def opened_links(atlas: Atlas, component: ComponentId) -> tuple[Link, ...]:
    """Whom a component calls, its own kind among them."""
    opened = (one for one in atlas.connections if one.initiator == component)
    return tuple(_together(opened, opened=True))


def accepted_links(atlas: Atlas, component: ComponentId) -> tuple[Link, ...]:
    """Who else calls a component."""
    accepted = (one for one in atlas.connections if one.target == component != one.initiator)
    return tuple(_together(accepted, opened=False))


def _together(connections: Iterable[Connection], *, opened: bool) -> Iterator[Link]:
    alike: dict[tuple[ComponentId, str], list[Connection]] = {}
    for one in connections:
        alike.setdefault((one.target if opened else one.initiator, one.endpoint), []).append(one)
    for (other, _endpoint), those in alike.items():
        yield Link(tuple(those), other, opened)


def relations(atlas: Atlas, component: ComponentId) -> dict[ComponentId, Relation]:
    """What each component that it talks to is to it; it is no other to itself, and a health probe is no talk."""
    ways: dict[ComponentId, set[bool]] = {}
    for link in links(atlas, component):
        if link.other != component and not link.probes:
            ways.setdefault(link.other, set()).add(link.opened)
    return {other: _relation(opened) for other, opened in ways.items()}


def _relation(opened: set[bool]) -> Relation:
    if len(opened) == 2:
        return Relation.BOTH
    return Relation.CALLED if True in opened else Relation.CALLER
