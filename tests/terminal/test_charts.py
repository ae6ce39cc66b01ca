"""Bars and legends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import LINES, NARROW, WIDE
from k8squiz.terminal.charts import Sign, bar, columns, legend

KNOWN, MET, NEW = (Sign("█", "#", "known", "right"), Sign("▒", "+", "met", "path"), Sign("·", ".", "new", "dim"))
SIGNS = (KNOWN, MET, NEW)
ASCII = WIDE._replace(ascii=True)


@pytest.mark.parametrize(
    ("known", "met", "whole", "drawn"),
    [
        (5, 7, 10, "█████▒▒···"),
        (0, 0, 10, "··········"),
        (10, 10, 10, "██████████"),
        (0, 10, 10, "▒▒▒▒▒▒▒▒▒▒"),
        (1, 2, 900, "█▒········"),
        (898, 899, 900, "████████▒·"),
        (0, 1, 900, "▒·········"),
        (899, 900, 900, "█████████▒"),
        (0, 899, 900, "▒▒▒▒▒▒▒▒▒·"),
    ],
)
def test_a_bar_shows_every_part_that_holds_anything(known: int, met: int, whole: int, drawn: str) -> None:
    """However small; and none that holds nothing."""
    assert bar((known, met), whole, SIGNS, 10, WIDE).plain == drawn


@given(st.lists(st.integers(0, 500), min_size=3, max_size=3), st.integers(3, 60))
def test_a_bar_is_as_long_as_it_should_be(parts: list[int], cells: int) -> None:
    """And has a sign for each part that holds anything, in their order."""
    known, met, whole = parts[0], sum(parts[:2]), sum(parts)
    if not whole:
        return
    drawn = bar((known, met), whole, SIGNS, cells, ASCII).plain
    assert len(drawn) == cells
    assert list(dict.fromkeys(drawn)) == [sign.ascii for sign, part in zip(SIGNS, parts, strict=True) if part]
    assert sorted(drawn, key="#+.".index) == list(drawn)


def test_upright_bars_fill_their_rows_from_below() -> None:
    """The highest all of them; in eighths, or without Unicode in halves."""
    assert columns((24, 12, 1, 0, 16), 3, WIDE) == ["█", "█▄  █", "██▁ █"]
    assert columns((24, 12, 1, 0, 16), 3, ASCII) == ["#", "##  #", "##. #"]


def test_upright_bars_stand_apart_where_there_is_room() -> None:
    """Each with a blank behind it."""
    assert columns((2, 0, 1), 1, WIDE, cells=2) == ["█   ▄"]


def test_without_anything_there_are_no_upright_bars() -> None:
    """Nothing is divided by nothing."""
    assert columns((0, 0), 2, WIDE) == ["", ""]
    assert columns((), 2, WIDE) == ["", ""]


@given(st.lists(st.integers(0, 1_000), min_size=1, max_size=40))
def test_what_is_more_than_nothing_can_be_seen(values: list[int]) -> None:
    """And nothing cannot."""
    *_, lowest = columns(values, 3, ASCII)
    assert [mark != " " for mark in lowest.ljust(len(values))] == [value > 0 for value in values]


def test_a_legend_parts_no_sign_from_its_meaning() -> None:
    """It is wrapped between them; where lines are not wrapped, it is one."""
    wide = Sign("▓", "*", "a meaning that is rather long", "path")
    signs = (KNOWN, wide, MET, NEW)
    assert [one.text.plain for one in legend(signs, NARROW)] == [
        "█ known",
        "▓ a meaning that is rather long",
        "▒ met   · new",
    ]
    assert [one.text.plain for one in legend(signs, LINES)] == [
        "█ known   ▓ a meaning that is rather long   ▒ met   · new"
    ]
    assert [one.text.plain for one in legend(SIGNS, ASCII)] == ["# known   + met   . new"]
