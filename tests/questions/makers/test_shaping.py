"""The shape that all makers give."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builders_content import card, component, grounds, model, typed, wrong
from builders_content import choice as a_choice
from k8squiz.identifiers import CardId
from k8squiz.knowledge.asking import LONGEST_TYPED, Form
from k8squiz.knowledge.grounds import Grounds, Source
from k8squiz.questions.makers.shaping import (
    ANOTHER_CASE,
    choice,
    make_card,
    needing,
    sentence,
    typed_name,
    with_reason,
)


def test_a_choice_needs_three_wrong_options() -> None:
    """Fewer make no question."""
    assert choice("q", "What?", "a", wrong("b", "c")) is None
    made = choice("q", "What?", "a", wrong("b", "c", "d"))
    assert made is not None
    assert (made.form, made.answer, made.wrong) == (Form.CHOICE, ("a",), wrong("b", "c", "d"))


def test_the_answer_is_never_among_the_wrong_options() -> None:
    """Nor does it count as one of the three."""
    assert choice("q", "What?", "a", wrong("a", "b", "c")) is None


def test_a_choice_may_be_about_something_that_is_shown() -> None:
    """An exhibit, or none."""
    made = choice("q", "What?", "a", wrong("b", "c", "d"), exhibit="NAME\n")
    assert made is not None
    assert made.exhibit == "NAME\n"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("etcd",), ("etcd",)),
        (("API server", "kube-apiserver"), ("API server", "kube-apiserver")),
        (("x" * (LONGEST_TYPED + 1), "x" * LONGEST_TYPED), ("x" * LONGEST_TYPED, "x" * (LONGEST_TYPED + 1))),
        (("etcd", "the store", "etcd"), ("etcd", "the store")),
    ],
)
def test_of_what_is_typed_a_short_name_is_shown_and_all_are_accepted(
    names: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    """At most 20 characters; each once."""
    made = typed_name("q", "Who?", names, wrong("kubelet"))
    assert made is not None
    assert (made.form, made.ask, made.answer, made.wrong) == (Form.TYPED, "Who?", expected, wrong("kubelet"))


def test_without_a_short_name_nothing_is_to_be_typed() -> None:
    """Nobody should have to."""
    assert typed_name("q", "Who?", ("x" * (LONGEST_TYPED + 1),), ()) is None


def test_another_case_is_asked_in_exams_with_the_options_of_the_first_choice() -> None:
    """It shows nothing and hints at nothing of the usual case; of a card without a choice there is none."""
    beside = replace(grounds(), another_case="And elsewhere?")
    usual = a_choice("who")._replace(exhibit="NAME\n", hints=("it stores",))
    made = make_card("etcd.role", "role", (), "Front?", "Back.", beside, typed(), usual, a_choice("what"))
    assert [one.id for one in made.questions] == ["recall", "who", "what", ANOTHER_CASE]
    assert made.questions[-1] == a_choice(ANOTHER_CASE, exam_only=True)._replace(ask="And elsewhere?")
    assert made.for_study == made.questions[:-1]
    assert make_card("etcd.role", "role", (), "Front?", "Back.", beside, typed()).questions == (typed(),)


def test_questions_that_could_not_be_made_are_left_out() -> None:
    """A card may have none at all."""
    assert make_card("x.role", "role", (), "Front?", "Back.", grounds(), None, None).questions == ()


def test_a_page_that_is_named_twice_stands_once() -> None:
    """In the order named; so do the texts that were read."""
    pages = (Source("https://b", "v1; notes"), Source("https://a", "v2; notes"), Source("https://b", "v1; notes"))
    made = make_card("x.role", "role", (), "Front?", "Back.", Grounds("So.", pages, ()))
    assert (made.sources, made.checked) == (("https://b", "https://a"), "v1; notes; v2")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the kubelet stops.", "The kubelet stops."),
        ("etcd stops.", "etcd stops."),
        ("etcd: it stores.", "etcd: it stores."),
        ("etcd, not the kubelet: it stores.", "etcd, not the kubelet: it stores."),
        ("CoreDNS answers.", "CoreDNS answers."),
        ("kubeadm writes them.", "kubeadm writes them."),
    ],
)
def test_a_sentence_begins_with_a_capital_but_a_name_stays_as_it_is(text: str, expected: str) -> None:
    """``etcd`` is written small even there."""
    assert sentence(model(component("etcd")), text) == expected


def test_a_card_carries_what_its_grounds_say_besides() -> None:
    """The versions in which it holds, what it needs, why it has one form, and the file it stands in."""
    said = replace(grounds(), since="1.31", until="1.36", one_form="it has no name", needs=(CardId("etcd.role"),))
    made = make_card("x.role", "role", (), "Front?", "Back.", said)
    assert (made.since, made.until, made.one_form, made.needs) == ("1.31", "1.36", "it has no name", ("etcd.role",))
    assert made.file == said.file


def test_what_a_maker_needs_is_added_to_what_is_written() -> None:
    """Each once."""
    assert needing(needing(card("x"), "a", "b"), "b", "c").needs == ("a", "b", "c")


def test_a_reason_for_one_form_is_given_where_there_is_one_form_and_none_is_written() -> None:
    """What is written stays."""
    one = card("x", a_choice("a"), a_choice("b"))._replace(one_form="")
    two = card("x", a_choice(), typed())._replace(one_form="")
    assert with_reason(one, "it has no name").one_form == "it has no name"
    assert with_reason(one._replace(one_form="written"), "it has no name").one_form == "written"
    assert with_reason(two, "it has no name").one_form == ""
