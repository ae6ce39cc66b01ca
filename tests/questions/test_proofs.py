"""The proofs find what a slip of a maker would do: decks are spoiled here as it might spoil them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from builders_content import choice, command, component, file_, model, wrong
from builders_facts import chain, contrast, family, flow, in_another_case, member, scenario, step, task, with_facts
from k8squiz.knowledge.asking import Question
from k8squiz.knowledge.model import Model
from k8squiz.questions.generate import decks
from questions.proofs import hand_written, unproved

FORK = flow(step("a"), step("b", "a"), step("c", "b", not_=wrong("x", "y")), step("d", "a"), step("e", "c", "d"))
"""c follows on b alone, while d runs in parallel to both; a comes before them all, e after."""


def _unproved(made: Model) -> list[str]:
    return list(unproved(made, decks(made)))


def _spoiled(made: Model, question: str, spoil: Callable[[Question], Question]) -> list[str]:
    """What is found when the questions of that id have been spoiled."""
    [deck] = decks(made)
    cards = [
        card._replace(questions=tuple(spoil(one) if one.id == question else one for one in card.questions))
        for card in deck.cards
    ]
    return list(unproved(made, (deck._replace(cards=tuple(cards)),)))


@pytest.mark.parametrize("told", ["the kubelet does b", "the kubelet does d", "somebody acts"])
def test_what_may_come_next_is_found(told: str) -> None:
    """What has just happened, what runs in parallel, and what nobody wrote."""
    made = with_facts(flows=[FORK])
    assert _spoiled(made, "next", lambda one: one._replace(wrong=wrong(told))) == [f"flow.start.c/next: {told}"]


@pytest.mark.parametrize("told", ["the kubelet does a", "the kubelet does e", "x"])
def test_what_cannot_come_next_is_proved(told: str) -> None:
    """What happens before and behind for certain, and what is written by hand for that step."""
    made = with_facts(flows=[FORK])
    assert _spoiled(made, "next", lambda one: one._replace(wrong=wrong(told))) == []


def test_a_step_that_may_come_next_is_found_even_if_it_is_written_by_hand() -> None:
    """What does not happen there must be no step of the flow that may."""
    steps = [step("c", "b", not_=wrong("the kubelet does d", "x")) if one.id == "c" else one for one in FORK.steps]
    assert _unproved(with_facts(flows=[flow(*steps)])) == ["flow.start.c/next: the kubelet does d"]


@pytest.mark.parametrize(("question", "told"), [("which", "AA"), ("type-which", "AA"), ("type-which", "a a")])
def test_a_synonym_of_the_right_name_is_found(question: str, told: str) -> None:
    """It would be right; when typed, in whatever case and with whatever spaces."""
    made = with_facts(families=[family(member("A", "AA"), "B", "C", "D")])
    found = _spoiled(made, question, lambda one: one._replace(wrong=wrong(told)))
    assert f"concept.types.a/{question}: {told}" in found


def test_what_is_said_of_the_right_one_itself_is_found() -> None:
    """It is no neighbour's."""
    made = with_facts(families=[family("A", "B", "C", "D")])
    found = _spoiled(made, "what", lambda one: one._replace(wrong=wrong("serves as A")))
    assert found == ["concept.types.a/what: serves as A"]


def test_a_neighbour_of_a_family_that_is_not_complete_is_found() -> None:
    """Nothing says that it is wrong."""
    complete = with_facts(families=[family("A", "B", "C", "D")])
    silent = with_facts(families=[family("A", "B", "C", "D", complete=False)])
    found = list(unproved(silent, decks(complete)))
    assert found[:3] == [f"concept.types.a/which: {name}" for name in "BCD"]
    assert len(found) == 4 * 3 * 3


def test_a_command_in_other_words_is_found() -> None:
    """It does the same, chosen or typed; as any other one that is accepted does."""
    wrong_ones = ("kubectl get po", "kubectl get nodes", "kubectl top pod")
    made = with_facts(commands=[task("t", *wrong_ones, accepted=("kubectl top pods",))])
    assert _unproved(made) == [
        "command.t/which-command: kubectl get po",
        "command.t/type-it: kubectl get po",
        "command.t/type-it: kubectl top pod",
    ]


def test_a_wrong_command_whose_reason_is_never_told_is_found() -> None:
    """The one before it means the same; only where they are typed, as a choice shows both."""
    made = with_facts(commands=[task("t", "kubectl get nodes", "kubectl get no", "kubectl top pods")])
    assert _unproved(made) == ["command.t/type-it: kubectl get no"]


def test_wrong_commands_written_by_hand_are_held_to_the_same() -> None:
    """In a scenario as in a task."""
    typed = command("own", mistakes=wrong("kubectl get nodes", "kubectl get po", "kubectl get no"))
    made = with_facts(scenarios=[scenario("a", typed)])
    assert _unproved(made) == ["scenario.a/own: kubectl get po", "scenario.a/own: kubectl get no"]


def test_a_contrast_that_does_not_need_the_other_card_is_found() -> None:
    """It would be asked of somebody who has never met that."""
    scenarios = [scenario("a"), scenario("b")]
    made = with_facts(scenarios=scenarios, contrasts=[contrast("c", "scenario.a", "scenario.b")])
    assert _unproved(made) == []
    assert _spoiled(made, "c", lambda one: one._replace(needs=())) == [
        f"scenario.{card}/c: {text}" for card in "ab" for text in ("one", "two", "three")
    ]


def test_an_option_written_by_hand_needs_a_reason() -> None:
    """It rests on nothing else."""
    made = with_facts(scenarios=[scenario("a", choice("own", "kubelet", "coredns"))])
    assert _unproved(made) == ["scenario.a/own: kubelet", "scenario.a/own: coredns"]


def test_an_option_where_none_belongs_is_found() -> None:
    """Steps are put in order, and the gap in a path of a file is filled, without any."""
    filled = replace(file_("settings"), part="settings")
    made = with_facts(model(component("etcd", files=[filled])), flows=[chain("a", "b")])
    assert _spoiled(made, "in-order", lambda one: one._replace(wrong=wrong("x"))) == ["flow.start/in-order: x"]
    assert _spoiled(made, "fill-in", lambda one: one._replace(wrong=wrong("x"))) == ["etcd.file.settings/fill-in: x"]


def test_another_case_is_proved_as_the_usual_one() -> None:
    """What may be right there is found, and what is written by hand is listed."""
    parts = [component(one, *(other for other in "abcd" if other != one)) for one in "abcd"]
    made = model(replace(parts[0], role=in_another_case(parts[0].role)), *parts[1:])
    assert _unproved(made) == []
    assert _spoiled(made, "another-case", lambda one: one._replace(wrong=wrong("a"))) == ["a.role/another-case: a"]
    by_hand = with_facts(scenarios=[in_another_case(scenario("s", choice("own", "one", "two")))])
    assert [line for line in hand_written(by_hand, decks(by_hand)) if "another-case" in line] == [
        "scenario.s/another-case: one",
        "scenario.s/another-case: two",
    ]


def test_a_question_of_an_unknown_kind_is_told() -> None:
    """Even one without wrong options."""
    made = model(component("etcd", manner="static Pod"))
    assert _spoiled(made, "how", lambda one: one._replace(id="strange", wrong=())) == [
        "etcd.runs/strange: no proof for ('runs', 'strange'): add one to PROOFS"
    ]


def test_the_list_names_what_is_written_by_hand_and_nothing_else() -> None:
    """Card, question and option, on one line each; what the makers drew is left out."""
    made = with_facts(flows=[FORK], scenarios=[scenario("s", choice("own", "two\nlines", "one"))])
    assert list(hand_written(made, decks(made))) == [
        "flow.start.c/next: x",
        "flow.start.c/next: y",
        "scenario.s/own: one",
        "scenario.s/own: two lines",
    ]
