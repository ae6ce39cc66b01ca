"""Looking at a card's source, in a browser or not."""

from __future__ import annotations

import pytest

from builders_terminal import CRANE, PLAIN, RADIO, TOWED, session
from fakes import FixedClock, Said
from k8squiz.progress.store import Store
from k8squiz.questions.cards import Card
from k8squiz.sessions.study import Session, Turn
from k8squiz.terminal.keys import Command
from terminal.study_room import sit

NEXT, UNDO, QUIT, SOURCE, FLAG = Command.NEXT, Command.UNDO, Command.QUIT, Command.SOURCE, Command.FLAG
FIRST_SOURCE = CRANE.sources[0]

both_modes = pytest.mark.parametrize("lines", [False, True], ids=["full", "lines"])


class Browser(list[str]):
    """Opens what it is asked to, if there is one, and keeps what that was."""

    def __init__(self, *, there: bool) -> None:
        super().__init__()
        self._there = there

    def browse(self, address: str) -> bool:
        """Whether it is open now."""
        self.append(address)
        return self._there


def review(*cards: Card) -> Session:
    """A session of cards known from before."""
    return session(*cards, turn=Turn.REVIEW)


@pytest.mark.parametrize("there", [True, False])
@both_modes
def test_the_source_of_the_last_answer_is_opened_or_printed(
    store: Store, clock: FixedClock, there: bool, *, lines: bool
) -> None:
    """The first page; all of them are named, so that none has to be looked for, and the session goes on from there."""
    browser = Browser(there=there)
    script: tuple[Said, ...] = ("the crane", SOURCE, *([] if lines else [NEXT]), QUIT)
    desk, ended = sit(store, clock, review(CRANE, RADIO), *script, lines=lines, browse=browser.browse)
    assert browser == [FIRST_SOURCE]
    page = desk.pages[3 if lines else 2].split("\n")
    assert page == [
        "In your browser:" if there else "There is no browser here. The source:",
        *CRANE.sources,
        "Read: handbook v7",
    ]
    assert desk.pages[-2] == desk.pages[2 if lines else 1]
    assert len(ended.given) == 1


def test_a_card_without_a_source_says_so(store: Store, clock: FixedClock) -> None:
    """And no browser is troubled."""
    browser = Browser(there=True)
    begun = review(CRANE._replace(sources=(), checked=""))
    desk, _ = sit(store, clock, begun, "the crane", SOURCE, NEXT, QUIT, browse=browser.browse)
    assert (desk.pages[2], browser) == ("This card names no source.", [])


def test_ctrl_c_at_the_source_ends_the_session(store: Store, clock: FixedClock) -> None:
    """With its summary."""
    desk, _ = sit(store, clock, review(CRANE, RADIO), "the crane", SOURCE, QUIT)
    assert desk.pages[-1].startswith("1 of 1 answers right (")


def test_ctrl_c_while_a_browser_is_started_ends_the_session(store: Store, clock: FixedClock) -> None:
    """Whoever waits too long for it."""

    def hangs(_address: str) -> bool:
        raise KeyboardInterrupt

    desk, _ = sit(store, clock, review(CRANE, RADIO), "the crane", SOURCE, browse=hangs)
    assert desk.pages[-1].startswith("1 of 1 answers right (")


@pytest.mark.parametrize("begun", [review(CRANE), session(CRANE, manner=PLAIN)], ids=["question", "flashcard"])
def test_before_an_answer_no_source_is_offered(store: Store, clock: FixedClock, begun: Session) -> None:
    """It would tell the answer; in line mode it is that of the answer before, and there is none."""
    for lines in (False, True):
        desk, _ = sit(store, clock, begun, QUIT, lines=lines)
        assert SOURCE not in {key.command for key in desk.offers[0]}


def test_no_source_is_offered_before_the_options(store: Store, clock: FixedClock) -> None:
    """What was not recalled is still to be recognised."""
    begun = session(TOWED, turn=Turn.REVIEW, recall=True)
    full, _ = sit(store, clock, begun, "the breakwater", QUIT)
    lines, _ = sit(store, clock, begun, "the breakwater", QUIT, lines=True)
    assert [SOURCE in {key.command for key in desk.offers[-1]} for desk in (full, lines)] == [False, False]


def test_an_answer_is_flagged_above_its_verdict(store: Store, clock: FixedClock) -> None:
    """In sight on a small screen: it says where flagged cards are found. Another press takes the flag off."""
    desk, _ = sit(store, clock, review(CRANE), "the crane", FLAG, FLAG, UNDO, QUIT)
    assert desk.pages[2] == f"Flagged: k8squiz study --only flagged\n\n{desk.pages[1]}"
    assert desk.pages[3] == f"The flag is off.\n\n{desk.pages[1]}"
    assert store.standings() == {}


def test_a_flag_outlives_the_answer_that_is_taken_back(store: Store, clock: FixedClock) -> None:
    """It is on the card, not on the answer."""
    desk, _ = sit(store, clock, review(CRANE), "the crane", FLAG, UNDO, QUIT)
    assert desk.pages[3].startswith("1 to go - review, flagged\n")
    assert store.standings()[CRANE.id].flagged


def test_in_line_mode_the_last_card_is_flagged_at_the_next_question(store: Store, clock: FixedClock) -> None:
    """Two letters mean the card before, one the card that is asked."""
    script = ("the crane", Command.FLAG_LAST, FLAG, Command.FLAG_LAST, QUIT)
    desk, _ = sit(store, clock, review(CRANE, RADIO), *script, lines=True)
    assert [page for page in desk.pages if page.startswith(("Flagged", "The flag"))] == [
        "Flagged: k8squiz study --only flagged",
        "Flagged: k8squiz study --only flagged",
        "The flag is off.",
    ]
    assert store.standings().keys() == {RADIO.id}


@both_modes
def test_the_keys_are_shown_at_the_end(store: Store, clock: FixedClock, *, lines: bool) -> None:
    """The summary comes back, and its keys lead on; Ctrl-C there ends the session."""
    on = [] if lines else [NEXT]
    script: tuple[Said, ...] = ("the crane", *on, Command.KEYS, *on, UNDO, QUIT)
    desk, ended = sit(store, clock, review(CRANE), *script, lines=lines)
    assert desk.pages[3].startswith("Keys\nEnter q  finish\n")
    assert desk.pages[4] == desk.pages[2]
    assert ended.given == ()
    if not lines:
        sit(store, clock, review(CRANE), "the crane", NEXT, Command.KEYS, QUIT)


def test_the_keys_are_shown_after_an_answer(store: Store, clock: FixedClock) -> None:
    """The verdict comes back; Ctrl-C there ends the session."""
    desk, _ = sit(store, clock, review(CRANE), "the crane", Command.KEYS, NEXT, Command.KEYS, QUIT)
    assert "3            rate it: [Good 12 d]" in desk.pages[2].split("\n")
    assert desk.pages[3] == desk.pages[1]
