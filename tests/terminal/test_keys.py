"""The keys and the bars made from them."""

from __future__ import annotations

import pytest

from k8squiz.terminal import keys
from k8squiz.terminal.keys import AFTER_ANSWER, ASKING, EXAM, Key, bar, line_bar

SETS = {
    name: value for name, value in vars(keys).items() if isinstance(value, tuple) and value and type(value[0]) is Key
}


def test_the_bar_names_every_key_that_has_a_label() -> None:
    """The space bar works as well as Enter and is not worth a word."""
    assert bar(AFTER_ANSWER) == "Enter next   e explain   u undo   q quit"


def test_the_bar_tells_how_many_options_there_are() -> None:
    """Digits come first, for they are what is needed most."""
    assert bar(ASKING, options=3) == "1-3 answer   0 I don't know   u undo   q quit"
    assert line_bar(EXAM, options=4) == "1-4 answer, b back, n on, 0 blank, q hand in"


@pytest.mark.parametrize("name", SETS)
def test_no_key_stands_twice_in_a_set(name: str) -> None:
    """The second would never be reached, or would take the first one's place."""
    pressed = [one.key for one in SETS[name]]
    assert sorted(set(pressed)) == sorted(pressed)


@pytest.mark.parametrize("name", SETS)
def test_letters_mean_one_thing_in_a_set(name: str) -> None:
    """In line mode a letter is all there is; only those for Enter may be shared, by keys that do the same."""
    assert len({one.letter for one in SETS[name]}) == len({(one.letter, one.command) for one in SETS[name]})


def test_no_key_is_a_digit_of_an_option() -> None:
    """Digits from 1 answer; 0 is free for "I don't know"."""
    assert {one.key for members in SETS.values() for one in members} & set("123456789") == set()
