"""The namespaces that a command of kubectl or helm is about."""

from __future__ import annotations

from k8squiz.knowledge.command_lines.reading import Meaning
from k8squiz.knowledge.command_lines.resources import type_of

ALL = "*"
"""Stands for all namespaces."""

_SCOPING = frozenset({"all-namespaces", "namespace"})
"""The flags that say which namespace is meant."""

_IN_NO_NAMESPACE = frozenset(
    {
        *("api-resources", "api-versions", "auth whoami", "certificate approve", "certificate deny", "cluster-info"),
        *("completion", "cordon", "create clusterrole", "create clusterrolebinding", "create namespace"),
        *("create priorityclass", "drain", "explain", "kustomize", "options", "plugin list", "proxy", "taint"),
        *("top node", "uncordon", "version"),
    }
)


def has_scope(meaning: Meaning) -> bool:
    """Whether the namespace makes a difference. For a context of a kubeconfig it is a value like any other."""
    if meaning.tool == "helm":
        return True
    if meaning.tool != "kubectl" or meaning.command.startswith("config ") or meaning.command in _IN_NO_NAMESPACE:
        return False
    known = [type_of(thing.type) for thing in meaning.things]
    return not known or not all(one is not None and one.in_no_namespace for one in known)


def is_scoping(meaning: Meaning, name: str) -> bool:
    """Whether the flag ``name`` only says which namespace the command is about."""
    return name in _SCOPING and meaning.tool in {"kubectl", "helm"} and not meaning.command.startswith("config ")


def scope_of(meaning: Meaning) -> str:
    """The namespace named, ``ALL``, or nothing for that of the current context."""
    return ALL if meaning.value("all-namespaces") == "true" else meaning.value("namespace")


def spelled(scope: str) -> str:
    """The flag that asks for ``scope``."""
    return "-A" if scope == ALL else f"-n {scope}"
