"""The statements of a TOML file, each with its place: tomllib itself says where nothing but a syntax error stands.

A statement that stands alone is a file of its own, and tomllib says whether it is one: so the text is taken line by
line, and a statement is as many lines as it takes until tomllib is content. No string and no comment can look like a
key to it. After a fault, reading goes on with the next line, so that all faults are found in one go.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import NamedTuple

from k8squiz.errors import Fault, Place

_WHERE = re.compile(r" \(at (?:line (\d+), column (\d+)|(end of document))\)$")
_MOST_LINES = 100
"""Of one statement. No setting takes two, and each line more means reading all of them again."""
_MEANT = {"Invalid value": "text needs quotes, and true and false small letters"}


class Statement(NamedTuple):
    """A key at the top of the file with its value, or the header of a table; only the first part of a dotted key."""

    place: Place
    key: str
    value: object


def statements(text: str, file: str) -> Iterator[Statement | Fault]:
    """What stands at the top of a TOML file, in order; what stands below the header of a table is left out.

    Whether a key stands there twice is left to the reader.
    """
    lines = text.split("\n")
    at, in_table = 0, False
    while at < len(lines):
        # What a file that ends too early lacks can only stand in a later line.
        for end in range(at + 1, min(len(lines), at + _MOST_LINES) + 1):
            found, complete = _read(lines[at:end], file, at)
            if complete:
                break
        header = lines[at].lstrip(" \t").startswith("[")
        in_table = in_table or header
        if isinstance(found, Fault) or (found and (header or not in_table)):
            yield found
        if isinstance(found, Fault):
            # Where it was noticed, something new may begin.
            end = max(at + 1, found.place.line - 1)
        at = end if complete else len(lines)


def _read(lines: list[str], file: str, before: int) -> tuple[Statement | Fault | None, bool]:
    """What these lines are, which follow the first ``before`` ones; and whether more lines would not change it."""
    first = lines[0]
    place = Place(file, before + 1, len(first) - len(first.lstrip(" \t[")) + 1)
    try:
        read = tomllib.loads("\n".join(lines) + "\n")
    except tomllib.TOMLDecodeError as error:
        told = str(error)
        where = _WHERE.search(told)
        message = _WHERE.sub("", told)
        if where is None or where[3]:
            return Fault(place, f"this is no TOML: {message}"), where is None
        meant = f" ({_MEANT[message]})" if message in _MEANT else ""
        return Fault(Place(file, before + int(where[1]), int(where[2])), f"this is no TOML: {message}{meant}"), True
    except (ValueError, RecursionError):
        return Fault(place, "this is no TOML: too long a number, or nested too deeply"), True
    return (Statement(place, *next(iter(read.items()))) if read else None), True
