"""Which words and values may come to the same though they read differently."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from k8squiz.knowledge.command_lines.flags import Flag
from k8squiz.knowledge.command_lines.values import path, with_target

_SHELLS = {"sh", "bash", "ash", "zsh"}
_HOME_OF_IMAGES = re.compile(r"(?:(?:index\.)?docker\.io/)?(?:library/)?")


def may_be_the_same_word(tool: str, command: str, mine: str, theirs: str) -> bool:
    """Whether ``mine`` may do what ``theirs`` does: a version, an ID, an image, a taint, the name of a file."""
    if tool == "kubeadm":
        return mine.removeprefix("v") == theirs.removeprefix("v")
    if tool == "crictl":
        return _may_be_one_id(mine, theirs) or path(mine) == path(theirs)
    if command == "set image":
        return _contained(mine) == _contained(theirs)
    if command == "taint" and theirs.endswith("-"):
        return mine == f"{theirs.removesuffix('-').partition(':')[0]}-"
    if tool == "systemctl" and command == "enable":
        return _file(mine) == _file(theirs)
    return path(mine) == path(theirs)


def may_be_the_same(flag: Flag, mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether ``flag`` may do the same with either value."""
    if flag.kind in {"time", "manner"} or flag.name == "template":
        return True
    if flag.kind in _PAIRWISE:
        return _PAIRWISE[flag.kind](mine[0], theirs[0])
    form = _FORMS.get(flag.kind)
    return form is not None and form(mine) == form(theirs)


def may_be_the_same_program(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two commands for a container may do the same: a shell may run anything, and a path may be left out."""
    programs = [words[0].rpartition("/")[2] for words in (mine, theirs)]
    if any(program in _SHELLS and "-c" in words for program, words in zip(programs, (mine, theirs), strict=True)):
        return True
    return mine[1:] == theirs[1:] and (programs[0] == programs[1] or set(programs) <= _SHELLS)


def _may_be_one_id(mine: str, theirs: str) -> bool:
    """An ID may be cut short as long as no other begins so."""
    return all(re.fullmatch("[0-9a-f]+", one) for one in (mine, theirs)) and _goes_on(mine, theirs)


def _file(unit: str) -> str:
    """The name of a unit, which may be given by the path of its file."""
    return unit.rpartition("/")[2]


def _goes_on(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _may_match_the_same(mine: str, theirs: str) -> bool:
    """A regular expression finds all names that it stands in; two plain ones find no name both, unless they overlap."""
    plain = [one.removeprefix("^").removesuffix("$") for one in (mine, theirs)]
    return not all(re.fullmatch(r"[\w-]+", one) for one in plain) or plain[0] in plain[1] or plain[1] in plain[0]


def _may_be_one_port(mine: str, theirs: str) -> bool:
    """A port by its name and one by its number."""
    return mine.isdecimal() != theirs.isdecimal()


def _may_be_one_format(mine: str, theirs: str) -> bool:
    """The same kind of template or path, which may be written in other words."""
    return "=" in mine and mine.partition("=")[0] == theirs.partition("=")[0]


def _may_be_one_patch(mine: str, theirs: str) -> bool:
    """What is no JSON may be YAML; a field set to null is left out, and ``$`` begins a directive."""
    return not all(_is_json(one) and "null" not in one and '"$' not in one for one in (mine, theirs))


def _is_json(written: str) -> bool:
    import json  # few commands hold any

    try:
        json.loads(written)
    except (ValueError, RecursionError):
        return False
    return True


def _image(written: str) -> str:
    """An image without what stands for it when it is left out: Docker Hub, its library, the tag ``latest``."""
    return _HOME_OF_IMAGES.sub("", written, count=1).removesuffix(":latest")


def _contained(change: str) -> tuple[str, str]:
    name, _, image = change.partition("=")
    return name, _image(image)


def _address(endpoint: str) -> str:
    return endpoint.rpartition("//")[2].replace("localhost", "127.0.0.1")


def _octal(number: str) -> str:
    """Pflag reads a number that begins with 0 as octal, other tools do not."""
    return number.lstrip("0")


def _in_any_order(form: Callable[[str], str] = str) -> Callable[[Sequence[str]], list[str]]:
    return lambda written: sorted(form(one) for one in written)


_PAIRWISE: dict[str, Callable[[str, str], bool]] = {
    "id": _may_be_one_id,
    "output": _may_be_one_format,
    "patch": _may_be_one_patch,
    "pattern": _may_match_the_same,
    "port": _may_be_one_port,
}
_FORMS: dict[str, Callable[[Sequence[str]], list[str]]] = {
    "conditions": _in_any_order(),
    "endpoints": _in_any_order(_address),
    "image": _in_any_order(_image),
    "images": _in_any_order(_image),
    "number": _in_any_order(_octal),
    "paths": _in_any_order(),
    "ports": _in_any_order(with_target),
    "sequence": _in_any_order(),
}
