"""The page of statistics, and where a learner stands in a few lines."""

from __future__ import annotations

from collections.abc import Iterator

from k8squiz.clock import calendar_date
from k8squiz.history.days import StudyDayTotals
from k8squiz.sessions.plan import Outlook
from k8squiz.sessions.suggestion import suggestion
from k8squiz.stats.overview import Overview
from k8squiz.stats.preparation import Preparation
from k8squiz.terminal.counting import counted, percent
from k8squiz.terminal.lines import Line, line
from k8squiz.terminal.look import Look
from k8squiz.terminal.plan_screen import prepared
from k8squiz.terminal.summary_views import coming

RECENT_DAYS = 14
_STATES = ("known", "learning", "new")


def stats(figures: Overview, look: Look) -> Iterator[Line]:
    """Cards by state, accuracy, study days and exams."""
    if not figures.totals.answers:
        yield line("No answers yet. Begin with: k8squiz study", "bold")
        yield line()
    yield line("Cards", "bold")
    for deck in figures.decks:
        counts = ", ".join(f"{getattr(deck, state)} {state}" for state in _STATES)
        yield line(f"{deck.title}: {counts}", indent=2)
    yield line()
    if figures.totals.answers:
        yield from _answers(figures, look)
    yield from _exams(figures)


def _answers(figures: Overview, look: Look) -> Iterator[Line]:
    totals = figures.totals
    yield line("Answers", "bold")
    yield line(
        f"{totals.answers} given, {totals.correct} right ({100 * totals.correct / totals.answers:.0f} %)", indent=2
    )
    yield line(f"{counted(figures.streak, 'study day')} in a row", indent=2)
    yield line()
    yield line(f"Last {RECENT_DAYS} study days with answers", "bold")
    recent = figures.days[-RECENT_DAYS:]
    most = max((one.answers for one in recent), default=1)
    for one in recent:
        yield _day_line(one, most, look)
    yield line()


def _day_line(day: StudyDayTotals, most: int, look: Look) -> Line:
    full = "#" if look.ascii else "█"
    room = 8 if look.width is not None and look.width < 60 else 20
    drawn = full * max(1, round(day.answers / most * room))
    return line(f"{calendar_date(day.day):%d %b}  {drawn.ljust(room)}  {day.answers}, {day.correct} right", indent=2)


def _exams(figures: Overview) -> Iterator[Line]:
    yield line("Exams", "bold")
    if not figures.exams:
        yield line("None finished yet. Try: k8squiz exam kcna", indent=2)
    for one in figures.exams:
        yield line(
            f"{one.date}  {one.exam.upper()}  {one.correct} of {one.questions} ({percent(one.correct, one.questions)})",
            indent=2,
        )


def home(figures: Overview, outlook: Outlook, standing: Preparation | None = None) -> Iterator[Line]:
    """What bare ``k8squiz`` shows: where the learner stands and what to do next."""
    total = sum(deck.new + deck.learning + deck.known for deck in figures.decks)
    met = total - sum(deck.new for deck in figures.decks)
    if standing is not None:
        yield from prepared(standing)
        yield line()
    if not met:
        yield line("Welcome. k8squiz asks you about the parts of Kubernetes and who talks to whom.")
        yield line(f"{total} cards are waiting in {counted(len(figures.decks), 'deck')}.")
        yield line()
        yield line("Begin with: k8squiz study", "bold")
        yield line("Everything it can do: k8squiz --help")
        return
    sure = sum(deck.known for deck in figures.decks)
    streak = f" {counted(figures.streak, 'study day')} in a row." if figures.streak else ""
    yield line(f"{met} of {total} cards met, {sure} known.{streak}")
    if figures.exams:
        last = figures.exams[-1]
        yield line(f"Last exam: {last.exam.upper()}, {percent(last.correct, last.questions)} on {last.date}.")
    yield line()
    yield from coming(outlook)
    yield line(suggestion((), (), outlook))
