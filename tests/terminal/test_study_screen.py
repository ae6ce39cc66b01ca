"""The study loop, with a scripted learner and a real store."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence

import pytest

from builders_terminal import BERTHS, CRANE, RADIO, TODAY, numbered, session
from fakes import FixedClock, ScriptedDesk, Slow
from k8squiz.clock import study_day
from k8squiz.errors import StoreError
from k8squiz.history.reviews import Event, Voided
from k8squiz.identifiers import ReviewId
from k8squiz.progress.store import Store
from k8squiz.questions.cards import Card
from k8squiz.scheduling.memory import Learned, Met
from k8squiz.sessions.study import Session, Turn
from k8squiz.terminal.keys import Command
from k8squiz.terminal.study_screen import study
from terminal.study_room import sit, wiring

NEXT, UNDO, EXPLAIN, QUIT, UNKNOWN = Command.NEXT, Command.UNDO, Command.EXPLAIN, Command.QUIT, Command.UNKNOWN
RIGHT = "the crane"
WRONG = "the tugboat"


def review(*cards: Card) -> Session:
    """A session of cards known from before, which are not asked twice when right."""
    return session(*cards, turn=Turn.REVIEW)


def test_an_answer_is_recorded_before_it_is_judged(store: Store, clock: FixedClock) -> None:
    """The page with the verdict comes after the record: what was seen is on disk."""
    desk, _ = sit(store, clock, review(CRANE), RIGHT, NEXT, NEXT)
    assert desk.log == ["page", "ask", "record", "page", "pause", "page", "wait"]
    assert [page.split("\n")[2] for page in desk.pages[:2]] == [
        "Which part of the harbour lifts the containers off a ship?",
        "Correct: the crane.",
    ]


def test_what_is_recorded_is_what_was_given(store: Store, clock: FixedClock) -> None:
    """The card, the option chosen, and the study day; the days and totals follow."""
    sit(store, clock, review(CRANE, RADIO), WRONG, NEXT, UNKNOWN, QUIT)
    assert (store.totals().answers, store.totals().correct) == (2, 0)
    assert [type(memory) for memory in store.memories().values()] == [Learned, Learned]
    assert store.days()[0].day == TODAY


def test_the_time_an_answer_took_is_measured(store: Store, clock: FixedClock) -> None:
    """From the question on screen to the key, in milliseconds; a clock put back counts as no time."""
    times: list[int] = []
    for seconds in (2.5, -60):
        desk = Slow([RIGHT, QUIT], clock, seconds=seconds)
        ended = study(review(CRANE), desk, wiring(store, clock, desk))
        times += [one.record.milliseconds for one in ended.given]
    assert times == [2_500, 0]


def test_undo_takes_the_answer_back_and_asks_again(store: Store, clock: FixedClock) -> None:
    """The same question with its options in the same order, as if nothing had been said."""
    desk, ended = sit(store, clock, review(CRANE), WRONG, UNDO, RIGHT, NEXT, NEXT)
    assert desk.pages[0] == desk.pages[2]
    assert [given.correct for given in ended.given] == [True]
    assert (store.totals().answers, store.totals().correct) == (1, 1)


def test_undo_works_from_the_next_question(store: Store, clock: FixedClock) -> None:
    """A slip is often seen too late."""
    desk, ended = sit(
        store, clock, review(CRANE, BERTHS), WRONG, NEXT, UNDO, RIGHT, NEXT, "no crane is free for her", NEXT, NEXT
    )
    assert desk.pages[3] == desk.pages[0]
    assert (len(ended.given), store.totals().correct) == (2, 2)


def test_undo_works_on_the_last_screen(store: Store, clock: FixedClock) -> None:
    """The end of a session is not the end of the chance to mend it."""
    desk, ended = sit(store, clock, review(CRANE), RIGHT, NEXT, UNDO, WRONG, QUIT)
    assert desk.log[6:9] == ["wait", "record", "page"]
    assert desk.pages[3] == desk.pages[0]
    assert ([given.correct for given in ended.given], store.totals().correct) == ([False], 0)


def test_undo_goes_back_as_far_as_the_session_began(store: Store, clock: FixedClock) -> None:
    """One press, one answer; then there is nothing left to take back, and no key that promises it."""
    begun = review(CRANE, BERTHS)
    _, ended = sit(store, clock, begun, WRONG, NEXT, UNKNOWN, UNDO, UNDO, QUIT)
    assert (ended, store.totals().answers, store.memories()) == (begun, 0, {})


def test_keys_that_would_do_nothing_are_not_offered(store: Store, clock: FixedClock) -> None:
    """Before the first answer there is nothing to take back; the scripted learner cannot press what is not there."""
    with pytest.raises(AssertionError, match="not offered"):
        sit(store, clock, review(CRANE), UNDO)
    with pytest.raises(AssertionError, match="not offered"):
        sit(store, clock, review(CRANE), EXPLAIN, lines=True)


def test_q_ends_with_the_summary(store: Store, clock: FixedClock) -> None:
    """At a question or after an answer; what was answered is kept."""
    at_once, _ = sit(store, clock, review(CRANE, RADIO), QUIT)
    after_one, _ = sit(store, clock, review(CRANE, RADIO), WRONG, QUIT)
    assert at_once.pages[-1].startswith("Nothing was answered")
    assert after_one.pages[-1].startswith("0 of 1 answers right (")
    assert store.totals().answers == 1


def test_explain_shows_the_whole_card_and_comes_back(store: Store, clock: FixedClock) -> None:
    """Every option with its reason; from there the same keys lead on."""
    desk, _ = sit(store, clock, review(CRANE), RIGHT, EXPLAIN, EXPLAIN, NEXT, NEXT)
    assert desk.pages[2] == desk.pages[3]
    assert "wrong: the lighthouse\nIt shines at night; it moves nothing." in desk.pages[2]
    assert "See it yourself: look --at crane" in desk.pages[2]


def test_after_an_explanation_undo_and_quit_still_work(store: Store, clock: FixedClock) -> None:
    """No screen is a dead end."""
    _, ended = sit(store, clock, review(CRANE), WRONG, EXPLAIN, UNDO, RIGHT, EXPLAIN, QUIT)
    assert [given.correct for given in ended.given] == [True]


def test_in_line_mode_the_last_answer_is_explained_at_the_next_question(store: Store, clock: FixedClock) -> None:
    """The feedback does not wait there, so the question is put once more after the explanation."""
    desk, _ = sit(store, clock, review(CRANE, BERTHS), RIGHT, EXPLAIN, QUIT, lines=True)
    assert desk.log == ["page", "ask", "record", "page", "pause", "page", "ask", "page", "page", "ask", "page"]
    assert desk.pages[4] == desk.pages[2]


def test_a_missed_card_comes_again_until_it_is_right(store: Store, clock: FixedClock) -> None:
    """In the same session, and it says why."""
    desk, ended = sit(store, clock, review(CRANE), WRONG, NEXT, UNKNOWN, NEXT, RIGHT, NEXT, NEXT)
    assert [given.turn for given in ended.given] == [Turn.REVIEW, Turn.REPEAT, Turn.REPEAT]
    assert desk.pages[2].startswith("1 coming again - again, missed before")
    assert desk.pages[-1].startswith("1 of 3 answers right (")


def test_a_new_card_is_met_first_and_confirmed_later(store: Store, clock: FixedClock) -> None:
    """Right once may be luck: behind five others it is asked once more, and that answer rates it."""
    cards = [numbered(number) for number in range(6)]
    answers = [word for number in range(6) for word in (f"right {number}", NEXT)]
    desk, ended = sit(store, clock, session(*cards), *answers, "right 0", QUIT)
    assert desk.pages[12].startswith("6 coming again, under a minute left at your pace - once more")
    assert ended.given[-1].turn is Turn.CONFIRM
    memories = store.memories()
    assert isinstance(memories[cards[0].id], Learned)
    assert all(isinstance(memories[one.id], Met) for one in cards[1:])


def test_the_summary_names_what_was_missed(store: Store, clock: FixedClock) -> None:
    """With the answer and the page that says so, each card once."""
    desk, _ = sit(store, clock, session(CRANE), WRONG, NEXT, UNKNOWN, NEXT, RIGHT, NEXT, NEXT)
    assert desk.pages[-1].split("\n")[:8] == [
        "1 of 3 answers right (33 %) in 0 s.",
        "Learned: 1 new card met.",
        "Everything is saved.",
        "",
        "Missed:",
        "Which part of the harbour lifts the containers off a ship?",
        "Answer: the crane.",
        "https://harbour.example/handbook/parts/#crane",
    ]


@pytest.mark.usefixtures("signals")
def test_ctrl_c_while_an_answer_is_written_waits_for_it(store: Store, clock: FixedClock) -> None:
    """The answer is on disk, and the session ends with its summary, as with q."""
    # Said outright, because tests that run in the background inherit that it is ignored.
    signal.signal(signal.SIGINT, signal.default_int_handler)

    def interrupted(events: Sequence[Event]) -> tuple[ReviewId, ...]:
        os.kill(os.getpid(), signal.SIGINT)
        return store.record_all(events)

    desk, ended = sit(store, clock, review(CRANE, RADIO), RIGHT, record=interrupted)
    assert (store.totals().answers, len(ended.given)) == (1, 1)
    assert desk.pages[-1].startswith("1 of 1 answers right (")


@pytest.mark.usefixtures("signals")
def test_ctrl_c_while_an_answer_is_taken_back_waits_for_it(store: Store, clock: FixedClock) -> None:
    """What is on disk and what the session knows never differ."""
    signal.signal(signal.SIGINT, signal.default_int_handler)

    def interrupted(events: Sequence[Event]) -> tuple[ReviewId, ...]:
        if any(isinstance(event, Voided) for event in events):
            os.kill(os.getpid(), signal.SIGINT)
        return store.record_all(events)

    desk, ended = sit(store, clock, review(CRANE, RADIO), RIGHT, UNDO, record=interrupted)
    assert (store.totals().answers, ended.given) == (0, ())
    assert desk.pages[-1].startswith("Nothing was answered")


def test_explaining_over_and_over_is_harmless(store: Store, clock: FixedClock) -> None:
    """A key that is held down asks for it a thousand times."""
    desk, _ = sit(store, clock, review(CRANE), RIGHT, *[EXPLAIN] * 1500, QUIT)
    assert len(desk.pages) == 1503


def test_a_store_that_fails_ends_the_session_and_keeps_what_it_has(store: Store, clock: FixedClock) -> None:
    """No verdict is shown for an answer that could not be saved."""
    room_for = 1

    def record(events: Sequence[Event]) -> tuple[ReviewId, ...]:
        nonlocal room_for
        if room_for == 0:
            raise StoreError("the disk is full.")
        room_for -= 1
        return store.record_all(events)

    desk = ScriptedDesk([RIGHT, NEXT, "no crane is free for her"])
    with pytest.raises(StoreError, match="the disk is full"):
        study(review(CRANE, BERTHS), desk, wiring(store, clock, desk, record))
    assert (desk.log[-1], desk.pages[-1].split("\n")[0]) == ("ask", "1 to go - review")
    assert store.totals().answers == 1


def test_an_answer_after_midnight_counts_for_the_evening(store: Store, clock: FixedClock) -> None:
    """Until four in the morning it is still the day before."""
    clock.pass_(hours=15)
    sit(store, clock, review(CRANE), RIGHT, QUIT)
    assert (store.last_day(), study_day(clock.now())) == (TODAY, TODAY)
