"""The page of statistics: where a learner stands, on the map, over time, and where it is hard."""

from __future__ import annotations

from collections.abc import Iterator

from k8squiz.sessions.plan import Outlook
from k8squiz.stats.figures import Figures
from k8squiz.terminal.counting import percent
from k8squiz.terminal.home_views import in_a_row, met
from k8squiz.terminal.lines import Line, line
from k8squiz.terminal.look import Look
from k8squiz.terminal.plan_screen import preparing
from k8squiz.terminal.stats_day_views import due_days, study_days
from k8squiz.terminal.stats_map_views import domain_bars, mastery_map
from k8squiz.terminal.stats_trouble_views import hardest_cards, scores, taken_for_another
from k8squiz.terminal.summary_views import due_line


def stats(figures: Figures, outlook: Outlook, look: Look, *, named: bool = False) -> Iterator[Line]:
    """Where the learner stands, the map, and each section that has something to tell.

    The domains are told from the first answer on; before, where their exam was ``named``.
    """
    yield from _standing(figures, outlook)
    for section in _sections(figures, look, named=named):
        yield line()
        yield from section


def _standing(figures: Figures, outlook: Outlook) -> Iterator[Line]:
    overview = figures.overview
    if figures.preparation is not None:
        yield preparing(figures.preparation)
    if not overview.totals.answers:
        yield line("No answers yet. Begin with: k8squiz study", "bold")
        return
    given, right = overview.totals
    answers = f"{given} given, {right} right ({percent(right, given)})"
    yield line(f"{met(overview)} Answers: {answers}.{in_a_row(overview)}")
    yield due_line(outlook)


def _sections(figures: Figures, look: Look, *, named: bool) -> Iterator[Iterator[Line]]:
    """In the order in which they are told."""
    yield mastery_map(figures, look)
    if figures.overview.totals.answers or named:
        yield domain_bars(figures.exam, look)
    if figures.year.days:
        yield study_days(figures.year, look)
    if figures.overview.met:
        yield due_days(figures.forecast, look)
    if figures.trends:
        yield scores(figures.trends, look)
    if figures.hardest:
        yield hardest_cards(figures.hardest, look)
    if figures.confusions:
        yield taken_for_another(figures.confusions, look)
