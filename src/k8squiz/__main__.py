"""The way in: the version is told at once, everything else is typer's."""

from __future__ import annotations

import sys

from k8squiz import __version__

INTERRUPTED = 130


def main() -> int:
    """Runs the program with the arguments of the command line and returns the exit code."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"k8squiz {__version__}\n")
        return 0
    try:
        # Not before it is needed: asking for the version takes a tenth of the time.
        from k8squiz.cli import run
    except KeyboardInterrupt:
        # Ctrl-C while the program is still being read; from then on the boundary in cli sees to it.
        return INTERRUPTED
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
