"""What all makers share: the shape of a card, of a choice, of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from k8squiz.identifiers import CardId, ComponentId
from k8squiz.knowledge.asking import LONGEST_TYPED, SHOWN_WRONG, Form, Question, WrongOption, plain
from k8squiz.knowledge.grounds import Grounds
from k8squiz.knowledge.model import Component, Model
from k8squiz.knowledge.practice import TOOLS
from k8squiz.questions.cards import Card

GAP = "____"
"""Stands for what is to be typed."""

ANOTHER_CASE = "another-case"
"""The id of the question that asks for the fact of a card in another situation, and is kept for exams."""


def make_card(
    card: str,
    kind: str,
    about: tuple[ComponentId, ...],
    front: str,
    back: str,
    grounds: Grounds,
    *questions: Question | None,
) -> Card:
    """A card with all that its grounds say; questions that could not be made are left out, hand-written ones added."""
    asked = (*(question for question in questions if question), *grounds.questions)
    return Card(
        id=CardId(card),
        revision=grounds.revision,
        kind=kind,
        about=about,
        competencies=grounds.competencies,
        front=front,
        back=back,
        explain=grounds.explain,
        sources=tuple(dict.fromkeys(source.url for source in grounds.sources)),
        checked="; ".join(dict.fromkeys(text for source in grounds.sources for text in source.checked.split("; "))),
        try_=grounds.try_,
        since=grounds.since,
        until=grounds.until,
        needs=grounds.needs,
        one_form=grounds.one_form,
        file=grounds.file,
        questions=(*asked, *_another_case(asked, grounds)),
    )


def _another_case(questions: tuple[Question, ...], grounds: Grounds) -> Iterator[Question]:
    """The first choice once more, asked by another situation, which has the same right and wrong options."""
    first = next((question for question in questions if question.form is Form.CHOICE), None)
    if first and grounds.another_case:
        yield first._replace(id=ANOTHER_CASE, ask=grounds.another_case, exhibit="", hints=(), exam_only=True)


def with_reason(card: Card, reason: str) -> Card:
    """The card, with ``reason`` for its one form where study has but one and the card gives no reason of its own."""
    alike = len({question.form for question in card.for_study}) == 1
    return card._replace(one_form=reason) if alike and not card.one_form else card


def needing(card: Card, *cards: str) -> Card:
    """The card, to be learned after these as well."""
    return card._replace(needs=tuple(dict.fromkeys((*card.needs, *map(CardId, cards)))))


def choice(
    question: str, ask: str, answer: str, wrong: tuple[WrongOption, ...], *, exhibit: str = ""
) -> Question | None:
    """A choice of one; None where the model holds too few wrong options for four to be shown."""
    usable = tuple(option for option in wrong if option.text != answer)
    if len(usable) < SHOWN_WRONG:
        return None
    return Question(question, Form.CHOICE, ask, (answer,), usable, exhibit)


def typed_name(question: str, ask: str, names: tuple[str, ...], wrong: tuple[WrongOption, ...]) -> Question | None:
    """A question answered by typing one of ``names``, the first short one of which is shown; None if none is short.

    ``wrong`` are names that are known to be wrong, each with its reason.
    """
    short = next((name for name in names if len(name) <= LONGEST_TYPED), None)
    if short is None:
        return None
    return Question(question, Form.TYPED, ask, _different((short, *names)), wrong)


def _different(spellings: tuple[str, ...]) -> tuple[str, ...]:
    """The spellings that are told apart when they are typed, the first of each."""
    found: dict[str, str] = {}
    for one in spellings:
        found.setdefault(plain(one), one)
    return tuple(found.values())


def names(component: Component) -> tuple[str, ...]:
    """Every way to write a component's name."""
    return (component.name, *component.aliases)


def sentence(model: Model, text: str) -> str:
    """``text`` with a capital at its start; ``etcd``, ``kube-proxy`` and ``kubeadm`` are written small even there."""
    first = text.split(maxsplit=1)[0].rstrip(",:")
    is_name = first in TOOLS or any(first == component.name for component in model.components.values())
    return text if is_name else text[:1].upper() + text[1:]
