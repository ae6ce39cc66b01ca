"""The keys, and what they do: what is shown at the bottom of a screen is made from these, so it cannot lie."""

from __future__ import annotations

from collections.abc import Sequence
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
    REPORT = "report"
    REPORT_LAST = "report the last answer"
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
    """What came of a prompt: a command, and for an answer the indices of the options picked, or the text typed.

    ``picked`` is in the order of the options, or in the learner's order where an order was asked for.
    """

    command: Command
    picked: tuple[int, ...] = ()
    text: str = ""

    @property
    def option(self) -> int | None:
        """The option picked, or the first of several."""
        return self.picked[0] if self.picked else None


_SPACE = Key(" ", "", Command.NEXT, "")
_UNDO = Key("u", "u", Command.UNDO, "undo")
_QUIT = Key("q", "q", Command.QUIT, "quit")
_REPORT = Key("!", "!", Command.REPORT, "report")
_EXPLAIN = Key("e", "e", Command.EXPLAIN, "explain")
_EXPLAIN_LAST = Key("e", "e", Command.EXPLAIN, "explain the last answer")
_REPORT_LAST = Key("!!", "!!", Command.REPORT_LAST, "report it")

ASKING = (Key("0", "0", Command.UNKNOWN, "I don't know"), _UNDO, _QUIT, _REPORT)
TYPING = (_UNDO, _QUIT, _REPORT)
"""Where letters are text, these come after Esc, and in line mode after a colon."""
SHOW_BACK = (Key("enter", "", Command.NEXT, "show the answer"), _SPACE, _UNDO, _QUIT, _REPORT)
GO_ON = (Key("enter", "", Command.NEXT, "next"), _SPACE)
AFTER_ANSWER = (*GO_ON, _EXPLAIN, _UNDO, _QUIT, _REPORT)
LINE_MODE_ASKING = (*ASKING, _EXPLAIN_LAST, _REPORT_LAST)
LINE_MODE_TYPING = (*TYPING, _EXPLAIN_LAST, _REPORT_LAST)
LINE_MODE_SHOW_BACK = (*SHOW_BACK, _EXPLAIN_LAST, _REPORT_LAST)
BEFORE_OPTIONS = (*GO_ON, _UNDO, _QUIT, _REPORT)
"""After an answer that is asked for again at once: nothing explains it yet."""
JUDGING = (_QUIT, _REPORT)
RATING = (_EXPLAIN, _UNDO, _QUIT, _REPORT)
NOTING: tuple[Key, ...] = ()
AT_THE_END = (
    Key("enter", "", Command.NEXT, "finish"),
    Key("q", "q", Command.NEXT, ""),
    Key("u", "u", Command.UNDO, "undo the last answer"),
    Key("!", "!!", Command.REPORT_LAST, "report it"),
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

_NAMES = {
    "enter": "Enter",
    "left": "Left",
    "right": "Right",
    " ": "Space",
    "backspace": "Backspace",
    "escape": "Esc",
}


def bar(keys: tuple[Key, ...], *, options: int = 0, digits: str = "answer", now: Sequence[tuple[str, str]] = ()) -> str:
    """The line at the bottom of a screen: every key with what it does, and together those that do the same.

    ``digits`` says what the digits of the ``options`` do, ``now`` what other keys do at this moment. What is labelled
    with nothing is not listed.
    """
    numbers = [(f"1-{options}", digits)] if options else []
    pressed: dict[str, list[str]] = {}
    for key, label in (*numbers, *now, *((one.key, one.label) for one in keys)):
        pressed.setdefault(label, []).append(_NAMES.get(key, key))
    return GAP.join(f"{'/'.join(names)} {label}" for label, names in pressed.items() if label)


def line_bar(keys: tuple[Key, ...], *, first: str = "", mark: str = "") -> str:
    """The same for line mode: how to answer ``first``, then commands, which are letters, or a ``mark`` and a letter."""
    listed = [f"{mark + one.letter if one.letter else 'Enter'} {one.label}" for one in keys if one.label]
    return ", ".join([first, *listed] if first else listed)
