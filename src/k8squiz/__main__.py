"""The way in: the version is told at once, everything else is typer's."""

from __future__ import annotations

import gc
import sys

from k8squiz import __version__

INTERRUPTED = 130
OBJECTS_AT_A_TIME = 50_000
"""New objects after which Python looks for rubbish.

Decks are many objects and none of them rubbish: at Python's own 700, to look at them again and again takes 5 to 8 % of
the time of ``stats``, ``explore`` and ``due``, and saves no memory.
"""


def main() -> int:
    """Runs the program with the arguments of the command line and returns the exit code."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"k8squiz {__version__}\n")
        return 0
    gc.set_threshold(OBJECTS_AT_A_TIME)
    try:
        # Not before it is needed: asking for the version takes a tenth of the time.
        from k8squiz.cli import run
    except KeyboardInterrupt:
        # Ctrl-C while the program is still being read; from then on the boundary in cli sees to it.
        return INTERRUPTED
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
