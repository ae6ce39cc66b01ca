"""The map of the cluster: three framed areas with their components, as wide as the screen allows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from k8squiz.explorer.areas import Area, areas
from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.atlas import Atlas, Part
from k8squiz.terminal.lines import Line, line
from k8squiz.terminal.look import Look
from k8squiz.terminal.map_columns import broken, column_widths

NARROW, MIDDLE = 46, 70
"""Below the first width, components stand one below the other; below the second, two in a row."""

_ROUND = ("╭", "╮", "╰", "╯", "─", "│", "▸")
_ASCII = ("+", "+", "+", "+", "-", "|", ">")
_COLUMNS = {"Control plane": 4, "Worker node": 4, "Around them": 3}


class Cell(NamedTuple):
    """What is said of a component on the map, besides its name.

    ``sign`` is a cell or two wide and stands before the name, ``note`` a word or two below it. ``style`` is that of the
    sign and the note, which say in words or letters whatever it says in colour.
    """

    sign: str = ""
    note: str = ""
    style: str = ""


PLAIN_CELL = Cell()


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
    for area in areas(atlas):
        drawing = _Drawing(look, look.width, cells, chosen)
        yield from drawing.framed(area, boxed=boxed and look.width >= MIDDLE)


def columns(area: Area, look: Look) -> int:
    """How many components of an area stand side by side."""
    if look.width is None or look.width < NARROW:
        return 1
    return 2 if look.width < MIDDLE else _COLUMNS.get(area.title, 4)


def _listed(atlas: Atlas, cells: Mapping[ComponentId, Cell], chosen: ComponentId | None) -> Iterator[Line]:
    for area in areas(atlas):
        yield line(f"{area.title}:")
        for part in area.parts:
            cell = cells.get(part.id, PLAIN_CELL)
            said = ", ".join(one for one in (cell.sign, cell.note, "chosen" if part.id == chosen else "") if one)
            yield line(f"{part.name}: {said}" if said else part.name, indent=2)


class _Drawing:
    """One area being drawn, row by row of text."""

    def __init__(self, look: Look, width: int, cells: Mapping[ComponentId, Cell], chosen: ComponentId | None) -> None:
        self._look = look
        self._width = width
        self._cells = cells
        self._chosen = chosen
        self._strokes = _ASCII if look.ascii else _ROUND
        self._signs = max((cell_len(cell.sign) for cell in cells.values()), default=0)

    def framed(self, area: Area, *, boxed: bool) -> Iterator[Line]:
        top, bottom = self._edges(self._width, area.title)
        yield Line(Text(top, "dim"))
        count = columns(area, self._look)
        widths = self._widths(area, count, boxed=boxed)
        for first in range(0, len(area.parts), count):
            shown = tuple(zip(area.parts[first : first + count], widths, strict=False))
            yield from self._side_by_side(self._boxes(shown) if boxed else [self._cell(*one) for one in shown], widths)
        yield Line(Text(bottom, "dim"))

    def _widths(self, area: Area, count: int, *, boxed: bool) -> list[int]:
        """The columns, each with a blank behind what stands in it."""
        texts = [[text for part in area.parts[at::count] for text in self._texts(part)] for at in range(count)]
        return column_widths(texts, self._width - 4, self._lead + 1 + (3 if boxed else 0))

    def _texts(self, part: Part) -> tuple[str, str]:
        return part.name, self._cells.get(part.id, PLAIN_CELL).note

    @property
    def _lead(self) -> int:
        """The cells before a name: the pointer, and the signs with a blank, if there are any."""
        return 1 + (self._signs + 1 if self._signs else 0)

    def _side_by_side(self, drawn: Sequence[Sequence[Text]], widths: Sequence[int]) -> Iterator[Line]:
        upright = self._strokes[5]
        for rows in zip_longest(*drawn):
            text = Text.assemble((f"{upright} ", "dim"))
            for row, width in zip_longest(rows, widths):
                text.append_text(row if row is not None else Text(" " * width))
            yield Line(text.append(f" {upright}", "dim"))

    def _boxes(self, shown: Sequence[tuple[Part, int]]) -> list[list[Text]]:
        """The components of one row in frames of one height, each with a blank behind it."""
        upright = self._strokes[5]
        inside = [self._cell(part, width - 3) for part, width in shown]
        boxes = []
        for (part, width), rows in zip(shown, inside, strict=True):
            style = "bold" if part.id == self._chosen else "dim"
            missing = [Text(" " * (width - 3))] * (max(map(len, inside)) - len(rows))
            top, bottom = self._edges(width - 1)
            sides = (Text.assemble((upright, style), row, (upright, style), " ") for row in (*rows, *missing))
            boxes.append([Text(f"{top} ", style), *sides, Text(f"{bottom} ", style)])
        return boxes

    def _cell(self, part: Part, width: int) -> list[Text]:
        """The component in rows of exactly ``width`` cells: pointer, sign and name, and the note if there are any."""
        cell = self._cells.get(part.id, PLAIN_CELL)
        chosen = part.id == self._chosen
        noted = any(one.note for one in self._cells.values())
        begin = self._begin(cell, chosen=chosen)
        names = broken(part.name, width - self._lead - 1)
        rows = [_filled(begin, names[0], "bold" if chosen else "", width)]
        under = Text(" " * self._lead)
        rows += [_filled(under, name, "bold" if chosen else "", width) for name in names[1:]]
        notes = broken(cell.note, width - self._lead - 1) if noted else ()
        rows += [_filled(under, note, cell.style, width) for note in notes]
        return rows

    def _begin(self, cell: Cell, *, chosen: bool) -> Text:
        """What stands before a name; the pointer is close to it where there is no sign between them."""
        pointer = self._strokes[6] if chosen else " "
        if not self._signs:
            return Text(pointer, "bold")
        if not cell.sign.strip():
            return Text(f" {set_cell_size(pointer, self._signs)} ", "bold")
        return Text.assemble((pointer, "bold"), (set_cell_size(cell.sign, self._signs), cell.style), " ")

    def _edges(self, width: int, title: str = "") -> tuple[str, str]:
        left, right, low_left, low_right, flat, *_ = self._strokes
        head = f"{flat} {title} " if title else ""
        return f"{left}{head}{flat * (width - 2 - cell_len(head))}{right}", f"{low_left}{flat * (width - 2)}{low_right}"


def _filled(begin: Text, text: str, style: str, width: int) -> Text:
    room = width - cell_len(begin.plain)
    return Text.assemble(begin, (set_cell_size(text, room), style))
