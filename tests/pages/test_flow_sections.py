"""What a page tells of a flow."""

from __future__ import annotations

from builders_atlas import atlas, connection, drawn_flow, harbour_atlas, stage
from k8squiz.pages.flow_sections import flow_section
from pages.parsing import parsed

HARBOUR = harbour_atlas()


def test_a_flow_is_told_step_by_step() -> None:
    """How it begins, who does what, and why; by names, of a tool that is no part of the map as well."""
    unloading = HARBOUR.flows[0]
    page = parsed(flow_section(HARBOUR, unloading))
    assert (page.text("h3"), page.attributes("article")[0]["id"]) == (unloading.title, "flow-unload-a-ship")
    assert unloading.when in page.text("p")
    told = page.text("li")
    assert "harbour-office writes the order down. From now on the captain can rest." in told
    assert "winch pulls the ship to the quay." in told
    assert page.attributes("a")[0]["href"] == unloading.sources[0]


def test_steps_carry_what_the_map_lights() -> None:
    """Who does it, and the connections on which it happens."""
    lit = [
        (one["data-by"], one["data-over"]) for one in parsed(flow_section(HARBOUR, HARBOUR.flows[0])).attributes("li")
    ]
    assert lit[:2] == [("captain", "captain-orders"), ("harbour-office", "office-writes")]
    assert lit[3] == ("lighthouse", "")


def test_what_may_happen_at_the_same_time_is_said() -> None:
    """By the numbers of the steps, with nothing where there is one order only."""
    told = parsed(flow_section(HARBOUR, HARBOUR.flows[0])).text("li")
    assert "LightHouse points its beam at the way in. Steps 3 and 5 may happen at the same time. It needs no" in told
    assert "finds berth 3 for the ship. Step 4 may happen at the same time." in told
    assert told.count("at the same time") == 3


def test_its_text_is_text() -> None:
    """Whatever stands in the definitions."""
    nasty = "</li><img src=x onerror=alert(1)>"
    step = stage("sway", nasty, does=nasty, over=["rings"], why=nasty)
    flow = drawn_flow(step, title=nasty)._replace(when=nasty)
    page = parsed(flow_section(atlas([], [connection("rings", "buoy", "buoy")], [flow]), flow))
    assert (page.attributes("img"), page.open, page.stray) == ([], [], [])
    assert page.text("article").count(nasty) == 5
