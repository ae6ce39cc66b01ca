"""What ``k8squiz cards`` lists, shows and does."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from k8squiz.commands.opening import Opened
from k8squiz.errors import UsageError, did_you_mean
from k8squiz.history.marks import CardMark, MarkKind
from k8squiz.history.reviews import Forgotten
from k8squiz.sessions.neighbours import neighbour
from k8squiz.stats.card_list import WORDS, Listed, Record, as_json, history_json, list_cards
from k8squiz.terminal.card_views import card_list, card_page, done, kept
from k8squiz.terminal.desk import Desk
from k8squiz.terminal.forget_screen import ask_to_forget
from k8squiz.terminal.look import Look
from k8squiz.terminal.printing import print_json, print_page


class Deed(Enum):
    """What can be done to listed cards, in the order of the options of the command; its value tells it done."""

    UNSUSPEND = "asked again"
    UNBURY = "asked today after all"
    UNFLAG = "without a flag now"
    FORGET = "new again"


_MARKS = {
    Deed.UNSUSPEND: ("suspended", MarkKind.UNSUSPEND),
    Deed.UNBURY: ("buried", MarkKind.UNBURY),
    Deed.UNFLAG: ("flagged", MarkKind.UNFLAG),
}
"""For each deed the word for the cards that need it, and the mark that it leaves."""


class Listing:
    """The cards of ``opened`` that fit all that is ``wanted``: words, and parts of ids; a whole id is that card alone.

    Raises UsageError, naming the nearest, for what is neither a word nor a part of any id.
    """

    def __init__(self, opened: Opened, wanted: Sequence[str]) -> None:
        self._opened = opened
        self._wanted = wanted
        store = opened.store
        retention = opened.settings.desired_retention
        record = Record(store.memories(), store.standings(), opened.today(), retention, store.failed())
        known = [one for one in list_cards(opened.decks, record) if opened.selection.takes(one.card)]
        for word in wanted:
            if word not in WORDS and not any(one.fits(word) for one in known):
                near = did_you_mean(word, [*WORDS, *(one.card.id for one in known)])
                raise UsageError(
                    f'"{word}" is no part of the id of any of these cards{near}.', remedy=f"Words: {', '.join(WORDS)}."
                )
        self._named = next((one for one in known if [one.card.id] == [*wanted]), None)
        self._cards = [self._named] if self._named else [one for one in known if all(map(one.fits, wanted))]

    def show(self, look: Look, *, json: bool) -> None:
        """One card in full, or a list, in which cards without any history are counted unless they were asked for."""
        if self._named:
            self._show_one(self._named, look, json=json)
        elif json:
            print_json([as_json(one) for one in self._cards])
        else:
            listed = [one for one in self._cards if self._wanted or one.words != {"new"}]
            print_page(card_list(listed, look, unlisted=len(self._cards) - len(listed)), look)

    def do(self, deed: Deed, desk: Desk, *, sure: bool) -> None:
        """Does the deed to those of the cards that need it; unless ``sure``, asks before it makes cards new again."""
        day = self._opened.today()
        if deed is Deed.FORGET:
            cards = [one.card.id for one in self._cards if one.memory is not None]
            if cards and not sure and not ask_to_forget(desk, cards):
                desk.page(kept())
                return
            self._opened.store.record_all([Forgotten(card, day) for card in cards])
        else:
            word, kind = _MARKS[deed]
            cards = [one.card.id for one in self._cards if word in one.words]
            self._opened.store.mark([CardMark(card, kind, day) for card in cards])
        desk.page(done(len(cards), deed.value))

    def _show_one(self, one: Listed, look: Look, *, json: bool) -> None:
        history = self._opened.store.history_of(one.card.id)
        if json:
            print_json({**as_json(one), "history": history_json(history)})
        else:
            cards = {card.id: card for deck in self._opened.decks for card in deck.cards}
            print_page(card_page(one, history, neighbour(one.card, cards), look), look)
