"""Which characters reach the screen as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from k8squiz.printable import printable, unsafe_characters

any_text = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    "text", ["kubectl get pods -A", "a\tb\nc", "Grüße, 世界", "\N{WHITE HEAVY CHECK MARK}", "[flags]", "", "\u200d"]
)
def test_ordinary_text_is_shown_as_it_is(text: str) -> None:
    """Tabs, line ends, every script, emoji and square brackets are all safe."""
    assert unsafe_characters(text) == ()
    assert printable(text) == text


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x00", "U+0000"),
        ("\x07", "U+0007"),
        ("\x0b", "U+000B"),
        ("\r", "U+000D"),
        ("\x1b", "U+001B"),
        ("\x7f", "U+007F"),
        ("\x9b", "U+009B"),
        ("\u061c", "U+061C"),
        ("\u200f", "U+200F"),
        ("\u2028", "U+2028"),
        ("\u202e", "U+202E"),
        ("\u2060", "U+2060"),
        ("\u2066", "U+2066"),
        ("\ufeff", "U+FEFF"),
        ("\ufffb", "U+FFFB"),
        ("\U000e0041", "U+E0041"),
        ("\ud800", "U+D800"),
    ],
)
def test_a_character_that_moves_the_cursor_or_hides_is_named(character: str, name: str) -> None:
    """By its number, in four digits or more, for it cannot be shown itself."""
    assert unsafe_characters(f"a{character}b") == (name,)
    assert character not in printable(f"a{character}b")


def test_each_unsafe_character_is_named_once_in_the_order_it_is_met() -> None:
    """However often it occurs."""
    assert unsafe_characters("\x1b[31m\x07\x1b[0m") == ("U+001B", "U+0007")


def test_a_stand_in_shows_which_control_character_was_there() -> None:
    """The picture of it below U+0020, the replacement character for the rest."""
    assert printable("\x1b[31m\x7f\u202e") == "\N{SYMBOL FOR ESCAPE}[31m\N{REPLACEMENT CHARACTER}" + "\ufffd"


@given(any_text)
def test_printable_text_is_always_safe_and_keeps_its_length(text: str) -> None:
    """So what is computed of columns stays true; doing it twice changes nothing more."""
    shown = printable(text)
    assert unsafe_characters(shown) == ()
    assert len(shown) == len(text)
    assert printable(shown) == shown


@given(any_text)
def test_only_unsafe_text_is_changed(text: str) -> None:
    """Both functions agree about which that is."""
    assert (printable(text) == text) is (unsafe_characters(text) == ())
