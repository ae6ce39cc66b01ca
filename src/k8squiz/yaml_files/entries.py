"""Reading a mapping key by key."""

from __future__ import annotations

from collections.abc import Sequence

from k8squiz.errors import Place, did_you_mean
from k8squiz.yaml_files.nodes import Faults, List, Mapping, Node, Scalar

MOST_DIGITS = 9
"""Of a number: more than any real one has, and few enough for every place that stores it."""


class Entry:
    """A mapping being read: each key asked for becomes a known key, and ``finish`` names the rest.

    What is missing or of the wrong shape is noted among the faults and read as empty, so that reading goes on
    and everything that is wrong is found in one go.
    """

    def __init__(self, node: Mapping, faults: Faults) -> None:
        self._node = node
        self._known: list[str] = []
        self.faults = faults
        self.place = node.place

    def __contains__(self, key: str) -> bool:
        self._known.append(key)
        return key in self._node.items

    def place_of(self, key: str) -> Place:
        """Where the value of ``key`` stands; the entry's own place when it is absent."""
        node = self._node.items.get(key)
        return node.place if node else self.place

    def names(self) -> tuple[str, ...]:
        """Every key; for mappings whose keys are names, not a fixed set."""
        self._known.extend(self._node.items)
        return tuple(self._node.items)

    def text(self, key: str, default: str | None = None) -> str:
        """The text under ``key``; required unless there is a ``default``."""
        if key not in self:
            return self._absent(key) if default is None else default
        node = self._node.items[key]
        if isinstance(node, Scalar) and (node.text or default == ""):
            return node.text
        self.faults.add(node.place, f'"{key}" must be text')
        return default or ""

    def scalar(self, key: str) -> Scalar | None:
        """The one piece of text under ``key`` with its place; required, so None is a fault already noted."""
        text = self.text(key)
        return Scalar(text, self.place_of(key)) if text else None

    def number(self, key: str, default: int | None = None, *, least: int = 0) -> int:
        """The whole number under ``key``, ``least`` or more, of nine digits at most; required without ``default``."""
        text = self.text(key, None if default is None else str(default))
        if text.isdecimal() and text.isascii() and len(text) <= MOST_DIGITS and int(text) >= least:
            return int(text)
        if text:
            self.faults.add(
                self.place_of(key),
                f'"{key}" must be a whole number from {least} to {"9" * MOST_DIGITS}, not "{text}"',
            )
        return default or least

    def flag(self, key: str) -> bool:
        """Whether ``key`` is ``true``; absent means false."""
        return self.word(key, ("true", "false"), "false") == "true"

    def word(self, key: str, allowed: Sequence[str], default: str | None = None) -> str:
        """One of the words ``allowed``."""
        text = self.text(key, default)
        if text in allowed:
            return text
        if not text:  # absent or no text, which is noted already
            return allowed[0]
        self.faults.add(
            self.place_of(key),
            f'"{key}" cannot be "{text}"{did_you_mean(text, allowed)}; allowed: {", ".join(allowed)}',
        )
        return allowed[0]

    def scalars(self, key: str, *, required: bool = False) -> list[Scalar]:
        """The pieces of text under ``key``, one or a list of them, with their places."""
        listed = self._items(key, required=required)
        return [item for item in listed if self._is_text(item, key) and isinstance(item, Scalar)]

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """The pieces of text under ``key``, one or a list of them."""
        return tuple(scalar.text for scalar in self.scalars(key, required=required))

    def entry(self, key: str) -> Entry | None:
        """The mapping under ``key``, None when absent."""
        if key not in self:
            return None
        node = self._node.items[key]
        if isinstance(node, Mapping):
            return Entry(node, self.faults)
        self.faults.add(node.place, f'"{key}" must be keys and values')
        return None

    def entries(self, key: str, *, required: bool = False) -> list[Entry]:
        """The mappings in the list under ``key``."""
        found = []
        for item in self._items(key, required=required):
            if isinstance(item, Mapping):
                found.append(Entry(item, self.faults))
            else:
                self.faults.add(item.place, f'"{key}" must be a list of keys and values')
        return found

    def mixed(self, key: str, *, required: bool = False) -> list[Scalar | Entry]:
        """The list under ``key``, whose items are pieces of text or mappings."""
        found: list[Scalar | Entry] = []
        for item in self._items(key, required=required):
            if isinstance(item, Mapping):
                found.append(Entry(item, self.faults))
            elif self._is_text(item, key) and isinstance(item, Scalar):
                found.append(item)
        return found

    def finish(self) -> None:
        """Notes every key that nobody asked for."""
        for key, place in self._node.keys.items():
            if key not in self._known:
                self.faults.add(place, f'unknown key "{key}"{did_you_mean(key, self._known)}')

    def _items(self, key: str, *, required: bool) -> list[Node]:
        if key not in self:
            if required:
                self._absent(key)
            return []
        node = self._node.items[key]
        if isinstance(node, List) and required and not node.items:
            self.faults.add(node.place, f'"{key}" is empty')
        return node.items if isinstance(node, List) else [node]

    def _is_text(self, node: Node, key: str) -> bool:
        if isinstance(node, Scalar) and node.text:
            return True
        self.faults.add(node.place, f'"{key}" must be text here')
        return False

    def _absent(self, key: str) -> str:
        self.faults.add(self.place, f'"{key}" is missing')
        return ""
