"""Compiling the definitions into deck files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from k8squiz.decks.reading import deck_from_text
from k8squiz.decks.text import HEADER, deck_text
from k8squiz.errors import Fault, FaultsError, K8squizError, Place
from k8squiz.identifiers import QuestionId, question_id
from k8squiz.knowledge.model import Model
from k8squiz.questions.cards import Deck
from k8squiz.questions.generate import decks


def compile_decks(model: Model) -> dict[str, str]:
    """The deck files that ``model`` gives: file name to text."""
    return {f"{deck.name}.yaml": deck_text(deck) for deck in decks(model)}


def write_decks(texts: dict[str, str], folder: Path, *, reworded: bool = False) -> tuple[Path, ...]:
    """Writes the deck files into ``folder`` and returns those that changed, built ones that are no more among them.

    Raises FaultsError, writing nothing, when a text would not be read back as a deck, or when the answer to a
    question in one of the files already there would change while its card keeps its revision: learners' memories
    of the old answer would count for the new one. ``reworded`` says that only the wording changed.
    """
    made = {folder / name: deck_from_text(text, str(folder / name)) for name, text in texts.items()}
    left_over = [path for path in sorted(folder.glob("*.yaml")) if path not in made and _is_ours(path)]
    faults = [] if reworded else list(_changed_answers(made, left_over))
    if faults:
        raise FaultsError(faults)
    changed = [name for name, text in texts.items() if _current(folder / name) != text]
    for name in changed:
        _replace(folder / name, texts[name])
    for path in left_over:
        path.unlink()
    return (*(folder / name for name in changed), *left_over)


def _is_ours(path: Path) -> bool:
    """Whether a deck was built, rather than written by hand: a build may take its place or clear it away."""
    return (_current(path) or "").startswith(HEADER)


def _changed_answers(made: dict[Path, Deck], left_over: list[Path]) -> Iterator[Fault]:
    # Over all files at once, because a card may have moved from one deck to another, or its deck have a new name.
    current = {path: text for path in (*made, *left_over) if (text := _current(path)) is not None}
    before = {key: old for path, text in current.items() for key, old in _answers(deck_from_text(text, str(path)))}
    for path, deck in made.items():
        for key, (revision, answer) in _answers(deck):
            earlier = before.get(key)
            if earlier is None or earlier == (revision, answer) or earlier[0] < revision:
                continue
            yield Fault(
                Place(str(path), 1, 1),
                f'the answer to "{key}" changes from "{" / ".join(earlier[1])}" to "{" / ".join(answer)}" under the '
                f"same revision; raise its revision in the definitions, or build with --reworded if it means the same",
            )


def _answers(deck: Deck) -> Iterator[tuple[QuestionId, tuple[int, tuple[str, ...]]]]:
    for card in deck.cards:
        for question in card.questions:
            yield question_id(card.id, question.id), (card.revision, question.answer)


def _current(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise K8squizError("cannot be read.", where=str(path), remedy="Move it away and build again.") from error


def _replace(path: Path, text: str) -> None:
    """Writes beside the file and then takes its place, so that no reader ever sees half a deck."""
    scratch = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch.write_text(text, encoding="utf-8", newline="\n")
        scratch.replace(path)
    except OSError as error:
        with suppress(OSError):
            scratch.unlink()
        raise K8squizError(f"cannot be written: {error.strerror}.", where=str(path)) from error
