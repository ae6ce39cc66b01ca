"""Hints to a question: those written for it, then one part of the answer after the other, and never all of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from k8squiz.knowledge.asking import Form, plain
from k8squiz.sessions.asking import Asked


def hints(asked: Asked) -> tuple[str, ...]:
    """Every hint there is, the one that gives away least first; something is left to know after the last.

    Where there are options, each hint takes a wrong one away; an answer that is typed is begun.
    """
    written = asked.question.hints if asked.question else ()
    return (*written, *_made(asked))


def _made(asked: Asked) -> Iterator[str]:
    if asked.question is None:
        return _words_of([asked.card.back])
    if asked.form is Form.ORDER:
        return _ends_of(asked)
    if asked.form is Form.TYPED:
        return _letters_of(asked.question.answer)
    return _words_of(asked.question.answer) if asked.form is Form.COMMAND else _not_these(asked)


def _not_these(asked: Asked) -> Iterator[str]:
    """Wrong options by the numbers in front of them, but for one.

    By chance, yet the same each time: in the order shown, one that is passed over would be known to be right.
    """
    wrong = [number for number, option in enumerate(asked.options, 1) if not option.right]
    Random("/".join(option.text for option in asked.options)).shuffle(wrong)
    yield from (f"It is not {number}." for number in wrong[:-1])


def _ends_of(asked: Asked) -> Iterator[str]:
    """Its first step, then its last one, where two at least are left in between."""
    shown = [option.text for option in asked.options]
    for end, at, fewest in (("begins", 0, 3), ("ends", -1, 4)):
        if len(shown) >= fewest:
            yield f"It {end} with {shown.index(asked.answer[at]) + 1}."


def _letters_of(accepted: Sequence[str]) -> Iterator[str]:
    """How long it is, then its first letter, then its first half.

    Half of what is accepted as well, where that begins in it: "6443/tcp" is known by "6443".
    """
    answer = accepted[0]
    yield f"It has {len(answer)} {'character' if len(answer) == 1 else 'characters'}."
    begun = plain(answer[: len(answer) // 2])
    within = [len(one) for one in map(plain, accepted) if one[:2] in begun]
    half = min([len(answer), *within]) // 2
    for shown in sorted({min(1, half), half} - {0}):
        yield f"It begins: {answer[:shown]}..."


def _words_of(accepted: Sequence[str]) -> Iterator[str]:
    """Its first third, then its first two thirds, in whole words; of a single word, its letters.

    Of all that is accepted the shortest counts: the first may begin with it.
    """
    fewest = min(len(one.split()) for one in accepted)
    if fewest == 1:
        yield from _letters_of(accepted)
        return
    words = accepted[0].split()
    for shown in sorted({max(1, fewest // 3), 2 * fewest // 3}):
        yield f"It begins: {' '.join(words[:shown])} ..."
