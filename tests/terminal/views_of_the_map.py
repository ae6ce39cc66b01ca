"""Every drawing of the map and what goes with it, for a made-up harbour: shown at the widths of ``WIDTHS``."""

from __future__ import annotations

from collections.abc import Callable

from builders_atlas import harbour_atlas
from k8squiz.identifiers import ComponentId
from k8squiz.terminal.cluster_map import Cell, cluster_map
from k8squiz.terminal.look import Look
from terminal.shown import Shown
from terminal.views_of_stats import STATS_VIEWS

WIDTHS = (120, 80, 60, 40)
"""Columns at which a drawing has a golden screen, in Unicode and in ASCII."""

_ATLAS = harbour_atlas()
_CRANE = ComponentId("crane")


def _map(look: Look) -> Shown:
    return Shown(cluster_map(_ATLAS, look, chosen=_CRANE))


def _map_boxed(look: Look) -> Shown:
    return Shown(cluster_map(_ATLAS, look, chosen=_CRANE, boxed=True))


def _map_noted(look: Look) -> Shown:
    return Shown(cluster_map(_ATLAS, look, {part.id: Cell("N", "3 of 12 known") for part in _ATLAS.parts}, boxed=True))


MAP_VIEWS: dict[str, Callable[[Look], Shown]] = {
    "map": _map,
    "map-boxed": _map_boxed,
    "map-noted": _map_noted,
    **STATS_VIEWS,
}
