"""The map of the cluster as a page: components that explain themselves, flows that play, flashcards to turn over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from k8squiz import __version__
from k8squiz.knowledge.atlas import Atlas
from k8squiz.pages.card_sections import card_sections
from k8squiz.pages.component_sections import component_section
from k8squiz.pages.document import document
from k8squiz.pages.flow_sections import flow_section
from k8squiz.pages.map_section import map_section
from k8squiz.pages.markup import Html, button, joined, tag
from k8squiz.questions.cards import Deck

_FOLDER = Path(__file__).parent
_SCRIPTS = ("explore.js", "map_lines.js", "flashcards.js")
"""One script in the page; the first of them begins it."""
_TITLE = "Kubernetes architecture"


def explore_page(atlas: Atlas, decks: Sequence[Deck]) -> str:
    """The page, the same for the same data. All its text stands in it; the script only chooses what is seen of it."""
    return document(
        _TITLE,
        joined((_head(), tag("main", map_section(atlas), _reading(atlas, decks)), _foot(atlas)), "\n"),
        style=_text("explore.css"),
        script="\n".join(map(_text, _SCRIPTS)),
    )


def _text(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _head() -> Html:
    without = "This browser runs no scripts, so the map does not answer. All that it would tell stands below it."
    return tag(
        "header",
        tag("h1", _TITLE),
        tag("p", "What each part of a cluster does, who calls whom, and what happens step by step.", class_="soft"),
        tag("noscript", tag("p", without)),
    )


def _reading(atlas: Atlas, decks: Sequence[Deck]) -> Html:
    """All the text. With a script it is a panel beside the map."""
    return tag(
        "div",
        _views(),
        _guide(),
        tag("section", tag("h2", "Components"), *(component_section(atlas, one) for one in atlas.parts)),
        tag("section", tag("h2", "Flows"), *(flow_section(atlas, one) for one in atlas.flows)),
        _card_table(),
        tag("section", tag("h2", "Flashcards"), card_sections(decks), class_="all-cards", id="cards"),
        class_="reading",
        id="reading",
    )


def _views() -> Html:
    return tag(
        "div",
        button("About", id="view-about", aria_pressed="true"),
        button("Flashcards ", tag("span", id="count"), id="view-cards", aria_pressed="false"),
        button("Close", id="close"),
        class_="views scripted",
        id="views",
    )


def _guide() -> Html:
    """What can be done with the page, shown while nothing is chosen."""
    ways = (
        "Point at a component, or walk over them with the arrow keys, and it explains itself here.",
        "Click it, tap it or press Enter, and it stays. Esc lets it go.",
        "An arrow leads from the one that opens a connection to the one that accepts it.",
        "A full line is a call by the component that is explained, a dashed line a call to it.",
        "Watch a flow above the map, step by step, at your pace or by itself.",
        "Each component has its flashcards, to be answered before they are turned over.",
    )
    return tag(
        "article",
        tag("h2", "How to read the map"),
        tag("ul", *(tag("li", way) for way in ways)),
        class_="guide scripted",
        id="guide",
    )


def _card_table() -> Html:
    """Where one flashcard lies at a time."""
    return tag(
        "section",
        tag("h3", id="table-title", tabindex="-1"),
        tag(
            "div",
            tag("p", id="table-place", class_="soft"),
            tag("div", id="front"),
            tag("div", id="behind", hidden=True),
            class_="flashcard",
            id="flashcard",
            aria_live="polite",
        ),
        tag(
            "p",
            button("Previous", id="previous"),
            button("Turn over", id="turn", aria_expanded="false", aria_controls="behind"),
            button("Next", id="next"),
            class_="card-keys",
        ),
        class_="table",
        id="table",
        aria_labelledby="table-title",
    )


def _foot(atlas: Atlas) -> Html:
    checked = (
        "The paths are those of a cluster made with kubeadm and its defaults. Components, flows and flashcards name "
        f"the official pages they rest on; release notes up to Kubernetes {atlas.kubernetes} were searched for changes."
    )
    made = (
        f"Made by k8squiz {__version__}, which asks these flashcards in a terminal, each when it would be forgotten. "
        "This page fetches nothing and keeps nothing."
    )
    return tag("footer", tag("p", checked), tag("p", made), class_="soft")
