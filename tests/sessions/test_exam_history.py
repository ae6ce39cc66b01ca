"""Finished exams in a row."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builders_exams import scored
from builders_terminal import pilot
from k8squiz.sessions.exam_history import in_a_row, newest
from k8squiz.sessions.exam_outcome import outcome

OTHER = pilot()._replace(id="hpx")


def test_each_stands_beside_those_before_it_at_the_same_exam() -> None:
    """Another exam in between changes nothing."""
    exams = [(2, pilot()), (4, pilot()), (1, OTHER), (3, pilot())]
    row = in_a_row(outcome(scored(right), exam) for right, exam in exams)
    assert [(past.scores, past.change, past.above_best) for past in row] == [
        ((50.0,), None, None),
        ((50.0, 100.0), 50.0, 50.0),
        ((25.0,), None, None),
        ((50.0, 100.0, 75.0), -25.0, -25.0),
    ]
    assert newest(row) == (row[3], row[2])


@given(st.lists(st.integers(0, 4), min_size=1, max_size=8))
def test_changes_add_up_from_the_first_score_to_the_last(rights: list[int]) -> None:
    """And an exam that beats the best before it beats the last one too."""
    row = in_a_row(outcome(scored(right), pilot()) for right in rights)
    changes = [past.change for past in row if past.change is not None]
    assert sum(changes) == 25 * (rights[-1] - rights[0])
    assert all((past.above_best or 0) <= (past.change or 0) for past in row)
