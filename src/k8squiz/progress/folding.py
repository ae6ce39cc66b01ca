"""What the file derives from its reviews: memories and study days. Whoever calls holds a transaction."""

from __future__ import annotations

from collections.abc import Iterable

from k8squiz.identifiers import StudyDay
from k8squiz.progress.reviews import Appended, reviews_of
from k8squiz.progress.rows import row_of_memory
from k8squiz.scheduling.fsrs_rules import FOLD_VERSION, fold
from k8squiz.sqlite_files import Connection


def is_current(connection: Connection) -> bool:
    """Whether what is derived was derived by the rules of this version."""
    row = connection.execute("select value from meta where key = 'fold'").fetchone()
    return row is not None and str(row[0]) == FOLD_VERSION


def rebuild(connection: Connection) -> None:
    """Throw away what is derived and derive it anew from the reviews; note the rules it was done by."""
    connection.execute("delete from memories")
    connection.execute("delete from study_days")
    for (card,) in connection.execute("select distinct card from reviews order by card").fetchall():
        _refold(connection, card)
    _recount(connection, [day for (day,) in connection.execute("select distinct day from reviews").fetchall()])
    connection.execute(
        "insert into meta (key, value) values ('fold', ?) on conflict do update set value = excluded.value",
        (FOLD_VERSION,),
    )


def update(connection: Connection, appended: Iterable[Appended]) -> None:
    """Bring memories and study days up to date after rows were added, touching only their cards and days."""
    days: set[StudyDay] = set()
    cards: set[int] = set()
    for one in appended:
        cards.add(one.card)
        days |= one.days
    for card in sorted(cards):
        days |= _refold(connection, card)
    _recount(connection, sorted(days))


def _refold(connection: Connection, card: int) -> set[StudyDay]:
    """Compute one card's memory anew; the days on which it was or is a new card."""
    days = _first_days(connection, card)
    connection.execute("delete from memories where card = ?", (card,))
    memory = fold(reviews_of(connection, card))
    if memory is not None:
        connection.execute(
            "insert into memories (card, last_question, revision, state, stability, difficulty, first_day, last_day,"
            " reviews, lapses) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (card, _last_question(connection, card), *row_of_memory(memory)),
        )
    return days | _first_days(connection, card)


def _first_days(connection: Connection, card: int) -> set[StudyDay]:
    rows = connection.execute("select first_day from memories where card = ? and first_day is not null", (card,))
    return {StudyDay(day) for (day,) in rows}


def _last_question(connection: Connection, card: int) -> int | None:
    """The question asked last, on whatever occasion; None when the card was then a plain flashcard."""
    row = connection.execute(
        "select question from answers where card = ? and kind <> 'forget' order by day desc, id desc limit 1", (card,)
    ).fetchone()
    return None if row is None else row[0]


def _recount(connection: Connection, days: Iterable[StudyDay]) -> None:
    """Count study days anew; one without answers has no row."""
    for day in days:
        connection.execute("delete from study_days where day = ?", (day,))
        connection.execute(
            "insert into study_days (day, answers, correct, new_cards, milliseconds)"
            " select day, count(*), sum(correct), (select count(*) from memories where first_day = ?),"
            " sum(milliseconds) from answers where day = ? and kind <> 'forget' group by day",
            (day, day),
        )
