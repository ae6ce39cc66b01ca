"""Asking which exam a learner prepares for, and when it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from k8squiz.history.plans import ExamPlan
from k8squiz.terminal.desk import CHOSEN, Desk, Typing
from k8squiz.terminal.keys import PLANNING, Command
from k8squiz.terminal.lines import Line, line

SKIPPED = ExamPlan(exam=None, date=None)


def ask_plan(desk: Desk, exams: Sequence[tuple[str, str]], today: date) -> ExamPlan | None:
    """Which of the ``exams``, each its id and its name, and when; skipped with Enter, None when the learner quits."""
    desk.page(asking_which())
    options = [f"{exam.upper()}: {name}" for exam, name in exams]
    reply = desk.ask(options, PLANNING, picks=CHOSEN)
    if reply.command is Command.QUIT:
        return None
    if reply.option is None:
        return SKIPPED
    return _when(desk, exams[reply.option][0], today)


def asking_which() -> Iterator[Line]:
    """Asks for the exam."""
    yield line("Preparing for an exam? Which?", "bold")
    yield line("Its cards come first. Enter skips it.", "dim")


def _when(desk: Desk, exam: str, today: date) -> ExamPlan | None:
    trouble = ""
    while True:
        desk.page(asking_when(exam, trouble))
        reply = desk.ask_text((), Typing("keep the date", "no date yet"))
        if reply.command is Command.QUIT:
            return None
        found = read_date(reply.text, today) if reply.command is Command.ANSWER else None
        if not isinstance(found, str):
            return ExamPlan(exam, found)
        trouble = found


def asking_when(exam: str, trouble: str) -> Iterator[Line]:
    """Asks for its date, saying first what was wrong with the last one."""
    if trouble:
        yield line(trouble)
    yield line(f"When is your {exam.upper()}? Year, month and day, as in 2027-01-31. Enter skips.", "bold")


def read_date(text: str, today: date) -> date | str:
    """The date typed, today at the earliest; or what is wrong with it."""
    try:
        found = date.fromisoformat(text.strip())
    except ValueError:
        return f'"{text}" is no date.'
    return found if found >= today else f"{found} is over."
