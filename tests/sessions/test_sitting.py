"""Sitting an exam."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import MONDAY, STARTED, exam_question
from builders_content import blueprint, domain
from k8squiz.history.exams import ExamAnswer, ExamAttempt, ExamQuestion, ExamStart
from k8squiz.sessions.sitting import Sitting, blank, choose, flag, jump, move, result, taken_up


def _questions(count: int) -> tuple[ExamQuestion, ...]:
    return tuple(exam_question(number) for number in range(count))


class Step:
    """Kinds of thing a candidate does, for stories."""

    choosing = st.tuples(st.just("choose"), st.sampled_from(["etcd", "kubelet", None]))
    flagging = st.just(("flag", "this"))
    moving = st.tuples(st.just("move"), st.integers(-9, 9))


stories = st.lists(Step.choosing | Step.moving | Step.flagging, max_size=30)


def _do(sitting: Sitting, step: tuple[str, str | int | None]) -> Sitting:
    kind, what = step
    if isinstance(what, int):
        return move(sitting, what)
    if kind == "flag":
        return flag(sitting)
    return blank(sitting) if what is None else choose(sitting, what, correct=what == "etcd")


class TestNavigation:
    """Forward, back, and over again."""

    def test_it_begins_at_the_first_question_with_nothing_chosen(self) -> None:
        """All are blank."""
        sitting = Sitting(_questions(3))
        assert (sitting.position, dict(sitting.chosen), sitting.blanks) == (0, {}, (0, 1, 2))

    def test_an_answer_stays_with_its_question(self) -> None:
        """Answering moves nowhere; whoever answers goes on by moving."""
        sitting = move(choose(Sitting(_questions(2)), "etcd", correct=True), 1)
        assert (sitting.position, dict(sitting.chosen), dict(sitting.correct)) == (1, {0: "etcd"}, {0: True})

    def test_an_answer_can_be_changed_and_taken_back(self) -> None:
        """The last word counts, with its verdict; a blank has none."""
        sitting = choose(Sitting(_questions(2)), "etcd", correct=True)
        changed = choose(sitting, "kubelet", correct=False)
        assert (dict(changed.chosen), dict(changed.correct)) == ({0: "kubelet"}, {0: False})
        assert (dict(blank(changed).chosen), dict(blank(changed).correct)) == ({}, {})

    def test_a_flag_is_set_and_taken_away_by_the_same_key(self) -> None:
        """And has nothing to do with the answer."""
        flagged = flag(move(Sitting(_questions(3)), 2))
        assert (flagged.flagged, dict(flagged.chosen)) == (frozenset({2}), {})
        assert flag(flagged).flagged == frozenset()

    @pytest.mark.parametrize(("position", "expected"), [(-3, 0), (0, 0), (2, 2), (9, 4)])
    def test_a_jump_leads_to_the_nearest_question_there_is(self, position: int, expected: int) -> None:
        """One past the last is the end, as with moving."""
        assert jump(Sitting(_questions(4), position=1), position).position == expected

    @pytest.mark.parametrize(("steps", "expected"), [(-1, 1), (-9, 0), (0, 2), (1, 3), (2, 4), (99, 4)])
    def test_moving_stops_at_both_ends(self, steps: int, expected: int) -> None:
        """One past the last is the end."""
        assert move(Sitting(_questions(4), position=2), steps).position == expected

    def test_there_is_nothing_to_answer_behind_the_last_question(self) -> None:
        """A key pressed once too often is lost, not counted."""
        end = move(Sitting(_questions(2)), 2)
        assert choose(end, "etcd", correct=True) == blank(end) == flag(end) == end

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
            assert set(sitting.blanks) == set(range(count)) - set(sitting.chosen)
            assert set(sitting.correct) == set(sitting.chosen)
            assert sitting.flagged <= set(range(count))

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
        found = result(EXAM, _asked("two", "one", "one"), {0: True, 1: True, 2: False})
        assert [(one.id, one.name, one.weight, one.questions, one.correct) for one in found.domains] == [
            ("one", "One", 60, 2, 1),
            ("two", "Two", 30, 1, 1),
        ]
        assert (found.questions, found.correct, found.missed) == (3, 2, (2,))

    def test_a_blank_counts_as_wrong(self) -> None:
        """Left out or taken back."""
        found = result(EXAM, _asked("one", "one", "one", "one"), {0: True})
        assert (found.correct, found.missed, found.percent) == (1, (1, 2, 3), 25.0)

    def test_an_exam_without_questions_is_not_passed_by_dividing_by_nought(self) -> None:
        """Nought percent."""
        assert result(EXAM, (), {}).percent == 0.0

    @given(
        st.lists(st.sampled_from(["one", "two", "three"]), max_size=12),
        st.dictionaries(st.integers(0, 11), st.booleans()),
    )
    def test_domains_add_up_to_the_whole(self, domains: list[str], correct: dict[int, bool]) -> None:
        """Every question is right or missed."""
        found = result(EXAM, _asked(*domains), correct)
        assert sum(one.questions for one in found.domains) == found.questions == len(domains)
        assert sum(one.correct for one in found.domains) == found.correct
        assert found.correct + len(found.missed) == found.questions
        assert 0 <= found.percent <= 100

    @given(st.data())
    def test_the_score_never_depends_on_the_order_of_answering(self, data: st.DataObject) -> None:
        """Nor on what was looked at, flagged, or answered otherwise before."""
        count = data.draw(st.integers(1, 8))
        last = data.draw(st.lists(st.booleans() | st.none(), min_size=count, max_size=count))
        scores = []
        for _ in range(2):
            sitting = Sitting(_asked(*["one"] * count))
            for step in data.draw(stories):
                sitting = _do(sitting, step)
            for at in data.draw(st.permutations(range(count))):
                there, right = jump(sitting, at), last[at]
                sitting = blank(there) if right is None else choose(there, "etcd", correct=right)
            scores.append(result(EXAM, sitting.questions, sitting.correct))
        assert scores[0] == scores[1]
        assert scores[0].correct == last.count(True)


class TestTakingUp:
    """An attempt goes on as it stands on disk."""

    def test_answers_verdicts_and_flags_are_those_of_the_last_visits(self) -> None:
        """A blank one is none, and the first of them is on screen."""
        visits = [
            ExamAnswer(0, "etcd", False, 1, MONDAY, True),
            ExamAnswer(1, None, True, 1, MONDAY),
            ExamAnswer(2, "kubelet", True, 1, MONDAY, False),
        ]
        sitting = taken_up(_attempt(visits))
        assert (sitting.position, sitting.chosen, sitting.flagged) == (1, {0: "etcd", 2: "kubelet"}, frozenset({1, 2}))
        assert sitting.correct == {0: True, 2: False}

    def test_where_all_is_answered_it_goes_on_with_the_first_question(self) -> None:
        """There is time to look at all again."""
        visits = [ExamAnswer(at, "etcd", False, 1, MONDAY, True) for at in range(3)]
        assert taken_up(_attempt(visits)).position == 0


def _attempt(visits: list[ExamAnswer]) -> ExamAttempt:
    start = ExamStart("kcna", STARTED, STARTED + timedelta(minutes=9), 7, "0123", False, _questions(3))
    return ExamAttempt(1, start, {one.position: one for one in visits}, None)
