"""Scores in exams, the hardest cards, and what is taken for something else, in a page."""

from __future__ import annotations

from collections.abc import Sequence

from k8squiz.pages.markup import Html, table, tag
from k8squiz.stats.confusions import Confusion
from k8squiz.stats.figures import Trend
from k8squiz.stats.hardest import Hard

_MOST = 10
"""Confusions that are seen at once."""
_HIGH = 100
"""The height of a bar of 100 percent."""
_DRAWN = 12
"""Scores drawn at most, the newest: so many have room on a phone without growing small."""
_WIDE, _STEP = 22, 27
_LEFT, _TOP, _BOTTOM = 4, 4, 16


def exam_section(trends: Sequence[Trend]) -> Html:
    """The scores in each exam over time, against its pass mark."""
    return tag("section", tag("h2", "Exams"), tag("div", *map(_trend, trends), class_="trends"))


def _trend(trend: Trend) -> Html:
    drawn = trend.scores[-_DRAWN:]
    fewer = f" The newest {_DRAWN} are drawn." if len(drawn) < len(trend.scores) else ""
    mark = "Hands-on: practice has no pass mark."
    if trend.pass_mark is not None:
        mark = f"Attempts that reached the pass mark of {trend.pass_mark} %: {trend.reached} of {len(trend.scores)}."
    told = tag("p", f"{_dated(trend)}.{fewer} {mark}")
    return tag("div", tag("h3", trend.exam.upper()), _drawing(drawn, trend.pass_mark), told)


def _dated(trend: Trend) -> str:
    scores = zip(trend.dates, trend.scores, strict=True)
    return ", ".join(f"{day:%d %b %Y}: {int(score)} %" for day, score in scores)


def _listed(scores: Sequence[float]) -> str:
    return ", ".join(f"{int(score)} %" for score in scores)


def _drawing(scores: Sequence[float], mark: int | None) -> Html:
    width = 2 * _LEFT + len(scores) * _STEP
    line = []
    if mark is not None:
        y = f"{_TOP + _HIGH - mark}"
        line = [tag("line", x1="0", x2=f"{width}", y1=y, y2=y, class_="mark")]
    return tag(
        "svg",
        *(_score(at, score, mark) for at, score in enumerate(scores)),
        *line,
        viewBox=f"0 0 {width} {_TOP + _HIGH + _BOTTOM}",
        style=f"width:{width / 16:g}rem",
        role="img",
        aria_label=f"Scores, the oldest first: {_listed(scores)}",
    )


def _score(at: int, score: float, mark: int | None) -> Html:
    x, high = _LEFT + at * _STEP, int(score)
    reached = "reached" if mark is not None and score >= mark else "below"
    return tag(
        "g",
        tag("rect", x=f"{x}", y=f"{_TOP + _HIGH - high}", width=f"{_WIDE}", height=f"{high}", class_=reached),
        tag("text", f"{high}", x=f"{x + _WIDE / 2:g}", y=f"{_TOP + _HIGH + _BOTTOM - 4}", text_anchor="middle"),
    )


def hardest_section(hardest: Sequence[Hard]) -> Html:
    """The cards that give most trouble, and why they are called so."""
    return tag(
        "section",
        tag("h2", "Hardest cards"),
        tag("ol", *map(_hard, hardest), class_="hardest"),
        tag("p", "One in full, with every answer: ", tag("code", "k8squiz cards ID")),
    )


def _hard(one: Hard) -> Html:
    card, memory = one.listed.card, one.memory
    told = f"times forgotten {memory.lapses}, difficulty {memory.difficulty:.1f} of 10"
    return tag("li", tag("p", card.front), tag("p", tag("code", card.id), f": {told}", class_="soft"))


def confusion_section(confusions: Sequence[Confusion]) -> Html:
    """What was answered for something else, and how often; the rarer ones are folded away."""
    more = len(confusions) - _MOST
    rest = [tag("details", tag("summary", f"{more} more"), _table(confusions[_MOST:]))] if more > 0 else []
    return tag("section", tag("h2", "Taken for something else"), _table(confusions[:_MOST]), *rest)


def _table(confusions: Sequence[Confusion]) -> Html:
    rows = (
        tag("tr", tag("td", one.chosen), tag("td", one.right), tag("td", f"{one.times}", class_="number"))
        for one in confusions
    )
    return table(("You answered", "Right was", "Times"), rows, class_="confusions")
