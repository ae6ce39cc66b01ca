"""Screens that are gone over by keys, in a window without a process."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from fake_terminal import FakeTerminal
from k8squiz.terminal.look import Look

CURSOR_SHOWN, CTRL_C = "\x1b[?25h", "\x03"
"""The first is written when all is drawn that a key has changed."""


class Walked(NamedTuple):
    """A screen that is gone over by keys: what shows it, and the keys that are pressed on it.

    The last one may begin the screen anew, once something else had the terminal: then that is ``begun_anew``.
    """

    run: Callable[[Look], object]
    keys: tuple[str, ...] = ()
    begun_anew: bool = False


def walked(screen: Walked, look: Look, columns: int, rows: int, *more: str) -> list[str]:
    """What stands on a window of that size before each key of the ``screen``, and ``more``, and after the last."""
    terminal = FakeTerminal(columns, rows)
    with terminal.used():
        press(terminal, *screen.keys, *more, CTRL_C, begun_anew=screen.begun_anew)
        screen.run(look)
    return terminal.frames


def press(terminal: FakeTerminal, first: str, *others: str, begun_anew: bool = False) -> None:
    """From now on presses these keys, each once the one before has changed the window.

    When the screen has begun, or ``begun_anew`` before the last key, ``leave`` stands at its bottom.
    """
    waits = ["leave", *[CURSOR_SHOWN] * len(others)]
    if begun_anew:
        waits[-1] = "leave"
    terminal.press(*zip(waits, (first, *others), strict=True))
