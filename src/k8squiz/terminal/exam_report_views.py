"""The report on a finished exam: the score, each domain, the time, what was missed, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from k8squiz.sessions.exam_outcome import Outcome
from k8squiz.sessions.exam_report import Report
from k8squiz.sessions.sitting import DomainResult
from k8squiz.terminal.counting import counted, percent
from k8squiz.terminal.exam_answer_views import answer, became, lasting
from k8squiz.terminal.lines import Line, hanging, line, verbatim
from k8squiz.terminal.look import Look

_BAR = 10
"""Cells of a bar that is full."""


def report(report: Report, look: Look) -> Iterator[Line]:
    """The whole report, the most important first."""
    yield from _score(report)
    yield line()
    yield from _domains(report, look)
    yield line()
    yield from _times(report)
    yield line()
    yield from _missed(report, look)
    yield line()
    yield from _next(report)


def verdict(outcome: Outcome) -> Iterator[Line]:
    """What the score means; practice, and a hands-on exam, are never called passed or failed."""
    mark, more = outcome.blueprint.pass_percent, counted(outcome.short, "more right answer")
    if outcome.reached is None:
        yield line("This was practice of the knowledge behind a hands-on exam: there is no pass and no fail.")
    elif outcome.passed is None:
        side = "At or above" if outcome.reached else "Below"
        missing = "" if outcome.reached else f", by {more}"
        yield line(f"{side} the {mark} % of the real exam{missing}, in the domains asked here.")
    elif outcome.passed:
        yield line(f"Passed: {mark} % are needed.", "right")
    else:
        yield line(f"Not passed: {mark} % are needed, {more}.", "wrong")


def called(outcome: Outcome) -> str:
    """What the exam was when it was sat: that holds, whatever the decks hold by now."""
    return "a simulation" if outcome.attempt.start.simulation else "practice"


def _score(report: Report) -> Iterator[Line]:
    outcome = report.outcome
    result, attempt = outcome.result, outcome.attempt
    score = f"{result.correct} of {result.questions} right ({percent(result.correct, result.questions)})"
    yield line(f"Score: {score}", "bold")
    yield from verdict(outcome)
    yield line(_seen(report))
    told = f"{outcome.blueprint.id.upper()} on {outcome.date:%d %b %Y}, {called(outcome)}"
    yield line(f"Attempt {attempt.id}: {told}.", "dim")


def _seen(report: Report) -> str:
    """The score on questions never seen apart: the others may have been remembered."""
    new, known = report.score(seen_before=False), report.score(seen_before=True)
    if not known.questions:
        return "You had seen none of these questions before."
    if not new.questions:
        return "You had seen all of these questions before."
    shares = [f"{one.correct} of {one.questions} ({percent(one.correct, one.questions)})" for one in (new, known)]
    return f"Never seen before: {shares[0]} right. Seen before: {shares[1]}."


def _domains(report: Report, look: Look) -> Iterator[Line]:
    """Each domain that was asked; then those that were not, for the score says nothing about them."""
    asked = {domain.id for domain in report.outcome.result.domains}
    for domain in report.outcome.result.domains:
        yield from _domain(domain, report.mean_time(domain.id), look)
    for left_out in report.outcome.blueprint.domains:
        if left_out.id not in asked:
            yield from hanging("", f"{left_out.name}, weight {left_out.weight} %: not asked", look)


def _domain(domain: DomainResult, mean: timedelta | None, look: Look) -> Iterator[Line]:
    """A domain with its weight; below, a bar, the score and the time for a question on average."""
    weight = f"weight {domain.weight} %" if domain.weight else "no longer in the curriculum"
    yield from hanging("", f"{domain.name}, {weight}", look)
    full, empty = ("#", ".") if look.ascii else ("█", "░")
    filled = _BAR * domain.correct // domain.questions
    time = "" if mean is None else f", {lasting(mean)} each"
    score = f"{domain.correct} of {domain.questions} ({percent(domain.correct, domain.questions)})"
    yield from hanging(f"{full * filled}{empty * (_BAR - filled)}  ", f"{score}{time}", look, indent=2)


def _times(report: Report) -> Iterator[Line]:
    outcome = report.outcome
    mean = report.mean_time()
    each = "" if mean is None else f", on average {lasting(mean)} a question"
    over = " Time ran out." if outcome.attempt.ending == "time" else ""
    yield line(f"Time: {lasting(outcome.taken)} of {lasting(outcome.allowed)}{each}.{over}")
    if report.slowest:
        slowest = (f"question {one.number} ({lasting(one.time)}, {became(one)})" for one in report.slowest)
        yield line(f"Longest: {', '.join(slowest)}.")
    if outcome.pauses:
        lengths = ", ".join(lasting(length) for length in outcome.pauses)
        yield line(f"The clock was stopped for {counted(len(outcome.pauses), 'pause')}: {lengths}.")
    if report.worsened:
        numbers = ", ".join(str(item.number) for item in report.worsened)
        yield line(f"Changed from right to wrong: {counted(len(report.worsened), 'question')} ({numbers}).")


def _missed(report: Report, look: Look) -> Iterator[Line]:
    missed, blanks = report.missed, report.blanks
    if not missed:
        yield line("Nothing missed.", "bold")
        return
    blank = f" ({len(blanks)} left blank)" if blanks else ""
    yield line(f"Missed: {len(missed)}{blank}", "bold")
    for item in missed:
        yield line()
        if item.exhibit:
            yield verbatim(item.exhibit, indent=1)
        yield from hanging(f"{item.number}. ", item.ask, look, indent=1)
        yield from answer(item, look, indent=4)


def _next(report: Report) -> Iterator[Line]:
    if report.outcome.blueprint.hands_on:
        yield from _by_hand(report.by_hand)
    if report.missed:
        yield line("What to study next:", "bold")
    else:
        yield line("Go on with:", "bold")
    yield line(report.study_next, indent=2)
    yield line(f"Question by question: k8squiz exam review {report.outcome.attempt.id}", "dim")


def _by_hand(commands: Sequence[str]) -> Iterator[Line]:
    if not commands:
        yield line("Now do the same by hand, at a cluster.")
        return
    yield line("Now do these by hand, at a cluster:", "bold")
    for command in commands:
        yield line(command, indent=2)
    yield line()
