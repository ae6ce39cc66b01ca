"""The map in a page: areas with a button for each component, and an empty drawing for the paths between them."""

from __future__ import annotations

from collections.abc import Sequence

from k8squiz.explorer.areas import Area, areas
from k8squiz.knowledge.atlas import Atlas, Flow, Part
from k8squiz.pages.markup import Html, button, joined, tag


def map_section(atlas: Atlas) -> Html:
    """The map, with what plays flows on it, and a line that says what has just been chosen, or happens."""
    shown = joined((_area(area, number) for number, area in enumerate(areas(atlas), 1)), "\n")
    return tag(
        "section",
        tag("h2", "The map", id="map-title", class_="unseen"),
        _player(atlas.flows),
        tag("p", role="status", id="telling", class_="scripted"),
        tag("div", _lines(), shown, class_="map", id="map"),
        class_="map-side",
        aria_labelledby="map-title",
    )


def _player(flows: Sequence[Flow]) -> Html:
    """What plays a flow on the map."""
    return tag(
        "div",
        tag("label", "Flow to watch", for_="flow", class_="unseen"),
        tag(
            "select",
            tag("option", f"Watch a flow ({len(flows)})", value=""),
            *(tag("option", flow.title, value=flow.id) for flow in flows),
            id="flow",
        ),
        *(button(name, id=name.lower(), aria_disabled="true") for name in ("Play", "Back", "Step")),
        class_="player scripted",
    )


def _lines() -> Html:
    """An empty drawing over the map, for the paths that are lit. The lists of calls say the same in words."""
    arrows = joined(
        tag(
            "marker",
            tag("path", d="M0 0 8 4 0 8z", class_=way),
            id=f"arrow-{way}",
            viewBox="0 0 8 8",
            refX="7",
            refY="4",
            markerWidth="9",
            markerHeight="9",
            markerUnits="userSpaceOnUse",
            orient="auto",
        )
        for way in ("calls", "called")
    )
    return tag("svg", tag("defs", arrows), tag("g"), class_="lines", aria_hidden="true", focusable="false")


def _area(area: Area, number: int) -> Html:
    return tag(
        "section",
        tag("h3", area.title, id=f"area-{number}"),
        tag("div", *map(_button, area.parts), class_="parts"),
        class_=f"area area-{number}",
        aria_labelledby=f"area-{number}",
    )


def _button(part: Part) -> Html:
    """The component on the map; the note says how it is connected to the one that is shown."""
    return button(
        tag("span", part.name, class_="name"),
        " ",
        tag("span", part.summary, class_="summary"),
        " ",
        tag("span", class_="note"),
        class_="part",
        data_part=part.id,
        aria_pressed="false",
    )
