"""How well a learner knows each component: its cards by state, summed up in a level."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from k8squiz.identifiers import ComponentId
from k8squiz.stats.card_list import Listed

LEVELS = {"new": "N", "begun": "B", "half": "H", "known": "K"}
"""The levels of mastery from none to all, each with the letter that stands for it on the map."""

MEANINGS = {
    "known": "known: nine of ten cards or more",
    "half": "half of its cards known",
    "begun": "begun",
    "new": "new: no card met yet",
}
"""What the levels mean, the best first."""

_ALMOST_ALL = 0.9
_Group = TypeVar("_Group")


class Mastery(NamedTuple):
    """Cards that belong together, as those about a component do: how many there are, were met, are known, are due."""

    cards: int = 0
    met: int = 0
    known: int = 0
    due: int = 0

    @property
    def level(self) -> str:
        """New while no card was met; half with half of them known, known with nine of ten; begun between."""
        if not self.met:
            return "new"
        share = self.known / self.cards
        if share >= _ALMOST_ALL:
            return "known"
        return "half" if share >= 1 / 2 else "begun"

    @property
    def letter(self) -> str:
        """The letter of its level."""
        return LEVELS[self.level]


def mastery(listed: Iterable[Listed]) -> dict[ComponentId, Mastery]:
    """The mastery of each component that a card is about; a card counts for every one that it names."""
    return tallied((component, one) for one in listed for component in one.card.about)


def tallied(listed: Iterable[tuple[_Group, Listed]]) -> dict[_Group, Mastery]:
    """The mastery of each group of cards, given each card beside its group; a group without cards has none."""
    counts: dict[_Group, list[int]] = {}
    for group, one in listed:
        count = counts.setdefault(group, [0, 0, 0, 0])
        for at, holds in enumerate((True, "new" not in one.words, "known" in one.words, "due" in one.words)):
            count[at] += holds
    return {group: Mastery(*count) for group, count in counts.items()}
