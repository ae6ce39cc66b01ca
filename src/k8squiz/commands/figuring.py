"""The figures of the statistics: what the store holds, beside what the decks and the atlas say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from k8squiz import clock
from k8squiz.commands.opening import Opened
from k8squiz.decks.atlas_cache import read_atlas
from k8squiz.decks.blueprint_cache import kept_blueprint
from k8squiz.history.exams import ExamAttempt
from k8squiz.sessions.exam_history import in_a_row, newest
from k8squiz.sessions.exam_outcome import outcome
from k8squiz.sessions.plan import Plan
from k8squiz.stats.card_list import Record, list_cards
from k8squiz.stats.confusions import confusions
from k8squiz.stats.domains import exam_standing
from k8squiz.stats.figures import Figures, Trend
from k8squiz.stats.forecast import Forecast, forecast
from k8squiz.stats.hardest import hardest
from k8squiz.stats.heatmap import heatmap
from k8squiz.stats.mastery import Mastery, mastery
from k8squiz.stats.overview import Kept, overview
from k8squiz.stats.preparation import preparation


def figures(opened: Opened, plan: Plan, cache: Path, exam: str) -> Figures:
    """All that the statistics show, with the domains of ``exam``; ``cache`` holds what is kept ready.

    ``plan`` is that of today, so that what is due is what a session brings.
    """
    decks, store, today = opened.decks, opened.store, opened.today()
    retention = opened.settings.desired_retention
    # Read once, for a long record takes its time.
    kept = Kept(store.memories(), store.totals(), store.days(), store.exams(), store.standings())
    listed = tuple(list_cards(decks, Record(kept.memories, kept.standings, today, retention)))
    atlas, known = read_atlas(cache), mastery(listed)
    return Figures(
        overview=overview(decks, kept, today=today, desired_retention=retention),
        preparation=preparation(store.exam_plan(), decks, kept.memories, clock.now().date()),
        atlas=atlas,
        mastery={part.id: known.get(part.id, Mastery()) for part in atlas.parts},
        exam=exam_standing(kept_blueprint(exam, cache), listed, planned=exam == opened.planned_exam()),
        year=heatmap(kept.days, today),
        forecast=_forecast(plan, opened, kept),
        trends=tuple(_trends(kept.attempts, cache)),
        hardest=hardest(listed),
        confusions=confusions(store.mistaken(), decks, atlas),
    )


def _forecast(plan: Plan, opened: Opened, kept: Kept) -> Forecast:
    suspended = sum(standing.suspended for standing in kept.standings.values())
    return forecast(opened.today(), len(plan.due), plan.coming, waiting=plan.waiting, suspended=suspended)


def _trends(attempts: Sequence[ExamAttempt], cache: Path) -> Iterator[Trend]:
    finished = (attempt for attempt in attempts if attempt.finished is not None)
    row = in_a_row(outcome(attempt, kept_blueprint(attempt.start.exam, cache)) for attempt in finished)
    for past in newest(row):
        blueprint = past.outcome.blueprint
        mark = None if blueprint.hands_on else blueprint.pass_percent
        dates = tuple(one.outcome.date for one in row if one.outcome.blueprint.id == blueprint.id)
        yield Trend(blueprint.id, mark, past.scores, dates, past.change, past.above_best)
