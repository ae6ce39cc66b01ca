"""What can be said to a question besides an answer: hints, a flag, the keys; and how much is left."""

from __future__ import annotations

import pytest

from builders_terminal import BERTHS, CRANE, LAMP, LANDING, MOVERS, PLAIN, RADIO, TOWED, WAITING, numbered, session
from fakes import LINES, WIDE, FixedClock, Said, ScriptedDesk, Slow
from k8squiz.history.marks import Standing
from k8squiz.history.reviews import Rating
from k8squiz.progress.store import Store
from k8squiz.questions.cards import Card
from k8squiz.sessions.hints import hints
from k8squiz.sessions.study import Manner, Session, Turn
from k8squiz.terminal.help_views import all_keys
from k8squiz.terminal.keys import Command, name, typed
from k8squiz.terminal.study_screen import study
from terminal.study_room import OPEN, sit, wiring

NEXT, UNDO, QUIT, UNKNOWN = Command.NEXT, Command.UNDO, Command.QUIT, Command.UNKNOWN
HINT, KEYS, FLAG, SOURCE, EXPLAIN = Command.HINT, Command.KEYS, Command.FLAG, Command.SOURCE, Command.EXPLAIN
FORMS: dict[str, tuple[Card, Manner]] = {
    "choice": (CRANE, Manner()),
    "several": (MOVERS, Manner()),
    "order": (LANDING, Manner()),
    "typed": (LAMP, Manner()),
    "command": (WAITING, Manner()),
    "flashcard": (CRANE, PLAIN),
}

both_modes = pytest.mark.parametrize("lines", [False, True], ids=["full", "lines"])
every_form = pytest.mark.parametrize("form", FORMS)


def asked(form: str, *others: Card) -> Session:
    """A session that asks for a card in this form, and then for others."""
    card, manner = FORMS[form]
    return session(card, *others, turn=Turn.REVIEW, manner=manner)


def all_hints(begun: Session) -> tuple[str, ...]:
    """The hints to the question at hand."""
    assert begun.asked is not None
    return hints(begun.asked)


def on_page(page: str) -> list[str]:
    """The hints shown on a page."""
    return [one.removeprefix("Hint: ") for one in page.split("\n") if one.startswith("Hint: ")]


def commands(desk: ScriptedDesk, at: int) -> set[Command]:
    """The commands offered at a prompt."""
    return {key.command for key in desk.offers[at]}


@every_form
def test_hints_come_one_by_one_above_the_options(store: Store, clock: FixedClock, form: str) -> None:
    """The question stays, with all the hints so far; after the last there is no key for another."""
    begun = asked(form)
    expected = all_hints(begun)
    desk, _ = sit(store, clock, begun, *[HINT] * len(expected), QUIT)
    assert [on_page(page) for page in desk.pages[:-1]] == [list(expected[:shown]) for shown in range(len(expected) + 1)]
    assert [HINT in commands(desk, at) for at in range(len(desk.offers))] == [*[True] * len(expected), False]
    assert desk.pages[1].startswith(desk.pages[0])


@every_form
def test_in_line_mode_only_the_hint_is_printed(store: Store, clock: FixedClock, form: str) -> None:
    """The question stands above it."""
    begun = asked(form)
    expected = all_hints(begun)
    desk, _ = sit(store, clock, begun, *[HINT] * len(expected), QUIT, lines=True)
    assert desk.pages[1:-1] == [f"Hint: {one}" for one in expected]
    assert [HINT in commands(desk, at) for at in range(len(desk.offers))] == [*[True] * len(expected), False]


@pytest.mark.parametrize(("hinted", "rating"), [(0, Rating.GOOD), (1, Rating.HARD), (2, Rating.HARD)])
@both_modes
def test_what_is_known_with_a_hint_is_hard(
    store: Store, clock: FixedClock, hinted: int, rating: Rating, *, lines: bool
) -> None:
    """However many hints it took."""
    script: tuple[Said, ...] = (*[HINT] * hinted, "the crane", QUIT)
    _, ended = sit(store, clock, session(CRANE, turn=Turn.REVIEW), *script, lines=lines)
    assert [one.record.rating for one in ended.given] == [rating]
    assert [one.rating for one in store.reviews_of(CRANE.id)] == [rating]


def test_the_next_question_begins_without_a_hint(store: Store, clock: FixedClock) -> None:
    """The hints were to the one before."""
    desk, ended = sit(store, clock, session(CRANE, RADIO, turn=Turn.REVIEW), HINT, "the crane", NEXT, QUIT)
    assert (on_page(desk.pages[3]), ended.hints) == ([], 0)


def test_hints_are_still_there_when_the_answer_is_taken_back(store: Store, clock: FixedClock) -> None:
    """They were seen, so the next answer is Hard as well."""
    desk, ended = sit(store, clock, session(CRANE, turn=Turn.REVIEW), HINT, "the tugboat", UNDO, "the crane", QUIT)
    assert desk.pages[3] == desk.pages[1]
    assert [one.record.rating for one in ended.given] == [Rating.HARD]


def test_what_is_recognised_with_a_hint_stays_again(store: Store, clock: FixedClock) -> None:
    """And it says so: the keys below the verdict show the rating in force."""
    begun = session(TOWED, turn=Turn.REVIEW, recall=True)
    desk, _ = sit(store, clock, begun, "the breakwater", NEXT, HINT, "the tugboat", QUIT)
    assert [one.rating for one in store.reviews_of(TOWED.id)] == [Rating.AGAIN, None]
    assert [key.label for key in desk.offers[-1] if key.label.startswith("[")] == ["[Again 1 d]"]


@every_form
@both_modes
def test_the_keys_are_shown_and_the_question_comes_back(
    store: Store, clock: FixedClock, form: str, *, lines: bool
) -> None:
    """Before the first answer: exactly the keys that were offered, and how to answer."""
    begun = asked(form)
    card, _ = FORMS[form]
    question = None if form == "flashcard" else card.questions[0].form
    desk, ended = sit(store, clock, begun, KEYS, *([] if lines else [NEXT]), HINT, QUIT, lines=lines)
    mark = ":" if form in {"typed", "command"} else ""
    page = all_keys(desk.offers[0], LINES if lines else WIDE, question, mark)
    assert desk.pages[1] == "\n".join(one.text.plain for one in page)
    assert desk.pages[2] == ("" if lines else desk.pages[0])
    assert (ended.given, ended.hints) == ((), 1)


@every_form
@both_modes
def test_the_keys_of_a_later_question_are_those_that_work_then(
    store: Store, clock: FixedClock, form: str, *, lines: bool
) -> None:
    """With an answer before it there is something to take back, and in line mode to rate, explain and report."""
    card, manner = FORMS[form]
    begun = session(BERTHS, card, turn=Turn.REVIEW, manner=manner)
    first = ("no crane is free for her",) if form != "flashcard" else (NEXT, "Good: 12 days")
    on = [NEXT] if not lines and form != "flashcard" else []
    desk, _ = sit(store, clock, begun, *first, *on, KEYS, *([] if lines else [NEXT]), QUIT, lines=lines)
    keys = desk.offers[-1]
    mark = ":" if form in {"typed", "command"} else ""
    shown = {typed(key, mark) if lines else name(key.key) for key in keys}
    words = {word for row in desk.pages[-3].split("\n")[1:] for word in row.split("  ")[0].split(" ")}
    assert shown <= words
    assert UNDO in commands(desk, -1)
    about_the_last = {EXPLAIN, SOURCE, Command.REPORT_LAST, Command.SUSPEND_LAST, Command.BURY_LAST, Command.GOOD}
    assert about_the_last & commands(desk, -1) == (about_the_last if lines else set())


@every_form
def test_ctrl_c_at_the_page_of_keys_ends_the_session(store: Store, clock: FixedClock, form: str) -> None:
    """One press, as everywhere."""
    desk, ended = sit(store, clock, asked(form), KEYS, QUIT)
    assert desk.pages[-1].startswith("Nothing was answered, and nothing has changed.")
    assert ended.given == ()


@pytest.mark.parametrize("said", [("rotatin-white",), (OPEN,), (NEXT,)], ids=["near", "open", "flashcard"])
@both_modes
def test_the_keys_are_shown_before_an_answer_is_judged(
    store: Store, clock: FixedClock, said: tuple[Said, ...], *, lines: bool
) -> None:
    """Then what is to be judged stands there again; Ctrl-C instead ends the session and nothing is recorded."""
    begun = {"rotatin-white": asked("typed"), OPEN: asked("command"), NEXT: asked("flashcard")}[said[0]]
    desk, _ = sit(store, clock, begun, *said, KEYS, *([] if lines else [NEXT]), QUIT, lines=lines)
    assert desk.pages[2].startswith("Keys\n1  ")
    assert "take the one pointed at" in desk.pages[2]
    assert desk.pages[3] == desk.pages[1]
    if not lines:
        sit(store, clock, begun, *said, KEYS, QUIT)
    assert store.totals().answers == 0


@every_form
@both_modes
def test_a_question_is_flagged_and_unflagged(store: Store, clock: FixedClock, form: str, *, lines: bool) -> None:
    """The mark stands above the question; line mode says so below it. Nothing was answered."""
    card, _ = FORMS[form]
    desk, ended = sit(store, clock, asked(form), FLAG, FLAG, FLAG, QUIT, lines=lines)
    if lines:
        assert desk.pages[1:3] == ["Flagged: k8squiz study --only flagged", "The flag is off."]
    else:
        assert [page.split("\n")[0].endswith("review, flagged") for page in desk.pages[:4]] == [
            False,
            True,
            False,
            True,
        ]
    assert store.standings() == {card.id: Standing(flagged=True)}
    assert ended.given == ()


def test_a_card_flagged_in_an_earlier_session_says_so(store: Store, clock: FixedClock) -> None:
    """And the key takes the flag off."""
    desk, _ = sit(store, clock, asked("choice"), FLAG, QUIT, flagged=frozenset({CRANE.id}))
    assert desk.pages[0].startswith("1 to go - review, flagged\n")
    assert desk.pages[1].startswith("1 to go - review\n")


@both_modes
def test_the_back_of_a_flashcard_has_the_keys_of_an_answer(store: Store, clock: FixedClock, *, lines: bool) -> None:
    """Its source, and a flag; then it is rated as it stood there."""
    script: tuple[Said, ...] = (NEXT, FLAG, SOURCE, *([] if lines else [NEXT]), "Good: 12 days", QUIT)
    desk, ended = sit(store, clock, asked("flashcard"), *script, lines=lines)
    assert desk.pages[2] == f"Flagged: k8squiz study --only flagged\n\n{desk.pages[1]}"
    assert desk.pages[3].startswith("There is no browser here. The source:\nhttps://harbour.example")
    assert desk.pages[4] == desk.pages[1]
    assert [one.record.rating for one in ended.given] == [Rating.GOOD]


def test_ctrl_c_at_the_source_of_a_flashcard_ends_the_session(store: Store, clock: FixedClock) -> None:
    """It was not rated, so it was not answered."""
    _, ended = sit(store, clock, asked("flashcard"), NEXT, SOURCE, QUIT)
    assert (ended.given, store.totals().answers) == ((), 0)


def test_when_cramming_a_rating_promises_no_days(store: Store, clock: FixedClock) -> None:
    """For there are none: it counts in no memory."""
    begun = session(CRANE, turn=Turn.REVIEW, manner=Manner(flashcards=True, cram=True))
    desk, ended = sit(store, clock, begun, NEXT, "Good", QUIT)
    assert desk.log[3] == "ask Good"
    assert [one.record.rating for one in ended.given] == [None]
    assert store.memories() == {}


def test_it_says_what_is_left_and_how_long_that_takes(store: Store, clock: FixedClock) -> None:
    """Cards not asked yet, cards that come again, and minutes at the pace of the last answers."""
    cards = [numbered(number) for number in range(12)]
    begun = session(*cards, turn=Turn.REVIEW)
    script = [UNKNOWN, NEXT, *(said for number in range(1, 4) for said in (f"right {number}", NEXT)), QUIT]
    desk = Slow(script, clock, seconds=15)
    study(begun, desk, wiring(store, clock, desk))
    assert [page.split("\n")[0] for page in desk.pages[:8:2]] == [
        "12 to go - review",
        "11 to go, 1 coming again - review",
        "10 to go, 1 coming again - review",
        "9 to go, 1 coming again, 5 min left at your pace - review",
    ]


def test_the_pace_of_earlier_sessions_tells_at_first(store: Store, clock: FixedClock) -> None:
    """So the first question says as well how long it will take."""
    desk, _ = sit(store, clock, session(CRANE, RADIO, BERTHS, turn=Turn.REVIEW), QUIT, pace=50_000)
    assert desk.pages[0].startswith("3 to go, 2 min left at your pace - review\n")


def test_looking_at_the_keys_is_part_of_the_pace(store: Store, clock: FixedClock) -> None:
    """It is measured from answer to answer: what lies between is read at the same speed another time."""
    cards = [numbered(number) for number in range(9)]
    script = [said for number in range(3) for said in (KEYS, NEXT, f"right {number}", NEXT)]
    desk = Slow([*script, QUIT], clock, seconds=15)
    study(session(*cards, turn=Turn.REVIEW), desk, wiring(store, clock, desk))
    assert desk.pages[-2].startswith("6 to go, 6 min left at your pace - review\n")
