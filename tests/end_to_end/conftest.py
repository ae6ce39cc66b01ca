"""What the tests of the whole program share."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from end_to_end.program import Program
from k8squiz.progress.store import Store
from k8squiz.terminal.plan_screen import SKIPPED
from keeping import keep_ready


@pytest.fixture
def newcomer(tmp_path: Path, kept_decks: Path) -> Program:
    """The program, with a home of its own, empty but for the decks kept ready, and a working directory of its own."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    found = Program(folder)
    keep_ready(kept_decks, found.home)
    return found


@pytest.fixture
def program(newcomer: Program) -> Program:
    """The same for a learner who was asked about exams once, and so is not asked at the end of a session."""
    newcomer.home.mkdir(exist_ok=True)
    with Store.open(newcomer.home / "progress.db", count(1).__next__) as store:
        store.plan_exam(SKIPPED)
    return newcomer
