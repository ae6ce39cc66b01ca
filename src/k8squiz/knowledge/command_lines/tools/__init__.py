"""What the documentation of each tool says of its subcommands and flags: one module a tool, loaded when needed."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

from k8squiz.knowledge.command_lines.nearness import nearest
from k8squiz.knowledge.command_lines.tools.table import Table

TOOLS = ("kubectl", "kubeadm", "etcdctl", "etcdutl", "crictl", "journalctl", "systemctl", "openssl", "helm")
"""The tools whose command lines are understood."""

_OTHER_TOOLS = {"kubectx"}
"""Tools that exist, and that might be taken for a misspelt one of those."""


def misspelt_tool(word: str) -> str:
    """The one of the ``TOOLS`` that is one letter apart from ``word``; empty when there is none."""
    return "" if word in _OTHER_TOOLS else nearest(word, TOOLS)


@lru_cache(maxsize=len(TOOLS))
def table_of(tool: str) -> Table:
    """What is known of one of the ``TOOLS``."""
    table = import_module(f"{__name__}.{tool}").TABLE
    if not isinstance(table, Table):
        raise TypeError(tool)
    return table
