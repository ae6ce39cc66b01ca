"""What a learner takes for something else."""

from __future__ import annotations

import pytest

from builders_atlas import atlas, part
from builders_content import card, choice, command, deck, order, several, typed, wrong
from k8squiz.history.reviews import Mistaken
from k8squiz.identifiers import question_id
from k8squiz.knowledge.asking import Question
from k8squiz.stats.confusions import Confusion, confusions

ATLAS = atlas([part("etcd")._replace(aliases=("the key-value store",)), part("kubelet"), part("kube-proxy")])


def mistaken(chosen: str, times: int = 2, number: int = 1, question: str = "which", revision: int = 1) -> Mistaken:
    """So often chosen, where the question of the card of that number was asked."""
    of = card(number).id
    return Mistaken(of, question_id(of, question), revision, chosen, times)


def found(*taken: Mistaken, questions: tuple[Question, ...] = (choice(),)) -> list[tuple[str, str, int]]:
    """The confusions of these, in a deck of three cards with these questions."""
    held = deck(*(card(number, *questions) for number in (1, 2, 3)))
    return [(one.right, one.chosen, one.times) for one in confusions(taken, [held], ATLAS)]


def test_the_same_mistake_is_counted_over_all_cards() -> None:
    """The most frequent first, then by what is right and what was chosen."""
    taken = [mistaken("kubelet", 1), mistaken("kubelet", 3, number=2), mistaken("kube-proxy"), mistaken("coredns")]
    assert found(*taken) == [("etcd", "kubelet", 4), ("etcd", "coredns", 2), ("etcd", "kube-proxy", 2)]


def test_a_single_mistake_is_a_slip() -> None:
    """And is not told."""
    assert found(mistaken("kubelet", 1), mistaken("kube-proxy", 1, number=2)) == []


@pytest.mark.parametrize(
    "gone",
    [
        mistaken("kubelet", number=9),
        mistaken("kubelet", question="another"),
        mistaken("kubelet", revision=2),
        mistaken("an option of old"),
        mistaken("etcd"),
    ],
)
def test_what_no_deck_asks_any_more_is_skipped(gone: Mistaken) -> None:
    """A card, a question, an answer or an option that there is no more; nor is a right answer confused with itself."""
    assert found(gone) == []


def test_a_component_is_the_same_by_whatever_name() -> None:
    """As an option, and typed, in any case; on both sides."""
    asked = (
        choice("which", "kubelet", "kube-proxy", answer="the key-value store"),
        typed("recall", "Etcd"),
    )
    taken = [mistaken("kubelet", 1), mistaken("the Kubelet", 1, question="recall")]
    assert found(*taken, questions=asked) == [("etcd", "kubelet", 2)]
    assert found(mistaken("ETCD", question="recall"), questions=asked) == []


def test_of_what_is_typed_known_mistakes_and_components_count() -> None:
    """Not a slip of the finger, and no other nonsense."""
    asked = (typed("recall", "10250", mistakes=wrong("10255")),)
    taken = [mistaken(said, question="recall") for said in ("port 10255", "kube-proxy", "102500", "no idea")]
    assert found(*taken, questions=asked) == [("10250", "10255", 2), ("10250", "kube-proxy", 2)]


@pytest.mark.parametrize("question", [several(), order(), command()])
def test_a_list_or_a_command_is_not_taken_for_another(question: Question) -> None:
    """Which of its parts was the mistake, nobody can tell."""
    assert found(mistaken("kubelet", question=question.id), questions=(question,)) == []


def test_a_confusion_is_what_was_right_and_what_was_chosen() -> None:
    """By name."""
    [only] = confusions([mistaken("kubelet")], [deck(card(1))], ATLAS)
    assert only == Confusion(right="etcd", chosen="kubelet", times=2)
