"""What the answers that count tell besides memories and study days. Whoever calls holds a transaction."""

from __future__ import annotations

from k8squiz.history.reviews import Forgotten, Mistaken, PastAnswer
from k8squiz.identifiers import CardId, QuestionId
from k8squiz.progress.rows import past_of
from k8squiz.sqlite_files import Connection

PACE_ANSWERS = 100
"""How many of the last answers in study tell a learner's pace."""

PACE_LEAST = 5
"""With fewer answers there is no pace to speak of."""

PACE_LONGEST = 120_000
"""Milliseconds that one answer counts for at most: whoever takes longer has left the desk."""


def load_history(connection: Connection, card: CardId) -> list[PastAnswer | Forgotten]:
    """The answers and resets of one card, oldest first; none for a card that is not in the file."""
    rows = connection.execute(
        "select cards.id, answers.id, kind, day, questions.id, correct, rating, chosen, milliseconds"
        " from cards join answers on answers.card = cards.key left join questions on questions.key = answers.question"
        " where cards.id = ? order by day, answers.id",
        (card,),
    )
    return [past_of(row) for row in rows]


def load_failed(connection: Connection) -> frozenset[CardId]:
    """The cards whose last wrong answer was followed by no reset and by no answer on a later day."""
    # An earlier wrong answer is cleared by whatever clears the last one, so each card's last one tells.
    rows = connection.execute(
        "select cards.id from cards join answers as wrong on wrong.id = ("
        " select id from answers where answers.card = cards.key and correct = 0 order by day desc, id desc limit 1)"
        " where not exists (select 1 from answers as later where later.card = wrong.card and (later.day > wrong.day"
        " or later.kind = 'forget' and later.day = wrong.day and later.id > wrong.id))"
    )
    return frozenset(CardId(card) for (card,) in rows)


def load_mistaken(connection: Connection) -> list[Mistaken]:
    """The wrong answers to questions, alike ones counted; none of a time before the card was reset."""
    # The resets are gathered once: they are few, and to look among all answers of a card for each wrong one takes long.
    rows = connection.execute(
        "with resets as materialized (select card, day, id from answers where kind = 'forget')"
        " select cards.id, questions.id, revision, chosen, count(*) from answers"
        " join cards on cards.key = answers.card join questions on questions.key = answers.question"
        " where correct = 0 and chosen is not null and not exists (select 1 from resets"
        " where resets.card = answers.card and (resets.day, resets.id) > (answers.day, answers.id))"
        " group by answers.question, revision, chosen order by cards.id, questions.id, revision, chosen"
    )
    return [Mistaken(CardId(card), QuestionId(question), *rest) for card, question, *rest in rows]


def pace(connection: Connection) -> int | None:
    """The mean time of the last answers in study, in milliseconds; None with too few of them."""
    times = [
        min(milliseconds, PACE_LONGEST)
        for (milliseconds,) in connection.execute(
            "select milliseconds from answers where kind = 'study' order by id desc limit ?", (PACE_ANSWERS,)
        )
    ]
    return None if len(times) < PACE_LEAST else round(sum(times) / len(times))
