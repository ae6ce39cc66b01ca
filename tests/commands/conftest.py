"""What the tests of commands share."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable

import pytest

from commands.running import Shell


@pytest.fixture
def shell(signals: None, capsys: pytest.CaptureFixture[str]) -> Shell:  # noqa: ARG001  (they are put back)
    """Runs commands in this process."""
    return Shell(capsys)


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Puts lines into standard input."""

    def put(*lines: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))

    return put
