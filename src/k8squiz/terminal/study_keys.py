"""Which keys do something at this point of a study session."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from k8squiz.knowledge.asking import Form
from k8squiz.terminal.keys import (
    ASKING,
    LINE_MODE_ASKING,
    LINE_MODE_SHOW_BACK,
    LINE_MODE_TYPING,
    SHOW_BACK,
    TYPING,
    Command,
    Key,
    rating_keys,
)
from k8squiz.terminal.look import Look
from k8squiz.terminal.study_course import Course

ABOUT_THE_LAST = {
    Command.EXPLAIN,
    Command.SOURCE,
    Command.FLAG_LAST,
    Command.BURY_LAST,
    Command.SUSPEND_LAST,
    Command.REPORT_LAST,
}
"""Commands that need an answer before them."""


def question_keys(form: Form | None, look: Look) -> tuple[Key, ...]:
    """The keys that command while a question of a ``form`` waits; None is the front of a flashcard."""
    if form is None:
        return LINE_MODE_SHOW_BACK if look.lines else SHOW_BACK
    if form in {Form.TYPED, Form.COMMAND}:
        return LINE_MODE_TYPING if look.lines else TYPING
    return LINE_MODE_ASKING if look.lines else ASKING


def offered(keys: Iterable[Key], course: Course, look: Look, without: Collection[Command] = ()) -> tuple[Key, ...]:
    """Those of ``keys`` that do something now, ``without`` some commands.

    In line mode, where nothing waits after an answer, those that rate it work until the next one.
    """
    idle = {*without, *_idle(course)}
    rating = rating_keys(course.intervals, course.rating) if look.lines else ()
    return (*(key for key in keys if key.command not in idle), *(key._replace(listed=False) for key in rating))


def _idle(course: Course) -> Iterable[Command]:
    """Before the first answer there is nothing to take back or explain; a card is put away once."""
    if not course.can_undo:
        yield Command.UNDO
    if not course.session.given:
        yield from ABOUT_THE_LAST
    if course.recognising:
        # What is asked again at once with options is not explained yet: that would be the answer.
        yield from (Command.EXPLAIN, Command.SOURCE)
    if course.last_is_away:
        yield from (Command.SUSPEND_LAST, Command.BURY_LAST)
