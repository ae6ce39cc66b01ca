"""What earlier releases wrote is read by this one: progress files of every schema, decks of every release."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from k8squiz.clock import milliseconds, now
from k8squiz.decks.files import read_decks
from k8squiz.decks.reading import read_deck
from k8squiz.progress.store import Store

RELEASES = sorted(path.parent for path in Path(__file__).parent.glob("*/progress.db"))


def open_copy(release: Path, folder: Path) -> Store:
    """A store on a copy of a release's progress file, so that the material itself stays as it is."""
    copy = folder / "progress.db"
    shutil.copy(release / "progress.db", copy)
    return Store.open(copy, lambda: milliseconds(now()))


def test_there_is_material_of_at_least_one_release() -> None:
    """Without material the tests below would pass by testing nothing."""
    assert RELEASES


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.name)
def test_an_old_progress_file_opens_with_everything_in_it(release: Path, tmp_path: Path) -> None:
    """After an upgrade every answer, study day, memory and exam is still there."""
    expected = json.loads((release / "expected.json").read_text(encoding="utf-8"))
    with open_copy(release, tmp_path) as store:
        held = {
            "answers": store.totals().answers,
            "correct": store.totals().correct,
            "days": len(store.days()),
            "memories": len(store.memories()),
            "exams": len(store.exams()),
        }
    assert held == expected


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.name)
def test_an_old_progress_file_holds_what_its_reviews_fold_to(release: Path, tmp_path: Path) -> None:
    """Folding all reviews anew gives the memories that the file already has."""
    with open_copy(release, tmp_path) as store:
        before = store.memories()
        store.rebuild()
        assert store.memories() == before


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.name)
def test_an_old_deck_is_read(release: Path) -> None:
    """A reader who kept a deck file of an earlier release can go on using it."""
    for path in sorted(release.glob("*.yaml")):
        assert read_deck(path).cards


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.name)
def test_no_card_of_an_earlier_release_is_lost_from_sight(release: Path, tmp_path: Path) -> None:
    """Each card once shipped is shipped still, or named by one that replaces it: its history is never orphaned."""
    current = [card for deck in read_decks([], tmp_path) for card in deck.cards]
    reachable = {card.id for card in current} | {old for card in current for old in card.replaces}
    shipped = {card.id for path in sorted(release.glob("*.yaml")) for card in read_deck(path).cards}
    assert shipped - reachable == set()
