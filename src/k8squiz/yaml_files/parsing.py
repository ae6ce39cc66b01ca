"""From a file's bytes to nodes."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NoReturn

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from yaml.reader import ReaderError

from k8squiz.errors import K8squizError, Place
from k8squiz.printable import printable, unsafe_characters
from k8squiz.yaml_files.entries import Entry
from k8squiz.yaml_files.nodes import Faults, List, Mapping, Node, Scalar

LONGEST_FILE = 5_000_000
"""Bytes; a larger file is refused unread."""

DEEPEST_NESTING = 30

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Stop(Exception):  # noqa: N818  (it ends the reading; the fault itself is in the list)
    """Nothing after this point can be read sensibly."""


def read_text(path: Path) -> str:
    """The text of a file. Raises K8squizError when it cannot be read, is too large, or is not UTF-8."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise K8squizError(f"cannot be read: {error.strerror}.", where=str(path), remedy="Check the name.") from error
    if len(raw) > LONGEST_FILE:
        raise K8squizError("is larger than 5 MB.", where=str(path), remedy="Split the file.")
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        # Counted in the error's own bytes, which begin behind a byte order mark.
        line = error.object.count(b"\n", 0, error.start) + 1
        raise K8squizError("is not UTF-8 text.", where=f"{path}:{line}:1", remedy="Save it as UTF-8.") from error


def parse(text: str, file: str, faults: Faults) -> Entry | None:
    """The mapping that ``text`` holds; None, with the reason among ``faults``, when there is none."""
    try:
        root = _Builder(file, faults).build(text)
    except _Stop:
        return None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file, 1, 1)
        told = " ".join(part for part in (error.context, error.problem) if part)
        # Newer readers count the depth themselves, and in words of their own.
        faults.add(place, "nested too deeply" if "nesting depth" in told else told)
        return None
    except ReaderError as error:
        # Looked for in the text, because libyaml counts the position in bytes.
        before = text[: text.find(chr(error.character))]
        place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
        faults.add(place, f"holds characters that cannot be shown safely: U+{error.character:04X}")
        return None
    except (ValueError, OverflowError):
        # The pure Python reader, for an escape such as "\UFFFFFFFF"; it does not say where.
        faults.add(Place(file, 1, 1), "holds an escape that stands for no character")
        return None
    if not isinstance(root, Mapping):
        faults.add(root.place if root else Place(file, 1, 1), "expected a file of keys and values")
        return None
    return Entry(root, faults)


class _Builder:
    """Builds nodes from parser events without recursion."""

    def __init__(self, file: str, faults: Faults) -> None:
        self._file = file
        self._faults = faults
        self._open: list[List | Mapping] = []
        self._key: list[str | None] = []
        self._root: Node | None = None

    def build(self, text: str) -> Node | None:
        documents = 0
        for event in yaml.parse(text, Loader=_Loader):
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(event, "only one document is allowed in a file")
            elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
                self._open.pop()
                self._key.pop()
            elif isinstance(event, AliasEvent):
                self._refuse(event, "aliases are not allowed")
            elif isinstance(event, (ScalarEvent, MappingStartEvent, SequenceStartEvent)):
                self._take(event)
        return self._root

    def _take(self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent) -> None:
        if event.anchor or (event.tag and event.tag != "!"):
            self._refuse(event, "anchors and tags are not allowed")
        parent = self._open[-1] if self._open else None
        if isinstance(parent, Mapping) and self._key[-1] is None:
            self._key[-1] = self._new_key(parent, event)
            return
        node = self._node(event)
        if parent is None:
            self._root = node
        elif isinstance(parent, Mapping):
            parent.items[self._key[-1] or ""] = node
            self._key[-1] = None
        else:
            parent.items.append(node)
        if not isinstance(node, Scalar):
            if len(self._open) >= DEEPEST_NESTING:
                self._refuse(event, "nested too deeply")
            self._open.append(node)
            self._key.append(None)

    def _new_key(self, mapping: Mapping, event: Event) -> str:
        if not isinstance(event, ScalarEvent):
            self._refuse(event, "a key must be a word")
        key = self._text(event)
        if key in mapping.keys:
            self._faults.add(self._place(event), f'key "{key}" is here twice (first in line {mapping.keys[key].line})')
        mapping.keys.setdefault(key, self._place(event))
        return key

    def _node(self, event: ScalarEvent | MappingStartEvent | SequenceStartEvent) -> Node:
        place = self._place(event)
        if isinstance(event, MappingStartEvent):
            return Mapping({}, {}, place)
        if isinstance(event, SequenceStartEvent):
            return List([], place)
        return Scalar(self._text(event), place)

    def _text(self, event: ScalarEvent) -> str:
        if unsafe := unsafe_characters(event.value):
            self._faults.add(self._place(event), f"holds characters that cannot be shown safely: {', '.join(unsafe)}")
        return printable(event.value)

    def _place(self, event: Event) -> Place:
        mark = event.start_mark
        return Place(self._file, mark.line + 1, mark.column + 1) if mark else Place(self._file, 1, 1)

    def _refuse(self, event: Event, message: str) -> NoReturn:
        self._faults.add(self._place(event), message)
        raise _Stop
