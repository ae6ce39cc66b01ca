"""The screen that the README shows is the one that a newcomer sees."""

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
