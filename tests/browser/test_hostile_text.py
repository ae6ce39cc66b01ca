"""A deck, or a definition, with something in it that would like to run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from browser.opened import Opened
from builders_atlas import atlas, connection, drawn_flow, part, stage
from builders_stats import figures, hard
from builders_terminal import CRANE, harbour, outlook
from k8squiz.identifiers import ComponentId
from k8squiz.pages.document import document
from k8squiz.pages.explore_page import explore_page
from k8squiz.pages.stats_page import stats_page
from k8squiz.stats.confusions import Confusion

Opens = Callable[..., Opened]
NASTY = "</script><script>window.hit=1</script><img src=x onerror=window.hit=1><b onclick=window.hit=1>\u2028`${hit}`"


def test_the_text_of_a_deck_runs_nowhere(opens: Opens, tmp_path: Path) -> None:
    """Neither where it stands nor where the script puts it; it is read as it was written."""
    crane = part("crane", name=NASTY)._replace(summary=NASTY, description=NASTY)
    calls = connection("lifts", "crane", "crane", NASTY, purpose=NASTY)
    flow = drawn_flow(stage("lift", "crane", does=NASTY, over=["lifts"], why=NASTY), title=NASTY)
    card = CRANE._replace(about=(ComponentId("crane"),), front=NASTY, back=NASTY, explain=NASTY, sources=(NASTY,))
    path = tmp_path / "nasty.html"
    path.write_text(explore_page(atlas([crane], [calls], [flow]), [harbour(card)]), encoding="utf-8")
    page = opens(path)
    page.part("crane").click()
    page.page.click("#view-cards")
    page.page.click("#turn")
    page.page.select_option("#flow", "unload")
    page.page.click("#step")
    assert page.page.evaluate("window.hit") is None
    assert page.page.locator("img, b").count() == 0
    assert "<img src=x onerror=window.hit=1>" in page.said


def test_what_a_learner_once_answered_runs_nowhere(opens: Opens, tmp_path: Path) -> None:
    """Nor what a deck asked; the statistics show both as they were written."""
    shown = figures()._replace(
        hardest=(hard(CRANE._replace(front=NASTY), 3, 7.0),), confusions=(Confusion(NASTY, NASTY, 2),)
    )
    path = tmp_path / "nasty.html"
    path.write_text(stats_page(shown, outlook()), encoding="utf-8")
    page = opens(path).page
    assert page.evaluate("window.hit") is None
    assert page.locator("img, [onclick]").count() == 0
    assert page.get_by_text("<img src=x onerror=window.hit=1>").count() == 3


@pytest.mark.parametrize(
    "smuggled",
    ["<script>window.hit = 1</script>", "<img src='data:,' onerror='window.hit = 1'>", "<svg onload='window.hit = 1'>"],
)
def test_even_what_got_past_that_would_not_run(smuggled: str, opens: Opens, tmp_path: Path) -> None:
    """The page allows one script, by its hash, and fetches nothing."""
    path = tmp_path / "smuggled.html"
    path.write_text(
        document("T", f"{smuggled}<img src='https://harbour.example/x.png'>", script="window.own = 1"), encoding="utf-8"
    )
    page = opens(path)
    page.page.wait_for_timeout(200)
    assert page.page.evaluate("[window.own, window.hit]") == [1, None]
    # The browser complains of what it did not do, as it should.
    assert page.complaints
    assert (page.fetched, page.refused) == (["https://harbour.example/x.png"], ["csp"])
    page.complaints.clear()
    page.fetched.clear()
