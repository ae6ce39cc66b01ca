"""The exam loop, with a scripted candidate, a real store and a clock that the test sets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from builders_exams import FORMS, question
from builders_terminal import NOON, TODAY, exam_deck, exam_start, harbour
from fakes import LINES, WIDE, FixedClock, Said, ScriptedDesk, Slow
from k8squiz.clock import milliseconds
from k8squiz.history.exams import ExamAnswer
from k8squiz.progress.store import Store
from k8squiz.questions.cards import Deck
from k8squiz.sessions.marking import Marker
from k8squiz.sessions.paper import Paper, marked
from k8squiz.sessions.sitting import Sitting
from k8squiz.terminal import exam_views
from k8squiz.terminal.exam_screen import ExamWiring, begin, sit
from k8squiz.terminal.keys import Command
from k8squiz.terminal.lines import Line, line

NEXT, BACK, QUIT, UNKNOWN = Command.NEXT, Command.BACK, Command.QUIT, Command.UNKNOWN
FLAG, GRID, BLANK, PAUSE, KEYS = Command.FLAG, Command.GRID, Command.BLANK, Command.PAUSE, Command.KEYS
HAND_IN, GO_BACK, LEAVE = exam_views.endings(pausable=False)
LEAVE_PAUSED = exam_views.endings(pausable=True)[2]
START = exam_start()
RIGHT = [one.right for one in START.questions]
WRONG = [next(option for option in one.options if option != one.right) for one in START.questions]


@pytest.fixture
def clock() -> FixedClock:
    """The moment at which the exam began; it has ten minutes."""
    return FixedClock(NOON)


@pytest.fixture
def store(tmp_path: Path, clock: FixedClock) -> Iterator[Store]:
    """A real one, with the exam begun in it as the attempt 1."""
    with Store.open(tmp_path / "progress.db", lambda: milliseconds(clock.now())) as opened:
        opened.start_exam(START._replace(pausable=True))
        yield opened


DECK = exam_deck()


def take(
    store: Store, clock: FixedClock, *script: Said, at: Sitting | None = None, pausable: bool = False
) -> tuple[ScriptedDesk, bool]:
    """The exam sat by a candidate who follows the script, and whether it was handed in; all visits are stored."""
    desk = ScriptedDesk(script)
    ended = sit(at or Sitting(START.questions), Paper([DECK]), desk, wired(store, clock, desk, pausable=pausable))
    assert desk.left == ()
    return desk, ended


def wired(
    store: Store, clock: FixedClock, desk: ScriptedDesk, *, pausable: bool = False, attended: bool = True
) -> ExamWiring:
    """What an exam needs, with the store of the test; what is kept is told in the log of the desk."""
    return ExamWiring(
        keep=lambda visit: keep(store, desk, visit),
        is_right=lambda asked, answer: marked(asked, answer, Paper([DECK]), Marker([DECK])),
        now=clock.now,
        today=lambda: TODAY,
        left=lambda: store.exam(1).left(clock.now()),
        attended=attended,
        pause=(lambda: store.pause_exam(1, clock.now())) if pausable else None,
        go_on=(lambda: store.resume_exam(1, clock.now())) if pausable else None,
    )


def keep(store: Store, desk: ScriptedDesk, answer: ExamAnswer) -> None:
    """Writes the visit, and into the log that it did."""
    store.answer_exam(1, answer)
    desk.log.append("keep")


def chosen(store: Store) -> dict[int, str | None]:
    """The answers in force, by position."""
    return {at: answer.chosen for at, answer in store.exam(1).answers.items()}


def heads(desk: ScriptedDesk) -> list[str]:
    """The first line of each page."""
    return [page.split("\n")[0] for page in desk.pages]


def test_every_answer_is_kept_before_the_next_question(store: Store, clock: FixedClock) -> None:
    """With its verdict, and nothing is said about it until the end."""
    desk, ended = take(store, clock, RIGHT[0], WRONG[1], *RIGHT[2:], HAND_IN)
    assert (desk.log, ended) == (["page", "ask", "keep"] * 4 + ["page", f"ask {GO_BACK}"], True)
    assert chosen(store) == dict(enumerate([RIGHT[0], WRONG[1], *RIGHT[2:]]))
    assert [store.exam(1).answers[at].correct for at in range(4)] == [True, False, True, True]
    assert not any(word in page for page in desk.pages for word in ("Correct", "Incorrect"))


def test_back_leads_to_the_question_before_with_its_answer_pointed_at(store: Store, clock: FixedClock) -> None:
    """It can be changed; the last answer counts, and the change is remembered."""
    desk, _ = take(store, clock, WRONG[0], BACK, RIGHT[0], QUIT, HAND_IN)
    assert [entry for entry in desk.log if entry.startswith("ask")][:4] == ["ask", "ask", f"ask {WRONG[0]}", "ask"]
    assert heads(desk)[2] == "Question 1 of 4, answered"
    assert store.exam(1).answers[0].chosen == RIGHT[0]
    assert [visit.chosen for visit in store.exam(1).visits_to(0)] == [WRONG[0], RIGHT[0]]


def test_back_at_the_first_question_stays_there(store: Store, clock: FixedClock) -> None:
    """There is nothing before it."""
    desk, _ = take(store, clock, BACK, BACK, QUIT, HAND_IN)
    assert heads(desk)[:3] == ["Question 1 of 4"] * 3


def test_an_answer_can_be_made_blank_again(store: Store, clock: FixedClock) -> None:
    """What was chosen is taken back, on disk as well."""
    take(store, clock, WRONG[0], BACK, BLANK, QUIT, HAND_IN)
    assert store.exam(1).answers[0][1:3] == (None, False)
    assert store.exam(1).answers[0].correct is None


def test_a_flag_stands_above_its_question_and_on_disk(store: Store, clock: FixedClock) -> None:
    """The question stays on screen; the same key takes it away, and an answer leaves it."""
    desk, _ = take(store, clock, FLAG, WRONG[0], FLAG, FLAG, FLAG, QUIT, HAND_IN)
    assert heads(desk)[1:4] == ["Question 1 of 4, flagged", "Question 2 of 4", "Question 2 of 4, flagged"]
    assert [store.exam(1).answers[at].flagged for at in (0, 1)] == [True, True]
    assert "Flagged: 1, 2." in desk.pages[-1]


def test_the_grid_shows_all_questions_and_leads_to_any(store: Store, clock: FixedClock) -> None:
    """By its number; an empty line leads back, a number too high to the last one, and no number changes nothing."""
    desk, _ = take(
        store, clock, RIGHT[0], FLAG, GRID, "4", GRID, "1", GRID, "99", GRID, "x", GRID, UNKNOWN, QUIT, HAND_IN
    )
    asked = [head for head in heads(desk) if head.startswith("Question")]
    assert asked == [
        "Question 1 of 4",
        "Question 2 of 4",
        "Question 2 of 4, flagged",
        "Question 4 of 4",
        "Question 1 of 4, answered",
        "Question 4 of 4",
        "Question 4 of 4",
        "Question 4 of 4",
    ]
    grid = next(page for page in desk.pages if page.startswith("All questions"))
    assert "1+    2-!   3-    4-" in grid


@pytest.mark.parametrize("end", [LEAVE, QUIT])
def test_an_exam_can_be_left_open(end: Said, store: Store, clock: FixedClock) -> None:
    """By saying so, or with Ctrl-C where it asks; handing in is said on purpose."""
    assert take(store, clock, RIGHT[0], QUIT, end)[1] is False
    assert take(store, clock, QUIT, HAND_IN)[1] is True


def test_where_nobody_is_at_a_keyboard_the_end_of_the_input_hands_in(store: Store, clock: FixedClock) -> None:
    """What came through the pipe is all there is."""
    desk = ScriptedDesk([RIGHT[0], QUIT, QUIT])
    assert sit(Sitting(START.questions), Paper([DECK]), desk, wired(store, clock, desk, attended=False))


@pytest.mark.parametrize("skip", [NEXT, UNKNOWN])
def test_a_question_may_be_left_blank(skip: Command, store: Store, clock: FixedClock) -> None:
    """With the right arrow or an empty Enter; before handing in, the blanks are named."""
    desk, _ = take(store, clock, RIGHT[0], skip, RIGHT[2], skip, HAND_IN)
    assert chosen(store) == {0: RIGHT[0], 1: None, 2: RIGHT[2], 3: None}
    assert "Without an answer: 2 of 4 (2, 4)." in desk.pages[-1]


def test_going_on_leaves_an_answer_as_it_is(store: Store, clock: FixedClock) -> None:
    """Looking through the questions changes none of them."""
    take(store, clock, WRONG[0], BACK, NEXT, QUIT, HAND_IN)
    assert chosen(store)[0] == WRONG[0]


def test_handing_in_is_asked_once_and_can_be_thought_better_of(store: Store, clock: FixedClock) -> None:
    """The way back leads to the question left, and from behind the last one to the last."""
    desk, _ = take(store, clock, NEXT, QUIT, GO_BACK, *RIGHT[1:], GO_BACK, RIGHT[3], HAND_IN)
    assert heads(desk) == [
        "Question 1 of 4",
        "Question 2 of 4",
        "Hand in this exam?",
        "Question 2 of 4",
        "Question 3 of 4",
        "Question 4 of 4",
        "Hand in this exam?",
        "Question 4 of 4, answered",
        "Hand in this exam?",
    ]


def test_the_keys_are_listed_where_they_are_asked_for(store: Store, clock: FixedClock) -> None:
    """And then the same question is on screen again."""
    desk, _ = take(store, clock, KEYS, NEXT, QUIT, HAND_IN)
    assert heads(desk)[2] == "Question 1 of 4"
    assert "grid" in desk.pages[1]


def test_when_time_is_up_the_exam_ends_by_itself(store: Store, clock: FixedClock) -> None:
    """An answer that comes too late is not kept, and nothing more is asked."""
    desk = Slow([RIGHT[0], RIGHT[1]], clock, minutes=6)
    assert sit(Sitting(START.questions), Paper([DECK]), desk, wired(store, clock, desk))
    assert chosen(store) == {0: RIGHT[0], 1: None}
    assert desk.log == ["page", "ask", "keep"] * 2


def test_back_from_handing_in_after_the_end_asks_nothing_more(store: Store, clock: FixedClock) -> None:
    """Whoever thinks too long on the last screen has handed in."""
    desk = Slow([QUIT, GO_BACK], clock, minutes=6)
    assert sit(Sitting(START.questions), Paper([DECK]), desk, wired(store, clock, desk))
    assert desk.left == ()


def test_the_time_of_each_visit_is_kept(store: Store, clock: FixedClock) -> None:
    """In milliseconds, with the study day it ended on; also of a look that changed nothing."""
    desk = Slow([RIGHT[0], BACK, NEXT, QUIT, HAND_IN], clock, seconds=7)
    sit(Sitting(START.questions), Paper([DECK]), desk, wired(store, clock, desk))
    assert [(visit.position, visit.milliseconds) for visit in store.exam(1).visits] == [
        (0, 7_000),
        (1, 7_000),
        (0, 7_000),
        (1, 7_000),
    ]


def test_the_clock_stands_still_during_a_pause(store: Store, clock: FixedClock) -> None:
    """And the question is off the screen meanwhile."""
    desk = Slow([PAUSE, NEXT, QUIT, HAND_IN], clock, minutes=4)
    sit(Sitting(START.questions), Paper([DECK]), desk, wired(store, clock, desk, pausable=True))
    attempt = store.exam(1)
    [pause] = attempt.pauses
    assert pause.ended == pause.began + timedelta(minutes=4)
    assert heads(desk)[1].startswith("Paused, with 6:00 left.")


@pytest.mark.parametrize("script", [(PAUSE, QUIT), (QUIT, LEAVE_PAUSED)])
def test_an_exam_that_can_be_paused_stands_still_when_it_is_left(
    script: tuple[Said, ...], store: Store, clock: FixedClock
) -> None:
    """From its pause, or where it is asked."""
    assert take(store, clock, *script, pausable=True)[1] is False
    assert store.exam(1).paused == NOON


def test_where_nothing_may_be_paused_no_key_does_it(store: Store, clock: FixedClock) -> None:
    """Nor is it listed."""
    desk, _ = take(store, clock, QUIT, HAND_IN)
    assert PAUSE not in {key.command for key in desk.offers[0]}


def test_ctrl_c_between_two_prompts_asks_what_to_do(store: Store, clock: FixedClock) -> None:
    """As q does."""
    desk = Interrupted([HAND_IN])
    assert sit(Sitting(START.questions), Paper([DECK]), desk, wired(store, clock, desk))
    assert heads(desk) == ["Hand in this exam?"]


def test_every_form_is_asked_and_kept(clock: FixedClock) -> None:
    """Several and an order by their texts, what is typed as it is; the verdict is the one of study."""
    deck, kept = harbour(*FORMS), list[ExamAnswer]()
    asked = tuple(map(question, FORMS))
    script: list[Said] = [
        asked[0].right,
        tuple(asked[1].right.split("; ")),
        tuple(asked[2].right.split("; ")),
        asked[3].right.upper(),
        "harbourctl  get   nothing",
        HAND_IN,
    ]
    desk = ScriptedDesk(script)
    sit(Sitting(asked), Paper([deck]), desk, wiring_of(kept.append, clock, deck))
    assert [visit.correct for visit in kept] == [True, True, True, True, False]
    assert [visit.chosen for visit in kept[:3]] == [one.right for one in asked[:3]]


def test_where_something_is_typed_an_empty_line_leaves_the_answer(clock: FixedClock) -> None:
    """What was answered so far stands above the line."""
    deck, kept = harbour(*FORMS), list[ExamAnswer]()
    asked = (question(FORMS[3]),)
    desk = ScriptedDesk(["fixed", GO_BACK, UNKNOWN, HAND_IN])
    sit(Sitting(asked), Paper([deck]), desk, wiring_of(kept.append, clock, deck))
    assert "Your answer so far: fixed" in desk.pages[2]
    assert [visit.chosen for visit in kept] == ["fixed", "fixed"]


def test_an_exam_goes_on_where_it_stood(store: Store, clock: FixedClock) -> None:
    """At the position and with the answers it is given."""
    before = Sitting(START.questions, 2, {0: RIGHT[0], 1: WRONG[1]}, {0: True, 1: False})
    desk, _ = take(store, clock, RIGHT[2], QUIT, HAND_IN, at=before)
    assert desk.pages[0].startswith("Question 3 of 4")
    assert "Without an answer: 1 of 4 (4)." in desk.pages[-1]


def test_a_question_that_no_deck_holds_any_more_can_still_be_answered(clock: FixedClock) -> None:
    """The options were stored with the attempt, and which is right; only the wording is gone."""
    kept: list[ExamAnswer] = []
    desk = ScriptedDesk([RIGHT[0], WRONG[1], QUIT, HAND_IN])
    sit(Sitting(START.questions), Paper([]), desk, wiring_of(kept.append, clock))
    assert "is no longer in the decks" in desk.pages[0]
    assert [(answer.chosen, answer.correct) for answer in kept[:2]] == [(RIGHT[0], True), (WRONG[1], False)]


def wiring_of(keep: Callable[[ExamAnswer], None], clock: FixedClock, *decks: Deck) -> ExamWiring:
    """What an exam needs, without a store; it has ten minutes from noon."""
    return ExamWiring(
        keep=keep,
        is_right=lambda asked, answer: marked(asked, answer, Paper(decks), Marker(decks)),
        now=clock.now,
        today=lambda: TODAY,
        left=lambda: START.deadline - clock.now(),
    )


class Interrupted(ScriptedDesk):
    """A candidate who presses Ctrl-C while the first page is drawn."""

    def page(self, page: Iterable[Line]) -> None:
        """Draws all pages but the first."""
        if not self.log:
            self.log.append("interrupted")
            raise KeyboardInterrupt
        super().page(page)


def test_the_first_screen_waits_for_the_candidate() -> None:
    """Enter starts, q leaves, in line mode as well; where nobody is at a keyboard it starts at once."""
    for look in (WIDE, LINES):
        assert [begin(ScriptedDesk([key], look), [line("an exam")]) for key in (NEXT, QUIT)] == [True, False]
        assert begin(ScriptedDesk([], look), [line("an exam")], attended=False)
