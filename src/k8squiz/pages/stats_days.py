"""A year of study days, and what is due in the days to come, in a page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from k8squiz.clock import calendar_date
from k8squiz.identifiers import StudyDay
from k8squiz.pages.markup import Html, legend, table, tag
from k8squiz.stats.forecast import Forecast
from k8squiz.stats.heatmap import MEANINGS, WEEKDAYS, Day, Heatmap

_CELL, _SIDE = 12, 10
"""The distance of two days in a drawing, and the side of the square that a full day is drawn as."""
_SIZES = (0, 4, 6, 8, 10)
"""The sides of the squares by level: a busier day is larger as well as darker."""
_LEFT, _TOP = 30, 16


def year_section(year: Heatmap) -> Html:
    """Every day as a square, in two drawings that stand side by side where there is room; the same in a table."""
    busiest = year.busiest
    most = f" The most, {busiest.answers}, on {busiest.date:%d %B %Y}." if busiest else ""
    told = f"Study days in the last {len(year.weeks)} weeks: {len(year.days)}. Answers on them: {year.answers}.{most}"
    middle = len(year.weeks) // 2
    halves = (year.weeks[:middle], year.weeks[middle:])
    room = max(map(len, halves))
    return tag(
        "section",
        tag("h2", "Study days"),
        tag("p", told),
        tag("div", *(_drawing(half, room) for half in halves if half), class_="year"),
        legend((_sample(level), means) for level, means in enumerate(MEANINGS)),
        tag("details", tag("summary", "The same by months"), _months(year)),
    )


def _drawing(weeks: Sequence[Sequence[Day]], room: int) -> Html:
    """Some weeks, at the right of a drawing that has ``room`` for so many, so that all are of one scale."""
    left = _LEFT + (room - len(weeks)) * _CELL
    days = [day for week in weeks for day in week]
    span = f"{days[0].date:%d %B %Y} to {days[-1].date:%d %B %Y}"
    studied = [day for day in days if day.answers]
    told = f"{span}: {len(studied)} study days, {sum(day.answers for day in studied)} answers"
    width, height = _LEFT + room * _CELL, _TOP + len(WEEKDAYS) * _CELL
    return tag(
        "svg",
        *(tag("text", name, x=f"{left - _LEFT}", y=f"{_TOP + at * _CELL + 9}") for at, name in enumerate(WEEKDAYS)),
        *_month_names(weeks, left),
        *(_square(day, left + at * _CELL) for at, week in enumerate(weeks) for day in week),
        viewBox=f"0 0 {width} {height}",
        role="img",
        aria_label=told,
    )


def _month_names(weeks: Sequence[Sequence[Day]], left: int) -> Iterator[Html]:
    """Each above the week in which it begins, but for the last week, where it would be cut."""
    for at, week in enumerate(weeks[:-1]):
        for day in week:
            if day.date.day == 1:
                yield tag("text", f"{day.date:%b}", x=f"{left + at * _CELL}", y="10")


def _square(day: Day, left: int) -> Html:
    """The day; pointed at, it tells its date and its answers."""
    top = _TOP + day.date.weekday() * _CELL
    size = _SIZES[day.level]
    inset = (_SIDE - size) / 2
    inner = [_rect(left + inset, top + inset, size, f"level-{day.level}")] if size else []
    told = tag("title", f"{day.date:%d %b %Y}: {day.answers}")
    return tag("g", told, _rect(left, top, _SIDE, "level-0"), *inner)


def _rect(x: float, y: float, size: int, of: str) -> Html:
    return tag("rect", x=f"{x:g}", y=f"{y:g}", width=f"{size}", height=f"{size}", class_=of)


def _sample(level: int) -> Html:
    inset = (_SIDE - _SIZES[level]) / 2
    inner = [_rect(inset, inset, _SIZES[level], f"level-{level}")] if level else []
    return tag(
        "svg",
        _rect(0, 0, _SIDE, "level-0"),
        *inner,
        viewBox=f"0 0 {_SIDE} {_SIDE}",
        class_="sample",
        aria_hidden="true",
    )


def _months(year: Heatmap) -> Html:
    rows = (
        tag("tr", tag("th", f"{one.first:%B %Y}", scope="row"), tag("td", f"{one.days}"), tag("td", f"{one.answers}"))
        for one in year.months
    )
    return table(("Month", "Study days", "Answers"), rows)


def due_section(forecast: Forecast) -> Html:
    """A calendar of the days to come, each with the cards due on it."""
    days = len(forecast.cards)
    today, week, all_ = (forecast.within(first) for first in (1, 7, days))
    notes = [f"Due today: {today}. Within 7 days: {week}. Within {days} days: {all_}."]
    if forecast.waiting:
        notes.append(f"Due today beyond the day's limit, and counted for tomorrow: {forecast.waiting}.")
    if forecast.suspended:
        notes.append(f"Suspended, so that they rest and are not counted: {forecast.suspended}.")
    return tag(
        "section",
        tag("h2", f"Due in the next {days} days"),
        tag("p", " ".join(notes)),
        table(WEEKDAYS, _weeks(forecast), class_="calendar"),
    )


def _weeks(forecast: Forecast) -> Iterator[Html]:
    first = calendar_date(forecast.today)
    monday = first - dt.timedelta(days=first.weekday())
    last = calendar_date(StudyDay(forecast.today + len(forecast.cards) - 1))
    while monday <= last:
        yield tag("tr", *(_due(forecast, monday + dt.timedelta(days=at)) for at in range(7)))
        monday += dt.timedelta(days=7)


def _due(forecast: Forecast, date: dt.date) -> Html:
    ahead = (date - calendar_date(forecast.today)).days
    if ahead not in range(len(forecast.cards)):
        return tag("td")
    cards = forecast.cards[ahead]
    share = 100 * cards / max(forecast.cards) if cards else 0
    number = tag("strong", f"{cards}") if cards else tag("span", "0", class_="soft")
    drawn = [tag("span", class_="level", style=f"width:{share:.0f}%", aria_hidden="true")] if cards else []
    name = "today" if ahead == 0 else f"{date:%d %b}"
    return tag("td", *drawn, tag("span", name, class_="date"), " ", number)
