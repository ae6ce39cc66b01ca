"""What the model says of a question that a learner sees: subject and relation are read back from its card's id.

By other ways than those of the makers, so that a slip of theirs is found.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.asking import Form, Question
from k8squiz.knowledge.concepts import Concept, Contrast, Family
from k8squiz.knowledge.flows import Flow, Step
from k8squiz.knowledge.grounds import Grounds
from k8squiz.knowledge.model import CommunicationPath, Component, Duty, Effect, Model
from k8squiz.questions.cards import Card

POD = ComponentId("pod")

_BY_KIND = {"flow", "concept", "change", "command", "scenario"}
"""What a card's id begins with where its relation is no part of it."""


class Shown(NamedTuple):
    """A wrong option as a learner meets it: under a question of a card, with the reason shown for it."""

    card: Card
    question: Question
    text: str
    why: str


def relation(card: Card) -> str:
    """What a card is about, of its subject."""
    parts = card.id.split(".")
    if parts[0] in _BY_KIND:
        return parts[0]
    return parts[-1] if parts[0] in {"path", "failure"} else parts[1]


def named(model: Model, text: str) -> Component:
    """The component of that name."""
    [found] = [one for one in model.components.values() if one.name == text]
    return found


def subject(model: Model, card: Card) -> Component:
    """The component that a card is about."""
    return model.components[ComponentId(card.id.split(".", maxsplit=1)[0])]


def fact_id(card: Card) -> str:
    """Which fact of its component a card is about."""
    return card.id.split(".", maxsplit=2)[2]


def path_of(model: Model, card: Card) -> CommunicationPath:
    """The path that a card is about."""
    own = card.id.removeprefix("path.").rpartition(".")[0]
    [found] = [one for one in model.paths if one.id == own]
    return found


def duty_of(model: Model, card: Card) -> Duty:
    """The role or duty that a card is about."""
    if card.id.endswith(".role"):
        return subject(model, card).role
    [found] = [one for one in subject(model, card).duties if one.id == fact_id(card)]
    return found


def effect_of(model: Model, card: Card) -> Effect:
    """The effect that a card is about."""
    [found] = [one for one in subject(model, card).effects if one.id == fact_id(card)]
    return found


def succession_of(model: Model, card: Card) -> tuple[Flow, Step]:
    """The flow that a card is about, and the step that comes next."""
    _, flow_id, step_id = card.id.split(".")
    [flow] = [one for one in model.flows if one.id == flow_id]
    [step] = [one for one in flow.steps if one.id == step_id]
    return flow, step


def concept_of(model: Model, card: Card) -> tuple[Family, Concept]:
    """The family and its member that a card is about."""
    _, family_id, member_id = card.id.split(".")
    [family] = [one for one in model.families if one.id == family_id]
    [member] = [one for one in family.members if one.id == member_id]
    return family, member


def contrast_of(model: Model, card: Card, question: Question) -> Contrast | None:
    """The contrast that a question of a card was made from, if any."""
    found = [one for one in model.contrasts if one.id == question.id and card.id in {ask.card for ask in one.asks}]
    return found[0] if found else None


def usual_case(card: Card) -> Question:
    """The choice that study asks first, and that another case is a case of."""
    return next(one for one in card.questions if one.form is Form.CHOICE)


def other_cases(model: Model) -> dict[str, str]:
    """What the definitions ask in exams alone: by card, what is asked."""
    found = {card: grounds.another_case for card, grounds in _all_grounds(model) if grounds.another_case}
    firsts = {f"failure.{one.id}.first": one.first.another_case for one in model.failures if one.first}
    return found | {card: case for card, case in firsts.items() if case}


def before(flow: Flow) -> set[tuple[str, str]]:
    """Every pair of steps of which the first has happened when the second can: arrows joined until none is new."""
    pairs = {(earlier, step.id) for step in flow.steps for earlier in step.after}
    while more := {(a, d) for a, b in pairs for c, d in pairs if b == c} - pairs:
        pairs |= more
    return pairs


def could_be_the_same(model: Model, one: ComponentId, other: ComponentId) -> bool:
    """Whether what is said of one may be true of the other: all that is not a service of the host may be a Pod."""
    if POD not in {one, other}:
        return one == other
    return all(
        part == POD or (running := model.components[part].running) is None or running.manner != "systemd service"
        for part in (one, other)
    )


def between_the_same(model: Model, own: CommunicationPath) -> list[CommunicationPath]:
    """The paths whose ends may be those of ``own``, and itself."""
    return [
        one
        for one in model.paths
        if could_be_the_same(model, one.initiator, own.initiator) and could_be_the_same(model, one.target, own.target)
    ]


def written_by_hand(model: Model) -> set[tuple[str, str]]:
    """The card and the id of every question that stands in the definitions word for word."""
    found = {(card, question.id) for card, grounds in _all_grounds(model) for question in grounds.questions}
    found |= {(f"change.{one.id}", "typed") for one in model.changes if one.typed}
    found |= {(f"path.{one.id}.login", "typed") for one in model.paths if one.login and one.login.typed}
    return found | {(f"path.{one.id}.endpoint", "typed") for one in model.paths if one.typed}


def _all_grounds(model: Model) -> Iterator[tuple[str, Grounds]]:
    for one in model.components.values():
        yield f"{one.id}.role", one.role.grounds
        if one.running:
            yield f"{one.id}.runs", one.running.grounds
        for name, facts in (
            ("does", one.duties),
            ("not", one.credits),
            ("port", one.ports),
            ("file", one.files),
            ("without", one.effects),
        ):
            yield from ((f"{one.id}.{name}.{fact.id}", fact.grounds) for fact in facts)
    yield from ((f"path.{one.id}.opens", one.grounds) for one in model.paths)
    for flow in model.flows:
        yield f"flow.{flow.id}", flow.grounds
        yield from ((f"flow.{flow.id}.{step.id}", step.grounds) for step in flow.steps if step.grounds)
    for family in model.families:
        yield from ((f"concept.{family.id}.{member.id}", member.grounds) for member in family.members)
    yield from ((f"failure.{one.id}.cause", one.grounds) for one in model.failures)
    yield from ((f"change.{one.id}", one.grounds) for one in model.changes)
    yield from ((f"command.{one.id}", one.grounds) for one in model.commands)
    yield from ((f"scenario.{one.id}", one.grounds) for one in model.scenarios)
