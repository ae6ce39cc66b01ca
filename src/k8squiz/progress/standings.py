"""Marks on cards: added, never changed; and what they add up to. Whoever writes holds a transaction."""

from __future__ import annotations

from k8squiz.history.marks import CardMark, MarkKind, Standing
from k8squiz.identifiers import CardId, StudyDay
from k8squiz.progress.reviews import card_key
from k8squiz.sqlite_files import Connection


def append(connection: Connection, mark: CardMark) -> None:
    """Add the mark, on a card that need not have been answered yet."""
    connection.execute(
        "insert into marks (card, kind, day) values (?, ?, ?)",
        (card_key(connection, mark.card), mark.kind.value, mark.day),
    )


def load_all(connection: Connection) -> dict[CardId, Standing]:
    """The standing of every card on which a mark is in force."""
    rows = connection.execute(
        "select cards.id, kind, day from marks join cards on cards.key = marks.card"
        " where kind <> 'report' order by marks.id"
    )
    standings: dict[CardId, Standing] = {}
    for card, kind, day in rows:
        standings[card] = _after(standings.get(card, Standing()), MarkKind(kind), day)
    return {card: standing for card, standing in standings.items() if standing != Standing()}


def _after(standing: Standing, kind: MarkKind, day: StudyDay) -> Standing:
    """The standing of a card once a mark is added to it."""
    match kind:
        case MarkKind.SUSPEND | MarkKind.UNSUSPEND:
            return standing._replace(suspended=kind is MarkKind.SUSPEND)
        case MarkKind.BURY | MarkKind.UNBURY:
            return standing._replace(buried=day if kind is MarkKind.BURY else None)
        case MarkKind.FLAG | MarkKind.UNFLAG:
            return standing._replace(flagged=kind is MarkKind.FLAG)
