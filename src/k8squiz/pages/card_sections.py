"""The cards of the decks as they stand in a page: each a question that opens to its answer."""

from __future__ import annotations

from collections.abc import Sequence

from k8squiz.pages.markup import Html, joined, tag
from k8squiz.pages.sources import source_links
from k8squiz.questions.cards import Card, Deck


def card_sections(decks: Sequence[Deck]) -> Html:
    """A section for each deck, in the order of the decks."""
    return joined(map(_deck, decks), "\n")


def _deck(deck: Deck) -> Html:
    return tag("section", tag("h3", deck.title), joined(map(_card, deck.cards), "\n"))


def _card(card: Card) -> Html:
    """The front, with the exhibit it speaks of, can be seen; back, explanation and sources once it is opened."""
    exhibit = [tag("code", card.exhibit.rstrip("\n"), class_="exhibit")] if card.exhibit else []
    return tag(
        "details",
        tag("summary", tag("span", card.front), *exhibit),
        tag("p", card.back),
        *([tag("p", card.explain)] if card.explain else []),
        source_links(card.sources),
        data_about=" ".join(card.about),
    )
