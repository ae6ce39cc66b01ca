"""A year of study, gone through by the program itself: what the picture of the statistics shows."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from end_to_end.answering import typed_for
from end_to_end.program import Program
from k8squiz.knowledge.blueprints import read_blueprint
from k8squiz.questions.cards import Deck
from k8squiz.sessions.exam import draw

AT_A_TIME = Path(__file__).with_name("at_a_time.py")
LAST = datetime(2026, 11, 26, 20, 15, tzinfo=UTC)
"""The last evening of it."""

SUBJECTS = (
    "control-plane",
    "worker-node",
    "communication-paths",
    "around-the-cluster",
    "outages",
    "workloads",
    "services",
    "scheduling",
    "storage",
    "api",
    "access",
    "node-internals",
)


def study_for_a_year(program: Program, decks: Sequence[Deck]) -> None:
    """Fills the learner's record with it, session by session. The same each time."""
    sessions = "\n".join(json.dumps(session) for session in _sessions(Random(8), decks))
    # Quick and exact: one process for all of it.
    ended = subprocess.run(
        [sys.executable, AT_A_TIME, "-"],
        input=sessions,
        text=True,
        capture_output=True,
        check=False,
        cwd=program.folder,
        env=program.environment(TZ="UTC", PYTHONPATH=str(Path(__file__).parents[2] / "src")),
        timeout=280,
    )
    assert (ended.returncode, ended.stderr) == (0, "")


def _sessions(random: Random, decks: Sequence[Deck]) -> Iterator[dict[str, Any]]:
    begins = LAST - timedelta(days=340)
    for evening in (begins + timedelta(days=day) for day in range(341)):
        holidays = evening.month == 8
        if evening == LAST or random.random() < (0.04 if holidays else 0.27):
            yield _studied(evening, random)
        if evening.day == 20 and evening.month in {6, 9, 11}:
            yield _exam(evening + timedelta(hours=1), random, decks, missed=0.4 - evening.month / 40)


def _studied(evening: datetime, random: Random) -> dict[str, Any]:
    """Flashcards on the subjects of the map, most of them known."""
    typed = [line for _ in range(90) for line in ("", "1" if random.random() < 0.06 else "3")]
    command = ["study", *SUBJECTS, "--flashcards", "--plain", "--seed", "1", "--new", "14", "--limit", "60"]
    return {"at": evening.isoformat(), "command": command, "typed": typed}


def _exam(evening: datetime, random: Random, decks: Sequence[Deck], missed: float) -> dict[str, Any]:
    """A whole exam, of which so much is missed."""
    seed = evening.month
    answers = [
        str(1 + random.randrange(4)) if random.random() < missed else typed_for(asked)
        for asked in draw(read_blueprint("kcna"), decks, None, seed)
    ]
    return {
        "at": evening.isoformat(),
        "command": ["exam", "kcna", "--plain", "--seed", str(seed)],
        "typed": [*answers, "1"],
    }
