"""The exam that a learner prepares for: asking for it once, and keeping what was said."""

from __future__ import annotations

from k8squiz import clock
from k8squiz.errors import UsageError
from k8squiz.history.plans import ExamPlan
from k8squiz.knowledge.blueprints import exam_named, exam_names, read_blueprint
from k8squiz.progress.store import Store
from k8squiz.terminal.desk import open_desk
from k8squiz.terminal.keys import GO_ON, LEAVING, Command
from k8squiz.terminal.look import Look, attended
from k8squiz.terminal.plan_screen import SKIPPED, ask_plan, read_date

NO_EXAM = "none"


def ask_once(store: Store, look: Look, *, reading: bool = False) -> bool:
    """Whether the learner was asked for the exam: once, and only where somebody sits at the keyboard.

    Who is still ``reading`` what is on the screen goes on to the question with a key.
    """
    if store.exam_plan() is not None or not attended():
        return False
    if reading and open_desk(look).pause((*GO_ON, *LEAVING)) is Command.QUIT:
        return False
    ask(store, look)
    return True


def ask(store: Store, look: Look) -> None:
    """Asks for the exam and keeps what was said; where the learner quits, nothing."""
    # Only now: prompts take long to import, and are seldom needed here.
    desk = open_desk(look)
    exams = [(exam, read_blueprint(exam).name) for exam in exam_names()]
    said = ask_plan(desk, exams, clock.now().date())
    if said is not None:
        store.plan_exam(said)


def named(exam: str, day: str | None) -> ExamPlan:
    """The plan named on the command line; "none" is no exam.

    Raises UsageError for an exam that there is not, and for a date that is none, is over, or goes with no exam.
    """
    if exam == NO_EXAM:
        if day is not None:
            raise UsageError("without an exam there is no date.", remedy="Say it alone: k8squiz plan none")
        return SKIPPED
    known = exam_named(exam)
    found = None if day is None else read_date(day, clock.now().date())
    if isinstance(found, str):
        raise UsageError(found, remedy="Write year, month and day, as in 2027-01-31.")
    return ExamPlan(known, found)
