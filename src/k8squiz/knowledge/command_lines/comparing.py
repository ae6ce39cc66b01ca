"""How what was typed differs from one accepted answer, and which differences surely make it wrong."""

from __future__ import annotations

from collections.abc import Iterator

from k8squiz.knowledge.command_lines.broader import does_the_work_of
from k8squiz.knowledge.command_lines.comparing_arguments import of_arguments, of_inner_words
from k8squiz.knowledge.command_lines.comparing_flags import of_flags
from k8squiz.knowledge.command_lines.difference import Difference
from k8squiz.knowledge.command_lines.reading import Meaning
from k8squiz.knowledge.command_lines.scopes import ALL, has_scope, scope_of, spelled
from k8squiz.knowledge.command_lines.tools import misspelt_tool, table_of
from k8squiz.knowledge.command_lines.tools.table import subcommands


def differences(typed: Meaning, accepted: Meaning) -> tuple[Difference, ...]:
    """What is different, the most telling first; nothing when both mean the same."""
    if typed.tool != accepted.tool or not typed.tool:
        return tuple(_of_tools(typed, accepted))
    if typed.command != accepted.command:
        return (_of_commands(typed, accepted),)
    return (
        *of_arguments(typed, accepted),
        *_of_scopes(typed, accepted),
        *of_flags(typed, accepted),
        *of_inner_words(typed, accepted),
        *_of_redirections(typed, accepted),
    )


def _of_tools(typed: Meaning, accepted: Meaning) -> Iterator[Difference]:
    if typed.tool and accepted.tool:
        surely = not does_the_work_of(typed, accepted)
        yield Difference(f"another tool is asked for: {accepted.tool}, not {typed.tool}", surely, 100)
    elif accepted.tool:
        yield _of_unknown_tool(typed.words[0] if typed.words else "", accepted.tool)
    elif (typed.words, typed.redirections) != (accepted.words, accepted.redirections) or typed.tool:
        yield Difference("it is not the accepted command", surely=False, weight=100)


def _of_unknown_tool(word: str, tool: str) -> Difference:
    near = misspelt_tool(word)
    if near:
        return Difference(f'"{word}" is no command (did you mean "{near}"?)', weight=90)
    if word in {name.split()[0] for name in subcommands(table_of(tool).commands) if name}:
        return Difference(f"the command itself is missing: {tool} {word}", weight=90)
    return Difference(f'"{word}" is not known here', surely=False, weight=100)


def _of_commands(typed: Meaning, accepted: Meaning) -> Difference:
    if not typed.command:
        return Difference(f"the subcommand is missing: {accepted.tool} {accepted.command}", weight=50)
    surely = not does_the_work_of(typed, accepted)
    if accepted.command.startswith(f"{typed.command} ") and surely:
        return Difference(f"the subcommand goes on: {accepted.tool} {accepted.command}", weight=40)
    return Difference(
        f'another subcommand: "{_spoken(typed)}" instead of "{_spoken(accepted) or accepted.tool}"', surely, 50
    )


def _spoken(meaning: Meaning) -> str:
    """The subcommand; of kubeadm with the phase that was named, even if the table does not list it."""
    return " ".join([meaning.command, *(meaning.words[:1] if meaning.command.endswith(" phase") else ())])


def _of_scopes(typed: Meaning, accepted: Meaning) -> Iterator[Difference]:
    mine, theirs = scope_of(typed), scope_of(accepted)
    if mine == theirs or not has_scope(accepted):
        return
    if not mine:
        what = "all namespaces are asked for" if theirs == ALL else "the namespace is missing"
        yield Difference(f"{what}: {spelled(theirs)}", theirs != "default", 3)
    elif not theirs and mine != "default":
        yield Difference(f"another namespace is asked for than {spelled(mine)}", weight=3)
    elif theirs:
        yield Difference(f"another namespace: {spelled(mine)} instead of {spelled(theirs)}", weight=3)


def _of_redirections(typed: Meaning, accepted: Meaning) -> Iterator[Difference]:
    if typed.redirections != accepted.redirections:
        which = typed.redirections or accepted.redirections
        yield Difference(f"its input or output goes elsewhere: {' '.join(which)}", surely=False)
