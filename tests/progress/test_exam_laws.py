"""The laws of exams in the store: what an attempt adds up to depends on its answers and their days alone."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import STARTED, answered, card, exam_answer, exam_start
from k8squiz.history.exams import ExamAnswer
from k8squiz.history.reviews import Answered, Occasion, Rating
from k8squiz.identifiers import StudyDay
from k8squiz.progress.store import Store

visits = st.lists(
    st.builds(
        exam_answer,
        st.integers(0, 2),
        st.sampled_from(["etcd", "kubelet", None]),
        flagged=st.booleans(),
        day=st.integers(2, 4),
    ),
    max_size=10,
)
studied = st.lists(
    st.builds(
        answered, st.integers(1, 3).map(card), st.sampled_from([None, *Rating]), occasion=st.sampled_from(Occasion)
    ),
    max_size=4,
)


def _sit(store: Store, story: list[ExamAnswer]) -> None:
    attempt = store.start_exam(exam_start())
    for visit in story:
        store.answer_exam(attempt, visit)
    store.finish_exam(attempt, STARTED, "handed-in")


def _outcome(store: Store) -> tuple[object, ...]:
    """All that an attempt leaves, without the numbers of its reviews."""
    rows = store._connection.execute(
        "select card, kind, question, attempt, revision, correct, rating, day, chosen, milliseconds"
        " from reviews order by id"
    ).fetchall()
    days = store.days()
    reviewed = [store.reviewed_on(one.day) for one in days]
    return rows, store.memories(), days, reviewed, store.failed(), store.last_questions(), store.met_in_exams()


@settings(deadline=None)
@given(studied, visits, st.randoms())
def test_the_order_in_which_questions_are_visited_changes_no_review_and_no_memory(
    before: list[Answered], story: list[ExamAnswer], random: Random
) -> None:
    """The visits to each question keep their order, and are mixed with those to others in whatever way."""
    order = random.sample([visit.position for visit in story], len(story))
    queues = {position: iter([one for one in story if one.position == position]) for position in order}
    outcomes = []
    for visited in (story, [next(queues[position]) for position in order]):
        with Store.open(Path(":memory:"), count(1).__next__) as store:
            store.record_all(before)
            _sit(store, visited)
            outcomes.append(_outcome(store))
    assert outcomes[0] == outcomes[1]


@settings(deadline=None, max_examples=40)
@given(studied, visits, st.sets(st.integers(0, 9)))
def test_an_attempt_cut_off_and_taken_up_again_leaves_what_an_uninterrupted_one_leaves(
    before: list[Answered], story: list[ExamAnswer], cuts: set[int]
) -> None:
    """Between any two visits the file may be closed and opened again."""
    with Store.open(Path(":memory:"), count(1).__next__) as store:
        store.record_all(before)
        _sit(store, story)
        expected = (store.exam(1), _outcome(store))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "progress.db"
        store = Store.open(path, count(1).__next__)
        store.record_all(before)
        store.start_exam(exam_start())
        for place, visit in enumerate(story):
            if place in cuts:
                store.close()
                store = Store.open(path, count(10_000).__next__)
            attempt = store.open_exam()
            assert attempt is not None
            store.answer_exam(attempt.id, visit)
        store.finish_exam(1, STARTED, "handed-in")
        with store:
            assert (store.exam(1), _outcome(store)) == expected


@settings(deadline=None)
@given(studied, visits, studied)
def test_memories_do_not_depend_on_when_an_attempt_is_handed_in(
    before: list[Answered], story: list[ExamAnswer], after: list[Answered]
) -> None:
    """Before or after the study of a later day; only of a blank it matters, for the card may be known by then."""
    answers = [visit if visit.chosen else visit._replace(chosen="kubelet", correct=False) for visit in story]
    later = [event._replace(day=StudyDay(event.day + 5)) for event in after]
    with (
        Store.open(Path(":memory:"), count(1).__next__) as early,
        Store.open(Path(":memory:"), count(1).__next__) as late,
    ):
        early.record_all(before)
        _sit(early, answers)
        early.record_all(later)
        late.record_all(before)
        attempt = late.start_exam(exam_start())
        for visit in answers:
            late.answer_exam(attempt, visit)
        late.record_all(later)
        late.finish_exam(attempt, STARTED, "handed-in")
        assert _outcome(late)[1:] == _outcome(early)[1:]
        late.rebuild()
        assert _outcome(late)[1:] == _outcome(early)[1:]
