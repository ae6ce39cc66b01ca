"""Wrong options, each drawn only where the model says that it is false.

A statement is false where a fact denies it by name, or where a relation is complete: a component has one way of
running, a port number one owner, a path one purpose. Silence is never taken for falsehood.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.asking import WrongOption
from k8squiz.knowledge.grounds import Denial
from k8squiz.knowledge.model import CommunicationPath, Component, Credit, Duty, Effect, Model, Port
from k8squiz.questions.pools import LARGEST_POOL, SMALLEST_POOL, balanced, spread

_POD = ComponentId("pod")
_OUTSIDE_PODS = "systemd service"


def denied_components(model: Model, denials: Iterable[Denial]) -> tuple[WrongOption, ...]:
    """The names of the components of which a statement is denied."""
    return tuple(WrongOption(model.name(denial.component), denial.why) for denial in denials)


def work_of_others(model: Model, component: Component, duty: Duty) -> tuple[WrongOption, ...]:
    """What other components do and ``component`` is denied to do: beside its role their roles, else single duties."""
    return balanced(duty.what, _work_denied(model, component, roles=duty is component.role))


def _work_denied(model: Model, component: Component, *, roles: bool) -> Iterator[WrongOption]:
    own = {duty.what for duty in (component.role, *component.duties)}
    for other in model.components.values():
        for duty in (other.role,) if roles else other.duties:
            if duty.what not in own and component.id in {denial.component for denial in duty.false_of}:
                yield WrongOption(duty.what, f"that is done by {other.spoken}: {duty.grounds.explain}")


def not_the_work_of(model: Model, component: Component, credit: Credit) -> tuple[WrongOption, ...]:
    """What the one who really does the credited work is denied to do: first the work of ``component`` itself."""
    who = model.components[credit.who]
    own = _own_work(component, who)
    return balanced(credit.what, _work_denied(model, who, roles=False), kept=own)


def _own_work(component: Component, other: Component) -> tuple[WrongOption, ...]:
    """What ``component`` does itself and ``other`` is denied to do."""
    shared = {duty.what for duty in (other.role, *other.duties)}
    return spread(
        WrongOption(duty.what, f"{component.spoken} does that itself: {duty.grounds.explain}")
        for duty in component.duties
        if duty.what not in shared and other.id in {denial.component for denial in duty.false_of}
    )


def other_manners(model: Model, manner: str) -> tuple[WrongOption, ...]:
    """The ways of running that a component does not have, since it has one."""
    return tuple(WrongOption(a_manner(other)) for other in model.manners if other != manner)


def other_manner_names(model: Model, manner: str) -> tuple[WrongOption, ...]:
    """The same ways by their names alone."""
    return tuple(WrongOption(other) for other in model.manners if other != manner)


def a_manner(manner: str) -> str:
    """A way of running, with its article."""
    return f"as a {manner}"


def other_port_numbers(model: Model, port: Port) -> tuple[WrongOption, ...]:
    """The numbers on which other things are served, nearest in number first, because those are confused."""
    same = {other.port for other in _all_ports(model) if other.serves == port.serves}
    numbers = {other.port for other in _all_ports(model)} - same
    near = sorted(numbers, key=lambda number: (abs(int(number) - int(port.port)), number))
    return tuple(WrongOption(number) for number in near[:LARGEST_POOL])


def not_listening(model: Model, port: Port, owner: Component) -> tuple[WrongOption, ...]:
    """The components all of whose ports are known, and that do not listen on this one."""
    return tuple(
        WrongOption(other.name)
        for other in model.components.values()
        if other.id != owner.id and other.ports_complete and port.port not in {one.port for one in other.ports}
    )[:LARGEST_POOL]


def opposite_effects(component: Component, effect: Effect) -> tuple[WrongOption, ...]:
    """What goes on, where it is asked what stops; what stops, where it is asked what goes on."""
    told = [(other.what, other.stops, other.grounds.explain) for other in component.effects]
    told += [(other.what, other.stops, other.why) for other in component.other_effects]
    opposite = (
        WrongOption(what, f"that {'stops' if stops else 'goes on'}: {why}")
        for what, stops, why in told
        if stops != effect.stops
    )
    return balanced(effect.what, opposite)


def other_endpoints(model: Model, path: CommunicationPath) -> tuple[WrongOption, ...]:
    """The protocols and ports of paths between other components."""
    own = {other.endpoint for other in model.paths if _same_ends(model, other, path)}
    others = (
        WrongOption(other.endpoint, f"that is how {model.spoken(other.initiator)} reaches {model.spoken(other.target)}")
        for other in model.paths
        if other.endpoint not in own
    )
    return balanced(path.endpoint, others)


def other_initiators(model: Model, path: CommunicationPath) -> tuple[WrongOption, ...]:
    """The components that open no connection for this purpose, since each purpose is listed with its path only.

    Those that open the most are offered, and few besides, so that none of them is the good guess: where one is not
    right, it is mostly shown. For the same reason there are none for a purpose that several paths serve.
    """
    if not model.paths_complete or sum(other.purpose == path.purpose for other in model.paths) > 1:
        return ()
    active = Counter(other.initiator for other in model.paths)
    idle = [one for one, _ in active.most_common() if one != path.target and not _overlap(model, one, path.initiator)]
    return tuple(WrongOption(model.name(one)) for one in idle[:SMALLEST_POOL])


def other_purposes(model: Model, path: CommunicationPath) -> tuple[WrongOption, ...]:
    """What connections between other components are for, those that share an end with this one first."""
    if not model.paths_complete:
        return ()
    own = {other.purpose for other in model.paths if _same_ends(model, other, path)}
    found = (
        WrongOption(
            other.purpose, f"for that, {model.spoken(other.initiator)} connects to {model.spoken(other.target)}"
        )
        for other in sorted(model.paths, key=lambda other: _distance(other, path))
        if other.purpose not in own
    )
    return balanced(path.purpose, found)


def _all_ports(model: Model) -> list[Port]:
    return [port for component in model.components.values() for port in component.ports]


def _same_ends(model: Model, one: CommunicationPath, other: CommunicationPath) -> bool:
    return _overlap(model, one.initiator, other.initiator) and _overlap(model, one.target, other.target)


def _overlap(model: Model, one: ComponentId, other: ComponentId) -> bool:
    """Whether two components are the same, or one of them is, or may be, a Pod and the other is Pods in general."""
    if one == other:
        return True
    if _POD not in {one, other}:
        return False
    running = model.components[other if one == _POD else one].running
    return running is None or running.manner != _OUTSIDE_PODS


def _distance(other: CommunicationPath, path: CommunicationPath) -> int:
    """0 for a path that shares an end with ``path``, and so is easily confused with it; else 1."""
    ends: set[ComponentId] = {other.initiator, other.target}
    return 0 if ends & {path.initiator, path.target} else 1
