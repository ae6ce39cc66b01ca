"""The areas of the map, and what stands in each."""

from __future__ import annotations

from typing import NamedTuple

from k8squiz.knowledge.atlas import Atlas, Part


class Area(NamedTuple):
    """A framed part of the map, with its components from left to right."""

    title: str
    parts: tuple[Part, ...]


AROUND = "Around them"
"""The title of the area of those that are part of neither plane."""
_TITLES = {"control plane": "Control plane", "worker node": "Worker node", "around": AROUND}


def areas(atlas: Atlas) -> tuple[Area, ...]:
    """The areas that hold anything, from top to bottom; each component stands in one."""
    drawn = (Area(title, tuple(part for part in atlas.parts if part.drawn == name)) for name, title in _TITLES.items())
    return tuple(area for area in drawn if area.parts)
