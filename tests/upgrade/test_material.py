"""What earlier releases wrote is read by this one: progress files of every schema, decks of every release."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from k8squiz.clock import milliseconds, now
from k8squiz.decks.files import read_decks
from k8squiz.decks.reading import read_deck
from k8squiz.progress.store import Store, _migrations
from k8squiz.sqlite_files import connect
from upgrade.make_material import held

RELEASES = sorted(path.parent for path in Path(__file__).parent.glob("*/progress.db"))


def open_copy(release: Path, folder: Path) -> Store:
    """A store on a copy of a release's progress file, so that the material itself stays as it is."""
    copy = folder / "progress.db"
    shutil.copy(release / "progress.db", copy)
    return Store.open(copy, lambda: milliseconds(now()))


def schema_of(connection: sqlite3.Connection) -> list[tuple[str, str | None]]:
    """Every table, index, trigger and view of a file, with the text that made it."""
    return connection.execute("select name, sql from sqlite_schema order by name").fetchall()


def test_there_is_material_of_at_least_one_release() -> None:
    """Without material the tests below would pass by testing nothing."""
    assert RELEASES


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.name)
def test_an_old_progress_file_opens_with_everything_in_it(release: Path, tmp_path: Path) -> None:
    """After an upgrade every answer, study day, memory, exam and wish is still there."""
    expected = json.loads((release / "expected.json").read_text(encoding="utf-8"))
    with open_copy(release, tmp_path) as store:
        figures = held(store)
    # A release before marks and plans expects nothing of them.
    assert {figure: figures[figure] for figure in expected} == expected


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.name)
def test_an_old_progress_file_holds_what_its_reviews_fold_to(release: Path, tmp_path: Path) -> None:
    """Folding all reviews anew gives the memories that the file already has."""
    with open_copy(release, tmp_path) as store:
        before = store.memories()
        store.rebuild()
        assert store.memories() == before


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.name)
def test_an_old_progress_file_gets_the_schema_of_a_new_one(release: Path, tmp_path: Path) -> None:
    """To the letter, so that no rule holds only for those who began later."""
    with open_copy(release, tmp_path) as old, Store.open(tmp_path / "new.db", lambda: 1) as new:
        assert schema_of(old._connection) == schema_of(new._connection)


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.name)
def test_a_released_schema_is_never_changed(release: Path, tmp_path: Path) -> None:
    """The scripts that made an old file still make one like it; whatever came later stands in scripts of its own."""
    copy = shutil.copy(release / "progress.db", tmp_path / "progress.db")
    with closing(sqlite3.connect(copy)) as connection:
        version = connection.execute("pragma user_version").fetchone()[0]
        released = schema_of(connection)
    with closing(connect(tmp_path / "remade.db", _migrations()[:version])) as remade:
        assert schema_of(remade) == released


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
