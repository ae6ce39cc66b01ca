"""Whether an answer is right, and if not, why: for every form of question, without a screen."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from k8squiz.identifiers import CardId
from k8squiz.knowledge.asking import Form, Question, plain
from k8squiz.questions.cards import Deck
from k8squiz.sessions.asking import Asked

NEAR = 0.8
"""How alike what was typed must be to an answer to be taken for a slip of the finger, from 0 to 1."""

SHORTEST_NEAR = 5
"""Letters of an answer below which one wrong letter makes another word."""


class Verdict(Enum):
    """What came of an answer. A near miss is for the learner to accept, an open one for the learner to rate."""

    RIGHT = "right"
    WRONG = "wrong"
    NEAR = "near"
    OPEN = "open"


class Answer(NamedTuple):
    """What the learner gave: the options picked, in order, or a text; neither means "I don't know"."""

    picked: tuple[int, ...] = ()
    typed: str = ""

    @property
    def given(self) -> bool:
        """Whether there is an answer at all."""
        return bool(self.picked or self.typed)


class Mark(NamedTuple):
    """The verdict on an answer; ``why`` says in a clause what is wrong with it, ``meant`` what it nearly was."""

    verdict: Verdict
    why: str = ""
    meant: str = ""


class Marker:
    """Marks answers; it knows the answers to all cards of ``decks``, none of which is a slip for another."""

    def __init__(self, decks: Iterable[Deck]) -> None:
        self._decks = tuple(decks)

    def mark(self, asked: Asked, answer: Answer) -> Mark:
        """The verdict on ``answer``. A flashcard is always open: the learner rates it."""
        if asked.question is None:
            return Mark(Verdict.OPEN)
        if not answer.given:
            return Mark(Verdict.WRONG)
        if asked.form is Form.COMMAND:
            return _mark_command(asked.question, answer.typed)
        if asked.form is Form.TYPED:
            return self._mark_typed(asked, asked.question, answer.typed)
        return _mark_order(asked, answer) if asked.form is Form.ORDER else _mark_picked(asked, answer)

    def _mark_typed(self, asked: Asked, question: Question, typed: str) -> Mark:
        text = plain(typed)
        if text in {plain(answer) for answer in question.answer}:
            return Mark(Verdict.RIGHT)
        for option in question.wrong:
            if text == plain(option.text):
                return Mark(Verdict.WRONG, option.why)
        if self._answers[text] - {asked.card.id}:
            return Mark(Verdict.WRONG)
        meant = max(question.answer, key=lambda answer: _likeness(text, plain(answer)))
        near = _likeness(text, plain(meant)) >= NEAR
        return Mark(Verdict.NEAR, meant=meant) if near else Mark(Verdict.WRONG)

    @cached_property
    def _answers(self) -> defaultdict[str, set[CardId]]:
        """What is right for which cards: none of it is written by a slip where another card is asked."""
        found: defaultdict[str, set[CardId]] = defaultdict(set)
        for card in (card for deck in self._decks for card in deck.cards):
            for question in card.questions:
                for text in question.answer:
                    found[plain(text)].add(card.id)
        return found


def _likeness(typed: str, answer: str) -> float:
    """From 0 to 1 for the same; 0 between a number and another, or a very short word, which are right or wrong."""
    if len(answer) < SHORTEST_NEAR or _is_number(answer) or re.findall(r"\d+", typed) != re.findall(r"\d+", answer):
        return 0.0
    from difflib import SequenceMatcher  # 3 ms, and most answers are right

    return SequenceMatcher(None, typed, answer, autojunk=False).ratio()


def _is_number(text: str) -> bool:
    """Whether a text begins with a digit and has at most short units in it, such as 10250/tcp, -1000, 100Mi, 1h30m."""
    return bool(re.match(r"[\W_]*\d", text)) and not re.search(r"[^\W\d_]{4}", text)


def slips(typed: str, meant: str) -> tuple[tuple[str, str], ...]:
    """Where two texts differ, in order: what was typed there, and what was meant; either may be empty.

    Case and spaces are forgiven and make no difference.
    """
    return tuple(
        ("".join(typed[at] for at in own), "".join(meant[at] for at in right))
        for own, right in slip_places(typed, meant)
    )


def slip_places(typed: str, meant: str) -> tuple[tuple[list[int], list[int]], ...]:
    """The same as the places of the differing characters in both texts, counted from 0."""
    from difflib import SequenceMatcher

    own, right = ([at for at, letter in enumerate(text) if not letter.isspace()] for text in (typed, meant))
    # Letter by letter: folding a whole text may change its length.
    folded = [typed[at].casefold() for at in own], [meant[at].casefold() for at in right]
    codes = SequenceMatcher(None, *folded, autojunk=False).get_opcodes()
    return tuple((own[a:b], right[c:d]) for kind, a, b, c, d in codes if kind != "equal")


def _mark_command(question: Question, typed: str) -> Mark:
    # Imported with its tables of flags only when a command has been typed.
    from k8squiz.knowledge.command_lines.marking import Verdict as Known
    from k8squiz.knowledge.command_lines.marking import mark

    marked = mark(typed, question.answer)
    if marked.verdict is Known.RIGHT:
        return Mark(Verdict.RIGHT)
    for option in question.wrong:
        if mark(typed, [option.text]).verdict is Known.RIGHT:
            return Mark(Verdict.WRONG, option.why)
    return Mark(Verdict.WRONG if marked.verdict is Known.WRONG else Verdict.OPEN, marked.why)


def _mark_picked(asked: Asked, answer: Answer) -> Mark:
    wrong = [asked.options[index] for index in answer.picked if not asked.options[index].right]
    if wrong:
        return Mark(Verdict.WRONG, wrong[0].why)
    missing = [option for index, option in enumerate(asked.options) if option.right and index not in answer.picked]
    return Mark(Verdict.WRONG, f'"{missing[0].text}" is right as well') if missing else Mark(Verdict.RIGHT)


def _mark_order(asked: Asked, answer: Answer) -> Mark:
    given = [asked.options[index].text for index in answer.picked]
    for place, (own, right) in enumerate(zip(given, asked.answer, strict=False), 1):
        if own != right:
            return Mark(Verdict.WRONG, f'step {place} is "{right}", before "{own}"')
    return Mark(Verdict.RIGHT if len(given) == len(asked.answer) else Verdict.WRONG)
