"""What all makers share: the shape of a card, of a choice, of a sentence."""

from __future__ import annotations

from k8squiz.identifiers import CardId, ComponentId
from k8squiz.knowledge.asking import Form, Question, WrongOption
from k8squiz.knowledge.model import Grounds, Model
from k8squiz.questions.cards import Card


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
        checked="; ".join(dict.fromkeys(source.checked for source in grounds.sources)),
        try_=grounds.try_,
        questions=(*(question for question in questions if question), *grounds.questions),
    )


def choice(question: str, ask: str, answer: str, wrong: tuple[WrongOption, ...]) -> Question | None:
    """A choice of one; None where the model holds too few wrong options for four to be shown."""
    usable = tuple(option for option in wrong if option.text != answer)
    if len(usable) < 3:
        return None
    return Question(question, Form.CHOICE, ask, (answer,), usable)


def sentence(model: Model, text: str) -> str:
    """``text`` with a capital at its start; ``etcd`` and ``kube-proxy`` are written small even there."""
    first = text.split(maxsplit=1)[0].rstrip(",:")
    is_name = any(first == component.name for component in model.components.values())
    return text if is_name else text[:1].upper() + text[1:]
