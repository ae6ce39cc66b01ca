"""All that the page of statistics shows, and which of its sections have something to tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.atlas import Atlas
from k8squiz.stats.confusions import Confusion
from k8squiz.stats.domains import ExamStanding
from k8squiz.stats.forecast import Forecast
from k8squiz.stats.hardest import Hard
from k8squiz.stats.heatmap import Heatmap
from k8squiz.stats.mastery import Mastery
from k8squiz.stats.overview import Overview
from k8squiz.stats.preparation import Preparation


class Trend(NamedTuple):
    """The scores in one exam in percent, the oldest first, and its pass mark; None where it is hands-on.

    ``dates`` are the days on which they were reached, one for each.
    ``change`` and ``above_best`` are the percentage points that the last score lies above the one before it, and above
    the best before it; negative below, and None for the first.
    """

    exam: str
    pass_mark: int | None
    scores: tuple[float, ...]
    dates: tuple[date, ...]
    change: float | None
    above_best: float | None

    @property
    def reached(self) -> int | None:
        """How many of the scores reach the pass mark; None where there is none."""
        return None if self.pass_mark is None else sum(score >= self.pass_mark for score in self.scores)


class Figures(NamedTuple):
    """All figures of the statistics page; ``mastery`` is that of every component drawn on the map.

    ``preparation`` is None where no exam is prepared for.
    """

    overview: Overview
    preparation: Preparation | None
    atlas: Atlas
    mastery: Mapping[ComponentId, Mastery]
    exam: ExamStanding
    year: Heatmap
    forecast: Forecast
    trends: Sequence[Trend]
    hardest: Sequence[Hard]
    confusions: Sequence[Confusion]


class Section(Enum):
    """A part of the page of statistics, in the order in which they are told."""

    MAP = auto()
    DOMAINS = auto()
    YEAR = auto()
    DUE = auto()
    EXAMS = auto()
    HARDEST = auto()
    CONFUSIONS = auto()


def sections(figures: Figures, *, named: bool) -> tuple[Section, ...]:
    """The sections that have something to tell.

    The domains are told from the first answer on; before, where their exam was ``named``.
    """
    tells = {
        Section.MAP: True,
        Section.DOMAINS: named or figures.overview.totals.answers > 0,
        Section.YEAR: bool(figures.year.days),
        Section.DUE: figures.overview.met > 0,
        Section.EXAMS: bool(figures.trends),
        Section.HARDEST: bool(figures.hardest),
        Section.CONFUSIONS: bool(figures.confusions),
    }
    return tuple(section for section in Section if tells[section])
