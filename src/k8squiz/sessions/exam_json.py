"""Finished exams as plain data, with every number that their screens show."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from k8squiz.sessions.exam_history import Past
from k8squiz.sessions.exam_outcome import Outcome
from k8squiz.sessions.exam_report import Item, Report, Score


def history_json(row: Sequence[Past]) -> list[dict[str, Any]]:
    """Each finished exam; ``change`` and ``above_best`` are in percentage points and null for the first of an exam."""
    return [
        {**_outcome(past.outcome), "change": _rounded(past.change), "above_best": _rounded(past.above_best)}
        for past in row
    ]


def report_json(report: Report) -> dict[str, Any]:
    """One finished exam in full; questions are named by their numbers, from 1, and times are in seconds.

    ``seed`` is null where what was asked before took part in the draw: it would not draw the same again.
    """
    attempt = report.outcome.attempt
    common = _outcome(report.outcome)
    domains = [{**domain, "seconds_each": _seconds(report.mean_time(domain["domain"]))} for domain in common["domains"]]
    return {
        **common,
        "domains": domains,
        "seed": attempt.start.seed if attempt.start.seeded else None,
        "blank": len(report.blanks),
        "never_seen": _score(report.score(seen_before=False)),
        "seen_before": _score(report.score(seen_before=True)),
        "seconds_each": _seconds(report.mean_time()),
        "slowest": [item.number for item in report.slowest],
        "changed_to_wrong": [item.number for item in report.worsened],
        "pauses": [_seconds(length) for length in report.outcome.pauses],
        "answers": items_json(report.items),
        "by_hand": list(report.by_hand) if report.outcome.blueprint.hands_on else [],
        "study_next": report.study_next,
    }


def items_json(items: Sequence[Item]) -> list[dict[str, Any]]:
    """What became of each question; ``chosen`` is null for a blank, ``seconds`` for one never shown."""
    return [
        {
            "number": item.number,
            "question": item.question.question,
            "domain": item.question.domain,
            "asked": item.ask,
            "chosen": "; ".join(item.said) or None,
            "why_wrong": item.why,
            "right": item.question.right,
            "correct": item.correct,
            "flagged": item.flagged,
            "seen_before": item.seen_before,
            "seconds": _seconds(item.time),
            "explain": item.card.explain if item.card else "",
            "sources": list(item.card.sources) if item.card else [],
        }
        for item in items
    ]


def _outcome(outcome: Outcome) -> dict[str, Any]:
    """``passed`` is null for what is not a simulation, ``pass_mark_reached`` for a hands-on exam."""
    attempt, blueprint, result = outcome
    return {
        "attempt": attempt.id,
        "exam": blueprint.id,
        "date": outcome.date.isoformat(),
        "simulation": attempt.start.simulation,
        "score": _rounded(result.percent),
        "pass_mark": None if blueprint.hands_on else blueprint.pass_percent,
        "pass_mark_reached": outcome.reached,
        "passed": outcome.passed,
        "questions": result.questions,
        "correct": result.correct,
        "domains": [
            {"domain": one.id, "weight": one.weight, "questions": one.questions, "correct": one.correct}
            for one in result.domains
        ],
        "ending": attempt.ending,
        "seconds_allowed": outcome.allowed // timedelta(seconds=1),
        "seconds_taken": outcome.taken // timedelta(seconds=1),
    }


def _score(score: Score) -> dict[str, int]:
    return {"questions": score.questions, "correct": score.correct}


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 1)


def _seconds(time: timedelta | None) -> float | None:
    return None if time is None else _rounded(time.total_seconds())
