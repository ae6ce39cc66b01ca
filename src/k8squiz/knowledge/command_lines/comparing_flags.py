"""How the flags of two commands of one subcommand differ."""

from __future__ import annotations

from collections.abc import Iterator

from k8squiz.knowledge.command_lines.broader import covers, leads_elsewhere
from k8squiz.knowledge.command_lines.difference import Difference
from k8squiz.knowledge.command_lines.flags import Flag
from k8squiz.knowledge.command_lines.likeness import may_be_the_same
from k8squiz.knowledge.command_lines.reading import Meaning
from k8squiz.knowledge.command_lines.scopes import is_scoping
from k8squiz.knowledge.command_lines.tools import table_of
from k8squiz.knowledge.command_lines.tools.table import Grammar
from k8squiz.knowledge.command_lines.values import takes_commas


def of_flags(typed: Meaning, accepted: Meaning) -> Iterator[Difference]:
    """What is different in flags and their values, but for those that name a namespace."""
    for flag, value in accepted.flags.items():
        if is_scoping(accepted, flag.name):
            continue
        if flag not in typed.flags:
            yield Difference(f"{spelling(accepted, flag, value)} is missing", not covers(typed, flag.name))
        elif typed.flags[flag] != value:
            yield _of_values(typed, accepted, flag)
    for flag, value in typed.flags.items():
        if flag not in accepted.flags and not is_scoping(typed, flag.name):
            yield Difference(f"it has {spelling(typed, flag, value)} as well", leads_elsewhere(typed, flag.name))


def _of_values(typed: Meaning, accepted: Meaning, flag: Flag) -> Difference:
    mine, theirs = typed.flags[flag], accepted.flags[flag]
    # Patches of other types may do the same in other words.
    same = may_be_the_same(flag, mine, theirs) or (
        flag.kind == "patch" and typed.value("type") != accepted.value("type")
    )
    return Difference(f"{spelling(typed, flag, mine)} instead of {spelling(accepted, flag, theirs)}", not same)


def spelling(meaning: Meaning, flag: Flag, value: tuple[str, ...]) -> str:
    """The flag as one might type it, with its value as it was written."""
    dashes = "-" if table_of(meaning.tool).grammar is Grammar.OPENSSL or len(flag.name) == 1 else "--"
    if not flag.kind or flag.kind == "switch":
        return f"{dashes}{flag.name}" if value == ("true",) else f"{dashes}{flag.name}=false"
    name = f"-{flag.short}" if flag.short else f"{dashes}{flag.name}"
    values = meaning.written.get(flag, value)
    return " ".join(f"{name} {one}" for one in ([",".join(values)] if takes_commas(flag) else values))
