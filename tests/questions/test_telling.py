"""Cards that give away the answer to a question of another card."""

from __future__ import annotations

import pytest

from builders_content import card, choice, typed
from k8squiz.identifiers import CardId
from k8squiz.knowledge.reader import read_model
from k8squiz.questions.cards import Card
from k8squiz.questions.generate import generate
from k8squiz.questions.telling import given_away

ASK = "A Pod was created and nobody named a node for it, though five would do. Which component picks one?"


@pytest.fixture(scope="module")
def ours() -> tuple[Card, ...]:
    """Our cards: what a word weighs depends on what stands beside it."""
    return generate(read_model())


def _beside(ours: tuple[Card, ...], new: Card, *others: Card) -> set[CardId]:
    """The cards that give away an answer of a new one among ours, or the other way round."""
    return {one for pair in given_away([*ours, new, *others]) if new.id in pair for one in pair} - {new.id}


def _told(explain: str) -> Card:
    return card("new", choice(answer="a thing of no account"))._replace(front="", back="", explain=explain)


def _asking(ask: str, answer: str) -> Card:
    return card("new", typed("new", answer)._replace(ask=ask))._replace(front="", back="", explain="")


@pytest.mark.parametrize(
    ("explain", "given"),
    [
        ("Members of etcd on other control plane nodes: to them it copies each change.", "etcd.does.replicate"),
        ("CoreDNS answers queries for the names of Services with the addresses of Services.", "coredns.role"),
        (
            "With runAsNonRoot the kubelet does refuse to start a container if it would run with user ID 0.",
            "scenario.root-by-image",
        ),
    ],
)
def test_a_card_that_tells_the_answer_with_what_is_asked_gives_it_away(
    ours: tuple[Card, ...], explain: str, given: str
) -> None:
    """In whatever words it does."""
    assert given in _beside(ours, _told(explain))


@pytest.mark.parametrize(
    "explain",
    [
        "kube-apiserver, etcd, kubelet, kube-proxy, kube-scheduler and kube-controller-manager are components.",
        "Which component? Which command? Which field? Type the number. What comes next? What is the cause?",
        "kube-scheduler is down, and everything else is healthy.",
    ],
)
def test_names_that_stand_everywhere_and_words_of_all_questions_give_nothing_away(
    ours: tuple[Card, ...], explain: str
) -> None:
    """Nor both of them together."""
    assert _beside(ours, _told(explain)) == set()


def test_wrong_options_tell_nothing(ours: tuple[Card, ...]) -> None:
    """Nobody learns from them what is right elsewhere."""
    told = "kube-scheduler picks a node for a Pod that was just created while nobody named a node for it"
    assert "kube-scheduler.role" in _beside(ours, _told(told))
    offered = choice("new", told, "x", "y", answer="a thing of no account")
    assert _beside(ours, card("new", offered)._replace(front="", back="", explain="")) == set()


def test_what_is_asked_without_the_answer_gives_nothing_away(ours: tuple[Card, ...]) -> None:
    """It is no more than a similar question."""
    assert "kube-scheduler.role" in _beside(ours, _asking(ASK, "kube-scheduler"))
    assert _beside(ours, _asking(ASK, "a thing of no account")) == set()


def test_an_answer_that_few_cards_have_points_from_one_to_the_other_by_itself(ours: tuple[Card, ...]) -> None:
    """Whatever is asked; an answer of many cards, or a common word, does not."""
    other = _asking("Whose word is it?", "zeugma")._replace(id=card("other").id)
    assert _beside(ours, _asking("Which figure is meant?", "zeugma"), other) == {"other"}
    many = [other._replace(id=card(f"other-{number}").id) for number in range(4)]
    assert _beside(ours, _asking("Which figure is meant?", "zeugma"), *many) == set()
    assert _beside(ours, _asking("Which figure is meant?", "Pod")) == set()


def test_a_card_does_not_give_itself_away(ours: tuple[Card, ...]) -> None:
    """Its forms ask for one fact."""
    assert [pair for pair in given_away(ours) if pair[0] == pair[1]] == []
