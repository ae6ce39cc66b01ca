"""The keys and the bars made from them."""

from __future__ import annotations

import pytest

from k8squiz.history.reviews import Rating
from k8squiz.terminal import keys
from k8squiz.terminal.keys import (
    AFTER_ANSWER,
    ASKING,
    EXAM,
    GAP,
    GO_ON,
    RATINGS,
    SHOW_BACK,
    TYPING,
    Command,
    Key,
    Reply,
    bar,
    line_bar,
    rating_keys,
)
from k8squiz.terminal.wrapping import wrap

SETS = {
    name: value
    for name, value in vars(keys).items()
    if not name.startswith("_") and isinstance(value, tuple) and value and type(value[0]) is Key
}


def test_the_bar_names_the_keys_that_are_listed() -> None:
    """The space bar works as well as Enter and is not worth a word; what is needed less stands behind the key ?."""
    assert bar((*GO_ON, *AFTER_ANSWER)) == "Enter next   e explain   u undo   q quit   ? keys"


def test_the_bar_tells_how_many_options_there_are() -> None:
    """Digits come first, for they are what is needed most."""
    assert bar(ASKING, options=3) == "1-3 answer   0 I don't know   h hint   u undo   q quit   ? keys"
    assert line_bar(EXAM, first="1-4 answer") == "1-4 answer, b back, f flag, g grid, q finish, ? keys"


def test_keys_that_do_the_same_now_stand_together() -> None:
    """What Enter does changes with what is chosen; a digit that does nothing any more is not named."""
    assert bar(ASKING, options=4, digits="place next", now=[("enter", "I don't know")]).startswith(
        "1-4 place next   Enter/0 I don't know   h hint"
    )
    assert bar((), options=4, digits="", now=[("enter", "answer"), ("backspace", "take back")]) == (
        "Enter answer   Backspace take back"
    )


def test_letters_of_a_text_question_are_marked_in_line_mode() -> None:
    """A colon makes them commands."""
    assert line_bar(TYPING, mark=":") == ":h hint, :u undo, :q quit, :? keys"


@pytest.mark.parametrize("name", [name for name in SETS if not name.startswith("LINE_MODE")])
def test_a_bar_takes_three_lines_of_a_narrow_screen_at_most(name: str) -> None:
    """With the options of the largest question before it."""
    assert len(wrap(bar(SETS[name], options=6), 39, GAP)) <= 3


def test_the_back_of_a_flashcard_is_shown_by_enter_or_space() -> None:
    """Only Enter is worth a word, as everywhere."""
    assert [key.command for key in SHOW_BACK if key.key in {"enter", " "}] == [Command.NEXT, Command.NEXT]
    assert bar(SHOW_BACK) == "Enter show the answer   h hint   u undo   q quit   ? keys"


def test_the_option_of_a_reply_is_the_first_one_picked() -> None:
    """Where nothing was picked there is none."""
    assert [Reply(Command.ANSWER, (2, 0)).option, Reply(Command.ANSWER, (0,)).option] == [2, 0]
    assert Reply(Command.UNKNOWN).option is None


@pytest.mark.parametrize("name", SETS)
def test_no_key_stands_twice_in_a_set(name: str) -> None:
    """The second would never be reached, or would take the first one's place."""
    pressed = [one.key for one in SETS[name]]
    assert sorted(set(pressed)) == sorted(pressed)


@pytest.mark.parametrize("name", SETS)
def test_letters_mean_one_thing_in_a_set(name: str) -> None:
    """In line mode a letter is all there is; only those for Enter may be shared, by keys that do the same."""
    assert len({one.letter for one in SETS[name]}) == len({(one.letter, one.command) for one in SETS[name]})


def test_a_rating_says_when_the_card_then_comes_again() -> None:
    """Each by its digit, the one in force in brackets; what is due at once is due now."""
    intervals = dict(zip(Rating, (-1, 0, 1, 31), strict=True))
    keys_ = rating_keys(intervals, Rating.GOOD)
    assert bar(keys_) == "1 Again now   2 Hard now   3 [Good 1 d]   4 Easy 31 d"
    assert [one.letter for one in keys_] == ["r1", "r2", "r3", "r4"]
    assert [RATINGS[one.command] for one in keys_] == list(Rating)


def test_without_intervals_nothing_can_be_rated() -> None:
    """As when cramming."""
    assert rating_keys({}) == ()


@pytest.mark.parametrize(
    "name", [name for name in SETS if name not in {"GO_ON", "BACK_TO_IT", "PLANNING", "LEAVING", "REPORT_END"}]
)
def test_where_there_are_many_keys_one_lists_them_all(name: str) -> None:
    """But where one key alone says the same as another that is listed."""
    unlisted = [one for one in SETS[name] if not one.listed and one.key != " "]
    assert not unlisted or Command.KEYS in {one.command for one in SETS[name]}


def test_no_key_is_a_digit_of_an_option() -> None:
    """Digits from 1 answer; 0 is free for "I don't know"."""
    assert {one.key for members in SETS.values() for one in members} & set("123456789") == set()
