"""k8squiz exam: sat, left, cut off, resumed and overdue."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from builders_terminal import NOON, TODAY, harbour, numbered
from commands.running import Shell
from fakes import FixedClock, ScriptedDesk, Slow
from k8squiz import clock as machine
from k8squiz.commands.opening import open_store
from k8squiz.commands.sitting import Call, Room
from k8squiz.errors import UsageError
from k8squiz.history.exams import ExamAnswer
from k8squiz.knowledge.blueprints import read_blueprint
from k8squiz.progress.store import Store
from k8squiz.terminal.keys import Command

NEXT, QUIT, BACK, HAND_IN = Command.NEXT, Command.QUIT, Command.BACK, Command.HAND_IN
DECK = harbour(*map(numbered, range(8)))
Types = Callable[..., None]


@pytest.fixture
def store(tmp_path: Path, clock: FixedClock) -> Iterator[Store]:
    """A real one, whose ids come from the same clock."""
    assert clock.now() == NOON
    with open_store(tmp_path / "progress.db") as opened:
        yield opened


def exam(store: Store, *script: str | Command, size: int = 4) -> ScriptedDesk:
    """What ``k8squiz exam kcna`` does, at a scripted desk and with a made-up deck."""
    desk = ScriptedDesk(script)
    room = Room((DECK,), store, desk, lambda: TODAY)
    attempt = room.attempt(Call(read_blueprint("kcna"), size, None, 7))
    if attempt is not None:
        room.sit(attempt)
    assert desk.left == ()
    return desk


def begun(store: Store, clock: FixedClock, answers: int) -> list[str]:
    """An exam that was cut off after so many right answers; the right options of all its questions."""
    room = Room((DECK,), store, ScriptedDesk([NEXT]), lambda: TODAY)
    attempt = room.attempt(Call(read_blueprint("kcna"), 4, None, 7))
    assert attempt is not None
    right = [question.right for question in attempt.start.questions]
    for position in range(answers):
        store.answer_exam(
            attempt.id, ExamAnswer(position, right[position], False, 1_000, machine.study_day(clock.now()))
        )
    return right


def test_an_exam_is_sat_from_its_first_screen_to_its_report(store: Store) -> None:
    """The score counts blanks as wrong, and the attempt is closed."""
    desk = exam(store, NEXT, NEXT, NEXT, NEXT, NEXT, HAND_IN)
    assert desk.pages[-1].startswith("Score: 0 of 4 right (0 %)")
    (attempt,) = store.exams()
    assert (attempt.ending, store.open_exam()) == ("handed-in", None)


def test_an_exam_left_on_its_first_screen_never_began(store: Store) -> None:
    """Looking at what it covers costs nothing."""
    exam(store, QUIT)
    assert store.exams() == []


def test_the_time_allowed_goes_with_the_number_of_questions(store: Store, clock: FixedClock) -> None:
    """A minute and a half for each of kcna's, rounded up; told on the first screen."""
    begun(store, clock, 0)
    assert store.exams()[0].start.deadline - NOON == timedelta(minutes=6)


def test_a_cut_off_exam_goes_on_where_it_stood(store: Store, clock: FixedClock) -> None:
    """With its answers, at the first blank, and the clock has run on."""
    right = begun(store, clock, 2)
    clock.pass_(minutes=2)
    desk = exam(store, NEXT, right[2], right[3], HAND_IN)
    assert desk.pages[0].split("\n")[:2] == [
        "You left an exam open: KCNA, 2 of 4 answered.",
        "It goes on now, with 4:00 left: the clock has run on.",
    ]
    assert desk.pages[1].startswith("Question 3 of 4")
    assert desk.pages[-1].startswith("Score: 4 of 4 right (100 %)")
    assert len(store.exams()) == 1


def test_an_exam_left_open_goes_on_with_the_next_call(store: Store, clock: FixedClock) -> None:
    """Leaving twice hands nothing in, and says how to go on."""
    right = begun(store, clock, 1)
    desk = exam(store, NEXT, right[1], QUIT, QUIT)
    assert desk.pages[-1].split("\n")[:2] == [
        "This exam stays open, with every answer saved.",
        "Its clock runs on, with 6:00 left. Go on with: k8squiz exam kcna",
    ]
    left = store.open_exam()
    assert left is not None
    assert len(left.answers) == 2


def test_an_open_exam_is_not_taken_for_another(store: Store, clock: FixedClock) -> None:
    """Whoever asks for cka is not put before kcna; the line says how to go on with what is open."""
    begun(store, clock, 1)
    room = Room((DECK,), store, ScriptedDesk([]), lambda: TODAY)
    with pytest.raises(UsageError, match=r"an exam kcna is still open, with 6:00 left\. .*: k8squiz exam kcna"):
        room.attempt(Call(read_blueprint("cka"), None, None, 7))


def test_whoever_does_not_go_on_with_a_cut_off_exam_is_offered_no_other(store: Store, clock: FixedClock) -> None:
    """On that screen q leaves; the exam stays open for as long as its time runs."""
    begun(store, clock, 1)
    desk = exam(store, QUIT)
    assert (len(desk.pages), len(store.exams())) == (1, 1)
    assert store.open_exam() is not None


def test_an_overdue_exam_is_handed_in_and_reported_before_another_begins(store: Store, clock: FixedClock) -> None:
    """Its report waits for a key, for the next first screen would wipe it away."""
    begun(store, clock, 3)
    clock.pass_(hours=2)
    desk = exam(store, NEXT, QUIT)
    assert desk.log == ["page", "pause", "page", "pause"]
    assert desk.pages[0].startswith("You left an exam open: KCNA. Its time is over")
    assert "Score: 3 of 4 right (75 %)" in desk.pages[0]
    assert desk.pages[1].startswith("KCNA:")
    assert [attempt.ending for attempt in store.exams()] == ["time"]


def test_after_the_report_of_an_overdue_exam_one_may_leave(store: Store, clock: FixedClock) -> None:
    """Nobody has to look at a new exam to get away."""
    begun(store, clock, 0)
    clock.pass_(hours=2)
    assert len(exam(store, QUIT).pages) == 1


def test_time_that_runs_out_is_told_above_the_report(store: Store, clock: FixedClock) -> None:
    """Else nobody would know why the questions have ended."""
    desk = Slow([NEXT, NEXT, NEXT], clock, minutes=4)
    room = Room((DECK,), store, desk, lambda: TODAY)
    attempt = room.attempt(Call(read_blueprint("kcna"), 4, None, 7))
    assert attempt is not None
    room.sit(attempt)
    assert desk.pages[-1].split("\n")[0] == "Time is up. The exam is handed in as it stands."
    assert store.exams()[0].ending == "time"


def test_what_was_missed_in_an_exam_comes_back_in_study(store: Store, clock: FixedClock) -> None:
    """A wrong answer is a memory from then on; a right one on a card never studied may be luck."""
    right = begun(store, clock, 1)
    wrong = next(option for option in store.exams()[0].start.questions[1].options if option != right[1])
    exam(store, NEXT, wrong, QUIT, HAND_IN)
    assert list(store.memories()) == [store.exams()[0].start.questions[1].card]


def test_an_exam_no_deck_has_questions_for_is_told_in_a_line(store: Store) -> None:
    """It is nobody's mistake, and nothing is begun."""
    room = Room((), store, ScriptedDesk([]), lambda: TODAY)
    with pytest.raises(Exception, match="no deck holds a question for cka"):
        room.attempt(Call(read_blueprint("cka"), None, None, 7))


@pytest.mark.usefixtures("home")
def test_an_exam_can_be_sat_through_a_pipe(shell: Shell, types: Types) -> None:
    """It starts at once and is handed in when the input ends."""
    types("1", "2", "n", "b", "b", "1", "4", "3")
    ran = shell("exam", "kcna", "--questions", 4, "--seed", 3, "--plain")
    assert (ran.code, ran.err) == (0, "")
    assert "Question 4 of 4" in ran.out
    assert "Score: " in ran.out
    (line,) = json.loads(shell("stats", "--json").out)["exams"]
    assert (line["exam"], line["questions"]) == ("kcna", 4)


@pytest.mark.usefixtures("home")
def test_an_unknown_exam_is_told_with_the_nearest_name(shell: Shell) -> None:
    """And with those there are."""
    ran = shell("exam", "kcn")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith('k8squiz: there is no exam "kcn" (did you mean "kcna"?). Choose one of: ')
