"""The atlas kept ready."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders_definitions import FOUR_COMPONENTS, definitions
from k8squiz.decks.atlas_cache import read_atlas
from k8squiz.errors import FaultsError
from k8squiz.knowledge.atlas_drawing import draw_atlas
from k8squiz.knowledge.reader import read_model


def test_our_own_atlas_is_the_same_from_the_definitions_and_from_its_copy(tmp_path: Path) -> None:
    """In every field of every part, connection and flow."""
    own = draw_atlas(read_model())
    assert read_atlas(tmp_path) == own
    assert [path.name[:6] for path in tmp_path.iterdir()] == ["atlas-"]
    assert read_atlas(tmp_path) == own


def test_a_changed_definition_is_never_answered_from_an_old_copy(tmp_path: Path) -> None:
    """Whichever file it is in."""
    folder, cache = tmp_path / "definitions", tmp_path / "cache"
    folder.mkdir()
    definitions(folder)
    assert "etcd in short" in {part.summary for part in read_atlas(cache, folder).parts}
    definitions(folder, four=FOUR_COMPONENTS.replace("etcd in short", "etcd anew"))
    assert "etcd anew" in {part.summary for part in read_atlas(cache, folder).parts}


@pytest.mark.parametrize("broken", [b"", b"[]", b"[1, 2, 3, 4]", b'["1.37", [["kubelet"]], [], []]', b"\xff"])
def test_a_copy_that_cannot_be_used_is_made_anew(tmp_path: Path, broken: bytes) -> None:
    """Cut off, or written by somebody else."""
    folder, cache = tmp_path / "definitions", tmp_path / "cache"
    folder.mkdir()
    definitions(folder)
    whole = read_atlas(cache, folder)
    [kept] = cache.iterdir()
    kept.write_bytes(broken)
    assert read_atlas(cache, folder) == whole
    assert kept.read_bytes() != broken


def test_a_cache_that_cannot_be_written_costs_time_and_nothing_else(tmp_path: Path) -> None:
    """A file stands where the folder would be."""
    (tmp_path / "cache").write_text("not a folder")
    folder = tmp_path / "definitions"
    folder.mkdir()
    assert read_atlas(tmp_path / "cache", definitions(folder)).parts


def test_faults_of_the_definitions_are_told(tmp_path: Path) -> None:
    """And nothing is kept of them."""
    folder = tmp_path / "definitions"
    folder.mkdir()
    definitions(folder, four=FOUR_COMPONENTS.replace("plane:", "plain:"))
    with pytest.raises(FaultsError):
        read_atlas(tmp_path / "cache", folder)
    assert not (tmp_path / "cache").exists()
