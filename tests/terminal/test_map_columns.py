"""The columns of the map, and its names where they are broken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from k8squiz.terminal.map_columns import broken, column_widths

NAMES = st.lists(st.from_regex(r"[a-z]{1,9}(-[a-z]{1,9}){0,2}", fullmatch=True), max_size=3)


@pytest.mark.parametrize(
    ("columns", "room", "widths"),
    [
        ([["mast"], ["ferry"]], 20, [10, 10]),
        ([["mast"], ["tide-controller"]], 20, [5, 15]),
        ([["berth-planner"], ["tide-controller"]], 20, [10, 10]),
        ([["berth-planner"], ["mast"], ["tide-controller-manager"]], 34, [14, 4, 16]),
        ([["lighthouse"], ["lighthouse"]], 10, [5, 5]),
        ([[], []], 9, [5, 4]),
    ],
)
def test_columns_are_alike_until_a_name_would_be_broken_for_it(
    columns: list[list[str]], room: int, widths: list[int]
) -> None:
    """Then those with short names give; where that does not help, names are broken, as few of them as possible."""
    assert column_widths(columns, room, 0) == widths


@given(st.lists(NAMES, min_size=1, max_size=4), st.integers(0, 80), st.integers(0, 6))
def test_columns_fill_the_room(columns: list[list[str]], room: int, beside: int) -> None:
    """No more and no less, whatever stands in them."""
    widths = column_widths(columns, room, beside)
    assert (len(widths), sum(widths), min(widths) >= 0) == (len(columns), room, True)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("tide-controller-manager", 23, ["tide-controller-manager"]),
        ("tide-controller-manager", 22, ["tide-controller-", "manager"]),
        ("tide-controller-manager", 15, ["tide-", "controller-", "manager"]),
        ("tide-controller-manager", 3, ["tide-", "controller-", "manager"]),
        ("dock workers", 11, ["dock ", "workers"]),
        ("", 5, [""]),
    ],
)
def test_a_name_is_broken_behind_a_hyphen_or_at_a_blank(text: str, width: int, lines: list[str]) -> None:
    """And nowhere else, however narrow it gets."""
    assert broken(text, width) == lines
