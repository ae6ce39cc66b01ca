"""Numbers with what they count."""

from __future__ import annotations

from k8squiz.terminal.counting import counted, percent


def test_one_is_one_and_all_else_is_many() -> None:
    """Nought is many."""
    assert [counted(number, "new card") for number in (0, 1, 2)] == ["0 new cards", "1 new card", "2 new cards"]


def test_nobody_reads_a_percentage_that_was_not_reached() -> None:
    """It is rounded down; of nothing, it is nothing."""
    found = [percent(*share) for share in ((44, 59), (45, 60), (199, 200), (60, 60), (0, 0))]
    assert found == ["74 %", "75 %", "99 %", "100 %", "0 %"]
