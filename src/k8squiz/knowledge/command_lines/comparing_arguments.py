"""How the arguments of two commands of one subcommand differ: types and names of objects, and other words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from k8squiz.knowledge.command_lines.broader import reads_more
from k8squiz.knowledge.command_lines.difference import FAR, Difference
from k8squiz.knowledge.command_lines.kubectl_arguments import Thing
from k8squiz.knowledge.command_lines.likeness import may_be_the_same_program, may_be_the_same_word
from k8squiz.knowledge.command_lines.reading import Meaning
from k8squiz.knowledge.command_lines.resources import type_of
from k8squiz.knowledge.command_lines.values import is_dry_run

_BY_SELECTION = ("filename", "kustomize", "selector", "field-selector", "all")


def of_arguments(typed: Meaning, accepted: Meaning) -> Iterator[Difference]:
    """What is different in types, names and words."""
    if _types(typed) != _types(accepted) and typed.things:
        yield _of_types(typed, accepted)
    else:
        yield from _of_names(typed, accepted)
    yield from _of_words(typed, accepted)


def of_inner_words(typed: Meaning, accepted: Meaning) -> Iterator[Difference]:
    """What is different in the commands for a container."""
    mine, theirs = typed.inside, accepted.inside
    if mine == theirs:
        return
    if not mine:
        yield Difference(f"the command for the container is missing: -- {' '.join(theirs)}", weight=2)
    elif theirs:
        why = f'another command for the container: "{" ".join(mine)}" instead of "{" ".join(theirs)}"'
        yield Difference(why, not may_be_the_same_program(mine, theirs), 2)
    elif _is_of_dry_run(typed, mine[0]):
        yield Difference(f"write --dry-run={mine[0]}", weight=2)
    else:
        yield Difference(f'it has a command for the container as well: "{" ".join(mine)}"', surely=False, weight=2)


def _of_types(typed: Meaning, accepted: Meaning) -> Difference:
    mine, theirs = _types(typed), _types(accepted)
    strange = [one for one in mine if type_of(one) is None and one not in theirs]
    forgotten = [thing for thing in accepted.things if thing.name in strange]
    if forgotten:
        return Difference(f"the type is missing: {forgotten[0]}", weight=10)
    if strange:
        return Difference(f'"{strange[0]}" may be a custom resource type', surely=False, weight=10)
    if theirs:
        why = f'another resource type: "{", ".join(mine)}" instead of "{", ".join(theirs)}"'
        return Difference(why, not reads_more(typed, accepted), 10)
    return Difference(f"{', '.join(mine)} is too much", surely=False, weight=10)


def _types(meaning: Meaning) -> list[str]:
    return sorted({thing.type for thing in meaning.things})


def _of_names(typed: Meaning, accepted: Meaning) -> Iterator[Difference]:
    missing = [thing for thing in accepted.things if thing not in typed.things]
    more = [thing for thing in typed.things if thing not in accepted.things]
    chosen = any(typed.value(name) != accepted.value(name) for name in _BY_SELECTION)
    if missing and more and all(thing.name for thing in more):
        yield Difference(f"another name: {_listed(more)} instead of {_listed(missing)}", weight=5)
    elif missing and all(thing.name for thing in missing):
        yield Difference(f"a name is missing: {_listed(missing)}", not chosen, 5)
    elif missing and not more:
        yield Difference(f"the resource is missing: {_listed(missing)}", not chosen, 5)
    elif missing or more:
        yield Difference(f"too much is named: {_listed(more or missing)}", not reads_more(typed, accepted), 5)


def _listed(things: list[Thing]) -> str:
    return ", ".join(str(thing) for thing in things)


def _of_words(typed: Meaning, accepted: Meaning) -> Iterator[Difference]:
    mine, theirs = typed.words, accepted.words
    # The matches of journalctl can be put as flags too.
    surely = typed.tool != "journalctl"
    if len(mine) == len(theirs):
        yield from _of_pairs(typed, accepted, surely=surely)
    elif len(mine) < len(theirs):
        lost = _left_over(theirs, mine)
        surely = surely and not all(_may_be_among(typed, one) for one in lost)
        yield Difference(f"an argument is missing: {_shown(typed, lost[0])}", surely, _weight(len(lost)))
    else:
        extra = _left_over(mine, theirs)
        is_value = _is_of_dry_run(typed, extra[0])
        why = f"write --dry-run={extra[0]}" if is_value else f'"{_shown(typed, extra[0])}" is too much'
        yield Difference(why, surely, _weight(len(extra)))


def _of_pairs(typed: Meaning, accepted: Meaning, *, surely: bool) -> Iterator[Difference]:
    pairs = [pair for pair in zip(typed.words, accepted.words, strict=True) if pair[0] != pair[1]]
    other = [pair for pair in pairs if not may_be_the_same_word(typed.tool, typed.command, *pair)]
    for mine, theirs in (other or pairs)[:1]:
        why = f'"{_shown(typed, mine)}" instead of "{_shown(typed, theirs)}"'
        yield Difference(why, surely and bool(other), _weight(len(pairs)))


def _may_be_among(typed: Meaning, word: str) -> bool:
    return any(may_be_the_same_word(typed.tool, typed.command, one, word) for one in typed.words if one != word)


def _weight(words: int) -> int:
    """The more words, the farther; but never as far as another subcommand."""
    return min(5 * words, FAR - 1)


def _left_over(words: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    return [word for word in dict.fromkeys(words) if words.count(word) > others.count(word)]


def _is_of_dry_run(typed: Meaning, word: str) -> bool:
    """Whether ``word`` was meant for a ``--dry-run`` that took none."""
    return bool(typed.value("dry-run")) and is_dry_run(word)


def _shown(typed: Meaning, word: str) -> str:
    """The word, without the ending that only systemd gives to a unit whose name has a dot in it."""
    return re.sub(r"(.\..+)\.service$", r"\1", word) if typed.tool == "systemctl" else word
