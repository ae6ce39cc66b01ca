"""Cards about who calls whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builders_content import choice, component, model, path, typed, wrong
from k8squiz.identifiers import CompetencyId
from k8squiz.knowledge.asking import Question
from k8squiz.knowledge.model import CommunicationPath, Login, Model
from k8squiz.questions.cards import Card
from k8squiz.questions.generate import generate
from k8squiz.questions.pools import SMALLEST_POOL

NAMES = ("api", "etcd", "kubelet", "proxy", "dns", "pod", "host")


def _model(*paths: CommunicationPath, complete: bool = True) -> Model:
    host = {"kubelet": "systemd service"}
    return model(*(component(one, manner=host.get(one)) for one in NAMES), paths=paths, paths_complete=complete)


STAR = (
    path("store", "api", "etcd", port_="2379"),
    path("watch", "kubelet", "api"),
    path("rules", "proxy", "api", port_="443"),
    path("names", "dns", "api", port_="53"),
    path("ask", "pod", "dns", port_="5353"),
)


def _card(found: Model, id_: str) -> Card:
    [card] = [one for one in generate(found) if one.id == id_]
    return card


def _asked(found: Model, card: str, question: str) -> Question | None:
    return next((one for one in _card(found, card).questions if one.id == question), None)


def _texts(question: Question | None) -> list[str]:
    assert question is not None
    return [option.text for option in question.wrong]


def test_a_path_card_can_be_drawn() -> None:
    """It names both ends and what lies between."""
    card = _card(_model(*STAR), "path.store.opens")
    assert card.path == ("api", "etcd", "HTTPS 2379")
    assert (card.kind, card.about) == ("path", ("api", "etcd"))


def test_a_path_from_a_component_to_itself_is_about_one() -> None:
    """Members of etcd talk to each other."""
    assert _card(_model(path("peers", "etcd", "etcd")), "path.peers.opens").about == ("etcd",)


def test_who_calls_whom_has_hand_written_wrong_accounts() -> None:
    """Direction is the point of it."""
    question = _asked(_model(*STAR), "path.store.opens", "who-calls-whom")
    assert question is not None
    assert question.answer == ("api connects to etcd for store",)
    assert _texts(question) == ["nobody calls", "both call", "somebody else calls"]


def test_another_case_of_a_path_asks_who_calls_whom() -> None:
    """And nothing else of it."""
    told = replace(STAR[0], grounds=replace(STAR[0].grounds, another_case="Who calls there?"))
    cards = generate(_model(told))
    assert {card.id: [one.ask for one in card.questions if one.exam_only] for card in cards if card.path} == {
        "path.store.opens": ["Who calls there?"],
        "path.store.purpose": [],
        "path.store.endpoint": [],
    }


def test_who_opens_it_offers_those_that_open_others() -> None:
    """Never the target, never one that calls nobody."""
    assert _texts(_asked(_model(*STAR), "path.watch.opens", "who-opens")) == ["proxy", "dns", "pod"]


def test_who_may_be_a_pod_is_not_told_from_pods() -> None:
    """What is said of the part may hold for the whole; a service of the host is no Pod."""
    calls = (*STAR, path("probe", "etcd", "pod"), path("more", "kubelet", "dns"))
    assert "pod" not in _texts(_asked(_model(*calls), "path.rules.opens", "who-opens"))
    assert "pod" in _texts(_asked(_model(*calls), "path.watch.opens", "who-opens"))


def test_whoever_calls_its_own_kind_is_not_to_be_typed() -> None:
    """The question names it already, as the one that is called."""
    found = _model(*STAR, path("peers", "etcd", "etcd"))
    assert _asked(found, "path.peers.opens", "who-opens") is not None
    assert _asked(found, "path.peers.opens", "type-who-opens") is None
    assert _asked(found, "path.store.opens", "type-who-opens") is not None


def test_few_are_offered_besides_those_that_open_the_most() -> None:
    """So that the good guess is mostly among the three shown where it is wrong."""
    names = [f"c{number}" for number in range(9)]
    found = model(component("api"), *map(component, names), paths=[path(one, one, "api") for one in names])
    assert _texts(_asked(found, "path.c0.opens", "who-opens")) == ["c1", "c2", "c3", "c4", "c5"]
    assert len(names) > SMALLEST_POOL + 1


def test_those_that_open_the_most_are_offered_first() -> None:
    """Whoever calls often is right often, so it must be wrong often too."""
    calls = (*STAR, path("probe", "dns", "pod"), path("more", "dns", "kubelet"))
    assert _texts(_asked(_model(*calls), "path.watch.opens", "who-opens"))[0] == "dns"


def test_who_opens_it_is_not_asked_where_two_do_so_for_the_same_purpose() -> None:
    """Both would be right; and what one component does on many paths would make it the good guess."""
    shared = _model(*STAR, path("too", "etcd", "api", purpose="for watch"), path("log", "host", "dns"))
    assert [_asked(shared, f"path.{one}.opens", "who-opens") for one in ("watch", "too")] == [None, None]


@pytest.mark.parametrize(("card", "question"), [("path.watch.opens", "who-opens"), ("path.watch.purpose", "what-for")])
def test_nothing_is_known_to_be_false_where_paths_may_be_missing(card: str, question: str) -> None:
    """Silence is not falsehood: the question is left out."""
    assert _asked(_model(*STAR), card, question) is not None
    assert _asked(_model(*STAR, complete=False), card, question) is None


def test_an_endpoint_is_told_from_those_between_others() -> None:
    """And never from another endpoint between the same two."""
    found = _model(*STAR, path("also", "kubelet", "api", port_="8080"))
    assert _texts(_asked(found, "path.watch.endpoint", "endpoint")) == [
        "HTTPS 2379",
        "HTTPS 443",
        "HTTPS 53",
        "HTTPS 5353",
    ]


def test_an_endpoint_of_pods_is_not_wrong_for_what_may_be_a_pod() -> None:
    """``dns`` runs in Pods, so what all Pods may do, it may do."""
    found = _model(*STAR, path("any", "pod", "api", port_="7777"))
    assert "HTTPS 7777" not in _texts(_asked(found, "path.names.endpoint", "endpoint"))
    assert "HTTPS 7777" in _texts(_asked(found, "path.watch.endpoint", "endpoint"))


def test_the_same_endpoint_is_asked_once_however_many_connect_to_it() -> None:
    """Forty cards with the answer 6443 would teach one number."""
    ids = [card.id for card in generate(_model(path("a", "kubelet", "api"), path("b", "proxy", "api")))]
    assert [one for one in ids if one.endswith(".endpoint")] == ["path.a.endpoint"]


def test_a_purpose_is_told_from_those_of_others_nearest_first() -> None:
    """Those that share an end are the ones confused."""
    question = _asked(_model(*STAR), "path.ask.purpose", "what-for")
    assert question is not None
    assert question.answer == ("for ask",)
    assert _texts(question) == ["for names", "for store", "for watch", "for rules"]


def test_what_for_is_not_asked_between_two_that_connect_for_several_purposes() -> None:
    """Each of them would be right."""
    ids = [card.id for card in generate(_model(path("a", "kubelet", "api"), path("b", "kubelet", "api")))]
    assert [one for one in ids if one.endswith(".purpose")] == []


def test_a_login_is_asked_where_one_is_known() -> None:
    """With its own explanation, and its hand-written wrong ones."""
    login = Login("How does it log in?", wrong("by name", "by voice", "by sight"), "It holds a certificate.")
    found = _model(path("a", "kubelet", "api", login=login), path("b", "proxy", "api"))
    card = _card(found, "path.a.login")
    assert (card.front, card.back, card.explain) == (login.ask, "A certificate.", login.explain)
    assert _texts(card.questions[0]) == ["by name", "by voice", "by sight"]
    assert [one.id for one in generate(found) if one.id == "path.b.login"] == []


def test_a_login_has_its_own_competencies_and_a_part_of_it_may_be_typed() -> None:
    """Without competencies, those of its path hold."""
    login = Login("How?", wrong("by name", "by voice", "by sight"), "So.", typed("typed", "x.crt"))
    own = replace(login, competencies=(CompetencyId("kcsa.pki"),))
    found = _model(path("a", "kubelet", "api", login=login), path("b", "proxy", "api", login=own))
    assert _asked(found, "path.a.login", "typed") == login.typed
    assert _card(found, "path.a.login").competencies == ("kcna.core-concepts",)
    assert _card(found, "path.b.login").competencies == ("kcsa.pki",)


def test_who_takes_a_connection_is_asked_by_typing() -> None:
    """From its purpose; a wrong name is not known to be wrong, and so not explained."""
    question = _asked(_model(*STAR), "path.store.purpose", "type-whom")
    assert question is not None
    assert question.ask == "The api opens a connection for store. Which component takes it?"
    assert (question.answer, question.wrong) == (("etcd",), ())
    assert _card(_model(*STAR), "path.store.purpose").one_form == ""


@pytest.mark.parametrize(
    "paths",
    [
        (path("a", "kubelet", "api", purpose="to probe"), path("b", "kubelet", "dns", purpose="to probe")),
        (path("a", "kubelet", "api", purpose="to reach the api"),),
        (path("a", "etcd", "etcd"),),
    ],
    ids=["several take it", "its purpose names it", "it calls its own kind"],
)
def test_who_takes_it_is_not_asked_where_that_cannot_be_told_or_is_told(paths: tuple[CommunicationPath, ...]) -> None:
    """The card says why it has one form."""
    others = [path(f"x{at}", one, "etcd") for at, one in enumerate(("proxy", "dns", "pod", "host"))]
    found = _model(*paths, *others)
    assert _asked(found, "path.a.purpose", "type-whom") is None
    assert "who takes the connection" in _card(found, "path.a.purpose").one_form


def test_what_a_path_is_for_how_and_with_which_login_comes_after_who_opens_it() -> None:
    """So it is learned."""
    login = Login("How?", wrong("by name", "by voice", "by sight"), "So.")
    found = [card for card in generate(_model(path("a", "kubelet", "api", login=login))) if card.kind == "path"]
    assert {card.id: card.needs for card in found} == {
        "path.a.opens": (),
        "path.a.purpose": ("path.a.opens",),
        "path.a.endpoint": ("path.a.opens",),
        "path.a.login": ("path.a.opens",),
    }


def test_a_hand_written_question_goes_with_the_opening_only() -> None:
    """One path makes up to four cards, and a question belongs to one of them."""
    found = _model(path("a", "kubelet", "api", questions=(choice("own"),)))
    owners = [card.id for card in generate(found) if "own" in {one.id for one in card.questions}]
    assert owners == ["path.a.opens"]
