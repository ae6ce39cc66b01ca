"""The ways by which one component reaches another."""

from __future__ import annotations

import pytest

from builders_atlas import atlas, connection, harbour_atlas
from k8squiz.explorer.routes import Route, probes, routes, written_back
from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.atlas import Atlas

HARBOUR = harbour_atlas()


def told(of: Atlas, start: str, end: str) -> list[str]:
    """The ways, each as the ids of its connections; an answered one has a mark before it."""
    return [_told(way) for way in routes(of, ComponentId(start), ComponentId(end))]


def _told(way: Route) -> str:
    return " ".join(f"{'<' if hop.answered else ''}{hop.connection.id}" for hop in way)


def test_every_direct_connection_is_a_way() -> None:
    """Those that it opens, and those opened to it on which it answers whoever watches."""
    assert told(HARBOUR, "crane", "harbour-office") == ["crane-listens", "crane-reports"]
    assert told(HARBOUR, "harbour-office", "crane") == ["<crane-listens", "office-asks"]
    assert told(HARBOUR, "ship", "ship") == ["ships-talk"]


def test_to_itself_a_component_gets_over_what_it_opens_to_its_own_kind_alone() -> None:
    """What it hears of its own news by asking others is no way to itself."""
    of = atlas(
        connections=[
            connection("writes", "crane", "office"),
            connection("watches", "crane", "office", brings=("writes",)),
            connection("shouts", "crane", "crane"),
        ]
    )
    assert told(of, "crane", "crane") == ["shouts"]
    assert told(of._replace(connections=of.connections[:2]), "crane", "crane") == []


def test_over_a_health_probe_nothing_gets_anywhere() -> None:
    """It is no way and no part of one, and is found by itself."""
    of = atlas(
        connections=[
            connection("knocks", "crane", "mast", probe=True),
            connection("knocks-at-itself", "crane", "crane", probe=True),
            connection("writes", "crane", "office"),
            connection("reads", "mast", "office", brings=("writes",)),
        ]
    )
    assert told(of, "crane", "mast") == ["writes <reads"]
    assert told(of, "crane", "crane") == []
    assert [one.id for one in probes(of, ComponentId("crane"), ComponentId("mast"))] == ["knocks"]
    assert probes(of, ComponentId("mast"), ComponentId("crane")) == ()


def test_a_request_goes_on_where_it_is_passed_on() -> None:
    """The office writes down what the captain orders."""
    assert told(HARBOUR, "captain", "log-book") == ["captain-orders office-writes"]


def test_news_goes_back_to_whoever_watches() -> None:
    """Nobody calls the planner or the crane; they hear of it on the connections that they keep open."""
    assert told(HARBOUR, "captain", "berth-planner") == ["captain-orders <planner-plans"]
    assert told(HARBOUR, "berth-planner", "crane") == ["planner-plans <crane-listens"]


def test_news_is_passed_on_as_well() -> None:
    """Over a connection that carries on what came over the watch."""
    assert told(HARBOUR, "captain", "dock-workers") == ["captain-orders <crane-listens crane-calls-workers"]


def test_what_nobody_passes_on_leads_no_further() -> None:
    """Though there are connections in a row: what the mast hears of is its own affair."""
    assert told(HARBOUR, "signal-mast", "log-book") == []
    assert told(HARBOUR, "captain", "signal-mast") == []
    assert told(HARBOUR, "log-book", "harbour-office") == []
    assert told(HARBOUR, "lighthouse", "lighthouse") == []


def test_a_request_that_is_passed_on_never_turns_into_a_call_of_another_kind() -> None:
    """The planner's berths get to the crane over its watch, and not by the office's questions to it."""
    assert all("office-asks" not in way for way in told(HARBOUR, "berth-planner", "dock-workers"))


@pytest.mark.parametrize(("brings", "carries_on"), [(("writes",), ("writes",)), (("writes", "watches"), ("watches",))])
def test_who_hears_of_something_may_write_because_of_it(brings: tuple[str, ...], carries_on: tuple[str, ...]) -> None:
    """Over the same connection: by name of what was heard, or because of any news that it brings."""
    of = atlas(
        connections=[
            connection("writes", "crane", "office"),
            connection("watches", "planner", "office", brings=brings, carries_on=carries_on),
            connection("listens", "mast", "office", brings=("watches",)),
        ]
    )
    assert told(of, "crane", "mast") == ["writes <watches watches <listens"]


def test_who_hears_of_something_does_not_write_because_of_other_news() -> None:
    """What makes it write is another connection's news."""
    of = atlas(
        connections=[
            connection("writes", "crane", "office"),
            connection("orders", "captain", "office"),
            connection("watches", "planner", "office", brings=("writes", "orders"), carries_on=("orders",)),
            connection("listens", "mast", "office", brings=("watches",)),
        ]
    )
    assert told(of, "crane", "mast") == []
    assert told(of, "captain", "mast") == ["orders <watches watches <listens"]


def test_only_the_shortest_ways_are_told_and_all_of_them() -> None:
    """A detour explains nothing."""
    of = atlas(
        connections=[
            connection("a", "crane", "office"),
            connection("b", "crane", "mast"),
            connection("from-a", "office", "ship", carries_on=("a", "from-b")),
            connection("from-b", "mast", "ship", carries_on=("b",)),
            connection("detour", "mast", "office", carries_on=("b",)),
        ]
    )
    assert told(of, "crane", "ship") == ["a from-a", "b from-b"]


def test_connections_that_pass_each_other_on_in_a_circle_come_to_an_end() -> None:
    """Nothing new is found, and so nothing more is looked for."""
    of = atlas(
        connections=[
            connection("there", "crane", "mast", carries_on=("back",)),
            connection("back", "mast", "crane", carries_on=("there",)),
            connection("away", "ship", "captain"),
        ]
    )
    assert told(of, "crane", "captain") == []


def test_a_connection_is_written_back_over_by_who_hears_of_something_on_it() -> None:
    """It goes there and back on it; what is only heard, or only written, is not meant."""
    of = atlas(
        connections=[
            connection("writes", "crane", "office"),
            connection("watches", "planner", "office", brings=("writes",), carries_on=("writes",)),
            connection("listens", "mast", "office", brings=("watches",)),
        ]
    )
    (way,) = routes(of, ComponentId("crane"), ComponentId("mast"))
    assert written_back(way) == {"watches"}
    assert written_back(way[:2]) == written_back(way[2:]) == frozenset()
