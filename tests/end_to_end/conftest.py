"""What the tests of the whole program share."""

from __future__ import annotations

from pathlib import Path

import pytest

from end_to_end.program import Program


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """The program, with an empty home and a working directory of its own."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return Program(folder)
