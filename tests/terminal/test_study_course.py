"""Rating an answer anew, putting a card away, going on with more; and taking each of them back."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders_terminal import BERTHS, CRANE, NOON, PLAIN, RADIO, TODAY, TOWED, numbered, session
from fakes import FixedClock, Said, ScriptedDesk
from k8squiz.history.marks import Standing
from k8squiz.history.reviews import Answered, Event, Occasion, Rating
from k8squiz.identifiers import ReviewId, StudyDay, question_id
from k8squiz.progress.store import Store
from k8squiz.questions.cards import Card
from k8squiz.scheduling.due import due_day
from k8squiz.scheduling.memory import Memory, Met
from k8squiz.scheduling.preview import preview
from k8squiz.sessions.study import AS_NEEDED, Manner, Session, Task, Turn
from k8squiz.settings import Settings
from k8squiz.terminal.counting import counted
from k8squiz.terminal.keys import RATINGS, Command, short_days
from terminal.study_room import sit

NEXT, UNDO, QUIT, UNKNOWN, MORE = Command.NEXT, Command.UNDO, Command.QUIT, Command.UNKNOWN, Command.MORE
AGAIN, HARD, GOOD, EASY = RATINGS
SUSPEND, BURY, SUSPEND_LAST, BURY_LAST = Command.SUSPEND, Command.BURY, Command.SUSPEND_LAST, Command.BURY_LAST
RIGHT, WRONG = "the crane", "the tugboat"
RETENTION = Settings().desired_retention
AWAY = {SUSPEND: Standing(suspended=True), BURY: Standing(buried=TODAY)}
LAST = {SUSPEND: SUSPEND_LAST, BURY: BURY_LAST}

both_modes = pytest.mark.parametrize("lines", [False, True], ids=["full", "lines"])
either_way = pytest.mark.parametrize("kind", [SUSPEND, BURY], ids=["suspend", "bury"])


def review(*cards: Card) -> Session:
    """A session of cards known from before."""
    return session(*cards, turn=Turn.REVIEW)


def labels(desk: ScriptedDesk, at: int = -1) -> list[str]:
    """What the keys that rate say at a prompt."""
    return [key.label for key in desk.offers[at] if key.command in RATINGS]


class Past(NamedTuple):
    """An answer of an earlier day: how many days before today, its rating if any, and the revision answered."""

    days_ago: int
    rating: Rating | None
    revision: int


class Way(NamedTuple):
    """How a card is asked and answered: the card, what is said, and whether it is a flashcard or asked from memory."""

    card: Card
    said: tuple[Said, ...]
    manner: Manner = AS_NEEDED
    recall: bool = False


WAYS = {
    "right": Way(CRANE, (RIGHT,)),
    "wrong": Way(CRANE, (WRONG,)),
    "unknown": Way(CRANE, (UNKNOWN,)),
    "hinted": Way(CRANE, (Command.HINT, RIGHT)),
    "recalled": Way(TOWED, ("the tugboat",), recall=True),
    "recognised": Way(TOWED, ("the breakwater", NEXT, "the tugboat"), recall=True),
    "recognised with a hint": Way(TOWED, ("the breakwater", NEXT, Command.HINT, "the tugboat"), recall=True),
    "not even recognised": Way(TOWED, ("the breakwater", NEXT, "the lighthouse"), recall=True),
}
FLASHCARD = Way(CRANE, (NEXT, "Good"), PLAIN)

pasts = st.lists(st.builds(Past, st.integers(1, 400), st.sampled_from([None, *Rating]), st.sampled_from([1, 1, 1, 2])))
presses = st.lists(st.sampled_from(list(RATINGS)), max_size=5)


def remember(store: Store, card: Card, past: Sequence[Past]) -> Memory | None:
    """What the answers of earlier days leave behind."""
    for one in sorted(past, key=lambda one: -one.days_ago):
        correct = one.rating is not Rating.AGAIN
        which, day = question_id(card.id, "which"), StudyDay(TODAY - one.days_ago)
        store.record(Answered(card.id, which, one.revision, Occasion.STUDY, correct, one.rating, None, 4_000, day))
    return store.memory(card.id)


def begin(way: Way, memory: Memory | None) -> Session:
    """The session that such a memory calls for."""
    turn = Turn.NEW if memory is None else Turn.CONFIRM if isinstance(memory, Met) else Turn.REVIEW
    # A new card is never asked from memory; such a way has one that was asked before.
    return session(way.card, turn=Turn.REVIEW if way.recall else turn, recall=way.recall, manner=way.manner)


def days_left(store: Store, card: Card) -> int:
    """Days until the card is due by what is stored."""
    memory = store.memory(card.id)
    assert memory is not None
    return due_day(memory, RETENTION) - TODAY


def real_days(store: Store) -> dict[str, Any]:
    """A wiring with the real preview."""
    return {"intervals": lambda card: preview(store.memory(card.id), TODAY, card.revision, RETENTION)}


@settings(deadline=None)
@given(past=pasts, way=st.sampled_from(list(WAYS.values())), pressed=presses)
def test_the_interval_shown_in_brackets_is_the_one_stored(past: list[Past], way: Way, pressed: list[Command]) -> None:
    """For any memory, any answer and any ratings pressed after it, one after the other."""
    with Store.open(Path(":memory:"), count(1).__next__) as store:
        memory = remember(store, way.card, past)
        script = (*way.said, *pressed, QUIT)
        desk, ended = sit(store, FixedClock(NOON), begin(way, memory), *script, **real_days(store))
        in_force = [label for label in labels(desk) if label.startswith("[")]
        rated = RATINGS[pressed[-1]] if pressed else None
        if rated is None and ended.given[-1].turn is Turn.NEW and ended.given[-1].record.rating is None:
            assert in_force == []
            return
        rating = rated or store.reviews_of(way.card.id)[-1 - way_back(ended)].rating
        assert rating is not None
        assert in_force == [f"[{rating.name.capitalize()} {short_days(days_left(store, way.card))}]"]


def way_back(ended: Session) -> int:
    """How many answers before the last one holds the rating: one, where the last was merely recognised."""
    return int(ended.given[-1].turn is Turn.RECOGNISE and ended.given[-1].correct)


@settings(deadline=None)
@given(
    past=pasts,
    way=st.sampled_from([*WAYS.values(), FLASHCARD]),
    pressed=st.lists(st.sampled_from([HARD, GOOD, EASY]), min_size=1, max_size=5),
)
def test_in_line_mode_the_interval_told_is_the_one_stored(past: list[Past], way: Way, pressed: list[Command]) -> None:
    """There the answer before is rated anew from what comes next, here from the end of the session."""
    with Store.open(Path(":memory:"), count(1).__next__) as store:
        memory = remember(store, way.card, past)
        days = real_days(store)
        said = [one for one in way.said if way is FLASHCARD or one is not NEXT]
        if way is FLASHCARD:
            shown = preview(memory, TODAY, 1, RETENTION)[Rating.GOOD]
            said[-1] = f"Good: {counted(shown, 'day') if shown > 0 else 'today'}"
        # What was missed comes again at once; to rate it anew takes it out of the queue, and the session ends.
        desk, ended = sit(store, FixedClock(NOON), begin(way, memory), *said, *pressed, QUIT, lines=True, **days)
        rating = RATINGS[pressed[-1]].name.capitalize()
        left = days_left(store, way.card)
        again = "today" if left <= 0 else f"in {counted(left, 'day')}"
        told = [row for page in desk.pages for row in page.split("\n") if "Rated " in row]
        assert told[-1].endswith(f"Rated {rating}: next due {again}.")
        assert ended.current is None


@settings(deadline=None)
@given(past=pasts, way=st.sampled_from(list(WAYS.values())), pressed=presses)
def test_to_take_an_answer_back_takes_its_ratings_with_it(past: list[Past], way: Way, pressed: list[Command]) -> None:
    """One press for each answer, however often it was rated: memory and days are as they were before."""
    with Store.open(Path(":memory:"), count(1).__next__) as store:
        memory = remember(store, way.card, past)
        before = (memory, store.reviews_of(way.card.id), store.days(), store.totals())
        answers = len([one for one in way.said if isinstance(one, str) or one is UNKNOWN])
        begun = begin(way, memory)
        script = (*way.said, *pressed, *[UNDO] * answers, QUIT)
        _, ended = sit(store, FixedClock(NOON), begun, *script, **real_days(store))
        assert (store.memory(way.card.id), store.reviews_of(way.card.id), store.days(), store.totals()) == before
        assert ended.given == ()


def test_the_rating_in_force_stands_in_brackets(store: Store, clock: FixedClock) -> None:
    """Beside each of the others, with its days; another press moves the brackets."""
    desk, _ = sit(store, clock, review(CRANE), RIGHT, EASY, AGAIN, QUIT)
    assert [labels(desk, at) for at in (1, 2, 3)] == [
        ["Again 1 d", "Hard 3 d", "[Good 12 d]", "Easy 31 d"],
        ["Again 1 d", "Hard 3 d", "Good 12 d", "[Easy 31 d]"],
        ["[Again 1 d]", "Hard 3 d", "Good 12 d", "Easy 31 d"],
    ]
    assert [one.rating for one in store.reviews_of(CRANE.id)] == [Rating.AGAIN]


def test_a_right_answer_rated_again_comes_again_and_stays_right(store: Store, clock: FixedClock) -> None:
    """The learner guessed; in statistics the answer is what it was."""
    desk, ended = sit(store, clock, review(CRANE), RIGHT, AGAIN, NEXT, RIGHT, NEXT, NEXT)
    assert desk.pages[3].startswith("1 coming again - again, missed before\n")
    assert [one.correct for one in ended.given] == [True, True]
    assert store.totals().correct == 2


def test_a_wrong_answer_rated_good_does_not_come_again(store: Store, clock: FixedClock) -> None:
    """It was the wrong key, not the wrong answer."""
    _, ended = sit(store, clock, review(CRANE), WRONG, GOOD, NEXT, NEXT)
    assert ([one.turn for one in ended.given], ended.queue) == ([Turn.REVIEW], ())


def test_what_was_not_known_and_is_rated_anew_is_not_said_to_come_again(store: Store, clock: FixedClock) -> None:
    """Only as long as it is rated Again does it come again in this session."""
    desk, _ = sit(store, clock, review(CRANE), Command.UNKNOWN, GOOD, AGAIN, NEXT, QUIT)
    verdicts = [line for page in desk.pages[1:4] for line in page.split("\n") if line.startswith("Incorrect")]
    comes_again = "Incorrect: you did not know it yet. It comes again."
    assert verdicts == [comes_again, "Incorrect: you did not know it yet.", comes_again]


def test_a_missed_card_rated_anew_moves_in_the_queue(store: Store, clock: FixedClock) -> None:
    """Back and forth: what counts is the rating in force when the learner goes on."""
    cards = (CRANE, *map(numbered, range(3)))
    _, there = sit(store, clock, review(*cards), WRONG, GOOD, AGAIN, NEXT, QUIT)
    _, gone = sit(store, clock, review(*cards), WRONG, GOOD, AGAIN, GOOD, NEXT, QUIT)
    assert [[task.card.id == CRANE.id for task in ended.queue] for ended in (there, gone)] == [
        [False, False, True],
        [False, False],
    ]


def test_a_new_card_that_is_rated_needs_no_second_asking(store: Store, clock: FixedClock) -> None:
    """Right once may be luck; who rates it says that it was none."""
    cards = [numbered(number) for number in range(6)]
    for pressed, coming in (((), 1), ((EASY,), 0)):
        desk, ended = sit(store, clock, session(*cards), "right 0", *pressed, NEXT, QUIT)
        assert (labels(desk, 1), ended.coming_again) == (["Again 1 d", "Hard 3 d", "Good 12 d", "Easy 31 d"], coming)


def test_the_rating_in_force_pressed_again_writes_nothing(store: Store, clock: FixedClock) -> None:
    """A key held down does not fill the file."""
    desk, _ = sit(store, clock, review(CRANE), RIGHT, *[GOOD] * 20, EASY, *[EASY] * 20, QUIT)
    assert [entry for entry in desk.log if entry == "record"] == ["record", "record"]


def test_cramming_offers_no_ratings(store: Store, clock: FixedClock) -> None:
    """It changes no memory, so there is nothing to rate; no card is promised to come again in some days."""
    begun = session(CRANE, RADIO, turn=Turn.REVIEW, manner=Manner(cram=True))
    full, _ = sit(store, clock, begun, RIGHT, QUIT)
    lines, _ = sit(store, clock, begun, RIGHT, QUIT, lines=True)
    assert [labels(full), labels(lines)] == [[], []]
    assert full.pages[0].startswith("2 to go - cramming\n")
    assert "Rated" not in lines.pages[1]
    assert store.memories() == {}


def test_in_line_mode_the_last_answer_is_rated_at_the_next_question(store: Store, clock: FixedClock) -> None:
    """It says when the card comes again, and the question is put once more."""
    desk, ended = sit(store, clock, review(CRANE, RADIO), RIGHT, EASY, QUIT, lines=True)
    assert desk.pages[1].endswith("\nRated Good: next due in 12 days.")
    assert desk.pages[3].endswith("\nRated Easy: next due in 31 days.")
    assert desk.pages[4] == desk.pages[2]
    assert ([one.record.rating for one in ended.given], ended.to_go) == ([Rating.EASY], 1)


def test_in_line_mode_nothing_is_rated_while_it_is_asked_again_with_options(store: Store, clock: FixedClock) -> None:
    """What came of it would be told, and with it the answer."""
    desk, _ = sit(store, clock, session(TOWED, turn=Turn.REVIEW, recall=True), "the breakwater", QUIT, lines=True)
    assert labels(desk) == []


def test_a_flashcard_rated_anew_in_line_mode_says_only_when_it_comes_again(store: Store, clock: FixedClock) -> None:
    """Its back was read before."""
    begun = session(CRANE, RADIO, turn=Turn.REVIEW, manner=PLAIN)
    desk, _ = sit(store, clock, begun, NEXT, "Good: 12 days", EASY, QUIT, lines=True)
    assert desk.pages[3] == "Rated Easy: next due in 31 days."


@either_way
@both_modes
def test_a_card_is_put_away_at_its_question(store: Store, clock: FixedClock, kind: Command, *, lines: bool) -> None:
    """It says how it comes back, and the next one is asked; nothing was answered."""
    desk, ended = sit(store, clock, review(CRANE, RADIO), kind, *([] if lines else [NEXT]), QUIT, lines=lines)
    assert (
        desk.pages[1].split("\n")
        == {
            SUSPEND: [
                "Suspended: it is not asked again until you say so:",
                f"k8squiz cards {CRANE.id} --unsuspend",
            ],
            BURY: ["Buried: it is not asked again today."],
        }[kind]
    )
    assert desk.pages[2].startswith("1 to go - review\n")
    assert (store.standings(), store.totals().answers, ended.given) == ({CRANE.id: AWAY[kind]}, 0, ())


@either_way
@both_modes
def test_the_card_answered_last_is_put_away(store: Store, clock: FixedClock, kind: Command, *, lines: bool) -> None:
    """After the answer on a full screen, at the next question in line mode; missed, it does not come again."""
    script: tuple[Said, ...] = (WRONG, LAST[kind] if lines else kind, *([] if lines else [NEXT]), QUIT)
    desk, ended = sit(store, clock, review(CRANE, RADIO), *script, lines=lines)
    assert desk.pages[-2].startswith("1 to go - review\n")
    assert store.standings() == {CRANE.id: AWAY[kind]}
    assert [one.record.card for one in ended.given] == [CRANE.id]


@either_way
@both_modes
def test_a_card_put_away_at_its_question_is_taken_back(
    store: Store, clock: FixedClock, kind: Command, *, lines: bool
) -> None:
    """At the page that says so, or at the next question: the same one is asked again."""
    begun = review(CRANE, RADIO)
    scripts = [(kind, UNDO, QUIT)] if lines else [(kind, UNDO, QUIT), (kind, NEXT, UNDO, QUIT)]
    for script in scripts:
        desk, ended = sit(store, clock, begun, *script, lines=lines)
        assert desk.pages[-2] == desk.pages[0]
        assert (store.standings(), ended) == ({}, begun)


@either_way
@both_modes
def test_a_card_put_away_after_its_answer_is_taken_back(
    store: Store, clock: FixedClock, kind: Command, *, lines: bool
) -> None:
    """It says so, for the next question looks the same; the answer stays, and is taken back by another press."""
    script: tuple[Said, ...] = (WRONG, LAST[kind] if lines else kind, UNDO, *([] if lines else [NEXT]), UNDO, QUIT)
    desk, ended = sit(store, clock, review(CRANE, RADIO), *script, lines=lines)
    assert f"Taken back: {CRANE.id} is asked again as before." in desk.pages
    assert desk.pages[-3].startswith("1 to go, 1 coming again - review\n")
    assert desk.pages[-2] == desk.pages[0]
    assert (store.standings(), ended.given, store.totals().answers) == ({}, (), 0)


def test_a_card_is_put_away_once(store: Store, clock: FixedClock) -> None:
    """Else one undo would bring it back and leave the other mark behind."""
    desk, _ = sit(store, clock, review(CRANE, RADIO), RIGHT, SUSPEND_LAST, QUIT, lines=True)
    commands = {key.command for key in desk.offers[-1]}
    assert {SUSPEND_LAST, BURY_LAST} & commands == set()
    assert {SUSPEND, BURY, UNDO} <= commands


@pytest.mark.parametrize("script", [(BURY, QUIT), (BURY, UNDO, QUIT), (RIGHT, BURY, QUIT), (RIGHT, BURY, UNDO, QUIT)])
def test_ctrl_c_at_the_page_of_a_card_put_away_ends_the_session(
    store: Store, clock: FixedClock, script: Sequence[Said]
) -> None:
    """What was done stays done."""
    desk, ended = sit(store, clock, review(CRANE, RADIO), *script)
    assert store.standings() == ({} if UNDO in script else {CRANE.id: AWAY[BURY]})
    first = "1 of 1 answers right (" if RIGHT in script else "Nothing was answered"
    assert (desk.pages[-1].startswith(first), len(ended.given)) == (True, int(RIGHT in script))


def test_to_put_cards_away_is_a_change(store: Store, clock: FixedClock) -> None:
    """The summary does not say that nothing changed."""
    desk, _ = sit(store, clock, review(CRANE), SUSPEND, NEXT, NEXT)
    assert desk.pages[-1].split("\n")[0] == "Nothing was answered."


def more_of(*cards: Card) -> dict[str, Any]:
    """A wiring that has these cards to ask besides those asked."""
    tasks = tuple(Task(card, Turn.REVIEW) for card in cards)
    return {"more": lambda asked: tuple(task for task in tasks if task.card.id not in asked)}


@both_modes
def test_the_last_screen_offers_more(store: Store, clock: FixedClock, *, lines: bool) -> None:
    """It says how many; they are asked at once, and the session ends with all that was answered."""
    script: tuple[Said, ...] = (RIGHT, *([] if lines else [NEXT]), MORE, "no crane is free for her")
    desk, ended = sit(
        store, clock, review(CRANE), *script, *([] if lines else [NEXT]), NEXT, lines=lines, **more_of(BERTHS)
    )
    assert [key.label for key in desk.offers[2] if key.command is MORE] == ["1 more"]
    assert desk.pages[3].startswith("1 to go - review\n")
    assert desk.pages[-1].startswith("2 of 2 answers right (")
    assert len(ended.given) == 2


def test_without_more_there_is_no_key_for_it(store: Store, clock: FixedClock) -> None:
    """And after the last of it neither."""
    desk, _ = sit(
        store, clock, review(CRANE), RIGHT, NEXT, MORE, "no crane is free for her", NEXT, NEXT, **more_of(BERTHS)
    )
    assert [MORE in {key.command for key in keys} for keys in desk.offers] == [False, False, True, False, False, False]


def test_undo_reaches_back_over_more_and_keeps_it(store: Store, clock: FixedClock) -> None:
    """The answer is taken back, not the wish to go on."""
    script = (RIGHT, NEXT, MORE, UNDO, WRONG, NEXT, "no crane is free for her", NEXT, QUIT)
    desk, ended = sit(store, clock, review(CRANE), *script, **more_of(BERTHS, RADIO))
    assert desk.pages[4].startswith("3 to go - review\n")
    assert [one.record.card for one in ended.given] == [CRANE.id, BERTHS.id]
    assert [task.card.id for task in ended.queue] == [CRANE.id]


def test_to_rate_anew_in_line_mode_keeps_what_more_there_is(store: Store, clock: FixedClock) -> None:
    """The answer before is rated at the first question of it, which is put again."""
    desk, ended = sit(store, clock, review(CRANE), RIGHT, MORE, EASY, QUIT, lines=True, **more_of(BERTHS))
    assert desk.pages[-2] == desk.pages[3]
    assert ended.current == Task(BERTHS, Turn.REVIEW)


def test_a_store_that_fails_at_a_rating_leaves_the_session_as_it_was(store: Store, clock: FixedClock) -> None:
    """Nothing is shown that is not stored."""
    room_for = 1

    def record(events: Sequence[Event]) -> tuple[ReviewId, ...]:
        nonlocal room_for
        room_for -= 1
        if room_for < 0:
            raise OSError("the disk is full")
        return store.record_all(events)

    with pytest.raises(OSError, match="the disk is full"):
        sit(store, clock, review(CRANE), RIGHT, EASY, QUIT, record=record)
    assert [one.rating for one in store.reviews_of(CRANE.id)] == [Rating.GOOD]
