"""How much our own definitions must give, whatever single facts they hold."""

from __future__ import annotations

from collections import Counter

import pytest

from k8squiz.knowledge.asking import Form
from k8squiz.knowledge.blueprints import competency_ids
from k8squiz.knowledge.fact_reader import KINDS
from k8squiz.knowledge.reader import read_model
from k8squiz.questions.cards import Deck
from k8squiz.questions.generate import decks, generate


@pytest.fixture(scope="module")
def ours() -> tuple[Deck, ...]:
    """The decks of the real definitions."""
    return decks(read_model())


def test_there_are_at_least_120_cards_and_250_questions(ours: tuple[Deck, ...]) -> None:
    """Over all decks."""
    cards = [card for deck in ours for card in deck.cards]
    assert len(cards) >= 120
    assert sum(len(card.questions) for card in cards) >= 250


@pytest.mark.parametrize(
    "component",
    [
        "kube-apiserver",
        "etcd",
        "kube-scheduler",
        "kube-controller-manager",
        "kubelet",
        "kube-proxy",
        "container-runtime",
        "pod",
    ],
)
def test_every_main_component_has_at_least_eight_cards(component: str, ours: tuple[Deck, ...]) -> None:
    """The eight that the introductory page of Kubernetes names."""
    about = Counter(one for deck in ours for card in deck.cards for one in card.about)
    assert {name: count for name, count in about.items() if name == component and count >= 8} != {}


def test_every_card_lies_in_one_deck_and_no_id_stands_twice(ours: tuple[Deck, ...]) -> None:
    """None is lost on the way, none is there twice."""
    made = [card.id for card in generate(read_model())]
    assert sorted(card.id for deck in ours for card in deck.cards) == sorted(set(made))
    assert len(made) == len(set(made))


def test_no_question_id_stands_twice_in_a_card(ours: tuple[Deck, ...]) -> None:
    """Hand-written ones must not take the names of generated ones."""
    twice = [
        (card.id, question)
        for deck in ours
        for card in deck.cards
        for question, count in Counter(one.id for one in card.questions).items()
        if count > 1
    ]
    assert twice == []


def test_every_card_can_be_asked_as_a_choice(ours: tuple[Deck, ...]) -> None:
    """With at least three wrong options."""
    mute = [
        card.id
        for deck in ours
        for card in deck.cards
        if not any(one.form is Form.CHOICE and len(one.wrong) >= 3 and not one.exam_only for one in card.questions)
    ]
    assert mute == []


def test_every_card_is_of_a_known_kind_and_counts_for_an_exam(ours: tuple[Deck, ...]) -> None:
    """Its competencies are those of the blueprints."""
    known = set(competency_ids())
    for deck in ours:
        for card in deck.cards:
            assert card.kind in KINDS, card.id
            assert len(card.competencies) > 0, card.id
            assert set(card.competencies) <= known, card.id
