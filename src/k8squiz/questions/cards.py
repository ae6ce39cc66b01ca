"""Cards and decks, as makers produce them and as files hold them."""

from __future__ import annotations

from typing import NamedTuple

from k8squiz.identifiers import CardId, CompetencyId, ComponentId, DeckName
from k8squiz.knowledge.asking import Question, WrongOption


class Card(NamedTuple):
    """The unit of memory: one fact.

    ``kind`` is one of role, path, failure, flow, command, concept, change. ``revision`` rises when the answer
    changes. ``try_`` is a read-only command that shows the fact, printed and never run. ``path`` is empty or an
    initiator, a target and the protocol and port between them. ``checked`` names the text that was read. ``needs`` are
    cards to be learned first, ``apart`` cards not to be first learned on the same day. ``one_form`` says why it is
    asked in one form only, where it is. ``file`` is the name of the file of definitions it was made from; no deck
    keeps it.
    """

    id: CardId
    revision: int
    kind: str
    about: tuple[ComponentId, ...]
    competencies: tuple[CompetencyId, ...]
    front: str
    back: str
    explain: str
    sources: tuple[str, ...]
    checked: str
    try_: str = ""
    path: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    needs: tuple[CardId, ...] = ()
    apart: tuple[CardId, ...] = ()
    replaces: tuple[CardId, ...] = ()
    one_form: str = ""
    file: str = ""
    questions: tuple[Question, ...] = ()

    @property
    def exhibit(self) -> str:
        """What has to be seen with the front: the exhibit of the question that asks in the same words."""
        return next((one.exhibit for one in self.questions if one.ask == self.front), "")

    @property
    def for_study(self) -> tuple[Question, ...]:
        """The questions that are not kept for exams."""
        return tuple(one for one in self.questions if not one.exam_only)

    def counts_for(self, exam: str) -> bool:
        """Whether the card belongs to a competency of ``exam``."""
        return any(one.startswith(f"{exam}.") for one in self.competencies)


class Deck(NamedTuple):
    """An ordered file of cards.

    ``options`` says what each reusable option really is: why it is wrong wherever it is wrong. ``kubernetes`` is
    the newest release whose notes were searched for changes. ``position`` is its place among our own in learning
    order, from 1; 0 for a reader's deck.
    """

    name: DeckName
    title: str
    intro: str
    kubernetes: str
    options: dict[str, str]
    position: int = 0
    cards: tuple[Card, ...] = ()


def explained(deck: Deck) -> Deck:
    """The deck with the reason of every wrong option filled in from its ``options``, where it has none of its own.

    Each deck explains its own: two decks may say different things of the same name.
    """
    cards = tuple(
        card._replace(questions=tuple(_explained(question, deck.options) for question in card.questions))
        for card in deck.cards
    )
    return deck._replace(cards=cards)


def _explained(question: Question, options: dict[str, str]) -> Question:
    wrong = tuple(one if one.why else WrongOption(one.text, options.get(one.text, "")) for one in question.wrong)
    return question._replace(wrong=wrong)
