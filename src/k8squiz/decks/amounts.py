"""How much our own bank must hold, so that no subject and no part of an exam runs thin unnoticed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from k8squiz.knowledge.asking import Form
from k8squiz.knowledge.blueprints import Blueprint, Domain
from k8squiz.knowledge.model import Model
from k8squiz.questions.cards import Card, Deck
from k8squiz.questions.reserve import least_kept

CARDS_IN_A_DECK = range(30, 91)
"""Cards of one subject: enough for a week or two, and few enough to see the end of."""

MOST_CHANGES = 40
"""Cards on what old guides get wrong; more would teach what nobody needs to know any more."""


class Bank(NamedTuple):
    """What is counted: the model, and all cards made from it."""

    model: Model
    cards: tuple[Card, ...]

    def of_kind(self, *kinds: str) -> int:
        """The number of cards of these kinds."""
        return sum(card.kind in kinds for card in self.cards)

    def counting_for(self, domain: Domain) -> tuple[Card, ...]:
        """The cards that count for a domain of an exam."""
        return tuple(card for card in self.cards if not domain.competencies.keys().isdisjoint(card.competencies))

    def commands(self, *, kubectl: bool) -> int:
        """The number of tasks done with kubectl, or with any other tool."""
        return sum((task.tool == "kubectl") is kubectl for task in self.model.commands)

    def scenarios(self, *, shown: bool = False) -> int:
        """The number of hand-written scenarios; of those with an exhibit alone, when they must be ``shown``."""
        told = [scenario.grounds.questions for scenario in self.model.scenarios]
        return sum(not shown or any(question.exhibit for question in questions) for questions in told)


LEAST: tuple[tuple[str, int, Callable[[Bank], int]], ...] = (
    ("cards", 420, lambda bank: len(bank.cards)),
    ("cards on roles and communication paths", 200, lambda bank: bank.of_kind("role", "path")),
    ("cards on failures", 150, lambda bank: bank.of_kind("failure")),
    ("flows", 25, lambda bank: len(bank.model.flows)),
    ("kubectl commands", 60, lambda bank: bank.commands(kubectl=True)),
    ("commands of other tools", 40, lambda bank: bank.commands(kubectl=False)),
    ("scenarios", 200, lambda bank: bank.scenarios()),
    ("scenarios with an exhibit", 100, lambda bank: bank.scenarios(shown=True)),
    ("cards with a command to try", 100, lambda bank: sum(bool(card.try_) for card in bank.cards)),
)
"""What is counted, and how much of it there must be."""

EACH_COMPETENCY = {
    ("cka", ""): 8,
    ("ckad", ""): 5,
    ("cks", ""): 3,
    ("kcsa", ""): 4,
    ("kcsa", "components"): 5,
    ("kcsa", "fundamentals"): 5,
}
"""Cards for each competency of a domain of an exam; "" stands for every domain."""

EACH_DOMAIN = {("cka", "troubleshooting"): 120}
"""Cards for a whole domain."""


def out_of_measure(model: Model, decks: Sequence[Deck], blueprints: Sequence[Blueprint]) -> Iterator[str]:
    """What the bank holds too little of, or too much, one line each."""
    bank = Bank(model, tuple(card for deck in decks for card in deck.cards))
    for what, least, count in LEAST:
        yield from _below(what, count(bank), least)
    if (changes := bank.of_kind("change")) > MOST_CHANGES:
        yield f"the bank holds {changes} cards on changes, {MOST_CHANGES} are allowed"
    for deck in decks:
        if len(deck.cards) not in CARDS_IN_A_DECK:
            least, most = CARDS_IN_A_DECK[0], CARDS_IN_A_DECK[-1]
            yield f"{deck.name}: holds {len(deck.cards)} cards; a deck has {least} to {most}"
    for blueprint in blueprints:
        yield from _thin_parts(blueprint, bank)
        if not blueprint.hands_on:
            yield from _too_few_kept(blueprint, bank)


def _thin_parts(blueprint: Blueprint, bank: Bank) -> Iterator[str]:
    for domain in blueprint.domains:
        each = EACH_COMPETENCY.get((blueprint.id, domain.id), EACH_COMPETENCY.get((blueprint.id, ""), 0))
        for competency in domain.competencies:
            held = sum(competency in card.competencies for card in bank.cards)
            yield from _below(f"cards for {competency}", held, each)
        least = EACH_DOMAIN.get((blueprint.id, domain.id), 0)
        yield from _below(f"cards for {blueprint.id}, {domain.name}", len(bank.counting_for(domain)), least)


def _too_few_kept(blueprint: Blueprint, bank: Bank) -> Iterator[str]:
    """The domains of which study leaves too little for an exam that is more than a repetition."""
    for domain in blueprint.domains:
        asked = [one for card in bank.counting_for(domain) for one in card.questions if one.form is Form.CHOICE]
        kept, least = sum(one.exam_only for one in asked), least_kept(len(asked))
        if kept < least:
            yield (
                f"{kept} of {len(asked)} choice questions for {blueprint.id}, {domain.name}, are kept for exams, "
                f'{least} are needed; write "another_case" for {least - kept} or more cards that count for it'
            )


def _below(what: str, count: int, least: int) -> Iterator[str]:
    if count < least:
        yield f"the bank holds {count} {what}, {least} are needed"
