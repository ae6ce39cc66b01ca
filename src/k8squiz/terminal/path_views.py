"""A communication path as a small piece of the map: who opens it, over what, to whom."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

from k8squiz.questions.cards import Card
from k8squiz.terminal.lines import Line, line
from k8squiz.terminal.look import Look


def path(card: Card, look: Look, *, indent: int = 2) -> Iterator[Line]:
    """The connection that the card is about; nothing where it is about none."""
    if card.path:
        initiator, target, endpoint = card.path
        yield from connection(initiator, endpoint, target, look, indent=indent)


def connection(
    initiator: str, endpoint: str, target: str, look: Look, *, indent: int = 2, answered: bool = False
) -> Iterator[Line]:
    """A connection drawn from the one who opens it; in one line where there is room, else in three.

    What is ``answered`` is drawn from the one who accepts it, with the arrow still pointing there. In line mode it is
    told in words, since an arrow cannot be read aloud.
    """
    if look.lines:
        told = f"{target} answers {initiator}" if answered else f"{initiator} connects to {target}"
        yield line(f"{told}: {endpoint}", indent=indent)
        return
    shaft, right, left = ("--", "-->", "<--") if look.ascii else ("──", "──▶", "◀──")
    begin, end = (target, initiator) if answered else (initiator, target)
    arrow = f"{left}{endpoint}{shaft}" if answered else f"{shaft}{endpoint}{right}"
    drawn = f"{begin} {arrow} {end}"
    if look.width is None or cell_len(drawn) + indent <= look.width:
        yield line(drawn, "path", indent=indent)
        return
    yield line(begin, "path", indent=indent)
    yield line(arrow, "path", indent=indent + 2)
    yield line(end, "path", indent=indent)
