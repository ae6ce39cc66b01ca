"""Builders for the atlas: single values with every field filled in sensibly, and the map of a made-up harbour.

The harbour has the areas of a cluster and nothing else of Kubernetes, so no screen changes when a definition does.
"""

from __future__ import annotations

from collections.abc import Iterable

from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.atlas import Atlas, Connection, Effect, Flow, Part, Port, Stage

CONTROL_PLANE, WORKER_NODE, AROUND = "control plane", "worker node", "around"


def part(id_: str, drawn: str = CONTROL_PLANE, name: str = "", spoken: str = "", role: str = "") -> Part:
    """A component of which nothing but this is told."""
    return Part(
        id=ComponentId(id_),
        name=name or id_,
        spoken=spoken or f"the {name or id_}",
        aliases=(),
        drawn=drawn,
        summary=f"Stands in the harbour as {id_}",
        description=f"One of the parts of the harbour, known as {id_}. It has been there for as long as anybody knows.",
        key_role="The others rely on it from morning to night, and seldom think of it.",
        role=role or f"does what a {id_} does",
        duties=(),
        runs="",
        runs_means="",
        ports=(),
        files=(),
        outage="",
        stops=(),
        goes_on=(),
        sources=(f"https://harbour.example/handbook/parts/#{id_}",),
    )


def connection(
    id_: str,
    initiator: str,
    target: str,
    endpoint: str = "radio 16",
    *,
    carries_on: Iterable[str] = (),
    brings: Iterable[str] = (),
    purpose: str = "",
    probe: bool = False,
) -> Connection:
    """A connection that ``initiator`` opens to ``target``."""
    return Connection(
        id=id_,
        initiator=ComponentId(initiator),
        target=ComponentId(target),
        endpoint=endpoint,
        authentication="a call sign of its own",
        purpose=purpose or f"to settle {id_}",
        carries_on=tuple(carries_on),
        brings=tuple(brings),
        probe=probe,
    )


def stage(id_: str, by: str, *after: str, does: str = "", over: Iterable[str] = (), why: str = "") -> Stage:
    """Something that ``by`` does directly after the stages of those ids."""
    return Stage(id_, by, does or f"does {id_}", after, tuple(over), why)


def drawn_flow(*stages: Stage, id_: str = "unload", title: str = "") -> Flow:
    """These stages."""
    return Flow(id_, title or f"The way of {id_}", "A ship comes in.", stages, ("https://harbour.example/handbook/",))


def atlas(parts: Iterable[Part] = (), connections: Iterable[Connection] = (), flows: Iterable[Flow] = ()) -> Atlas:
    """An atlas of these; unless told, with a part for each end of a connection and each doer of a stage."""
    connections, flows = tuple(connections), tuple(flows)
    ends = (end for one in connections for end in (one.initiator, one.target))
    doers = (one.by for drawn in flows for one in drawn.stages)
    return Atlas("1.37", tuple(parts) or tuple(map(part, dict.fromkeys((*ends, *doers)))), connections, flows)


def harbour_atlas() -> Atlas:
    """A harbour in which a captain's order goes through an office and a log book to a crane on the quay."""
    return Atlas("1.37", _parts(), _connections(), (_unloading(), _fog()))


def _parts() -> tuple[Part, ...]:
    return (
        part("harbour-office", role="takes every order, and gives it to whoever waits for it"),
        _log_book(),
        part("berth-planner", role="finds a berth for each ship that has none"),
        part("tide-controller-manager", role="compares the water with the tide table"),
        _crane(),
        part("signal-mast", WORKER_NODE, role="shows the ships which way is free"),
        part("dock-workers", WORKER_NODE, "dock workers", "the crew of dock workers", "lash and unlash the containers"),
        part("ship", WORKER_NODE, "Ship", "a Ship", "carries the containers"),
        part("captain", AROUND, role="tells the harbour what he wants"),
        part("coast-guard-controller", AROUND, role="links the harbour to the coast guard"),
        part("lighthouse", AROUND, "LightHouse", "LightHouse", "tells ships where they are"),
        part("weather-service", AROUND, "weather service", role="tells of storms before they come"),
        part("warehouse", AROUND, role="keeps what was unloaded")._replace(
            installed="Built by the town, long before there was a crane; nobody in the harbour starts it."
        ),
    )


def _log_book() -> Part:
    return part("log-book", spoken="the log book", role="remembers every order")._replace(
        aliases=("the book", "harbour log"),
        runs="shelf",
        runs_means="it lies there, before and without anybody's order",
        ports=(Port("12", "paper", "the entries of harbour-office"),),
        files=(("/office/shelf/2026.log", "the orders of this year"),),
        outage="The log book is gone",
        stops=(
            Effect(
                "writing new orders down",
                "harbour-office has nowhere to write. It says so to whoever calls, so do not look for the fault there.",
                'harbour-office answers each order with "come back tomorrow".',
                "at once",
            ),
            Effect("finding out who ordered what", "it stands nowhere else"),
        ),
        goes_on=(Effect("unloading ships that have a berth", "the crane knows its ship and asks for nothing."),),
    )


def _crane() -> Part:
    return part("crane", WORKER_NODE, role="lifts the containers off the ships at its quay")._replace(
        summary="Sees that the ships at its quay are unloaded",
        aliases=("quay agent",),
        duties=("calls the dock workers to lash and unlash", "reports which ships are empty"),
        runs="engine",
        runs_means="the harbour's electrician starts it, outside any order",
        ports=(Port("17", "radio", "questions about what hangs on the hook"), Port("8", "lamp", "its health")),
        files=(("/quay/3/crane.conf", "which office it calls"),),
        outage="the crane is down",
        stops=(Effect("unloading ships", "nothing else lifts a container"),),
        goes_on=(Effect("showing the way", "the mast needs no crane"),),
    )


def _connections() -> tuple[Connection, ...]:
    return (
        connection(
            "captain-orders", "captain", "harbour-office", "radio 16", purpose="to tell the harbour what he wants"
        ),
        connection(
            "office-writes",
            "harbour-office",
            "log-book",
            "paper 12",
            carries_on=("captain-orders", "planner-plans", "crane-reports"),
            purpose="to write orders down and look them up",
        ),
        connection(
            "planner-plans",
            "berth-planner",
            "harbour-office",
            "radio 16",
            brings=("captain-orders",),
            purpose="to see ships without a berth and to tell which one each gets",
        ),
        connection(
            "crane-listens",
            "crane",
            "harbour-office",
            "radio 16",
            brings=("captain-orders", "planner-plans"),
            purpose="to learn which ships to unload",
        ),
        connection(
            "crane-reports", "crane", "harbour-office", "radio 16", purpose="to report what has been unloaded so far"
        ),
        connection("office-asks", "harbour-office", "crane", "radio 17", purpose="to ask what hangs on the hook"),
        connection(
            "crane-calls-workers",
            "crane",
            "dock-workers",
            "whistle, two long and one short, from the cabin of the crane on the quay",
            carries_on=("crane-listens", "office-asks"),
            purpose="to have containers lashed and unlashed",
        ),
        connection("mast-listens", "signal-mast", "harbour-office", purpose="to learn which way is free"),
        connection("ships-talk", "ship", "ship", "lamp", purpose="to let one ship greet another"),
        connection("tides-compare", "tide-controller-manager", "harbour-office", purpose="to order what is missing"),
        connection("coast-guard-calls", "coast-guard-controller", "harbour-office", purpose="to pass on alarms"),
        connection(
            "weather-knocks",
            "weather-service",
            "warehouse",
            "knocks",
            purpose="to learn whether anybody is there",
            probe=True,
        ),
    )


def _unloading() -> Flow:
    return drawn_flow(
        stage("order", "captain", does="orders a berth and a crane", over=("captain-orders",)),
        stage(
            "write",
            "harbour-office",
            "order",
            does="writes the order down",
            over=("office-writes",),
            why="From now on the captain can rest. All that follows is begun by those who listen.",
        ),
        stage("plan", "berth-planner", "write", does="finds berth 3 for the ship", over=("planner-plans",)),
        stage("light", "lighthouse", "write", does="points its beam at the way in", why="It needs no berth for that."),
        stage("lift", "crane", "plan", does="has the containers unlashed", over=("crane-calls-workers",)),
        stage("winch", "winch", "lift", "light", does="pulls the ship to the quay"),
        id_="unload-a-ship",
        title="From an order to an empty ship",
    )


def _fog() -> Flow:
    return drawn_flow(stage("fog", "lighthouse", does="sounds its horn"), id_="fog", title="Fog comes in")
