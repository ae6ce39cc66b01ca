"""Moving over the map by arrow keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from k8squiz.explorer.areas import Area
from k8squiz.identifiers import ComponentId


class Direction(Enum):
    """Where an arrow points, as steps to the right and downwards."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


class Row(NamedTuple):
    """Components side by side; ``columns`` says for how many there is room."""

    components: tuple[ComponentId, ...]
    columns: int


def rows(areas: Sequence[Area], columns: Callable[[Area], int]) -> tuple[Row, ...]:
    """The rows of the map from top to bottom, where ``columns`` of an area's components stand side by side."""
    return tuple(row for area in areas for row in _rows_of(area, columns(area)))


def _rows_of(area: Area, count: int) -> Iterator[Row]:
    for first in range(0, len(area.parts), count):
        yield Row(tuple(part.id for part in area.parts[first : first + count]), count)


def moved(rows: Sequence[Row], at: ComponentId, direction: Direction) -> ComponentId:
    """The component beside ``at``; left and right read on in the next row, up and down find the nearest below.

    At its edges the map goes round. Raises ValueError when ``at`` is in none of the rows.
    """
    right, down = direction.value
    if right:
        order = [component for row in rows for component in row.components]
        return order[(order.index(at) + right) % len(order)]
    here = [at in row.components for row in rows].index(True)
    there = rows[(here + down) % len(rows)]
    middle = _middle(rows[here], rows[here].components.index(at))
    nearest = min(range(len(there.components)), key=lambda column: abs(_middle(there, column) - middle))
    return there.components[nearest]


def _middle(row: Row, column: int) -> float:
    """Where the middle of a column is, from 0 at the left edge to 1."""
    return (column + 0.5) / row.columns
