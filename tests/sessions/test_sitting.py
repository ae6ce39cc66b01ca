"""Sitting an exam."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import exam_question
from builders_content import blueprint, domain
from k8squiz.history.exams import ExamQuestion
from k8squiz.sessions.sitting import Sitting, choose, move, result


def _questions(count: int) -> tuple[ExamQuestion, ...]:
    return tuple(exam_question(number) for number in range(count))


class Step:
    """Kinds of thing a candidate does, for stories."""

    choosing = st.tuples(st.just("choose"), st.sampled_from(["etcd", "kubelet", None]))
    moving = st.tuples(st.just("move"), st.integers(-9, 9))


stories = st.lists(Step.choosing | Step.moving, max_size=30)


def _do(sitting: Sitting, step: tuple[str, str | int | None]) -> Sitting:
    kind, what = step
    if isinstance(what, int):
        return move(sitting, what)
    assert kind == "choose"
    return choose(sitting, what)


class TestNavigation:
    """Forward, back, and over again."""

    def test_it_begins_at_the_first_question_with_nothing_chosen(self) -> None:
        """All are blank."""
        sitting = Sitting(_questions(3))
        assert (sitting.position, dict(sitting.chosen), sitting.blanks) == (0, {}, 3)

    def test_an_answer_leads_to_the_next_question(self) -> None:
        """And behind the last, all have been seen."""
        sitting = choose(choose(Sitting(_questions(2)), "etcd"), "kubelet")
        assert (sitting.position, dict(sitting.chosen), sitting.blanks) == (2, {0: "etcd", 1: "kubelet"}, 0)

    def test_an_answer_can_be_changed_and_taken_back(self) -> None:
        """The last word counts; a blank stays a blank."""
        sitting = choose(Sitting(_questions(2)), "etcd")
        assert dict(choose(move(sitting, -1), "kubelet").chosen) == {0: "kubelet"}
        assert dict(choose(move(sitting, -1), None).chosen) == {}
        assert dict(choose(sitting, None).chosen) == {0: "etcd"}

    @pytest.mark.parametrize(("steps", "expected"), [(-1, 1), (-9, 0), (0, 2), (1, 3), (2, 4), (99, 4)])
    def test_moving_stops_at_both_ends(self, steps: int, expected: int) -> None:
        """One past the last is the end."""
        assert move(Sitting(_questions(4), position=2), steps).position == expected

    def test_there_is_nothing_to_answer_behind_the_last_question(self) -> None:
        """A key pressed once too often is lost, not counted."""
        end = move(Sitting(_questions(2)), 2)
        assert choose(end, "etcd") == choose(end, None) == end

    @given(st.integers(0, 5), stories)
    def test_answers_belong_to_questions_whatever_is_done(
        self, count: int, story: list[tuple[str, str | int | None]]
    ) -> None:
        """The position stays within, and blanks and answers add up."""
        sitting = Sitting(_questions(count))
        for step in story:
            sitting = _do(sitting, step)
            assert 0 <= sitting.position <= count
            assert set(sitting.chosen) <= set(range(count))
            assert sitting.blanks == count - len(sitting.chosen) >= 0

    @given(st.integers(0, 5), stories)
    def test_an_earlier_state_is_never_changed(self, count: int, story: list[tuple[str, str | int | None]]) -> None:
        """Not even its answers."""
        sitting = Sitting(_questions(count))
        for step in story:
            before = sitting._replace(chosen=dict(sitting.chosen))
            after = _do(sitting, step)
            assert sitting == before
            sitting = after
        assert Sitting(_questions(count)).chosen == {}


EXAM = blueprint(domain("one", 60), domain("two", 30), domain("three", 10))


def _asked(*domains: str) -> tuple[ExamQuestion, ...]:
    return tuple(exam_question(number)._replace(domain=one) for number, one in enumerate(domains))


class TestResult:
    """What came of it."""

    def test_it_is_told_by_domain(self) -> None:
        """In the order of the blueprint; a domain without questions is left out."""
        found = result(EXAM, _asked("two", "one", "one"), {0: "etcd", 1: "etcd", 2: "kubelet"})
        assert [(one.id, one.name, one.weight, one.questions, one.correct) for one in found.domains] == [
            ("one", "One", 60, 2, 1),
            ("two", "Two", 30, 1, 1),
        ]
        assert (found.questions, found.correct, found.missed) == (3, 2, (2,))

    def test_a_blank_counts_as_wrong(self) -> None:
        """Left out or taken back."""
        found = result(EXAM, _asked("one", "one", "one", "one"), {0: "etcd", 1: None})
        assert (found.correct, found.missed, found.percent) == (1, (1, 2, 3), 25.0)

    def test_an_exam_without_questions_is_not_passed_by_dividing_by_nought(self) -> None:
        """Nought percent."""
        assert result(EXAM, (), {}).percent == 0.0

    @given(
        st.lists(st.sampled_from(["one", "two", "three"]), max_size=12),
        st.dictionaries(st.integers(0, 11), st.sampled_from(["etcd", "kubelet", None])),
    )
    def test_domains_add_up_to_the_whole(self, domains: list[str], chosen: dict[int, str | None]) -> None:
        """Every question is right or missed."""
        found = result(EXAM, _asked(*domains), chosen)
        assert sum(one.questions for one in found.domains) == found.questions == len(domains)
        assert sum(one.correct for one in found.domains) == found.correct
        assert found.correct + len(found.missed) == found.questions
        assert 0 <= found.percent <= 100
