"""Choosing a pool of wrong options from all that are false, so that nothing but knowledge points to the right one.

Of many false options those are kept beside which the right one is neither the longest nor the shortest more often
than by chance, and beside which it is not given away by a word such as "always" that it alone has, or lacks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from zlib import crc32

from k8squiz.knowledge.asking import WrongOption

SMALLEST_POOL = 5
"""Wrong options that a question should have: three are drawn at each asking, and not the same three each time."""

LARGEST_POOL = 7
"""Wrong options kept for a question."""

_ABSOLUTE = re.compile(
    # Not where things are counted ("every 10 seconds", "has none"), nor in values and commands ("get all").
    r"(?<!: )(?<!get )(?<!at )(?<!has )(?<!have )\b(?:always|never|only|all|none|must|every)\b"
    r"(?! \d| two\b| three\b| four\b| second\b| third\b| the way\b)",
    re.IGNORECASE,
)


def is_absolute(text: str) -> bool:
    """Whether a text claims something without exception: "always", "never", "only", "all", "none", "must", "every"."""
    return _ABSOLUTE.search(text) is not None


def spread(options: Iterable[WrongOption], most: int = LARGEST_POOL) -> tuple[WrongOption, ...]:
    """At most ``most`` options of different texts, taken evenly from all of them."""
    different = list({option.text: option for option in options}.values())
    step = max(1.0, len(different) / most) if most else 1.0
    return tuple(different[int(index * step)] for index in range(min(most, len(different))))


def balanced(
    answer: str, options: Iterable[WrongOption], *, kept: Sequence[WrongOption] = ()
) -> tuple[WrongOption, ...]:
    """``kept``, filled up to ``LARGEST_POOL`` from ``options`` so that ``answer`` does not stand out beside them.

    How many are shorter than the answer differs from answer to answer, since a right option that is always of middle
    length would be found as easily as one that is always the longest; but it is never all, and never none of them.
    """
    first = _different(kept, {answer})[:LARGEST_POOL]
    rest = _different(options, {answer, *(option.text for option in first)})
    first, rest = _without_lone_absolutes(answer, first, rest)
    shorter = [option for option in rest if len(option.text) < len(answer)]
    others = [option for option in rest if len(option.text) >= len(answer)]
    room = LARGEST_POOL - len(first)
    wanted = _shorter_ones(answer) - sum(len(option.text) < len(answer) for option in first)
    below = max(0, room - len(others), min(wanted, room))
    chosen = {*spread(shorter, below), *spread(others, room - min(below, len(shorter)))}
    return (*first, *(option for option in rest if option in chosen))


def _different(options: Iterable[WrongOption], taken: Collection[str]) -> list[WrongOption]:
    return [option for text, option in {option.text: option for option in options}.items() if text not in taken]


def _shorter_ones(answer: str) -> int:
    """From 1 to 6 of seven, the same for the same answer, and evenly shared out among many answers."""
    return 1 + crc32(answer.encode()) % (LARGEST_POOL - 1)


def _without_lone_absolutes(
    answer: str, first: list[WrongOption], rest: list[WrongOption]
) -> tuple[list[WrongOption], list[WrongOption]]:
    """Gives an absolute company where it can, and else leaves none, as far as there are enough others."""
    absolute = [option for option in rest if is_absolute(option.text)]
    kept = [option for option in first if is_absolute(option.text)]
    standing = is_absolute(answer) + len(kept)
    if standing == 1 and absolute and len(first) < LARGEST_POOL:
        company = min(absolute, key=lambda option: abs(len(option.text) - len(answer)))
        return [*first, company], [option for option in rest if option != company]
    if standing > 1 or is_absolute(answer):
        return first, rest
    plain = [option for option in (*first, *rest) if not is_absolute(option.text)]
    if len(plain) < SMALLEST_POOL:
        return first, rest
    return [option for option in first if option in plain], [option for option in rest if option in plain]
