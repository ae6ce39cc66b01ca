"""The makers: each turns one kind of fact into cards, and this list is the whole of what is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from k8squiz.knowledge.model import Model
from k8squiz.questions.cards import Card
from k8squiz.questions.makers.components import credited, duties, files, manners, outages, ports, roles
from k8squiz.questions.makers.concepts import concepts
from k8squiz.questions.makers.flows import flow_orders, flow_successions
from k8squiz.questions.makers.paths import path_endpoints, path_logins, path_openings, path_purposes
from k8squiz.questions.makers.practice import changes, commands, failure_causes, first_commands, scenarios

Maker = Callable[[Model], Iterator[Card]]

MAKERS: tuple[Maker, ...] = (
    roles,
    duties,
    path_openings,
    credited,
    outages,
    ports,
    path_purposes,
    path_endpoints,
    manners,
    files,
    path_logins,
    concepts,
    flow_orders,
    flow_successions,
    failure_causes,
    first_commands,
    scenarios,
    commands,
    changes,
)
"""Every maker, in the order in which their cards are learned. Contrasts are added to the cards that they make."""
