"""Golden screens: text files that say what a view looks like, compared and, when asked to, written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


class Golden:
    """The folder of golden screens. ``update`` writes them instead of comparing."""

    def __init__(self, folder: Path, *, update: bool) -> None:
        self._folder = folder
        self._update = update

    def check(self, view: str, shown: Mapping[str, str], fallbacks: Mapping[str, str]) -> None:
        """Each way in which ``view`` is ``shown`` looks as in its file, ``VIEW.WAY.txt``.

        A way that looks like its fallback has no file of its own: ASCII differs from Unicode on few screens.
        """
        if self._update:
            self._write(view, shown, fallbacks)
        assert shown == {way: self._expected(view, way, fallbacks) for way in shown}

    def views(self) -> set[str]:
        """The views that have a file."""
        return {path.name.split(".")[0] for path in self._folder.glob("*.txt")}

    def _expected(self, view: str, way: str, fallbacks: Mapping[str, str]) -> str:
        own = self._file(view, way)
        path = own if own.exists() else self._file(view, fallbacks.get(way, way))
        return path.read_text(encoding="utf-8") if path.exists() else f"({path.name} is missing: --update-screens)"

    def _write(self, view: str, shown: Mapping[str, str], fallbacks: Mapping[str, str]) -> None:
        self._folder.mkdir(exist_ok=True)
        for way, text in shown.items():
            path = self._file(view, way)
            if way in fallbacks and text == shown.get(fallbacks[way]):
                path.unlink(missing_ok=True)
            else:
                path.write_text(text, encoding="utf-8")

    def _file(self, view: str, way: str) -> Path:
        return self._folder / f"{view}.{way}.txt"
