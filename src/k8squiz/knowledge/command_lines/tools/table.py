"""The shape of what is known of one tool."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from k8squiz.knowledge.command_lines.flags import Flag, read_flags

UNLISTED = "*"
"""Stands for the flags of a subcommand that exists, but whose flags are not listed here."""


class Grammar(Enum):
    """How a tool reads its words."""

    PFLAG = "cobra and pflag: -n x, -nx, -n=x, --name x, --name=x, anywhere on the line"
    GETOPT = "getopt_long: -n x, -nx, --name x, --name=x, and any clear beginning of a long name"
    URFAVE = "urfave/cli: -name x, --name=x, before the first argument only"
    OPENSSL = "-name x, --name x, -name=x, before the first argument only"


class Table(NamedTuple):
    """The subcommands and flags of one tool.

    ``commands`` has one entry a subcommand: its name at the start of a line, a colon, and its flags in the
    notation of ``read_flags``; ``%name`` stands for one of the ``groups``. ``everywhere`` are the flags that every
    subcommand takes. ``aliases`` are other names of subcommands. ``with_arguments`` are the subcommands that have
    subcommands and take arguments as well. ``complete`` says that no current release knows any further flag but
    those that are ``unlisted``: flags and subcommands of newer releases, and old ones that no page shows.
    ``deprecated`` are flags that still work, and that nobody should be taught.
    """

    name: str
    grammar: Grammar
    commands: str
    everywhere: str = ""
    groups: Mapping[str, str] = {}
    aliases: Mapping[str, str] = {}
    with_arguments: frozenset[str] = frozenset()
    complete: bool = True
    unlisted: frozenset[str] = frozenset()
    deprecated: frozenset[str] = frozenset()


@lru_cache(maxsize=16)
def subcommands(commands: str) -> Mapping[str, str]:
    """The flags of each subcommand in their notation, by the subcommand's full name: ``create deployment``."""
    found: dict[str, str] = {}
    name = ""
    for line in commands.splitlines():
        if line and not line.startswith(" "):
            name, _, flags = line.partition(":")
            found[name] = flags.strip()
        elif line:
            found[name] += f" {line.strip()}"
    return found


def own_flags(table: Table, command: str) -> Mapping[str, Flag]:
    """The flags of the subcommand alone, by name and short name."""
    words = subcommands(table.commands).get(command, "").split()
    while any(word.startswith("%") for word in words):
        words = [one for word in words for one in (table.groups[word[1:]].split() if word[0] == "%" else [word])]
    return read_flags(" ".join(word for word in words if word != UNLISTED))


def all_flags(table: Table, command: str) -> Mapping[str, Flag]:
    """The flags that may stand with the subcommand; its own come before those of the whole tool."""
    return {**general_flags(table), **own_flags(table, command)}


def general_flags(table: Table) -> Mapping[str, Flag]:
    """The flags of the whole tool, by name and short name."""
    return read_flags(table.everywhere)


def lists_flags_of(table: Table, command: str) -> bool:
    """Whether every flag of the subcommand is listed."""
    return UNLISTED not in subcommands(table.commands).get(command, "").split()
