"""Looking around on the map: where one stands, which connection one would follow, and what is told below the map."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from k8squiz.explorer.finding import narrowed
from k8squiz.explorer.links import Link, links
from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.atlas import Atlas, Part


class Pane(Enum):
    """What is told below the map."""

    PART = auto()
    WITHOUT = auto()
    SOURCES = auto()
    KEYS = auto()
    FINDING = auto()


class Visit(NamedTuple):
    """Where somebody stands on the map.

    ``link`` is the index of the link that would be followed. ``typed`` is the part of a name that is looked for,
    and ``found`` the index of the component pointed at among those of such a name.
    """

    at: ComponentId
    link: int = 0
    pane: Pane = Pane.PART
    typed: str = ""
    found: int = 0


def turned(atlas: Atlas, visit: Visit, step: int) -> Visit:
    """With another link to follow: the next one, or the one before; both go round."""
    count = len(links(atlas, visit.at))
    return visit._replace(link=(visit.link + step) % count, pane=Pane.PART) if count else visit


def numbered(atlas: Atlas, visit: Visit, number: int) -> Visit:
    """With the link of that number to follow, counted from 1; as it is where there are fewer."""
    count = len(links(atlas, visit.at))
    return visit._replace(link=number - 1, pane=Pane.PART) if number <= count else visit


def ahead(atlas: Atlas, visit: Visit) -> Link | None:
    """The link that would be followed; None where there is none, or where it leads back to the same place."""
    own = links(atlas, visit.at)
    link = own[visit.link] if own else None
    return link if link and link.other != visit.at else None


def followed(atlas: Atlas, visit: Visit) -> Visit:
    """At the other end of the link to follow, from where it leads back."""
    link = ahead(atlas, visit)
    if link is None:
        return visit
    there = [one.connections for one in links(atlas, link.other)]
    return Visit(link.other, there.index(link.connections))


def matches(atlas: Atlas, visit: Visit) -> tuple[Part, ...]:
    """The components of a name like the one typed."""
    return narrowed(atlas, visit.typed)


def pointed(atlas: Atlas, visit: Visit) -> ComponentId:
    """The component that is pointed at on the map: while one is looked for, the one that would be gone to."""
    if visit.pane is Pane.FINDING and (those := matches(atlas, visit)):
        return those[visit.found % len(those)].id
    return visit.at
