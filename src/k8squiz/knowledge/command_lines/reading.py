"""From a line to what it means: every spelling of one command gives one and the same ``Meaning``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from k8squiz.knowledge.command_lines.customs import Parts, accustomed
from k8squiz.knowledge.command_lines.flags import Flag
from k8squiz.knowledge.command_lines.invocations import invocation
from k8squiz.knowledge.command_lines.kubectl_arguments import Named, Thing, named_by
from k8squiz.knowledge.command_lines.parsing import Parsed, parse
from k8squiz.knowledge.command_lines.tools import table_of
from k8squiz.knowledge.command_lines.values import adds_up, canonical, default_of, fault_in, unit
from k8squiz.knowledge.command_lines.words import EXPANSION, Command, split

_OF_UNITS = frozenset(
    {
        *("add-requires", "add-wants", "cat", "clean", "disable", "edit", "enable", "freeze", "is-active"),
        *("is-enabled", "is-failed", "isolate", "kill", "list-dependencies", "list-units", "mask", "preset"),
        *("reenable", "reload", "reload-or-restart", "reset-failed", "restart", "revert", "show", "start"),
        *("status", "stop", "thaw", "try-reload-or-restart", "try-restart", "unmask"),
    }
)
_IN_ANY_ORDER = {
    "crictl": frozenset({"inspect", "inspecti", "inspectp", "rm", "rmi", "rmp", "start", "stop", "stopp"}),
    "helm": frozenset({"repo remove", "uninstall"}),
    "kubeadm": frozenset({"token delete"}),
    "systemctl": _OF_UNITS - {"add-requires", "add-wants"},
}


class Meaning(NamedTuple):
    """What one command does.

    ``tool`` is empty for a tool that is not known; ``words`` are then the whole command. ``things`` are the objects
    of kubectl; ``words`` other arguments; ``inside`` the command for a container. ``flags`` leaves out those that
    are set to what they are anyway. ``faults`` are reasons why the command cannot work, ``doubts`` reasons why it
    is not known to. ``unknown`` says that something in it is filled in by the shell. ``redirections`` are as
    written, and ``written`` has the values of flags so: those that count.
    """

    tool: str
    command: str
    things: tuple[Thing, ...]
    words: tuple[str, ...]
    inside: tuple[str, ...]
    flags: Mapping[Flag, tuple[str, ...]]
    faults: tuple[str, ...]
    doubts: tuple[str, ...]
    unknown: bool
    redirections: tuple[str, ...]
    written: Mapping[Flag, tuple[str, ...]] = {}

    def value(self, name: str) -> str:
        """What the flag ``name`` is set to; empty when it is not given."""
        return next((",".join(value) for flag, value in self.flags.items() if flag.name == name), "")


class Script(NamedTuple):
    """A line: what its commands mean, and what joins them."""

    commands: tuple[Meaning, ...]
    joints: tuple[str, ...]


def read(line: str) -> Script:
    """What ``line`` means.

    Raises:
        UnreadableError: it cannot be split into words.
    """
    found = split(line)
    return Script(tuple(_meaning(command) for command in found.commands), found.joints)


def _meaning(command: Command) -> Meaning:
    called = invocation(command.words)
    unknown = any(EXPANSION in word for word in (*called.words, *command.redirections))
    if not called.tool:
        return Meaning("", "", (), called.words, (), {}, (), (), unknown, command.redirections)
    parsed = parse(table_of(called.tool), called.words)
    named = _named(called.tool, parsed)
    flags, faults = _flags(parsed)
    found = Meaning(
        called.tool,
        parsed.command,
        named.things,
        named.words,
        parsed.inside,
        flags,
        parsed.faults + faults + named.faults,
        parsed.doubts + called.doubts,
        unknown,
        command.redirections,
        _as_written(parsed),
    )
    return _without_defaults(_in_one_form(found))


def _in_one_form(found: Meaning) -> Meaning:
    parts = Parts(found.command, found.words, found.inside, found.flags)
    thing = found.things[0].name if len(found.things) == 1 else ""
    done = accustomed(found.tool, parts, thing)
    return found._replace(words=done.words, inside=done.inside, flags=done.flags)


def _named(tool: str, parsed: Parsed) -> Named:
    if tool == "kubectl":
        return named_by(parsed.command, parsed.arguments)
    words = parsed.arguments
    if tool == "systemctl" and parsed.command in _OF_UNITS:
        words = tuple(unit(word) for word in words)
    if parsed.command in _IN_ANY_ORDER.get(tool, ()):
        words = tuple(sorted(words))
    return Named(words=words)


def _flags(parsed: Parsed) -> tuple[dict[Flag, tuple[str, ...]], tuple[str, ...]]:
    written: dict[Flag, list[str]] = {}
    for flag, value in parsed.given:
        written.setdefault(flag, []).append(value)
    faults = [
        f"--{flag.name} {fault}"
        for flag, values in written.items()
        for value in values
        if EXPANSION not in value and (fault := fault_in(flag, value))
    ]
    return {flag: canonical(flag, values) for flag, values in written.items()}, tuple(faults)


def _as_written(parsed: Parsed) -> dict[Flag, tuple[str, ...]]:
    """The values as they were written; all of them where a flag adds to what it was given before."""
    found: dict[Flag, tuple[str, ...]] = {}
    for flag, value in parsed.given:
        found[flag] = (*found.get(flag, ()), value) if adds_up(flag) else (value,)
    return found


def _without_defaults(found: Meaning) -> Meaning:
    return found._replace(flags={flag: value for flag, value in found.flags.items() if value != default_of(flag)})
