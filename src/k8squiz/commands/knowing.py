"""How well a learner knows the components, for those who only look: nothing is written, and nothing need exist."""

from __future__ import annotations

from pathlib import Path

from k8squiz import locations
from k8squiz.decks.files import read_decks
from k8squiz.identifiers import ComponentId, StudyDay
from k8squiz.stats.card_list import Record, list_cards
from k8squiz.stats.mastery import Mastery, mastery

_NOTHING = Record({}, {}, StudyDay(0), desired_retention=0.9)


def mastery_by_component(home: Path | None) -> dict[ComponentId, Mastery]:
    """The mastery of each component that a card is about. Raises StoreError when the progress cannot be read."""
    places = locations.find(home)
    if not places.progress.exists():
        return mastery(list_cards(read_decks([], places.cache), _NOTHING))
    # All that a session needs; where there is no progress yet, a page is shown without it.
    from k8squiz.commands.opening import open_all

    opened = open_all(home)
    with opened.store as store:
        retention = opened.settings.desired_retention
        record = Record(store.memories(), store.standings(), opened.today(), retention)
    return mastery(list_cards(opened.decks, record))


def mastery_of(component: ComponentId, home: Path | None) -> Mastery:
    """The mastery of one component; that of none where no card is about it."""
    return mastery_by_component(home).get(component, Mastery())
