"""The way in: the version is told at once, everything else is typer's."""

from __future__ import annotations

import sys

from k8squiz import __version__


def main() -> int:
    """Runs the program with the arguments of the command line and returns the exit code."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"k8squiz {__version__}\n")
        return 0
    # Not before it is needed: asking for the version takes a tenth of the time.
    from k8squiz.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
