"""The map at every width: nothing beyond its edge, and no component missing or cut."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from rich.cells import cell_len

from builders_atlas import AROUND, WORKER_NODE, atlas, harbour_atlas, part
from fakes import LINES
from k8squiz.explorer.areas import areas
from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.atlas import Atlas
from k8squiz.knowledge.atlas_drawing import draw_atlas
from k8squiz.knowledge.folders import OWN_DEFINITIONS
from k8squiz.knowledge.reader import read_model
from k8squiz.terminal.area_drawing import Cell
from k8squiz.terminal.cluster_map import cluster_map, columns
from k8squiz.terminal.look import Look

SIGNS = {"none": Cell(), "a letter": Cell("N"), "an arrow and a note": Cell("->", "12 of 20")}


@pytest.fixture(scope="module")
def ours() -> Atlas:
    """The map of a cluster, as it is shipped."""
    return draw_atlas(read_model(OWN_DEFINITIONS))


def look(width: int) -> Look:
    """A screen of so many cells."""
    return Look(lines=False, ascii=False, width=width)


def drawn(of: Atlas, width: int, cell: Cell = SIGNS["none"], *, boxed: bool = False) -> list[str]:
    """The rows of the map; every component has the ``cell``, and the first one is pointed at."""
    cells = {one.id: cell for one in of.parts}
    return [one.text.plain for one in cluster_map(of, look(width), cells, of.parts[0].id, boxed=boxed)]


def pieces(name: str) -> list[str]:
    """The parts of a name at whose ends it may be broken."""
    return re.findall(r"[^- ]+-?", name)


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("boxed", [False, True])
def test_at_every_width_all_components_are_there_and_every_row_ends_at_the_edge(
    sign: str, ours: Atlas, *, boxed: bool
) -> None:
    """From the narrowest screen to a very wide one; a name is whole, or broken behind a hyphen or at a blank."""
    for width in range(20, 201):
        rows = drawn(ours, width, SIGNS[sign], boxed=boxed)
        assert {cell_len(row) for row in rows} == {width}
        words = re.findall(r"[\w-]+", "\n".join(rows))
        assert [
            one for part_ in ours.parts for one in pieces(part_.name) if not any(one in word for word in words)
        ] == []
        assert sum("▸" in row for row in rows) == 1


@pytest.mark.parametrize("width", [76, 80, 100, 120])
def test_on_a_usual_screen_no_name_is_broken(width: int, ours: Atlas) -> None:
    """Where one is long, its column is wider than the others."""
    text = "\n".join(drawn(ours, width, SIGNS["a letter"]))
    assert [one.name for one in ours.parts if one.name not in text] == []


def test_columns_are_alike_where_every_name_fits() -> None:
    """So components stand below one another."""
    harbour = harbour_atlas()
    top = drawn(harbour, 120)[1]
    places = [top.index(one.name) for one in areas(harbour)[0].parts]
    assert {after - before for before, after in pairwise(places)} == {29}


def test_a_component_stands_in_the_area_it_is_drawn_in() -> None:
    """Areas without any are left out."""
    rows = drawn(atlas([part("mast", WORKER_NODE), part("ferry", AROUND)]), 40)
    titles = [row for row in rows if row.startswith("╭")]
    assert [title[3:14].strip() for title in titles] == ["Worker node", "Around them"]
    assert rows.index(titles[1]) > next(at for at, row in enumerate(rows) if "mast" in row)


def test_how_many_stand_side_by_side_depends_on_the_width() -> None:
    """It is what the arrow keys go by, so it is told."""
    first, *_, last = areas(harbour_atlas())
    assert [columns(first, look(width)) for width in (45, 46, 69, 70)] == [1, 2, 2, 4]
    assert [columns(last, look(width)) for width in (45, 46, 69, 70)] == [1, 2, 2, 3]
    assert columns(first, LINES) == 1


def test_in_line_mode_what_is_said_of_a_component_follows_its_name() -> None:
    """With no frame and no arrow; what is pointed at is called chosen."""
    mast = ComponentId("mast")
    page = cluster_map(atlas([part("mast"), part("ferry")]), LINES, {mast: Cell("N", "3 due")}, mast)
    assert [" " * one.indent + one.text.plain for one in page] == [
        "Control plane:",
        "  mast: N, 3 due, chosen",
        "  ferry",
    ]
