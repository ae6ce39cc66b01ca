"""The one place that asks the machine for the time; everywhere else, time is an argument."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from k8squiz.identifiers import StudyDay

DAY_START_HOUR = 4
"""A study day begins at this local hour, so that an evening past midnight still counts as one day."""

_EPOCH = date(1970, 1, 1)
_ORIGIN = datetime(1970, 1, 1, tzinfo=UTC)


def now() -> datetime:
    """The moment, in the machine's local time zone, with its offset."""
    return datetime.now().astimezone()


def milliseconds(moment: datetime) -> int:
    """Whole milliseconds between 1970-01-01 UTC and ``moment``, which must carry its offset."""
    return (moment - _ORIGIN) // timedelta(milliseconds=1)


def study_day(moment: datetime, day_start: int = DAY_START_HOUR) -> StudyDay:
    """The study day of a moment, by the wall clock of its own time zone.

    The hour is read off the wall clock, so a day of 23 or 25 hours still begins at ``day_start``.
    """
    day = moment.date() if moment.hour >= day_start else moment.date() - timedelta(days=1)
    return StudyDay((day - _EPOCH).days)


def calendar_date(day: StudyDay) -> date:
    """The calendar date on which a study day begins."""
    return _EPOCH + timedelta(days=day)
