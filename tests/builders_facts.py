"""Builders for the facts that are about no single component: flows, families, and what is known from practice.

Each fills every field in sensibly; ``with_facts`` puts them into a model.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from builders_content import component, grounds, model, plan, typed, wrong
from k8squiz.identifiers import CardId, ComponentId
from k8squiz.knowledge.asking import Question, WrongOption
from k8squiz.knowledge.concepts import Concept, Contrast, ContrastAsk, Family, Trait
from k8squiz.knowledge.flows import Flow, Step
from k8squiz.knowledge.model import Activity, Component, Duty, Model
from k8squiz.knowledge.practice import Change, CommandTask, Failure, FirstCommand, Scenario

Fact = TypeVar("Fact", CommandTask, Concept, Duty, Scenario)

ABOUT = (ComponentId("etcd"), ComponentId("kubelet"))
"""The components that all these facts are about."""


def step(id_: str, *after: str, by: str = "kubelet", not_: Iterable[WrongOption] = ()) -> Step:
    """Something that ``by`` does directly after the steps of those ids."""
    return Step(id_, by, f"does {id_}", after, tuple(not_), grounds())


def flow(*steps: Step, id_: str = "start", order: Iterable[str] | None = None) -> Flow:
    """These steps; all of them are to be put in order unless told."""
    named = tuple(one.id for one in steps) if order is None else tuple(order)
    return Flow(id_, f"The flow {id_}", "You start it.", ABOUT, steps, named, "In which order?", grounds())


def chain(*ids: str, id_: str = "start") -> Flow:
    """Steps of those ids, each after the one before."""
    before: tuple[tuple[str, ...], ...] = ((), *((id_,) for id_ in ids))
    return flow(*(step(one, *after) for one, after in zip(ids, before, strict=False)), id_=id_)


def failure(
    id_: str = "no-scheduler",
    *causes: str,
    first: FirstCommand | None = None,
    questions: tuple[Question, ...] = (),
) -> Failure:
    """Evidence of a cause, and the false ``causes``, three unless told."""
    false = wrong(*causes or ("the disk is full", "the network is cut", "the clock is wrong"))
    exhibit = "NAME   STATUS\nweb    Pending\n"
    return Failure(
        id_, ABOUT, exhibit, f"What causes {id_}?", "nobody places Pods", false, first, grounds(1, questions)
    )


def first_command(*commands: str) -> FirstCommand:
    """What shows the cause first, and the ``commands`` that do not, three unless told."""
    false = wrong(*commands or ("kubectl top nodes", "kubectl logs web", "kubectl cluster-info"))
    return FirstCommand("Which command shows it first?", "kubectl get pods -A", false, "It lists all of them.")


def change(id_: str = "runtime", *not_today: str, typed_: Question | None = None) -> Change:
    """What an old text says, and the false ways to do it today, three unless told."""
    false = wrong(*not_today or ("as before", "with a flag", "with a label"))
    old, ask = f"An old text tells of {id_}.", "What is done today?"
    dated = replace(grounds(), since="1.24")
    return Change(id_, ABOUT, old, ask, f"the new way of {id_}", false, typed_, dated)


def trait(name: str) -> Trait:
    """A name and what is true of it."""
    return Trait(name, f"serves as {name}", f"is there to be {name}")


def member(name: str, *synonyms: str, questions: tuple[Question, ...] = ()) -> Concept:
    """A concept whose id is its name written small."""
    return Concept(name.lower(), trait(name), synonyms, f"Which one serves as {name.lower()}?", grounds(1, questions))


def family(*members: Concept | str, id_: str = "types", decoys: Iterable[str] = (), complete: bool = True) -> Family:
    """Concepts that are taken for one another; a text stands for the member of that name."""
    concepts = tuple(member(one) if isinstance(one, str) else one for one in members)
    return Family(id_, "Service type", ABOUT, complete, concepts, tuple(map(trait, decoys)))


def task(id_: str = "list-pods", *not_it: str, accepted: tuple[str, ...] = ()) -> CommandTask:
    """A task at the command line, and commands that do something else, three unless told."""
    false = wrong(*not_it or ("kubectl get nodes", "kubectl top pods", "kubectl describe pods"))
    return CommandTask(id_, ABOUT, "kubectl", f"Do {id_}.", "", "kubectl get pods", accepted, false, grounds())


def in_another_case(fact: Fact) -> Fact:
    """The same fact, also asked by another case that is kept for exams."""
    return replace(fact, grounds=replace(fact.grounds, another_case="And elsewhere?"))


def scenario(id_: str = "firewall", *questions: Question, kind: str = "failure") -> Scenario:
    """A card written by hand, with one question to be typed unless told."""
    asked = questions or (typed("fill-in"),)
    return Scenario(id_, kind, ABOUT, f"What happens in {id_}?", "It breaks.", grounds(1, asked))


def contrast_ask(card: str, *false: str) -> ContrastAsk:
    """A question for ``card``, with those ``false`` options, three unless told."""
    return ContrastAsk(CardId(card), f"Which is of {card}?", f"of {card}", wrong(*false or ("one", "two", "three")))


def contrast(id_: str, *cards: str, asks: Iterable[ContrastAsk] | None = None) -> Contrast:
    """Cards that are confused; one question for each of them unless told."""
    asked = map(contrast_ask, cards) if asks is None else asks
    return Contrast(id_, tuple(map(CardId, cards)), tuple(asked))


def with_activities(component_: Component, *, stops: Iterable[str] = (), goes_on: Iterable[str] = ()) -> Component:
    """The component, with what else stops and goes on without it, of which no card is made."""
    found = [Activity(what, True, f"{what} needs it") for what in stops]
    found += [Activity(what, False, f"{what} needs nothing") for what in goes_on]
    return replace(component_, other_effects=tuple(found))


def with_facts(
    model_: Model | None = None,
    *,
    flows: Iterable[Flow] = (),
    failures: Iterable[Failure] = (),
    changes: Iterable[Change] = (),
    families: Iterable[Family] = (),
    commands: Iterable[CommandTask] = (),
    scenarios: Iterable[Scenario] = (),
    contrasts: Iterable[Contrast] = (),
) -> Model:
    """A model with these facts, whose cards all lie in one deck; unless told, of the components in ``ABOUT``."""
    parts = model_ or model(*map(component, ABOUT))
    return replace(
        parts,
        decks=(plan("all"),),
        flows=tuple(flows),
        failures=tuple(failures),
        changes=tuple(changes),
        families=tuple(families),
        commands=tuple(commands),
        scenarios=tuple(scenarios),
        contrasts=tuple(contrasts),
    )
