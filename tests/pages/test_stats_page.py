"""The statistics as a page."""

from __future__ import annotations

import re
from html import unescape

import pytest

from builders_stats import SAT, a_month, exam_by_domains, figures, hard
from builders_terminal import CRANE, TODAY, outlook
from k8squiz.identifiers import StudyDay
from k8squiz.pages.stats_page import stats_page
from k8squiz.stats.confusions import Confusion
from k8squiz.stats.figures import Figures, Trend
from k8squiz.stats.figures_json import figures_json
from pages.parsing import parsed

HOSTILE = '</script><img src=x onerror="alert(1)"> & {{x}}'
SECTIONS = [
    "What you know of each component",
    "HPA by domains, the exam you prepare for",
    "Study days",
    "Due in the next 30 days",
    "Exams",
    "Hardest cards",
    "Taken for something else",
]


def page(of: Figures | None = None, *, named: bool = False) -> str:
    """The page of a learner."""
    return stats_page(of or figures(), outlook(due=12, new=8), named=named)


def text(of: str) -> str:
    """All text of a page, with a blank between elements."""
    return " ".join(unescape(re.sub("<[^>]*>", " ", of.partition("<body>")[2])).split())


def titles(of: str) -> list[str]:
    """The titles of its sections."""
    return re.findall("<h2>(.*?)</h2>", of)


def test_the_page_is_whole_and_fetches_nothing() -> None:
    """Every element is closed, no address is opened, and nothing in it runs."""
    read = parsed(page())
    assert (read.open, read.stray) == ([], [])
    assert [address for address in read.addresses() if not address.startswith("data:")] == []
    assert read.attributes("script") == []
    assert [key for one in read.attributes() for key in one if key.startswith("on")] == []


def test_the_page_is_the_same_for_the_same_data() -> None:
    """To the byte; another study day is other data."""
    later = figures()._replace(forecast=a_month()._replace(today=StudyDay(TODAY + 1)))
    assert page() == page()
    assert page(later) != page()


def test_the_sections_stand_in_the_order_of_the_terminal() -> None:
    """Under the same titles."""
    assert titles(page()) == SECTIONS


def test_who_has_just_begun_sees_the_map_alone() -> None:
    """And the domains where their exam was named."""
    new = figures(filled=False)
    assert titles(page(new)) == SECTIONS[:1]
    assert set(re.findall(r'<b class="letter \w+">(\w)</b> <strong>', page(new))) == {"N"}
    named = page(new._replace(exam=exam_by_domains()._replace(planned=False)), named=True)
    assert titles(named) == [SECTIONS[0], "HPA by domains"]


def test_who_has_just_begun_is_told_how_to_begin() -> None:
    """And nobody else."""
    told = "No answers yet. Begin with: k8squiz study"
    assert told in text(page(figures(filled=False)))
    assert told not in text(page())


def test_where_one_stands_is_told_first() -> None:
    """As in the terminal."""
    told = text(page())
    for said in ("Monday, 02 March 2026", "140 of 220", "27 of 36 (75 %)", "12 due, 8 new", "HPA, 16 Mar 2026"):
        assert said in told


def test_what_is_drawn_is_told_in_words_too() -> None:
    """Drawings have a description, what is drawn beside numbers is not heard twice, and days stand in a table."""
    read = parsed(page())
    drawings = [one for one in read.attributes("svg") if one.get("aria-hidden") != "true"]
    assert [one["role"] for one in drawings] == ["img"] * 4
    assert [one["aria-label"] for one in drawings] == [
        "03 March 2025 to 31 August 2025: 36 study days, 1251 answers",
        "01 September 2025 to 02 March 2026: 83 study days, 2542 answers",
        "Scores, the oldest first: 55 %, 61 %, 80 %, 74 %",
        "Scores, the oldest first: 48 %",
    ]
    told = text(page())
    for said in ("May 2025 6 167", "322 known, 365 met, of 392", "3 of 120 cards known, 7 met", "today 12 03 Mar 38"):
        assert said in told


@pytest.mark.parametrize("attempts", [12, 13])
def test_the_newest_scores_are_drawn(attempts: int) -> None:
    """As many as have room on a phone; all are told."""
    scores = tuple(float(60 + at) for at in range(attempts))
    made = page(figures()._replace(trends=(Trend("hpa", None, scores, SAT[:1] * len(scores), 1.0, 1.0),)))
    assert made.count('class="below"') == 12
    assert f'aria-label="Scores, the oldest first: {60 + attempts - 12} %, ' in made
    assert all(f"20 Nov 2025: {60 + at} %" in text(made) for at in range(attempts))
    assert ("The newest 12 are drawn." in made) is (attempts > 12)


def test_every_day_ahead_has_its_number_in_the_calendar() -> None:
    """Thirty of them, from today on; days before and after are empty."""
    calendar = page().partition('class="calendar"')[2].partition("</table>")[0]
    days = re.findall(r'class="date">(.*?)</span> <(?:strong|span class="soft")>(\d+)<', calendar)
    expected = [str(one["due"]) for one in figures_json(figures())["forecast"]["days"]]
    assert [number for _, number in days] == expected
    assert (days[0][0], days[-1][0]) == ("today", "31 Mar")


def test_a_day_tells_its_answers_when_it_is_pointed_at() -> None:
    """Busier ones are larger as well as darker."""
    drawn = page()
    assert "<title>02 Feb 2026: 60</title>" in drawn
    sizes = set(re.findall(r'height="(\d+)" class="level-(\d)"', drawn.partition('class="year"')[2]))
    assert sorted((level, size) for size, level in sizes) == [
        ("0", "10"),
        ("1", "4"),
        ("2", "6"),
        ("3", "8"),
        ("4", "10"),
    ]


@pytest.mark.parametrize("most", [10, 11])
def test_rare_confusions_are_folded_away(most: int) -> None:
    """Those beyond the first ten; all of them are on the page."""
    mixed = tuple(Confusion(f"right {number}", f"wrong {number}", 2) for number in range(most))
    made = page(figures()._replace(confusions=mixed))
    assert ("<summary>1 more</summary>" in made) is (most > 10)
    assert f"wrong {most - 1} right {most - 1} 2" in text(made)


def test_hostile_text_stays_text() -> None:
    """From decks, whoever wrote them, and from what was typed as an answer."""
    card = CRANE._replace(front=HOSTILE)
    made = page(figures()._replace(hardest=(hard(card, 3, 7.0),), confusions=(Confusion(HOSTILE, HOSTILE, 2),)))
    read = parsed(made)
    assert (read.open, read.stray, read.attributes("img")) == ([], [], [])
    assert text(made).count(HOSTILE) == 3
