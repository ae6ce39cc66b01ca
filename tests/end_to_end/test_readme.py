"""The screen that the README shows is the one that a newcomer sees, and its deck is one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from end_to_end.program import Program
from end_to_end.real_terminal import RealTerminal

pytestmark = pytest.mark.end_to_end
README = Path(__file__).parents[2] / "README.md"
BLOCK = re.compile(
    r"(<!-- screen: (?P<command>.+?), then (?P<key>\d) -->\n```text\n)(?P<screen>.*?)(\n?```\n)", re.DOTALL
)
OWN_DECK = re.compile(r"^## Your own decks\n(?:(?!## ).*\n)*?```yaml\n(?P<deck>(?:.*\n)*?)```\n", re.MULTILINE)


def test_the_screen_in_the_readme_is_real(program: Program, request: pytest.FixtureRequest) -> None:
    """The question, and what came of the answer, are those of the command named above them."""
    readme = README.read_text(encoding="utf-8")
    block = BLOCK.search(readme)
    assert block
    with RealTerminal(program, *block["command"].split()) as window:
        question = window.wait_for("0 I don't know")
        window.press(block["key"])
        feedback = window.wait_for("Enter next")
    screen = f"{question}\n\n--- {block['key']} ---\n\n{feedback}"
    if request.config.getoption("--update-screens"):
        README.write_text(BLOCK.sub(lambda found: f"{found[1]}{screen}\n```\n", readme), encoding="utf-8")
    else:
        assert block["screen"] == screen


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
