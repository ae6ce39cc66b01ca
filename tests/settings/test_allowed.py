"""What a setting may be."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from k8squiz.settings.allowed import Allowed, OneOf, Share, Switch, Whole, as_toml, quoted, refusal

COUNT = Whole(0, 9999)
CHANCE = Share(0.80, 0.97)
SWITCH = Switch()
WORDS = OneOf(("standard", "contrast"))
ENORMOUS = [16**5000]
"""Python refuses to write it out, and pytest would, if it stood alone."""
KINDS = (COUNT, CHANCE, SWITCH, WORDS)


@pytest.mark.parametrize(
    ("allowed", "taken", "refused"),
    [
        (COUNT, [0, 10, 9999], [-1, 10_000, 10.0, True, "10", [10], *ENORMOUS]),
        (CHANCE, [0.8, 0.9, 0.97], [0.79, 0.98, 1, 0, True, "0.9", float("nan"), float("inf")]),
        (SWITCH, [True, False], [1, 0, "true", "yes"]),
        (WORDS, ["standard", "contrast"], ["Standard", "", "mono", 1, False]),
    ],
)
def test_values_are_taken_within_bounds_and_of_their_own_type(
    allowed: Allowed, taken: list[object], refused: list[object]
) -> None:
    """Python takes true for 1, and the settings do not."""
    assert [value for value in taken if not allowed.takes(value)] == []
    assert [value for value in refused if allowed.takes(value)] == []


@pytest.mark.parametrize(
    ("allowed", "text", "value"),
    [
        (COUNT, "10", 10),
        (COUNT, "0010", 10),
        (COUNT, "10000", None),
        (COUNT, "-1", None),
        (COUNT, "1e3", None),
        (COUNT, "\u0661", None),
        (COUNT, "9" * 5000, None),
        (COUNT, "", None),
        (CHANCE, "0.9", 0.9),
        (CHANCE, ".9", 0.9),
        (CHANCE, "0,9", None),
        (CHANCE, "nan", None),
        (CHANCE, "90 %", None),
        (WORDS, "contrast", "contrast"),
        (WORDS, "", None),
        *((SWITCH, text, False) for text in ("", "0", "false", "FALSE", "no", "No", "off")),
        *((SWITCH, text, True) for text in ("1", "true", "yes", "on", "anything", " ")),
    ],
)
def test_a_text_from_outside_means_a_value_or_nothing(allowed: Allowed, text: str, value: object) -> None:
    """The environment knows no types."""
    assert (allowed.understood(text), type(allowed.understood(text))) == (value, type(value))


@given(st.sampled_from(KINDS), st.text())
def test_what_is_understood_is_also_taken(allowed: Allowed, text: str) -> None:
    """There is no way around the bounds."""
    value = allowed.understood(text)
    assert value is None or allowed.takes(value)


@pytest.mark.parametrize(
    ("allowed", "value", "said"),
    [
        (COUNT, -3, "it must be a whole number from 0 to 9999, not -3"),
        (CHANCE, 1.5, "it must be a number from 0.80 to 0.97, not 1.5"),
        (SWITCH, "fasle", 'it must be true or false, not "fasle" (did you mean "false"?)'),
        (WORDS, "contrst", 'it must be "standard" or "contrast", not "contrst" (did you mean "contrast"?)'),
        (WORDS, True, 'it must be "standard" or "contrast", not true'),
        (WORDS, {"x": 1}, 'it must be "standard" or "contrast", not a table'),
        (WORDS, [1], 'it must be "standard" or "contrast", not a list'),
        (WORDS, date(2026, 3, 2), 'it must be "standard" or "contrast", not a date or a time'),
    ],
)
def test_a_refusal_says_what_is_allowed_and_what_stands_there(allowed: Allowed, value: object, said: str) -> None:
    """And the nearest word, where there is one."""
    assert refusal("it", allowed, value) == said


def test_a_number_that_python_does_not_write_out_is_called_large() -> None:
    """TOML has no bounds for numbers with base sixteen."""
    assert refusal("it", COUNT, *ENORMOUS) == "it must be a whole number from 0 to 9999, not so large a number"


def test_a_text_from_outside_is_quoted_on_one_short_line() -> None:
    """It may be anything."""
    assert quoted("a\nb\tc") == '"a b c"'
    assert quoted("x" * 300) == f'"{"x" * 40}..."'


@given(st.one_of(st.booleans(), st.integers(0, 9999), st.floats(0.8, 0.97), st.sampled_from(WORDS.known)))
def test_what_is_written_as_toml_is_read_as_the_same(value: float | str | bool) -> None:
    """By type as well."""
    read = tomllib.loads(f"x = {as_toml(value)}")["x"]
    assert (read, type(read)) == (value, type(value))
