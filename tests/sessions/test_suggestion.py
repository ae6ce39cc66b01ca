"""The one thing to do next."""

from __future__ import annotations

import pytest

from builders_content import card, cards, choice
from k8squiz.identifiers import CardId
from k8squiz.sessions.plan import Outlook
from k8squiz.sessions.study import Task, Turn
from k8squiz.sessions.suggestion import MANY_MISSED, suggestion
from sessions.playing import begin, play

NOTHING_LEFT = Outlook(
    due_now=0, new_left=0, next_due=None, next_count=0, command="k8squiz study --exam cka", exam="cka"
)
DUE = NOTHING_LEFT._replace(due_now=3, new_left=2)
NEW = NOTHING_LEFT._replace(new_left=2)


def _suggested(outlook: Outlook, missed: int = 0, stuck: tuple[CardId, ...] = ()) -> str:
    """What is suggested after a session of five cards, the first of which were missed and then known."""
    session = play(begin(*(Task(one, Turn.REVIEW) for one in cards(5, choice()))), *["wrong"] * missed)
    return suggestion(session.given, stuck, outlook)


@pytest.mark.parametrize(
    ("missed", "stuck", "outlook", "command"),
    [
        (5, (card(4).id, card(2).id), DUE, "k8squiz cards subject-4.role"),
        (MANY_MISSED, (), DUE, "k8squiz study --only failed --cram"),
        (MANY_MISSED - 1, (), DUE, "k8squiz study --exam cka"),
        (0, (), NEW, "k8squiz study --exam cka"),
        (0, (), NOTHING_LEFT, "k8squiz exam cka"),
    ],
)
def test_what_helps_most_is_suggested(missed: int, stuck: tuple[CardId, ...], outlook: Outlook, command: str) -> None:
    """What does not stick, what was missed, what is left of the day, else an exam: one of them, as a command."""
    assert _suggested(outlook, missed, stuck).endswith(f": {command}")


def test_a_card_missed_many_times_is_one_card() -> None:
    """Cards are counted, not misses."""
    session = play(begin(Task(card(1), Turn.REVIEW)), *["wrong"] * 9)
    assert suggestion(session.given, (), NOTHING_LEFT).startswith("Enough for today.")


def test_going_on_and_learning_something_new_are_said_apart() -> None:
    """Old debts, or fresh ones."""
    assert _suggested(DUE).startswith("Go on")
    assert _suggested(NEW).startswith("Learn something new")
