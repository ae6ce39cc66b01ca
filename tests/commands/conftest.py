"""What the tests of commands share."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable

import pytest

from builders_terminal import NOON
from commands.running import Learner, Shell
from fakes import FixedClock
from k8squiz import clock as machine


@pytest.fixture
def shell(signals: None, capsys: pytest.CaptureFixture[str]) -> Shell:  # noqa: ARG001  (they are put back)
    """Runs commands in this process."""
    return Shell(capsys)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> FixedClock:
    """The machine's clock, set by the test."""
    fixed = FixedClock(NOON)
    monkeypatch.setattr(machine, "now", fixed.now)
    return fixed


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Puts lines into standard input."""

    def put(*lines: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))

    return put


@pytest.fixture
def learner(shell: Shell, types: Callable[..., None]) -> Learner:
    """Somebody who knows every card."""
    return Learner(shell, types)
