"""Every setting, described once: from this it is read, complained about, printed and documented."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from k8squiz.settings import Settings
from k8squiz.settings.allowed import Allowed, OneOf, Share, Switch, Value, Whole

THEMES = ("standard", "contrast", "mono")


class Setting(NamedTuple):
    """A setting: what it may be, and in one plain sentence what it does."""

    name: str
    allowed: Allowed
    does: str

    @property
    def default(self) -> Value:
        """What it is where nothing is set."""
        value: Value = getattr(Settings(), self.name)
        return value

    @property
    def variable(self) -> str:
        """The variable of the environment that sets it."""
        return f"K8SQUIZ_{self.name.upper()}"


def table(exams: Sequence[str]) -> tuple[Setting, ...]:
    """Every setting; ``exams`` are those there are blueprints for."""
    return (
        Setting(
            "desired_retention",
            Share(0.80, 0.97),
            "How sure you still know a card on the day it is due; higher asks more often.",
        ),
        Setting("new_per_day", Whole(0, 9999), "How many new cards a study day brings, over all its sessions."),
        Setting("reviews_per_day", Whole(0, 9999), "How many cards that are due a study day brings at most."),
        Setting("portion", Whole(5, 500), "After how many cards a session offers to end when more are due."),
        Setting("day_start", Whole(0, 12), "At which hour of the wall clock a study day begins."),
        Setting(
            "exam",
            OneOf((*exams, "")),
            "The exam that is meant when none is named; if empty, the planned one, or kcna.",
        ),
        Setting("plain", Switch(), "Line mode: numbered text, and answers as lines."),
        Setting("ascii", Switch(), "Draw with nothing but ASCII characters."),
        Setting("theme", OneOf(THEMES), "Colours; contrast needs no red or green and nothing pale, mono has none."),
    )
