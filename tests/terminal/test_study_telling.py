"""Cards that do not stick: named after another miss, beside what they are confused with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from builders_terminal import CRANE, TODAY, TOWED, WAITING, session
from fakes import FixedClock, Slow
from k8squiz.history.reviews import Answered, Occasion, Rating
from k8squiz.identifiers import StudyDay, question_id
from k8squiz.progress.store import Store
from k8squiz.scheduling.due import LEECH_LAPSES
from k8squiz.scheduling.memory import Learned
from k8squiz.sessions.study import Turn
from k8squiz.terminal.keys import Command
from k8squiz.terminal.study_screen import study
from terminal.study_room import sit, wiring

NEXT, QUIT = Command.NEXT, Command.QUIT
NAMED = [
    "This card is a leech: forgotten 6 times. Do not just try again:",
    "Tell it from this one: What is special about towed?",
    "Only the tugboat does it.",
    "Read: https://harbour.example/handbook/parts/#crane",
]

both_modes = pytest.mark.parametrize("lines", [False, True], ids=["full", "lines"])


def forgotten(store: Store, times: int) -> dict[str, Any]:
    """A crane known once and then missed on so many later days; the wiring that counts it, with its neighbour."""
    ratings = [Rating.GOOD, *[Rating.AGAIN] * times]
    for day, rating in enumerate(ratings, TODAY - len(ratings)):
        right, which = rating is not Rating.AGAIN, question_id(CRANE.id, "which")
        store.record(Answered(CRANE.id, which, 1, Occasion.STUDY, right, rating, None, 4_000, StudyDay(day)))

    def lapses(card: str) -> int:
        memory = store.memories().get(CRANE.id) if card == CRANE.id else None
        return memory.lapses if isinstance(memory, Learned) else 0

    return {"lapses": lapses, "neighbour": lambda _card: TOWED}


def leech_of(page: str) -> Sequence[str]:
    """What a page says of a leech."""
    rows = page.split("\n")
    at = [row.startswith("This card is a leech") for row in rows]
    return rows[at.index(True) :][: len(NAMED)] if any(at) else []


@both_modes
@pytest.mark.parametrize("times", [LEECH_LAPSES - 2, LEECH_LAPSES - 1])
def test_the_sixth_time_a_card_is_forgotten_it_is_named(
    store: Store, clock: FixedClock, times: int, *, lines: bool
) -> None:
    """Beside the card it is confused with, and the page to read; not before."""
    begun = session(CRANE, turn=Turn.REVIEW)
    desk, _ = sit(store, clock, begun, "the tugboat", QUIT, lines=lines, **forgotten(store, times))
    assert leech_of(desk.pages[1]) == (NAMED if times + 1 == LEECH_LAPSES else [])


def test_a_leech_known_this_time_is_not_named(store: Store, clock: FixedClock) -> None:
    """It is no moment to complain."""
    begun = session(CRANE, turn=Turn.REVIEW)
    desk, _ = sit(store, clock, begun, "the crane", QUIT, **forgotten(store, 9))
    assert leech_of(desk.pages[1]) == []


def test_the_end_suggests_to_look_at_the_leech(store: Store, clock: FixedClock) -> None:
    """Before anything else."""
    begun = session(CRANE, turn=Turn.REVIEW)
    desk, _ = sit(store, clock, begun, "the tugboat", QUIT, **forgotten(store, 5))
    assert desk.pages[-1].split("\n")[-1] == f"Look at a card that does not stick: k8squiz cards {CRANE.id}"


def test_a_command_rated_anew_in_line_mode_keeps_its_best_time(store: Store, clock: FixedClock) -> None:
    """It was no record when it was told first, so it is none now."""
    for seconds, script in ((4.0, ()), (9.0, (Command.EASY,))):
        desk = Slow(["harbourctl ships waiting", *script, QUIT], clock, seconds=seconds)
        study(session(WAITING, turn=Turn.REVIEW), desk, wiring(store, clock, desk))
    told = [row for page in desk.pages for row in page.split("\n") if row.startswith("Answered in")]
    assert told == ["Answered in 9.0 s; your best so far is 4.0 s."] * 2
