"""Where decks lie, and reading those that a learner names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from k8squiz.decks.cache import read_cached
from k8squiz.errors import UsageError, did_you_mean
from k8squiz.questions.cards import Deck

_SHIPPED = Path(__file__).parent / "shipped"
_CHECKOUT = Path(__file__).parents[3]


def shipped_folder() -> Path:
    """The folder of our own decks: inside the installed package, or at the top of the checkout it runs from."""
    return _SHIPPED if _SHIPPED.is_dir() else _CHECKOUT / "decks"


def checkout_folder() -> Path | None:
    """The ``decks`` folder of the checkout the program runs from, None when it is installed."""
    return _CHECKOUT / "decks" if (_CHECKOUT / "pyproject.toml").is_file() and not _SHIPPED.is_dir() else None


def shipped_files() -> tuple[Path, ...]:
    """Our own deck files, sorted by name."""
    return tuple(sorted(shipped_folder().glob("*.yaml")))


def read_decks(names: Sequence[str], cache: Path) -> tuple[Deck, ...]:
    """The decks that ``names`` stand for: our own by name, a reader's own by a path ending in ``.yaml``.

    With no names, all of our own in learning order. Raises UsageError for a name that is neither, with the nearest one.
    """
    files = [_file(name) for name in names] if names else list(shipped_files())
    decks = [read_cached(path, cache) for path in dict.fromkeys(files)]
    return tuple(decks if names else sorted(decks, key=lambda deck: deck.position))


def _file(name: str) -> Path:
    if name.endswith((".yaml", ".yml")):
        return Path(name)
    own = {path.stem: path for path in shipped_files()}
    if name not in own:
        raise UsageError(
            f'there is no deck "{name}"{did_you_mean(name, tuple(own))}.',
            remedy=f"Choose from: {', '.join(own)}; or name a deck file ending in .yaml.",
        )
    return own[name]
