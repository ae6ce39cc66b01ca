"""The shape of one question, the same in the definitions and in a deck."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from k8squiz.identifiers import CardId

SHOWN_WRONG = 3
"""Wrong options shown beside the right ones, and so the fewest that a question with options needs."""

MOST_OPTIONS = 9
"""Options that can be told apart by a digit."""

LONGEST_TYPED = 20
"""Characters of an answer that is to be typed: the shortest part that carries the fact."""

LONGEST_ANSWER = 500
"""Characters that can be typed at all."""

ORDERED_STEPS = range(4, 7)
"""How many steps may be asked for in order."""

_PORT = re.compile(r"(?:tcp/|:|port:?)?(\d{1,5})(?:/?tcp)?")


class Form(Enum):
    """How a question is put and answered."""

    CHOICE = "choice"
    SEVERAL = "several"
    TYPED = "typed"
    ORDER = "order"
    COMMAND = "command"


class WrongOption(NamedTuple):
    """An option that is false. ``why`` says why; when empty, the deck's ``options`` say it for this text."""

    text: str
    why: str = ""


class Question(NamedTuple):
    """One way to ask a card. ``id`` is unique in its card.

    ``answer`` holds one text for a choice, the right ones for several, the steps in order for order, and the
    accepted answers, the first of them shown, for typed and command. ``wrong`` is the pool from which wrong
    options are drawn; for typed and command, wrong answers that are known and explained; empty for order.
    ``exam_only`` questions are kept out of study. ``needs`` are other cards that must have been met before.
    """

    id: str
    form: Form
    ask: str
    answer: tuple[str, ...]
    wrong: tuple[WrongOption, ...] = ()
    exhibit: str = ""
    hints: tuple[str, ...] = ()
    exam_only: bool = False
    needs: tuple[CardId, ...] = ()


def plain(text: str) -> str:
    """A text without what is forgiven when it is typed: case, spaces, a "the" in front, a slash behind a folder.

    A port is its number, however it is written: 6443, :6443, 6443/tcp, port 6443.
    """
    folded = "".join(text.split()).casefold()
    bare = folded.removeprefix("the").rstrip("/") or folded
    port = _PORT.fullmatch(bare)
    return port.group(1) if port else bare
