"""The page of all keys: it lists the keys that work, and none besides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import pytest

from fake_terminal import pressed
from fakes import LINES, NARROW, WIDE
from k8squiz.history.reviews import Rating
from k8squiz.knowledge.asking import Form
from k8squiz.terminal import keys as all_of_them
from k8squiz.terminal.desk import Picks
from k8squiz.terminal.help_views import ANSWERING, all_keys
from k8squiz.terminal.keys import AFTER_ANSWER, GO_ON, Command, Key, name, rating_keys, typed
from k8squiz.terminal.line_desk import LineDesk
from k8squiz.terminal.lines import Line
from k8squiz.terminal.look import Look
from k8squiz.terminal.screen_desk import ScreenDesk

SETS: dict[str, tuple[Key, ...]] = {
    called: value
    for called, value in vars(all_of_them).items()
    if not called.startswith("_") and isinstance(value, tuple) and value and type(value[0]) is Key
}
SETS["after an answer"] = (*GO_ON, *rating_keys(dict.fromkeys(Rating, 3), Rating.HARD), *AFTER_ANSWER)
ON_SCREEN = {name: keys for name, keys in SETS.items() if not name.startswith("LINE_MODE")}
SENT = {"enter": "\r", "left": "\x1b[D", "right": "\x1b[C"}
CTRL_C = "Ctrl-C"

every_set = pytest.mark.parametrize("name", SETS)
every_set_on_screen = pytest.mark.parametrize("name", ON_SCREEN)


class Row(NamedTuple):
    """A row of the page: the keys that do the same, and what they do."""

    keys: str
    label: str


def rows(page: Iterable[Line]) -> list[Row]:
    """The rows below the heading."""
    heading, *rest = (one.text.plain for one in page)
    assert heading == "Keys"
    return [Row(*re.split(r"\s{2,}", one, maxsplit=1)) for one in rest]


def listed(page: Iterable[Line]) -> list[str]:
    """Every key that the page lists."""
    return [key for row in rows(page) for key in row.keys.split(" ")]


@every_set_on_screen
def test_on_a_full_screen_the_page_lists_the_keys_by_name(name: str) -> None:
    """Each once, and Ctrl-C, which works everywhere."""
    assert sorted(listed(all_keys(SETS[name], WIDE))) == sorted([*(name_of(one) for one in SETS[name]), CTRL_C])


def name_of(key: Key) -> str:
    """What a reader calls it."""
    return name(key.key)


@every_set_on_screen
def test_on_a_full_screen_each_key_listed_does_what_is_said_and_no_other_key_does(name: str) -> None:
    """Pressed at a real prompt; a key of any other page is as if it were not there."""
    said = {row_key: row.label for row in rows(all_keys(SETS[name], WIDE)) for row_key in row.keys.split(" ")}
    keys = {one.key: one for one in (*(key for keys in ON_SCREEN.values() for key in keys), *SETS[name])}
    # By time alone it is told from the beginning of another key; a real terminal shows that it works.
    del keys["escape"]
    for key in keys.values():
        command = pressed(SENT.get(key.key, key.key), lambda: ScreenDesk(WIDE, lambda: 80).pause(SETS[name]))
        own = [one for one in SETS[name] if one.key == key.key]
        assert command is (own[0].command if own else Command.QUIT)
        assert (name_of(key) in said) is bool(own)


@every_set
def test_in_line_mode_the_page_lists_what_is_typed_and_each_of_it_does_what_is_said(name: str) -> None:
    """At a line of its own, and with a colon where letters are text."""
    keys = SETS[name]
    expected = {typed(one): one.command for one in keys}
    assert sorted(listed(all_keys(keys, LINES))) == sorted([*expected, CTRL_C])
    said = LineDesk(LINES, read=iter("" if one == "Enter" else one for one in expected).__next__)
    assert [said.wait(keys) for _ in expected] == list(expected.values())


@pytest.mark.parametrize("name", ["LINE_MODE_TYPING", "TYPING"])
def test_where_letters_are_text_a_colon_stands_before_them(name: str) -> None:
    """On the page and at the prompt."""
    keys = SETS[name]
    typed_ = [one for one in listed(all_keys(keys, LINES, Form.TYPED, ":")) if one.startswith(":")]
    assert sorted(typed_) == sorted(f":{one.letter}" for one in keys)
    said = LineDesk(LINES, read=iter(typed_).__next__)
    commands = {f":{one.letter}": one.command for one in keys}
    assert [said.ask_text(keys).command for _ in typed_] == [commands[one] for one in typed_]


PICKS = {Form.CHOICE: Picks(), Form.SEVERAL: Picks(2), Form.ORDER: Picks(3, ordered=True)}
OPTIONS = ("the crane", "the tugboat", "the buoy")
ANSWERS = {
    Form.CHOICE: ("2", "\x1b[B\x1b[B\r", "jj\r", "kk\r"),
    Form.SEVERAL: ("13\r", "\x1b[B j \r", "k \x1b[A \r"),
    Form.ORDER: ("312\r", "3\x1b[B\r\x1b[B\r\r", "31\x7f12\r"),
}


@pytest.mark.parametrize("form", ANSWERS)
def test_what_answers_a_question_with_options_is_what_the_page_says(form: Form) -> None:
    """Digits, arrows, k and j, Enter, Space and Backspace, by each of which an answer can be given."""
    for keys in ANSWERS[form]:
        reply = pressed(keys, lambda: ScreenDesk(WIDE, lambda: 80).ask(OPTIONS, (), picks=PICKS[form]))
        assert reply.command is Command.ANSWER, keys
    unknown = pressed("\r", lambda: ScreenDesk(WIDE, lambda: 80).ask(OPTIONS, (), picks=PICKS[form]))
    assert unknown.command is Command.UNKNOWN


@pytest.mark.parametrize("form", [form for form in ANSWERING if form])
@pytest.mark.parametrize("look", [WIDE, NARROW, LINES])
def test_how_a_question_is_answered_comes_before_what_commands(form: Form, look: Look) -> None:
    """For that is needed most."""
    page = [one.text.plain for one in all_keys(SETS["ASKING"], look, form)]
    assert page[1].split("  ")[0] in {"1-9", "Enter", "1 3", "3 1 2", "a line"}
    assert page[-1].startswith(CTRL_C)


def test_keys_that_do_the_same_stand_in_one_row() -> None:
    """In the order in which they are pressed most."""
    assert rows(all_keys(SETS["GO_ON"], WIDE))[0] == Row("Enter Space", "next")


def test_a_rating_says_what_it_rates_and_which_one_is_in_force() -> None:
    """In line mode it is about the answer before."""
    keys: Sequence[Key] = rating_keys({rating: rating * 3 for rating in Rating}, Rating.GOOD)
    assert [row.label for row in rows(all_keys(keys, WIDE))[1:3]] == ["rate it: Hard 6 d", "rate it: [Good 9 d]"]
    assert rows(all_keys(keys, LINES))[0] == Row("r1", "rate the last answer: Again 3 d")
