"""Cards that are not to be first learned on the same day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings

from builders_content import choice, component, effect, file_, model, path, port
from builders_facts import chain, contrast, failure, family, first_command, in_another_case, scenario, with_facts
from k8squiz.identifiers import CardId
from k8squiz.knowledge.model import Model
from k8squiz.knowledge.reader import read_model
from k8squiz.questions.cards import Card, Deck
from k8squiz.questions.generate import decks, generate
from k8squiz.sessions.plan import in_learning_order
from questions.any_model import models

A_DAY = 10
"""New cards that a learner meets on one day."""


@pytest.fixture(scope="module")
def ours() -> tuple[Deck, ...]:
    """The decks of the real definitions."""
    return decks(read_model())


def _pairs(of: Model) -> set[str]:
    """The pairs that are kept apart, each once."""
    return {f"{card.id} {other}" for card in generate(of) for other in card.apart if card.id < other}


def _kept_apart(*group: str) -> set[str]:
    return {f"{one} {other}" for one, other in combinations(sorted(group), 2)}


class TestWhatTheModelKnows:
    """In a model this small no word is rare, so the texts say nothing."""

    def test_cards_that_a_question_sets_against_each_other(self) -> None:
        """They are confused."""
        found = with_facts(
            scenarios=map(scenario, ("a", "b", "c")), contrasts=[contrast("x", "scenario.a", "scenario.b")]
        )
        assert _pairs(found) == {"scenario.a scenario.b"}

    def test_what_is_kept_for_exams_by_the_definitions_has_no_part_in_it(self) -> None:
        """Study never shows it, so another case changes nothing."""
        found = with_facts(scenarios=[scenario("a", choice()), scenario("b", choice())])
        told = with_facts(scenarios=[in_another_case(one) for one in found.scenarios])
        assert [len(card.questions) for card in generate(told) if card.id == "scenario.a"] == [2]
        assert _pairs(told) == _pairs(found)

    def test_the_members_of_a_family(self) -> None:
        """Each of every other, and of no other family."""
        found = with_facts(families=[family("A", "B", "C"), family("D", "E", id_="more")])
        first = _kept_apart("concept.types.a", "concept.types.b", "concept.types.c")
        assert _pairs(found) == first | {"concept.more.d concept.more.e"}

    def test_the_like_file_and_the_same_activity_of_several_components(self) -> None:
        """The place of one shows that of the other."""
        parts = [
            component(one, files=[file_("log", "/b", "/c", "/d")], effects=[effect("calls"), effect(f"{one}-calls")])
            for one in ("api", "etcd", "kubelet")
        ]
        expected = _kept_apart("api.file.log", "etcd.file.log", "kubelet.file.log")
        expected |= _kept_apart("api.without.calls", "etcd.without.calls", "kubelet.without.calls")
        assert _pairs(model(*parts)) == expected

    def test_all_that_is_asked_of_one_path_and_the_port_that_it_ends_at(self) -> None:
        """One question shows what the other asks for."""
        found = model(
            component("api"), component("etcd", ports=[port(1), port(2)]), paths=[path("x", "api", "etcd", port_="1")]
        )
        expected = _kept_apart("path.x.opens", "path.x.purpose", "path.x.endpoint")
        assert _pairs(found) == expected | {"etcd.port.p1 path.x.endpoint", "etcd.port.p1 path.x.purpose"}

    def test_a_connection_and_the_one_the_other_way(self) -> None:
        """Who opens which is confused; calls among the members of one component have no other way."""
        there, back = path("x", "api", "etcd", port_="1"), path("y", "etcd", "api", port_="2")
        inside = [path(name, "api", "api", port_="3") for name in ("v", "w")]
        found = _pairs(model(component("api"), component("etcd"), paths=[there, back, *inside]))
        assert {pair for pair in found if pair[5] != pair.split()[1][5]} == {"path.x.opens path.y.opens"}

    def test_a_flow_and_its_steps_and_each_step_and_the_next(self) -> None:
        """The whole tells them all; what comes next is asked by telling the step before."""
        found = with_facts(flows=[chain("a", "b", "c", "d")])
        steps = ("flow.start.b", "flow.start.c", "flow.start.d")
        expected = {f"flow.start {step}" for step in steps} | {f"{steps[0]} {steps[1]}", f"{steps[1]} {steps[2]}"}
        assert _pairs(found) == expected

    def test_a_cause_and_what_to_run_first(self) -> None:
        """Which is asked by telling the cause."""
        found = with_facts(failures=[failure("dark", first=first_command()), failure("slow")])
        assert _pairs(found) == {"failure.dark.cause failure.dark.first"}


@settings(deadline=None, max_examples=50)
@given(models())
def test_it_holds_both_ways_in_order_among_the_cards_and_never_with_itself(any_model: Model) -> None:
    """Whatever the model."""
    cards = generate(any_model)
    apart = {card.id: card.apart for card in cards}
    assert [card.id for card in cards if list(card.apart) != sorted(set(card.apart) - {card.id})] == []
    assert [(one, other) for one in apart for other in apart[one] if one not in apart[other]] == []


class TestOurs:
    """The real definitions."""

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("path.apiserver-calls-kubelet.opens", "path.kubelet-watches-pods.opens"),
            ("etcd.port.peer", "path.etcd-members-replicate.opens"),
            ("cloud-controller-manager.does.load-balancers", "kube-controller-manager.not.cloud-load-balancer"),
            ("command.usage-without-the-api", "command.use-by-crictl"),
            ("command.look-at-snapshot", "scenario.snapshot-is-secret"),
            ("kube-scheduler.port.health", "change.insecure-ports"),
            ("concept.taint-effects.no-schedule", "flow.kubeadm-init.mark-node"),
        ],
    )
    def test_cards_that_help_with_each_other_are_kept_apart(self, ours: tuple[Deck, ...], one: str, other: str) -> None:
        """Also across decks."""
        [found] = [card for deck in ours for card in deck.cards if card.id == one]
        assert other in found.apart

    def test_few_cards_are_kept_apart_from_many(self, ours: tuple[Deck, ...]) -> None:
        """More than six of them for one card in fifty at most, and never a dozen."""
        many = Counter(len(card.apart) for deck in ours for card in deck.cards)
        assert max(many) < 12
        assert sum(count for apart, count in many.items() if apart > 6) * 50 <= many.total()

    def test_nobody_waits_for_long_who_learns_everything(self, ours: tuple[Deck, ...]) -> None:
        """Each day but the last has its ten new cards, and none comes more than two days later than it would."""
        order = in_learning_order(ours)
        kept, freely = _learned(order), _learned([card._replace(apart=()) for card in order])
        assert {len(day) for day in kept[:-1]} == {A_DAY}
        assert len(kept) == len(freely)
        day = {card: number for number, cards in enumerate(freely) for card in cards}
        assert max(number - day[card] for number, cards in enumerate(kept) for card in cards) <= 2

    def test_nobody_waits_for_long_who_learns_one_deck(self, ours: tuple[Deck, ...]) -> None:
        """Two days more at most for the whole of it, and full days until ten cards or so are left."""
        for deck in ours:
            kept = _learned(in_learning_order([deck]))
            assert len(kept) <= -(-len(deck.cards) // A_DAY) + 2, deck.name
            full = next(number for number, day in enumerate(kept) if len(day) < A_DAY or number == len(kept) - 1)
            assert sum(map(len, kept[full:])) <= 2 * A_DAY, deck.name


def _learned(order: Sequence[Card]) -> list[list[CardId]]:
    """The cards of each day, none on that of one it is kept apart from, and none before what it needs."""
    days: list[list[CardId]] = []
    left = list(order)
    while left:
        today = _chosen(left)
        days.append([card.id for card in today])
        left = [card for card in left if card not in today]
    return days


def _chosen(left: Iterable[Card]) -> list[Card]:
    today: list[Card] = []
    skipped: set[CardId] = set()
    for card in left:
        if len(today) == A_DAY:
            break
        if skipped.isdisjoint(card.needs) and not any(card.id in one.apart for one in today):
            today.append(card)
        else:
            skipped.add(card.id)
    return today
