"""What bare ``k8squiz`` shows: where a learner stands, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator

from k8squiz.sessions.plan import Outlook
from k8squiz.sessions.suggestion import suggestion
from k8squiz.stats.overview import Overview
from k8squiz.stats.preparation import Preparation
from k8squiz.terminal.counting import counted, percent
from k8squiz.terminal.lines import Line, line
from k8squiz.terminal.plan_views import prepared
from k8squiz.terminal.summary_views import coming


def home(figures: Overview, outlook: Outlook, standing: Preparation | None = None) -> Iterator[Line]:
    """Where the learner stands and what to do next."""
    if standing is not None:
        yield from prepared(standing)
        yield line()
    if not figures.met:
        yield line("Welcome. k8squiz asks you about the parts of Kubernetes and who talks to whom.")
        yield line(f"{figures.cards} cards are waiting in {counted(len(figures.decks), 'deck')}.")
        yield line()
        yield line("Begin with: k8squiz study", "bold")
        yield line("Look around in a cluster first: k8squiz explore")
        yield line("Everything it can do: k8squiz --help")
        return
    yield line(f"{met(figures)}{in_a_row(figures)}")
    if figures.exams:
        last = figures.exams[-1]
        yield line(f"Last exam: {last.exam.upper()}, {percent(last.correct, last.questions)} on {last.date}.")
    yield line()
    yield from coming(outlook)
    yield line(suggestion((), (), outlook))


def met(figures: Overview) -> str:
    """How many cards were met and are known."""
    return f"{figures.met} of {figures.cards} cards met, {figures.known} known."


def in_a_row(figures: Overview) -> str:
    """The study days in a row, behind what is said before; nothing without any."""
    return f" {counted(figures.streak, 'study day')} in a row." if figures.streak else ""
