"""k8squiz deck: list, show, build and check."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builders_content import FOUR_COMPONENTS, HEAD, component_text, definitions
from builders_terminal import CRANE, harbour_file
from commands.running import Shell
from k8squiz.commands import checking
from k8squiz.decks.files import shipped_files

pytestmark = pytest.mark.usefixtures("home")
DECKS = """\
format: 1
kubernetes: "1.37"
decks:
- name: four
  title: The four
  intro: All there is.
  about: [kubelet, kube-proxy, etcd, coredns]
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shell: Shell) -> Path:
    """A small bank that takes the place of our own: its definitions, and its decks beside them as built."""
    folder = tmp_path / "definitions"
    folder.mkdir()
    definitions(folder, four=FOUR_COMPONENTS, decks=DECKS)
    decks = tmp_path / "decks"
    assert shell("deck", "build", "--definitions", folder, "-o", decks).code == 0
    monkeypatch.setattr(checking, "OWN_DEFINITIONS", folder)
    monkeypatch.setattr(checking, "shipped_folder", lambda: decks)
    return tmp_path


def test_the_list_names_every_deck(shell: Shell) -> None:
    """As a page and as data."""
    names = [path.stem for path in shipped_files()]
    page, data = shell("deck", "list"), shell("deck", "list", "--json")
    assert (page.code, data.code) == (0, 0)
    assert [name for name in names if f"{name}: " not in page.out] == []
    assert [one["deck"] for one in json.loads(data.out)] == names


@pytest.mark.parametrize("name", [path.stem for path in shipped_files()])
def test_a_deck_can_be_read_by_name(name: str, shell: Shell) -> None:
    """Card by card, or as data with all there is in it."""
    assert shell("deck", "show", name).code == 0
    assert json.loads(shell("deck", "show", name, "--json").out)["deck"] == name


def test_a_deck_of_ones_own_can_be_read(shell: Shell, tmp_path: Path) -> None:
    """By its path."""
    ran = shell("deck", "show", harbour_file(tmp_path))
    assert (ran.code, ran.out.split("\n")[0]) == (0, "The harbour")


def test_an_unknown_deck_is_told_with_the_nearest_name(shell: Shell) -> None:
    """In one line, with the exit code for a wrong call."""
    ran = shell("deck", "show", "worker-nodes")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert '(did you mean "worker-node"?)' in ran.err


@pytest.mark.usefixtures("own")
def test_a_check_of_what_is_current_finds_nothing(shell: Shell) -> None:
    """It says what it looked at."""
    ran = shell("deck", "check")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("four: ")
    assert "nothing wrong.\n" in ran.out
    assert "Right answers without any knowledge" in ran.out


def test_a_stale_deck_is_shown_with_its_difference(own: Path, shell: Shell) -> None:
    """As a diff from what is on disk to what the definitions give; the exit code is 1."""
    path = own / "decks" / "four.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("The four", "The five"), encoding="utf-8")
    ran = shell("deck", "check")
    assert ran.code == 1
    assert "build them anew: k8squiz deck build" in ran.out
    assert [line for line in ran.out.split("\n") if line.startswith(("+", "-"))] == [
        "--- four.yaml (on disk)",
        "+++ four.yaml (from the definitions)",
        "-title: The five",
        "+title: The four",
    ]


@pytest.mark.parametrize("change", ["missing", "extra"])
def test_a_deck_file_too_few_or_too_many_is_stale_as_well(change: str, own: Path, shell: Shell) -> None:
    """What is built would not be what is shipped."""
    path = own / "decks" / "four.yaml"
    if change == "missing":
        path.unlink()
    else:
        path.with_name("five.yaml").write_text("format: 1\n", encoding="utf-8")
    assert shell("deck", "check").code == 1


def test_all_faults_of_the_definitions_are_told_at_once(shell: Shell, tmp_path: Path) -> None:
    """Each in its line, with file, line, column and the nearest name; the exit code is 1."""
    wrong = f"{HEAD}components:\n{component_text('kubelet', denied=['kubelte', 'etcd'])}  colour: blue\n"
    folder = definitions(tmp_path, a=FOUR_COMPONENTS.replace("not: [kubelet,", "not: [kubelt,"), b=wrong)
    ran = shell("deck", "check", "--definitions", folder)
    lines = ran.err.rstrip("\n").split("\n")
    assert (ran.code, ran.out) == (1, "")
    places = [line.split(": ")[0].split(":") for line in lines]
    assert {place[0] for place in places} == {"a.yaml", "b.yaml"}
    assert all(len(place) == 3 and place[1].isdecimal() and place[2].isdecimal() for place in places)
    assert sum('(did you mean "kubelet"?)' in line for line in lines) >= 2
    assert any('"colour"' in line for line in lines)
    assert len(lines) >= 4


def test_a_folder_without_definitions_is_told(shell: Shell, tmp_path: Path) -> None:
    """Rather than found to be fine."""
    ran = shell("deck", "check", "--definitions", tmp_path)
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)


def test_a_deck_of_ones_own_can_be_checked(shell: Shell, tmp_path: Path) -> None:
    """Faults fail it; the rules for our own bank only with --strict."""
    deck = harbour_file(tmp_path, CRANE._replace(sources=()))
    assert shell("deck", "check", deck) == (0, "harbour: 1 card, 1 question, nothing wrong.\n", "")
    strict = shell("deck", "check", deck, "--strict")
    assert (strict.code, "crane.role: has no source" in strict.out) == (1, True)


def test_the_faults_of_several_deck_files_are_told_together(shell: Shell, tmp_path: Path) -> None:
    """Nobody should have to mend one to hear of the next."""
    paths = [tmp_path / "one.yaml", tmp_path / "two.yaml"]
    for path in paths:
        path.write_text(f"format: 1\ndeck: {path.stem}\ntitle: T\ncolour: blue\ncards: []\n", encoding="utf-8")
    ran = shell("deck", "check", *paths)
    assert ran.code == 1
    assert [path for path in paths if f"{path}:4:1: " not in ran.err] == []


def test_building_twice_changes_nothing(own: Path, shell: Shell) -> None:
    """The same definitions give the same bytes."""
    ran = shell("deck", "build", "--definitions", own / "definitions", "-o", own / "decks")
    assert (ran.code, ran.out) == (0, f"1 deck in {own / 'decks'}, 0 of them changed.\n")


def test_building_elsewhere_needs_a_folder(shell: Shell, own: Path) -> None:
    """Other definitions never overwrite our own decks by mistake."""
    ran = shell("deck", "build", "--definitions", own / "definitions")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
