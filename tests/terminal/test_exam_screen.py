"""The exam loop, with a scripted candidate, a real store and a clock that the test sets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from builders_terminal import NOON, TODAY, exam_deck, exam_start
from fakes import LINES, FixedClock, ScriptedDesk, Slow
from k8squiz.clock import milliseconds
from k8squiz.history.exams import ExamAnswer
from k8squiz.progress.store import Store
from k8squiz.sessions.paper import Paper
from k8squiz.sessions.sitting import Sitting
from k8squiz.terminal.exam_screen import ExamWiring, begin, sit
from k8squiz.terminal.keys import Command
from k8squiz.terminal.lines import line

NEXT, BACK, QUIT, UNKNOWN, HAND_IN = Command.NEXT, Command.BACK, Command.QUIT, Command.UNKNOWN, Command.HAND_IN
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
        opened.start_exam(START)
        yield opened


def take(store: Store, clock: FixedClock, *script: str | Command, at: Sitting | None = None) -> ScriptedDesk:
    """The exam sat by a candidate who follows the script; what is answered goes into the store."""
    desk = ScriptedDesk(script)
    wiring = ExamWiring(lambda answer: keep(store, desk, answer), clock.now, lambda: TODAY, START.deadline)
    sit(at or Sitting(START.questions), Paper([exam_deck()]), desk, wiring)
    return desk


def keep(store: Store, desk: ScriptedDesk, answer: ExamAnswer) -> None:
    """Writes the answer, and into the log that it did."""
    store.answer_exam(1, answer)
    desk.log.append("keep")


def chosen(store: Store) -> dict[int, str | None]:
    """The answers in force, by position."""
    return {at: answer.chosen for at, answer in store.exam(1).answers.items()}


def test_every_answer_is_kept_before_the_next_question(store: Store, clock: FixedClock) -> None:
    """And nothing is said about it until the end."""
    desk = take(store, clock, *RIGHT, HAND_IN)
    assert desk.log == ["page", "ask", "keep"] * 4 + ["page", "wait"]
    assert chosen(store) == dict(enumerate(RIGHT))
    assert not any(word in page for page in desk.pages for word in ("Correct", "Incorrect"))


def test_back_leads_to_the_question_before_with_its_answer_pointed_at(store: Store, clock: FixedClock) -> None:
    """It can be changed; the last answer counts."""
    desk = take(store, clock, WRONG[0], BACK, RIGHT[0], QUIT, HAND_IN)
    assert [entry for entry in desk.log if entry.startswith("ask")] == ["ask", "ask", f"ask {WRONG[0]}", "ask"]
    number = START.questions[0].options.index(WRONG[0]) + 1
    assert desk.pages[2].startswith(f"Question 1 of 4 - answered: {number}")
    assert chosen(store) == {0: RIGHT[0]}


def test_back_at_the_first_question_stays_there(store: Store, clock: FixedClock) -> None:
    """There is nothing before it."""
    desk = take(store, clock, BACK, BACK, QUIT, HAND_IN)
    assert [page.split("\n")[0] for page in desk.pages[:3]] == ["Question 1 of 4"] * 3


def test_an_answer_can_be_made_blank_again(store: Store, clock: FixedClock) -> None:
    """What was chosen is taken back, on disk as well."""
    take(store, clock, WRONG[0], BACK, UNKNOWN, QUIT, HAND_IN)
    assert chosen(store) == {0: None}


def test_an_exam_can_be_left_open(clock: FixedClock) -> None:
    """Asking to leave twice hands nothing in; handing in is said on purpose."""
    wiring = ExamWiring(lambda _answer: None, clock.now, lambda: TODAY, START.deadline)
    ends = [
        sit(Sitting(START.questions), Paper([exam_deck()]), ScriptedDesk([QUIT, end]), wiring)
        for end in (QUIT, HAND_IN)
    ]
    assert ends == [False, True]


@pytest.mark.parametrize("skip", [NEXT, UNKNOWN])
def test_a_question_may_be_left_blank(skip: Command, store: Store, clock: FixedClock) -> None:
    """With the right arrow or an empty Enter; before handing in, the blanks are named."""
    desk = take(store, clock, RIGHT[0], skip, RIGHT[2], skip, HAND_IN)
    assert chosen(store) == {0: RIGHT[0], 2: RIGHT[2]}
    assert "Without an answer: 2 of 4 (2, 4)." in desk.pages[-1]


def test_going_on_leaves_an_answer_as_it_is(store: Store, clock: FixedClock) -> None:
    """Looking through the questions changes none of them."""
    take(store, clock, WRONG[0], BACK, NEXT, QUIT, HAND_IN)
    assert chosen(store) == {0: WRONG[0]}


def test_handing_in_is_asked_once_and_can_be_thought_better_of(store: Store, clock: FixedClock) -> None:
    """Back leads to the question left, and from behind the last one to the last."""
    desk = take(store, clock, NEXT, QUIT, BACK, RIGHT[1], RIGHT[2], RIGHT[3], BACK, RIGHT[3], HAND_IN)
    assert [page.split("\n")[0] for page in desk.pages] == [
        "Question 1 of 4",
        "Question 2 of 4",
        "Hand in this exam?",
        "Question 2 of 4",
        "Question 3 of 4",
        "Question 4 of 4",
        "Hand in this exam?",
        f"Question 4 of 4 - answered: {START.questions[3].options.index(RIGHT[3]) + 1}",
        "Hand in this exam?",
    ]


def test_when_time_is_up_the_exam_ends_by_itself(store: Store, clock: FixedClock) -> None:
    """An answer that comes too late is not kept, and nothing more is asked."""
    desk = Slow([RIGHT[0], RIGHT[1]], clock, minutes=6)
    wiring = ExamWiring(lambda answer: store.answer_exam(1, answer), clock.now, lambda: TODAY, START.deadline)
    sit(Sitting(START.questions), Paper([exam_deck()]), desk, wiring)
    assert chosen(store) == {0: RIGHT[0]}
    assert desk.log == ["page", "ask", "page", "ask"]


def test_back_from_handing_in_after_the_end_asks_nothing_more(store: Store, clock: FixedClock) -> None:
    """Whoever thinks too long on the last screen has handed in."""
    desk = Slow([QUIT, BACK], clock, minutes=6)
    wiring = ExamWiring(lambda answer: store.answer_exam(1, answer), clock.now, lambda: TODAY, START.deadline)
    sit(Sitting(START.questions), Paper([exam_deck()]), desk, wiring)
    assert (desk.log, desk.left) == (["page", "ask", "page", "wait"], ())


def test_the_time_each_answer_took_is_kept(store: Store, clock: FixedClock) -> None:
    """In milliseconds, with the study day it was given on."""
    desk = Slow([RIGHT[0], QUIT, HAND_IN], clock, seconds=7)
    wiring = ExamWiring(lambda answer: store.answer_exam(1, answer), clock.now, lambda: TODAY, START.deadline)
    sit(Sitting(START.questions), Paper([exam_deck()]), desk, wiring)
    assert store.exam(1).answers[0].milliseconds == 7_000


def test_an_exam_goes_on_where_it_stood(store: Store, clock: FixedClock) -> None:
    """At the position and with the answers it is given."""
    desk = take(store, clock, RIGHT[2], QUIT, HAND_IN, at=Sitting(START.questions, 2, {0: RIGHT[0], 1: WRONG[1]}))
    assert desk.pages[0].startswith("Question 3 of 4")
    assert "Without an answer: 1 of 4 (4)." in desk.pages[-1]


def test_a_question_that_no_deck_holds_any_more_can_still_be_answered(clock: FixedClock) -> None:
    """The options were stored with the attempt; only the wording is gone."""
    kept: list[ExamAnswer] = []
    desk = ScriptedDesk([RIGHT[0], QUIT, HAND_IN])
    sit(Sitting(START.questions), Paper([]), desk, ExamWiring(kept.append, clock.now, lambda: TODAY, START.deadline))
    assert "is no longer in the decks" in desk.pages[0]
    assert [answer.chosen for answer in kept] == [RIGHT[0]]


def test_the_first_screen_waits_for_the_candidate() -> None:
    """Enter starts, q leaves; line mode starts at once, for nobody may be there."""
    assert [begin(ScriptedDesk([key]), [line("an exam")]) for key in (NEXT, QUIT)] == [True, False]
    assert begin(ScriptedDesk([], LINES), [line("an exam")])
