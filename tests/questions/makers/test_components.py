"""Cards about single components."""

from __future__ import annotations

import pytest

from builders_content import choice, component, credit, duty, effect, file_, model, port
from k8squiz.identifiers import CardId
from k8squiz.knowledge.asking import Question, WrongOption
from k8squiz.knowledge.model import Component, Model
from k8squiz.questions.cards import Card
from k8squiz.questions.generate import generate

OTHERS = ("etcd", "kubelet", "coredns")


def _others() -> list[Component]:
    return [component(one) for one in OTHERS]


def _card(found: Model, id_: str) -> Card:
    [card] = [one for one in generate(found) if one.id == id_]
    return card


def _question(card: Card, id_: str) -> Question:
    [question] = [one for one in card.questions if one.id == id_]
    return question


def _texts(question: Question) -> list[str]:
    return [option.text for option in question.wrong]


def test_a_role_is_asked_both_ways() -> None:
    """Who is it, and what does it do; each wrong option is denied by name and says why."""
    ring = [
        component("api", "etcd", "kubelet", "coredns"),
        component("etcd", "api", "kubelet", "coredns"),
        component("kubelet", "api", "etcd", "coredns"),
        component("coredns", "api", "etcd", "kubelet"),
    ]
    card = _card(model(*ring), "api.role")
    who, what = card.questions
    assert (who.ask, who.answer) == ("Which one is api?", ("api",))
    assert who.wrong == tuple(WrongOption(one, f"{one} does not") for one in ("etcd", "kubelet", "coredns"))
    assert what.answer == ("is there to be api",)
    assert _texts(what) == ["is there to be etcd", "is there to be kubelet", "is there to be coredns"]
    assert what.wrong[0].why == "that is done by the etcd: Because it is so."


def test_a_card_carries_what_stands_beside_its_fact() -> None:
    """Revision, explanation, sources, competencies; its id says subject and relation, never the value."""
    card = _card(model(component("api", duties=[duty("watch")])), "api.does.watch")
    assert (card.kind, card.about, card.revision) == ("role", ("api",), 1)
    assert (card.explain, card.checked) == ("Because it is so.", "docs v1.34")
    assert (card.sources, card.competencies) == (("https://kubernetes.io/docs/",), ("kcna.core-concepts",))


def test_a_question_is_left_out_where_too_little_is_known_to_be_false() -> None:
    """The card remains, as a plain flashcard: three wrong options are needed for a choice of four."""
    found = model(component("api", duties=[duty("watch", "etcd", "kubelet")]), *_others())
    assert _card(found, "api.does.watch").questions == ()


def test_hand_written_questions_come_after_the_generated_ones() -> None:
    """Word for word."""
    own = choice("own")
    found = model(component("api", duties=[duty("watch", *OTHERS, questions=(own,))]), *_others())
    assert [one.id for one in _card(found, "api.does.watch").questions] == ["who", "own"]
    assert _card(found, "api.does.watch").questions[-1] is own


def test_a_credit_asks_who_really_does_it_and_what_is_not_ones_own() -> None:
    """The wrong options of the second are what the credited one does itself and the real one does not."""
    work = [duty(id_, "etcd") for id_ in ("watch", "check", "relay")]
    found = model(
        component("api", duties=work, credits_=[credit("store", "etcd", "api", "kubelet", "coredns")]), *_others()
    )
    card = _card(found, "api.not.store")
    assert card.about == ("api", "etcd")
    assert (_question(card, "who-really").answer, _texts(_question(card, "who-really"))) == (
        ("etcd",),
        ["api", "kubelet", "coredns"],
    )
    assert _question(card, "whose-work").answer == ("does store",)
    assert _texts(_question(card, "whose-work")) == [one.what for one in work]


def test_what_both_do_is_no_wrong_option() -> None:
    """Even where a fact denies it by mistake: no option is both true and false."""
    shared = duty("share", "etcd", what="shares")
    work = [duty(id_, "etcd") for id_ in ("watch", "check", "relay")]
    api = component("api", duties=[*work, shared], credits_=[credit("store", "etcd", "api", "kubelet", "coredns")])
    etcd = component("etcd", duties=[duty("too", what="shares")])
    found = model(api, etcd, component("kubelet"), component("coredns"))
    assert "shares" not in _texts(_question(_card(found, "api.not.store"), "whose-work"))


def test_a_way_of_running_is_told_from_all_others() -> None:
    """A component has one."""
    card = _card(model(component("api", manner="static Pod")), "api.runs")
    [how] = card.questions
    assert how.answer == ("as a static Pod",)
    assert _texts(how) == ["as a systemd service", "as a DaemonSet", "as a Deployment"]
    assert _card(model(component("api", manner="static Pod")), "api.runs").back == "As a static Pod: from a file."


def test_a_component_that_runs_in_no_one_way_is_not_asked_how() -> None:
    """Nothing is known of it."""
    assert [card for card in generate(model(component("api"))) if card.id == "api.runs"] == []


class TestPorts:
    """Which number, and whose."""

    def test_the_nearest_numbers_of_other_services_are_offered(self) -> None:
        """Nearest first, because those are confused; each number once."""
        found = model(
            component("api", ports=[port(10_250)]),
            component("etcd", ports=[port(2_379), port(10_257), port(10_248)]),
            component("kubelet", ports=[port(10_248), port(6_443)]),
        )
        question = _question(_card(found, "api.port.p10250"), "which-port")
        assert (question.answer, _texts(question)) == (("10250",), ["10248", "10257", "6443", "2379"])

    def test_a_second_port_of_the_same_service_is_never_wrong(self) -> None:
        """It would be right as well."""
        found = model(
            component("api", ports=[port(1, "the API"), port(2, "the API")]),
            component("etcd", ports=[port(3), port(4), port(5)]),
        )
        assert _texts(_question(_card(found, "api.port.p1"), "which-port")) == ["3", "4", "5"]

    def test_only_components_whose_ports_are_all_known_are_offered_as_listeners(self) -> None:
        """Of the others it is unknown."""
        found = model(
            component("api", ports=[port(1)]),
            component("open", ports_complete=False),
            component("same", ports=[port(1)]),
            *_others(),
        )
        assert _texts(_question(_card(found, "api.port.p1"), "whose-port")) == list(OTHERS)


def test_a_file_has_its_hand_written_wrong_places() -> None:
    """Each with its own why."""
    card = _card(model(component("api", files=[file_("flags", "/a", "/b", "/c")])), "api.file.flags")
    [where] = card.questions
    assert (where.answer, _texts(where)) == (("/etc/flags",), ["/a", "/b", "/c"])
    assert card.back == "/etc/flags holds its settings."


class TestOutages:
    """What stops and what goes on."""

    @pytest.mark.parametrize(("stops", "back"), [(True, "It stops."), (False, "It goes on.")])
    def test_what_stops_is_told_from_what_goes_on(self, stops: bool, back: str) -> None:
        """And the other way round."""
        opposite = [effect(id_, stops=not stops) for id_ in ("a", "b", "c")]
        alike = effect("d", stops=stops)
        found = model(component("api", effects=[effect("new", stops=stops), *opposite, alike]))
        card = _card(found, "api.without.new")
        [what] = card.questions
        assert (card.back, what.answer) == (back, ("the work of new",))
        assert _texts(what) == ["the work of a", "the work of b", "the work of c"]
        assert ("stops" in what.ask) is stops

    def test_a_sign_is_asked_back_to_the_one_that_is_down(self) -> None:
        """Only where it is known whose outage would not show it."""
        found = model(component("api", effects=[effect("new", *OTHERS)]), *_others())
        question = _question(_card(found, "api.without.new"), "which-is-down")
        assert question.ask == "new is seen. One component is down, the rest is healthy. Which one is down?"
        assert (question.answer, _texts(question)) == (("api",), list(OTHERS))


def test_every_card_of_a_component_has_an_id_of_its_own() -> None:
    """Made from subject and relation."""
    full = component(
        "api",
        duties=[duty("x")],
        credits_=[credit("x", "etcd")],
        manner="DaemonSet",
        ports=[port(1)],
        files=[file_("x")],
        effects=[effect("x")],
    )
    ids = [card.id for card in generate(model(full, component("etcd"))) if card.id.startswith("api.")]
    expected = ["role", "does.x", "not.x", "without.x", "port.p1", "runs", "file.x"]
    assert ids == [CardId(f"api.{one}") for one in expected]
