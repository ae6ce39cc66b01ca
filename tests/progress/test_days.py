"""The limits of a study day: what was reviewed on it, and what it is allowed beyond them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from builders import MONDAY
from k8squiz.history.days import Extras
from k8squiz.identifiers import StudyDay
from k8squiz.progress.store import Store


@pytest.fixture
def store() -> Iterator[Store]:
    """An empty store in memory."""
    with Store.open(Path(":memory:"), count(1).__next__) as opened:
        yield opened


def test_a_day_is_at_first_allowed_nothing_beyond_its_limits(store: Store) -> None:
    """As on most days."""
    assert store.extras(MONDAY) == Extras(new=0, reviews=0)


def test_what_a_day_is_allowed_adds_up(store: Store) -> None:
    """Across sessions, of either kind, and for that day only."""
    store.allow_more(MONDAY, 5, 0)
    assert store.extras(MONDAY) == Extras(new=5, reviews=0)
    store.allow_more(MONDAY, 2, 20)
    store.allow_more(MONDAY, 0, 10)
    assert store.extras(MONDAY) == Extras(new=7, reviews=30)
    assert store.extras(StudyDay(MONDAY + 1)) == Extras()


@pytest.mark.parametrize("more", [Extras(new=-1), Extras(reviews=-1)])
def test_a_day_is_never_allowed_less(store: Store, more: Extras) -> None:
    """Neither below its limits nor less than before: it is a defect of the program, so it is no StoreError."""
    for before in (Extras(), Extras(4, 4)):
        store.allow_more(MONDAY, *before)
        with pytest.raises(ValueError, match="CHECK constraint failed"):
            store.allow_more(MONDAY, *more)
        assert store.extras(MONDAY) == before
