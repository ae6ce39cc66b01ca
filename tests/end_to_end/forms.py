"""A deck that holds a question of each form, and what there is to say to each."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import NamedTuple

from builders import answered
from end_to_end.program import Program
from k8squiz import clock
from k8squiz.history.reviews import Rating
from k8squiz.identifiers import CardId, StudyDay
from k8squiz.progress.store import Store

DECK = Path(__file__).with_name("forms.yaml")
HORN = CardId("horn.meaning")
"""The card that is asked to be typed, or as a choice."""


class Asked(NamedTuple):
    """A question: options or texts that answer it right, and some that do not."""

    ask: str
    right: tuple[str, ...]
    wrong: tuple[str, ...]


FORMS = {
    "choice": Asked("Which part of the harbour lifts containers?", ("the crane",), ("the tugboat",)),
    "several": Asked("Which two talk on channel 16?", ("the pilot", "the office"), ("the pilot", "the crane")),
    "order": Asked(
        "In which order does a ship come in?",
        ("she calls", "a pilot comes aboard", "she ties up", "the crane unloads her"),
        ("she calls", "she ties up", "a pilot comes aboard", "the crane unloads her"),
    ),
    "typed": Asked("What belongs in the gap?", ("Un Loading",), ("waiting",)),
    "command": Asked("List the Pods of all namespaces.", ("kubectl get po --all-namespaces",), ("kubectl get po",)),
}
"""By form; the deck has other questions as well."""
OPTIONS = {"choice", "several", "order"}
"""The forms that are answered by options."""


def remember(program: Program, card: CardId) -> None:
    """Lets a card have been known so well, so long ago, that it is due now and has to be recalled."""
    program.home.mkdir(exist_ok=True)
    long_ago = StudyDay(clock.study_day(clock.now()) - 30)
    with Store.open(program.home / "progress.db", count(1).__next__) as store:
        store.record(answered(card, Rating.EASY, question=None)._replace(day=long_ago))


def ratings(program: Program, card: CardId) -> list[Rating | None]:
    """How each answer to a card counts now, oldest first, without those taken back."""
    with Store.open(program.home / "progress.db", count(1).__next__) as store:
        return [one.rating for one in store.reviews_of(card)]
