"""Every drawing of the map and what goes with it, for a made-up harbour: shown at the widths of ``WIDTHS``."""

from __future__ import annotations

from collections.abc import Callable

from builders_atlas import drawn_flow, harbour_atlas, stage
from k8squiz.explorer.finding import find_part
from k8squiz.explorer.routes import probes, routes
from k8squiz.explorer.walking import walk
from k8squiz.identifiers import ComponentId
from k8squiz.stats.mastery import Mastery
from k8squiz.terminal.area_drawing import Cell
from k8squiz.terminal.cluster_map import cluster_map
from k8squiz.terminal.explore_screen import explore
from k8squiz.terminal.flow_views import flow_list, whole_flow
from k8squiz.terminal.look import Look
from k8squiz.terminal.map_views import map_list
from k8squiz.terminal.outage_views import outage_page
from k8squiz.terminal.part_views import part_page
from k8squiz.terminal.route_views import Found, route_page
from k8squiz.terminal.trace_screen import trace
from terminal.shown import Shown
from terminal.views_of_stats import STATS_VIEWS
from terminal.windows import Walked

WIDTHS = (120, 80, 60, 40)
"""Columns at which a drawing has a golden screen, in Unicode and in ASCII."""
WINDOWS = ((120, 40), (80, 24), (60, 24), (40, 15))
"""Columns and rows at which a screen that is gone over by keys has one."""
UP, DOWN, LEFT, RIGHT, TAB, SHIFT_TAB = "\x1b[A", "\x1b[B", "\x1b[D", "\x1b[C", "\t", "\x1b[Z"
PAGE_DOWN, ENTER, ESCAPE, BACKSPACE = "\x1b[6~", "\r", "\x1b", "\x7f"

ATLAS = harbour_atlas()
CRANE = ComponentId("crane")
KNOWN = {CRANE: Mastery(cards=20, met=15, known=12, due=3), ComponentId("harbour-office"): Mastery(cards=7)}


def _map(look: Look) -> Shown:
    return Shown(cluster_map(ATLAS, look, chosen=CRANE))


def _map_boxed(look: Look) -> Shown:
    return Shown(cluster_map(ATLAS, look, chosen=CRANE, boxed=True))


def _map_noted(look: Look) -> Shown:
    return Shown(cluster_map(ATLAS, look, {part.id: Cell("N", "3 of 12 known") for part in ATLAS.parts}, boxed=True))


def _part(name: str) -> Callable[[Look], Shown]:
    part = ATLAS.part(ComponentId(name))
    return lambda look: Shown(part_page(ATLAS, part, KNOWN.get(part.id, Mastery()), look))


def _outage(name: str) -> Callable[[Look], Shown]:
    return lambda look: Shown(outage_page(ATLAS, ATLAS.part(ComponentId(name)), look))


def _route(name: str, other: str) -> Callable[[Look], Shown]:
    start, end = find_part(ATLAS, name), find_part(ATLAS, other)
    back = bool(routes(ATLAS, end.id, start.id))
    found = Found(start, end, routes(ATLAS, start.id, end.id), probes(ATLAS, start.id, end.id), back=back)
    return lambda look: Shown(route_page(ATLAS, found, look))


def _flow(look: Look) -> Shown:
    (flow, *_) = ATLAS.flows
    return Shown(whole_flow(ATLAS, flow, walk(ATLAS, flow), look))


def _storm(look: Look) -> Shown:
    """A flow in which much goes on at once."""
    chain = [stage("a", "captain"), *(stage(f"a{at}", "ship", f"a{at - 1}" if at else "a") for at in range(4))]
    beside = [stage("b", "crane", "a"), stage("c", "harbour-office", "a", does="warns the mast", over=["mast-listens"])]
    flow = drawn_flow(*chain, *beside, id_="storm", title="A storm")
    return Shown(whole_flow(ATLAS, flow, walk(ATLAS, flow), look))


MAP_VIEWS: dict[str, Callable[[Look], Shown]] = {
    "map": _map,
    "map-boxed": _map_boxed,
    "map-noted": _map_noted,
    "map-list": lambda look: Shown(map_list(ATLAS, look)),
    "part": _part("crane"),
    "part-of-which-little-is-told": _part("lighthouse"),
    "part-probed": _part("warehouse"),
    "part-never-met": _part("harbour-office"),
    "outage": _outage("log-book"),
    "outage-of-which-little-is-told": _outage("signal-mast"),
    "route-direct": _route("crane", "harbour-office"),
    "route-direct-once": _route("signal-mast", "harbour-office"),
    "route-in-hops": _route("captain", "dock-workers"),
    "route-in-several-ways": _route("harbour-office", "dock-workers"),
    "route-to-itself": _route("ship", "ship"),
    "route-to-itself-none": _route("crane", "quay agent"),
    "route-none": _route("signal-mast", "crane"),
    "route-none-but-probes": _route("weather-service", "warehouse"),
    "route-none-but-back": _route("dock-workers", "captain"),
    "flow": _flow,
    "flow-in-parallel": _storm,
    "flow-list": lambda look: Shown(flow_list(ATLAS, look)),
    **STATS_VIEWS,
}


def _explored(*keys: str) -> Walked:
    return Walked(lambda look: explore(ATLAS, KNOWN, look, lambda _address: False), keys)


def _traced(*keys: str) -> Walked:
    return Walked(lambda look: trace(ATLAS, ATLAS.flows[0], look), keys)


MAP_SCREENS: dict[str, Walked] = {
    "explore": _explored(),
    "explore-path": _explored(TAB, TAB),
    "explore-followed": _explored(TAB, ENTER),
    "explore-moved": _explored(DOWN),
    "explore-read-on": _explored(DOWN, PAGE_DOWN),
    "explore-alone": _explored(LEFT, LEFT, LEFT),
    "explore-without": _explored("w", DOWN),
    "explore-finding": _explored("/", "c", DOWN),
    "explore-finding-nothing": _explored("/", "x"),
    "explore-sources": _explored("s")._replace(begun_anew=True),
    "explore-keys": _explored("?"),
    "trace": _traced(),
    "trace-called": _traced(ENTER),
    "trace-at-the-same-time": _traced(RIGHT, RIGHT, RIGHT),
    "trace-read-on": _traced(RIGHT, RIGHT, RIGHT, PAGE_DOWN),
    "trace-off-the-map": _traced(*[RIGHT] * 5),
    "trace-keys": _traced("?"),
}
