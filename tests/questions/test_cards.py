"""Cards and decks as values."""

from __future__ import annotations

from builders_content import card, choice, deck
from k8squiz.knowledge.asking import WrongOption
from k8squiz.questions.cards import explained


def test_a_wrong_option_takes_its_reason_from_its_own_deck() -> None:
    """Its own words come first; a name without any is explained by the deck it stands in, and by no other."""
    question = choice()._replace(wrong=(WrongOption("kubelet"), WrongOption("etcdctl", "it is a client")))
    ours = deck(card(1, question))._replace(options={"kubelet": "it runs Pods", "etcdctl": "not asked for"})
    theirs = deck(card(1, question))._replace(options={"kubelet": "it is ours"})
    assert explained(ours).cards[0].questions[0].wrong == (
        WrongOption("kubelet", "it runs Pods"),
        WrongOption("etcdctl", "it is a client"),
    )
    assert explained(theirs).cards[0].questions[0].wrong[0] == WrongOption("kubelet", "it is ours")


def test_a_wrong_option_that_nothing_explains_has_no_reason() -> None:
    """A reader's own deck may leave reasons out."""
    silent = deck(card(1, choice()))._replace(options={})
    assert {option.why for option in explained(silent).cards[0].questions[0].wrong} == {""}
