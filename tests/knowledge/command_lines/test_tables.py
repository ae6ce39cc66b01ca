"""The tables are whole, and agree with the tools themselves where those are installed."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from typing import NamedTuple

import pytest

from k8squiz.knowledge.command_lines.tools import TOOLS, table_of
from k8squiz.knowledge.command_lines.tools.table import (
    UNLISTED,
    all_flags,
    general_flags,
    lists_flags_of,
    own_flags,
    subcommands,
)
from k8squiz.knowledge.command_lines.values import canonical, default_of, fault_in

OLDEST, NEWEST = 33, 36
"""The minor versions of kubectl whose documentation was read; the table is of the newest."""

SINCE = {
    ("", "as-user-extra"): 36,
    ("", "kuberc"): 34,
    ("api-resources", "show-managed-fields"): 34,
    ("attach", "detach-keys"): 36,
    ("autoscale", "cpu"): 34,
    ("autoscale", "memory"): 34,
    ("diff", "show-secrets"): 36,
    ("run", "detach-keys"): 36,
    ("top node", "show-swap"): 34,
    ("top pod", "show-swap"): 34,
}
"""The minor version that brought a flag, for those that the oldest does not have."""

NOT_SHOWN = {("", "version"), ("", "help")}
"""Flags that every tool of this make has, and that its help leaves out."""

PLUGINS = {"alpha", "convert", "help", "kuberc"}


@pytest.mark.parametrize("tool", TOOLS)
def test_every_entry_can_be_read(tool: str) -> None:
    """Flags, groups and defaults; a default is a value that the flag would take."""
    table = table_of(tool)
    assert table.name == tool
    for command in subcommands(table.commands):
        for flag in all_flags(table, command).values():
            assert flag.default == "" or fault_in(flag, flag.default) == "", (command, flag)
            assert flag.bare is None or canonical(flag, [flag.bare])
            assert isinstance(default_of(flag), tuple)


@pytest.mark.parametrize("tool", TOOLS)
def test_an_alias_leads_to_a_subcommand(tool: str) -> None:
    """And is none itself; what stands before a subcommand is one too."""
    table = table_of(tool)
    names = subcommands(table.commands)
    assert set(table.aliases.values()) <= set(names)
    assert not set(table.aliases) & set(names)
    assert {name.rpartition(" ")[0] for name in names if " " in name} <= set(names)
    assert table.with_arguments <= set(names)


@pytest.mark.parametrize("tool", TOOLS)
def test_what_a_table_leaves_out_is_not_in_it(tool: str) -> None:
    """A flag is either listed or unlisted, and so is a subcommand."""
    table = table_of(tool)
    flags = {flag.name for command in subcommands(table.commands) for flag in all_flags(table, command).values()}
    assert not table.unlisted & (flags | set(subcommands(table.commands)))


@pytest.mark.parametrize("tool", TOOLS)
def test_each_table_names_what_was_read_and_its_version(tool: str) -> None:
    """In the first lines of its module."""
    told = sys.modules[f"k8squiz.knowledge.command_lines.tools.{tool}"].__doc__ if table_of(tool) else ""
    assert told
    assert "Read: " in told
    assert re.search(r"\d+\.\d+|\b252\b", told.splitlines()[0])


def test_a_table_is_loaded_only_for_the_tool_that_is_typed() -> None:
    """Marking is imported when a command is marked, and should not take long then."""
    code = (
        "import sys; from k8squiz.knowledge.command_lines.marking import mark; before = set(sys.modules);"
        "mark('kubectl get po', ['k get po']); print(*sorted(set(sys.modules) - before))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["k8squiz.knowledge.command_lines.tools.kubectl"]


class Installed(NamedTuple):
    """The kubectl that is installed, and its minor version."""

    program: str
    minor: int

    def says(self, *words: str) -> str:
        """What it prints when it is called with ``words``."""
        return subprocess.run([self.program, *words], capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def kubectl() -> Installed:
    """The installed kubectl; without one of a version that the table is of, the test is skipped."""
    program = shutil.which("kubectl")
    if program is None:
        pytest.skip("no kubectl is installed to compare the table with")
    ran = subprocess.run([program, "version", "--client", "-o", "json"], capture_output=True, text=True, check=False)
    told = json.loads(ran.stdout)["clientVersion"] if ran.returncode == 0 else {"minor": "0"}
    minor = int(re.sub(r"\D", "", told["minor"]) or 0)
    if not OLDEST <= minor <= NEWEST:
        pytest.skip(f"the table is of kubectl v1.{OLDEST} to v1.{NEWEST}; {program} is of v1.{minor}")
    return Installed(program, minor)


def _flags_in(told: str) -> set[str]:
    return set(re.findall(r"^ +(?:-\w, )?--([\w-]+)(?:=.*)?:$", told, re.MULTILINE))


def test_every_flag_of_kubectl_is_in_the_help_of_the_installed_one(kubectl: Installed) -> None:
    """Of the subcommand it stands with, if the installed one is of a version whose documentation was read."""
    table = table_of("kubectl")
    lacking = []
    for command in ["", *subcommands(table.commands)]:
        if command in PLUGINS or not lists_flags_of(table, command):
            continue
        flags = own_flags(table, command) if command else general_flags(table)
        shown = _flags_in(kubectl.says(*command.split(), "--help") if command else kubectl.says("options"))
        names = {(command, flag.name) for flag in flags.values() if flag.name not in table.deprecated} - NOT_SHOWN
        lacking += [one for one in sorted(names) if one[1] not in shown and SINCE.get(one, 0) <= kubectl.minor]
    assert lacking == []


def test_every_subcommand_of_kubectl_is_one_of_the_installed_one(kubectl: Installed) -> None:
    """The help of a subcommand that does not exist is that of the one before it."""
    for command, flags in subcommands(table_of("kubectl").commands).items():
        if command in PLUGINS | {"options"} or UNLISTED in flags:
            continue
        assert f"kubectl {command}" in kubectl.says(*command.split(), "--help")
