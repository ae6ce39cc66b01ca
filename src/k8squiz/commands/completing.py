"""What a shell completes at TAB: the names of decks, exams, components, flows and domains.

Each TAB runs the program, and whatever is wrong with a file is no matter for a TAB: then nothing is offered.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, MutableMapping

from k8squiz import locations
from k8squiz.commands.exam_names import EXAM_NAMES, READING
from k8squiz.errors import K8squizError

BASH_ASKS = ("_K8SQUIZ_COMPLETE", "complete_bash")
_BEFORE_COLON = "_K8SQUIZ_BEFORE_COLON"


def decks(incomplete: str) -> list[str]:
    """Our decks whose names begin so."""

    def names() -> Iterable[str]:
        from k8squiz.decks.files import shipped_files

        return (path.stem for path in shipped_files())

    return _beginning(incomplete, names)


def exams(incomplete: str) -> list[str]:
    """The exams whose names begin so."""
    return _beginning(incomplete, lambda: EXAM_NAMES)


def exams_and_readings(incomplete: str) -> list[str]:
    """The same, and what reads finished exams."""
    return _beginning(incomplete, lambda: (*EXAM_NAMES, *READING))


def components(incomplete: str) -> list[str]:
    """The components whose names begin so, of those that a card of ours is about."""

    def names() -> Iterable[str]:
        from k8squiz.decks.files import read_decks

        # From the copies kept ready, which takes a tenth of the time; the first TAB of all makes them.
        decks = read_decks([], locations.find().cache)
        return (name for deck in decks for card in deck.cards for name in card.about)

    return _beginning(incomplete, names)


def parts(incomplete: str) -> list[str]:
    """The components on the map whose names begin so."""

    def names() -> Iterable[str]:
        from k8squiz.decks.atlas_cache import read_atlas

        return (part.id for part in read_atlas(locations.find().cache).parts)

    return _beginning(incomplete, names)


def flows(incomplete: str) -> list[str]:
    """The flows whose names begin so."""

    def names() -> Iterable[str]:
        from k8squiz.decks.atlas_cache import read_atlas

        return (flow.id for flow in read_atlas(locations.find().cache).flows)

    return _beginning(incomplete, names)


def domains(incomplete: str) -> list[str]:
    """The domains that begin so, each as its exam, a colon and its id: ``cka:troubleshooting``."""

    def names() -> Iterable[str]:
        from k8squiz.knowledge.blueprints import read_blueprint

        return (f"{exam}:{domain.id}" for exam in EXAM_NAMES for domain in read_blueprint(exam).domains)

    before = os.environ.get(_BEFORE_COLON, "")
    return [name.removeprefix(before) for name in _beginning(before + incomplete, names)]


def join_what_bash_breaks(environment: MutableMapping[str, str]) -> None:
    """Undoes what bash does to ``--domain=cka:trou``, of which it makes five words and wants the last one replaced.

    The equals sign goes, and the part up to the colon is set aside for ``domains``. bash puts a line break between
    two words; a sign with the cursor behind it is the last of them.
    """
    words = environment.get("COMP_WORDS", "").split("\n")
    at = int(environment.get("COMP_CWORD", "0"))
    before, typed = words[:at], "".join(words[at : at + 1])
    if typed in {":", "="}:
        before, typed = [*before, typed], ""
    elif not typed:
        return
    if before[2:] and before[-1] == ":":
        *before, exam, _colon = before
        environment[_BEFORE_COLON] = f"{exam}:"
    if before[1:] and before[-1] == "=":
        before.pop()
    environment["COMP_WORDS"] = "\n".join([*before, typed])
    environment["COMP_CWORD"] = str(len(before))


def _beginning(incomplete: str, names: Callable[[], Iterable[str]]) -> list[str]:
    try:
        return sorted({name for name in names() if name.startswith(incomplete)})
    except (K8squizError, OSError):
        return []
