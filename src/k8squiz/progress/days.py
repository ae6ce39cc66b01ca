"""How much of a study day's limits is used, and what it is allowed beyond them. Whoever calls holds a transaction."""

from __future__ import annotations

from k8squiz.history.days import Extras
from k8squiz.identifiers import StudyDay
from k8squiz.sqlite_files import Connection


def reviewed(connection: Connection, day: StudyDay) -> int:
    """How many cards were asked in study on ``day`` that had been before, on an earlier day or in an exam.

    A card that began anew that day, after a reset or under a new revision, counts as new and not here.
    """
    row = connection.execute(
        "select count(distinct answers.card) from answers left join memories on memories.card = answers.card"
        " where answers.day = ? and answers.kind = 'study' and memories.first_day is not answers.day"
        # A card that was met and reset on that day has no memory left to tell that it was new.
        " and exists (select 1 from answers as earlier where earlier.card = answers.card"
        " and (earlier.day < answers.day and earlier.kind in ('exam', 'study')"
        " or earlier.day = answers.day and earlier.kind = 'exam' and earlier.id < answers.id))",
        (day,),
    ).fetchone()
    return int(row[0])


def allow_more(connection: Connection, day: StudyDay, more: Extras) -> None:
    """Add to what ``day`` is allowed already."""
    connection.execute(
        "insert into day_extras (day, extra, extra_reviews) values (?, ?, ?) on conflict do update"
        " set extra = extra + excluded.extra, extra_reviews = extra_reviews + excluded.extra_reviews",
        (day, more.new, more.reviews),
    )


def load_extras(connection: Connection, day: StudyDay) -> Extras:
    """What ``day`` is allowed beyond its limits."""
    row = connection.execute("select extra, extra_reviews from day_extras where day = ?", (day,)).fetchone()
    return Extras() if row is None else Extras(*row)
