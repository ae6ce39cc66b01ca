"""Every card with its state: what a learner can list, filter and look up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from k8squiz.clock import calendar_date
from k8squiz.history.marks import Standing
from k8squiz.history.reviews import Forgotten, PastAnswer
from k8squiz.identifiers import CardId, DeckName, StudyDay
from k8squiz.questions.cards import Card, Deck
from k8squiz.scheduling.due import due_day, known, leech
from k8squiz.scheduling.memory import Learned, Memory, current

STATES = ("new", "learning", "known")
"""One of these holds for every card; those met but not yet known are being learned."""

_MORE = ("failed", "suspended", "buried", "flagged", "leeches")

WORDS = (*STATES, "due", *_MORE)
"""What can be said of a card to list those like it."""


class Listed(NamedTuple):
    """A card of a deck as it stands on a day; ``memory`` is None while it is new, and then there is no ``due`` day."""

    card: Card
    deck: DeckName
    memory: Memory | None
    standing: Standing
    due: StudyDay | None
    words: frozenset[str]

    @property
    def state(self) -> str:
        """New, learning or known."""
        return next(state for state in STATES if state in self.words)

    def fits(self, wanted: str) -> bool:
        """Whether the card is one of those called ``wanted``: one of the words, or a part of its id."""
        return wanted in self.words if wanted in WORDS else wanted in self.card.id


class Record(NamedTuple):
    """What is kept of the learner's cards on a day; who asks for none that ``failed`` may leave them out."""

    memories: Mapping[CardId, Memory]
    standings: Mapping[CardId, Standing]
    day: StudyDay
    desired_retention: float
    failed: frozenset[CardId] = frozenset()


def list_cards(decks: Iterable[Deck], record: Record) -> Iterator[Listed]:
    """The cards of the decks in their order, each once."""
    seen: set[CardId] = set()
    for deck in decks:
        for card in deck.cards:
            if card.id not in seen:
                seen.add(card.id)
                yield _listed(card, deck.name, record)


def _listed(card: Card, deck: DeckName, record: Record) -> Listed:
    memory = current(record.memories.get(card.id), card.revision)
    standing = record.standings.get(card.id, Standing())
    due = None if memory is None else due_day(memory, record.desired_retention)
    holds = {
        "new": memory is None,
        "learning": memory is not None and not known(memory),
        "known": known(memory),
        "due": due is not None and due <= record.day and not standing.rests(record.day),
        "failed": card.id in record.failed,
        "suspended": standing.suspended,
        "buried": standing.buried == record.day,
        "flagged": standing.flagged,
        "leeches": leech(memory),
    }
    return Listed(card, deck, memory, standing, due, frozenset(word for word, is_so in holds.items() if is_so))


def as_json(listed: Listed) -> dict[str, Any]:
    """A card's standing as plain data; days are ISO dates, ``stability`` is in days."""
    memory = listed.memory if isinstance(listed.memory, Learned) else None
    return {
        "card": listed.card.id,
        "deck": listed.deck,
        "front": listed.card.front,
        "state": listed.state,
        "due": _date(listed.due),
        "stability": None if memory is None else round(memory.stability, 2),
        "difficulty": None if memory is None else round(memory.difficulty, 2),
        "reviews": 0 if memory is None else memory.reviews,
        "lapses": 0 if memory is None else memory.lapses,
        **{word: word in listed.words for word in _MORE},
    }


def history_json(history: Sequence[PastAnswer | Forgotten]) -> list[dict[str, Any]]:
    """A card's history as plain data, oldest first; a reset is an entry whose ``occasion`` is ``forget``."""
    return [_past(one) for one in history]


def _past(one: PastAnswer | Forgotten) -> dict[str, Any]:
    if isinstance(one, Forgotten):
        return {"day": _date(one.day), "occasion": "forget"}
    return {
        "day": _date(one.day),
        "occasion": one.occasion.value,
        "question": one.question,
        "correct": one.correct,
        "rating": None if one.rating is None else one.rating.name.lower(),
        "chosen": one.chosen,
        "milliseconds": one.milliseconds,
    }


def _date(day: StudyDay | None) -> str | None:
    return None if day is None else calendar_date(day).isoformat()
