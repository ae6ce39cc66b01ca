"""Makers of cards about flows: the whole in order, and what comes next at each plain succession."""

from __future__ import annotations

from collections.abc import Iterator

from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.asking import Form, Question, WrongOption
from k8squiz.knowledge.flows import Flow, Step
from k8squiz.knowledge.model import Model
from k8squiz.questions.cards import Card
from k8squiz.questions.makers.shaping import choice, make_card, names, sentence, typed_name, with_reason

_GIVEN_AWAY = "the step is a sentence, and the one who takes it stands in what is asked or is no component"
"""Why a card about a step has questions of one form only."""


def flow_orders(model: Model) -> Iterator[Card]:
    """Each flow as a whole, to be put in order."""
    for flow in model.flows:
        steps = tuple(told(model, flow.step(name)) for name in flow.order)
        yield make_card(
            f"flow.{flow.id}",
            "flow",
            flow.about,
            f"{flow.when} What happens, step by step?",
            " ".join(f"{number}. {sentence(model, step)}." for number, step in enumerate(steps, 1)),
            flow.grounds,
            Question("in-order", Form.ORDER, flow.order_ask, steps),
        )


def flow_successions(model: Model) -> Iterator[Card]:
    """What comes next, wherever one step alone does."""
    for flow in model.flows:
        for before, step in flow.plain_successions():
            if step.grounds is None:
                continue
            ask = f"{flow.when} {sentence(model, told(model, before))}. What comes next?"
            recalled = any(question.form is not Form.CHOICE for question in step.grounds.questions)
            # Where it is recalled in words of its own, who does it would be asked of too many steps alike.
            who = None if recalled else _typed_doer(model, flow, before, step)
            card = make_card(
                f"flow.{flow.id}.{step.id}",
                "flow",
                _about(model, step, before) or flow.about,
                ask,
                f"{sentence(model, told(model, step))}.",
                step.grounds,
                choice("next", ask, told(model, step), (*step.wrong, *_other_times(model, flow, before, step))),
                who,
            )
            yield with_reason(card, _GIVEN_AWAY)


def silent_steps(model: Model) -> Iterator[str]:
    """The steps with an explanation that nobody would ever read, one line each: what comes next cannot be asked."""
    for flow in model.flows:
        asked = {step.id for _, step in flow.plain_successions()}
        for step in flow.steps:
            if step.grounds is not None and step.id not in asked:
                yield f"flow.{flow.id}: no card is made of {step.id}, no plain succession; leave its explain out"


def _typed_doer(model: Model, flow: Flow, before: Step, step: Step) -> Question | None:
    """Who takes the step; not asked of a tool, nor where the name stands in what is told."""
    doer = model.components.get(ComponentId(step.by))
    ask = f"{flow.when} {sentence(model, told(model, before))}. Which component takes the step that follows on it?"
    if doer is None or any(name.casefold() in ask.casefold() for name in names(doer)):
        return None
    return typed_name("type-who", ask, names(doer), ())


def told(model: Model, step: Step) -> str:
    """A step as it is told: who does what."""
    return f"{model.spoken(ComponentId(step.by)) if step.by in model.components else step.by} {step.does}"


def _about(model: Model, *steps: Step) -> tuple[ComponentId, ...]:
    """The components that take the steps, each once; tools are none."""
    return tuple(dict.fromkeys(ComponentId(step.by) for step in steps if step.by in model.components))


def _other_times(model: Model, flow: Flow, before: Step, step: Step) -> Iterator[WrongOption]:
    """The steps that lie before or behind for certain; parallel ones may well come next."""
    for other in flow.steps:
        if flow.precedes(step.id, other.id):
            needed = ", ".join(told(model, flow.step(name)) for name in other.after)
            yield WrongOption(told(model, other), f"that comes later; before it, {needed}")
        elif flow.precedes(other.id, before.id):
            follower = next(one for one in flow.steps if other.id in one.after and _leads_to(flow, one, before))
            yield WrongOption(told(model, other), f"that came earlier; after it, {told(model, follower)}")


def _leads_to(flow: Flow, step: Step, later: Step) -> bool:
    return step == later or flow.precedes(step.id, later.id)
