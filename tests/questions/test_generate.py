"""All cards, and which deck each goes into."""

from __future__ import annotations

from dataclasses import replace

from builders_content import component, duty, model, path, plan, port
from builders_facts import chain, change, failure, family, first_command, scenario, task, with_facts
from k8squiz.identifiers import CardId, CompetencyId
from k8squiz.knowledge.reader import read_model
from k8squiz.questions.generate import decks, generate, homeless

OTHERS = ("etcd", "kubelet", "coredns")


def test_the_same_model_gives_the_same_cards_in_the_same_order() -> None:
    """Nothing depends on chance or on when it is run."""
    found = model(*(component(one, manner="DaemonSet", ports=[port(len(one))]) for one in OTHERS))
    assert generate(found) == generate(found)
    assert decks(found) == decks(found)


def test_the_easier_kinds_of_card_come_first() -> None:
    """What each one is for, before ports and files."""
    found = model(*(component(one, ports=[port(1)], duties=[duty("x")]) for one in ("api", "etcd")))
    expected = ["api.role", "etcd.role", "api.does.x", "etcd.does.x", "api.port.p1", "etcd.port.p1"]
    assert [card.id for card in generate(found)] == expected


def test_of_the_domains_that_the_model_names_something_is_kept_for_exams() -> None:
    """Of others nothing."""
    names = ("api", *OTHERS)
    found = model(*(component(one, *(other for other in names if other != one)) for one in names))
    assert {one.exam_only for card in generate(found) for one in card.questions} == {False}
    named = replace(found, exam_domains=(frozenset({CompetencyId("kcna.core-concepts")}),))
    assert {one.exam_only for card in generate(named) for one in card.questions} == {False, True}


def test_a_card_goes_into_the_first_deck_that_takes_its_file_and_its_kind() -> None:
    """And into one deck only."""
    found = model(
        component("api"),
        component("etcd"),
        paths=[path("store", "api", "etcd")],
        decks=[plan("talk", kinds=("path",)), plan("parts"), plan("late")],
    )
    assert {deck.name: [card.id for card in deck.cards] for deck in decks(found)} == {
        "talk": ["path.store.opens", "path.store.purpose", "path.store.endpoint"],
        "parts": ["api.role", "etcd.role"],
    }


def test_a_card_goes_by_the_file_it_stands_in() -> None:
    """Whatever it is about; the finished card no longer says which file that was."""
    here, there = (replace(scenario(one), grounds=replace(scenario(one).grounds, file=one)) for one in ("a", "b"))
    made = replace(with_facts(scenarios=[here, there]), decks=(plan("two", "b"), plan("one", "a")))
    assert {deck.name: [card.id for card in deck.cards] for deck in decks(made)} == {
        "two": ["scenario.b"],
        "one": ["scenario.a"],
    }
    assert {card.file for deck in decks(made) for card in deck.cards} == {""}


def test_decks_know_their_place_in_learning_order() -> None:
    """From 1, as the definitions list them; a deck that stays empty keeps its place free."""
    found = model(component("api"), decks=[plan("empty", "nowhere"), plan("full")])
    assert [(deck.name, deck.position) for deck in decks(found)] == [("full", 2)]


def test_a_card_that_needs_another_stands_behind_it_in_its_deck() -> None:
    """Whatever their kinds."""
    wall = scenario("wall")
    needy = replace(wall, grounds=replace(wall.grounds, needs=(CardId("command.list"),)))
    [deck] = decks(with_facts(commands=[task("list")], scenarios=[scenario("door"), needy]))
    own = [card.id for card in deck.cards if card.kind != "role"]
    assert own == ["scenario.door", "command.list", "scenario.wall"]


def test_a_card_that_no_deck_takes_is_told() -> None:
    """Nobody would ever be asked it; none of ours is lost that way."""
    lonely = model(component("etcd"), decks=[plan("one", "elsewhere")])
    assert [card.id for card in homeless(lonely, generate(lonely))] == ["etcd.role"]
    ours = read_model()
    assert homeless(ours, generate(ours)) == ()


def test_facts_of_every_kind_find_a_deck_by_their_kind() -> None:
    """Whatever component they are about, if any; a scenario goes with its like."""
    made = replace(
        with_facts(
            flows=[chain("ask", "store")],
            failures=[failure("dark", first=first_command())],
            changes=[change("runtime")],
            families=[family("A", "B")],
            commands=[task("list")],
            scenarios=[replace(scenario("wall", kind="failure"), about=()), scenario("type", kind="command")],
        ),
        decks=tuple(plan(kind, kinds=(kind,)) for kind in ("flow", "failure", "change", "concept", "command")),
    )
    assert {deck.name: [card.id for card in deck.cards] for deck in decks(made)} == {
        "flow": ["flow.start", "flow.start.store"],
        "failure": ["failure.dark.cause", "failure.dark.first", "scenario.wall"],
        "change": ["change.runtime"],
        "concept": ["concept.types.a", "concept.types.b"],
        "command": ["scenario.type", "command.list"],
    }


def test_a_deck_without_cards_is_no_deck() -> None:
    """It is left out."""
    found = model(component("api"), decks=[plan("empty", kinds=("flow",)), plan("full")])
    assert [deck.name for deck in decks(found)] == ["full"]


def test_a_deck_tells_what_its_plain_wrong_options_really_are() -> None:
    """Each one that carries no reason of its own, in alphabetical order, and no other."""
    found = model(component("api", manner="static Pod", ports=[port(1)]), *(component(one) for one in OTHERS))
    [deck] = decks(found)
    assert deck.options == {
        "DaemonSet": "on each node",
        "Deployment": "n",
        "as a DaemonSet": "on each node",
        "as a Deployment": "n",
        "as a systemd service": "by the host",
        "coredns": "what coredns really is",
        "etcd": "what etcd really is",
        "kubelet": "what kubelet really is",
        "systemd service": "by the host",
    }
    assert list(deck.options) == sorted(deck.options)


def test_a_number_is_explained_by_all_that_is_served_on_it() -> None:
    """Two components may use the same."""
    found = model(
        component("api", ports=[port(1, "reads")]),
        component("etcd", ports=[port(2, "writes"), port(3, "votes"), port(4, "sums")]),
        component("kubelet", ports=[port(2, "logs")]),
    )
    [deck] = decks(found)
    assert deck.options["2"] == "the default port for writes, and the default port for logs"


def test_a_deck_says_which_release_its_facts_were_compared_with() -> None:
    """That of the model."""
    [deck] = decks(model(component("api")))
    assert (deck.kubernetes, deck.title, deck.intro) == ("1.37", "The deck all", "What is in it.")
