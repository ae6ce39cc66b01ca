"""The finished exams: a line for each, and how the scores have moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from k8squiz.sessions.exam_history import Past, newest
from k8squiz.sessions.exam_outcome import Outcome
from k8squiz.terminal.charts import EIGHTHS
from k8squiz.terminal.counting import counted, percent
from k8squiz.terminal.lines import Line, hanging, line
from k8squiz.terminal.look import Look

_LATEST = 12
"""Scores drawn at most."""


def history(row: Sequence[Past], look: Look) -> Iterator[Line]:
    """Every finished exam, then the trend of each exam."""
    if not row:
        yield line("No exam has been finished yet.", "bold")
        yield line("Sit one: k8squiz exam kcna")
        return
    yield line("Finished exams", "bold")
    room = len(str(row[-1].outcome.attempt.id))
    for past in row:
        yield from hanging(f"{past.outcome.attempt.id:{room}}  ", _told(past.outcome), look, indent=2)
    yield line()
    yield line("Trend", "bold")
    for past in newest(row):
        yield from trend(past.outcome.blueprint.id, past.scores, look)
    yield line()
    yield line("One in full: k8squiz exam report N. Question by question: k8squiz exam review N", "dim")


def _told(outcome: Outcome) -> str:
    result = outcome.result
    score = f"{percent(result.correct, result.questions)} ({result.correct} of {result.questions})"
    minutes = f"{round(outcome.taken / timedelta(minutes=1))} min"
    return f"{outcome.date:%d %b %Y}  {outcome.blueprint.id.upper()}  {score}, {_came_to(outcome)}, {minutes}"


def _came_to(outcome: Outcome) -> str:
    if outcome.passed is None:
        return "practice"
    return "passed" if outcome.passed else "not passed"


def trend(exam: str, scores: Sequence[float], look: Look) -> Iterator[Line]:
    """The scores, drawn where they can be seen, and in words what the last one means beside those before it."""
    shown = [int(score) for score in scores[-_LATEST:]]
    drawn = "" if look.ascii or look.lines else f"{''.join(map(_height, shown))}  "
    told = f"{', '.join(map(str, shown))} %"
    lead = f"{exam.upper()}  "
    yield from hanging(lead, f"{drawn}{told}", look, indent=2)
    if before := scores[:-1]:
        last, best = int(before[-1]), int(max(before))
        moved = f"{_moved(shown[-1] - last)} the attempt before; {_beside_the_best(shown[-1], best)}."
        yield line(moved, indent=2 + len(lead))


def _height(score: int) -> str:
    return EIGHTHS[min(score * len(EIGHTHS) // 100, len(EIGHTHS) - 1)]


def _moved(points: int) -> str:
    if points == 0:
        return "The same as"
    return f"{'Up' if points > 0 else 'Down'} {counted(abs(points), 'point')} from"


def _beside_the_best(score: int, best: int) -> str:
    if score == best:
        return "as good as the best before"
    return "the best so far" if score > best else f"{counted(best - score, 'point')} below the best, {best} %"
