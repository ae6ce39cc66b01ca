"""The map of the cluster by what is known of each component, and the parts of an exam as bars."""

from __future__ import annotations

from collections.abc import Iterator

from k8squiz.stats.domains import DomainStanding, ExamStanding
from k8squiz.stats.figures import Figures
from k8squiz.stats.mastery import LEVELS, MEANINGS, Mastery
from k8squiz.terminal.area_drawing import Cell
from k8squiz.terminal.charts import Sign, bar, legend
from k8squiz.terminal.cluster_map import cluster_map
from k8squiz.terminal.counting import counted
from k8squiz.terminal.lines import Line, hanging, line
from k8squiz.terminal.look import Look

_STYLES = {"known": "right", "half": "path", "begun": "", "new": "dim"}
_LEVELS = tuple(Sign(LEVELS[level], LEVELS[level], means, _STYLES[level]) for level, means in MEANINGS.items())
_PARTS = (Sign("█", "#", "known", "right"), Sign("▒", "+", "met", "path"), Sign("·", ".", "new", "dim"))
_INDENT, _GAP = 2, 2
_BEFORE_BAR = _INDENT + len("44 %  ")
_LONGEST_BAR = 40
_SHORTEST_BAR = 10


def mastery_map(figures: Figures, look: Look) -> Iterator[Line]:
    """The map, each component with the letter of its level, and what the letters mean."""
    yield line("What you know of each component", "bold")
    cells = {component: _cell(one) for component, one in figures.mastery.items()}
    yield from cluster_map(figures.atlas, look, cells, boxed=True)
    yield from legend(_LEVELS, look)


def _cell(one: Mastery) -> Cell:
    note = f"{one.known}/{one.cards} known" if one.cards else "no cards"
    return Cell(one.letter, note, _STYLES[one.level])


def domain_bars(exam: ExamStanding, look: Look) -> Iterator[Line]:
    """How much of each domain of an exam is known and met."""
    planned = ", the exam you prepare for" if exam.planned else ""
    yield line(f"{exam.exam.upper()} by domains, each with its weight{planned}", "bold")
    if look.lines or look.width is None:
        for one in exam.domains:
            yield from hanging(_weight(one), f"{one.domain.name}: {_told(one.mastery)}", look, indent=_INDENT)
    else:
        beside = look.width - _BEFORE_BAR - _GAP - max(len(_told(one.mastery)) for one in exam.domains)
        for one in exam.domains:
            yield from hanging(_weight(one), one.domain.name, look, indent=_INDENT)
            yield from _bar(one.mastery, look, look.width, beside)
        yield from legend(_PARTS, look)
    yield line("Those of another exam: k8squiz stats --exam NAME", "dim", indent=_INDENT)


def _bar(one: Mastery, look: Look, width: int, beside: int) -> Iterator[Line]:
    """The bar with its numbers, which stand below it where less than ``beside`` cells would be too few for it."""
    if not one.cards:
        yield line(_told(one), indent=_BEFORE_BAR)
        return
    fits = beside >= _SHORTEST_BAR
    cells = min(_LONGEST_BAR, beside if fits else width - _BEFORE_BAR)
    drawn = bar((one.known, one.met), one.cards, _PARTS, cells, look)
    if fits:
        yield Line(drawn.append(f"{' ' * _GAP}{_told(one)}"), _BEFORE_BAR)
    else:
        yield Line(drawn, _BEFORE_BAR)
        yield line(_told(one), indent=_BEFORE_BAR)


def _weight(standing: DomainStanding) -> str:
    return f"{standing.domain.weight:2} %  "


def _told(one: Mastery) -> str:
    return f"{one.known} known, {one.met} met, {counted(one.cards, 'card')}" if one.cards else "no cards yet"
