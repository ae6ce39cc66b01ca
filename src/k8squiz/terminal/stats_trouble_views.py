"""What goes well or badly: the scores in exams, the hardest cards, and what is taken for something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from k8squiz.stats.confusions import Confusion
from k8squiz.stats.figures import Trend
from k8squiz.stats.hardest import Hard
from k8squiz.terminal.counting import counted, times
from k8squiz.terminal.exam_history_views import trend
from k8squiz.terminal.lines import Line, hanging, line
from k8squiz.terminal.look import Look

_MOST = 5
"""Confusions told; the others are counted."""


def scores(trends: Sequence[Trend], look: Look) -> Iterator[Line]:
    """The scores in each exam over time, and its pass mark."""
    yield line("Exams", "bold")
    for one in trends:
        yield from trend(one.exam, one.scores, look)
        yield line(_sat(one), indent=4 + len(one.exam))
        yield line(_beside_the_mark(one), indent=4 + len(one.exam))
    yield line("All of them: k8squiz exam history", "dim", indent=2)


def _sat(one: Trend) -> str:
    first, last = f"{one.dates[0]:%d %b %Y}", f"{one.dates[-1]:%d %b %Y}"
    return f"Sat on {last}." if first == last else f"Sat from {first} to {last}."


def _beside_the_mark(one: Trend) -> str:
    if one.pass_mark is None:
        return "Hands-on: practice has no pass mark."
    return f"Pass mark {one.pass_mark} %: reached in {one.reached} of {counted(len(one.scores), 'attempt')}."


def hardest_cards(hardest: Sequence[Hard], look: Look) -> Iterator[Line]:
    """The cards that give most trouble, and why they are called so."""
    yield line("Hardest cards", "bold")
    for one in hardest:
        yield from _hard(one, look)
    yield line("One in full, with every answer: k8squiz cards ID", "dim", indent=2)


def _hard(one: Hard, look: Look) -> Iterator[Line]:
    card, memory = one.listed.card, one.memory
    forgotten = f"forgotten {times(memory.lapses)}, " if memory.lapses else ""
    told = f"{forgotten}difficulty {memory.difficulty:.1f} of 10"
    beside = f"{card.id}: {told}"
    if look.width is None or 2 + cell_len(beside) <= look.width:
        yield line(beside, indent=2)
    else:
        yield line(f"{card.id}:", indent=2)
        yield line(told, indent=4)
    yield line(card.front, indent=4)


def taken_for_another(confusions: Sequence[Confusion], look: Look) -> Iterator[Line]:
    """What was answered for something else, and how often."""
    yield line("Taken for something else", "bold")
    for one in confusions[:_MOST]:
        told = f"answered {_quoted(one.chosen)} when asked for {_quoted(one.right)}, {times(one.times)}"
        yield from hanging("- ", told, look, indent=2)
    if len(confusions) > _MOST:
        yield line(f"and {len(confusions) - _MOST} more: k8squiz stats --json", "dim", indent=2)


def _quoted(text: str) -> str:
    """A text in quotes, unless it is a word alone."""
    return f'"{text}"' if " " in text else text
