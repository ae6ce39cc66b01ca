"""Study days as a heatmap, and what is due in the days to come."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.text import Text

from k8squiz.clock import calendar_date
from k8squiz.identifiers import StudyDay
from k8squiz.stats.forecast import Forecast
from k8squiz.stats.heatmap import MEANINGS, WEEKDAYS, Heatmap
from k8squiz.terminal.charts import Sign, columns, legend
from k8squiz.terminal.counting import counted
from k8squiz.terminal.lines import Line, line
from k8squiz.terminal.look import Look
from k8squiz.terminal.wrapping import wrap

_INDENT = 2
_BESIDE = _INDENT + len("Mon ")
"""Cells of a row before its first day."""
_GLYPHS = zip("·░▒▓█", ".-+*#", ("dim", "path", "path", "right", "right"), strict=True)
_LEVELS = tuple(
    Sign(glyph, plain, means, style) for (glyph, plain, style), means in zip(_GLYPHS, MEANINGS, strict=True)
)
_ROWS = 3
_COMMA = ", "


def study_days(year: Heatmap, look: Look) -> Iterator[Line]:
    """The days with answers: a square for each day of the year, or in line mode the months in words."""
    yield line("Study days", "bold")
    if look.lines or look.width is None:
        for month in year.months:
            days, answers = counted(month.days, "study day"), counted(month.answers, "answer")
            yield line(f"{month.first:%B %Y}: {days}, {answers}", indent=_INDENT)
    else:
        yield from _drawn(year, look, look.width)
    days, answers = counted(len(year.days), "study day"), counted(year.answers, "answer")
    busiest = year.busiest
    most = f"; the most, {busiest.answers}, on {busiest.date:%d %b %Y}" if busiest else ""
    yield line(f"{days} with {answers} in the last {len(year.weeks)} weeks{most}.", indent=_INDENT)


def _drawn(year: Heatmap, look: Look, width: int) -> Iterator[Line]:
    whole = len(year.weeks)
    cells = 2 if width >= _BESIDE + 2 * whole else 1
    shown = year.last((width - _BESIDE) // cells)
    yield Line(Text(_months(shown, cells), "dim"), _BESIDE)
    for at, weekday in enumerate(WEEKDAYS):
        row = Text.assemble((f"{weekday} ", "dim"))
        for week in shown.weeks:
            if at < len(week):
                sign = _LEVELS[week[at].level]
                row.append(sign.drawn(look) * cells, sign.style)
        yield Line(row, _INDENT)
    yield from legend(_LEVELS, look)
    if len(shown.weeks) < whole:
        room = _BESIDE + whole
        told = f"Drawn are the last {len(shown.weeks)} weeks; {room} columns would hold all {whole}."
        yield line(told, "dim", indent=_INDENT)


def _months(year: Heatmap, cells: int) -> str:
    """The names of the months, each above the week in which it begins; the first one wherever there is room."""
    begins = {at * cells: day for at, week in enumerate(year.weeks) for day in week if day.date.day == 1}
    row = ""
    for at, day in sorted({0: year.weeks[0][0], **begins}.items()):
        name = f"{day.date:%b}"
        room = min((other - at for other in begins if other > at), default=len(name) + 1)
        if len(row) <= at and room > len(name) and at + len(name) <= len(year.weeks) * cells:
            row = f"{row.ljust(at)}{name} "
    return row.rstrip()


def due_days(forecast: Forecast, look: Look) -> Iterator[Line]:
    """What is due on each of the days to come: as bars, and in numbers."""
    days = len(forecast.cards)
    yield line(f"Due in the next {days} days", "bold")
    if forecast.fullest is not None:
        if not look.lines and look.width is not None:
            yield from _bars(forecast, look, look.width)
        yield from _numbers(forecast, look)
    yield line(_summed_up(forecast), indent=_INDENT)
    if forecast.waiting:
        cards = "1 more card is" if forecast.waiting == 1 else f"{forecast.waiting} more cards are"
        yield line(f"{cards} due today beyond the day's limit, and counted for tomorrow.", indent=_INDENT)
    if forecast.suspended:
        many = f"{forecast.suspended} suspended cards rest and are"
        cards = "1 suspended card rests and is" if forecast.suspended == 1 else many
        yield line(f"{cards} not counted.", "dim", indent=_INDENT)


def _bars(forecast: Forecast, look: Look, width: int) -> Iterator[Line]:
    room = width - _INDENT
    cells = 2 if room >= 2 * len(forecast.cards) else 1
    shown = forecast.cards[: room // cells]
    for row in columns(shown, _ROWS, look, cells):
        yield Line(Text(row, "path"), _INDENT)
    letters = (calendar_date(StudyDay(forecast.today + ahead)).strftime("%a")[0] for ahead in range(len(shown)))
    yield Line(Text("".join(letter.ljust(cells) for letter in letters).rstrip(), "dim"), _INDENT)


def _numbers(forecast: Forecast, look: Look) -> Iterator[Line]:
    """Week by week from Monday, the days on which anything is due; the date is that of the first one named."""
    days = [(calendar_date(StudyDay(forecast.today + ahead)), due) for ahead, due in enumerate(forecast.cards) if due]
    for _, week in groupby(days, lambda day: day[0].isocalendar()[:2]):
        (first, _due), *_ = named = list(week)
        lead, told = f"{first:%d %b}  ", _COMMA.join(f"{day:%a} {due}" for day, due in named)
        # Broken behind a comma: a day is not parted from its number.
        rows = [told] if look.width is None else wrap(told, look.width - _INDENT - len(lead) - 1, _COMMA)
        yield line(f"{lead}{rows[0]}{',' * (len(rows) > 1)}", indent=_INDENT)
        for number, row in enumerate(rows[1:], 2):
            yield line(f"{row}{',' * (number < len(rows))}", indent=_INDENT + len(lead))


def _summed_up(forecast: Forecast) -> str:
    if forecast.fullest is None:
        return "Nothing."
    today, week, all_ = (forecast.within(days) for days in (1, 7, len(forecast.cards)))
    return f"{today} today, {week} within 7 days, {all_} within {len(forecast.cards)}."
