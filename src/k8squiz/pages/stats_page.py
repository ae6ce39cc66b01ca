"""The statistics as a page: the map by mastery, domains, days, exams, and what is hard."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from k8squiz import __version__
from k8squiz.clock import calendar_date
from k8squiz.pages.document import document
from k8squiz.pages.markup import Html, joined, tag
from k8squiz.pages.stats_days import due_section, year_section
from k8squiz.pages.stats_knowledge import domain_section, mastery_section
from k8squiz.pages.stats_trouble import confusion_section, exam_section, hardest_section
from k8squiz.sessions.plan import Outlook
from k8squiz.stats.figures import Figures, Section, sections

_STYLE = Path(__file__).with_name("stats.css")
_TITLE = "Your progress in Kubernetes"
_SECTIONS: Mapping[Section, Callable[[Figures], Html]] = {
    Section.MAP: mastery_section,
    Section.DOMAINS: lambda figures: domain_section(figures.exam),
    Section.YEAR: lambda figures: year_section(figures.year),
    Section.DUE: lambda figures: due_section(figures.forecast),
    Section.EXAMS: lambda figures: exam_section(figures.trends),
    Section.HARDEST: lambda figures: hardest_section(figures.hardest),
    Section.CONFUSIONS: lambda figures: confusion_section(figures.confusions),
}


def stats_page(figures: Figures, outlook: Outlook, *, named: bool = False) -> str:
    """The page, the same for the same data; today's study day is part of them. It needs no script.

    ``named`` as in ``sections``.
    """
    told = (_SECTIONS[one](figures) for one in sections(figures, named=named))
    body = joined((_head(figures, outlook), tag("main", joined(told, "\n")), _foot()), "\n")
    return document(_TITLE, body, style=_STYLE.read_text(encoding="utf-8"))


def _head(figures: Figures, outlook: Outlook) -> Html:
    return tag(
        "header",
        tag("h1", _TITLE),
        tag("p", f"On the study day of {calendar_date(figures.forecast.today):%A, %d %B %Y}.", class_="soft"),
        tag("dl", *(tag("div", tag("dt", what), tag("dd", told)) for what, told in _standing(figures, outlook))),
        *_beginning(figures),
    )


def _beginning(figures: Figures) -> Iterator[Html]:
    """How to begin, for whoever has not."""
    if not figures.overview.totals.answers:
        yield tag("p", "No answers yet. Begin with: ", tag("code", "k8squiz study"))


def _standing(figures: Figures, outlook: Outlook) -> Iterator[tuple[str, str]]:
    overview, prepared = figures.overview, figures.preparation
    given, right = overview.totals
    yield "Cards met", f"{overview.met} of {overview.cards}"
    yield "Cards known", f"{overview.known}"
    if given:
        yield "Right answers", f"{right} of {given} ({100 * right // given} %)"
        yield "Study days in a row", f"{overview.streak}"
    yield "To do today", f"{outlook.due_now} due, {outlook.new_left} new"
    if prepared is not None:
        yield "Exam", f"{prepared.exam.upper()}{'' if prepared.date is None else f', {prepared.date:%d %b %Y}'}"


def _foot() -> Html:
    told = "Made from the record of progress on one machine; nothing was sent anywhere. The page fetches nothing."
    return tag("footer", tag("p", f"k8squiz {__version__}. {told}", class_="soft"))
