"""How much of a study day's limits is used, and what it is allowed beyond them. Whoever calls holds a transaction."""

from __future__ import annotations

from k8squiz.history.days import Extras
from k8squiz.identifiers import StudyDay
from k8squiz.sqlite_files import Connection


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
