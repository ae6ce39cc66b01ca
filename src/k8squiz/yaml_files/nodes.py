"""What a YAML file is read into: text, lists and mappings, each with its place, and the faults found on the way."""

from __future__ import annotations

from typing import NamedTuple

from k8squiz.errors import Fault, Place
from k8squiz.printable import printable


class Scalar(NamedTuple):
    """A piece of text and where it stands."""

    text: str
    place: Place


class List(NamedTuple):
    """A list and where it begins."""

    items: list[Node]
    place: Place


class Mapping(NamedTuple):
    """Keys with their values, and where they begin."""

    items: dict[str, Node]
    keys: dict[str, Place]
    place: Place


Node = Scalar | List | Mapping


class Faults:
    """The faults found so far in one file; grows, and is asked at the end."""

    def __init__(self) -> None:
        self.found: list[Fault] = []

    def add(self, place: Place, message: str) -> None:
        """Notes that ``message``, which is put on one line, is wrong at ``place``."""
        self.found.append(Fault(place, printable(" ".join(message.splitlines()))))
