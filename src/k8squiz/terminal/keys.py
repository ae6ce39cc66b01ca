"""The keys, and what they do: what is shown at the bottom of a screen is made from these, so it cannot lie."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Command(Enum):
    """What a learner may ask for."""

    ANSWER = "answer"
    UNKNOWN = "I don't know"
    UNDO = "undo"
    EXPLAIN = "explain"
    NEXT = "next"
    BACK = "back"
    QUIT = "quit"
    HAND_IN = "hand in"
    TIME_UP = "time is up"


class Key(NamedTuple):
    """A key by prompt_toolkit's name, the letter that stands for it in line mode, and what it does.

    A key with an empty ``label`` is not listed at the bottom.
    """

    key: str
    letter: str
    command: Command
    label: str


class Reply(NamedTuple):
    """What came of a prompt: a command, and for an answer the index of the option."""

    command: Command
    option: int | None = None


ASKING = (
    Key("0", "0", Command.UNKNOWN, "I don't know"),
    Key("u", "u", Command.UNDO, "undo"),
    Key("q", "q", Command.QUIT, "quit"),
)
AFTER_ANSWER = (
    Key("enter", "", Command.NEXT, "next"),
    Key(" ", "", Command.NEXT, ""),
    Key("e", "e", Command.EXPLAIN, "explain"),
    Key("u", "u", Command.UNDO, "undo"),
    Key("q", "q", Command.QUIT, "quit"),
)
LINE_MODE_ASKING = (*ASKING, Key("e", "e", Command.EXPLAIN, "explain the last answer"))
AT_THE_END = (
    Key("enter", "", Command.NEXT, "finish"),
    Key("q", "q", Command.NEXT, ""),
    Key("u", "u", Command.UNDO, "undo the last answer"),
)
EXAM = (
    Key("left", "b", Command.BACK, "back"),
    Key("right", "n", Command.NEXT, "on"),
    Key("0", "0", Command.UNKNOWN, "blank"),
    Key("q", "q", Command.QUIT, "hand in"),
)
EXAM_START = (Key("enter", "", Command.NEXT, "start"), Key("q", "q", Command.QUIT, "leave"))
REPORT_READ = (Key("enter", "", Command.NEXT, "on to a new exam"), Key("q", "q", Command.QUIT, "leave"))
EXAM_END = (
    Key("enter", "", Command.HAND_IN, "hand in"),
    Key("left", "b", Command.BACK, "back to the questions"),
    Key("q", "q", Command.QUIT, "leave it open"),
)

GAP = "   "
"""What stands between two keys at the bottom of a screen."""

_NAMES = {"enter": "Enter", "left": "Left", "right": "Right", " ": "Space"}


def bar(keys: tuple[Key, ...], *, options: int = 0) -> str:
    """The line at the bottom of a screen: every key with what it does."""
    listed = [f"{_NAMES.get(one.key, one.key)} {one.label}" for one in keys if one.label]
    if options:
        listed.insert(0, f"1-{options} answer")
    return GAP.join(listed)


def line_bar(keys: tuple[Key, ...], *, options: int = 0) -> str:
    """The same for line mode, where commands are letters."""
    listed = [f"{one.letter or 'Enter'} {one.label}" for one in keys if one.label]
    if options:
        listed.insert(0, f"1-{options} answer")
    return ", ".join(listed)
