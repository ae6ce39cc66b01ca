"""The keys, and what they do: what is shown at the bottom of a screen is made from these, so it cannot lie."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from k8squiz.history.reviews import Rating


class Command(Enum):
    """What a learner may ask for."""

    ANSWER = "answer"
    UNKNOWN = "I don't know"
    HINT = "hint"
    UNDO = "undo"
    EXPLAIN = "explain"
    SOURCE = "source"
    AGAIN = "again"
    HARD = "hard"
    GOOD = "good"
    EASY = "easy"
    FLAG = "flag"
    FLAG_LAST = "flag the last card"
    SUSPEND = "suspend"
    SUSPEND_LAST = "suspend the last card"
    BURY = "bury"
    BURY_LAST = "bury the last card"
    REPORT = "report"
    REPORT_LAST = "report the last answer"
    MORE = "more"
    KEYS = "keys"
    NEXT = "next"
    BACK = "back"
    QUIT = "quit"
    HAND_IN = "hand in"
    GRID = "all questions"
    BLANK = "blank"
    PAUSE = "pause"
    TIME_UP = "time is up"
    LEFT = "to the left"
    RIGHT = "to the right"
    UP = "up"
    DOWN = "down"
    NEXT_PATH = "next path"
    LAST_PATH = "path before"
    NUMBERED_PATH = "path of that number"
    FOLLOW = "follow the path"
    FIND = "find"
    WITHOUT = "without it"


class Key(NamedTuple):
    """A key by prompt_toolkit's name, the letter that stands for it in line mode, and what it does.

    A key that is not ``listed`` stands only on the page of all keys; one with an empty ``label`` nowhere.
    """

    key: str
    letter: str
    command: Command
    label: str
    listed: bool = True


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


_UNKNOWN = Key("0", "0", Command.UNKNOWN, "I don't know")
_HINT = Key("h", "h", Command.HINT, "hint")
_UNDO = Key("u", "u", Command.UNDO, "undo")
_QUIT = Key("q", "q", Command.QUIT, "quit")
_KEYS = Key("?", "?", Command.KEYS, "keys")
_EXPLAIN = Key("e", "e", Command.EXPLAIN, "explain")
_SOURCE = Key("o", "o", Command.SOURCE, "open the page that says so", listed=False)
_REPORT = Key("!", "!", Command.REPORT, "report a mistake in it", listed=False)
_MARKING = (
    Key("f", "f", Command.FLAG, "flag the card, or unflag it", listed=False),
    Key("b", "b", Command.BURY, "bury the card till tomorrow", listed=False),
    Key("s", "s", Command.SUSPEND, "suspend it: not asked again", listed=False),
    _REPORT,
)
_LAST = (
    Key("e", "e", Command.EXPLAIN, "explain the last answer"),
    Key("o", "o", Command.SOURCE, "open the page that says so", listed=False),
    Key("ff", "ff", Command.FLAG_LAST, "flag the last card, or unflag it", listed=False),
    Key("bb", "bb", Command.BURY_LAST, "bury the last card till tomorrow", listed=False),
    Key("ss", "ss", Command.SUSPEND_LAST, "suspend the last card", listed=False),
    Key("!!", "!!", Command.REPORT_LAST, "report a mistake in the last question", listed=False),
)
"""In line mode, where nothing waits after an answer, these come at the next question."""

ASKING = (_UNKNOWN, _HINT, _UNDO, _QUIT, _KEYS, *_MARKING)
TYPING = (_HINT, _UNDO, _QUIT, _KEYS, *_MARKING)
"""Where letters are text, these come after Esc, and in line mode after a colon."""
SHOW_BACK = (
    Key("enter", "", Command.NEXT, "show the answer"),
    Key(" ", "", Command.NEXT, "show the answer", listed=False),
    *TYPING,
)
GO_ON = (Key("enter", "", Command.NEXT, "next"), Key(" ", "", Command.NEXT, "next", listed=False))
PUT_AWAY = (*GO_ON, _UNDO, _QUIT)
BACK_TO_IT = (
    Key("enter", "", Command.NEXT, "back"),
    *(Key(key, "", Command.NEXT, "back", listed=False) for key in (" ", "q", "escape")),
)
AFTER_ANSWER = (_EXPLAIN, _UNDO, _QUIT, _KEYS, _SOURCE, *_MARKING)
"""Where the answer stands there: when it is told, and when the learner is to rate it."""
LINE_MODE_ASKING = (*ASKING, *_LAST)
LINE_MODE_TYPING = (*TYPING, *_LAST)
LINE_MODE_SHOW_BACK = (*SHOW_BACK, *_LAST)
BEFORE_OPTIONS = (*GO_ON, _UNDO, _QUIT, _KEYS, *_MARKING)
"""After an answer that is asked for again at once: nothing explains it yet."""
JUDGING = (_QUIT, _KEYS, _REPORT)
PLANNING = (Key("q", "q", Command.QUIT, "not now"),)
LEAVING = (_QUIT,)
NOTING: tuple[Key, ...] = ()
AT_THE_END = (
    Key("enter", "", Command.NEXT, "finish"),
    Key("q", "q", Command.NEXT, "finish"),
    Key("m", "m", Command.MORE, "more"),
    Key("u", "u", Command.UNDO, "undo"),
    _KEYS,
    Key("!", "!!", Command.REPORT_LAST, "report a mistake in the last question", listed=False),
)
LINE_MODE_AT_THE_END = (*AT_THE_END, *_LAST[:-1])
_MOVING = (
    Key("left", "b", Command.BACK, "back"),
    Key("right", "n", Command.NEXT, "on", listed=False),
    Key("f", "f", Command.FLAG, "flag"),
    Key("g", "g", Command.GRID, "grid"),
    Key("0", "0", Command.BLANK, "leave it blank", listed=False),
)
EXAM = (*_MOVING, Key("q", "q", Command.QUIT, "finish"), _KEYS)
EXAM_TYPING = EXAM
"""Where text is typed, these come after Esc, and in line mode after a colon."""
PAUSE_KEY = Key("p", "p", Command.PAUSE, "pause")
PAUSED = (Key("enter", "", Command.NEXT, "go on"), Key("q", "q", Command.QUIT, "leave it paused"))
EXAM_START = (Key("enter", "", Command.NEXT, "start"), Key("q", "q", Command.QUIT, "leave"))
REPORT_READ = (Key("enter", "", Command.NEXT, "on to a new exam"), Key("q", "q", Command.QUIT, "leave"))
REPORT_END = (Key("enter", "", Command.NEXT, "done"), Key("q", "q", Command.QUIT, "done", listed=False))
"""Without the space bar, with which a long report is read on."""
REVIEWING = (
    *GO_ON,
    Key("right", "n", Command.NEXT, "next", listed=False),
    Key("b", "b", Command.BACK, "back"),
    Key("left", "b", Command.BACK, "back", listed=False),
    _EXPLAIN,
    _SOURCE._replace(label="source", listed=True),
    _QUIT,
    _KEYS,
)
"""Looking through the questions of an exam that is over."""
RATINGS = {
    Command.AGAIN: Rating.AGAIN,
    Command.HARD: Rating.HARD,
    Command.GOOD: Rating.GOOD,
    Command.EASY: Rating.EASY,
}
"""The commands that rate the last answer."""

GAP = "   "
"""What stands between two keys at the bottom of a screen."""

_NAMES = {
    "enter": "Enter",
    "left": "Left",
    "right": "Right",
    "up": "Up",
    "down": "Down",
    "tab": "Tab",
    "s-tab": "Shift-Tab",
    " ": "Space",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "backspace": "Backspace",
    "escape": "Esc",
    "c-u": "Ctrl-U",
}


def rating_keys(intervals: Mapping[Rating, int], rating: Rating | None = None) -> tuple[Key, ...]:
    """The digits that rate an answer, each with the days until the card would then come again.

    The ``rating`` in force stands in brackets.
    """
    return tuple(
        Key(f"{one:d}", f"r{one:d}", command, _rated(one, intervals[one], in_force=one is rating))
        for command, one in RATINGS.items()
        if one in intervals
    )


def _rated(rating: Rating, days: int, *, in_force: bool) -> str:
    label = f"{rating.name.capitalize()} {short_days(days)}"
    return f"[{label}]" if in_force else label


def option_keys(options: Sequence[str]) -> tuple[Key, ...]:
    """The digits of options, each with what it says, and Enter, for the page of all keys."""
    digits = (Key(str(number), str(number), Command.ANSWER, text) for number, text in enumerate(options, 1))
    return (*digits, Key("enter", "", Command.ANSWER, "take the one pointed at"))


def short_days(days: int) -> str:
    """``3 d``; what is due on the same day is due now."""
    return f"{days} d" if days > 0 else "now"


def bar(
    keys: tuple[Key, ...],
    *,
    options: int = 0,
    digits: str = "answer",
    now: Sequence[tuple[str, str]] = (),
    then: Sequence[tuple[str, str]] = (),
) -> str:
    """The line at the bottom of a screen: every key with what it does, and together those that do the same.

    ``digits`` says what the digits of the ``options`` do, ``now`` what other keys do at this moment, and ``then`` what
    those do that stand behind all others. What is labelled with nothing is not listed.
    """
    numbers = [(f"1-{options}", digits)] if options else []
    pressed: dict[str, list[str]] = {}
    for key, label in (*numbers, *now, *((one.key, one.label) for one in keys if one.listed), *then):
        pressed.setdefault(label, []).append(name(key))
    return GAP.join(f"{'/'.join(names)} {label}" for label, names in pressed.items() if label)


def line_bar(keys: tuple[Key, ...], *, first: str = "", mark: str = "") -> str:
    """The same for line mode: how to answer ``first``, then commands, which are letters, or a ``mark`` and a letter."""
    listed = [f"{typed(one, mark)} {one.label}" for one in keys if one.listed and one.label]
    return ", ".join([first, *listed] if first else listed)


def name(key: str) -> str:
    """A key as a reader knows it."""
    return _NAMES.get(key, key)


def typed(key: Key, mark: str = "") -> str:
    """What is typed for a key in line mode."""
    return f"{mark}{key.letter}" if key.letter else "Enter"
