"""Makers of cards about single components: what they do, how they run, what breaks without them."""

from __future__ import annotations

from collections.abc import Iterator

from k8squiz.knowledge.asking import Question
from k8squiz.knowledge.model import Component, Duty, File, Model
from k8squiz.questions import distractors
from k8squiz.questions.cards import Card
from k8squiz.questions.makers.shaping import GAP, choice, make_card, names, needing, sentence, typed_name, with_reason

_UNSEEN = "that it stops or goes on can only be chosen, and no sign of it points to one component; so it is asked twice"
"""Why the effect of an outage has one form where it has no sign."""


def roles(model: Model) -> Iterator[Card]:
    """What each component is for, asked both ways."""
    for component in model.components.values():
        yield _duty_card(model, component, component.role, f"{component.id}.role", "What does")


def duties(model: Model) -> Iterator[Card]:
    """Who does this, and what does that component do."""
    for component in model.components.values():
        for duty in component.duties:
            yield _duty_card(model, component, duty, f"{component.id}.does.{duty.id}", "Which of these does")


def credited(model: Model) -> Iterator[Card]:
    """What is often credited to a component, and who really does it."""
    for component in model.components.values():
        for credit in component.credits:
            who = model.components[credit.who]
            denied = distractors.denied_components(model, credit.false_of)
            yield make_card(
                f"{component.id}.not.{credit.id}",
                "role",
                (component.id, who.id),
                credit.ask,
                sentence(model, f"{who.spoken}, not {component.spoken}: it {credit.what}."),
                credit.grounds,
                choice("who-really", credit.ask, who.name, denied),
                choice(
                    "whose-work",
                    f"One of these is often credited to {component.spoken}, but is the work of {who.spoken}. Which?",
                    credit.what,
                    distractors.not_the_work_of(model, component, credit),
                ),
                typed_name("type-who-really", credit.ask, (*names(who), *credit.also_typed), denied),
            )


def manners(model: Model) -> Iterator[Card]:
    """How kubeadm runs each component."""
    for component in model.components.values():
        if component.running is None:
            continue
        name = component.running.manner
        manner = model.manners[name]
        ask = f"In a cluster set up by kubeadm, how does {component.spoken} run?"
        gap = f"In a cluster set up by kubeadm, {component.spoken} runs as a {GAP}. Say it more exactly than Pod."
        answer = distractors.a_manner(name)
        yield make_card(
            f"{component.id}.runs",
            "role",
            (component.id,),
            ask,
            sentence(model, f"{answer}: {manner.means}."),
            component.running.grounds,
            choice("how", ask, answer, distractors.other_manners(model, name)),
            typed_name("type-how", gap, (name, *manner.also_typed), distractors.other_manner_names(model, name)),
        )


def ports(model: Model) -> Iterator[Card]:
    """Which port, and whose port."""
    for component in model.components.values():
        for port in component.ports:
            ask = f"Which port is the default for {port.serves}?"
            others = distractors.other_port_numbers(model, port)
            whose = f"In a default kubeadm cluster, which component listens on port {port.port} ({port.protocol})?"
            yield make_card(
                f"{component.id}.port.{port.id}",
                "path",
                (component.id,),
                ask,
                f"{port.port} ({port.protocol}).",
                port.grounds,
                choice("which-port", ask, port.port, others),
                typed_name("type-port", ask, (port.port,), others),
                choice("whose-port", whose, component.name, distractors.not_listening(model, port, component)),
            )


def files(model: Model) -> Iterator[Card]:
    """Where something lies."""
    for component in model.components.values():
        for file in component.files:
            yield make_card(
                f"{component.id}.file.{file.id}",
                "role",
                (component.id,),
                file.ask,
                f"{file.path} holds {file.holds}.",
                file.grounds,
                choice("where", file.ask, file.path, file.wrong),
                _gap(file),
            )


def outages(model: Model) -> Iterator[Card]:
    """What stops and what goes on while one component is down, and by which sign it is known."""
    for component in model.components.values():
        for effect in component.effects:
            outcome = "stops" if effect.stops else "goes on"
            ask = f"{_outage(model, component)} Which of these {outcome}?"
            others = distractors.denied_components(model, effect.false_of)
            sign = f"{effect.sign} One component is down, the rest is healthy. Which one is down?"
            card = make_card(
                f"{component.id}.without.{effect.id}",
                "failure",
                (component.id,),
                f"{_outage(model, component)} What about {effect.what}?",
                f"It {outcome}.",
                effect.grounds,
                choice("what", ask, effect.what, distractors.opposite_effects(component, effect)),
                choice("which-is-down", sign, component.name, others),
                typed_name("type-which-is-down", sign, names(component), others) if effect.sign else None,
            )
            yield with_reason(needing(card, f"{component.id}.role"), _UNSEEN)


def _duty_card(model: Model, component: Component, duty: Duty, card: str, ask_what: str) -> Card:
    what = distractors.work_of_others(model, component, duty)
    who = distractors.denied_components(model, duty.false_of)
    return make_card(
        card,
        "role",
        (component.id,),
        duty.ask,
        sentence(model, f"{component.spoken}: it {duty.what}."),
        duty.grounds,
        choice("who", duty.ask, component.name, who),
        choice("what", f"{ask_what} {component.spoken} do?", duty.what, what),
        typed_name("type-who", duty.ask, (*names(component), *duty.also_typed), who),
    )


def _gap(file: File) -> Question | None:
    """The path with a gap to be filled from memory."""
    if not file.part:
        return None
    question = typed_name("fill-in", f"{file.ask} Fill the gap.", (file.part, file.path), ())
    return question and question._replace(exhibit=file.path.replace(file.part, GAP))


def _outage(model: Model, component: Component) -> str:
    return sentence(model, f"{component.outage}, and everything else is healthy.")
