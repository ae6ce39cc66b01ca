"""The program as a user starts it: which one, from where, and with which environment."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import k8squiz

PROGRAM_VARIABLE = "K8SQUIZ_PROGRAM"
_SOURCE = Path(k8squiz.__file__).parents[1]


class Ended(NamedTuple):
    """What came of a run; ``out`` and ``err`` are text."""

    code: int
    out: str
    err: str


def program() -> list[str]:
    """The program to test: the one that ``K8SQUIZ_PROGRAM`` names, such as an installed one, else this checkout's."""
    named = os.environ.get(PROGRAM_VARIABLE)
    return [named] if named else [sys.executable, "-m", "k8squiz"]


class Program:
    """Runs it from a directory outside the checkout, with a home of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "home"

    def environment(self, **more: str) -> dict[str, str]:
        """A small environment, the same wherever the tests run."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
        found = {} if PROGRAM_VARIABLE in os.environ else {"PYTHONPATH": str(_SOURCE)}
        fixed = {
            "K8SQUIZ_HOME": str(self.home),
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            "PROMPT_TOOLKIT_NO_CPR": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        return {**kept, **found, **fixed, **more}

    def run(self, *arguments: object, typed: bytes = b"", **more: str) -> Ended:
        """Runs it to its end with ``typed`` coming through a pipe; ``more`` goes into the environment."""
        ended = subprocess.run(
            [*program(), *map(str, arguments)],
            input=typed,
            capture_output=True,
            check=False,
            cwd=self.folder,
            env=self.environment(**more),
            timeout=30,
        )
        return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())

    def shell(self, script: str, **more: str) -> Ended:
        """Runs a shell script in which ``$K8SQUIZ`` is the program."""
        ended = subprocess.run(
            ["/bin/sh", "-c", script],
            capture_output=True,
            check=False,
            cwd=self.folder,
            env=self.environment(K8SQUIZ=" ".join(program()), **more),
            stdin=subprocess.DEVNULL,
            # As a shell would have it; Python ignores it and its children would inherit that.
            preexec_fn=lambda: signal.signal(signal.SIGPIPE, signal.SIG_DFL),
            timeout=30,
        )
        return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())

    def statistics(self) -> dict[str, Any]:
        """What ``k8squiz stats --json`` says."""
        found: dict[str, Any] = json.loads(self.run("stats", "--json").out)
        return found
