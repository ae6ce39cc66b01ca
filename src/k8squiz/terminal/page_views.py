"""What is said about a page for a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from k8squiz.terminal.lines import Line, line


def written(path: Path) -> Iterator[Line]:
    """Where the page is."""
    yield line(f"written: {path}")
    yield line("Open it in a browser; it needs no network.", "dim")
