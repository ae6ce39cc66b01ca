"""What is known of each component and for each part of an exam, in a page."""

from __future__ import annotations

from k8squiz.explorer.areas import Area, areas
from k8squiz.pages.markup import Html, legend, tag
from k8squiz.stats.domains import DomainStanding, ExamStanding
from k8squiz.stats.figures import Figures
from k8squiz.stats.mastery import LEVELS, MEANINGS, Mastery

_PARTS = {"known": "known", "met": "met, not yet known", "rest": "new"}


def mastery_section(figures: Figures) -> Html:
    """The map, each component with the letter of its level, and what the letters mean."""
    return tag(
        "section",
        tag("h2", "What you know of each component"),
        tag("div", *(_area(area, figures) for area in areas(figures.atlas)), class_="map"),
        legend((_letter(level), means) for level, means in MEANINGS.items()),
    )


def _area(area: Area, figures: Figures) -> Html:
    parts = (tag("li", *_part(part.name, figures.mastery.get(part.id, Mastery()))) for part in area.parts)
    return tag("div", tag("h3", area.title), tag("ul", *parts, class_="parts"), class_="area")


def _part(name: str, one: Mastery) -> tuple[str, ...]:
    told = f"{one.known} of {one.cards} cards known, {one.met} met" if one.cards else "no cards yet"
    return (_letter(one.level), " ", tag("strong", name), tag("span", told, class_="soft"), _bar(one))


def _letter(level: str) -> Html:
    return tag("b", LEVELS[level], class_=f"letter {level}")


def domain_section(exam: ExamStanding) -> Html:
    """How much of each domain of an exam is known and met."""
    planned = ", the exam you prepare for" if exam.planned else ""
    return tag(
        "section",
        tag("h2", f"{exam.exam.upper()} by domains{planned}"),
        tag("p", exam.name, class_="soft"),
        tag("ul", *map(_domain, exam.domains), class_="domains"),
        legend((tag("span", class_=f"sample {part}"), means) for part, means in _PARTS.items()),
    )


def _domain(standing: DomainStanding) -> Html:
    one, domain = standing.mastery, standing.domain
    told = f"{one.known} known, {one.met} met, of {one.cards}" if one.cards else "no cards yet"
    return tag(
        "li",
        tag("strong", domain.name),
        tag("span", f"{domain.weight} % of the exam", class_="soft"),
        _bar(one),
        tag("span", told),
    )


def _bar(one: Mastery) -> Html:
    """The shares as a bar; the numbers stand beside it, so nobody has to hear it."""
    shares = {"known": one.known, "met": one.met - one.known}
    drawn = (
        tag("span", class_=part, style=f"width:{100 * cards / one.cards:.1f}%")
        for part, cards in shares.items()
        if cards
    )
    return tag("span", *drawn, class_="bar rest", aria_hidden="true")
