"""How the screen at hand may be written to: in full or line by line, with which characters, how wide."""

from __future__ import annotations

import os
import shutil
import sys
from typing import NamedTuple

from k8squiz.settings import Settings

NARROWEST = 20


class Look(NamedTuple):
    """The screen at hand.

    ``lines`` means line mode: numbered text and answers as lines, for pipes, simple terminals and screen readers.
    ``ascii`` means that nothing beyond ASCII is drawn. ``width`` is in cells; None where lines are not wrapped,
    because something other than a person at a terminal reads them. ``theme`` is one of ``themes.RICH``.
    """

    lines: bool
    ascii: bool
    width: int | None
    theme: str = Settings().theme


def find_look(settings: Settings, *, plain: bool) -> Look:
    """The look for this process: line mode when ``plain`` or set so, with TERM=dumb, or without a terminal."""
    dumb = os.environ.get("TERM", "") in {"dumb", "unknown", ""}
    reads, writes = _is_terminal(sys.stdin), _is_terminal(sys.stdout)
    encoding = (getattr(sys.stdout, "encoding", None) or "ascii").lower().replace("-", "")
    _never_fail_on_a_character()
    return Look(
        lines=plain or settings.plain or dumb or not (reads and writes),
        ascii=settings.ascii or not encoding.startswith("utf"),
        width=columns() if writes else None,
        theme=settings.theme,
    )


def attended() -> bool:
    """Whether somebody sits at a keyboard before a screen, and may be asked."""
    return typed() and _is_terminal(sys.stdout)


def typed() -> bool:
    """Whether what is read comes from a keyboard, and not through a pipe."""
    return _is_terminal(sys.stdin)


def columns() -> int:
    """The width of the terminal now, in cells; COLUMNS overrides it, as it does elsewhere."""
    return max(NARROWEST, shutil.get_terminal_size().columns)


def _is_terminal(stream: object) -> bool:
    """Whether a stream is a terminal; a closed or missing one is not."""
    try:
        return bool(stream.isatty())  # type: ignore[attr-defined]
    except (AttributeError, ValueError):
        return False


def _never_fail_on_a_character() -> None:
    """What the encoding lacks is shown as ``?``, and typed bytes that are no text are no answer; neither is fatal."""
    for stream in (sys.stdin, sys.stdout):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure and not stream.closed:
            reconfigure(errors="replace")
