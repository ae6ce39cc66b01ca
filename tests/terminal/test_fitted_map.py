"""The map on a screen that it shares with other things."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from rich.cells import cell_len

from builders_atlas import harbour_atlas
from k8squiz.explorer.areas import areas
from k8squiz.explorer.links import Relation, relations
from k8squiz.identifiers import ComponentId
from k8squiz.terminal.fitted_map import FittedMap
from k8squiz.terminal.look import Look

HARBOUR = harbour_atlas()
CRANE = ComponentId("crane")
NOBODY: Mapping[ComponentId, Relation] = {}


def fitted(columns: int, rows: int, *, ascii_only: bool = False) -> FittedMap:
    """The map of the harbour on a screen of that size."""
    return FittedMap(HARBOUR, Look(lines=False, ascii=ascii_only, width=columns), rows)


def drawn(
    columns: int, rows: int, at: ComponentId | None = CRANE, told: str = "", *, ascii_only: bool = False
) -> list[str]:
    """Its rows, with a pointer there and a sign at all that it talks to."""
    related = relations(HARBOUR, at) if at else NOBODY
    return [one.text.plain for one in fitted(columns, rows, ascii_only=ascii_only).lines(related, at, told)]


@pytest.mark.parametrize(
    ("columns", "rows", "height"),
    [
        (119, 40, 19),
        (119, 37, 11),
        (79, 24, 11),
        (79, 21, 11),
        (79, 20, 5),
        (59, 24, 14),
        (39, 30, 20),
        (39, 15, 5),
        (39, 6, 1),
    ],
)
def test_it_takes_as_much_of_the_screen_as_leaves_enough_to_read(columns: int, rows: int, height: int) -> None:
    """Frames for each component, else none, else a part of a list; always less than is left below."""
    assert len(drawn(columns, rows)) == height


@pytest.mark.parametrize(("columns", "rows"), [(119, 40), (79, 24), (59, 24), (39, 15)])
def test_its_size_does_not_depend_on_who_is_chosen(columns: int, rows: int) -> None:
    """So nothing jumps while one goes over it."""
    heights = {len(drawn(columns, rows, part.id)) for part in HARBOUR.parts}
    assert len(heights) == 1
    assert {line.count("│") for line in drawn(columns, rows)} == {
        line.count("│") for line in drawn(columns, rows, None)
    }


def test_signs_say_who_calls_whom_and_are_explained() -> None:
    """Those that are used."""
    assert drawn(79, 24)[1].startswith("│  ↔ harbour-office ")
    assert drawn(79, 24)[-1] == "→ called by it   ↔ both"
    assert drawn(79, 24, ascii_only=True)[-1] == "-> called by it   <> both"
    assert drawn(79, 24, ComponentId("log-book"))[-1] == "← calls it"
    assert drawn(79, 24, ComponentId("ship"))[-1] == ""


def test_what_the_pointer_means_can_be_told() -> None:
    """Or why there is none."""
    assert drawn(79, 24, CRANE, "does it")[-1] == "▸ does it   → called by it   ↔ both"
    assert drawn(79, 24, None, "the winch does it")[-1] == "the winch does it"


def test_the_list_shows_the_chosen_one_among_its_neighbours() -> None:
    """Only those of its area, and which of them; signs are explained beside them."""
    assert drawn(39, 15)[1:] == ["▸ crane", "  signal-mast", "→ dock workers  called by it", "  Ship"]
    assert drawn(39, 15, ComponentId("warehouse"))[0] == "Around them, 2 to 5 of 5   more above"
    assert drawn(39, 15, ComponentId("captain"))[0] == "Around them, 1 to 4 of 5   more above"
    assert drawn(39, 9, ComponentId("lighthouse")) == [
        "Around them, 2 to 3 of 5   more above",
        "  coast-guard-controller",
        "▸ LightHouse",
    ]
    assert drawn(39, 5) == ["▸ crane"]


def test_where_nobody_is_chosen_the_list_shows_the_first_area() -> None:
    """With no pointer."""
    assert drawn(39, 15, None)[:2] == ["Control plane   Worker node below", "  harbour-office"]


def test_the_list_says_that_there_are_other_areas_and_where() -> None:
    """By name where there is room; on a window for which even that is too much, not at all."""
    tides, crane = ComponentId("tide-controller-manager"), CRANE
    assert [drawn(width, 15, tides)[0] for width in (39, 30)] == [
        "Control plane   Worker node below",
        "Control plane   more below",
    ]
    assert [drawn(width, 15, crane)[0] for width in (79, 39, 30)] == [
        "Worker node   Control plane above, Around them below",
        "Worker node   more above and below",
        "Worker node",
    ]
    lone = HARBOUR._replace(parts=HARBOUR.parts[:5])
    (first, *_) = FittedMap(lone, Look(lines=False, ascii=False, width=39), 15).lines({}, None)
    assert first.text.plain.startswith("Control plane")


def test_arrows_go_by_what_is_shown() -> None:
    """In a list there is one column."""
    (first, *_) = areas(HARBOUR)
    assert [fitted(*size).columns(first) for size in ((79, 24), (59, 24), (39, 15), (79, 12))] == [4, 2, 1, 1]


@pytest.mark.parametrize("rows", [5, 15, 24, 40])
def test_no_row_is_wider_than_the_screen(rows: int) -> None:
    """At any width that a screen has."""
    for columns in range(30, 130):
        assert max(map(cell_len, drawn(columns, rows))) <= columns
