"""Cards from practice."""

from __future__ import annotations

from dataclasses import replace

from builders_content import choice, grounds, order, typed, wrong
from builders_facts import change, failure, first_command, scenario, task, with_facts
from k8squiz.knowledge.asking import Form
from k8squiz.knowledge.model import Model
from k8squiz.questions.cards import Card
from k8squiz.questions.generate import generate


def _card(found: Model, id_: str) -> Card:
    [card] = [one for one in generate(found) if one.id == id_]
    return card


class TestFailures:
    """From evidence to its cause, and to the command that shows it."""

    def test_a_cause_is_chosen_by_what_is_seen(self) -> None:
        """The exhibit stands with the question."""
        card = _card(with_facts(failures=[failure("dark")]), "failure.dark.cause")
        [question] = card.questions
        assert (card.kind, card.about, card.front) == ("failure", ("etcd", "kubelet"), "What causes dark?")
        assert card.back == "Nobody places Pods."
        assert (question.id, question.form, question.ask) == ("cause", Form.CHOICE, card.front)
        assert question.exhibit == card.exhibit == "NAME   STATUS\nweb    Pending\n"
        assert question.answer == ("nobody places Pods",)
        assert question.wrong == wrong("the disk is full", "the network is cut", "the clock is wrong")

    def test_what_to_run_first_is_a_card_of_its_own(self) -> None:
        """With its own explanation, and without the exhibit, which gives the cause away."""
        found = with_facts(failures=[failure("dark", first=first_command())])
        card = _card(found, "failure.dark.first")
        question, typed = card.questions
        assert (card.front, card.back) == ("Which command shows it first?", "kubectl get pods -A")
        assert (card.kind, card.explain) == ("failure", "It lists all of them.")
        assert card.needs == ("failure.dark.cause",)
        assert (question.id, question.form, question.exhibit) == ("first", Form.CHOICE, "")
        assert question.answer == ("kubectl get pods -A",)
        assert question.wrong == wrong("kubectl top nodes", "kubectl logs web", "kubectl cluster-info")
        assert (typed.id, typed.form) == ("type-first", Form.COMMAND)
        assert (typed.answer, typed.wrong) == (question.answer, question.wrong)

    def test_other_lines_that_show_it_are_accepted_from_memory(self) -> None:
        """The choice shows one of them alone."""
        first = replace(first_command(), accepted=("kubectl get pods -A -o wide",))
        choice_, typed = _card(with_facts(failures=[failure("dark", first=first)]), "failure.dark.first").questions
        assert choice_.answer == ("kubectl get pods -A",)
        assert typed.answer == ("kubectl get pods -A", "kubectl get pods -A -o wide")

    def test_what_no_tool_of_ours_does_is_not_written_from_memory(self) -> None:
        """Its command line could not be marked."""
        first = replace(first_command(), command="ls /etc")
        found = with_facts(failures=[failure("dark", first=first)])
        assert [one.id for one in _card(found, "failure.dark.first").questions] == ["first"]

    def test_a_failure_without_a_first_command_is_one_card(self) -> None:
        """Nothing is asked of it."""
        ids = [card.id for card in generate(with_facts(failures=[failure("dark")])) if card.kind == "failure"]
        assert ids == ["failure.dark.cause"]

    def test_hand_written_questions_are_asked_on_the_cause_alone(self) -> None:
        """Once, after the generated one."""
        found = with_facts(failures=[failure("dark", first=first_command(), questions=(choice("own"),))])
        assert [one.id for one in _card(found, "failure.dark.cause").questions] == ["cause", "own"]
        assert [one.id for one in _card(found, "failure.dark.first").questions] == ["first", "type-first"]

    def test_cause_and_first_command_have_each_their_own_other_case(self) -> None:
        """Kept for exams."""
        told = replace(failure("dark"), first=replace(first_command(), another_case="And with what there?"))
        found = with_facts(failures=[replace(told, grounds=replace(told.grounds, another_case="And there?"))])
        for card, question, ask in (("cause", "cause", "And there?"), ("first", "first", "And with what there?")):
            made = _card(found, f"failure.dark.{card}")
            usual = next(one for one in made.questions if one.id == question)
            assert made.questions[-1] == usual._replace(id="another-case", ask=ask, exhibit="", exam_only=True)

    def test_a_cause_that_begins_with_a_name_is_told_as_written(self) -> None:
        """``etcd`` is written small even at the start of a sentence."""
        found = with_facts(failures=[replace(failure("dark"), cause="etcd is full")])
        assert _card(found, "failure.dark.cause").back == "etcd is full."


class TestChanges:
    """What an old text says."""

    def test_what_is_done_today_is_asked_after_what_was_said(self) -> None:
        """And since when it is so stands on the card."""
        card = _card(with_facts(changes=[change("runtime")]), "change.runtime")
        [question] = card.questions
        assert (card.kind, card.since, card.back) == ("change", "1.24", "the new way of runtime.")
        assert card.front == question.ask == "An old text tells of runtime. What is done today?"
        assert (question.id, question.form) == ("today", Form.CHOICE)
        assert (question.answer, question.wrong) == (
            ("the new way of runtime",),
            wrong("as before", "with a flag", "with a label"),
        )

    def test_it_may_be_asked_from_memory_as_well(self) -> None:
        """Word for word."""
        own = typed("typed", "crictl", mistakes=wrong("docker"))
        card = _card(with_facts(changes=[change("runtime", typed_=own)]), "change.runtime")
        assert [one.id for one in card.questions] == ["today", "typed"]
        assert card.questions[-1] is own


class TestCommands:
    """First recognised, then written from memory."""

    def test_a_command_is_recognised(self) -> None:
        """Among those that do something else."""
        card = _card(with_facts(commands=[task("list-pods")]), "command.list-pods")
        question = card.questions[0]
        assert (card.kind, card.front, card.back) == ("command", "Do list-pods.", "kubectl get pods")
        assert (question.id, question.form, question.answer) == ("which-command", Form.CHOICE, ("kubectl get pods",))
        assert question.wrong == wrong("kubectl get nodes", "kubectl top pods", "kubectl describe pods")

    def test_a_command_is_written_from_memory(self) -> None:
        """What does the same is accepted, the first of it shown; what does something else is known with its reason."""
        card = _card(with_facts(commands=[task("list-pods", accepted=("kubectl get pod",))]), "command.list-pods")
        question = card.questions[1]
        assert (question.id, question.form, question.ask) == ("type-it", Form.COMMAND, "Do list-pods.")
        assert question.answer == ("kubectl get pods", "kubectl get pod")
        assert question.wrong == wrong("kubectl get nodes", "kubectl top pods", "kubectl describe pods")

    def test_with_few_wrong_ones_it_is_only_written(self) -> None:
        """They do for a reason, but not for a choice of four."""
        [question] = _card(with_facts(commands=[task("list-pods", "kubectl get nodes")]), "command.list-pods").questions
        assert (question.id, question.wrong) == ("type-it", wrong("kubectl get nodes"))

    def test_an_exhibit_stands_with_both(self) -> None:
        """Each may be asked alone."""
        found = with_facts(commands=[replace(task("list-pods"), exhibit="three of them\n")])
        assert [one.exhibit for one in _card(found, "command.list-pods").questions] == ["three of them\n"] * 2


class TestScenarios:
    """Cards written by hand."""

    def test_a_scenario_is_taken_word_for_word(self) -> None:
        """With nothing generated."""
        asked = (typed("fill-in"), order("in-order"))
        card = _card(with_facts(scenarios=[scenario("firewall", *asked)]), "scenario.firewall")
        assert (card.front, card.back) == ("What happens in firewall?", "It breaks.")
        assert (card.about, card.explain, card.questions) == (("etcd", "kubelet"), "Because it is so.", asked)

    def test_a_scenario_is_of_the_kind_that_it_names(self) -> None:
        """So it lies in the deck of its like."""
        made = with_facts(scenarios=[scenario("a", kind="path"), scenario("b", kind="command")])
        assert [(card.id, card.kind) for card in generate(made) if card.id.startswith("scenario")] == [
            ("scenario.a", "path"),
            ("scenario.b", "command"),
        ]


def test_each_card_carries_what_stands_beside_its_fact() -> None:
    """Revision, sources, competencies, and a command that shows it."""
    beside = replace(grounds(3), try_="kubectl get events")
    made = with_facts(
        failures=[replace(failure("a", first=first_command()), grounds=beside)],
        changes=[replace(change("b"), grounds=beside)],
        commands=[replace(task("c"), grounds=beside)],
        scenarios=[replace(scenario("d"), grounds=beside)],
    )
    cards = [card for card in generate(made) if card.try_]
    assert [card.id for card in cards] == ["failure.a.cause", "failure.a.first", "scenario.d", "command.c", "change.b"]
    assert {(card.revision, card.sources, card.checked, card.competencies) for card in cards} == {
        (3, ("https://kubernetes.io/docs/",), "docs v1.34", ("kcna.core-concepts",))
    }
