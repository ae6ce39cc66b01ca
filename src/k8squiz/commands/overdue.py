"""Exams that were left open and whose time has run out since."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from k8squiz import clock
from k8squiz.history.exams import ExamAttempt
from k8squiz.progress.store import Store
from k8squiz.sqlite_files import held


def hand_in_overdue(store: Store, progress: Path) -> ExamAttempt | None:
    """The attempt that was left open and is past its time, now handed in as it stands; None when there is none.

    Nothing is handed in while another terminal holds the file ``progress``: the candidate may be reading its last
    screen there.
    """
    left_open = store.open_exam()
    if left_open is None or left_open.left(clock.now()) > timedelta():
        return None
    with held(progress) as alone:
        if not alone:
            return None
        store.finish_exam(left_open.id, left_open.deadline, "time")
    return store.exam(left_open.id)
