"""Asking which exam a learner prepares for, and when it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from k8squiz.history.plans import ExamPlan
from k8squiz.stats.preparation import Preparation
from k8squiz.terminal.counting import counted
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


def prepared(standing: Preparation | None) -> Iterator[Line]:
    """What the learner prepares for, how long there is, and how many cards a day that takes."""
    yield preparing(standing)
    if standing is not None:
        yield line(f"{standing.met} of its {counted(standing.cards, 'card')} met.")
        if standing.new_a_day:
            yield line(f"{counted(standing.new_a_day, 'new card')} a day would meet the rest before it.")


def preparing(standing: Preparation | None) -> Line:
    """What the learner prepares for, and how long there is."""
    if standing is None:
        return line("You prepare for no exam.")
    exam, days = standing.exam.upper(), standing.days
    if standing.date is None or days is None:
        return line(f"You prepare for {exam}; its cards come first.", "bold")
    if days < 0:
        return line(f"{exam} is over: {standing.date:%A, %d %B %Y}. Is there another one? k8squiz plan", "bold")
    when = "today" if days == 0 else f"in {counted(days, 'day')}"
    return line(f"{exam} is {when}: {standing.date:%A, %d %B %Y}. Its cards come first.", "bold")


def changing() -> Iterator[Line]:
    """How to say something else."""
    yield line("To change that: k8squiz plan EXAM DATE, or k8squiz plan none", "dim")
