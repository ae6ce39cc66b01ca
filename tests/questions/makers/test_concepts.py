"""Cards about concepts, and questions that set two cards against each other."""

from __future__ import annotations

from builders_content import choice, typed, wrong
from builders_facts import (
    contrast,
    contrast_ask,
    family,
    member,
    scenario,
    with_facts,
)
from k8squiz.knowledge.asking import Form, Question, WrongOption
from k8squiz.knowledge.model import Model
from k8squiz.questions.cards import Card
from k8squiz.questions.generate import decks, generate
from k8squiz.questions.makers.contrasts import unmatched

NAMES = ("ClusterIP", "NodePort", "LoadBalancer")


def _card(found: Model, id_: str) -> Card:
    [card] = [one for one in generate(found) if one.id == id_]
    return card


def _question(card: Card, id_: str) -> Question:
    [question] = [one for one in card.questions if one.id == id_]
    return question


class TestFamilies:
    """Those that are taken for one another."""

    def test_each_member_is_a_card_and_no_decoy_is(self) -> None:
        """Of the kind, the components and the words of its family."""
        made = with_facts(families=[family(*NAMES, decoys=["Ingress"])])
        cards = [card for card in generate(made) if card.kind == "concept"]
        assert [card.id for card in cards] == [f"concept.types.{name.lower()}" for name in NAMES]
        assert (cards[0].about, cards[0].front) == (("etcd", "kubelet"), "Which one serves as clusterip?")
        assert cards[0].back == "ClusterIP: it serves as ClusterIP."

    def test_a_name_is_told_from_all_other_names(self) -> None:
        """Those of decoys as well; what each really is says the deck."""
        made = with_facts(families=[family(*NAMES, decoys=["Ingress"])])
        question = _question(_card(made, "concept.types.clusterip"), "which")
        assert (question.form, question.answer) == (Form.CHOICE, ("ClusterIP",))
        assert question.wrong == tuple(map(WrongOption, ("NodePort", "LoadBalancer", "Ingress")))
        [deck] = decks(made)
        assert {option.text: deck.options[option.text] for option in question.wrong} == {
            "NodePort": "is there to be NodePort",
            "LoadBalancer": "is there to be LoadBalancer",
            "Ingress": "is there to be Ingress",
        }

    def test_what_one_does_is_told_from_what_the_others_do(self) -> None:
        """Each says whose it is."""
        made = with_facts(families=[family(*NAMES, decoys=["Ingress"])])
        question = _question(_card(made, "concept.types.nodeport"), "what")
        assert question.ask == "Which of these does the Service type NodePort do?"
        assert (question.form, question.answer) == (Form.CHOICE, ("serves as NodePort",))
        assert [option.text for option in question.wrong] == [
            "serves as ClusterIP",
            "serves as LoadBalancer",
            "serves as Ingress",
        ]
        assert question.wrong[0].why == "that is ClusterIP: it is there to be ClusterIP"

    def test_a_name_is_written_from_memory(self) -> None:
        """In any of its spellings that are not forgiven anyway; the names of the others are known to be wrong."""
        made = with_facts(families=[family(member("ClusterIP", "Cluster IP", "the cluster type"), "NodePort")])
        question = _question(_card(made, "concept.types.clusterip"), "type-which")
        assert (question.form, question.ask) == (Form.TYPED, "Which one serves as clusterip?")
        assert question.answer == ("ClusterIP", "the cluster type")
        assert question.wrong == (WrongOption("NodePort"),)

    def test_a_name_that_is_long_to_type_is_shown_by_a_short_synonym(self) -> None:
        """Or is not asked from memory."""
        made = with_facts(
            families=[family(member("PodDisruptionBudgetPolicy", "PDB"), member("HorizontalPodAutoscaler"))]
        )
        question = _question(_card(made, "concept.types.poddisruptionbudgetpolicy"), "type-which")
        assert question.answer == ("PDB", "PodDisruptionBudgetPolicy")
        assert _card(made, "concept.types.horizontalpodautoscaler").questions == ()

    def test_of_a_family_that_is_not_complete_nothing_is_known_to_be_false(self) -> None:
        """So nothing is asked but what is written by hand."""
        own = choice("own")
        made = with_facts(
            families=[family(member("ClusterIP", questions=(own,)), *NAMES[1:], "ExternalName", complete=False)]
        )
        assert _card(made, "concept.types.clusterip").questions == (own,)
        assert _card(made, "concept.types.nodeport").questions == ()


class TestContrasts:
    """Asked only when both cards have been met."""

    def test_a_contrast_is_asked_on_the_card_that_holds_its_answer(self) -> None:
        """It needs the other one."""
        pair = contrast("which-is-it", "scenario.a", "scenario.b")
        made = with_facts(scenarios=[scenario("a"), scenario("b")], contrasts=[pair])
        question = _question(_card(made, "scenario.a"), "which-is-it")
        assert (question.form, question.ask, question.answer) == (
            Form.CHOICE,
            "Which is of scenario.a?",
            ("of scenario.a",),
        )
        assert (question.wrong, question.needs) == (wrong("one", "two", "three"), ("scenario.b",))
        assert _question(_card(made, "scenario.b"), "which-is-it").needs == ("scenario.a",)

    def test_all_other_cards_of_a_contrast_are_needed(self) -> None:
        """However many are confused."""
        three = contrast("c", "scenario.a", "scenario.b", "scenario.c", asks=[contrast_ask("scenario.b")])
        made = with_facts(scenarios=[scenario(one) for one in "abc"], contrasts=[three])
        assert _question(_card(made, "scenario.b"), "c").needs == ("scenario.a", "scenario.c")
        assert [one.id for one in _card(made, "scenario.a").questions] == ["fill-in"]

    def test_contrasts_come_after_the_questions_of_the_card_itself(self) -> None:
        """In the order in which they are written."""
        pairs = [contrast(one, "scenario.a", "scenario.b") for one in ("first", "second")]
        made = with_facts(scenarios=[scenario("a", typed("own")), scenario("b")], contrasts=pairs)
        assert [one.id for one in _card(made, "scenario.a").questions] == ["own", "first", "second"]

    def test_a_card_without_questions_gets_no_contrast(self) -> None:
        """It could never be met but as a flashcard."""
        made = with_facts(
            families=[family("A", complete=False)],
            scenarios=[scenario("a")],
            contrasts=[contrast("c", "concept.types.a", "scenario.a")],
        )
        assert _card(made, "concept.types.a").questions == ()
        told = "contrast c: there is no card concept.types.a with a question"
        assert list(unmatched(made, generate(made))) == [told]

    def test_a_contrast_of_a_card_that_is_not_made_is_told(self) -> None:
        """One line for each such card."""
        made = with_facts(
            scenarios=[scenario("a")],
            contrasts=[contrast("c", "scenario.a", "scenario.gone"), contrast("d", "x.y", "scenario.a")],
        )
        assert list(unmatched(made, generate(made))) == [
            "contrast c: there is no card scenario.gone with a question",
            "contrast d: there is no card x.y with a question",
        ]
