"""The signs of the map: who is chosen, and who calls whom."""

from __future__ import annotations

from k8squiz.explorer.links import Relation
from k8squiz.terminal.look import Look

_RELATIONS = {
    Relation.CALLED: ("→", "->"),
    Relation.CALLER: ("←", "<-"),
    Relation.ANSWERED: ("←", "<-"),
    Relation.BOTH: ("↔", "<>"),
}


def pointer(look: Look) -> str:
    """What points at the chosen one; a cell wide."""
    return ">" if look.ascii else "▸"


def relation_sign(relation: Relation, look: Look) -> str:
    """An arrow as seen from the one that is looked at: a cell wide, or two in ASCII.

    It leads from whoever opens the connection, also where that one is answered.
    """
    return _RELATIONS[relation][look.ascii]
