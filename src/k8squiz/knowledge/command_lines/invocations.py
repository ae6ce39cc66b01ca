"""What stands before a tool's own words: ``sudo``, variables of the environment, and what CKA candidates define."""

from __future__ import annotations

import re
from typing import NamedTuple

from k8squiz.knowledge.command_lines.tools import TOOLS, table_of
from k8squiz.knowledge.command_lines.tools.table import general_flags
from k8squiz.knowledge.command_lines.words import EXPANSION

_ASSIGNMENT = re.compile(r"([A-Za-z_]\w*)=(.*)", re.DOTALL)
_DEFINED = {
    f"{EXPANSION}$do": ("--dry-run=client", "-o", "yaml"),
    f"{EXPANSION}$now": ("--force", "--grace-period=0"),
}
# Words that run the command behind them, each with its flags that make no difference to it.
_IN_FRONT = {"sudo": {"-E", "-H", "-i", "-n"}, "time": {"-p"}}
_AS_FLAGS = {
    "KUBECONFIG": "kubeconfig",
    "CONTAINER_RUNTIME_ENDPOINT": "runtime-endpoint",
    "IMAGE_SERVICE_ENDPOINT": "image-endpoint",
    "CRI_CONFIG_FILE": "config",
}
# Since etcd 3.4 version 3 is the default of the variable, and since 3.6 there is no other.
_HARMLESS = {("ETCDCTL_API", "3")}


class Invocation(NamedTuple):
    """A tool and its words; ``tool`` is empty for a tool that is not one of ``TOOLS``, and ``words`` then hold it."""

    tool: str
    words: tuple[str, ...]
    doubts: tuple[str, ...] = ()


def invocation(words: tuple[str, ...]) -> Invocation:
    """The tool that ``words`` call, without what makes no difference, and with variables turned into flags."""
    rest = [one for word in words for one in _DEFINED.get(word, (word,))]
    variables = _take_variables(rest)
    while in_front := _in_front(rest):
        del rest[:in_front]
        variables += _take_variables(rest)
    name = _tool(rest[0]) if rest else ""
    if name not in TOOLS:
        return Invocation("", tuple([f"{key}={value}" for key, value in variables] + rest))
    flags, doubts = _as_flags(name, variables)
    return Invocation(name, (*flags, *rest[1:]), doubts)


def _tool(word: str) -> str:
    return "kubectl" if word == "k" else word.rpartition("/")[2] if word.startswith("/") else word


def _in_front(rest: list[str]) -> int:
    """How many words only run the command behind them; 0 when there is none, or a flag that may change it."""
    if not rest or rest[0] not in _IN_FRONT:
        return 0
    after = next((at for at, word in enumerate(rest) if at and word not in _IN_FRONT[rest[0]]), 0)
    return 0 if rest[after].startswith("-") else after


def _take_variables(rest: list[str]) -> list[tuple[str, str]]:
    found = []
    while rest and (one := _ASSIGNMENT.fullmatch(rest[0])):
        found.append((one[1], one[2]))
        rest.pop(0)
    return [one for one in found if one not in _HARMLESS]


def _as_flags(tool: str, variables: list[tuple[str, str]]) -> tuple[list[str], tuple[str, ...]]:
    flags, doubts = [], []
    known = general_flags(table_of(tool))
    for key, value in variables:
        name = _AS_FLAGS.get(key, "")
        if tool == "etcdctl" and key.startswith("ETCDCTL_"):
            name = key.removeprefix("ETCDCTL_").lower().replace("_", "-")
        if name in known and not (key == "KUBECONFIG" and ":" in value):
            flags.append(f"--{name}={value}")
        else:
            doubts.append(f"it sets {key}")
    return flags, tuple(doubts)
