"""k8squiz at other moments than this one: the clock is set and goes on by itself, all else is real.

``at_a_time.py MOMENT [ARGUMENT]...`` runs the program at that moment, an ISO date and time in UTC. With ``-`` for the
moment, each line of the input is a session: a moment, a command, and the lines that the learner types, as JSON.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from datetime import datetime, timedelta

from k8squiz import clock
from k8squiz.cli import run

THOUGHT = timedelta(seconds=4)
"""How much later it is each time somebody looks at the clock."""


def ticking(start: datetime) -> Callable[[], datetime]:
    """A clock that begins there."""
    moment = start

    def now() -> datetime:
        nonlocal moment
        moment += THOUGHT
        return moment

    return now


def main(moment: str, *arguments: str) -> int:
    """Runs one command, or every session of the input; the exit code is the first that is not 0."""
    if moment != "-":
        clock.now = ticking(datetime.fromisoformat(moment))
        return run(arguments)
    for session in map(json.loads, sys.stdin.read().splitlines()):
        clock.now = ticking(datetime.fromisoformat(session["at"]))
        sys.stdin = io.StringIO("".join(f"{line}\n" for line in session["typed"]))
        with redirect_stdout(io.StringIO()):
            code = run(session["command"])
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
