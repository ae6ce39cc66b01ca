"""The smallest unit of a view: a line of text with an indent, wrapped by whoever shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from rich.console import Console, ConsoleOptions, RenderResult
from rich.padding import Padding
from rich.text import Text
from rich.theme import Theme

from k8squiz.terminal import themes
from k8squiz.terminal.look import Look
from k8squiz.terminal.wrapping import wrap

_ANY_HEIGHT = 25
"""Rows; nothing here depends on how many there are."""


class Line(NamedTuple):
    """A paragraph. ``verbatim`` ones are output or manifests, shown as they are and never wrapped at words."""

    text: Text
    indent: int = 0
    verbatim: bool = False

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if self.verbatim:
            self.text.no_wrap, self.text.overflow = False, "fold"
        # Padding around nothing would draw nothing, and an empty line is wanted.
        yield Padding(self.text, (0, 0, 0, self.indent), expand=False) if self.text else self.text


def line(text: str = "", style: str = "", *, indent: int = 0) -> Line:
    """A line of one style, which is one of those in ``themes``. Nothing in the text is taken for markup."""
    return Line(Text(text, style=style), indent)


def verbatim(text: str, *, indent: int = 0) -> Line:
    """Text whose line breaks and spaces are kept."""
    return Line(Text(text.rstrip("\n")), indent, verbatim=True)


def hanging(lead: str, text: str, look: Look, style: str = "", indent: int = 0) -> Iterator[Line]:
    """A line that begins with ``lead``; where it is wrapped, the rest stands below the text."""
    first, *more = [text] if look.width is None else wrap(text, look.width - indent - len(lead))
    yield line(f"{lead}{first}", style, indent=indent)
    yield from (line(one, style, indent=indent + len(lead)) for one in more)


def show(console: Console, look: Look, page: Iterable[Line]) -> None:
    """Prints a page; lines are wrapped to the screen, or left whole where there is no screen."""
    for one in page:
        if look.width is None:
            indent = " " * one.indent
            text = "\n".join(f"{indent}{part}".rstrip() for part in one.text.plain.split("\n"))
            console.print(Text(text), soft_wrap=True)
        else:
            console.print(one)


def make_console(look: Look) -> Console:
    """A console that takes no text for markup and honours NO_COLOR and TERM; in line mode it draws nothing but text."""
    return Console(
        markup=False,
        emoji=False,
        highlight=False,
        width=look.width,
        # Unless both are told, rich takes any simple terminal to be 80 columns wide.
        height=None if look.width is None else _ANY_HEIGHT,
        color_system=None if look.lines else "auto",
        theme=_theme(look.theme),
    )


@cache
def _theme(name: str) -> Theme:
    return Theme(themes.RICH[name], inherit=False)


def without_empty_end(page: Iterable[Line]) -> list[Line]:
    """The page up to its last line with something on it; the desk itself sets it off from what follows."""
    lines = list(page)
    while lines and not lines[-1].text:
        lines.pop()
    return lines
