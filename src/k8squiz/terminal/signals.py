"""Signals that end the program, while a prompt holds the terminal."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from types import FrameType

_ENDING = ("SIGTERM", "SIGHUP")
_INTERRUPTING = (*_ENDING, "SIGINT")


def kept_whole() -> AbstractContextManager[Sequence[int]]:
    """What is done within the block is done to its end; Ctrl-C and the signals that end the program wait for it."""
    return held_back(lambda: None, _INTERRUPTING)


@contextmanager
def held_back(end: Callable[[], None], names: Sequence[str] = _ENDING) -> Iterator[Sequence[int]]:
    """Within the block, a signal that would end the program calls ``end`` and is kept; the block gets those kept.

    What handled it before is called once the block is left. Raised inside of a prompt, the end of the program may
    fall into one of its background tasks, which swallow it: the terminal would stay raw, or the program running.
    """
    kept: list[int] = []

    def keep(number: int, _frame: FrameType | None) -> None:
        kept.append(number)
        end()

    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    before = {number: handler for number in numbers if callable(handler := signal.getsignal(number))}
    for number in before:
        signal.signal(number, keep)
    try:
        yield kept
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for number in kept:
            before[number](number, None)
