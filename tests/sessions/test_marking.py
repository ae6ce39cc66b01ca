"""Right or not, and why."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders_content import choice, command, deck, flashcard, order, several, typed, wrong
from k8squiz.knowledge.asking import Question, WrongOption
from k8squiz.sessions.asking import put
from k8squiz.sessions.marking import Answer, Mark, Marker, Verdict
from sessions.playing import mark, picks, put_one

NOTHING = Answer()

DRAIN = command(
    "x",
    "kubectl drain w1 --ignore-daemonsets",
    mistakes=[WrongOption("kubectl cordon w1", "the Pods there stay"), WrongOption("ssh w1 reboot", "it kills them")],
)
"""Emptying a node, with what is known not to do it."""

LINES = ("kubectl get pods -A", "kubectl get po --all-namespaces", "kubectl get pods", "kubectl get", "ls", "'", "")
"""Commands that mean the same, something else, or nothing that can be read."""


class TestPicked:
    """Options chosen."""

    def test_a_choice_is_right_or_says_why_not(self) -> None:
        """In the words of the option taken."""
        question = choice()._replace(wrong=wrong("kubelet", "kube-proxy", "coredns"))
        assert mark(question, picks(question, "etcd")) == Mark(Verdict.RIGHT)
        assert mark(question, picks(question, "coredns")) == Mark(Verdict.WRONG, "coredns is wrong")

    def test_of_several_all_have_to_be_right(self) -> None:
        """In whatever order they are named."""
        question = several("both", "etcd", "apiserver", pool=wrong("kubelet", "coredns", "scheduler"))
        assert mark(question, picks(question, "apiserver", "etcd")) == Mark(Verdict.RIGHT)
        assert mark(question, picks(question, "kubelet", "etcd")) == Mark(Verdict.WRONG, "kubelet is wrong")
        assert mark(question, picks(question, "etcd")) == Mark(Verdict.WRONG, '"apiserver" is right as well')

    @given(st.sets(st.integers(0, 4)))
    def test_partly_right_is_wrong(self, chosen: set[int]) -> None:
        """Only the very ones that are right are."""
        question = several("both", "etcd", "apiserver", pool=wrong("kubelet", "coredns", "scheduler"))
        put_ = put_one(question)
        right = {index for index, option in enumerate(put_.options) if option.right}
        found = mark(question, Answer(tuple(sorted(chosen))))
        assert found.verdict is (Verdict.RIGHT if chosen == right else Verdict.WRONG)


class TestOrdered:
    """Steps in order."""

    def test_the_right_order_is_right(self) -> None:
        """All steps, from the first to the last."""
        question = order("steps", "ask", "store", "place", "run")
        assert mark(question, picks(question, "ask", "store", "place", "run")) == Mark(Verdict.RIGHT)

    def test_the_first_step_out_of_place_is_named(self) -> None:
        """With what has to come before it."""
        question = order("steps", "ask", "store", "place", "run")
        found = mark(question, picks(question, "ask", "place", "store", "run"))
        assert found == Mark(Verdict.WRONG, 'step 2 is "store", before "place"')

    def test_steps_left_out_are_wrong(self) -> None:
        """Though those that are there stand in order."""
        question = order("steps", "ask", "store", "place", "run")
        assert mark(question, picks(question, "ask", "store", "place")).verdict is Verdict.WRONG

    @given(st.permutations(("ask", "store", "place", "run")))
    def test_every_other_order_is_wrong_and_says_where(self, named: list[str]) -> None:
        """Nothing is half right."""
        question = order("steps", "ask", "store", "place", "run")
        found = mark(question, picks(question, *named))
        assert (found.verdict is Verdict.RIGHT) is (named == ["ask", "store", "place", "run"])
        assert (found.why == "") is (found.verdict is Verdict.RIGHT)


class TestCommands:
    """Command lines, by what they mean."""

    @pytest.mark.parametrize("said", ["kubectl get pods -A", "kubectl get po --all-namespaces", "kubectl get -A  pod"])
    def test_another_spelling_of_the_same_is_right(self, said: str) -> None:
        """Short names, long flags, and flags elsewhere."""
        assert mark(command("x", "kubectl get pods -A"), Answer(typed=said)) == Mark(Verdict.RIGHT)

    def test_what_does_something_else_is_wrong_because(self) -> None:
        """It says in a clause what is wrong."""
        found = mark(command("x", "kubectl get pods -A"), Answer(typed="kubectl delete pods -A"))
        assert found.verdict is Verdict.WRONG
        assert found.why

    def test_what_is_not_known_to_be_right_is_for_the_learner_to_rate(self) -> None:
        """There are other ways to the same."""
        found = mark(command("x", "kubectl get pods -A"), Answer(typed="curl -k https://10.0.0.1:6443/api/v1/pods"))
        assert found.verdict is Verdict.OPEN

    def test_any_of_the_accepted_ones_is_right(self) -> None:
        """Whichever comes to mind."""
        question = command("x", "kubectl get pods", "kubectl get all")
        for said in question.answer:
            assert mark(question, Answer(typed=said)) == Mark(Verdict.RIGHT)

    @pytest.mark.parametrize("said", ["kubectl cordon w1", "kubectl cordon node/w1", "sudo kubectl  cordon 'w1'"])
    def test_a_known_wrong_one_is_wrong_for_the_reason_listed(self, said: str) -> None:
        """However it is spelled; it says more than where the words differ."""
        assert mark(DRAIN, Answer(typed=said)) == Mark(Verdict.WRONG, "the Pods there stay")

    def test_a_known_wrong_one_is_not_for_the_learner_to_rate(self) -> None:
        """Though nothing would be known of it, were it not listed."""
        said = Answer(typed="ssh w1 reboot")
        assert mark(DRAIN._replace(wrong=()), said).verdict is Verdict.OPEN
        assert mark(DRAIN, said) == Mark(Verdict.WRONG, "it kills them")

    def test_what_is_like_a_known_wrong_one_is_not_it(self) -> None:
        """It is marked as if none were listed."""
        said = Answer(typed="kubectl cordon w2")
        assert mark(DRAIN, said) == mark(DRAIN._replace(wrong=()), said) != Mark(Verdict.WRONG, "the Pods there stay")

    @given(st.lists(st.sampled_from(LINES), min_size=1), st.lists(st.sampled_from(LINES)), st.sampled_from(LINES))
    def test_what_is_accepted_is_right_whatever_is_listed_as_wrong(
        self, accepted: list[str], mistakes: list[str], said: str
    ) -> None:
        """Even the very same; and nothing becomes right by being listed."""
        question, answer = command("x", *accepted, mistakes=wrong(*mistakes)), Answer(typed=said)
        alone = mark(question._replace(wrong=()), answer)
        assert (mark(question, answer) == Mark(Verdict.RIGHT)) is (alone == Mark(Verdict.RIGHT))


class TestAnyForm:
    """What holds for all of them."""

    @pytest.mark.parametrize("question", [choice(), several(), typed(), order(), command()])
    def test_not_knowing_is_wrong_and_needs_no_reason(self, question: Question) -> None:
        """No shame."""
        assert not NOTHING.given
        assert mark(question, NOTHING) == Mark(Verdict.WRONG)

    def test_a_flashcard_is_for_the_learner_to_rate(self) -> None:
        """Nobody else knows what was thought."""
        assert Marker([deck(flashcard())]).mark(put(flashcard(), None, Random(1)), NOTHING) == Mark(Verdict.OPEN)
