"""A terminal window as a picture: one file of SVG, which fetches nothing and is the same for the same screen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple
from xml.sax.saxutils import escape

CELL, ROW, EDGE, HEAD = 8.4, 19, 14, 34
"""Units of the drawing: a character's width and a row's height, the edge around them, the bar of the window."""

PAPER, INK, PALE = "#16181d", "#d8dce5", "#8b93a3"
_COLOURS = {
    "default": INK,
    "green": "#8bd17c",
    "red": "#ff8a80",
    "cyan": "#74d0e0",
    "brightblack": PALE,
}
"""What a terminal shows for the colours that the standard theme names; each is told from the paper by 4.5 to 1."""


class Ink(NamedTuple):
    """How a stretch of text is written."""

    colour: str = INK
    bold: bool = False


Row = Sequence[tuple[str, Ink]]
"""The characters of a row, each with its ink."""


def ink(colour: str, *, bold: bool, pale: bool) -> Ink:
    """The ink for a colour by its name in a terminal. Raises KeyError for one that no theme of ours uses."""
    return Ink(PALE if pale and colour == "default" else _COLOURS[colour], bold)


def picture(rows: Sequence[Row], title: str, tells: str) -> str:
    """The window with these rows in it; ``title`` stands in its bar, and ``tells`` says what can be seen."""
    columns = max(map(len, rows))
    width, height = round(columns * CELL + 2 * EDGE), HEAD + len(rows) * ROW + EDGE
    body = "\n".join(_drawn(row, HEAD + at * ROW + 14) for at, row in enumerate(rows))
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" \
aria-labelledby="title tells">
<title id="title">{escape(title)}</title>
<desc id="tells">{escape(tells)}</desc>
<rect width="{width}" height="{height}" rx="9" fill="{PAPER}"/>
<g fill="{PALE}"><circle cx="20" cy="18" r="5"/><circle cx="38" cy="18" r="5"/><circle cx="56" cy="18" r="5"/></g>
<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">
<text x="{width / 2:g}" y="23" fill="{PALE}" text-anchor="middle">{escape(title)}</text>
{body}
</g>
</svg>
"""


def _drawn(row: Row, bottom: int) -> str:
    return "".join(_text(at, text, how, bottom) for at, text, how in _stretches(row))


def _text(at: int, text: str, how: Ink, bottom: int) -> str:
    place = f'x="{EDGE + at * CELL:.1f}" y="{bottom}" textLength="{len(text) * CELL:.1f}"'
    weight = ' font-weight="bold"' if how.bold else ""
    return f'<text {place} fill="{how.colour}"{weight}>{escape(text)}</text>'


def _stretches(row: Row) -> Iterator[tuple[int, str, Ink]]:
    """The stretches of one ink, each with its column; broken where two blanks follow, which SVG would make one."""
    at = 0
    for how, cells in groupby(row, key=lambda cell: cell[1]):
        text = "".join(character for character, _ in cells)
        for found in re.finditer(r"\S+( \S+)*", text):
            yield at + found.start(), found[0], how
        at += len(text)
