"""The clock: moments, study days and dates."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from k8squiz.clock import calendar_date, milliseconds, now, study_day

BERLIN = ZoneInfo("Europe/Berlin")

moments = st.datetimes(
    min_value=datetime(1971, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=datetime(2199, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([BERLIN, ZoneInfo("America/St_Johns"), ZoneInfo("Pacific/Kiritimati"), UTC]),
)


def _date(moment: datetime) -> date:
    return calendar_date(study_day(moment))


def test_a_study_day_begins_at_four() -> None:
    """The minute before 04:00 still belongs to the evening before."""
    assert _date(datetime(2024, 3, 2, 3, 59, tzinfo=BERLIN)) == date(2024, 3, 1)
    assert _date(datetime(2024, 3, 2, 4, 0, tzinfo=BERLIN)) == date(2024, 3, 2)


def test_the_hour_at_which_a_day_begins_can_be_another_one() -> None:
    """At 0 the study day is the calendar day."""
    assert calendar_date(study_day(datetime(2024, 3, 2, 0, 0, tzinfo=BERLIN), day_start=0)) == date(2024, 3, 2)


def test_the_day_is_that_of_the_learner_not_of_utc() -> None:
    """One moment is another study day at another place."""
    moment = datetime(2024, 3, 2, 2, 30, tzinfo=UTC)
    assert _date(moment) == date(2024, 3, 1)
    assert _date(moment.astimezone(ZoneInfo("Asia/Tokyo"))) == date(2024, 3, 2)


@pytest.mark.parametrize(("day", "hours"), [(date(2024, 3, 31), 24), (date(2024, 3, 30), 23), (date(2024, 10, 26), 25)])
def test_days_of_23_and_25_hours_begin_at_four_as_well(day: date, hours: int) -> None:
    """When clocks change, the study day around it is shorter or longer, and the next one begins at 04:00 again."""
    begins = datetime(day.year, day.month, day.day, 4, tzinfo=BERLIN).astimezone(UTC)
    last_minute = (begins + timedelta(hours=hours, minutes=-1)).astimezone(BERLIN)
    next_begins = (begins + timedelta(hours=hours)).astimezone(BERLIN)
    assert _date(begins.astimezone(BERLIN)) == _date(last_minute) == day
    assert (_date(next_begins), next_begins.hour) == (day + timedelta(days=1), 4)


def test_both_hours_named_two_belong_to_the_same_study_day() -> None:
    """In the night the clocks go back, 02:30 comes twice, and both times belong to the day before."""
    twice = [datetime(2024, 10, 27, 2, 30, fold=fold, tzinfo=BERLIN) for fold in (0, 1)]
    assert [_date(moment) for moment in twice] == [date(2024, 10, 26)] * 2


@given(moments)
def test_a_moment_lies_in_the_day_that_its_wall_clock_names(moment: datetime) -> None:
    """From 04:00 on the day named by the study day, for as long as the clock shows less than 04:00 on the next."""
    begins = datetime.combine(_date(moment), datetime.min.time()) + timedelta(hours=4)
    assert begins <= moment.replace(tzinfo=None) < begins + timedelta(days=1)


@given(moments, st.timedeltas(min_value=timedelta(), max_value=timedelta(days=400)))
def test_study_days_never_run_backwards(moment: datetime, later: timedelta) -> None:
    """A later moment in the same zone, an hour set back by night included, is never an earlier study day."""
    after = (moment.astimezone(UTC) + later).astimezone(moment.tzinfo)
    assert study_day(after) >= study_day(moment.astimezone(UTC).astimezone(moment.tzinfo))


@given(st.dates(min_value=date(1970, 1, 1)))
def test_a_study_day_and_its_date_name_each_other(day: date) -> None:
    """Noon of a date lies in the study day that begins on it."""
    assert _date(datetime.combine(day, datetime.min.time(), tzinfo=UTC).replace(hour=12)) == day


@given(moments)
def test_milliseconds_are_those_since_1970(moment: datetime) -> None:
    """To within the last one, and independent of the zone."""
    assert milliseconds(moment) == (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)
    assert milliseconds(moment) == milliseconds(moment.astimezone(UTC))


def test_now_carries_its_offset() -> None:
    """So that the wall clock can be read off it, and it can be compared with any other moment."""
    assert now().utcoffset() is not None
    assert abs(now() - datetime.now(UTC)) < timedelta(minutes=1)
