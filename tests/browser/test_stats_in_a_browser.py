"""The page of statistics as somebody reads it in a browser, who sees it, hears it, or has no mouse."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from browser.opened import DESK, PHONE, Opened, Screen
from builders_stats import SAT, figures, hard
from builders_terminal import CRANE, outlook
from k8squiz.pages.stats_page import stats_page
from k8squiz.stats.confusions import Confusion
from k8squiz.stats.figures import Trend

Opens = Callable[..., Opened]
NARROWEST = Screen(320, 740, touch=True)
"""What a page of 1280 pixels is to somebody who has enlarged it four times."""


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    """The page of the learner of the harbour, of which every number is known."""
    path = tmp_path / "harbour.html"
    path.write_text(stats_page(figures(), outlook(due=12, new=8)), encoding="utf-8")
    return path


def unfold(page: Opened) -> None:
    """Opens all that is folded away."""
    for one in page.page.locator("summary").all():
        one.click()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("screen", [DESK, PHONE], ids=lambda one: str(one.width))
@pytest.mark.parametrize("record", ["begun", "studied"])
def test_nothing_keeps_anybody_out(
    record: str, screen: Screen, dark: bool, opens: Opens, request: pytest.FixtureRequest
) -> None:
    """Axe finds nothing, nothing is cut off, and nothing but the page itself is to be scrolled."""
    page = opens(request.getfixturevalue(record), screen._replace(dark=dark))
    unfold(page)
    assert (page.barriers(), page.overflow(), page.scrolling()) == ([], 0, [])


def test_every_section_is_there_for_one_who_has_studied(opens: Opens, studied: Path, begun: Path) -> None:
    """And the first alone for one who has just begun, who is told how."""
    titles = opens(studied).page.get_by_role("heading", level=2).all_inner_texts()
    assert titles == [
        "What you know of each component",
        "KCNA by domains, the exam you prepare for",
        "Study days",
        "Due in the next 30 days",
        "Exams",
        "Hardest cards",
        "Taken for something else",
    ]
    new = opens(begun).page
    assert new.get_by_role("heading", level=2).all_inner_texts() == titles[:1]
    assert new.get_by_text("No answers yet. Begin with: k8squiz study").is_visible()


@pytest.mark.parametrize("screen", [NARROWEST, PHONE, DESK], ids=lambda one: str(one.width))
def test_there_is_room_for_whatever_comes(screen: Screen, opens: Opens, tmp_path: Path) -> None:
    """Words without an end, a hundred exams, and days on which everything is due."""
    word = "kube" * 60
    scores = tuple(float(at) for at in range(101))
    many = figures()._replace(
        trends=(Trend("hpa", 75, scores, SAT[:1] * len(scores), 1.0, 1.0),),
        hardest=(hard(CRANE._replace(front=word), 1234, 10.0),),
        confusions=(Confusion(word, word, 12345),),
    )
    many = many._replace(forecast=many.forecast._replace(cards=(12345,) * 30))
    path = tmp_path / "much.html"
    path.write_text(stats_page(many, outlook(due=12345, new=12345)), encoding="utf-8")
    page = opens(path, screen)
    unfold(page)
    assert (page.overflow(), page.scrolling()) == (0, [])
    wider = "all => all.filter(one => one.scrollWidth > one.clientWidth).map(one => one.outerHTML)"
    assert page.page.eval_on_selector_all("td, th, dd, .parts li", wider) == []


def test_scores_are_drawn_as_large_on_a_phone_as_on_a_desk(opens: Opens, studied: Path) -> None:
    """So that the numbers below them can be read."""
    high = "document.querySelector('.trends text').getBoundingClientRect().height"
    assert opens(studied, PHONE).page.evaluate(high) == opens(studied).page.evaluate(high) >= 10


def test_keys_unfold_what_is_folded_away(opens: Opens, studied: Path) -> None:
    """Tab stops at nothing else, shows where it is, and Enter opens."""
    page = opens(studied).page
    unseen = page.get_by_role("row").count()
    for title in ("The same by months", r"\d+ more"):
        page.keyboard.press("Tab")
        assert re.fullmatch(title, page.evaluate("document.activeElement.textContent.trim()").split("\n")[0][:18])
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        page.keyboard.press("Enter")
        assert page.get_by_role("row").count() > unseen
        unseen = page.get_by_role("row").count()


def test_the_map_is_heard(opens: Opens, harbour: Path) -> None:
    """Each component with its letter and its numbers, below the title of its area, and without the bars."""
    heard = opens(harbour).page.locator(".map").aria_snapshot()
    assert heard.startswith("""\
- heading "Control plane" [level=3]
- list:
  - listitem:
    - text: K
    - strong: harbour-office
    - text: 19 of 20 cards known, 20 met
""")
    assert heard.endswith("""\
  - listitem:
    - text: B
    - strong: warehouse
    - text: 3 of 120 cards known, 7 met""")


def test_the_days_are_heard(opens: Opens, harbour: Path) -> None:
    """Each drawing says what it shows, a table tells the months, and the calendar every day to come."""
    page = opens(harbour).page
    assert re.findall('img "(.+?)"', page.locator("main").aria_snapshot()) == [
        "03 March 2025 to 31 August 2025: 36 study days, 1251 answers",
        "01 September 2025 to 02 March 2026: 83 study days, 2542 answers",
        "Scores, the oldest first: 55 %, 61 %, 80 %, 74 %",
        "Scores, the oldest first: 48 %",
    ]
    page.get_by_text("The same by months").click()
    months = page.get_by_role("table").first
    assert months.get_by_role("columnheader").all_inner_texts() == ["Month", "Study days", "Answers"]
    assert months.get_by_role("row", name="May 2025 6 167").is_visible()
    ahead = page.locator(".calendar").get_by_role("cell", name=re.compile("[a-z] [0-9]+$"))
    assert (ahead.count(), ahead.first.inner_text().split()) == (30, ["today", "12"])
