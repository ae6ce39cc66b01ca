"""How much our own bank must hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builders_content import blueprint, card, choice, deck, domain, typed
from builders_facts import chain, scenario, task, with_facts
from k8squiz.decks import amounts
from k8squiz.decks.amounts import CARDS_IN_A_DECK, out_of_measure
from k8squiz.knowledge.blueprints import exam_names, read_blueprint
from k8squiz.knowledge.model import Model
from k8squiz.knowledge.reader import read_model
from k8squiz.questions.cards import Deck
from k8squiz.questions.generate import decks
from k8squiz.sessions.coverage import coverage

EMPTY = with_facts()


@pytest.fixture
def no_amounts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bank of which nothing is demanded, for tests of one demand."""
    monkeypatch.setattr(amounts, "LEAST", ())
    monkeypatch.setattr(amounts, "EACH_COMPETENCY", {})
    monkeypatch.setattr(amounts, "EACH_DOMAIN", {})
    monkeypatch.setattr(amounts, "CARDS_IN_A_DECK", range(1_000))


def _short_of(what: str, model: Model, *decks_: Deck) -> list[str]:
    return [line for line in out_of_measure(model, decks_, []) if f" {what}, " in line]


def test_our_own_bank_holds_enough_of_everything() -> None:
    """Cards, forms of practice, and every part of the exams that it is made for."""
    found = read_model()
    assert list(out_of_measure(found, decks(found), [read_blueprint(exam) for exam in exam_names()])) == []


def test_every_part_of_an_exam_that_has_a_least_is_a_real_one() -> None:
    """A slip in a name would switch it off."""
    real = {(exam, one.id) for exam in exam_names() for one in (*read_blueprint(exam).domains,)}
    real |= {(exam, "") for exam in exam_names()}
    assert {*amounts.EACH_COMPETENCY, *amounts.EACH_DOMAIN} - real == set()


def test_our_bank_makes_a_simulation_of_kcna() -> None:
    """Each domain holds twice as many cards as an exam asks."""
    assert coverage(read_blueprint("kcna"), decks(read_model())).simulation


def test_an_empty_bank_lacks_everything() -> None:
    """One line for each of them."""
    told = list(out_of_measure(EMPTY, [], []))
    assert [line.split(", ")[0] for line in told] == [f"the bank holds 0 {what}" for what, _, _ in amounts.LEAST]


def test_kubectl_and_the_other_tools_are_counted_apart() -> None:
    """By the tool that the definitions name."""
    made = with_facts(commands=[replace(task(tool), tool=tool) for tool in ("kubectl", "etcdctl", "crictl")])
    assert _short_of("kubectl commands", made) == ["the bank holds 1 kubectl commands, 60 are needed"]
    assert _short_of("commands of other tools", made) == ["the bank holds 2 commands of other tools, 40 are needed"]


def test_flows_and_scenarios_are_counted_as_written() -> None:
    """Not by the cards that are made of them; an exhibit in one question shows a scenario."""
    shown = scenario("wall", choice("which"), typed()._replace(exhibit="NAME"))
    made = with_facts(flows=[chain("a", "b", "c")], scenarios=[scenario("door"), shown])
    assert _short_of("flows", made) == ["the bank holds 1 flows, 25 are needed"]
    assert _short_of("scenarios", made) == ["the bank holds 2 scenarios, 200 are needed"]
    shown_ones = "scenarios with an exhibit"
    assert _short_of(shown_ones, made) == [f"the bank holds 1 {shown_ones}, 100 are needed"]


@pytest.mark.usefixtures("no_amounts")
def test_there_may_be_too_many_cards_on_changes() -> None:
    """What nobody needs to know any more is not to be taught."""
    changes = [card(number)._replace(kind="change") for number in range(41)]
    assert list(out_of_measure(EMPTY, [deck(*changes)], [])) == ["the bank holds 41 cards on changes, 40 are allowed"]
    assert list(out_of_measure(EMPTY, [deck(*changes[:40])], [])) == []


@pytest.mark.parametrize(("count", "fits"), [(29, False), (30, True), (90, True), (91, False)])
def test_a_deck_is_neither_too_small_nor_too_large(count: int, fits: bool) -> None:
    """Told with its name."""
    told = [line for line in out_of_measure(EMPTY, [deck(*map(card, range(count)))], []) if line.startswith("mine: ")]
    assert told == ([] if fits else [f"mine: holds {count} cards; a deck has 30 to 90"])
    assert (count in CARDS_IN_A_DECK) is fits


@pytest.mark.usefixtures("no_amounts")
def test_each_competency_of_an_exam_has_its_least(monkeypatch: pytest.MonkeyPatch) -> None:
    """And so have some of its domains as a whole, where a card counts once."""
    exam = blueprint(domain("one", 60, "a", "b"), domain("two", 40, "c"), style="hands-on")
    both = card("x.role", competencies=("kcna.a", "kcna.b"))
    monkeypatch.setattr(amounts, "EACH_COMPETENCY", {("kcna", ""): 1, ("kcna", "one"): 2})
    monkeypatch.setattr(amounts, "EACH_DOMAIN", {("kcna", "one"): 2})
    assert list(out_of_measure(EMPTY, [deck(both)], [exam])) == [
        "the bank holds 1 cards for kcna.a, 2 are needed",
        "the bank holds 1 cards for kcna.b, 2 are needed",
        "the bank holds 1 cards for kcna, One, 2 are needed",
        "the bank holds 0 cards for kcna.c, 1 are needed",
    ]


@pytest.mark.usefixtures("no_amounts")
@pytest.mark.parametrize(("kept", "told"), [(0, True), (1, True), (2, False), (6, False)])
def test_of_each_domain_a_fifth_is_kept_for_exams(kept: int, told: bool) -> None:
    """Of the choices, rounded up; a card counts for each domain that it names."""
    both = ("kcna.a", "kcna.b")
    cards = [
        card(number, choice("which", exam_only=number < kept), typed(), competencies=both if number < 3 else both[:1])
        for number in range(6)
    ]
    exam = blueprint(domain("a", 60), domain("b", 40))
    lines = list(out_of_measure(EMPTY, [deck(*cards)], [exam]))
    of_a = (
        f"{kept} of 6 choice questions for kcna, A, are kept for exams, 2 are needed; "
        f'write "another_case" for {2 - kept} or more cards that count for it'
    )
    of_b = (
        "0 of 3 choice questions for kcna, B, are kept for exams, 1 are needed; "
        'write "another_case" for 1 or more cards that count for it'
    )
    assert lines == [of_a] * told + [of_b] * (kept == 0)


@pytest.mark.usefixtures("no_amounts")
def test_of_an_exam_at_a_command_line_nothing_is_kept() -> None:
    """It is practice, and asks what study asks."""
    exam = blueprint(domain("a", 100), style="hands-on")
    assert list(out_of_measure(EMPTY, [deck(card(1, competencies=("kcna.a",)))], [exam])) == []
