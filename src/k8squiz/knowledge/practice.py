"""What is known from practice: failures, what has changed, commands, scenarios."""

from __future__ import annotations

from dataclasses import dataclass

from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.asking import Question, WrongOption
from k8squiz.knowledge.command_lines import tools
from k8squiz.knowledge.grounds import Grounds

TOOLS = tools.TOOLS
"""The tools whose commands are asked; they may take steps in a flow as well."""


@dataclass(frozen=True)
class FirstCommand:
    """What to run first when a cause is suspected; ``wrong`` are commands that would not show it.

    ``accepted`` are other command lines that show it as well, where it is written from memory; ``another_case`` as in
    ``Grounds``.
    """

    ask: str
    command: str
    wrong: tuple[WrongOption, ...]
    explain: str
    accepted: tuple[str, ...] = ()
    another_case: str = ""


@dataclass(frozen=True)
class Failure:
    """Evidence and its one cause; each of the ``wrong`` causes names the observation that excludes it."""

    id: str
    about: tuple[ComponentId, ...]
    exhibit: str
    ask: str
    cause: str
    wrong: tuple[WrongOption, ...]
    first: FirstCommand | None
    grounds: Grounds


@dataclass(frozen=True)
class Change:
    """What an ``old`` text says, and what is done ``today``; its grounds say since which version.

    ``typed`` asks for the same by typing, or is None.
    """

    id: str
    about: tuple[ComponentId, ...]
    old: str
    ask: str
    today: str
    wrong: tuple[WrongOption, ...]
    typed: Question | None
    grounds: Grounds


@dataclass(frozen=True)
class CommandTask:
    """A task and the command lines of ``tool`` that do it, ``command`` first; ``wrong`` ones do something else."""

    id: str
    about: tuple[ComponentId, ...]
    tool: str
    ask: str
    exhibit: str
    command: str
    accepted: tuple[str, ...]
    wrong: tuple[WrongOption, ...]
    grounds: Grounds


@dataclass(frozen=True)
class Scenario:
    """A card written by hand on a concrete situation; its questions stand among its grounds."""

    id: str
    kind: str
    about: tuple[ComponentId, ...]
    front: str
    back: str
    grounds: Grounds
