"""How much our own definitions must give, whatever single facts they hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sized

import pytest

from k8squiz.identifiers import CardId
from k8squiz.knowledge.asking import Form
from k8squiz.knowledge.blueprints import competency_ids
from k8squiz.knowledge.fact_reader import KINDS
from k8squiz.knowledge.model import Model
from k8squiz.knowledge.reader import read_model
from k8squiz.questions.cards import Deck
from k8squiz.questions.generate import decks, generate
from k8squiz.questions.makers.contrasts import unmatched

SIDES = {
    "kubelet": CardId("kubelet.role"),
    "kube-proxy": CardId("kube-proxy.role"),
    "the requests of a container": CardId("concept.resource-settings.requests"),
    "its limits": CardId("concept.resource-settings.limits"),
    "port 10257": CardId("kube-controller-manager.port.health"),
    "port 10259": CardId("kube-scheduler.port.health"),
    "a taint": CardId("concept.placement-rules.taint"),
    "node affinity": CardId("concept.placement-rules.node-affinity"),
}
"""The card about each of what is confused."""


@pytest.fixture(scope="module")
def model() -> Model:
    """What the real definitions say."""
    return read_model()


@pytest.fixture(scope="module")
def ours(model: Model) -> tuple[Deck, ...]:
    """The decks of the real definitions."""
    return decks(model)


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


@pytest.mark.parametrize(
    ("least", "facts"),
    [
        (3, lambda model: model.flows),
        (5, lambda model: model.failures),
        (5, lambda model: model.changes),
        (10, lambda model: [member for family in model.families for member in family.members]),
        (15, lambda model: model.commands),
        (15, lambda model: model.scenarios),
    ],
    ids=["flows", "failures", "changes", "concepts", "commands", "scenarios"],
)
def test_there_is_enough_of_every_kind_of_fact(least: int, facts: Callable[[Model], Sized], model: Model) -> None:
    """At least so many."""
    assert len(facts(model)) >= least


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kubelet", "kube-proxy"),
        ("the requests of a container", "its limits"),
        ("port 10257", "port 10259"),
        ("a taint", "node affinity"),
    ],
)
def test_what_is_most_often_confused_is_set_against_each_other(one: str, other: str, model: Model) -> None:
    """By a contrast with a question for each side."""
    asked = [{ask.card for ask in contrast.asks} for contrast in model.contrasts]
    assert {SIDES[one], SIDES[other]} in asked


def test_no_contrast_names_a_card_that_is_not_made(model: Model) -> None:
    """It would be asked of nobody."""
    assert list(unmatched(model, generate(model))) == []


def test_every_card_lies_in_one_deck_and_no_id_stands_twice(model: Model, ours: tuple[Deck, ...]) -> None:
    """None is lost on the way, none is there twice."""
    made = [card.id for card in generate(model)]
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


def test_every_card_can_be_studied_and_nearly_all_as_a_choice(model: Model, ours: tuple[Deck, ...]) -> None:
    """With three wrong options or more; but for whole flows, scenarios, and ports that the question would give away."""
    studied = {card: [one for one in card.questions if not one.exam_only] for deck in ours for card in deck.cards}
    assert [card.id for card, questions in studied.items() if not questions] == []
    no_choice = [
        card.id
        for card, questions in studied.items()
        if not any(one.form is Form.CHOICE and len(one.wrong) >= 3 for one in questions)
    ]
    others = {f"flow.{flow.id}" for flow in model.flows} | {f"scenario.{one.id}" for one in model.scenarios}
    others |= {f"path.{path.id}.endpoint" for path in model.paths if path.typed}
    assert set(no_choice) - others == set()


def test_every_card_is_of_a_known_kind_and_counts_for_an_exam(ours: tuple[Deck, ...]) -> None:
    """Its competencies are those of the blueprints."""
    known = set(competency_ids())
    for deck in ours:
        for card in deck.cards:
            assert card.kind in KINDS, card.id
            assert len(card.competencies) > 0, card.id
            assert set(card.competencies) <= known, card.id
