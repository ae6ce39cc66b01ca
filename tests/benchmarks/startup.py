"""How long commands take from start to end, as multiples of starting Python alone, measured in turn in one run.

Run it by hand: ``python tests/benchmarks/startup.py``. Absolute times differ from machine to machine; the ratios less.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

ROUNDS = 11
PYTHON_ALONE = ("-c", "pass")
COMMANDS = {
    "--version": ("-m", "k8squiz", "--version"),
    "--help": ("-m", "k8squiz", "--help"),
    "k8squiz alone": ("-m", "k8squiz"),
    "stats --json": ("-m", "k8squiz", "stats", "--json"),
    "explore kubelet": ("-m", "k8squiz", "explore", "kubelet"),
    "trace, a flow": ("-m", "k8squiz", "trace", "apply-deployment"),
    "due --json": ("-m", "k8squiz", "due", "--json"),
    "study, first question": ("-m", "k8squiz", "study", "--plain", "--limit", "1"),
}


def seconds(arguments: tuple[str, ...], home: Path) -> float:
    """The time one whole process takes."""
    environment = {**os.environ, "K8SQUIZ_HOME": str(home)}
    began = perf_counter()
    subprocess.run(
        [sys.executable, *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return perf_counter() - began


def main() -> None:
    """Prints a line for each command: its median ratio to Python alone, and its median time."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for arguments in COMMANDS.values():
            seconds(arguments, home)  # the first run compiles and fills the cache
        for name, arguments in COMMANDS.items():
            pairs = [(seconds(arguments, home), seconds(PYTHON_ALONE, home)) for _ in range(ROUNDS)]
            ratio = median(ours / alone for ours, alone in pairs)
            sys.stdout.write(f"{name:24} {ratio:5.1f} x Python alone   {median(ours for ours, _ in pairs):.3f} s\n")


if __name__ == "__main__":
    main()
