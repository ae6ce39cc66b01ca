"""What a learner takes for something else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from k8squiz.history.reviews import Mistaken
from k8squiz.identifiers import CardId, question_id
from k8squiz.knowledge.asking import Form, Question, plain
from k8squiz.knowledge.atlas import Atlas
from k8squiz.questions.cards import Card, Deck

LEAST = 2
"""Times from which on a mistake is more than a slip."""

_FORMS = {Form.CHOICE, Form.TYPED}
"""The forms in which one thing is answered, and can be taken for another."""


class Confusion(NamedTuple):
    """``chosen`` was answered where ``right`` was asked for, so many ``times``."""

    right: str
    chosen: str
    times: int


def confusions(mistaken: Iterable[Mistaken], decks: Iterable[Deck], atlas: Atlas) -> tuple[Confusion, ...]:
    """What was confused twice or more, the most frequent first; by whatever names, a component is the same one.

    A mistake counts where a deck still holds its question, with the same answer and that wrong option; or, where a
    name is typed, that of any component.
    """
    names = _names(atlas)
    cards = {card.id: card for deck in decks for card in deck.cards}
    times: Counter[tuple[str, str]] = Counter()
    for one in mistaken:
        question = _asked(one, cards)
        if question is not None and (chosen := _meant(question, one.chosen, names)):
            times[_name(question.answer[0], names), chosen] += one.times
    found = (Confusion(right, chosen, often) for (right, chosen), often in times.items() if often >= LEAST)
    return tuple(sorted(found, key=lambda one: (-one.times, one.right, one.chosen)))


def _names(atlas: Atlas) -> dict[str, str]:
    """The name of each component by all that it is called."""
    return {plain(called): part.name for part in atlas.parts for called in (*part.aliases, part.spoken, part.name)}


def _asked(one: Mistaken, cards: Mapping[CardId, Card]) -> Question | None:
    """The question that was mistaken; None where there is none any more, or of another form or answer."""
    card = cards.get(one.card)
    if card is None or card.revision != one.revision:
        return None
    questions = (question for question in card.questions if question.form in _FORMS)
    return next((question for question in questions if question_id(card.id, question.id) == one.question), None)


def _meant(question: Question, chosen: str, names: Mapping[str, str]) -> str:
    """What an answer stands for that is known to be wrong: an option, or a component; empty for anything else."""
    if question.form is Form.CHOICE:
        option = next((one.text for one in question.wrong if one.text == chosen), "")
    else:
        said = plain(chosen)
        option = next((one.text for one in question.wrong if plain(one.text) == said), names.get(said, ""))
    meant = _name(option, names)
    # A right answer that was rated as forgotten all the same is no confusion with itself.
    return "" if meant == _name(question.answer[0], names) else meant


def _name(text: str, names: Mapping[str, str]) -> str:
    return names.get(plain(text), text)
