"""What was reported as recorded is on disk, whatever happens to the program, the disk or the file."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from builders import MONDAY, STARTED, answered, card, exam_answer
from k8squiz.errors import StoreError
from k8squiz.history.days import Extras
from k8squiz.history.marks import Standing
from k8squiz.history.plans import ExamPlan
from k8squiz.progress.store import Store
from k8squiz.sqlite_files import held

RECORDER = """
import sys, time
from itertools import count
from pathlib import Path
from builders import answered, card
from k8squiz.history.reviews import Rating
from k8squiz.progress.store import Store

with Store.open(Path(sys.argv[1]), lambda: time.time_ns() // 1_000_000) as store:
    print("open", flush=True)
    sys.stdin.readline()
    for number in range(int(sys.argv[2])):
        rating = Rating(number * 7 % 4 + 1)
        print(store.record(answered(card(number % 10), rating, number // 20)), flush=True)
"""
"""A program that reports each review once it is recorded."""

WISHER = """
import sys
from itertools import count
from pathlib import Path
from builders import MONDAY, card
from k8squiz.history.marks import CardMark, MarkKind
from k8squiz.history.plans import ExamPlan
from k8squiz.progress.store import Store

with Store.open(Path(sys.argv[1]), count(1).__next__) as store:
    store.mark([CardMark(card(number), MarkKind.FLAG, MONDAY) for number in range(3)])
    store.allow_more(MONDAY, 5, 20)
    store.plan_exam(ExamPlan("cka", None))
    print("kept", flush=True)
    sys.stdin.readline()
"""
"""A program that says when the learner's wishes are kept, and stays open."""

CANDIDATE = """
import sys
from datetime import timedelta
from itertools import count
from pathlib import Path
from builders import STARTED, exam_answer, exam_start
from k8squiz.progress.store import Store
from k8squiz.sqlite_files import held

path = Path(sys.argv[1])
with held(path) as ours, Store.open(path, count(1).__next__) as store:
    attempt = store.start_exam(exam_start()._replace(pausable=True))
    for visit in (exam_answer(0, "kubelet"), exam_answer(2, None), exam_answer(0, flagged=True)):
        store.answer_exam(attempt, visit)
    store.pause_exam(attempt, STARTED + timedelta(minutes=20))
    print(ours, flush=True)
    sys.stdin.readline()
"""
"""A program that sits an exam, goes for a pause in it and stays there."""

ENDLESS = 1_000_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the progress file will be."""
    return tmp_path / "progress.db"


def _recorder(path: Path, answers: int) -> subprocess.Popen[str]:
    """A program that waits, with the file open, for the word to begin."""
    return _program(RECORDER, str(path), str(answers))


def _program(script: str, *arguments: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)


def _begin(*recorders: subprocess.Popen[str]) -> None:
    for recorder in recorders:
        assert recorder.stdout is not None
        assert recorder.stdin is not None
        assert recorder.stdout.readline() == "open\n"
    for recorder in recorders:
        assert recorder.stdin is not None
        recorder.stdin.write("go\n")
        recorder.stdin.flush()


def _store(path: Path) -> Store:
    return Store.open(path, count(1).__next__)


def _ids(path: Path) -> list[int]:
    with _store(path) as store:
        return sorted(review.id for number in range(10) for review in store.reviews_of(card(number)))


def _assert_rebuilding_changes_nothing(path: Path) -> None:
    with _store(path) as store:
        before = (store.memories(), store.days(), store.last_questions())
        store.rebuild()
        assert (store.memories(), store.days(), store.last_questions()) == before


@pytest.mark.parametrize("reported", [1, 7, 60])
def test_a_program_killed_in_mid_session_loses_nothing_it_reported(path: Path, reported: int) -> None:
    """The kill that no program can catch; at most the answer under way is there or not."""
    with _recorder(path, ENDLESS) as recorder:
        _begin(recorder)
        assert recorder.stdout is not None
        ids = [int(recorder.stdout.readline()) for _ in range(reported)]
        recorder.send_signal(signal.SIGKILL)
        ids += [int(line) for line in recorder.stdout if line.endswith("\n")]
    assert recorder.returncode == -signal.SIGKILL
    stored = _ids(path)
    assert stored[: len(ids)] == ids
    assert len(stored) - len(ids) in {0, 1}
    _assert_rebuilding_changes_nothing(path)


def test_a_program_killed_after_it_kept_a_wish_loses_none(path: Path) -> None:
    """Marks, more cards for a day and the exam that is planned are kept like answers."""
    with _program(WISHER, str(path)) as wisher:
        assert wisher.stdout is not None
        assert wisher.stdout.readline() == "kept\n"
        wisher.send_signal(signal.SIGKILL)
    with _store(path) as store:
        assert store.standings() == dict.fromkeys(map(card, range(3)), Standing(flagged=True))
        assert (store.extras(MONDAY), store.exam_plan()) == (Extras(5, 20), ExamPlan("cka", None))


def test_a_program_killed_in_an_exam_loses_no_answer_no_flag_and_no_second(path: Path) -> None:
    """The next program takes the attempt up as it stood, in the pause that it was in, and nobody else sits it."""
    with _program(CANDIDATE, str(path)) as candidate:
        assert candidate.stdout is not None
        assert candidate.stdout.readline() == "True\n"
        with held(path) as ours:
            assert not ours
        candidate.send_signal(signal.SIGKILL)
    with held(path) as ours, _store(path) as store:
        assert ours
        attempt = store.open_exam()
        assert attempt is not None
        assert attempt.visits == (exam_answer(0, "kubelet"), exam_answer(2, None), exam_answer(0, flagged=True))
        store.resume_exam(attempt.id, STARTED + timedelta(days=1))
        assert store.exam(attempt.id).left(STARTED + timedelta(days=1, minutes=10)) == timedelta(minutes=60)


def test_two_programs_recording_at_once_lose_nothing(path: Path) -> None:
    """Each answer of both is there, ids differ and rise, and memories are those of one story."""
    with _recorder(path, 100) as one, _recorder(path, 100) as other:
        _begin(one, other)
        told = [[int(line) for line in recorder.stdout or ()] for recorder in (one, other)]
    assert (one.returncode, other.returncode) == (0, 0)
    assert [ids == sorted(ids) for ids in told] == [True, True]
    assert _ids(path) == sorted(told[0] + told[1])
    assert len(set(told[0] + told[1])) == 200
    _assert_rebuilding_changes_nothing(path)


def test_a_full_disk_refuses_the_answer_and_keeps_the_others(path: Path) -> None:
    """The session can go on once there is space; no half of an answer stays behind."""
    with _store(path) as store:
        store.record(answered())
        before = (store.memories(), store.days())
        pages = store._connection.execute("pragma page_count").fetchone()[0]
        store._connection.execute(f"pragma max_page_count = {pages}")
        long = answered(card(2))._replace(chosen="etcd" * 10_000)
        with pytest.raises(StoreError, match="The disk is full; the last change was not kept"):
            store.record(long)
        assert (store.memories(), store.days()) == before
        store._connection.execute("pragma max_page_count = 100000")
        store.record(long)
    assert len(_ids(path)) == 2
    _assert_rebuilding_changes_nothing(path)


def test_a_file_that_became_read_only_is_reported(path: Path) -> None:
    """By SQLite itself, in the middle of a session."""
    with _store(path) as store:
        store.record(answered())
        store._connection.execute("pragma query_only = on")
        with pytest.raises(StoreError, match=r"progress\.db: The file may only be read\. Make it and its folder writ"):
            store.record(answered())
    assert len(_ids(path)) == 1


def test_a_file_that_is_no_progress_file_is_left_alone(path: Path) -> None:
    """A letter by the same name is not written over."""
    path.write_text("Dear Sir or Madam,\n" * 300)
    with pytest.raises(StoreError, match=r"progress\.db: This is not a progress file\. Move it away"):
        _store(path)
    assert path.read_text() == "Dear Sir or Madam,\n" * 300
