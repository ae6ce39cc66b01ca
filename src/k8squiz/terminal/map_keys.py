"""The keys on the map. It is gone over on a full screen alone, so none of them has a letter for line mode."""

from __future__ import annotations

from k8squiz.terminal.keys import Command, Key

_OVER_THE_MAP = "go over the map"

EXPLORING = (
    Key("left", "", Command.LEFT, _OVER_THE_MAP, listed=False),
    Key("right", "", Command.RIGHT, _OVER_THE_MAP, listed=False),
    Key("up", "", Command.UP, _OVER_THE_MAP, listed=False),
    Key("down", "", Command.DOWN, _OVER_THE_MAP, listed=False),
    Key("tab", "", Command.NEXT_PATH, "next path, also beyond the ninth", listed=False),
    Key("s-tab", "", Command.LAST_PATH, "path before", listed=False),
    Key("enter", "", Command.FOLLOW, "follow it", listed=False),
    Key("/", "", Command.FIND, "find"),
    Key("w", "", Command.WITHOUT, "without it"),
    Key("s", "", Command.SOURCE, "open the page that says so", listed=False),
    Key("?", "", Command.KEYS, "keys"),
    Key("q", "", Command.QUIT, "leave"),
    Key("escape", "", Command.BACK, "back, then leave", listed=False),
)
"""Looking around on the map, where the digits choose a path by its number."""
READING = (Key("pageup", "", Command.MORE, "scroll"), Key("pagedown", "", Command.MORE, "scroll"))
"""Keys that scroll what is told below the map; no prompt has to bind them."""
FINDING = (
    Key("enter", "", Command.FOLLOW, "go there"),
    Key("up", "", Command.UP, "choose"),
    Key("down", "", Command.DOWN, "choose"),
    Key("escape", "", Command.BACK, "back"),
    Key("c-u", "", Command.UNDO, "clear", listed=False),
)
"""While a name is typed that is looked for on the map."""
TRACING = (
    Key("enter", "", Command.NEXT, "next"),
    Key("right", "", Command.NEXT, "next", listed=False),
    Key(" ", "", Command.NEXT, "read on, then next", listed=False),
    Key("left", "", Command.BACK, "back"),
    Key("?", "", Command.KEYS, "keys"),
    Key("q", "", Command.QUIT, "leave"),
    Key("escape", "", Command.QUIT, "leave", listed=False),
)
"""Walking a flow on the map."""
