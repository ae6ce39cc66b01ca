"""Cards that are not to be first learned on the same day, because one of them would help with the other.

Where the model knows that two facts are confused, or that one is the reverse of the other or implies it, it says so;
else the texts of the cards do, but for questions that the definitions keep for exams. The steps of a flow go by the
model alone: their texts share how the flow begins.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from k8squiz.identifiers import CardId
from k8squiz.knowledge.model import Model
from k8squiz.questions.cards import Card
from k8squiz.questions.telling import given_away

_Group = Sequence[str]
"""Ids of cards each of which is to be kept apart from every other; some may not have been made."""


def with_apart(model: Model, cards: Iterable[Card]) -> tuple[Card, ...]:
    """The cards, each with those that it is to be kept apart from: both ways, in alphabetical order, never itself."""
    listed = tuple(cards)
    found: dict[str, set[CardId]] = {card.id: set() for card in listed}
    for one, other in (*_by_model(model), *_by_text(model, listed)):
        if one != other and one in found and other in found:
            found[one].add(CardId(other))
            found[other].add(CardId(one))
    return tuple(card._replace(apart=tuple(sorted(found[card.id]))) for card in listed)


def _by_model(model: Model) -> Iterator[tuple[str, ...]]:
    for rule in _RULES:
        for group in rule(model):
            yield from combinations(group, 2)


def _by_text(model: Model, cards: Sequence[Card]) -> Iterator[tuple[CardId, CardId]]:
    flow_of = {f"flow.{flow.id}.{step.id}": flow.id for flow in model.flows for step in flow.steps}
    flow_of |= {f"flow.{flow.id}": flow.id for flow in model.flows}
    for one, other in given_away(card._replace(questions=card.for_study) for card in cards):
        if one not in flow_of or flow_of[one] != flow_of.get(other):
            yield one, other


def _confused(model: Model) -> Iterator[_Group]:
    """Pairs that a question sets against each other, and the members of a family."""
    for contrast in model.contrasts:
        yield contrast.cards
    for family in model.families:
        yield [f"concept.{family.id}.{member.id}" for member in family.members]


def _alike_elsewhere(model: Model) -> Iterator[_Group]:
    """The like file of several components, and the same activity in several outages, as known by their ids."""
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for component in model.components.values():
        for file in component.files:
            alike["file", file.id].append(f"{component.id}.file.{file.id}")
        for effect in component.effects:
            alike["without", effect.id].append(f"{component.id}.without.{effect.id}")
    yield from alike.values()


def _of_one_path(model: Model) -> Iterator[_Group]:
    """What is asked of one path tells the rest of it; who opens it is confused with who opens the way back."""
    for path in model.paths:
        yield [f"path.{path.id}.{relation}" for relation in ("opens", "purpose", "endpoint", "login")]
        for back in model.paths:
            if (back.initiator, back.target) == (path.target, path.initiator) != (path.initiator, path.target):
                yield f"path.{path.id}.opens", f"path.{back.id}.opens"


def _ports_of_paths(model: Model) -> Iterator[_Group]:
    """A port, and the paths that are asked about by it."""
    for path in model.paths:
        for port in model.components[path.target].ports:
            if port.port == path.port:
                yield f"{path.target}.port.{port.id}", f"path.{path.id}.endpoint"
                yield f"{path.target}.port.{port.id}", f"path.{path.id}.purpose"


def _of_one_flow(model: Model) -> Iterator[_Group]:
    """The whole tells what each of its steps is followed by; and each step is asked for by telling the one before."""
    for flow in model.flows:
        whole = f"flow.{flow.id}"
        for name in flow.order:
            yield whole, f"{whole}.{name}"
        for before, step in flow.plain_successions():
            yield f"{whole}.{before.id}", f"{whole}.{step.id}"


def _of_one_failure(model: Model) -> Iterator[_Group]:
    """What to run first is asked by telling the cause."""
    for failure in model.failures:
        yield f"failure.{failure.id}.cause", f"failure.{failure.id}.first"


_RULES: tuple[Callable[[Model], Iterator[_Group]], ...] = (
    _confused,
    _alike_elsewhere,
    _of_one_path,
    _ports_of_paths,
    _of_one_flow,
    _of_one_failure,
)
"""What the model knows."""
