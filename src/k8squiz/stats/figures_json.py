"""All that the page of statistics shows, as plain data for programs."""

from __future__ import annotations

from typing import Any

from k8squiz.clock import calendar_date
from k8squiz.identifiers import StudyDay
from k8squiz.stats.domains import ExamStanding
from k8squiz.stats.figures import Figures, Trend
from k8squiz.stats.forecast import DAYS, Forecast
from k8squiz.stats.hardest import Hard
from k8squiz.stats.heatmap import Heatmap
from k8squiz.stats.mastery import Mastery
from k8squiz.stats.overview import as_json
from k8squiz.stats.preparation import Preparation


def figures_json(figures: Figures) -> dict[str, Any]:
    """The figures as plain data: those of ``overview``, and every number that is shown besides."""
    return {
        **as_json(figures.overview),
        "preparation": _preparation(figures.preparation),
        "map": {component: _mastery(one) for component, one in figures.mastery.items()},
        "domains": _domains(figures.exam),
        "year": _year(figures.year),
        "forecast": _forecast(figures.forecast),
        "trends": [_trend(one) for one in figures.trends],
        "hardest": [_hard(one) for one in figures.hardest],
        "confusions": [one._asdict() for one in figures.confusions],
    }


def _preparation(one: Preparation | None) -> dict[str, Any] | None:
    if one is None:
        return None
    date = None if one.date is None else one.date.isoformat()
    return {"exam": one.exam, "date": date, "days": one.days, "cards": one.cards, "met": one.met}


def _mastery(one: Mastery) -> dict[str, Any]:
    return {**one._asdict(), "level": one.level}


def _domains(exam: ExamStanding) -> dict[str, Any]:
    """``planned`` says whether it is the exam prepared for."""
    domains = [
        {"domain": one.domain.id, "name": one.domain.name, "weight": one.domain.weight, **_mastery(one.mastery)}
        for one in exam.domains
    ]
    return {"exam": exam.exam, "planned": exam.planned, "domains": domains}


def _year(year: Heatmap) -> dict[str, Any]:
    """``months`` and ``busiest`` are those of the weeks drawn; every day stands in ``days`` of the overview."""
    busiest = year.busiest
    return {
        "from": year.weeks[0][0].date.isoformat(),
        "days": len(year.days),
        "answers": year.answers,
        "months": [{"month": f"{one.first:%Y-%m}", "days": one.days, "answers": one.answers} for one in year.months],
        "busiest": None if busiest is None else {"day": busiest.date.isoformat(), "answers": busiest.answers},
    }


def _forecast(forecast: Forecast) -> dict[str, Any]:
    days = [
        {"day": calendar_date(StudyDay(forecast.today + ahead)).isoformat(), "due": due}
        for ahead, due in enumerate(forecast.cards)
    ]
    within = {f"within_{first}_days": forecast.within(first) for first in (7, DAYS)}
    return {"days": days, **within, "waiting": forecast.waiting, "suspended": forecast.suspended}


def _trend(one: Trend) -> dict[str, Any]:
    """``change`` and ``above_best`` are percentage points, as in ``Trend``."""
    return {
        "exam": one.exam,
        "pass_mark": one.pass_mark,
        "scores": [round(score, 1) for score in one.scores],
        "dates": [day.isoformat() for day in one.dates],
        "change": None if one.change is None else round(one.change, 1),
        "above_best": None if one.above_best is None else round(one.above_best, 1),
        "reached": one.reached,
    }


def _hard(one: Hard) -> dict[str, Any]:
    card = one.listed.card
    difficulty = round(one.memory.difficulty, 2)
    return {"card": card.id, "front": card.front, "lapses": one.memory.lapses, "difficulty": difficulty}
