"""Signals while a prompt holds the terminal."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from k8squiz.terminal.signals import held_back


@pytest.fixture
def handled() -> Iterator[list[int]]:
    """The signals that came through to what handled them before."""
    came: list[int] = []
    numbers = (signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.signal(number, lambda found, _frame: came.append(found)) for number in numbers}
    yield came
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_is_handed_on_when_the_block_is_left(number: signal.Signals, handled: list[int]) -> None:
    """Inside, it is only told of."""
    ended: list[bool] = []
    with held_back(lambda: ended.append(True)) as kept:
        os.kill(os.getpid(), number)
        assert (list(kept), ended, handled) == ([number], [True], [])
    assert handled == [number]


def test_a_signal_is_handed_on_when_the_block_fails(handled: list[int]) -> None:
    """A terminal that is gone makes the prompt fail while it ends."""

    def fail() -> None:
        with held_back(lambda: None):
            os.kill(os.getpid(), signal.SIGHUP)
            raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        fail()
    assert handled == [signal.SIGHUP]


def test_without_a_signal_nothing_is_called(handled: list[int]) -> None:
    """And the handlers are those of before."""
    before = signal.getsignal(signal.SIGTERM)
    with held_back(lambda: None) as kept:
        assert signal.getsignal(signal.SIGTERM) is not before
    assert (signal.getsignal(signal.SIGTERM), list(kept), handled) == (before, [], [])


def test_a_signal_that_nobody_handles_is_left_alone() -> None:
    """Its default is the system's business."""
    before = signal.signal(signal.SIGTERM, signal.SIG_DFL)
    try:
        with held_back(lambda: None):
            assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    finally:
        signal.signal(signal.SIGTERM, before)
