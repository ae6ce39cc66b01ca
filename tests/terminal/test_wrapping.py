"""Breaking text by the cells it takes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from k8squiz.terminal.keys import GAP
from k8squiz.terminal.wrapping import wrap

TEXTS = st.text(st.sampled_from("ab- ü漢字🙂"), max_size=60)


def test_lines_are_broken_between_words() -> None:
    """As many words on each as there is room for."""
    assert wrap("one two three four", 9) == ["one two", "three", "four"]


def test_a_word_too_long_for_a_line_is_cut() -> None:
    """Addresses are; nothing of them is lost."""
    assert wrap("see https://example.org/a/b now", 10) == ["see", "https://ex", "ample.org/", "a/b now"]


def test_wide_characters_take_two_cells() -> None:
    """What counts is the room on screen, not the number of characters."""
    assert wrap("漢字 漢字", 5) == ["漢字", "漢字"]


def test_another_gap_can_be_the_only_place_to_break_at() -> None:
    """A key is never parted from what it does."""
    assert wrap(f"u undo{GAP}q quit it all", 14, GAP) == ["u undo", "q quit it all"]


def test_nothing_is_still_a_line() -> None:
    """An option without text would otherwise have no number."""
    assert wrap("", 10) == [""]


@given(TEXTS, st.integers(2, 30))
def test_no_line_is_too_wide_and_no_letter_is_lost(text: str, width: int) -> None:
    """Whatever the text and the width."""
    lines = wrap(text, width)
    assert max(cell_len(line) for line in lines) <= width
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
