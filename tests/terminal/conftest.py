"""What the tests of study screens share: a real store, and a clock that stands still."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from builders_terminal import NOON
from fakes import FixedClock
from k8squiz.clock import milliseconds
from k8squiz.progress.store import Store


@pytest.fixture
def clock() -> FixedClock:
    """Noon of a Monday."""
    return FixedClock(NOON)


@pytest.fixture
def store(tmp_path: Path, clock: FixedClock) -> Iterator[Store]:
    """A real one, in a file."""
    with Store.open(tmp_path / "progress.db", lambda: milliseconds(clock.now())) as opened:
        yield opened
