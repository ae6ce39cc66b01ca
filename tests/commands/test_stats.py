"""k8squiz stats, and k8squiz alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from commands.running import Shell

Types = Callable[..., None]


def test_before_the_first_answer_both_say_how_to_begin(shell: Shell, home: Path) -> None:
    """Looking makes the folder, and nothing else is asked for."""
    assert shell("stats").out.startswith("No answers yet. Begin with: k8squiz study")
    alone = shell()
    assert (alone.code, "Begin with: k8squiz study" in alone.out) == (0, True)
    assert home.is_dir()


def test_after_some_answers_both_say_where_one_stands(shell: Shell, home: Path, types: Types) -> None:
    """The same figures, one in full and one in brief."""
    types("0", "0")
    shell("study", "--plain", "--limit", 2)
    assert "2 given, 0 right (0 %)" in shell("stats", "--home", home).out
    assert "2 of " in shell().out


def test_json_holds_the_same_figures(shell: Shell, home: Path, types: Types) -> None:
    """Valid from the first run on; the counts of the decks add up."""
    assert json.loads(shell("stats", "--json").out)["reviews"] == 0
    types("0", "0", "0")
    shell("study", "--plain", "--limit", 3)
    data = json.loads(shell("stats", "--json", "--home", home).out)
    assert (data["reviews"], data["correct"], data["streak"], len(data["days"])) == (3, 0, 1, 1)
    assert sum(deck["learning"] for deck in data["decks"]) == data["cards"]["learning"] == 3
