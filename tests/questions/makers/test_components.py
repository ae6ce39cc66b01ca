"""Cards about single components."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builders_content import choice, component, credit, duty, effect, file_, model, port
from builders_facts import with_activities
from k8squiz.identifiers import CardId
from k8squiz.knowledge.asking import Form, Question, WrongOption
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
    who, what = (_question(card, one) for one in ("who", "what"))
    assert (who.ask, who.answer) == ("Which one is api?", ("api",))
    assert who.wrong == tuple(WrongOption(one, f"{one} does not") for one in ("etcd", "kubelet", "coredns"))
    assert what.answer == ("is there to be api",)
    assert _texts(what) == ["is there to be etcd", "is there to be kubelet", "is there to be coredns"]
    assert what.wrong[0].why == "that is done by the etcd: Because it is so."


def test_a_role_is_asked_from_memory_as_well() -> None:
    """The name and each alias are right; the components of which it is denied are known to be wrong, and why."""
    parts = [replace(component("api", "etcd", "kubelet"), aliases=("API server",)), *_others()]
    question = _question(_card(model(*parts), "api.role"), "type-who")
    assert (question.form, question.ask) == (Form.TYPED, "Which one is api?")
    assert question.answer == ("api", "API server")
    assert question.wrong == (WrongOption("etcd", "etcd does not"), WrongOption("kubelet", "kubelet does not"))


def test_the_name_of_the_part_that_does_it_is_right_as_well_when_typed() -> None:
    """And so is that part of the one who really does what is credited to another."""
    watch = replace(duty("watch"), also_typed=("the watch loop",))
    store = replace(credit("store", "etcd"), also_typed=("the store loop",))
    found = model(component("api", duties=[watch], credits_=[store]), *_others())
    assert _question(_card(found, "api.does.watch"), "type-who").answer == ("api", "the watch loop")
    typed = _question(_card(found, "api.not.store"), "type-who-really")
    assert (typed.form, typed.ask, typed.answer) == (
        Form.TYPED,
        "Who really does store?",
        ("etcd", "the store loop"),
    )


def test_of_a_long_name_the_first_short_alias_is_shown() -> None:
    """All of them are accepted; without a short one nothing is asked from memory."""
    long = replace(component("api"), name="the API server of the cluster")
    short = replace(long, aliases=("apiserver of the control plane", "kube-apiserver", "apiserver"))
    question = _question(_card(model(short), "api.role"), "type-who")
    assert question.answer == ("kube-apiserver", short.name, "apiserver of the control plane", "apiserver")
    assert _card(model(long), "api.role").questions == ()


def test_a_card_carries_what_stands_beside_its_fact() -> None:
    """Revision, explanation, sources, competencies; its id says subject and relation, never the value."""
    card = _card(model(component("api", duties=[duty("watch")])), "api.does.watch")
    assert (card.kind, card.about, card.revision) == ("role", ("api",), 1)
    assert (card.explain, card.checked) == ("Because it is so.", "docs v1.34")
    assert (card.sources, card.competencies) == (("https://kubernetes.io/docs/",), ("kcna.core-concepts",))


def test_a_question_is_left_out_where_too_little_is_known_to_be_false() -> None:
    """Three wrong options are needed for a choice of four; what is asked from memory needs none."""
    found = model(component("api", duties=[duty("watch", "etcd", "kubelet")]), *_others())
    assert [one.id for one in _card(found, "api.does.watch").questions] == ["type-who"]


def test_hand_written_questions_come_after_the_generated_ones() -> None:
    """Word for word."""
    own = choice("own")
    found = model(component("api", duties=[duty("watch", *OTHERS, questions=(own,))]), *_others())
    assert [one.id for one in _card(found, "api.does.watch").questions] == ["who", "type-who", "own"]
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
    how, typed = card.questions
    assert how.answer == ("as a static Pod",)
    assert _texts(how) == ["as a systemd service", "as a DaemonSet", "as a Deployment"]
    assert (typed.form, typed.ask) == (
        Form.TYPED,
        "In a cluster set up by kubeadm, the api runs as a ____. Say it more exactly than Pod.",
    )
    assert (typed.answer, _texts(typed)) == (("static Pod",), ["systemd service", "DaemonSet", "Deployment"])
    assert _card(model(component("api", manner="static Pod")), "api.runs").back == "As a static Pod: from a file."


def test_a_way_of_running_may_be_typed_by_its_other_names() -> None:
    """As the definitions list them."""
    card = _card(model(component("api", manner="systemd service")), "api.runs")
    assert card.questions[-1].answer == ("systemd service", "unit")


def test_an_effect_without_a_sign_says_why_it_has_one_form() -> None:
    """One with a sign is asked by typing as well."""
    others = ("etcd", "kubelet", "coredns")
    lasting = [effect(one, stops=False) for one in ("a", "b", "c")]
    effects = [effect("seen", *others), effect("unseen"), *lasting]
    found = model(component("api", effects=effects), *map(component, others))
    assert _card(found, "api.without.seen").one_form == ""
    assert "no sign of it" in _card(found, "api.without.unseen").one_form


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

    def test_a_number_is_asked_from_memory_as_well(self) -> None:
        """In the words of the choice; the numbers of other services are known to be wrong."""
        found = model(component("api", ports=[port(6_443)]), component("etcd", ports=[port(2_379), port(10_257)]))
        question = _question(_card(found, "api.port.p6443"), "type-port")
        assert (question.form, question.ask) == (Form.TYPED, "Which port is the default for service 6443?")
        assert question.answer == ("6443",)
        assert _texts(question) == ["10257", "2379"]

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


def test_a_part_of_a_path_is_filled_in_from_memory() -> None:
    """The rest of it is shown; the whole path is right as well, and no mistakes are known."""
    flags = replace(file_("kubernetes/flags", "/a", "/b", "/c"), part="kubernetes")
    card = _card(model(component("api", files=[flags])), "api.file.kubernetes/flags")
    question = _question(card, "fill-in")
    assert (question.form, question.ask) == (Form.TYPED, "Where is kubernetes/flags? Fill the gap.")
    assert question.answer == ("kubernetes", "/etc/kubernetes/flags")
    assert (question.exhibit, question.wrong) == ("/etc/____/flags", ())


def test_a_part_that_is_long_to_type_is_not_asked() -> None:
    """Nor is a file without one."""
    flags = [replace(file_("the-flags-of-a-component"), part="the-flags-of-a-component"), file_("short")]
    found = model(component("api", files=flags))
    assert _card(found, "api.file.the-flags-of-a-component").questions == ()
    assert _card(found, "api.file.short").questions == ()


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
        typed = _question(_card(found, "api.without.new"), "type-which-is-down")
        assert (typed.form, typed.ask, typed.answer) == (Form.TYPED, question.ask, ("api",))
        assert typed.wrong == question.wrong

    def test_without_a_sign_nobody_is_asked_for(self) -> None:
        """Neither as a choice nor from memory."""
        found = model(component("api", effects=[effect("new")]), *_others())
        assert _card(found, "api.without.new").questions == ()

    def test_what_else_stops_or_goes_on_is_offered_as_well(self) -> None:
        """With its own reason; no card is made of it."""
        down = with_activities(component("api", effects=[effect("new")]), stops=["d"], goes_on=["a", "b", "c"])
        cards = generate(model(down))
        assert [card.id for card in cards] == ["api.role", "api.without.new"]
        [what] = cards[-1].questions
        assert [(option.text, option.why) for option in what.wrong] == [
            ("a", "that goes on: a needs nothing"),
            ("b", "that goes on: b needs nothing"),
            ("c", "that goes on: c needs nothing"),
        ]


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
