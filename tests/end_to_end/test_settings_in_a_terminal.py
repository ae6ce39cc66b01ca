"""Settings as they reach a real terminal."""

from __future__ import annotations

import re

import pytest

from end_to_end.program import Program
from end_to_end.real_terminal import RealTerminal
from k8squiz.settings.table import THEMES

pytestmark = pytest.mark.end_to_end
COLOUR = re.compile(rb"\x1b\[(?:\d+;)*(?:[349][0-7]|10[0-7])[;m]")


def study(program: Program, *first: str, no_color: str = "") -> bytes:
    """All that is sent to the terminal by a question and the feedback on it."""
    with RealTerminal(program, *first, "study", "communication-paths", "--seed", "5", NO_COLOR=no_color) as window:
        window.wait_for("0 I don't know")
        window.press("1")
        window.wait_for("Incorrect", "Enter next")
        return window.raw


def test_the_theme_in_the_file_takes_the_colours_and_set_brings_them_back(program: Program) -> None:
    """Page, pointer and bar alike."""
    assert COLOUR.search(study(program))
    (program.home / "config.toml").write_text('theme = "mono"\n', encoding="utf-8")
    assert not COLOUR.search(study(program))
    assert COLOUR.search(study(program, "--set", "theme=contrast"))


@pytest.mark.parametrize("theme", THEMES)
def test_no_color_wins_over_every_theme(theme: str, program: Program) -> None:
    """On the page and in the prompt."""
    assert not COLOUR.search(study(program, "--set", f"theme={theme}", no_color="1"))


def test_a_mistake_in_the_file_is_told_before_anything_is_drawn(program: Program) -> None:
    """Each on a line, and the terminal is as it was."""
    (program.home / "config.toml").write_text("portion = 1\ntheme = mono\n", encoding="utf-8")
    with RealTerminal(program, "study") as window:
        assert window.end() == (1, None)
        assert "config.toml:1:1: portion must be a whole number" in window.text().replace("\n", "")
        assert b"\x1b" not in window.raw
