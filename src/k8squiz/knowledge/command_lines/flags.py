"""What a tool's documentation says of its flags, in the short notation of the tables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

_NOTATION = re.compile(
    r"(?P<name>[^\s/:?=>]+)(?:/(?P<short>\S))?(?:>(?P<means>[^\s:?=]+))?"
    r"(?::(?P<kind>[a-z]+))?(?:\?(?P<bare>[^\s=]*))?(?:=(?P<default>\S*))?"
)


class Flag(NamedTuple):
    """One flag. ``kind`` says how its value is read, and is empty for a flag that is only there or not.

    ``bare`` is the value that the flag has when none is given with it; None when it needs one.
    """

    name: str
    short: str = ""
    kind: str = ""
    bare: str | None = None
    default: str = ""


@lru_cache(maxsize=512)
def read_flags(notation: str) -> Mapping[str, Flag]:
    """The flags that ``notation`` lists, by name, and by short name with a dash before it.

    ``name/s:kind?bare=default``, of which only the name must be there: ``all-namespaces/A`` is a switch,
    ``replicas/r:number=1`` takes a number. ``other>name`` is another spelling of a flag.
    """
    found: dict[str, Flag] = {}
    spellings: list[tuple[str, str]] = []
    for item in notation.split():
        parts = _NOTATION.fullmatch(item)
        if parts is None:
            raise ValueError(f"no flag: {item}")
        if parts["means"]:
            spellings.append((parts["name"], parts["means"]))
            continue
        flag = _flag(parts)
        found[flag.name] = flag
        if flag.short:
            found[f"-{flag.short}"] = flag
    return found | {spelling: found[name] for spelling, name in spellings}


def _flag(parts: re.Match[str]) -> Flag:
    kind = parts["kind"] or ""
    bare = parts["bare"] if kind else "true"
    default = parts["default"] or ("" if kind else "false")
    return Flag(parts["name"], parts["short"] or "", kind, bare, default)
