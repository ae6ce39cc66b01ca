"""Whether two words are one slip of the finger apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def one_letter_apart(one: str, other: str) -> bool:
    """Whether one letter too many, too few, wrong, or two letters exchanged make ``one`` of ``other``."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    left, right = one[start:], other[start:]
    exchanged = left[:2] == right[1::-1] and left[2:] == right[2:] and len(left) > 1
    return exchanged or left[1:] == right[1:] or left[1:] == right or left == right[1:]


def nearest(word: str, known: Iterable[str]) -> str:
    """The first of the ``known`` words that is one letter apart from ``word``; empty when there is none."""
    return next((one for one in known if one_letter_apart(word, one)), "")


def hint(word: str, known: Sequence[str]) -> str:
    """`` (did you mean "pods"?)`` for what is one letter apart from ``word`` or alone begins with it; else empty."""
    longer = [one for one in known if len(word.lstrip("-")) > 2 and one.startswith(word)]
    near = nearest(word, known) or (longer[0] if len(longer) == 1 else "")
    return f' (did you mean "{near}"?)' if near else ""
