"""Running a command in this process, as the shell would see it."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from k8squiz.cli import run


class Ran(NamedTuple):
    """What came of it."""

    code: int
    out: str
    err: str


class Shell:
    """Runs commands one after the other."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: object) -> Ran:
        """Runs ``k8squiz`` with these arguments."""
        self._capsys.readouterr()
        code = run([str(one) for one in arguments])
        return Ran(code, *self._capsys.readouterr())
