"""The memories in the file, as the rest of the house knows them. Whoever calls holds a transaction."""

from __future__ import annotations

from k8squiz.identifiers import CardId
from k8squiz.progress.rows import memory_of
from k8squiz.scheduling.memory import Memory
from k8squiz.sqlite_files import Connection


def load(connection: Connection, card: CardId) -> Memory | None:
    """The memory of one card; None when it is new."""
    row = connection.execute(
        "select revision, state, stability, difficulty, first_day, last_day, reviews, lapses from memories"
        " where card = (select key from cards where id = ?)",
        (card,),
    ).fetchone()
    return None if row is None else memory_of(row)


def load_all(connection: Connection) -> dict[CardId, Memory]:
    """The memory of every card that has one."""
    rows = connection.execute(
        "select cards.id, revision, state, stability, difficulty, first_day, last_day, reviews, lapses"
        " from memories join cards on cards.key = memories.card order by cards.id"
    )
    return {CardId(card): memory_of(tuple(row)) for card, *row in rows}
