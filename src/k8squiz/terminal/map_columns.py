"""How wide the columns of the map are, and where its names are broken."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

_MOST_ROWS = 3
"""As often as a name is broken at most, where the screen is wide enough for that."""


def column_widths(columns: Sequence[Sequence[str]], room: int, beside: int) -> list[int]:
    """The cells that each of ``columns`` gets of the ``room``, for its texts and ``beside`` so many cells next to each.

    All get the same, unless texts would then be broken more often than they have to be.
    """
    alike = _shares(room, len(columns))
    whole = _needed(columns, 1, beside)
    for rows in range(1, _MOST_ROWS + 1):
        needed = _needed(columns, rows, beside)
        if all(need <= width for need, width in zip(needed, alike, strict=True)):
            return alike
        if sum(needed) <= room:
            return _widened(needed, whole, room)
    return alike


def broken(text: str, width: int) -> list[str]:
    """The text in lines of at most ``width`` cells, broken behind a hyphen or at a blank where it has to be."""
    lines = [""]
    for piece in _pieces(text):
        if cell_len(lines[-1] + piece.rstrip()) <= width or not lines[-1]:
            lines[-1] += piece
        else:
            lines.append(piece)
    return lines


def _needed(columns: Sequence[Sequence[str]], rows: int, beside: int) -> list[int]:
    """The cells that each column takes, if no text in it is broken into more ``rows``."""
    return [beside + max((_narrowest(text, rows) for text in texts), default=0) for texts in columns]


def _narrowest(text: str, rows: int) -> int:
    whole = cell_len(text)
    widths = range(max(map(cell_len, _pieces(text))), whole)
    return next((width for width in widths if len(broken(text, width)) <= rows), whole)


def _widened(needed: Sequence[int], whole: Sequence[int], room: int) -> list[int]:
    """Columns that fill the ``room``, each as wide as ``needed``; as many as possible so wide that no text breaks."""
    widths, spare = list(needed), room - sum(needed)
    for at in sorted(range(len(widths)), key=lambda at: whole[at] - needed[at]):
        if (more := whole[at] - widths[at]) <= spare:
            widths[at] += more
            spare -= more
    return [width + more for width, more in zip(widths, _shares(spare, len(widths)), strict=True)]


def _shares(cells: int, count: int) -> list[int]:
    """So many cells divided among ``count``, the first getting what is left over."""
    return [cells // count + (at < cells % count) for at in range(count)]


def _pieces(text: str) -> list[str]:
    return text.replace("-", "-\0").replace(" ", " \0").split("\0")
