"""What the documentation of a tool says is the same, beyond the spelling of flags."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from k8squiz.knowledge.command_lines.flags import Flag
from k8squiz.knowledge.command_lines.tools import table_of
from k8squiz.knowledge.command_lines.tools.table import all_flags

_IN_NAMESPACE = re.compile(r"([^/:]+)/([^/:]+:.*)", re.DOTALL)
"""A file in a container, for ``kubectl cp``, with the namespace of its Pod in front."""

Flags = Mapping[Flag, tuple[str, ...]]


class Parts(NamedTuple):
    """The parts of a command that customs touch: its words, the words for a container, and its flags."""

    command: str
    words: tuple[str, ...]
    inside: tuple[str, ...]
    flags: Flags

    def has(self, name: str) -> bool:
        """Whether the flag ``name`` is given."""
        return any(flag.name == name for flag in self.flags)

    def value(self, name: str) -> tuple[str, ...]:
        """What the flag ``name`` is set to; empty when it is not given."""
        return next((value for flag, value in self.flags.items() if flag.name == name), ())

    def without(self, name: str) -> Parts:
        """The same without the flag ``name``."""
        return self._replace(flags={flag: value for flag, value in self.flags.items() if flag.name != name})

    def with_(self, flag: Flag, *value: str) -> Parts:
        """The same with ``flag`` set to ``value``."""
        return self._replace(flags={**self.flags, flag: value})


def accustomed(tool: str, parts: Parts, thing: str) -> Parts:
    """``parts`` in one of the forms that are documented as the same; ``thing`` is the name of the one object."""
    custom = _CUSTOMS.get(tool)
    return custom(parts, thing) if custom else parts


def _kubectl(parts: Parts, thing: str) -> Parts:
    custom = _OF_KUBECTL.get(parts.command)
    return custom(parts, thing) if custom else parts


def _autoscaled(parts: Parts, _: str) -> Parts:
    """``--cpu-percent`` is the old name of ``--cpu`` with a percentage."""
    percent = parts.value("cpu-percent")
    if not percent:
        return parts
    return parts.without("cpu-percent").with_(all_flags(table_of("kubectl"), "autoscale")["cpu"], f"{percent[0]}%")


def _copied(parts: Parts, _: str) -> Parts:
    """A namespace before the name of the Pod counts, whatever ``-n`` says."""
    found = [one for word in parts.words if (one := _IN_NAMESPACE.fullmatch(word))]
    if len(found) != 1:
        return parts
    words = tuple(found[0][2] if word == found[0][0] else word for word in parts.words)
    return parts._replace(words=words).with_(all_flags(table_of("kubectl"), "cp")["namespace"], found[0][1])


def _logged(parts: Parts, _: str) -> Parts:
    """A word behind the Pod is its container."""
    if len(parts.words) != 1 or parts.has("container"):
        return parts
    return parts._replace(words=()).with_(all_flags(table_of("kubectl"), "logs")["container"], parts.words[0])


def _run(parts: Parts, _: str) -> Parts:
    """Words behind the name are for the container, even without ``--``."""
    return parts._replace(words=parts.words[:1], inside=parts.words[1:] + parts.inside)


def _deleted(parts: Parts, _: str) -> Parts:
    """``--now`` is ``--grace-period=1``, and so is 0 without ``--force``, which by itself makes it 0."""
    period = all_flags(table_of("kubectl"), parts.command)["grace-period"]
    given, by_force = parts.value("grace-period") or ("-1",), parts.value("force") == ("true",)
    if parts.value("now") == ("true",):
        return parts.without("now").with_(period, "1")
    if by_force and given == ("-1",):
        return parts.with_(period, "0")
    return parts.with_(period, "1") if given == ("0",) and not by_force else parts


def _exposed(parts: Parts, thing: str) -> Parts:
    """The Service gets the name of what it exposes, is of type ClusterIP, speaks TCP, and targets its own port."""
    usual = {"name": (thing,), "protocol": ("TCP",), "target-port": parts.value("port"), "type": ("ClusterIP",)}
    kept = {flag: value for flag, value in parts.flags.items() if value != usual.get(flag.name)}
    return parts._replace(flags=kept)


def _etcdctl(parts: Parts, _: str) -> Parts:
    """With certificates at hand, an address without a scheme is spoken to by TLS, as one with https is."""
    endpoints = parts.value("endpoints")
    if not endpoints or not any(parts.has(name) for name in ("cacert", "cert", "key")):
        return parts
    flag = next(flag for flag in parts.flags if flag.name == "endpoints")
    return parts.with_(flag, *sorted(one.removeprefix("https://") for one in endpoints))


def _systemctl(parts: Parts, _: str) -> Parts:
    """``--failed`` is documented as ``--state=failed``; a pager changes nothing of what is shown."""
    parts = parts.without("no-pager")
    if parts.value("failed") != ("true",):
        return parts
    return parts.without("failed").with_(all_flags(table_of("systemctl"), "")["state"], "failed")


def _journalctl(parts: Parts, _: str) -> Parts:
    return parts.without("no-pager")


def _openssl(parts: Parts, _: str) -> Parts:
    """A key made by ``genrsa`` has 2048 bits unless another size is named."""
    return parts._replace(words=()) if parts.command == "genrsa" and parts.words == ("2048",) else parts


_OF_KUBECTL: Mapping[str, Callable[[Parts, str], Parts]] = {
    "autoscale": _autoscaled,
    "cp": _copied,
    "delete": _deleted,
    "expose": _exposed,
    "logs": _logged,
    "replace": _deleted,
    "run": _run,
}
_CUSTOMS: Mapping[str, Callable[[Parts, str], Parts]] = {
    "etcdctl": _etcdctl,
    "journalctl": _journalctl,
    "kubectl": _kubectl,
    "openssl": _openssl,
    "systemctl": _systemctl,
}
