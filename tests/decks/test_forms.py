"""What each form of question must keep to."""

from __future__ import annotations

import pytest

from builders_content import choice, typed, wrong
from k8squiz.decks.forms import misshapen
from k8squiz.knowledge.asking import Form, Question

POOL = wrong("a", "b", "c", "d", "e")
SEVERAL = Question("which-two", Form.SEVERAL, "Which ones? Choose 2.", ("right", "also right"), POOL)
STEPS = Question("in-order", Form.ORDER, "Order these.", ("one", "two", "three", "four"))
COMMAND = Question("type-it", Form.COMMAND, "Show the Pods.", ("kubectl get pods",))


@pytest.mark.parametrize(
    "good",
    [
        choice()._replace(wrong=POOL),
        SEVERAL,
        SEVERAL._replace(ask="Choose 3. Which ones?", answer=("right", "also right", "right too")),
        typed("recall", "x" * 20),
        typed()._replace(answer=("API server", "kube-apiserver")),
        typed("recall", "etcd")._replace(ask="Which tool is beside etcdctl?"),
        typed("recall", "manifests")._replace(exhibit="/etc/kubernetes/____/etcd.yaml"),
        STEPS,
        STEPS._replace(answer=(*STEPS.answer, "five", "six")),
        COMMAND,
    ],
)
def test_what_is_in_shape(good: Question) -> None:
    """The limits belong to what they allow."""
    assert list(misshapen(good)) == []


@pytest.mark.parametrize(
    ("bad", "expected"),
    [
        (
            choice()._replace(wrong=POOL[:4]),
            "its pool holds 4 wrong options, 5 are needed: two more than are shown",
        ),
        (
            SEVERAL._replace(wrong=POOL[:3]),
            "its pool holds 3 wrong options, 5 are needed: two more than are shown",
        ),
        (
            SEVERAL._replace(ask="Choose 1.", answer=("right",)),
            "is one of several, and has a single right option",
        ),
        (SEVERAL._replace(ask="Choose 3."), 'must say "Choose 2.", as that many are right'),
        (typed("recall", "x" * 21), f"shows an answer of 21 characters to be typed, 20 are allowed: {'x' * 21}"),
        (typed("recall", "etcd")._replace(ask="Where is Etcd?"), "has its answer in what it asks: etcd"),
        (typed("recall", "a b")._replace(exhibit="x: A\n  B"), "has its answer in what it asks: a b"),
        (
            typed()._replace(answer=("etcd", "API  server"), wrong=wrong("api server")),
            "accepts or refuses the same twice, but for what is forgiven: apiserver",
        ),
        (STEPS._replace(answer=STEPS.answer[:3]), "has 3 steps to order, from 4 to 6 are allowed"),
        (STEPS._replace(answer=tuple("abcdefg")), "has 7 steps to order, from 4 to 6 are allowed"),
    ],
)
def test_what_is_not(bad: Question, expected: str) -> None:
    """Told in a sentence."""
    assert list(misshapen(bad)) == [expected]


def test_every_accepted_command_is_one_that_can_be_marked() -> None:
    """What the program does not understand it could not tell from a wrong one."""
    bad = COMMAND._replace(answer=("kubectl get pods", "kubectl get pods --no-such-flag"))
    [line] = misshapen(bad)
    assert line.startswith("accepts a command that is wrong: kubectl get pods --no-such-flag: ")
