"""The map of the cluster: three framed areas with their components, as wide as the screen allows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from k8squiz.explorer.areas import AROUND, Area, areas
from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.atlas import Atlas
from k8squiz.terminal.area_drawing import PLAIN_CELL, AreaDrawing, Cell
from k8squiz.terminal.lines import Line, line
from k8squiz.terminal.look import Look

_NARROW, _MIDDLE = 46, 70
"""Below the first width, components stand one below the other; below the second, two in a row."""

_MOST, _MOST_AROUND = 4, 3
"""Components in a row on a wide screen; those around the planes have longer names."""


def cluster_map(
    atlas: Atlas,
    look: Look,
    cells: Mapping[ComponentId, Cell] = {},
    chosen: ComponentId | None = None,
    *,
    boxed: bool = False,
) -> Iterator[Line]:
    """The map, with what ``cells`` say of its components and a pointer at the ``chosen`` one.

    With ``boxed``, each component has a frame of its own, where there is room. In line mode, and wherever lines are not
    wrapped, it is a list.
    """
    if look.lines or look.width is None:
        yield from _listed(atlas, cells, chosen)
        return
    drawing = AreaDrawing(look, look.width, cells, chosen)
    for area in areas(atlas):
        yield from drawing.framed(area, columns(area, look), boxed=boxed and look.width >= _MIDDLE)


def columns(area: Area, look: Look) -> int:
    """How many components of an area stand side by side."""
    if look.width is None or look.width < _NARROW:
        return 1
    if look.width < _MIDDLE:
        return 2
    return _MOST_AROUND if area.title == AROUND else _MOST


def _listed(atlas: Atlas, cells: Mapping[ComponentId, Cell], chosen: ComponentId | None) -> Iterator[Line]:
    for area in areas(atlas):
        yield line(f"{area.title}:")
        for part in area.parts:
            cell = cells.get(part.id, PLAIN_CELL)
            said = ", ".join(one for one in (cell.sign, cell.note, "chosen" if part.id == chosen else "") if one)
            yield line(f"{part.name}: {said}" if said else part.name, indent=2)
