"""k8squiz explore --html: the map as a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.running import Shell
from pages.parsing import parsed

pytestmark = pytest.mark.usefixtures("home")


def test_the_map_is_written_as_a_page(shell: Shell, tmp_path: Path) -> None:
    """Where it was wanted, and that is said; a second time it is the same to the byte."""
    path = tmp_path / "map.html"
    ran = shell("explore", "--html", path)
    assert (ran.code, ran.err) == (0, "")
    assert f"written: {path}\n" in ran.out
    first = path.read_bytes()
    assert parsed(first.decode()).text("title") == "Kubernetes architecture"
    assert shell("explore", "--html", path) == ran
    assert path.read_bytes() == first


def test_a_file_of_somebody_else_is_left_alone(shell: Shell, tmp_path: Path) -> None:
    """A line says what to do."""
    path = tmp_path / "own.html"
    path.write_text("<p>My own.</p>\n", encoding="utf-8")
    ran = shell("explore", "--html", path)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert (
        ran.err == f"k8squiz: {path}: is there already and is no page of k8squiz. Name another file, or move it away.\n"
    )
    assert path.read_text(encoding="utf-8") == "<p>My own.</p>\n"


def test_a_folder_that_is_not_there_is_told(shell: Shell, tmp_path: Path) -> None:
    """In a line."""
    ran = shell("explore", "--html", tmp_path / "nowhere" / "map.html")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "there is no such folder" in ran.err
