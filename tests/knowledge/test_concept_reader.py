"""Families of concepts, and contrasts between cards, as people write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders_definitions import FOUR_COMPONENTS, HEAD, definitions
from k8squiz.identifiers import CardId
from k8squiz.knowledge.asking import WrongOption
from k8squiz.knowledge.concepts import ContrastAsk, Trait
from k8squiz.knowledge.model import Model
from k8squiz.knowledge.reader import read_model
from knowledge.spelled_out import FALSE, GROUNDS, faults_of, place, slip

CONCEPTS = f"""\
{HEAD}\
concepts:
- family: service-types
  noun: Service type
  about: [kube-proxy]
  complete: true
  competencies: [kcna.core-concepts]
  members:
  - id: cluster-ip
    name: ClusterIP
    synonyms: [Cluster IP]
    what: gives an address inside
    ask: Which one for inside?
    option: is for inside
    {GROUNDS.replace(", ", chr(10) + "    ")}
  - id: node-port
    name: NodePort
    what: opens a port
    ask: Which one for ports?
    option: is for ports
    competencies: [cka.volumes]
    {GROUNDS.replace(", ", chr(10) + "    ")}
  also:
  - {{name: Ingress, what: sends by path, option: is no type}}
contrasts:
- id: inside-or-port
  cards: [concept.service-types.cluster-ip, etcd.role]
  asks:
  - {{card: etcd.role, ask: Who keeps it?, answer: etcd does, wrong: {FALSE}}}
"""


class TestWhatIsRead:
    """The whole of a family, and of a contrast."""

    @pytest.fixture
    def read(self, tmp_path: Path) -> Model:
        """What the file says."""
        return read_model(definitions(tmp_path, one=FOUR_COMPONENTS, two=CONCEPTS))

    def test_a_family_with_its_members(self, read: Model) -> None:
        """Each has its own questions and sources; what it does not say of competencies, the family says."""
        [found] = read.families
        assert (found.id, found.noun, found.about, found.complete) == (
            "service-types",
            "Service type",
            ("kube-proxy",),
            True,
        )
        assert [(one.id, one.trait.name, one.synonyms, one.ask) for one in found.members] == [
            ("cluster-ip", "ClusterIP", ("Cluster IP",), "Which one for inside?"),
            ("node-port", "NodePort", (), "Which one for ports?"),
        ]
        assert [one.grounds.competencies[0] for one in found.members] == ["kcna.core-concepts", "cka.volumes"]

    def test_decoys_are_told_apart_from_members(self, read: Model) -> None:
        """Something is said of them, but nothing is asked."""
        [found] = read.families
        assert found.decoys == (Trait("Ingress", "sends by path", "is no type"),)
        assert [trait.name for trait in found.traits] == ["ClusterIP", "NodePort", "Ingress"]

    def test_a_family_is_complete_only_where_it_says_so(self, tmp_path: Path) -> None:
        """Silence is never taken for falsehood."""
        text = slip(CONCEPTS, "  complete: true\n", "")
        assert not read_model(definitions(tmp_path, one=FOUR_COMPONENTS, two=text)).families[0].complete

    def test_a_contrast_with_its_questions(self, read: Model) -> None:
        """One card of the pair may be asked alone."""
        [found] = read.contrasts
        assert (found.id, found.cards) == ("inside-or-port", ("concept.service-types.cluster-ip", "etcd.role"))
        [ask] = found.asks
        false = tuple(WrongOption(text, "no") for text in ("one", "two", "three"))
        assert ask == ContrastAsk(CardId("etcd.role"), "Who keeps it?", "etcd does", false)


@pytest.mark.parametrize(
    ("old", "new", "at", "expected"),
    [
        (
            "about: [kube-proxy]",
            "about: [kube-prox]",
            "kube-prox]",
            'unknown component "kube-prox" (did you mean "kube-',
        ),
        ("  noun:", "  nuon:", "nuon", 'unknown key "nuon" (did you mean "noun"?)'),
        ("complete: true", "complete: yes", "yes", '"complete" cannot be "yes"; allowed: true, false'),
        (
            "competencies: [kcna.core-concepts]",
            "competencies: [kcna.core]",
            "kcna.core]",
            'unknown competency "kcna.core"',
        ),
        ("    synonyms:", "    synonym:", "synonym:", 'unknown key "synonym" (did you mean "synonyms"?)'),
        ("    option: is for inside\n", "", "id: cluster-ip", '"option" is missing'),
        ("sources: [page]", "sources: [pgae]", "pgae", 'unknown source "pgae" (did you mean "page"?)'),
        ("{name: Ingress, what", "{name: Ingress, wat", "wat: sends", 'unknown key "wat" (did you mean "what"?)'),
        (", option: is no type", "", "{name: Ingress", '"option" is missing'),
        ("  members:", "  membrs:", "family: service-types", '"members" is missing'),
        ("id: node-port", "id: cluster-ip", "- id: cluster-ip", 'the id "cluster-ip" is here twice'),
        ("name: NodePort", "name: ClusterIP", "- id: cluster-ip", 'the name "ClusterIP" is here twice'),
        ("name: Ingress", "name: NodePort", "- id: cluster-ip", 'the name "NodePort" is here twice'),
        ("synonyms: [Cluster IP]", "synonyms: [Ingress]", "- id: cluster-ip", 'the name "Ingress" is here twice'),
        ("what: sends by path", "what: opens a port", "- id: cluster-ip", 'the what "opens a port" is here twice'),
        ("  asks:", "  aks:", "aks", 'unknown key "aks" (did you mean "asks"?)'),
        ("  asks:", "  aks:", "id: inside-or-port", '"asks" is missing'),
        ("answer: etcd does", "anser: etcd does", "anser", 'unknown key "anser" (did you mean "answer"?)'),
        (
            "{card: etcd.role",
            "{card: kubelet.role",
            "- {card",
            '"kubelet.role" is none of the "cards" of this contrast',
        ),
        ("ster-ip, etcd.role]", "ster-ip]", "[concept", '"cards" must name two different cards'),
        (
            "cards: [concept.service-types.cluster-ip, etcd.role]",
            "cards: [etcd.role, etcd.role]",
            "[etcd.role, etcd.role]",
            '"cards" must name two different cards',
        ),
        (
            "  - {card: etcd.role",
            "  - {card: etcd.role, ask: Who?, answer: he, wrong: [b, c, d]}\n  - {card: etcd.role",
            "- {card",
            '"etcd.role" is here twice',
        ),
        (f"wrong: {FALSE}", "wrong: [{text: one}]", "{text: one}", '"why" is missing'),
        (f"wrong: {FALSE}", "wrong: [one, two, one]", "[one, two, one]", '"one" is listed twice'),
        (f"wrong: {FALSE}", "wrong: [one, two]", "[one, two]", '"wrong" must list at least 3 options'),
        (f", wrong: {FALSE}", "", "{card: etcd.role", '"wrong" must list at least 3 options'),
    ],
)
def test_a_slip_is_told_where_it_stands(tmp_path: Path, old: str, new: str, at: str, expected: str) -> None:
    """With the nearest name; what is said of two members is told at their list."""
    text = slip(CONCEPTS, old, new)
    told = faults_of(tmp_path, text)
    assert any(line.startswith(f"{place(text, at)}: ") and expected in line for line in told), told


@pytest.mark.parametrize(
    ("begins", "kind", "name", "key"),
    [("- family:", "family", "service-types", "family"), ("- id: inside", "contrast", "inside-or-port", "id")],
)
def test_a_name_that_stands_twice(tmp_path: Path, begins: str, kind: str, name: str, key: str) -> None:
    """Its cards' or questions' ids would stand twice."""
    ends = {"family": "contrasts:", "contrast": ""}[kind]
    start = CONCEPTS.index(begins)
    again = CONCEPTS[start : CONCEPTS.index(ends, start) if ends else None]
    [told] = faults_of(tmp_path, slip(CONCEPTS, again, again + again))
    assert told.endswith(f'{kind} "{name}" is here twice (first at {place(CONCEPTS, f"{key}: {name}")})')


def test_what_is_wrong_with_every_family_and_contrast_is_told_at_once(tmp_path: Path) -> None:
    """Each at its place."""
    text = slip(slip(slip(CONCEPTS, "noun", "nuon"), "name: Ingress", "name: NodePort"), "card: etcd.role", "card: x.y")
    assert [told.split(": ", 1)[1] for told in faults_of(tmp_path, text)] == [
        '"noun" is missing',
        'unknown key "nuon" (did you mean "noun"?)',
        'the name "NodePort" is here twice',
        '"NodePort" has another meaning elsewhere: "is for ports"',
        '"x.y" is none of the "cards" of this contrast',
    ]


@pytest.mark.parametrize(
    ("old", "new", "at", "name", "first"),
    [
        ("name: Ingress", "name: etcd", "is no type", "etcd", "what etcd is"),
        ("name: NodePort", "name: kubelet", "is for ports", "kubelet", "what kubelet is"),
    ],
    ids=["also", "member"],
)
def test_a_component_means_the_same_in_a_family(
    tmp_path: Path, old: str, new: str, at: str, name: str, first: str
) -> None:
    """What it is, is told wherever it is a wrong option, so it is told in the same words."""
    text = slip(CONCEPTS, old, new)
    assert faults_of(tmp_path, text) == [f'{place(text, at)}: "{name}" has another meaning elsewhere: "{first}"']
    read_model(definitions(tmp_path, one=slip(text, at, first)))


@pytest.mark.parametrize(
    ("name", "first"), [("ClusterIP", "is for inside"), ("Ingress", "is no type")], ids=["member", "also"]
)
def test_a_name_means_the_same_in_two_families(tmp_path: Path, name: str, first: str) -> None:
    """Told at the second of them; with the same words it may stand in both."""
    other = f"""\
- family: doors
  noun: Door
  about: [kube-proxy]
  competencies: [kcna.core-concepts]
  members:
  - {{id: gateway, name: Gateway, what: lets in, ask: Which lets in?, option: is a door, {GROUNDS}}}
  also:
  - {{name: {name}, what: is no door, option: something else}}
contrasts:
"""
    text = slip(CONCEPTS, "contrasts:\n", other)
    told = f'{place(text, "something else")}: "{name}" has another meaning elsewhere: "{first}"'
    assert faults_of(tmp_path, text) == [told]
    assert len(read_model(definitions(tmp_path, one=slip(text, "something else", first))).families) == 2
