"""The shape that all makers give."""

from __future__ import annotations

import pytest

from builders_content import component, grounds, model, wrong
from k8squiz.knowledge.asking import Form
from k8squiz.knowledge.model import Grounds, Source
from k8squiz.questions.makers.shaping import choice, make_card, sentence


def test_a_choice_needs_three_wrong_options() -> None:
    """Fewer make no question."""
    assert choice("q", "What?", "a", wrong("b", "c")) is None
    made = choice("q", "What?", "a", wrong("b", "c", "d"))
    assert made is not None
    assert (made.form, made.answer, made.wrong) == (Form.CHOICE, ("a",), wrong("b", "c", "d"))


def test_the_answer_is_never_among_the_wrong_options() -> None:
    """Nor does it count as one of the three."""
    assert choice("q", "What?", "a", wrong("a", "b", "c")) is None


def test_questions_that_could_not_be_made_are_left_out() -> None:
    """A card may have none at all."""
    assert make_card("x.role", "role", (), "Front?", "Back.", grounds(), None, None).questions == ()


def test_a_page_that_is_named_twice_stands_once() -> None:
    """In the order named; so do the texts that were read."""
    pages = (Source("https://b", "v1"), Source("https://a", "v2"), Source("https://b", "v1"))
    card = make_card("x.role", "role", (), "Front?", "Back.", Grounds("So.", pages, ()))
    assert (card.sources, card.checked) == (("https://b", "https://a"), "v1; v2")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the kubelet stops.", "The kubelet stops."),
        ("etcd stops.", "etcd stops."),
        ("etcd: it stores.", "etcd: it stores."),
        ("etcd, not the kubelet: it stores.", "etcd, not the kubelet: it stores."),
        ("CoreDNS answers.", "CoreDNS answers."),
    ],
)
def test_a_sentence_begins_with_a_capital_but_a_name_stays_as_it_is(text: str, expected: str) -> None:
    """``etcd`` is written small even there."""
    assert sentence(model(component("etcd")), text) == expected
