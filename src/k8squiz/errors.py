"""The one family of errors that a user may meet, and the faults found in files."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import NamedTuple


class Place(NamedTuple):
    """Where something stands in a file; ``line`` and ``column`` start at 1, in characters."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Fault(NamedTuple):
    """One thing that is wrong at one place of a file."""

    place: Place
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


class K8squizError(Exception):
    """Something the user can mend: what happened, where, and what to do about it, on one line.

    ``exit_code`` is 1 for the user's data and files, 2 for the way a command was called.
    """

    exit_code = 1

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.remedy = remedy

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" {self.remedy}" if self.remedy else ""
        return f"{place}{self.what}{advice}"


class UsageError(K8squizError):
    """The command was called with something it cannot take."""

    exit_code = 2


class StoreError(K8squizError):
    """The progress file cannot be read or written."""


class FaultsError(K8squizError):
    """Files with faults in them: all of the faults at once, each once, one line each, in file order."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(set(faults)))
        super().__init__("\n".join(str(fault) for fault in self.faults))


def did_you_mean(word: str, known: Sequence[str], near_enough: float = 0.6) -> str:
    """`` (did you mean "kubelet"?)`` for the known word nearest to ``word``; empty when none is near.

    ``near_enough`` is how alike they have to be, from 0 to 1 for the same.
    """
    near = get_close_matches(word, known, n=1, cutoff=near_enough)
    return f' (did you mean "{near[0]}"?)' if near else ""
