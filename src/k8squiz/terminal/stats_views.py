"""The page of statistics: where a learner stands, on the map, over time, and where it is hard."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from k8squiz.sessions.plan import Outlook
from k8squiz.stats.figures import Figures, Section, sections
from k8squiz.terminal.counting import percent
from k8squiz.terminal.home_views import in_a_row, met
from k8squiz.terminal.lines import Line, line
from k8squiz.terminal.look import Look
from k8squiz.terminal.plan_views import preparing
from k8squiz.terminal.stats_day_views import due_days, study_days
from k8squiz.terminal.stats_map_views import domain_bars, mastery_map
from k8squiz.terminal.stats_trouble_views import hardest_cards, scores, taken_for_another
from k8squiz.terminal.summary_views import due_line

_VIEWS: Mapping[Section, Callable[[Figures, Look], Iterator[Line]]] = {
    Section.MAP: mastery_map,
    Section.DOMAINS: lambda figures, look: domain_bars(figures.exam, look),
    Section.YEAR: lambda figures, look: study_days(figures.year, look),
    Section.DUE: lambda figures, look: due_days(figures.forecast, look),
    Section.EXAMS: lambda figures, look: scores(figures.trends, look),
    Section.HARDEST: lambda figures, look: hardest_cards(figures.hardest, look),
    Section.CONFUSIONS: lambda figures, look: taken_for_another(figures.confusions, look),
}


def stats(figures: Figures, outlook: Outlook, look: Look, *, named: bool = False) -> Iterator[Line]:
    """Where the learner stands, and each section that has something to tell; ``named`` as in ``sections``."""
    yield from _standing(figures, outlook)
    for section in sections(figures, named=named):
        yield line()
        yield from _VIEWS[section](figures, look)


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
