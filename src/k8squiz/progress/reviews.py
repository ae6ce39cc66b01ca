"""The reviews in the file: appended, never changed. Whoever calls holds a transaction."""

from __future__ import annotations

import os
from typing import NamedTuple

from k8squiz.history.reviews import Answered, Event, Forgotten, Rerated, Review, Voided
from k8squiz.identifiers import CardId, QuestionId, ReviewId, StudyDay
from k8squiz.progress.rows import Row, review_of, storable
from k8squiz.sqlite_files import Connection

_RANDOM_BITS = 20


class Appended(NamedTuple):
    """What one event wrote, and what has to be computed again for it."""

    review: ReviewId
    card: int
    days: frozenset[StudyDay]


def append(connection: Connection, event: Event, now: int, attempt: int | None = None) -> Appended:
    """Add the event as the newest row; its day is never earlier than the last one stored.

    ``now`` is in milliseconds since 1970; ``attempt`` is the exam attempt that an answer was given in. Such an answer
    was kept before, in the attempt, so its day stays the one it was given on, whatever was studied since.

    Raises ValueError when the event aims at a review that is not stored.
    """
    review = _next_id(connection, now)
    last = last_day(connection)
    day = event.day if last is None or attempt is not None else max(event.day, last)
    days = frozenset({day})
    if isinstance(event, Answered):
        card = card_key(connection, event.card)
        _insert(connection, _row_of_answer(connection, event, review, card, day, attempt))
    elif isinstance(event, Forgotten):
        card = card_key(connection, event.card)
        _insert(connection, (review, card, "forget", None, None, None, None, None, None, day, None, None))
    else:
        card, day_of_target = _target(connection, event)
        days |= {day_of_target}
        kind, rating = ("rerate", event.rating.value) if isinstance(event, Rerated) else ("void", None)
        _insert(connection, (review, card, kind, None, event.review, None, None, None, rating, day, None, None))
    return Appended(review, card, days)


def card_key(connection: Connection, card: CardId) -> int:
    """The number that stands for a card in the file, given out when it is first met."""
    connection.execute("insert into cards (id) values (?) on conflict do nothing", (card,))
    return int(connection.execute("select key from cards where id = ?", (card,)).fetchone()[0])


def question_key(connection: Connection, card: int, question: QuestionId) -> int:
    """The number that stands for a question of the card numbered ``card``."""
    connection.execute("insert into questions (card, id) values (?, ?) on conflict do nothing", (card, question))
    return int(connection.execute("select key from questions where id = ?", (question,)).fetchone()[0])


def reviews_of(connection: Connection, card: int) -> list[Review]:
    """What counts of a card's life, oldest first."""
    # By day first: what was studied the day after an exam, and before it was handed in, comes after its answers.
    rows = connection.execute(
        "select id, kind, revision, correct, rating, day from answers where card = ? order by day, id", (card,)
    )
    return [review_of(row) for row in rows]


def last_day(connection: Connection) -> StudyDay | None:
    """The latest study day of any row; None while there is none."""
    day = connection.execute("select max(day) from reviews").fetchone()[0]
    return None if day is None else StudyDay(day)


def best_milliseconds(connection: Connection, question: QuestionId) -> int | None:
    """The shortest time of a right answer that counts to ``question``; None while there is none."""
    # The card as well, since reviews are found by card without reading all of them.
    row = connection.execute(
        "select min(milliseconds) from answers join questions"
        " on questions.key = answers.question and questions.card = answers.card"
        " where questions.id = ? and correct = 1",
        (question,),
    ).fetchone()
    return None if row[0] is None else int(row[0])


def _next_id(connection: Connection, now: int) -> ReviewId:
    """Time first, then chance; above the last one stored even when the clock went back."""
    last = connection.execute("select max(id) from reviews").fetchone()[0]
    # The system's chance, since Python's own takes 5 ms to import.
    chance = int.from_bytes(os.urandom(3), "big") >> 24 - _RANDOM_BITS
    drawn = now << _RANDOM_BITS | chance
    return ReviewId(drawn if last is None else max(drawn, last + 1))


def _target(connection: Connection, event: Voided | Rerated) -> tuple[int, StudyDay]:
    """The card and the day of the review that an event takes back or rates anew."""
    row = connection.execute("select card, day from reviews where id = ?", (event.review,)).fetchone()
    if row is None:
        raise ValueError(f"there is no review {event.review} to take back or rate anew")
    return row[0], StudyDay(row[1])


def _row_of_answer(
    connection: Connection, event: Answered, review: ReviewId, card: int, day: StudyDay, attempt: int | None
) -> Row:
    return (
        review,
        card,
        event.occasion.value,
        None if event.question is None else question_key(connection, card, event.question),
        None,
        attempt,
        event.revision,
        event.correct,
        None if event.rating is None else event.rating.value,
        day,
        None if event.chosen is None else storable(event.chosen),
        event.milliseconds,
    )


def _insert(connection: Connection, row: Row) -> None:
    connection.execute(
        "insert into reviews (id, card, kind, question, target, attempt, revision, correct, rating, day, chosen,"
        " milliseconds) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row,
    )
