"""The map on a screen that it shares with other things: as much of it as there is room for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto

from rich.cells import cell_len
from rich.text import Text

from k8squiz.explorer.areas import Area, areas
from k8squiz.explorer.links import Relation
from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.atlas import Atlas, Part
from k8squiz.terminal.area_drawing import Cell
from k8squiz.terminal.cluster_map import cluster_map, columns
from k8squiz.terminal.lines import Line, line
from k8squiz.terminal.look import Look
from k8squiz.terminal.map_signs import pointer, relation_sign

_BELOW = 10
"""Rows that are left free below the map: the bar, and enough to read."""


class Layout(Enum):
    """How much of the map is shown: all of it, with or without a frame for each component, or a part of a list."""

    BOXED = auto()
    FLAT = auto()
    LIST = auto()


class FittedMap:
    """The map for a screen of the width of ``look`` and so many ``rows``."""

    def __init__(self, atlas: Atlas, look: Look, rows: int) -> None:
        self._atlas = atlas
        self._look = look
        self._rows = rows
        self._layout = self._find_layout()

    def lines(self, related: Mapping[ComponentId, Relation], chosen: ComponentId | None, told: str = "") -> list[Line]:
        """The map with a sign at each component that the ``chosen`` one talks to, and what the signs mean.

        ``told`` says what the pointer means, or why there is none.
        """
        if self._layout is Layout.LIST:
            return list(self._list(related, chosen))
        cells = {part.id: Cell(self._sign(related.get(part.id)), style="path") for part in self._atlas.parts}
        drawn = cluster_map(self._atlas, self._look, cells, chosen, boxed=self._layout is Layout.BOXED)
        return [*drawn, self._legend(related, f"{pointer(self._look)} {told}" if told and chosen else told)]

    def columns(self, area: Area) -> int:
        """How many components of an area stand side by side, for the keys that move over the map."""
        return 1 if self._layout is Layout.LIST else columns(area, self._look)

    def _find_layout(self) -> Layout:
        # As if everybody had a sign: what is shown shall not depend on who is chosen.
        signed = {part.id: Cell(self._sign(Relation.BOTH)) for part in self._atlas.parts}
        boxed, flat = (
            len(list(cluster_map(self._atlas, self._look, signed, boxed=boxed))) + 1 for boxed in (True, False)
        )
        if boxed <= self._rows // 2:
            return Layout.BOXED
        return Layout.FLAT if flat <= self._rows - _BELOW else Layout.LIST

    def _legend(self, related: Mapping[ComponentId, Relation], told: str) -> Line:
        signs = [told] if told else []
        signs += [f"{self._sign(one)} {one.value}" for one in Relation if one in related.values()]
        return line("   ".join(signs), "dim", indent=2)

    def _list(self, related: Mapping[ComponentId, Relation], chosen: ComponentId | None) -> Iterator[Line]:
        """As much of the area as there is room for, around the chosen component."""
        every = areas(self._atlas)
        area = next((one for one in every if chosen in {part.id for part in one.parts}), every[0])
        room = max(1, self._rows // 3 - 1)
        at = next((at for at, part in enumerate(area.parts) if part.id == chosen), 0)
        first = max(0, min(at - room // 2, len(area.parts) - room))
        shown = area.parts[first : first + room]
        if room > 1:
            which = "" if shown == area.parts else f", {first + 1} to {first + len(shown)} of {len(area.parts)}"
            yield line(self._title(f"{area.title}{which}", every, every.index(area)), "dim")
        for part in shown:
            yield self._entry(part, related.get(part.id), chosen=part.id == chosen)

    def _title(self, title: str, every: Sequence[Area], at: int) -> str:
        """The title of the area that is shown, and as far as there is room, that there are others and where."""
        above = [f"{area.title} above" for area in every[max(0, at - 1) : at]]
        beside = [*above, *(f"{area.title} below" for area in every[at + 1 : at + 2])]
        where = [name.rpartition(" ")[2] for name in beside]
        told = (f"{title}   {', '.join(beside)}", f"{title}   more {' and '.join(where)}")
        return next((one for one in told if beside and cell_len(one) <= (self._look.width or 0)), title)

    def _entry(self, part: Part, relation: Relation | None, *, chosen: bool) -> Line:
        begin = pointer(self._look).ljust(len(self._sign(None))) if chosen else self._sign(relation)
        told = f"  {relation.value}" if relation else ""
        return Line(Text.assemble((f"{begin} ", "bold"), (part.name, "bold" if chosen else ""), (told, "dim")))

    def _sign(self, relation: Relation | None) -> str:
        """The sign at a component, or as many blanks."""
        return relation_sign(relation, self._look) if relation else " " * len(relation_sign(Relation.BOTH, self._look))
