"""Builders for definitions: the text of their files as people write it, and a folder of such files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

FOUR = ("kubelet", "kube-proxy", "etcd", "coredns")


def component_text(id_: str, *, more: str = "", denied: Iterable[str] = FOUR) -> str:
    """A component as a definition file spells it out, its role denied to all others; ``more`` are lines below it."""
    others = ", ".join(one for one in denied if one != id_)
    return f"""\
- id: {id_}
  name: {id_}
  plane: control plane
  option: what {id_} is
  summary: {id_} in short
  description: {id_} at length.
  key_role: What {id_} is for.
  sources: [page]
  role:
    what: is there to be {id_}
    ask: Which one is {id_}?
    explain: Because it is so.
    not: [{others}]
    sources: [page#role]
{more}"""


def path_text(id_: str, initiator: str, target: str, more: str = "") -> str:
    """A communication path as a definition file spells it out, on one line; ``more`` are keys at its end."""
    return (
        f"- {{id: {id_}, from: {initiator}, to: {target}, protocol: TCP, port: '1', authentication: none, "
        f"purpose: to try, ask: Who calls?, opens: {initiator} calls, not: [{{text: {target} calls, why: it waits}}], "
        f"explain: Because., sources: [page]{more}}}\n"
    )


HEAD = """\
format: 1
kubernetes: "1.37"
sources:
  page: {url: "https://kubernetes.io/docs/", checked: docs v1.34}
"""
"""The first lines of every definition file."""

FOUR_COMPONENTS = f"{HEAD}components:\n{''.join(component_text(one) for one in FOUR)}"
"""A definition file of four components, in which each is told from the other three."""


def definitions(folder: Path, **files: str) -> Path:
    """A folder with these definition files, the one of four components unless told."""
    for name, text in (files or {"four": FOUR_COMPONENTS}).items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder
