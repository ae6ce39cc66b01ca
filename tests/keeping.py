"""Decks kept ready in the homes of tests, so that not each of them reads all of our own."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile


def keep_ready(kept: Path, home: Path) -> None:
    """Puts the copies in ``kept`` where the program looks for them, below ``home``."""
    cache = home / "cache"
    cache.mkdir(parents=True)
    for copy in kept.iterdir():
        copyfile(copy, cache / copy.name)
