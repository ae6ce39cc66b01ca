"""The areas of the map."""

from __future__ import annotations

from builders_atlas import AROUND, CONTROL_PLANE, WORKER_NODE, atlas, part
from k8squiz.explorer.areas import areas


def test_each_component_stands_in_the_area_it_is_drawn_in() -> None:
    """Areas go from top to bottom, components as the definitions have them."""
    mast, ferry, office, crane = (
        part("mast", WORKER_NODE),
        part("ferry", AROUND),
        part("office", CONTROL_PLANE),
        part("crane", WORKER_NODE),
    )
    assert areas(atlas([mast, ferry, office, crane])) == (
        ("Control plane", (office,)),
        ("Worker node", (mast, crane)),
        ("Around them", (ferry,)),
    )


def test_an_area_without_components_is_left_out() -> None:
    """It would be an empty frame."""
    assert [area.title for area in areas(atlas([part("mast", WORKER_NODE)]))] == ["Worker node"]
