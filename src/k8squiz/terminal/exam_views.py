"""What an exam shows before its report: what it covers, each question, and its end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from k8squiz.history.exams import ExamAttempt
from k8squiz.sessions.coverage import Coverage
from k8squiz.sessions.paper import Paper
from k8squiz.sessions.sitting import Sitting
from k8squiz.terminal.counting import counted
from k8squiz.terminal.keys import EXAM, PAUSE_KEY, bar, line_bar
from k8squiz.terminal.lines import Line, line, verbatim
from k8squiz.terminal.look import Look


class Terms(NamedTuple):
    """What an exam is sat under: questions drawn, whole minutes allowed, and whether its clock can be stopped.

    ``seed`` is the one asked for, with which the ``decks`` of this fingerprint give the same exam to everybody; None
    where none was.
    """

    questions: int
    minutes: int
    seed: int | None
    decks: str
    pausable: bool = False


def opening(coverage: Coverage, terms: Terms, look: Look) -> Iterator[Line]:
    """The first screen: what this is, what it covers and what it leaves out."""
    blueprint = coverage.blueprint
    yield line(f"{blueprint.id.upper()}: {blueprint.name}", "bold")
    yield from _what_it_is(coverage)
    yield line()
    for covered in coverage.domains:
        if not covered.cards:
            held = "no cards yet, left out"
        elif covered.enough or blueprint.hands_on:
            held = counted(covered.cards, "card")
        else:
            held = f"{counted(covered.cards, 'card')}; a simulation needs {covered.needed}"
        yield line(f"{covered.domain.weight:2} %  {covered.domain.name}: {held}", indent=1)
    yield line(f"Domains and weights: curriculum of {blueprint.dated}.", "dim", indent=1)
    yield line()
    questions, minutes = counted(terms.questions, "question"), counted(terms.minutes, "minute")
    needed = f" {blueprint.pass_percent} % are needed to pass." if coverage.simulation else ""
    yield line(f"{questions}, {minutes}.{needed}", "bold")
    yield line("No feedback until the end. A blank counts as wrong. Every answer and flag is saved at once.")
    yield line("Go back and forth as you like, flag what you doubt, change any answer.")
    runs = "It stops with p, and the pauses stand in the result." if terms.pausable else "It cannot be stopped."
    yield line(f"The clock starts with you. {runs}")
    yield line(_keys(terms, look, typed=blueprint.hands_on), "dim")
    if terms.seed is not None:
        yield line(f"Seed {terms.seed}, decks {terms.decks}: the same questions for everybody with these two.", "dim")
    yield line()


def _keys(terms: Terms, look: Look, *, typed: bool) -> str:
    """The keys during the exam, with what comes before them where an answer is ``typed``, if any is."""
    keys = (*EXAM, PAUSE_KEY) if terms.pausable else EXAM
    shown, lead = (line_bar(keys), "a colon first") if look.lines else (bar(keys), "Esc first")
    return f"Keys: {shown}{f' ({lead} where an answer is typed)' if typed else ''}"


def _what_it_is(coverage: Coverage) -> Iterator[Line]:
    blueprint = coverage.blueprint
    if blueprint.hands_on:
        yield line(f"The real exam is hands-on: {blueprint.real}.")
        yield line("This is practice of the knowledge behind it: a score for each domain, no pass or fail.")
    elif coverage.simulation:
        yield line(f"A simulation of the real exam: {blueprint.real}.")
    else:
        yield line(f"Practice, not a simulation. The real exam: {blueprint.real}.")
        yield line("What the decks do not cover yet is left out here, and not filled up with other questions.")


def question(sitting: Sitting, paper: Paper) -> Iterator[Line]:
    """The question on screen, without its options, and what was answered so far."""
    at = sitting.position
    asked = sitting.questions[at]
    found = paper.question(asked)
    marks = [text for text, holds in (("answered", at in sitting.chosen), ("flagged", at in sitting.flagged)) if holds]
    yield line(f"Question {at + 1} of {len(sitting.questions)}{''.join(f', {mark}' for mark in marks)}", "dim")
    yield line()
    if found and found.exhibit:
        yield verbatim(found.exhibit, indent=1)
        yield line()
    yield line(paper.wording(asked), "bold")
    yield line()
    chosen = sitting.chosen.get(at)
    if chosen is not None and asked.form != "choice":
        yield line(f"Your answer so far: {chosen}")
        yield line()


def grid(sitting: Sitting, look: Look) -> Iterator[Line]:
    """All questions by number: ``+`` is answered, ``-`` blank, and a flag stands behind either."""
    yield line("All questions: + answered, - blank, ! flagged", "bold")
    cells = [
        f"{number:3}{'+' if number - 1 in sitting.chosen else '-'}{'!' if number - 1 in sitting.flagged else ' '}"
        for number in range(1, len(sitting.questions) + 1)
    ]
    row = min(10, max(1, ((look.width or 80) - 1) // 6))
    for first in range(0, len(cells), row):
        yield verbatim(" ".join(cells[first : first + row]).rstrip())
    yield line()
    yield line("Type the number of a question to go there.")


def clock(left: timedelta) -> str:
    """The time left, with a warning at ten minutes and at one; short enough for a narrow window."""
    if left < timedelta(minutes=1):
        return f"{time_left(left)} left (LAST MINUTE)"
    return f"{time_left(left)} left{' (last 10 min)' if left < timedelta(minutes=10) else ''}"


def paused(left: timedelta) -> Iterator[Line]:
    """While the clock stands still."""
    yield line(f"Paused, with {time_left(left)} left. The pause will stand in the result.", "bold")


def before_hand_in(sitting: Sitting) -> Iterator[Line]:
    """What is still blank or flagged, before an exam is handed in."""
    yield line("Hand in this exam?", "bold")
    if sitting.blanks:
        yield line(
            f"Without an answer: {len(sitting.blanks)} of {len(sitting.questions)} ({_numbers(sitting.blanks)})."
        )
    else:
        yield line("Every question has an answer.")
    if sitting.flagged:
        yield line(f"Flagged: {_numbers(sorted(sitting.flagged))}.")
    yield line()


def _numbers(positions: Iterable[int]) -> str:
    return ", ".join(str(position + 1) for position in positions)


def endings(*, pausable: bool) -> tuple[str, str, str]:
    """What can be done at the end: hand in, go back, or leave the exam open."""
    clock_then = "its clock stands still" if pausable else "its clock runs on"
    return ("Hand it in for good", "Back to the questions", f"Leave it open; {clock_then}")


def resumed(exam: str, left: timedelta, sitting: Sitting, *, paused: bool = False) -> Iterator[Line]:
    """Shown when an attempt that was left open can go on."""
    stood = "it was paused" if paused else "the clock has run on"
    answered, questions = len(sitting.chosen), len(sitting.questions)
    yield line(f"You left an exam open: {exam.upper()}, {answered} of {questions} answered.", "bold")
    yield line(f"It can go on, with {time_left(left)} left: {stood}.")
    yield line()


def overdue(exam: str) -> Iterator[Line]:
    """Shown above the report of an attempt that was left open and is past its time."""
    yield line(f"You left an exam open: {exam.upper()}. Its time is over, so it is handed in as it stands.", "bold")
    yield line()


def ran_out(attempt: int, exam: str) -> Iterator[Line]:
    """Told by a command that found an attempt past its time and handed it in."""
    yield line(f"The time of your {exam.upper()} ran out; it was handed in as it stood: k8squiz exam report {attempt}")
    yield line()


def time_up() -> Iterator[Line]:
    """Shown above the report of an exam that its time has ended."""
    yield line("Time is up. The exam is handed in as it stands.", "bold")
    yield line()


def left_open(attempt: ExamAttempt, now: datetime) -> Iterator[Line]:
    """Shown when the candidate leaves without handing in."""
    clock_then = "stands still" if attempt.paused else "runs on"
    yield line("This exam stays open, with every answer saved.", "bold")
    left = time_left(attempt.left(now))
    yield line(f"Its clock {clock_then}, with {left} left. Go on with: k8squiz exam {attempt.start.exam}")


def time_left(left: timedelta) -> str:
    """The time left as ``1:05:09`` or ``5:09``; never below zero."""
    seconds = max(0, int(left.total_seconds()))
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
