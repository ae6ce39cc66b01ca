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
_WIDE, _STEP = 34, 44
_LEFT, _TOP, _BOTTOM = 4, 4, 16


def exam_section(trends: Sequence[Trend]) -> Html:
    """The scores in each exam over time, against its pass mark."""
    return tag("section", tag("h2", "Exams"), tag("div", *map(_trend, trends), class_="trends"))


def _trend(trend: Trend) -> Html:
    scores = ", ".join(f"{day:%d %b %Y}: {int(score)} %" for day, score in zip(trend.dates, trend.scores, strict=True))
    mark = "Hands-on: practice has no pass mark."
    if trend.pass_mark is not None:
        mark = f"Attempts that reached the pass mark of {trend.pass_mark} %: {trend.reached} of {len(trend.scores)}."
    return tag("div", tag("h3", trend.exam.upper()), _drawing(trend, scores), tag("p", f"{scores}. {mark}"))


def _drawing(trend: Trend, scores: str) -> Html:
    width = 2 * _LEFT + len(trend.scores) * _STEP
    line = []
    if trend.pass_mark is not None:
        y = f"{_TOP + _HIGH - trend.pass_mark}"
        line = [tag("line", x1="0", x2=f"{width}", y1=y, y2=y, class_="mark")]
    return tag(
        "svg",
        *(_score(at, score, trend.pass_mark) for at, score in enumerate(trend.scores)),
        *line,
        viewBox=f"0 0 {width} {_TOP + _HIGH + _BOTTOM}",
        style=f"width:{width / 16:g}rem",
        role="img",
        aria_label=f"Scores, the oldest first: {scores}",
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
