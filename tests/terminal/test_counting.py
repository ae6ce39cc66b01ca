"""Numbers with what they count."""

from __future__ import annotations

from k8squiz.terminal.counting import counted


def test_one_is_one_and_all_else_is_many() -> None:
    """Nought is many."""
    assert [counted(number, "new card") for number in (0, 1, 2)] == ["0 new cards", "1 new card", "2 new cards"]
