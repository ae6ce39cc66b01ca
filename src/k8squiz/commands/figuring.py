"""The figures of the statistics: what the store holds, beside what the decks and the atlas say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from k8squiz.commands.opening import Opened
from k8squiz.decks.atlas_cache import read_atlas
from k8squiz.decks.blueprint_cache import kept_blueprint
from k8squiz.sessions.exam_history import in_a_row, newest
from k8squiz.sessions.exam_outcome import outcome
from k8squiz.stats.card_list import Record, list_cards
from k8squiz.stats.confusions import confusions
from k8squiz.stats.domains import exam_standing
from k8squiz.stats.figures import Figures, Trend
from k8squiz.stats.forecast import Forecast, forecast
from k8squiz.stats.hardest import hardest
from k8squiz.stats.heatmap import heatmap
from k8squiz.stats.mastery import Mastery, mastery


def figures(opened: Opened, cache: Path, exam: str) -> Figures:
    """All that the statistics show, the domains being those of ``exam``; ``cache`` holds what is kept ready."""
    store, today = opened.store, opened.today()
    overview, atlas = opened.overview(), read_atlas(cache)
    # Nothing here tells which cards failed when they were asked last, and to find out takes long.
    record = Record(store.memories(), store.standings(), frozenset(), today, opened.settings.desired_retention)
    listed = tuple(list_cards(opened.decks, record))
    known = mastery(listed)
    return Figures(
        overview=overview,
        preparation=opened.preparation(),
        atlas=atlas,
        mastery={part.id: known.get(part.id, Mastery()) for part in atlas.parts},
        exam=exam_standing(kept_blueprint(exam, cache), listed, planned=exam == opened.planned_exam()),
        year=heatmap(overview.days, today),
        forecast=_forecast(opened, sum(standing.suspended for standing in record.standings.values())),
        trends=tuple(_trends(opened, cache)),
        hardest=hardest(listed),
        confusions=confusions(store.mistaken(), opened.decks, atlas),
    )


def _forecast(opened: Opened, suspended: int) -> Forecast:
    """From the plan of today, so that it tells what a session brings."""
    plan = opened.plan()
    return forecast(opened.today(), len(plan.due), plan.coming, waiting=plan.waiting, suspended=suspended)


def _trends(opened: Opened, cache: Path) -> Iterator[Trend]:
    finished = [attempt for attempt in opened.store.exams() if attempt.finished is not None]
    row = in_a_row(outcome(attempt, kept_blueprint(attempt.start.exam, cache)) for attempt in finished)
    for past in newest(row):
        blueprint = past.outcome.blueprint
        mark = None if blueprint.hands_on else blueprint.pass_percent
        yield Trend(blueprint.id, mark, past.scores, past.change, past.above_best)
