"""What became of one question of a finished exam."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from k8squiz.knowledge.asking import Form
from k8squiz.knowledge.sentences import reason
from k8squiz.sessions.exam_report import Item
from k8squiz.terminal.exam_views import time_left
from k8squiz.terminal.lines import Line, hanging, line
from k8squiz.terminal.look import Look
from k8squiz.terminal.path_views import path
from k8squiz.terminal.study_views import option_line


def lasting(time: timedelta | None) -> str:
    """A time as ``1:05:09`` or ``5:09``; of what was never shown, none."""
    return time_left(time or timedelta())


def became(item: Item) -> str:
    """What became of it, in a word."""
    return "right" if item.correct else "wrong" if item.said else "blank"


def answer(item: Item, look: Look, *, indent: int = 0) -> Iterator[Line]:
    """What was said, and unless it is right why it is not and what is; then the explanation and its source."""
    yield from _said(item, look, indent)
    if not item.correct:
        yield from _texts("Right is:", item.right, item, look, "bold", indent)
    card = item.card
    if card is None:
        return
    if card.revision != item.question.revision:
        yield line("The decks give another answer by now.", indent=indent)
    if card.explain:
        yield line(card.explain, indent=indent + 2)
    yield from path(card, look, indent=indent + 2)
    for source in card.sources[:1]:
        yield line(source, "dim", indent=indent + 2)


def _said(item: Item, look: Look, indent: int) -> Iterator[Line]:
    if not item.said:
        # Earlier versions kept nothing of a question that was seen and passed over.
        blank = "gave no answer" if item.time is None else "left it blank"
        yield line(f"You {blank}, which counts as wrong.", indent=indent)
    elif item.question.form == Form.SEVERAL.value and item.asked and not item.correct:
        # Each with its own reason; the one of an order is its first wrong step.
        yield line("You said:", indent=indent)
        for option in (one for one in item.asked.options if one.text in item.said):
            yield from option_line(option, option.why, look, indent + 2)
    else:
        yield from _texts("You said:", item.said, item, look, "", indent)
        if item.why and not item.correct:
            typed = (*item.said, *item.right) if item.question.form == Form.COMMAND.value else ()
            yield line(reason(item.why, *typed), indent=indent + 2)


def _texts(lead: str, texts: Sequence[str], item: Item, look: Look, style: str, indent: int) -> Iterator[Line]:
    """One text behind its lead, or several below it, numbered where their order counts."""
    if len(texts) == 1:
        yield from hanging(f"{lead} ", texts[0], look, style, indent)
        return
    yield line(lead, style, indent=indent)
    for number, text in enumerate(texts, 1):
        mark = f"{number}. " if item.question.form == Form.ORDER.value else "- "
        yield from hanging(mark, text, look, style, indent + 2)
