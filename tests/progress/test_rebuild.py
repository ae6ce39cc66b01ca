"""The law of the store: what it keeps up to date is what its reviews add up to."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import STARTED, answered, card, exam_answer, exam_question, exam_start, forgotten, rerated, voided
from k8squiz.history.days import Totals
from k8squiz.history.reviews import Occasion, Rating
from k8squiz.identifiers import ReviewId
from k8squiz.progress.store import Store


class Step(NamedTuple):
    """One thing a learner does; ``pick`` chooses the card, or the review to take back or rate anew."""

    kind: str
    pick: int
    day: int
    rating: Rating | None
    revision: int


steps = st.builds(
    Step,
    kind=st.sampled_from(["study", "study", "study", "cram", "exam", "sit exam", "void", "rerate", "forget"]),
    pick=st.integers(0, 50),
    day=st.integers(0, 12),
    rating=st.sampled_from([None, *Rating]),
    revision=st.sampled_from([1, 1, 1, 2]),
)


def _sit_exam(store: Store, step: Step) -> None:
    numbers = [step.pick % 3, (step.pick + 1) % 3]
    attempt = store.start_exam(exam_start(*(exam_question(number, revision=step.revision) for number in numbers)))
    chosen = ["etcd", "kubelet", None][step.pick % 3]
    store.answer_exam(attempt, exam_answer(0, chosen, flagged=step.pick % 2 == 0, day=step.day))
    store.answer_exam(attempt, exam_answer(1, day=step.day + 1))
    store.finish_exam(attempt, STARTED, "time")


def _play(store: Store, story: list[Step]) -> None:
    answers: list[ReviewId] = []
    others: list[ReviewId] = []
    for step in story:
        of = card(step.pick % 3)
        if step.kind == "sit exam":
            _sit_exam(store, step)
        elif step.kind == "forget":
            others.append(store.record(forgotten(of, step.day)))
        elif step.kind == "void" and len(answers + others) > 0:
            targets = answers + others
            store.record(voided(targets[step.pick % len(targets)], step.day))
        elif step.kind == "rerate" and len(answers) > 0:
            rating = Rating.HARD if step.rating is None else step.rating
            others.append(store.record(rerated(answers[step.pick % len(answers)], rating, step.day)))
        elif step.kind in ("study", "cram", "exam"):
            occasion = Occasion(step.kind)
            question = ["which", "typed", None][step.pick % 3]
            event = answered(of, step.rating, step.day, occasion=occasion, revision=step.revision, question=question)
            answers.append(store.record(event))


def _derived(store: Store) -> list[tuple[object, ...]]:
    memories = store._connection.execute("select * from memories order by card").fetchall()
    return [*memories, *store._connection.execute("select * from study_days order by day").fetchall()]


@settings(deadline=None)
@given(st.lists(steps, max_size=25))
def test_rebuilding_changes_no_row(story: list[Step]) -> None:
    """After anything a learner may do, in any order, on three cards."""
    with Store.open(Path(":memory:"), count(1).__next__) as store:
        _play(store, story)
        before = _derived(store)
        store.rebuild()
        assert _derived(store) == before


@settings(deadline=None)
@given(st.lists(steps, max_size=25), st.sampled_from([Occasion.STUDY, Occasion.EXAM, Occasion.CRAM]))
def test_an_unrated_right_answer_moves_no_memory(story: list[Step], occasion: Occasion) -> None:
    """Of a card that has one, on whatever occasion; it counts as an answer."""
    with Store.open(Path(":memory:"), count(1).__next__) as store:
        _play(store, story)
        before, totals = store.memories(), store.totals()
        revised = [answered(of, None, 13, occasion=occasion, revision=one.revision) for of, one in before.items()]
        store.record_all(revised)
        assert store.memories() == before
        assert store.totals() == Totals(totals.answers + len(before), totals.correct + len(before))


@settings(deadline=None)
@given(st.lists(steps, max_size=25), st.sampled_from(Rating))
def test_a_rating_changed_and_taken_back_changes_nothing(story: list[Step], rating: Rating) -> None:
    """Whatever rating each answer had before, and however often it was changed."""
    with Store.open(Path(":memory:"), count(1).__next__) as store:
        _play(store, story)
        before = _derived(store)
        rows = store._connection.execute("select id, day from answers where kind <> 'forget'").fetchall()
        changed = store.record_all([rerated(ReviewId(number), rating)._replace(day=day) for number, day in rows])
        store.record_all([voided(number, 20) for number in changed])
        assert _derived(store) == before


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2), st.sampled_from([None, *Rating]), st.integers(0, 9)), max_size=12))
def test_all_at_once_is_one_after_the_other(answers: list[tuple[int, Rating | None, int]]) -> None:
    """The same rows, whether events are recorded together or each for itself."""
    events = [answered(card(number), rating, day) for number, rating, day in answers]
    with (
        Store.open(Path(":memory:"), count(1).__next__) as together,
        Store.open(Path(":memory:"), count(1).__next__) as singly,
    ):
        together.record_all(events)
        for event in events:
            singly.record(event)
        assert _derived(together) == _derived(singly)


@settings(deadline=None)
@given(st.lists(steps, max_size=25))
def test_undoing_everything_leaves_nothing(story: list[Step]) -> None:
    """When each answer and each reset is taken back, every card is new and no day has answers."""
    with Store.open(Path(":memory:"), count(1).__next__) as store:
        _play(store, story)
        for number, day in store._connection.execute("select id, day from answers").fetchall():
            store.record(voided(ReviewId(number))._replace(day=day))
        assert _derived(store) == []
