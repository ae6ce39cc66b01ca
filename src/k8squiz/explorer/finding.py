"""Finding a component or a flow by what a reader calls it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple, TypeVar

from k8squiz.errors import UsageError, did_you_mean
from k8squiz.knowledge.atlas import Atlas, Journey, Part

_Found = TypeVar("_Found", Part, Journey)


class _Kind(NamedTuple):
    """What is looked for, and the command that lists all of them."""

    noun: str
    listing: str


_COMPONENT = _Kind("component", "k8squiz explore --plain")
_FLOW = _Kind("flow", "k8squiz trace")


def find_part(atlas: Atlas, said: str) -> Part:
    """The component of that id, name or alias, or the only one that begins so; case and hyphens do not matter.

    Raises UsageError, naming the nearest, when there is none, and naming all when several begin so.
    """
    return _find(_COMPONENT, said, [(part, _names(part)) for part in atlas.parts])


def find_journey(atlas: Atlas, said: str) -> Journey:
    """The flow of that id or title, or the only one that begins so. Raises UsageError as ``find_part`` does."""
    return _find(_FLOW, said, [(journey, (journey.id, journey.title)) for journey in atlas.journeys])


def narrowed(atlas: Atlas, typed: str) -> tuple[Part, ...]:
    """The components that ``typed`` may stand for, as far as it is typed.

    Those whose own name begins so come first, then those with another name that does, then those that hold it.
    """
    wanted = _plain(typed)
    own = [part for part in atlas.parts if any(_plain(name).startswith(wanted) for name in (part.id, part.name))]
    begin = [part for part in atlas.parts if any(_plain(name).startswith(wanted) for name in part.aliases)]
    hold = [part for part in atlas.parts if any(wanted in _plain(name) for name in _names(part))]
    return tuple(dict.fromkeys((*own, *begin, *hold)))


def _names(part: Part) -> tuple[str, ...]:
    return (part.id, part.name, *part.aliases)


def _find(kind: _Kind, said: str, named: Sequence[tuple[_Found, tuple[str, ...]]]) -> _Found:
    found = _fitting(_plain(said), named)
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(
            f'"{said}" may be {_either(one.id for one in found)}.', remedy="Type more of the one you mean."
        )
    near = did_you_mean(said, list(_all_names(names for _, names in named)))
    raise UsageError(f'there is no {kind.noun} "{said}"{near}.', remedy=f"See them all: {kind.listing}")


def _fitting(wanted: str, named: Sequence[tuple[_Found, tuple[str, ...]]]) -> list[_Found]:
    """Those called so; else those whose id begins so; else those with any name that does."""
    found = [one for one, names in named if wanted in map(_plain, names)]
    if wanted:
        found = found or [one for one, names in named if _plain(names[0]).startswith(wanted)]
        found = found or [one for one, names in named if any(_plain(name).startswith(wanted) for name in names)]
    return found


def _all_names(named: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Ids before other names: of two that are as near, the first one is named."""
    listed = list(named)
    return chain((names[0] for names in listed), *(names[1:] for names in listed))


def _either(ids: Iterable[str]) -> str:
    *others, last = ids
    return f"{', '.join(others)} or {last}"


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").replace("_", " ").split())
