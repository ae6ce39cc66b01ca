"""What the map tells, as plain data."""

from __future__ import annotations

import json

import pytest

from builders_atlas import harbour_atlas
from k8squiz.explorer import as_json
from k8squiz.explorer.finding import find_part
from k8squiz.explorer.routes import routes
from k8squiz.knowledge.atlas import Part

HARBOUR = harbour_atlas()


@pytest.fixture(params=[one.id for one in HARBOUR.parts])
def part(request: pytest.FixtureRequest) -> Part:
    """Each component of the harbour."""
    return HARBOUR.part(request.param)


def test_every_component_is_listed_in_its_area() -> None:
    """By id, with its name and a few words."""
    listed = as_json.parts_json(HARBOUR)
    assert [one["component"] for one in listed] == [one.id for one in HARBOUR.parts]
    assert listed[8] == {
        "component": "captain",
        "name": "captain",
        "area": "around",
        "summary": "Stands in the harbour as captain",
    }


def test_everything_that_is_told_of_a_component_is_there(part: Part) -> None:
    """Nothing of its page is missing, and all of it can be written as JSON."""
    told = as_json.part_json(HARBOUR, part)
    assert json.loads(json.dumps(told)) == told
    assert told["does"] == [part.role, *part.duties]
    assert told["ports"] == [{"port": one.port, "protocol": one.protocol, "serves": one.serves} for one in part.ports]
    assert told["files"] == [{"path": path, "holds": holds} for path, holds in part.files]
    assert (told["runs"] is None) == (not part.runs)
    assert told["installed"] == (part.installed or None)
    assert [one["what"] for one in (*told["stops"], *told["goes_on"])] == [
        one.what for one in (*part.stops, *part.goes_on)
    ]
    ends = {(one["from"], one["to"]) for one in (*told["calls"], *told["called_by"])}
    assert ends == {
        (one.initiator, one.target) for one in HARBOUR.connections if part.id in {one.initiator, one.target}
    }


def test_a_way_is_a_list_of_hops() -> None:
    """Each a connection as it is opened; answered says that the way goes against it."""
    start, end = find_part(HARBOUR, "berth-planner"), find_part(HARBOUR, "crane")
    told = as_json.route_json(HARBOUR, start, end, routes(HARBOUR, start.id, end.id))
    assert [[(one["path"], one["from"], one["to"], one["answered"]) for one in way] for way in told["ways"]] == [
        [
            ("planner-plans", "berth-planner", "harbour-office", False),
            ("crane-listens", "crane", "harbour-office", True),
        ]
    ]
    assert (told["from"], told["to"]) == ("berth-planner", "crane")
    assert [one["path"] for one in told["called_by"]] == ["office-asks"]


def test_an_outage_takes_the_connections_with_it(part: Part) -> None:
    """Each stands on the side of who misses it."""
    told = as_json.outage_json(HARBOUR, part)
    assert {one["from"] for one in told["unopened"]} <= {part.id}
    assert {one["to"] for one in told["unanswered"]} <= {part.id}
    assert told["stops"] == [one._asdict() for one in part.stops]
    assert told["goes_on"] == [one._asdict() for one in part.goes_on]


def test_a_flow_is_told_step_by_step() -> None:
    """With what each comes after, over which connection, and what may happen at the same time."""
    told = as_json.flow_json(HARBOUR, HARBOUR.flows[0])
    assert (told["flow"], told["when"]) == ("unload-a-ship", "A ship comes in.")
    steps = [(one["number"], one["by"], one["after"], one["at_the_same_time"]) for one in told["steps"]]
    assert steps[2:5] == [
        (3, "berth-planner", ["write"], [4]),
        (4, "lighthouse", ["write"], [3, 5]),
        (5, "crane", ["plan"], [4]),
    ]
    assert [(one["path"], one["answered"]) for one in told["steps"][4]["over"]] == [("crane-calls-workers", False)]
    assert as_json.flows_json(HARBOUR) == [
        {"flow": "unload-a-ship", "title": "From an order to an empty ship", "steps": 6},
        {"flow": "fog", "title": "Fog comes in", "steps": 1},
    ]
