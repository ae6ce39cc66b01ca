"""Running a command in this process, as the shell would see it."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest

from builders_terminal import TODAY
from k8squiz.cli import run
from k8squiz.history.reviews import Answered
from k8squiz.identifiers import StudyDay
from k8squiz.progress.store import Store
from k8squiz.questions.cards import Card


class Ran(NamedTuple):
    """What came of it."""

    code: int
    out: str
    err: str


class Shell:
    """Runs commands one after the other."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: object) -> Ran:
        """Runs ``k8squiz`` with these arguments."""
        self._capsys.readouterr()
        code = run([str(one) for one in arguments])
        return Ran(code, *self._capsys.readouterr())


def opened(home: Path) -> Store:
    """The learner's store, to look into or to fill."""
    return Store.open(home / "progress.db", count(1).__next__)


def ago(days: int, answer: Answered) -> Answered:
    """The same answer, given so many days before TODAY."""
    return answer._replace(day=StudyDay(TODAY - days))


def remember(home: Path, *answers: Answered) -> None:
    """Lets all of this have been answered, day by day: a store takes no answer of a day before its last one."""
    with opened(home) as store:
        store.record_all(sorted(answers, key=lambda one: one.day))


class Learner:
    """Somebody who turns over every card of a session and knows it."""

    def __init__(self, shell: Shell, types: Callable[..., None]) -> None:
        self._shell, self._types = shell, types

    def studies(self, *arguments: object, on: bool = False, most: int = 150) -> list[str]:
        """The cards asked, by id and in order, at ``most`` so many; with ``on``, portion after portion."""
        # What cannot be done at a prompt is told there, and does no harm.
        self._types(*["", "3", "m"] * most if on else ["", "3"] * most)
        ran = self._shell("study", *arguments, "--flashcards", "--plain")
        assert (ran.code, ran.err) == (0, "")
        return fronts(ran.out)


def fronts(out: str) -> list[str]:
    """The ids of the cards whose fronts stand in ``out``, in order: those of the harbour tell them."""
    return [f"{name}.role" for name in re.findall(r"^What is special about (\S+)\?$", out, re.MULTILINE)]


def ids(*cards: Card) -> list[str]:
    """The ids of the cards."""
    return [one.id for one in cards]
