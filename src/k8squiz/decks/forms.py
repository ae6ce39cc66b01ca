"""What each form of question must keep to: pools large enough, answers that can be typed, steps that can be ordered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from k8squiz.knowledge.asking import LONGEST_TYPED, ORDERED_STEPS, Form, Question, plain
from k8squiz.questions.pools import SMALLEST_POOL


def _choice(question: Question) -> Iterator[str]:
    if len(question.wrong) < SMALLEST_POOL:
        yield f"its pool holds {len(question.wrong)} wrong options, {SMALLEST_POOL} are needed: two more than are shown"


def _several(question: Question) -> Iterator[str]:
    yield from _choice(question)
    right = len(question.answer)
    if right < 2:
        yield "is one of several, and has a single right option"
    if f"Choose {right}." not in question.ask:
        yield f'must say "Choose {right}.", as that many are right'


def _typed(question: Question) -> Iterator[str]:
    shown = question.answer[0]
    if len(shown) > LONGEST_TYPED:
        yield f"shows an answer of {len(shown)} characters to be typed, {LONGEST_TYPED} are allowed: {shown}"
    if _stands_in(shown, question.ask) or _stands_in(shown, question.exhibit):
        yield f"has its answer in what it asks: {shown}"
    known = [plain(text) for text in (*question.answer, *(option.text for option in question.wrong))]
    for text in sorted({text for text in known if known.count(text) > 1}):
        yield f"accepts or refuses the same twice, but for what is forgiven: {text}"


def _order(question: Question) -> Iterator[str]:
    if len(question.answer) not in ORDERED_STEPS:
        yield f"has {len(question.answer)} steps to order, from {ORDERED_STEPS[0]} to {ORDERED_STEPS[-1]} are allowed"


def _command(question: Question) -> Iterator[str]:
    # Read only when a command is met: most decks hold none.
    from k8squiz.knowledge.command_lines.marking import faults

    for command in question.answer:
        yield from (f"accepts a command that is wrong: {command}: {fault}" for fault in faults(command))


_RULES: dict[Form, Callable[[Question], Iterator[str]]] = {
    Form.CHOICE: _choice,
    Form.SEVERAL: _several,
    Form.TYPED: _typed,
    Form.ORDER: _order,
    Form.COMMAND: _command,
}


def misshapen(question: Question) -> Iterator[str]:
    """What is wrong with a question for its form."""
    yield from _RULES[question.form](question)


def _normal(text: str) -> str:
    return " ".join(text.lower().split())


def _stands_in(answer: str, text: str) -> bool:
    """Whether a text holds the answer as a word of its own, in any case."""
    return re.search(rf"(?<!\w){re.escape(_normal(answer))}(?!\w)", _normal(text)) is not None
