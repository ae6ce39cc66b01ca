"""Wording that is banned from our bank: it asks for no knowledge, or gives the right option away."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from k8squiz.knowledge.asking import Form, Question
from k8squiz.questions.cards import Deck
from k8squiz.questions.pools import is_absolute

_AUX = "(?:is|are|do|does|did|can|will|would|may|must|has|have)"
_ASKS = {
    "asks what is true, not what happens": r"(?i)\bwhich (?:\w+ ){0,3}(?:is|are) (?:true|false|correct|right|wrong)\b",
    'says "of the following"': r"(?i)\bof the following\b",
    'says "all" or "none of the above"': r"(?i)\b(?:all|none) of the above\b",
    "asks in which version something came": r"(?i)\b(?:since|in|from|as of|by) (?:which|what) (?:version|release)\b",
    'says "NOT" in capitals': r"\bNOT\b",
}
"""What may stand nowhere in what is asked."""

_QUESTIONS = {
    "asks for the exception": r"(?i)\bexcept\b",
    "asks which one is not": rf"(?i)\b(?:which|what|who)\b(?: [\w-]+){{0,3}} (?:{_AUX}(?:n't| not)|cannot|never)\b",
    "asks what something does not": rf"(?i)\b(?:which|what) {_AUX} (?:[\w-]+ ){{1,3}}(?:not|never)\b",
}
"""What may not stand in the sentence that ends in the question mark."""

_OPTIONS = {'says "all" or "none of the above"': r"(?i)^(?:all|none|both|neither) of (?:the above|these)\b"}

_NEGATION = re.compile(r"\b(?:not|no|never|cannot|without|nor|none|nothing|nobody|neither)\b|n't\b", re.IGNORECASE)
_SENTENCE_END = ".!?;:,"


def names(deck: Deck) -> frozenset[str]:
    """The words that a deck writes with a capital within a sentence: Pods, Service, Retain."""
    texts = (
        text
        for card in deck.cards
        for question in card.questions
        for text in (card.explain, question.ask, *question.answer, *(option.text for option in question.wrong))
    )
    return frozenset(word for text in texts for word in re.findall(r"(?<=[a-z,] )[A-Z][a-z]+\b", text))


def banned(question: Question, names: frozenset[str]) -> Iterator[str]:
    """What is wrong with the words of a question; ``names`` are words that have their capital anywhere."""
    yield from _banned_in_ask(question.ask)
    options = (*question.answer, *(option.text for option in question.wrong))
    yield from (f"an option {what}: {text}" for text in options for what in _found(_OPTIONS, text))
    if question.form in {Form.CHOICE, Form.SEVERAL}:
        yield from _alone(options, is_absolute, 'claims without exception ("always", "all", ...), alone of its pool')
    if question.form in {Form.CHOICE, Form.SEVERAL, Form.ORDER}:
        yield from _unlike(options, _end, "ends unlike the others")
        yield from _unlike(options, lambda text: _beginning(text, names), "begins unlike the others, small or large")


def _banned_in_ask(ask: str) -> Iterator[str]:
    yield from _found(_ASKS, ask)
    for sentence in re.split(r"(?<=[.!?])\s+", ask):
        if sentence.endswith("?"):
            yield from _found(_QUESTIONS, sentence)
            if len(_NEGATION.findall(sentence)) > 1:
                yield f"says no twice in its question: {sentence}"


def _found(patterns: dict[str, str], text: str) -> Iterator[str]:
    yield from (what for what, pattern in patterns.items() if re.search(pattern, text))


def _alone(options: Sequence[str], has: Callable[[str], bool], what: str) -> Iterator[str]:
    found = [text for text in options if has(text)]
    if len(found) == 1:
        yield f"an option {what}: {found[0]}"


def _unlike(options: Sequence[str], look: Callable[[str], str], what: str) -> Iterator[str]:
    """The options that differ from what is usual among them; those that show nothing ("") keep out of it."""
    seen = [(text, shown) for text in options if (shown := look(text))]
    usual = Counter(shown for _, shown in seen).most_common(1)
    yield from (f"an option {what}: {text}" for text, shown in seen if shown != usual[0][0])


def _end(text: str) -> str:
    return text[-1:] if text[-1:] in _SENTENCE_END else "no mark"


def _beginning(text: str, names: frozenset[str]) -> str:
    """Whether small or large; "" for names, commands, paths and numbers, which begin as they must."""
    first = re.match(r"[A-Za-z]+(?![\w-])", text)
    if first is None or first[0] in names or not (first[0].islower() or first[0].istitle()):
        return ""
    return "small" if first[0].islower() else "large"
