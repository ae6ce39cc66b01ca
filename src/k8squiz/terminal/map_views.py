"""The map as a list, with what can be asked about it."""

from __future__ import annotations

from collections.abc import Iterator

from k8squiz.explorer.areas import areas
from k8squiz.knowledge.atlas import Atlas
from k8squiz.terminal.area_drawing import Cell
from k8squiz.terminal.cluster_map import cluster_map
from k8squiz.terminal.lines import Line, line
from k8squiz.terminal.look import Look


def map_list(atlas: Atlas, look: Look) -> Iterator[Line]:
    """The areas with their components, each in a few words, and what to type next."""
    yield from cluster_map(atlas, look, {part.id: Cell(note=part.summary) for part in atlas.parts})
    one, other = atlas.parts[0].id, areas(atlas)[-1].parts[0].id
    yield line()
    yield line(f"One of them: k8squiz explore {one}")
    yield line(f"How one reaches another: k8squiz explore {other} {one}")
    yield line(f"What breaks without one: k8squiz explore --without {one}")
    yield line("What happens step by step: k8squiz trace")
