"""Cards about flows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders_content import choice, grounds, typed, wrong
from builders_facts import chain, flow, step, with_facts
from k8squiz.knowledge.asking import Form, Question, WrongOption
from k8squiz.knowledge.flows import Flow
from k8squiz.questions.cards import Card
from k8squiz.questions.generate import generate
from k8squiz.questions.makers.flows import silent_steps
from knowledge.any_flow import flows

FIVE = chain("ask", "store", "place", "pull", "run")


def _cards(found: Flow) -> dict[str, Card]:
    return {card.id: card for card in generate(with_facts(flows=[found])) if card.kind == "flow"}


def _next(card: Card) -> Question:
    [question] = [one for one in card.questions if one.id == "next"]
    return question


class TestOrder:
    """The flow as a whole."""

    def test_the_steps_are_put_in_order(self) -> None:
        """As they are told: who does what; there are no wrong ones among them."""
        card = _cards(FIVE)["flow.start"]
        [question] = card.questions
        assert (question.id, question.form, question.ask) == ("in-order", Form.ORDER, "In which order?")
        assert question.answer == tuple(f"the kubelet does {one}" for one in ("ask", "store", "place", "pull", "run"))
        assert question.wrong == ()

    def test_the_front_asks_for_the_steps_and_the_back_numbers_them(self) -> None:
        """For those who look at the card without a question."""
        card = _cards(chain("ask", "store"))["flow.start"]
        assert (card.front, card.back) == (
            "You start it. What happens, step by step?",
            "1. The kubelet does ask. 2. The kubelet does store.",
        )
        assert (card.kind, card.about, card.explain) == ("flow", ("etcd", "kubelet"), "Because it is so.")

    def test_only_the_steps_named_are_put_in_order(self) -> None:
        """Parallel ones are left out."""
        fork = flow(step("ask"), step("pull", "ask"), step("mount", "ask"), step("run", "pull", "mount"))
        card = _cards(replace(fork, order=("ask", "pull", "run")))["flow.start"]
        assert card.questions[0].answer == ("the kubelet does ask", "the kubelet does pull", "the kubelet does run")


class TestWhatComesNext:
    """One card for each plain succession."""

    def test_each_step_with_one_predecessor_is_asked_for(self) -> None:
        """But for the first, which comes next to nothing."""
        assert list(_cards(FIVE)) == ["flow.start", *(f"flow.start.{one}" for one in ("store", "place", "pull", "run"))]

    def test_the_question_tells_what_has_just_happened(self) -> None:
        """After what started it all."""
        card = _cards(FIVE)["flow.start.place"]
        assert card.front == "You start it. The kubelet does store. What comes next?"
        assert (_next(card).ask, _next(card).answer) == (card.front, ("the kubelet does place",))
        assert (card.back, card.explain) == ("The kubelet does place.", "Because it is so.")

    def test_a_step_without_grounds_of_its_own_is_no_card(self) -> None:
        """It is learned with the whole."""
        plain = flow(step("ask"), replace(step("store", "ask"), grounds=None), step("run", "store"))
        assert list(_cards(plain)) == ["flow.start", "flow.start.run"]

    def test_who_takes_the_step_is_asked_by_typing(self) -> None:
        """Where somebody else has just acted."""
        tell = step("tell", "ask", by="etcd", not_=wrong("x", "y", "z"))
        card = _cards(flow(step("ask"), tell))["flow.start.tell"]
        typed = card.questions[-1]
        assert (typed.id, typed.form, typed.answer) == ("type-who", Form.TYPED, ("etcd",))
        assert typed.ask == "You start it. The kubelet does ask. Which component takes the step that follows on it?"
        assert card.one_form == ""

    def test_who_takes_it_is_not_asked_where_the_step_is_recalled_in_words_of_its_own(self) -> None:
        """A choice of its own is no recalling."""
        tell = step("tell", "ask", by="etcd", not_=wrong("x", "y", "z"))
        asked = [
            [
                one.id
                for one in _cards(flow(step("ask"), replace(tell, grounds=grounds(1, (own,)))))[
                    "flow.start.tell"
                ].questions
            ]
            for own in (typed("own"), choice("own"))
        ]
        assert asked == [["next", "own"], ["next", "type-who", "own"]]

    @pytest.mark.parametrize("by", ["kubelet", "kubeadm"])
    def test_who_takes_it_is_not_asked_of_a_tool_or_of_whoever_has_just_acted(self, by: str) -> None:
        """The card says why it has one form."""
        tell = step("tell", "ask", by=by, not_=wrong("x", "y", "z"))
        card = _cards(flow(step("ask"), tell))["flow.start.tell"]
        assert [one.form for one in card.questions if one.form is Form.TYPED] == []
        assert "the one who takes it" in card.one_form

    def test_an_explanation_that_nobody_would_read_is_told(self) -> None:
        """The first step comes next to nothing, and a parallel one is not the only one that may."""
        fork = flow(step("ask"), step("pull", "ask"), step("mount", "ask"), step("run", "pull", "mount"))
        told = list(silent_steps(with_facts(flows=[fork])))
        assert [line.split(",")[0] for line in told] == [
            f"flow.start: no card is made of {one}" for one in ("ask", "pull", "mount", "run")
        ]
        quiet = replace(fork, steps=tuple(replace(one, grounds=None) for one in fork.steps))
        assert list(silent_steps(with_facts(flows=[quiet]))) == []

    def test_the_card_is_about_the_one_who_acts_first(self) -> None:
        """Then about the one who acted before; each once."""
        found = _cards(flow(step("ask", by="etcd"), step("run", "ask"), step("tell", "run")))
        assert (found["flow.start.run"].about, found["flow.start.tell"].about) == (("kubelet", "etcd"), ("kubelet",))

    def test_a_tool_that_acts_is_named_and_the_card_is_about_the_components(self) -> None:
        """Of the flow where none takes either step."""
        found = _cards(flow(step("ask", by="kubeadm"), step("tell", "ask", by="kubeadm"), step("run", "tell")))
        assert found["flow.start.tell"].front == "You start it. kubeadm does ask. What comes next?"
        assert found["flow.start.tell"].about == ("etcd", "kubelet")
        assert found["flow.start.run"].about == ("kubelet",)

    def test_what_comes_earlier_or_later_is_wrong_and_says_so(self) -> None:
        """With what has to happen first; the step that is asked about is no option."""
        assert _next(_cards(FIVE)["flow.start.place"]).wrong == (
            WrongOption("the kubelet does ask", "that came earlier; after it, the kubelet does store"),
            WrongOption("the kubelet does pull", "that comes later; before it, the kubelet does place"),
            WrongOption("the kubelet does run", "that comes later; before it, the kubelet does pull"),
        )

    def test_what_does_not_happen_there_stands_before_other_steps(self) -> None:
        """Word for word."""
        found = flow(step("ask"), step("run", "ask", not_=wrong("nobody acts", "all act")), step("tell", "run"))
        assert [option.text for option in _next(_cards(found)["flow.start.run"]).wrong] == [
            "nobody acts",
            "all act",
            "the kubelet does tell",
        ]

    def test_a_step_that_runs_in_parallel_is_no_option(self) -> None:
        """It may well come next."""
        found = flow(
            step("ask"),
            *(step(one, "ask") for one in ("pull", "mount")),
            step("unpack", "pull", not_=wrong("x", "y", "z")),
            step("run", "unpack", "mount"),
        )
        offered = [option.text for option in _next(_cards(found)["flow.start.unpack"]).wrong]
        assert offered == ["x", "y", "z", "the kubelet does ask", "the kubelet does run"]

    def test_too_few_wrong_options_leave_a_flashcard(self) -> None:
        """As everywhere."""
        assert _cards(chain("ask", "store"))["flow.start.store"].questions == ()

    def test_hand_written_questions_of_a_step_are_asked_on_its_card(self) -> None:
        """After the generated one."""
        own = choice("own")
        last = replace(step("e", "d"), grounds=grounds(1, (own,)))
        found = flow(step("a"), step("b", "a"), step("c", "b"), step("d", "c"), last)
        assert [one.id for one in _cards(found)["flow.start.e"].questions] == ["next", "own"]


@given(flows(), st.lists(st.sampled_from(["nobody acts", "all act", "it waits"]), unique=True))
def test_only_what_cannot_come_next_is_offered_as_wrong(found: Flow, false: list[str]) -> None:
    """Whatever the order: parallel steps are never wrong, and every certain one is offered, each once."""
    found = replace(found, steps=tuple(replace(one, wrong=wrong(*false)) for one in found.steps))
    cards = _cards(found)
    for before, after in found.plain_successions():
        certain = {
            f"the kubelet {one.does}"
            for one in found.steps
            if found.precedes(after.id, one.id) or found.precedes(one.id, before.id)
        }
        card = cards[f"flow.start.{after.id}"]
        offered = [option.text for question in card.questions for option in question.wrong]
        assert len(offered) == len(set(offered))
        assert set(offered) == ({*false, *certain} if len(false) + len(certain) >= 3 else set())


@given(flows())
def test_a_flow_gives_a_card_for_the_whole_and_for_each_plain_succession(found: Flow) -> None:
    """And no other."""
    expected = {"flow.start", *(f"flow.start.{after.id}" for _, after in found.plain_successions())}
    assert set(_cards(found)) == expected


@pytest.mark.parametrize("revision", [1, 4])
def test_a_step_has_its_own_revision(revision: int) -> None:
    """So that a change to one is learned anew alone."""
    found = flow(step("ask"), replace(step("run", "ask"), grounds=grounds(revision)))
    assert {card.id: card.revision for card in _cards(found).values()} == {
        "flow.start": 1,
        "flow.start.run": revision,
    }
