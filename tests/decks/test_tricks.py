"""What those who know nothing see in an option."""

from __future__ import annotations

import pytest

from builders_content import card, choice
from k8squiz.decks.tricks import ODD_ONES, TRICKS, bank, namer, naming, stems
from k8squiz.questions.kinds import Posed

NAMES = {
    "kube-apiserver": ("kube-apiserver", "API server"),
    "kube-controller-manager": ("kube-controller-manager", "controller manager"),
    "cloud-controller-manager": ("cloud-controller-manager", "cloud controller manager"),
    "container-runtime": ("container-runtime", "container runtime"),
    "pod": ("pod",),
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kube-apiserver connects to the container runtime", {"kube-apiserver", "container-runtime"}),
        ("the API servers, both of them", {"kube-apiserver"}),
        ("the cloud controller manager", {"cloud-controller-manager"}),
        ("Pods on the node", {"pod"}),
        ("podman on the node", set()),
    ],
)
def test_components_are_found_by_every_name_they_go_by(text: str, expected: set[str]) -> None:
    """As whole words in singular or plural; a name within a longer one is not that component."""
    assert namer(NAMES)(text) == expected


def test_without_components_none_is_named() -> None:
    """A deck may be about nothing that we know."""
    assert namer({})("the Pods") == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "stem"),
    [
        ("kube-scheduler", "schedules Pods by the rules of scheduling", "schedul"),
        ("kube-proxy", "proxies", "prox"),
        ("kube-controller-manager", "controls what is controlled", "control"),
        ("a connection", "connects", "connect"),
    ],
)
def test_words_of_one_family_have_one_stem(one: str, other: str, stem: str) -> None:
    """It is what catches an eye that does not know the subject."""
    assert stem in stems(one) & stems(other)


def _asked(ask: str = "Who?", *, exhibit: str = "", kind: str = "role who", answer: str = "etcd") -> Posed:
    return Posed(card(), choice("who", "kubelet", answer=answer)._replace(ask=ask, exhibit=exhibit), kind)


@pytest.mark.parametrize(
    ("trick", "text", "score"),
    [
        ("the longest", "four", 4),
        ("the shortest", "four", -4),
        ("most words of the question", "starts the containers when Pending", 1),
        ("most words of question and exhibit", "starts the containers when Pending", 2),
        ("a word stem of the question", "is started", 1),
        ("a word stem of the question", "is stopped", 0),
        ("a component of the question", "the Pods there", 1),
        ("what is claimed without exception", "it never stops", 1),
        ("what is claimed with exceptions", "it never stops", 0),
        ("HTTPS", "HTTPS 6443", 1),
    ],
)
def test_each_trick_scores_what_it_looks_for(trick: str, text: str, score: int) -> None:
    """The option that scores highest is taken."""
    asked = _asked("Who starts the Pod?", exhibit="web  Pending")
    assert TRICKS[trick](text, asked, bank([asked], NAMES)) == score


def test_what_is_right_elsewhere_is_counted_without_the_question_itself() -> None:
    """Nobody has seen it answered; other kinds tell nothing."""
    asked = [_asked(), _asked(), _asked(kind="role what"), _asked(answer="kubelet")]
    score = TRICKS["most often right in this kind"]
    assert [score(text, asked[0], bank(asked, {})) for text in ("etcd", "kubelet", "coredns")] == [1, 1, 0]


def test_what_is_offered_elsewhere_is_counted_over_the_whole_bank() -> None:
    """Right or wrong."""
    asked = [_asked(), _asked(), _asked(kind="role what", answer="coredns")]
    score = TRICKS["most often offered"]
    assert [score(text, asked[0], bank(asked, {})) for text in ("etcd", "kubelet")] == [1, 2]


def test_naming_one_component_is_a_trick_as_well() -> None:
    """The hub would be the good guess."""
    score = naming("kube-apiserver")
    texts = ("the API server calls it", "the kubelet calls it")
    assert [score(text, _asked(), bank([_asked()], NAMES)) for text in texts] == [True, False]


@pytest.mark.parametrize(
    ("trick", "one", "other", "distance"),
    [
        ("the odd one out by length", "aaaa", "a", 3),
        ("the odd one out by shape", "/etc/kubernetes", "kubelet", 1),
        ("the odd one out by shape", "Port 53", "port", 3),
        ("the odd one out by shape", "kubelet", "kubectl", 0),
    ],
)
def test_the_odd_one_out_is_far_from_the_others(trick: str, one: str, other: str, distance: int) -> None:
    """In characters, or in what catches the eye: digits, slashes, hyphens, commas, spaces, brackets, capitals."""
    assert ODD_ONES[trick](one, other) == ODD_ONES[trick](other, one) == distance
