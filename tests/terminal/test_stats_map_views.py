"""The map by mastery and the domains as bars, beyond what the golden screens show."""

from __future__ import annotations

import pytest
from rich.text import Text

from builders_stats import exam_by_domains, figures
from fakes import WIDE
from k8squiz.stats.mastery import LEVELS
from k8squiz.terminal.look import Look
from k8squiz.terminal.stats_map_views import domain_bars, mastery_map


def styles(text: Text, word: str) -> list[str]:
    """The styles of the first letter of a word, its whole line's first."""
    at = text.plain.index(word)
    return [str(text.style), *(str(span.style) for span in text.spans if span.start <= at < span.end)]


def test_each_level_has_a_style_and_a_letter() -> None:
    """What is new is pale, and what is known is right; a name is as plain as ever."""
    rows = [one.text for one in mastery_map(figures(), WIDE)]
    found = {}
    for letter, name in (("K", "harbour-office"), ("H", "log-book"), ("B", "berth-"), ("N", "crane")):
        row = next(row for row in rows if f"{letter} {name}" in row.plain)
        # A pointer before the letter is bold, and so may be the letter.
        found[letter] = [style for style in styles(row, f"{letter} {name}") if style not in {"", "bold"}]
        assert [style for style in styles(row, name) if style] == []
    assert found == {"K": ["right"], "H": ["path"], "B": [], "N": ["dim"]}
    assert set(found) == set(LEVELS.values())


@pytest.mark.parametrize(("width", "cells"), [(40, 32), (50, 11), (60, 21), (80, 40), (200, 40)])
def test_all_bars_are_of_one_length(width: int, cells: int) -> None:
    """So that they can be compared; the numbers stand beside them, or below where there is little room."""
    rows = [one.text.plain for one in domain_bars(exam_by_domains(), Look(lines=False, ascii=True, width=width))]
    bars = [row.split("  ")[0] for row in rows if row.startswith("#") and not row.startswith("# known")]
    assert [len(bar) for bar in bars] == [cells, cells]
