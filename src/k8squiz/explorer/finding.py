"""Finding a component or a flow by what a reader calls it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple, TypeVar

from k8squiz.errors import UsageError, did_you_mean
from k8squiz.knowledge.atlas import Atlas, Flow, Part

_Found = TypeVar("_Found", Part, Flow)
_NEAR = 0.75
"""As alike as a name has to be to be offered instead: kubelet is near to kubelte, and kube-dns not to kubeadm."""
_ALSO_SAID = {"container-runtime": ("Docker Engine",)}
"""What is no name of a component, but what somebody who says it looks for: Docker Engine is one behind cri-dockerd."""


class _Kind(NamedTuple):
    """What is looked for, and the command that lists all of them."""

    noun: str
    listing: str


_COMPONENT = _Kind("component", "k8squiz explore --plain")
_FLOW = _Kind("flow", "k8squiz trace")
_QUOTES = "Put a name of several words into quotes."


def find_part(atlas: Atlas, said: str) -> Part:
    """The component of that id, name or alias, or the only one that begins so; case and hyphens do not matter.

    Raises UsageError, naming the nearest, when there is none, and naming all when several begin so.
    """
    return _find(_COMPONENT, said, _named(atlas))


def find_parts(atlas: Atlas, words: Sequence[str]) -> tuple[Part, ...]:
    """One component or two: that whose whole name all the ``words`` are together, else one for each of them.

    Raises UsageError as ``find_part`` does, and when there are more than two.
    """
    joined = " ".join(words)
    if len(words) > 1 and (whole := [one for one, names in _named(atlas) if _plain(joined) in map(_plain, names)]):
        return (whole[0],)
    if len(words) > 2:
        raise UsageError("name one component, or two.", remedy=_QUOTES)
    try:
        return tuple(find_part(atlas, word) for word in words)
    except UsageError as error:
        if len(words) == 1:
            raise
        raise UsageError(error.what, remedy=f"{_QUOTES} {error.remedy}") from None


def found_by(part: Part, said: str) -> str:
    """The other name by which a component was found; empty where one of its names is so, or its own begins so."""
    wanted = _plain(said)
    if wanted in map(_plain, _names(part)) or any(_plain(name).startswith(wanted) for name in (part.id, part.name)):
        return ""
    return next((name for name in _all_names(part) if _plain(name).startswith(wanted)), "")


def find_flow(atlas: Atlas, said: str) -> Flow:
    """The flow of that id or title, or the only one that begins so. Raises UsageError as ``find_part`` does."""
    return _find(_FLOW, said, [(flow, (flow.id, flow.title)) for flow in atlas.flows])


def narrowed(atlas: Atlas, typed: str) -> tuple[Part, ...]:
    """The components that ``typed`` may stand for, as far as it is typed.

    Those whose own name begins so come first, then those with another name that does, then those that hold it.
    """
    wanted = _plain(typed)
    own = [part for part in atlas.parts if any(_plain(name).startswith(wanted) for name in (part.id, part.name))]
    begin = [part for part in atlas.parts if any(_plain(name).startswith(wanted) for name in part.aliases)]
    hold = [part for part in atlas.parts if any(wanted in _plain(name) for name in _names(part))]
    return tuple(dict.fromkeys((*own, *begin, *hold)))


def _named(atlas: Atlas) -> list[tuple[Part, tuple[str, ...]]]:
    return [(part, _all_names(part)) for part in atlas.parts]


def _all_names(part: Part) -> tuple[str, ...]:
    return (*_names(part), *_ALSO_SAID.get(part.id, ()))


def _names(part: Part) -> tuple[str, ...]:
    return (part.id, part.name, *part.aliases)


def _find(kind: _Kind, said: str, named: Sequence[tuple[_Found, tuple[str, ...]]]) -> _Found:
    found = _fitting(_plain(said), named)
    if len(found) == 1:
        (only,) = found
        return only
    if found:
        told = _either(_told(one.id, name) for one, name in found.items())
        raise UsageError(f'"{said}" may be {told}.', remedy="Type more of the one you mean.")
    near = did_you_mean(said, list(_offered(names for _, names in named)), _NEAR)
    raise UsageError(f'there is no {kind.noun} "{said}"{near}.', remedy=f"See them all: {kind.listing}")


def _fitting(wanted: str, named: Sequence[tuple[_Found, tuple[str, ...]]]) -> dict[_Found, str]:
    """Those called so; else those whose id begins so; else those with another name that does, each with that name.

    Of the other names, the one in use comes before all that are only said at times.
    """
    found = {one: "" for one, names in named if wanted in map(_plain, names)}
    for some in (slice(1), slice(1, 2), slice(2, None)):
        if found or not wanted:
            break
        begun = {one: [name for name in names[some] if _plain(name).startswith(wanted)] for one, names in named}
        found = {one: names[0] if some.start == 2 else "" for one, names in begun.items() if names}
    return found


def _offered(named: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Ids before other names: of two that are as near, the first one is named.

    Other names of several words are not offered: any two that share a word look alike, and mean nothing alike.
    """
    listed = list(named)
    own, others = (names[:2] for names in listed), (names[2:] for names in listed)
    return chain(chain.from_iterable(own), (name for names in others for name in names if " " not in name))


def _told(id_: str, name: str) -> str:
    return f"{id_} ({name})" if name else id_


def _either(told: Iterable[str]) -> str:
    *others, last = told
    return f"{', '.join(others)} or {last}"


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").replace("_", " ").split())
