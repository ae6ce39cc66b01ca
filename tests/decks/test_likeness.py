"""Questions that are nearly the same."""

from __future__ import annotations

import pytest

from builders_content import card, cards, choice, deck, typed
from k8squiz.decks.likeness import near_duplicates
from k8squiz.knowledge.asking import Form, Question
from k8squiz.knowledge.reader import read_model
from k8squiz.questions.cards import Deck
from k8squiz.questions.generate import decks


@pytest.fixture(scope="module")
def ours() -> tuple[Deck, ...]:
    """Our bank: what a word weighs depends on what stands beside it."""
    return decks(read_model())


def _beside(ours: tuple[Deck, ...], ask: str, answer: str) -> list[str]:
    """What is said of a new question among ours."""
    new = deck(card(1, choice("new", answer=answer)._replace(ask=ask)), name="new")
    return [line for line in near_duplicates([*ours, new]) if new.cards[0].id in line]


def test_ours_has_none(ours: tuple[Deck, ...]) -> None:
    """However much the makers' questions of one kind have in common."""
    assert list(near_duplicates(ours)) == []


@pytest.mark.parametrize(
    ("ask", "answer", "twin"),
    [
        (
            "A Pod was created and nobody named a node for it, though five would do. Which component picks one?",
            "kube-scheduler",
            "kube-scheduler.role/who",
        ),
        (
            "Which component of a default kubeadm cluster listens on port 10250 (HTTPS)?",
            "kubelet",
            "kubelet.port.api/whose-port",
        ),
        (
            "In a kubeadm cluster, how does kube-proxy run?",
            "as a DaemonSet",
            "kube-proxy.runs/how",
        ),
        (
            "You have typed kubectl get pods on your laptop. Who connects to whom, to fetch the list?",
            "kubectl connects to kube-apiserver",
            "path.kubectl-sends-requests.opens/who-calls-whom",
        ),
        (
            "kube-proxy is down. Everything else is healthy. Which one of these stops?",
            "adding rules for new Services on its node",
            "kube-proxy.without.new-services/what",
        ),
    ],
)
def test_a_reworded_question_is_found(ours: tuple[Deck, ...], ask: str, answer: str, twin: str) -> None:
    """On another card, with the same answer."""
    [line] = _beside(ours, ask, answer)
    assert line.startswith(f"{twin}: asks nearly the same as subject-1.role/new, ")
    assert line.endswith(" % alike")


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        # The same question about another subject, with the same answer.
        ("In a cluster set up by kubeadm, how does the network plugin run?", "as a DaemonSet"),
        ("In a default kubeadm cluster, which component listens on port 10251 (HTTP)?", "kubelet"),
        # The same question with another answer.
        ("kube-proxy is down, and everything else is healthy. Which of these stops?", "counting packets on its node"),
        ("Which of these does kube-proxy do?", "tells a Service with session affinity from one without"),
        # The same answer to another question.
        ("Which component renews a Lease so that the control plane sees that its node is alive?", "kubelet"),
    ],
)
def test_a_neighbour_is_not(ours: tuple[Deck, ...], ask: str, answer: str) -> None:
    """What learners have to tell apart may look alike."""
    assert _beside(ours, ask, answer) == []


def _pair(one: Question, other: Question) -> list[str]:
    return list(near_duplicates([deck(card(1, one), card(2, other))]))


def test_equal_questions_are_wholly_alike_in_any_bank() -> None:
    """Even where there is nothing else to compare with."""
    assert _pair(choice("a"), choice("a")) == [
        "subject-1.role/a: asks nearly the same as subject-2.role/a, 100 % alike"
    ]


def test_a_card_may_ask_its_own_fact_in_many_ways() -> None:
    """As a choice, and from memory."""
    asked = choice("a")
    assert list(near_duplicates([deck(card(1, asked, asked._replace(id="b"), asked._replace(id="c")))])) == []


def test_the_form_makes_no_difference() -> None:
    """To type what another card lets choose is the same question."""
    recall = typed("recall", "etcd")._replace(ask="Which one, asked as which?")
    assert len(_pair(choice("which"), recall)) == 1


def test_exhibits_and_all_that_is_right_are_compared() -> None:
    """Two outputs under one question are two questions; so are two sets of right options."""
    one = choice("a")._replace(exhibit="web 0/1 Pending")
    other = choice("a")._replace(exhibit="db crashed with OOMKilled, three restarts in the last minute")
    assert _pair(one, other) == []
    several = choice("a")._replace(form=Form.SEVERAL, answer=("etcd", "kubelet"))
    assert _pair(several, several._replace(answer=("etcd", "coredns", "kube-proxy"))) == []


def test_two_cards_are_told_once_by_the_questions_most_alike() -> None:
    """However many of their questions are alike."""
    reworded = choice("b")._replace(ask="Which one, asked as that?")
    lines = list(near_duplicates([deck(*cards(2, reworded, choice("a")))]))
    assert lines == ["subject-1.role/b: asks nearly the same as subject-2.role/b, 100 % alike"]


def test_texts_without_a_word_are_compared_as_they_are() -> None:
    """An answer may be nothing but a sign."""
    assert len(_pair(choice("a", answer="*"), choice("a", answer="*"))) == 1
    assert _pair(choice("a", answer="*"), choice("a", answer="!")) == []
