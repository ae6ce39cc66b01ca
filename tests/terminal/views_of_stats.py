"""The page of statistics, for a made-up harbour: drawn at every width that counts."""

from __future__ import annotations

from collections.abc import Callable

from builders_stats import exam_by_domains, figures
from builders_terminal import outlook
from k8squiz.terminal import stats_views
from k8squiz.terminal.look import Look
from terminal.shown import Shown


def _stats(look: Look) -> Shown:
    return Shown(stats_views.stats(figures(), outlook(due=12, new=8)._replace(waiting=20), look))


def _stats_new(look: Look) -> Shown:
    return Shown(stats_views.stats(figures(filled=False), outlook(new=10), look))


def _stats_named(look: Look) -> Shown:
    """Who has just begun, and names an exam."""
    begun = figures(filled=False)._replace(exam=exam_by_domains()._replace(planned=False))
    return Shown(stats_views.stats(begun, outlook(new=10), look, named=True))


STATS_VIEWS: dict[str, Callable[[Look], Shown]] = {
    "stats": _stats,
    "stats-new": _stats_new,
    "stats-named": _stats_named,
}
