"""The shape of one question, the same in the definitions and in a deck."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


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
    options are drawn, and empty for typed and command. ``exam_only`` questions are kept out of study.
    """

    id: str
    form: Form
    ask: str
    answer: tuple[str, ...]
    wrong: tuple[WrongOption, ...] = ()
    exhibit: str = ""
    hints: tuple[str, ...] = ()
    exam_only: bool = False
