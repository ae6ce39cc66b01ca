"""What the arguments of each subcommand of kubectl name: objects, and what else follows them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from k8squiz.knowledge.command_lines.resources import misspelt_type, type_of
from k8squiz.knowledge.command_lines.values import resource, selector


class Thing(NamedTuple):
    """An object, or all objects of a type when ``name`` is empty; ``type`` is the plural, or as written if unknown."""

    type: str
    name: str = ""

    def __str__(self) -> str:
        return f"{self.type}/{self.name}" if self.name else self.type


class Named(NamedTuple):
    """What arguments name: ``things`` in any order, and ``words`` where the order counts."""

    things: tuple[Thing, ...] = ()
    words: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


_OF_RESOURCES = {
    *("apply edit-last-applied", "apply view-last-applied", "autoscale", "delete", "describe", "edit", "expose", "get"),
    *("patch", "rollout history", "rollout pause", "rollout restart", "rollout resume", "rollout status"),
    *("rollout undo", "scale", "set resources", "set subject", "wait"),
}
_WITH_CHANGES = {"annotate", "label", "set env", "set image", "set selector", "set serviceaccount", "taint"}
_OF_PODS = {"attach", "debug", "exec", "logs", "port-forward"}
_OF_ONE_TYPE = {
    "certificate approve": "certificatesigningrequests",
    "certificate deny": "certificatesigningrequests",
    "cordon": "nodes",
    "drain": "nodes",
    "uncordon": "nodes",
}


def named_by(command: str, arguments: tuple[str, ...]) -> Named:
    """What ``arguments`` of ``kubectl COMMAND`` name."""
    if command in _OF_RESOURCES:
        return _resources(arguments)
    if command in _WITH_CHANGES:
        return _resources_and_changes(command, arguments)
    if command in _OF_PODS:
        return _pod_and_more(command, arguments)
    if command in _OF_ONE_TYPE:
        return _things(_with_type(one, _OF_ONE_TYPE[command]) for one in arguments)
    reader = _OTHERS.get(command)
    return reader(arguments) if reader else Named(words=arguments)


def _resources(arguments: tuple[str, ...]) -> Named:
    if not arguments:
        return Named()
    if any("/" in one for one in arguments):
        alone = next((one for one in arguments if "/" not in one), "")
        found = _things(_with_type(one, "") for one in arguments)
        fault = (f'"{alone}" cannot stand beside type/name',) if alone else ()
        return found._replace(faults=found.faults + fault)
    types, names = arguments[0].split(","), arguments[1:] or ("",)
    return _things(Thing(one, name) for one in types for name in names)


def _with_type(written: str, usual: str) -> Thing:
    one, slash, name = written.partition("/")
    return Thing(one, name) if slash else Thing(usual, one)


def _things(written: Iterable[Thing]) -> Named:
    things = list(written)
    faults = [f for one in dict.fromkeys(thing.type for thing in things) if (f := type_fault(one))]
    return Named(tuple(sorted({Thing(resource(one.type), one.name) for one in things})), (), tuple(faults))


def type_fault(written: str) -> str:
    """Why ``written`` is surely no resource type; empty when it is one, or may be a custom one."""
    if type_of(written) is not None or not (near := misspelt_type(written)):
        return ""
    return f'"{written}" is no resource type (did you mean "{near}"?)'


def _resources_and_changes(command: str, arguments: tuple[str, ...]) -> Named:
    if command == "set serviceaccount":
        return _resources(arguments[:-1])._replace(words=arguments[-1:])
    is_change = re.compile(r".*(?:=|-$)" if command != "taint" else r".*(?:=|:|-$)")
    first = next((at for at, one in enumerate(arguments) if is_change.match(one)), len(arguments))
    changes = sorted(_CHANGES.get(command, str)(one) for one in arguments[first:])
    return _resources(arguments[:first])._replace(words=tuple(changes))


def _taint(written: str) -> str:
    if written.endswith("-"):
        return re.sub(r"=[^:]*", "", written)
    return written.replace("=:", ":")


def _pod_and_more(command: str, arguments: tuple[str, ...]) -> Named:
    if not arguments:
        return Named()
    found = _things([_with_type(arguments[0], "pods")])
    more = arguments[1:]
    if command == "exec" and more:
        return found._replace(words=more, faults=(*found.faults, "a command for the container comes after --"))
    if command == "port-forward":
        more = tuple(sorted(f"{port}:{port}" if port.isdecimal() else port for port in more))
    return found._replace(words=more)


def _explained(arguments: tuple[str, ...]) -> Named:
    parts = [one.partition(".") for one in arguments]
    faults = tuple(f for one, _, _ in parts if (f := type_fault(one)))
    return Named(words=tuple(f"{resource(one)}{dot}{field}" for one, dot, field in parts), faults=faults)


def _asked(arguments: tuple[str, ...]) -> Named:
    if len(arguments) < 2 or arguments[1].startswith("/"):
        return Named(words=arguments)
    verb, what, *rest = arguments
    fault = type_fault(what.partition("/")[0])
    return Named(words=(verb, resource(what), *rest), faults=(fault,) if fault else ())


_CHANGES: dict[str, Callable[[str], str]] = {"taint": _taint, "set selector": selector}
_OTHERS: dict[str, Callable[[tuple[str, ...]], Named]] = {"explain": _explained, "auth can-i": _asked}
