"""What the tests of the whole program share."""

from __future__ import annotations

from pathlib import Path

import pytest

from end_to_end.program import Program
from keeping import keep_ready


@pytest.fixture
def program(tmp_path: Path, kept_decks: Path) -> Program:
    """The program, with a home of its own, empty but for the decks kept ready, and a working directory of its own."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    found = Program(folder)
    keep_ready(kept_decks, found.home)
    return found
