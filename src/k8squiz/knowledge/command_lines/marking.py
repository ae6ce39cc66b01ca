"""Marking a typed command line against the accepted ones."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from k8squiz.knowledge.command_lines.broader import may_do_any_change
from k8squiz.knowledge.command_lines.comparing import differences
from k8squiz.knowledge.command_lines.difference import FAR, Difference
from k8squiz.knowledge.command_lines.kubectl_arguments import type_fault
from k8squiz.knowledge.command_lines.reading import Meaning, Script, read
from k8squiz.knowledge.command_lines.resources import type_of
from k8squiz.knowledge.command_lines.tools import TOOLS, misspelt_tool, table_of
from k8squiz.knowledge.command_lines.values import is_old_spelling
from k8squiz.knowledge.command_lines.words import EXPANSION, LONGEST, UnreadableError
from k8squiz.printable import printable

__all__ = ["TOOLS", "Marked", "Verdict", "faults", "mark"]


LONGEST_WHY = 160
"""Characters of a reason; a longer one is cut."""


class Verdict(Enum):
    """What can be said of a typed command."""

    RIGHT = "right"
    WRONG = "wrong"
    OPEN = "not known to be right"


class Marked(NamedTuple):
    """A verdict, and for all but RIGHT a short clause that says why, starting lower case."""

    verdict: Verdict
    why: str = ""


def mark(typed: str, accepted: Sequence[str]) -> Marked:
    """What can be said of ``typed``, given that each of ``accepted`` is right.

    WRONG is said only of what cannot do what any accepted answer does; where that is not known, OPEN is said. The
    reason is taken from the accepted answer that is nearest.
    """
    try:
        script = read(typed)
    except UnreadableError as error:
        return Marked(Verdict.OPEN if len(typed) > LONGEST else Verdict.WRONG, _shown(str(error)))
    if not script.commands:
        is_comment = typed.lstrip().startswith("#")
        return Marked(Verdict.WRONG, "what begins with # is a comment" if is_comment else "nothing was typed")
    readable = [meant for one in accepted if (meant := _readable(one))]
    found = [_against(script, meant) for meant in _comparable(script, readable)]
    if not found:
        return Marked(Verdict.OPEN, "there is nothing to compare it with")
    right = next((one.marked for one in found if one.marked.verdict is Verdict.RIGHT), None)
    return right or _clean(_nearest(found))


def faults(command: str) -> tuple[str, ...]:
    """What is not understood in an accepted answer: nothing for one that may stand in a deck."""
    try:
        script = read(command)
    except UnreadableError as error:
        return (str(error),)
    if not script.commands:
        return ("there is no command",)
    return tuple(_shown(fault) for meaning in script.commands for fault in _not_understood(meaning))


def _comparable(typed: Script, accepted: list[Script]) -> list[Script]:
    """The accepted answers; of them only those of the same subcommand where that could do the work of any other."""
    if not any(may_do_any_change(meaning) for meaning in typed.commands):
        return accepted
    commands = [meaning.command for meaning in typed.commands]
    return [one for one in accepted if [meaning.command for meaning in one.commands] == commands] or accepted


class _Comparison(NamedTuple):
    marked: Marked
    distance: int


def _against(typed: Script, accepted: Script) -> _Comparison:
    if typed == accepted:
        return _Comparison(Marked(Verdict.RIGHT), 0)
    known = {fault for meaning in accepted.commands for fault in meaning.faults}
    broken = [fault for meaning in typed.commands for fault in meaning.faults if fault not in known]
    found = _all_differences(typed, accepted)
    distance = sum(difference.weight for difference in found)
    if broken and not any(meaning.unknown for meaning in typed.commands):
        return _Comparison(Marked(Verdict.WRONG, broken[0]), distance)
    return _Comparison(_judged(typed, accepted, found, broken), distance)


def _all_differences(typed: Script, accepted: Script) -> list[Difference]:
    if typed.joints != accepted.joints or len(typed.commands) != len(accepted.commands):
        return [Difference("it is made of other commands", surely=False, weight=200)]
    pairs = zip(typed.commands, accepted.commands, strict=True)
    return [difference for one, other in pairs for difference in differences(one, other)]


def _judged(typed: Script, accepted: Script, found: list[Difference], broken: list[str]) -> Marked:
    unknown = any(meaning.unknown for script in (typed, accepted) for meaning in script.commands)
    # What is read from a file by the shell can stand for any argument or flag, but not for a tool or a subcommand.
    fed = _inputs(typed) != _inputs(accepted)
    surely = [difference for difference in found if difference.surely and (not fed or difference.weight >= FAR)]
    doubts = [doubt for meaning in typed.commands for doubt in meaning.doubts]
    if surely and not unknown and not doubts:
        return Marked(Verdict.WRONG, surely[0].why)
    reasons = doubts + [difference.why for difference in found] + broken
    return Marked(Verdict.OPEN, reasons[0]) if reasons else Marked(Verdict.RIGHT)


def _inputs(script: Script) -> list[str]:
    return [one for meaning in script.commands for one in meaning.redirections if "<" in one.partition(" ")[0]]


def _nearest(found: list[_Comparison]) -> Marked:
    opened = [one for one in found if one.marked.verdict is Verdict.OPEN]
    return min(opened or found, key=lambda one: one.distance).marked


def _not_understood(meaning: Meaning) -> tuple[str, ...]:
    if not meaning.tool:
        word = meaning.words[0] if meaning.words else ""
        near = misspelt_tool(word)
        return (f'"{word}" is no tool known here' + (f' (did you mean "{near}"?)' if near else ""),)
    types = sorted({thing.type for thing in meaning.things})
    strange = tuple(f'"{one}" is no resource type known here' for one in types if _is_strange(one))
    unknown = ("it holds what only a shell can fill in",) if meaning.unknown else ()
    return meaning.faults + meaning.doubts + _deprecated(meaning) + strange + unknown


def _deprecated(meaning: Meaning) -> tuple[str, ...]:
    names = table_of(meaning.tool).deprecated
    flags = [f"--{flag.name}" for flag in meaning.written if flag.name in names]
    written = [(flag, value) for flag, values in meaning.written.items() for value in values]
    values = [f"--{flag.name}={value}" for flag, value in written if is_old_spelling(flag, value)]
    return tuple(f"{one} is deprecated" for one in flags + values)


def _is_strange(name: str) -> bool:
    return type_of(name) is None and "." not in name and not type_fault(name)


def _readable(accepted: str) -> Script | None:
    try:
        return read(accepted)
    except UnreadableError:
        return None


def _clean(marked: Marked) -> Marked:
    return marked._replace(why=_shown(marked.why))


def _shown(text: str) -> str:
    shown = printable(" ".join(text.replace(EXPANSION, "").split()))
    return shown if len(shown) <= LONGEST_WHY else f"{shown[: LONGEST_WHY - 3]}..."
