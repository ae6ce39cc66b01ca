"""Where the user's files live: below one folder when one is named, else where the platform keeps such things."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from k8squiz.errors import UsageError

HOME_VARIABLE = "K8SQUIZ_HOME"


class Locations(NamedTuple):
    """The three folders; none of them need exist yet."""

    data: Path
    config: Path
    cache: Path

    @property
    def progress(self) -> Path:
        """The file that holds every answer ever given."""
        return self.data / "progress.db"

    @property
    def settings(self) -> Path:
        """The file of settings, written by the user alone."""
        return self.config / "config.toml"

    @property
    def log(self) -> Path:
        """The file that a defect of the program is written to."""
        return self.cache / "error.log"


def find(home: Path | None = None) -> Locations:
    """The folders below ``home``, else below ``$K8SQUIZ_HOME``, else the platform's own.

    Raises UsageError for a ``~`` that stands for nobody's home.
    """
    named = home or (Path(value) if (value := os.environ.get(HOME_VARIABLE)) else None)
    if named is not None:
        try:
            root = named.expanduser().absolute()
        except RuntimeError as error:
            raise UsageError("names a home folder that does not exist.", where=str(named)) from error
        return Locations(data=root, config=root, cache=root / "cache")
    # Imported only where it is needed: naming a folder spares the 25 ms.
    from platformdirs import PlatformDirs

    dirs = PlatformDirs("k8squiz", appauthor=False)
    return Locations(data=Path(dirs.user_data_dir), config=Path(dirs.user_config_dir), cache=Path(dirs.user_cache_dir))
