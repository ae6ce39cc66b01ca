"""Which files the names of decks stand for."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders_content import card, deck
from k8squiz.decks import files
from k8squiz.decks.build import write_decks
from k8squiz.decks.files import checkout_folder, read_decks, shipped_files, shipped_folder
from k8squiz.decks.text import deck_text
from k8squiz.errors import UsageError

NAMES = {"communication-paths": 3, "control-plane": 1, "extra": 4, "worker-node": 2}
"""Decks of ours with their places in learning order."""


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Decks as they lie in an installed package."""
    folder = tmp_path / "package" / "shipped"
    made = [deck(card(place), name=name)._replace(position=place) for name, place in NAMES.items()]
    texts = {f"{one.name}.yaml": deck_text(one) for one in made}
    write_decks(texts, folder)
    monkeypatch.setattr(files, "_SHIPPED", folder)
    return folder


@pytest.mark.usefixtures("shipped")
class TestNames:
    """Our own by name, a reader's own by path."""

    def test_no_name_means_all_of_ours_in_the_order_of_learning(self, tmp_path: Path) -> None:
        """Each deck tells its place."""
        found = [one.name for one in read_decks([], tmp_path / "cache")]
        assert found == ["control-plane", "worker-node", "communication-paths", "extra"]

    def test_names_are_read_in_the_order_given_each_once(self, tmp_path: Path) -> None:
        """However often they are named."""
        found = read_decks(["worker-node", "control-plane", "worker-node"], tmp_path / "cache")
        assert [one.name for one in found] == ["worker-node", "control-plane"]

    @pytest.mark.parametrize("ending", ["yaml", "yml"])
    def test_a_path_is_a_readers_own_deck(self, tmp_path: Path, ending: str) -> None:
        """Known by its ending."""
        file = tmp_path / f"mine.{ending}"
        file.write_text(deck_text(deck()))
        assert read_decks([str(file)], tmp_path / "cache") == (deck(),)

    def test_a_name_of_ours_is_never_taken_from_the_current_folder(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Nor is a file there picked up unasked."""
        (tmp_path / "decks").mkdir()
        for folder in (tmp_path, tmp_path / "decks"):
            (folder / "extra.yaml").write_text("not a deck")
        monkeypatch.chdir(tmp_path)
        assert [one.name for one in read_decks(["extra"], tmp_path / "cache")] == ["extra"]
        assert len(read_decks([], tmp_path / "cache")) == len(NAMES)

    def test_a_name_that_is_none_is_refused_with_the_nearest_and_all(self, tmp_path: Path) -> None:
        """And with how to name a file."""
        with pytest.raises(UsageError) as caught:
            read_decks(["control-plan"], tmp_path / "cache")
        assert str(caught.value) == (
            'there is no deck "control-plan" (did you mean "control-plane"?). Choose from: '
            "communication-paths, control-plane, extra, worker-node; or name a deck file ending in .yaml."
        )


def test_an_installed_program_has_its_decks_in_the_package_and_no_checkout(shipped: Path) -> None:
    """So a build writes nowhere unasked."""
    assert shipped_folder() == shipped
    assert checkout_folder() is None


def test_a_checkout_has_its_decks_at_the_top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a reader of the repository finds them."""
    monkeypatch.setattr(files, "_SHIPPED", tmp_path / "none")
    monkeypatch.setattr(files, "_CHECKOUT", tmp_path)
    assert (shipped_folder(), checkout_folder(), shipped_files()) == (tmp_path / "decks", None, ())
    (tmp_path / "pyproject.toml").touch()
    assert checkout_folder() == tmp_path / "decks"
