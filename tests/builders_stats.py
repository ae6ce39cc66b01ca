"""Builders for statistics: the figures of somebody who learns about a made-up harbour."""

from __future__ import annotations

from datetime import date

from builders_atlas import harbour_atlas
from builders_terminal import CRANE, RADIO, TODAY, listed, overview, pilot
from k8squiz.history.days import StudyDayTotals
from k8squiz.identifiers import ComponentId, StudyDay
from k8squiz.questions.cards import Card
from k8squiz.scheduling.memory import Learned
from k8squiz.stats.confusions import Confusion
from k8squiz.stats.domains import DomainStanding, ExamStanding
from k8squiz.stats.figures import Figures, Trend
from k8squiz.stats.forecast import Forecast, forecast
from k8squiz.stats.hardest import Hard
from k8squiz.stats.heatmap import Heatmap, heatmap
from k8squiz.stats.mastery import Mastery
from k8squiz.stats.preparation import Preparation

ATLAS = harbour_atlas()
SAT = (date(2025, 11, 20), date(2025, 12, 14), date(2026, 1, 30), date(2026, 2, 27))
"""The days on which exams were sat."""


def day(ago: int, answers: int) -> StudyDayTotals:
    """A study day so many days before TODAY."""
    return StudyDayTotals(StudyDay(TODAY - ago), answers, answers // 2, 1, 9_000)


def a_year() -> Heatmap:
    """The days of one who began in May, made a pause in the autumn, and studied most days since."""
    ago = [*range(290, 170, -3), *(at for at in range(110, -1, -1) if at % 7 not in {2, 5})]
    return heatmap([day(at, at * at * 7 % 61 + 1) for at in ago], TODAY)


def standings() -> dict[ComponentId, Mastery]:
    """Every level of mastery, and a component that no card is about."""
    levels = (Mastery(20, 20, 19, 1), Mastery(20, 15, 12, 4), Mastery(120, 7, 3, 0), Mastery(8), Mastery())
    return {part.id: levels[at % len(levels)] for at, part in enumerate(ATLAS.parts)}


def exam_by_domains() -> ExamStanding:
    """An exam with a domain that goes well, one that was only begun, and one without cards."""
    amounts = (Mastery(392, 365, 322), Mastery(60, 3, 1), Mastery())
    domains = tuple(DomainStanding(*one) for one in zip(pilot().domains, amounts, strict=True))
    return ExamStanding("hpa", "Harbour Pilot Associate", True, domains)


def a_month() -> Forecast:
    """Cards due on most days, many of them tomorrow, of which some wait since today."""
    coming = {StudyDay(TODAY + ahead): ahead * 5 % 17 for ahead in range(2, 26)}
    return forecast(TODAY, 12, {StudyDay(TODAY + 1): 38, **coming}, waiting=20, suspended=2)


def hard(of: Card, lapses: int, difficulty: float) -> Hard:
    """A card that was forgotten so often."""
    return Hard(listed(of, "learning", days=1, lapses=lapses), Learned(3.0, difficulty, 9, lapses, 1, TODAY, TODAY))


def mixed_up() -> tuple[Confusion, ...]:
    """Names, a sentence in place of another, and more than are told."""
    unload = "the harbour office, on channel 16 of the marine radio, and it gives the number of the berth"
    return (
        Confusion("crane", "harbour-office", 4),
        Confusion(unload, "nobody: the next ship sees that the berth is free", 3),
        *(Confusion(f"right {number}", f"wrong {number}", 2) for number in range(5)),
    )


def figures(*, filled: bool = True) -> Figures:
    """The figures of a learner, or of somebody who has just begun."""
    whole = Figures(
        overview=overview(),
        preparation=Preparation("hpa", date(2026, 3, 16), date(2026, 3, 2), 300, 120),
        atlas=ATLAS,
        mastery=standings(),
        exam=exam_by_domains(),
        year=a_year(),
        forecast=a_month(),
        trends=(
            Trend("hpa", 75, (55.0, 61.66, 80.0, 74.9), SAT, -5.1, -5.1),
            Trend("hpx", None, (48.0,), SAT[:1], None, None),
        ),
        hardest=(hard(RADIO, 7, 9.87), hard(CRANE, 0, 6.41)),
        confusions=mixed_up(),
    )
    if filled:
        return whole
    return whole._replace(
        overview=overview(filled=False),
        preparation=None,
        mastery={part.id: Mastery(8) for part in ATLAS.parts},
        exam=ExamStanding("hpa", "Harbour Pilot Associate", False, ()),
        year=heatmap([], TODAY),
        forecast=forecast(TODAY, 0, {}),
        trends=(),
        hardest=(),
        confusions=(),
    )
