"""The deck that the README shows is one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from end_to_end.program import Program

pytestmark = pytest.mark.end_to_end
README = Path(__file__).parents[2] / "README.md"
OWN_DECK = re.compile(r"^## Your own decks\n(?:(?!## ).*\n)*?```yaml\n(?P<deck>(?:.*\n)*?)```\n", re.MULTILINE)


@pytest.fixture
def own_deck(program: Program) -> Path:
    """The deck that the README shows, as a file of the name that it tells."""
    block = OWN_DECK.search(README.read_text(encoding="utf-8"))
    assert block
    file = program.folder / "my-own.yaml"
    file.write_text(block["deck"], encoding="utf-8")
    return file


def test_the_deck_in_the_readme_is_whole(program: Program, own_deck: Path) -> None:
    """Nothing is wrong with its form."""
    ended = program.run("deck", "check", own_deck.name)
    assert (ended.code, ended.err) == (0, ""), ended.out


def test_the_deck_in_the_readme_is_asked(program: Program, own_deck: Path) -> None:
    """And the answer that stands there is right."""
    ended = program.run("study", own_deck.name, "--plain", typed=b"8443\n")
    assert (ended.code, ended.err) == (0, "")
    assert "On which port does our gateway listen?" in ended.out
    assert "Correct: 8443" in ended.out
    assert program.statistics()
