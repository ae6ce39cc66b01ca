"""What can be read of exams: which there are, and what became of those that are finished."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from k8squiz import locations
from k8squiz.commands.exam_names import EXAM_NAMES, READING
from k8squiz.commands.in_force import settings_in_force
from k8squiz.commands.opening import Opened, open_all, open_store, with_reasons
from k8squiz.commands.overdue import hand_in_overdue
from k8squiz.decks.files import read_decks
from k8squiz.errors import K8squizError, UsageError, did_you_mean
from k8squiz.history.exams import ExamAttempt
from k8squiz.knowledge.blueprints import read_blueprint
from k8squiz.progress.store import Store
from k8squiz.questions.cards import Deck
from k8squiz.sessions.coverage import coverage
from k8squiz.sessions.exam_history import in_a_row
from k8squiz.sessions.exam_json import history_json, items_json, report_json
from k8squiz.sessions.exam_outcome import outcome
from k8squiz.sessions.exam_report import Report, report
from k8squiz.terminal import exam_report_views
from k8squiz.terminal.browser import browse
from k8squiz.terminal.desk import open_desk
from k8squiz.terminal.exam_history_views import history
from k8squiz.terminal.exam_list_views import exam_list, exam_list_json
from k8squiz.terminal.exam_review_screen import read_report, review
from k8squiz.terminal.look import find_look
from k8squiz.terminal.printing import print_json, print_page

_NAMED = 10
"""Attempts named at most where one is asked for that there is not."""


class Wish(NamedTuple):
    """What was asked for on the command line; ``number`` is that of an attempt, None for the last one finished."""

    number: int | None
    wrong: bool
    strict: bool
    json: bool
    home: Path | None
    plain: bool


def refuse_misfits(deed: str | None, wish: Wish) -> None:
    """Raises UsageError for an option that does not go with ``deed``: ``--list``, what is read, or an exam's name.

    So it does for a deed that is none of these and looks like something that is read.
    """
    if deed and deed not in (*EXAM_NAMES, *READING) and (near := did_you_mean(deed, READING)):
        raise UsageError(f'there is no exam "{deed}"{near}.', remedy="See: k8squiz exam --help")
    misfits = (
        (wish.number is not None, "the number of an attempt", ("report", "review")),
        (wish.wrong, "--wrong", ("review",)),
        (wish.json, "--json", ("--list", "report", "history", "review")),
    )
    for given, what, deeds in misfits:
        if given and deed not in deeds:
            raise UsageError(f"{what} goes with {' or '.join(deeds)}.", remedy="See: k8squiz exam --help")


def list_exams(wish: Wish) -> int:
    """Lists the exams there are, with what our own decks hold for each."""
    settings = settings_in_force(wish.home)
    decks = read_decks([], locations.find(wish.home).cache)
    coverages = [coverage(read_blueprint(name), decks) for name in EXAM_NAMES]
    if wish.json:
        print_json(exam_list_json(coverages))
    else:
        look = find_look(settings, plain=wish.plain)
        print_page(exam_list(coverages, look), look)
    return 0


def read(what: str, wish: Wish) -> int:
    """Shows ``what`` was asked for of the finished exams: the ``history`` of all, a ``report`` or a ``review`` of one.

    Raises K8squizError where there is no such attempt.
    """
    if what == "history":
        return _history(wish)
    opened = with_reasons(open_all(wish.home))
    with opened.store as store:
        found = report_on(attempt_named(wish.number, store.exams()), store, opened.decks)
    return _report(found, wish, opened) if what == "report" else _review(found, wish, opened)


def attempt_named(number: int | None, attempts: Sequence[ExamAttempt]) -> ExamAttempt:
    """The finished attempt of that number, or the last one. Raises K8squizError, naming what there is."""
    finished = {attempt.id: attempt for attempt in attempts if attempt.finished is not None}
    if not finished:
        raise K8squizError("no exam has been finished yet.", remedy="Sit one: k8squiz exam kcna")
    if number is None:
        return finished[max(finished)]
    if number in finished:
        return finished[number]
    for attempt in attempts:
        if attempt.id == number:
            go_on = f"Go on with it, or hand it in: k8squiz exam {attempt.start.exam}"
            raise UsageError(f"attempt {number} is not handed in yet.", remedy=go_on)
    latest = sorted(finished)[-_NAMED:]
    there_are = f"{'The last ones are' if len(finished) > _NAMED else 'There are'}"
    remedy = f"{there_are}: {', '.join(map(str, latest))}. See: k8squiz exam history"
    raise UsageError(f"there is no finished attempt {number}.", remedy=remedy)


def report_on(attempt: ExamAttempt, store: Store, decks: Sequence[Deck]) -> Report:
    """The report on a finished attempt; the ``decks`` carry the reasons of their wrong options."""
    blueprint = read_blueprint(attempt.start.exam)
    return report(attempt, blueprint, decks, store.seen_before(attempt.id), store.failed())


def exit_code(found: Report, *, strict: bool) -> int:
    """What the program ends with: with ``strict``, 1 below the pass mark of an exam that has one."""
    return int(strict and found.outcome.reached is False)


def _history(wish: Wish) -> int:
    settings = settings_in_force(wish.home)
    progress = locations.find(wish.home).progress
    with open_store(progress) as store:
        hand_in_overdue(store, progress)
        finished = [attempt for attempt in store.exams() if attempt.finished is not None]
    row = in_a_row(outcome(attempt, read_blueprint(attempt.start.exam)) for attempt in finished)
    if wish.json:
        print_json(history_json(row))
    else:
        look = find_look(settings, plain=wish.plain)
        print_page(history(row, look), look)
    return 0


def _report(found: Report, wish: Wish, opened: Opened) -> int:
    if wish.json:
        print_json(report_json(found))
    else:
        look = find_look(opened.settings, plain=wish.plain)
        read_report(open_desk(look), exam_report_views.report(found, look))
    return exit_code(found, strict=wish.strict)


def _review(found: Report, wish: Wish, opened: Opened) -> int:
    if wish.json:
        print_json(items_json(found.missed if wish.wrong else found.items))
    else:
        look = find_look(opened.settings, plain=wish.plain)
        review(found, open_desk(look), browse, wrong=wish.wrong)
    return 0
