"""Moving over the map by arrow keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders_atlas import harbour_atlas
from k8squiz.explorer.areas import areas
from k8squiz.explorer.moving import Direction, Row, moved, rows
from k8squiz.identifiers import ComponentId

LEFT, RIGHT, UP, DOWN = Direction.LEFT, Direction.RIGHT, Direction.UP, Direction.DOWN
HARBOUR = areas(harbour_atlas())
WIDE = rows(HARBOUR, lambda area: 3 if area.title == "Around them" else 4)
NARROW = rows(HARBOUR, lambda _area: 1)


def test_rows_are_filled_area_by_area() -> None:
    """The last row of an area may be shorter, and still has its columns."""
    assert [(len(row.components), row.columns) for row in WIDE] == [(4, 4), (4, 4), (3, 3), (2, 3)]
    assert len(NARROW) == len(harbour_atlas().parts)


@pytest.mark.parametrize(
    ("start", "direction", "end"),
    [
        ("crane", RIGHT, "signal-mast"),
        ("crane", LEFT, "tide-controller-manager"),
        ("tide-controller-manager", RIGHT, "crane"),
        ("harbour-office", LEFT, "warehouse"),
        ("warehouse", RIGHT, "harbour-office"),
        ("crane", UP, "harbour-office"),
        ("ship", UP, "tide-controller-manager"),
        ("crane", DOWN, "captain"),
        ("ship", DOWN, "lighthouse"),
        ("lighthouse", UP, "ship"),
        ("lighthouse", DOWN, "warehouse"),
        ("warehouse", DOWN, "log-book"),
        ("harbour-office", UP, "weather-service"),
    ],
)
def test_an_arrow_leads_to_the_nearest_component_in_its_direction(start: str, direction: Direction, end: str) -> None:
    """At an edge the map goes round, and where a row is shorter its last column is the nearest."""
    assert moved(WIDE, ComponentId(start), direction) == end


def test_in_one_column_up_and_down_are_as_left_and_right() -> None:
    """On a small screen the map is a list."""
    for at in NARROW:
        (here,) = at.components
        assert moved(NARROW, here, DOWN) == moved(NARROW, here, RIGHT)
        assert moved(NARROW, here, UP) == moved(NARROW, here, LEFT)


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 3)), min_size=1, max_size=6))
def test_to_the_right_one_gets_everywhere_and_no_arrow_leads_off_the_map(shapes: list[tuple[int, int]]) -> None:
    """On a map of any shape."""
    grid = [
        Row(tuple(ComponentId(f"{at}.{column}") for column in range(filled)), filled + free)
        for at, (filled, free) in enumerate(shapes)
    ]
    every = [component for row in grid for component in row.components]
    seen, here = [], every[0]
    for _ in every:
        seen.append(here)
        here = moved(grid, here, RIGHT)
    assert (seen, here) == (every, every[0])
    assert {moved(grid, one, direction) for one in every for direction in Direction} <= set(every)
    assert [moved(grid, moved(grid, one, RIGHT), LEFT) for one in every] == every


def test_who_is_not_on_the_map_cannot_move() -> None:
    """That is a mistake of the program."""
    with pytest.raises(ValueError, match="not in"):
        moved(WIDE, ComponentId("zeppelin"), UP)
