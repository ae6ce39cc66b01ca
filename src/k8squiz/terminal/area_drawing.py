"""One area of the map as text: a frame, and in it components side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from k8squiz.explorer.areas import Area
from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.atlas import Part
from k8squiz.terminal.lines import Line
from k8squiz.terminal.look import Look
from k8squiz.terminal.map_columns import broken, column_widths
from k8squiz.terminal.map_signs import pointer


class _Strokes(NamedTuple):
    """What frames are drawn with, each a cell wide."""

    top_left: str
    top_right: str
    bottom_left: str
    bottom_right: str
    flat: str
    upright: str


_ROUND = _Strokes("╭", "╮", "╰", "╯", "─", "│")
_ASCII = _Strokes("+", "+", "+", "+", "-", "|")


class Cell(NamedTuple):
    """What is said of a component on the map, besides its name.

    ``sign`` is a cell or two wide and stands before the name, ``note`` a word or two below it. ``style`` is that of the
    sign and the note, which say in words or letters whatever it says in colour.
    """

    sign: str = ""
    note: str = ""
    style: str = ""


PLAIN_CELL = Cell()


class AreaDrawing:
    """Draws areas ``width`` cells wide, with what ``cells`` say of components and a pointer at the ``chosen`` one."""

    def __init__(self, look: Look, width: int, cells: Mapping[ComponentId, Cell], chosen: ComponentId | None) -> None:
        self._look = look
        self._width = width
        self._cells = cells
        self._chosen = chosen
        self._strokes = _ASCII if look.ascii else _ROUND
        self._signs = max((cell_len(cell.sign) for cell in cells.values()), default=0)
        self._noted = any(cell.note for cell in cells.values())

    def framed(self, area: Area, count: int, *, boxed: bool) -> Iterator[Line]:
        """The area with ``count`` components in a row, each in a frame of its own if they are ``boxed``."""
        top, bottom = self._edges(self._width, area.title)
        yield Line(Text(top, "dim"))
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
        upright = self._strokes.upright
        for rows in zip_longest(*drawn):
            text = Text.assemble((f"{upright} ", "dim"))
            for row, width in zip_longest(rows, widths):
                text.append_text(row if row is not None else Text(" " * width))
            yield Line(text.append(f" {upright}", "dim"))

    def _boxes(self, shown: Sequence[tuple[Part, int]]) -> list[list[Text]]:
        """The components of one row in frames of one height, each with a blank behind it."""
        upright = self._strokes.upright
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
        style, room, under = "bold" if chosen else "", width - self._lead - 1, Text(" " * self._lead)
        first, *more = broken(part.name, room)
        rows = [_filled(self._begin(cell, chosen=chosen), first, style, width)]
        rows += [_filled(under, name, style, width) for name in more]
        if self._noted:
            rows += [_filled(under, note, cell.style, width) for note in broken(cell.note, room)]
        return rows

    def _begin(self, cell: Cell, *, chosen: bool) -> Text:
        """What stands before a name; the pointer is close to it where there is no sign between them."""
        shown = pointer(self._look) if chosen else " "
        if not self._signs:
            return Text(shown, "bold")
        if not cell.sign.strip():
            return Text(f" {set_cell_size(shown, self._signs)} ", "bold")
        return Text.assemble((shown, "bold"), (set_cell_size(cell.sign, self._signs), cell.style), " ")

    def _edges(self, width: int, title: str = "") -> tuple[str, str]:
        strokes = self._strokes
        head = f"{strokes.flat} {title} " if title else ""
        top = f"{strokes.top_left}{head}{strokes.flat * (width - 2 - cell_len(head))}{strokes.top_right}"
        return top, f"{strokes.bottom_left}{strokes.flat * (width - 2)}{strokes.bottom_right}"


def _filled(begin: Text, text: str, style: str, width: int) -> Text:
    room = width - cell_len(begin.plain)
    return Text.assemble(begin, (set_cell_size(text, room), style))
