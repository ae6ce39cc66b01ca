"""What the record of an exam attempt tells: the time left, the time spent, and answers that were changed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import MONDAY, STARTED, exam_answer, exam_attempt
from k8squiz.history.exams import Pause
from k8squiz.identifiers import StudyDay

GIVEN = timedelta(minutes=90)
BERLIN = ZoneInfo("Europe/Berlin")

spans = st.timedeltas(timedelta(), timedelta(days=400))
any_spans = st.timedeltas(timedelta(days=-400), timedelta(days=400))
zones = st.sampled_from([UTC, BERLIN, ZoneInfo("America/St_Johns"), ZoneInfo("Australia/Lord_Howe")])


def _minutes(number: float) -> datetime:
    """The moment so many minutes after the start."""
    return STARTED + timedelta(minutes=number)


def test_the_time_left_runs_by_the_wall_clock() -> None:
    """A machine that slept for an hour has an hour less; past the deadline the time is negative."""
    attempt = exam_attempt()
    assert [attempt.left(_minutes(minutes)) // timedelta(minutes=1) for minutes in (0, 10, 70, 90, 95)] == [
        *(90, 80, 20, 0, -5)
    ]


def test_time_stands_still_during_a_pause() -> None:
    """However long it lasts; the deadline moves when it ends."""
    attempt = exam_attempt(pauses=(Pause(_minutes(10), None),))
    assert (attempt.paused, attempt.deadline) == (_minutes(10), _minutes(90))
    assert {attempt.left(_minutes(minutes)) for minutes in (10, 20, 500)} == {timedelta(minutes=80)}
    resumed = exam_attempt(pauses=(Pause(_minutes(10), _minutes(500)),))
    assert (resumed.paused, resumed.deadline) == (None, _minutes(580))
    assert resumed.left(_minutes(501)) == timedelta(minutes=79)


@given(st.lists(st.tuples(spans, spans), max_size=6), spans)
def test_pauses_add_up(halts: list[tuple[timedelta, timedelta]], last: timedelta) -> None:
    """What is left is what was given without the time between pauses, whatever their number and length."""
    moment, pauses = STARTED, list[Pause]()
    for run, rest in halts:
        pauses.append(Pause(moment + run, moment + run + rest))
        moment += run + rest
    runs = sum((run for run, _ in halts), last)
    attempt = exam_attempt(pauses=tuple(pauses))
    assert attempt.left(moment + last) == GIVEN - runs
    assert attempt.deadline == STARTED + GIVEN + sum((rest for _, rest in halts), timedelta())


@given(spans, any_spans)
def test_a_pause_takes_and_gives_no_time(run: timedelta, set_by: timedelta) -> None:
    """Even when the clock was set meanwhile, forward or back: before it, in it and after it the same is left."""
    began = STARTED + run
    before = exam_attempt().left(began)
    assert exam_attempt(pauses=(Pause(began, None),)).left(began + set_by) == before
    assert exam_attempt(pauses=(Pause(began, began + set_by),)).left(began + set_by) == before


@given(any_spans, spans)
def test_a_clock_set_back_gives_time_back_and_never_more_than_there_was(at: timedelta, back: timedelta) -> None:
    """A clock that was ahead may be put right; nobody gets a longer exam by it."""
    attempt = exam_attempt()
    assert attempt.left(STARTED + at) <= attempt.left(STARTED + at - back) <= GIVEN
    if back <= at:
        assert attempt.left(STARTED + at - back) == attempt.left(STARTED + at) + back


@given(zones, zones, st.integers(0, 365 * 24 * 60), st.integers(0, 200), st.integers(0, 60))
def test_a_change_to_summer_time_changes_no_time_left(
    zone: ZoneInfo, other: ZoneInfo, begins: int, passed: int, rest: int
) -> None:
    """Whatever the wall shows at the start, in a pause and now, and in whatever zone: what counts is what passed."""
    started = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=begins)
    now = started + timedelta(minutes=passed)
    attempt = exam_attempt(
        pauses=(Pause(started.astimezone(zone), (started + timedelta(minutes=rest)).astimezone(zone)),)
    )
    start = attempt.start._replace(started=started.astimezone(zone), deadline=(started + GIVEN).astimezone(zone))
    attempt = attempt._replace(start=start)
    assert attempt.left(now.astimezone(zone)) == attempt.left(now.astimezone(other)) == attempt.left(now)
    assert attempt.left(now) == min(GIVEN, GIVEN + timedelta(minutes=rest - passed))


def test_the_night_the_clocks_go_back_has_both_its_hours() -> None:
    """From 02:30 to 02:10 by the wall are forty minutes, in one zone."""
    started = datetime(2024, 10, 27, 2, 30, tzinfo=BERLIN)
    deadline = datetime(2024, 10, 27, 3, 0, tzinfo=BERLIN)
    attempt = exam_attempt()._replace(start=exam_attempt().start._replace(started=started, deadline=deadline))
    assert attempt.left(started) == GIVEN
    assert attempt.left(datetime(2024, 10, 27, 2, 10, fold=1, tzinfo=BERLIN)) == timedelta(minutes=50)


def test_the_time_of_a_question_is_that_of_all_visits() -> None:
    """A question never shown took none."""
    attempt = exam_attempt(exam_answer(0), exam_answer(1), exam_answer(0, None), exam_answer(0))
    assert [attempt.milliseconds(position) for position in range(3)] == [27_000, 9_000, 0]


@pytest.mark.parametrize(
    ("chosen", "changed"),
    [
        (["etcd", "kubelet"], True),
        (["kubelet", "etcd", None, "kubelet"], True),
        (["etcd", "kubelet", "kube-proxy", None], True),
        (["etcd"], False),
        (["kubelet", "kube-proxy"], False),
        (["kubelet", "etcd"], False),
        (["etcd", "kubelet", "etcd"], False),
        (["etcd", None], False),
        ([None, None], False),
    ],
)
def test_a_change_for_the_worse_is_a_right_answer_with_a_wrong_one_in_its_place(
    chosen: list[str | None], changed: bool
) -> None:
    """What was in between, and what was only looked at or taken back, does not matter."""
    attempt = exam_attempt(exam_answer(0, "kubelet"), *(exam_answer(2, one) for one in chosen))
    assert attempt.changes == ((2,) if changed else ())


def test_changes_are_told_in_the_order_of_the_questions() -> None:
    """Not in that of the visits."""
    visits = [exam_answer(position, chosen) for chosen in ("etcd", "kubelet") for position in (2, 0)]
    assert exam_attempt(*visits).changes == (0, 2)


@pytest.mark.parametrize(
    ("visits", "day"),
    [
        ([("etcd", 0)], 0),
        ([("kubelet", 0), ("etcd", 1)], 1),
        ([(None, 0), ("etcd", 1), ("etcd", 2)], 1),
        ([("etcd", 0), ("kubelet", 1), ("etcd", 2), ("etcd", 3)], 2),
        ([("etcd", 0), (None, 1), ("etcd", 2)], 2),
        ([("etcd", 0), (None, 1), (None, 2)], 1),
    ],
)
def test_an_answer_was_given_when_it_was_chosen_and_not_when_it_was_last_seen(
    visits: list[tuple[str | None, int]], day: int
) -> None:
    """To pass it again after 04:00 on the way to another question does not make it an answer of the new day."""
    attempt = exam_attempt(*(exam_answer(1, chosen, day=on) for chosen, on in visits), exam_answer(0, day=9))
    assert attempt.answered_on(1) == StudyDay(MONDAY + day)
