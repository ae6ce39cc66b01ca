"""The map of the cluster as a page."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from builders_atlas import harbour_atlas
from builders_terminal import BERTHS, CRANE, harbour
from k8squiz import __version__
from k8squiz.decks.atlas_cache import read_atlas
from k8squiz.decks.files import read_decks
from k8squiz.pages.explore_page import explore_page
from pages.parsing import Parsed, parsed

HARBOUR = harbour_atlas()
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "for")
MOST = 1_500_000
"""Bytes that the page of our own decks may have: it is sent to friends, and opened on telephones."""


@pytest.fixture(scope="module")
def ours(kept_decks: Path) -> str:
    """The page of our own definitions and decks."""
    return explore_page(read_atlas(kept_decks), read_decks([], kept_decks))


@pytest.fixture(scope="module", params=["harbour", "ours"])
def page(request: pytest.FixtureRequest) -> Parsed:
    """A page of few components, and our own."""
    text = explore_page(HARBOUR, [harbour(CRANE, BERTHS)]) if request.param == "harbour" else ""
    return parsed(text or request.getfixturevalue("ours"))


def test_the_page_is_well_formed(page: Parsed) -> None:
    """Each element is closed, in the order in which a browser expects it."""
    assert (page.open, page.stray) == ([], [])


def test_every_id_is_given_once_and_every_reference_leads_to_one(page: Parsed) -> None:
    """Also those of links within the page, and of the lines drawn on the map."""
    ids = page.all("id")
    assert [one for one, count in Counter(ids).items() if count > 1] == []
    named = [name for attribute in REFERENCES for value in page.all(attribute) for name in value.split()]
    linked = [href.removeprefix("#") for href in page.all("href") if href.startswith("#")]
    assert set(named + linked) - set(ids) == set()
    assert len(linked) > 10


def test_the_page_fetches_nothing(page: Parsed) -> None:
    """Neither by an element nor by its style; links lead elsewhere only when somebody follows them."""
    assert [one for one in page.addresses() if not one.startswith("data:")] == []
    assert "url(" not in page.text("style").replace("url(#", "")
    assert "@import" not in page.text("style")
    outside = [one for one in page.attributes("a") if str(one["href"]).startswith("http")]
    assert {one.get("rel") for one in outside} == {"noreferrer"}


def test_nothing_on_the_page_runs_but_its_script(page: Parsed) -> None:
    """No element carries a handler, and no link is one."""
    assert [name for one in page.attributes() for name in one if name.startswith("on")] == []
    assert [one for one in page.all("href") if not one.startswith(("#", "https://", "http://", "data:"))] == []
    assert len(page.attributes("script")) == 1


def test_every_component_is_a_button_on_the_map_and_has_its_text() -> None:
    """Each in its area, with name and summary."""
    page = parsed(explore_page(HARBOUR, []))
    parts = [one.id for one in HARBOUR.parts]
    assert sorted(one["data-part"] or "" for one in page.attributes("button") if "data-part" in one) == sorted(parts)
    assert set(page.all("id")) >= {f"about-{one}" for one in parts}
    assert [title for title in ("Control plane", "Worker node", "Around them") if title not in page.text("h3")] == []
    assert [one.summary for one in HARBOUR.parts if f"{one.name} {one.summary}" not in page.text("button")] == []


def test_every_flow_can_be_chosen_and_has_its_steps() -> None:
    """By its title."""
    page = parsed(explore_page(HARBOUR, []))
    assert [one["value"] for one in page.attributes("option")] == ["", "unload-a-ship", "fog"]
    assert set(page.all("id")) >= {"flow-unload-a-ship", "flow-fog"}


def test_every_card_of_the_decks_stands_on_the_page_once(ours: str, kept_decks: Path) -> None:
    """However many components it is about."""
    count = sum(len(deck.cards) for deck in read_decks([], kept_decks))
    assert sum("data-about" in one for one in parsed(ours).attributes("details")) == count


def test_the_page_tells_what_it_was_checked_against() -> None:
    """The release of Kubernetes and our own version, at its end."""
    foot = parsed(explore_page(HARBOUR, [])).text("footer")
    assert f"Kubernetes {HARBOUR.kubernetes} " in foot
    assert f"k8squiz {__version__}," in foot


def test_the_same_data_give_the_same_page(ours: str, kept_decks: Path) -> None:
    """To the byte: nothing in it depends on the day, on chance or on who asks."""
    assert explore_page(read_atlas(kept_decks), read_decks([], kept_decks)) == ours


def test_the_page_of_our_own_decks_stays_small(ours: str) -> None:
    """In bytes, as a file."""
    assert len(ours.encode()) <= MOST


def test_the_text_of_a_deck_cannot_end_the_script() -> None:
    """It stands in the page as text, and the script is the one that we wrote."""
    nasty = '</script><img src=x onerror="document.title=1"><script>alert(1)</script>'
    card = CRANE._replace(front=nasty, back=nasty, explain=nasty)
    page = parsed(explore_page(HARBOUR, [harbour(card)]))
    assert (len(page.attributes("script")), page.attributes("img")) == (1, [])
    assert page.text("details").count(nasty) == 3
