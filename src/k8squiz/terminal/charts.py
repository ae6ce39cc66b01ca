"""Bars and legends: drawn so that they read without colour, and always beside the numbers that they draw."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rich.text import Text

from k8squiz.terminal.lines import Line
from k8squiz.terminal.look import Look

EIGHTHS = "▁▂▃▄▅▆▇█"
"""An upright bar from the lowest to the highest."""
_GAP = 3


class Sign(NamedTuple):
    """A letter or glyph that stands for something, in Unicode and in ASCII, with what it means and its style."""

    glyph: str
    ascii: str
    means: str
    style: str

    def drawn(self, look: Look) -> str:
        """The glyph on this screen."""
        return self.ascii if look.ascii else self.glyph


def legend(signs: Sequence[Sign], look: Look, indent: int = 2) -> Iterator[Line]:
    """What the signs mean, side by side; no sign is parted from its meaning where lines are wrapped."""
    shown = Text()
    for sign in signs:
        item = Text.assemble((sign.drawn(look), sign.style), f" {sign.means}")
        if look.width is not None and shown and indent + shown.cell_len + _GAP + item.cell_len > look.width:
            yield Line(shown, indent)
            shown = Text()
        shown.append(" " * _GAP if shown else "").append_text(item)
    yield Line(shown, indent)


def bar(ends: Sequence[int], whole: int, signs: Sequence[Sign], cells: int, look: Look) -> Text:
    """A bar of so many ``cells`` for the ``whole``, in parts that end at ``ends``, rising and none above ``whole``.

    There is a sign for each part, and a last one for what is left. With a cell or more for each, no part that holds
    anything is too small to be seen.
    """
    sizes = [end - begin for begin, end in pairwise((0, *ends, whole))]
    drawn, at = Text(), 0
    for number, (size, sign) in enumerate(zip(sizes, signs, strict=True), 1):
        left = sum(one > 0 for one in sizes[number:])
        until = min(max(_share(sum(sizes[:number]), whole, cells), at + (size > 0)), cells - left)
        drawn.append(sign.drawn(look) * (until - at), sign.style)
        at = max(at, until)
    return drawn


def columns(values: Sequence[int], rows: int, look: Look, cells: int = 1) -> list[str]:
    """Upright bars side by side, each ``cells`` wide with a blank behind it where there is room: rows from the top.

    The highest fills all ``rows``; what is more than nothing can be seen.
    """
    most = max(values, default=0)
    eighths = [_share(value, most, 8 * rows) for value in values]
    return [
        "".join(_piece(height - 8 * row, look).ljust(cells) for height in eighths).rstrip()
        for row in reversed(range(rows))
    ]


def _piece(eighths: int, look: Look) -> str:
    """The part of an upright bar in one row, which so many eighths of it and of the rows above are to fill."""
    if eighths <= 0:
        return " "
    if look.ascii:
        return "#" if eighths >= 4 else "."
    return EIGHTHS[min(eighths, 8) - 1]


def _share(part: int, whole: int, cells: int) -> int:
    """The cells for a part of the whole: none for nothing, and at least one for anything."""
    return max(1, round(cells * part / whole)) if part else 0
