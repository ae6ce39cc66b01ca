"""k8squiz exam: sat, left, cut off, resumed and overdue."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from builders_exams import question
from builders_terminal import NOON, TODAY, harbour, numbered
from commands.running import Shell
from fakes import FixedClock, ScriptedDesk, Slow
from k8squiz import clock as machine
from k8squiz.commands.opening import Opened, open_store
from k8squiz.commands.overdue import hand_in_overdue
from k8squiz.commands.sitting import Call, Room
from k8squiz.commands.studying import Studying
from k8squiz.decks.cache import fingerprint
from k8squiz.errors import UsageError
from k8squiz.history.exams import ExamAnswer, ExamAttempt, ExamStart
from k8squiz.knowledge.blueprints import read_blueprint
from k8squiz.progress.store import Store
from k8squiz.sessions.study import AS_NEEDED
from k8squiz.settings import Settings
from k8squiz.sqlite_files import held
from k8squiz.terminal.exam_views import endings
from k8squiz.terminal.keys import Command

NEXT, QUIT, BACK = Command.NEXT, Command.QUIT, Command.BACK
HAND_IN, _, LEAVE = endings(pausable=False)
KCNA = read_blueprint("kcna")
DECK = harbour(*map(numbered, range(8)))
Types = Callable[..., None]


@pytest.fixture
def store(tmp_path: Path, clock: FixedClock) -> Iterator[Store]:
    """A real one, whose ids come from the same clock."""
    assert clock.now() == NOON
    with open_store(tmp_path / "progress.db") as opened:
        yield opened


def exam(store: Store, *script: str | Command, seed: int | None = 7, pausable: bool = False) -> ScriptedDesk:
    """What ``k8squiz exam kcna`` does with four questions, at a scripted desk and with a made-up deck."""
    desk = ScriptedDesk(script)
    room = Room((DECK,), store, desk, lambda: TODAY)
    attempt = room.attempt(Call(KCNA, 4, None, seed, pausable), 11)
    if attempt is not None:
        room.sit(attempt)
    assert desk.left == ()
    return desk


def begun(store: Store, clock: FixedClock, answers: int) -> list[str]:
    """An exam that was cut off after so many right answers; the right options of all its questions."""
    room = Room((DECK,), store, ScriptedDesk([NEXT]), lambda: TODAY)
    attempt = room.attempt(Call(KCNA, 4, None, 7), 11)
    assert attempt is not None
    right = [question.right for question in attempt.start.questions]
    for position in range(answers):
        store.answer_exam(
            attempt.id,
            ExamAnswer(position, right[position], False, 1_000, machine.study_day(clock.now()), correct=True),
        )
    return right


def test_an_exam_is_sat_from_its_first_screen_to_its_report(store: Store) -> None:
    """The score counts blanks as wrong, and the attempt is closed."""
    desk = exam(store, NEXT, NEXT, NEXT, NEXT, NEXT, HAND_IN, NEXT)
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
    desk = exam(store, NEXT, right[2], right[3], HAND_IN, NEXT)
    assert desk.pages[0].split("\n")[:2] == [
        "You left an exam open: KCNA, 2 of 4 answered.",
        "It can go on, with 4:00 left: the clock has run on.",
    ]
    assert desk.pages[1].startswith("Question 3 of 4")
    assert desk.pages[-1].startswith("Score: 4 of 4 right (100 %)")
    assert len(store.exams()) == 1


def test_an_exam_left_open_goes_on_with_the_next_call(store: Store, clock: FixedClock) -> None:
    """Leaving twice hands nothing in, and says how to go on."""
    right = begun(store, clock, 1)
    desk = exam(store, NEXT, right[1], QUIT, LEAVE)
    assert desk.pages[-1].split("\n")[:2] == [
        "This exam stays open, with every answer saved.",
        "Its clock runs on, with 6:00 left. Go on with: k8squiz exam kcna",
    ]
    left = store.open_exam()
    assert left is not None
    assert len([one for one in left.answers.values() if one.chosen]) == 2


def test_an_open_exam_is_not_taken_for_another(store: Store, clock: FixedClock) -> None:
    """Whoever asks for cka is not put before kcna; the line says how to go on with what is open."""
    begun(store, clock, 1)
    room = Room((DECK,), store, ScriptedDesk([]), lambda: TODAY)
    with pytest.raises(UsageError, match=r"an exam kcna is still open, with 6:00 left\. .*: k8squiz exam kcna"):
        room.attempt(Call(read_blueprint("cka")), 11)


def test_whoever_does_not_go_on_with_a_cut_off_exam_is_offered_no_other(store: Store, clock: FixedClock) -> None:
    """On that screen q leaves; the exam stays open for as long as its time runs."""
    begun(store, clock, 1)
    desk = exam(store, QUIT)
    assert (len(desk.pages), len(store.exams())) == (1, 1)
    assert store.open_exam() is not None


def overdue(tmp_path: Path, store: Store, clock: FixedClock, answers: int) -> ExamAttempt:
    """An exam that was left open after so many right answers, and that the next start found past its time."""
    begun(store, clock, answers)
    clock.pass_(hours=2)
    found = hand_in_overdue(store, tmp_path / "progress.db")
    assert found is not None
    return found


def test_an_overdue_exam_is_reported_before_another_begins(tmp_path: Path, store: Store, clock: FixedClock) -> None:
    """Its report waits for a key, for the next first screen would wipe it away; q leaves there and then."""
    attempt = overdue(tmp_path, store, clock, 3)
    desk = ScriptedDesk([NEXT, QUIT])
    room = Room((DECK,), store, desk, lambda: TODAY)
    assert [room.tell_overdue(attempt) for _ in range(2)] == [True, False]
    assert desk.log == ["page", "pause"] * 2
    assert desk.pages[0].startswith("You left an exam open: KCNA. Its time is over")
    assert "Score: 3 of 4 right (75 %)" in desk.pages[0]


def test_an_overdue_exam_ended_at_its_deadline(tmp_path: Path, store: Store, clock: FixedClock) -> None:
    """Whenever it was found; what was answered is reviewed, and found but once."""
    attempt = overdue(tmp_path, store, clock, 3)
    assert (attempt.ending, attempt.finished) == ("time", attempt.deadline)
    assert store.totals().answers == 3
    assert hand_in_overdue(store, tmp_path / "progress.db") is None


def test_an_exam_that_another_terminal_sits_is_not_handed_in(tmp_path: Path, store: Store, clock: FixedClock) -> None:
    """Its candidate may be reading that time is up."""
    begun(store, clock, 1)
    clock.pass_(hours=2)
    with held(tmp_path / "progress.db"):
        assert hand_in_overdue(store, tmp_path / "progress.db") is None
    assert store.open_exam() is not None


@pytest.mark.parametrize("command", [(), ("due",), ("stats",), ("study", "--plain"), ("exam", "history")])
def test_every_start_hands_in_what_is_overdue(
    command: tuple[str, ...], home: Path, shell: Shell, types: Types, clock: FixedClock
) -> None:
    """So what was missed comes back in study, whatever is called next."""
    with open_store(home / "progress.db") as store:
        begun(store, clock, 2)
    clock.pass_(hours=2)
    types()
    assert shell(*command).code == 0
    with open_store(home / "progress.db") as store:
        assert [attempt.ending for attempt in store.exams()] == ["time"]


@pytest.mark.parametrize("command", [(), ("study", "--plain")])
def test_it_is_told_that_an_exam_was_handed_in(
    command: tuple[str, ...], home: Path, shell: Shell, types: Types, clock: FixedClock
) -> None:
    """Once, with the command that shows its report."""
    with open_store(home / "progress.db") as store:
        begun(store, clock, 2)
    clock.pass_(hours=2)
    types()
    shown = [shell(*command).out for _ in range(2)]
    assert ["it was handed in as it stood: k8squiz exam report 1" in one for one in shown] == [True, False]


def test_a_name_that_is_wrong_is_told_before_anything_else(home: Path, shell: Shell, clock: FixedClock) -> None:
    """Another terminal does not bury it, and nothing is handed in for it."""
    with open_store(home / "progress.db") as store:
        begun(store, clock, 2)
    clock.pass_(hours=2)
    with held(home / "progress.db"):
        ran = shell("exam", "kcma", "--plain")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith('k8squiz: there is no exam "kcma"')
    with open_store(home / "progress.db") as store:
        assert store.open_exam() is not None


@pytest.mark.usefixtures("clock")
def test_two_terminals_cannot_sit_at_once(home: Path, shell: Shell, types: Types) -> None:
    """The second one is told so in a line, and nothing is begun."""
    types("1")
    with held(home / "progress.db"):
        ran = shell("exam", "kcna", "--plain")
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert "an exam is being sat in another terminal" in ran.err


def test_with_a_seed_the_past_does_not_matter_and_the_decks_are_told(store: Store) -> None:
    """So a class can sit one exam; without one, what was asked last comes last."""
    first = exam(store, NEXT, QUIT, HAND_IN, NEXT)
    exam(store, NEXT, QUIT, HAND_IN, NEXT)
    exam(store, NEXT, QUIT, HAND_IN, NEXT, seed=None)
    once, again, fresh = (one.start.questions for one in store.exams())
    assert once == again
    assert not {one.question for one in once} & {one.question for one in fresh}
    assert f"Seed 7, decks {fingerprint((DECK,))}" in first.pages[0]


def test_a_paused_exam_goes_on_with_the_time_it_had(tmp_path: Path, store: Store, clock: FixedClock) -> None:
    """Days later; the pause stands in the result."""
    exam(store, NEXT, QUIT, endings(pausable=True)[2], pausable=True)
    clock.pass_(days=3)
    assert hand_in_overdue(store, tmp_path / "progress.db") is None
    desk = exam(store, NEXT, QUIT, HAND_IN, NEXT)
    assert desk.pages[0].split("\n")[1] == "It can go on, with 6:00 left: it was paused."
    assert "3 days" in desk.pages[-1] or "72:00:00" in desk.pages[-1]


def test_time_that_runs_out_is_told_above_the_report(store: Store, clock: FixedClock) -> None:
    """Else nobody would know why the questions have ended."""
    desk = Slow([NEXT, NEXT, NEXT, NEXT], clock, minutes=4)
    room = Room((DECK,), store, desk, lambda: TODAY)
    attempt = room.attempt(Call(KCNA, 4, None, 7), 11)
    assert attempt is not None
    room.sit(attempt)
    assert desk.pages[-1].split("\n")[0] == "Time is up. The exam is handed in as it stands."
    assert store.exams()[0].ending == "time"


def test_what_was_missed_in_an_exam_comes_back_in_study(store: Store, clock: FixedClock) -> None:
    """A wrong answer is a memory from then on; a right one on a card never studied may be luck."""
    right = begun(store, clock, 1)
    wrong = next(option for option in store.exams()[0].start.questions[1].options if option != right[1])
    exam(store, NEXT, wrong, QUIT, HAND_IN, NEXT)
    assert list(store.memories()) == [store.exams()[0].start.questions[1].card]


def test_an_exam_no_deck_has_questions_for_is_told_in_a_line(store: Store) -> None:
    """It is nobody's mistake, and nothing is begun."""
    room = Room((), store, ScriptedDesk([]), lambda: TODAY)
    with pytest.raises(Exception, match="no deck holds a question for cka"):
        room.attempt(Call(read_blueprint("cka")), 11)


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


def test_what_was_kept_for_exams_is_studied_once_an_exam_has_shown_it(store: Store, clock: FixedClock) -> None:
    """Before that, study does not know of it."""
    open_to_all = numbered(1)
    kept = open_to_all._replace(questions=tuple(one._replace(exam_only=True) for one in open_to_all.questions))
    studying = Studying(Opened((harbour(kept),), store, Settings()), AS_NEEDED, 5, 1)
    assert studying.tasks() == ()
    asked = question(kept)
    attempt = store.start_exam(ExamStart("kcna", NOON, NOON + timedelta(minutes=9), 7, "0123", False, (asked,)))
    store.answer_exam(attempt, ExamAnswer(0, asked.right, False, 1_000, TODAY, correct=True))
    store.finish_exam(attempt, clock.now(), "handed-in")
    assert [task.card.id for task in studying.tasks()] == [kept.id]
    desk = ScriptedDesk([QUIT])
    studying.sit(desk)
    assert kept.questions[0].ask in desk.pages[0]


def test_where_no_exam_is_named_the_one_left_open_goes_on(home: Path, shell: Shell, types: Types) -> None:
    """Whichever it is, and whatever is planned."""
    with open_store(home / "progress.db") as store:
        now = machine.now()
        asked = (question(numbered(1)),)
        store.start_exam(ExamStart("cka", now, now + timedelta(minutes=9), 7, "0123", False, asked))
    types()
    assert shell("exam", "--plain").out.startswith("You left an exam open: CKA, 0 of 1 answered.")
