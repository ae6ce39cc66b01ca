"""TAB in real shells, and what it costs. Shells that are not here are left out; ``.ci/full`` insists on all of them."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path
from typing import NamedTuple

import pexpect
import pytest

from end_to_end.program import Program, program

pytestmark = pytest.mark.end_to_end
READY = "ready> "


class Shell(NamedTuple):
    """A shell: how it is started without anybody's own configuration, and what is typed before TAB works.

    ``@`` in ``prepare`` stands for the script that ``k8squiz --show-completion`` prints.
    """

    name: str
    options: tuple[str, ...]
    prepare: str


SHELLS = (
    Shell("bash", ("--norc", "--noprofile", "-i"), f"PS1='{READY}'; . @"),
    Shell("zsh", ("-f", "-i"), f"autoload -U compinit; compinit -u -D; . @; PS1='{READY}'"),
    Shell("fish", ("--no-config", "-i"), f"source @; function fish_prompt; echo -n '{READY}'; end"),
)


@pytest.fixture
def run(tmp_path: Path) -> Program:
    """The program, with nothing in its home: completion must not need anything there."""
    return Program(tmp_path)


def at_tab(shell: Shell, run: Program, typed: str, follows: str) -> None:
    """Types into an interactive shell, where ``k8squiz`` is a command, and presses TAB; waits for what ``follows``."""
    name = run.folder / "k8squiz"
    name.write_text(f'#!/bin/sh\nexec {shlex.join(program())} "$@"\n', encoding="utf-8")
    name.chmod(0o755)
    script = run.folder / "completion.sh"
    script.write_text(run.run(_K8SQUIZ_COMPLETE=f"source_{shell.name}").out, encoding="utf-8")
    environment = run.environment(TERM="dumb")
    environment["PATH"] = f"{run.folder}:{environment['PATH']}"
    window = pexpect.spawn(
        shell.name, list(shell.options), cwd=str(run.folder), env=environment, timeout=30, encoding="utf-8"
    )
    try:
        # In two parts, so that the echo of what is typed is not taken for the prompt.
        window.sendline(shell.prepare.replace("@", str(script)).replace(READY, "rea''dy> "))
        window.expect_exact(READY)
        window.send(typed)
        window.expect_exact(typed[-4:])
        window.send("\t")
        window.expect_exact(follows)
    finally:
        window.close(force=True)


@pytest.mark.parametrize("shell", SHELLS, ids=lambda shell: shell.name)
@pytest.mark.parametrize(
    ("typed", "follows"),
    [
        ("k8squiz study serv", "ices "),
        ("k8squiz deck show troubleshooting-a", "pplications "),
        ("k8squiz exam kcs", "a "),
        ("k8squiz deck cov", "erage "),
        ("k8squiz study --domain cka:tr", "oubleshooting "),
        ("k8squiz study --domain kcn", "a"),
        ("k8squiz study --domain cka:troubleshooting --about kubele", "t "),
        ("k8squiz due --exam kcs", "a "),
        ("k8squiz cards --deck serv", "ices "),
        ("k8squiz explore kube-apiserver kubele", "t "),
        ("k8squiz trace apply", "-deployment "),
    ],
)
def test_tab_completes(typed: str, follows: str, shell: Shell, run: Program) -> None:
    """What is typed is finished at once, and the cursor stands behind it."""
    if shutil.which(shell.name) is None:
        pytest.skip(f"there is no {shell.name} here")
    at_tab(shell, run, typed, follows)
