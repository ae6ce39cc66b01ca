"""The cards of decks in a page."""

from __future__ import annotations

from builders_terminal import BERTHS, CRANE, EXHIBIT, harbour
from k8squiz.pages.card_sections import card_sections
from pages.parsing import parsed


def test_a_card_opens_from_its_front_to_its_back() -> None:
    """With its explanation and its sources; the components it is about say where it belongs."""
    page = parsed(card_sections([harbour(CRANE)]))
    assert page.text("h3") == "The harbour"
    assert page.attributes("details") == [{"data-about": "crane"}]
    assert page.text("summary") == CRANE.front
    assert page.text("p").startswith(f"{CRANE.back}{CRANE.explain}Sources: ")
    assert [one["href"] for one in page.attributes("a")] == list(CRANE.sources)


def test_what_has_to_be_seen_with_the_front_stands_beside_it() -> None:
    """Line by line, as it is."""
    shown = BERTHS._replace(front=BERTHS.questions[0].ask)
    assert parsed(card_sections([harbour(shown)])).text("code") == EXHIBIT


def test_a_card_may_lack_what_is_optional() -> None:
    """Then nothing stands in its place."""
    bare = CRANE._replace(explain="", sources=(), about=())
    page = parsed(card_sections([harbour(bare)]))
    assert page.text("p") == CRANE.back
    assert page.attributes("details") == [{"data-about": ""}]


def test_the_text_of_a_deck_is_text() -> None:
    """Also where it looks like the end of a script."""
    nasty = '</script><img src=x onerror="alert(1)">'
    card = CRANE._replace(front=nasty, back=nasty, explain=nasty, sources=(nasty,))
    page = parsed(card_sections([harbour(card)._replace(title=nasty)]))
    assert (page.attributes("img"), page.open, page.stray) == ([], [], [])
    assert page.text("section").count(nasty) == 5
