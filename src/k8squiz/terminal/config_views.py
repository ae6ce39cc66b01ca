"""How the settings read: as the file that sets them, with all the rest as comments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rich.cells import cell_len
from rich.text import Text

from k8squiz.settings.allowed import as_toml
from k8squiz.settings.reading import InForce
from k8squiz.settings.table import Setting
from k8squiz.terminal.desk import one_line
from k8squiz.terminal.lines import Line, line
from k8squiz.terminal.look import Look
from k8squiz.terminal.wrapping import wrap

_WIDTH = 80
"""Cells, where the page becomes a file."""


def config_page(settings: Sequence[Setting], now: InForce, file: Path, look: Look, *, exists: bool) -> Iterator[Line]:
    """The file's path, then every setting: what it does, its value, where that comes from, what it may be."""
    width = look.width or _WIDTH
    path = one_line(str(file))
    # A path is there to be copied, so a file has it whole, however long.
    yield from _comments(path, width if look.width else cell_len(path) + 2)
    yield from _comments("This file is there." if exists else "There is no such file yet.", width)
    yield from _comments("For one call: k8squiz --set theme=mono study. For a shell: K8SQUIZ_THEME=mono", width)
    yield line()
    for one in settings:
        yield from _setting(one, now, width)


def config_json(settings: Sequence[Setting], now: InForce, file: Path, *, exists: bool) -> dict[str, Any]:
    """The same as plain data."""
    return {
        "file": str(file),
        "exists": exists,
        "settings": [
            {
                "name": one.name,
                "value": getattr(now.settings, one.name),
                "from": now.origins[one.name],
                "default": one.default,
                "allowed": one.allowed.words,
                "does": one.does,
            }
            for one in settings
        ],
    }


def _setting(one: Setting, now: InForce, width: int) -> Iterator[Line]:
    """What it may be stands beside the value where there is room, else above it."""
    set_to = f"{one.name} = {as_toml(getattr(now.settings, one.name))}"
    told = f"{now.origins[one.name]}; {one.allowed.words}"
    beside = f"  # {told}"
    if cell_len(set_to + beside) <= width:
        yield from _comments(one.does, width)
        yield Line(Text.assemble((set_to, "bold"), (beside, "dim")))
    else:
        yield from _comments(f"{one.does} ({told})", width)
        yield line(set_to, "bold")


def _comments(text: str, width: int) -> Iterator[Line]:
    for part in wrap(text, width - 2):
        yield line(f"# {part}", "dim")
