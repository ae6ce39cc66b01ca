"""From definition files to a model in which every name is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders_definitions import FOUR, FOUR_COMPONENTS, HEAD, component_text, definitions
from k8squiz.errors import K8squizError
from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.asking import Form, Question, WrongOption
from k8squiz.knowledge.blueprints import domains_by_choice
from k8squiz.knowledge.grounds import Source
from k8squiz.knowledge.reader import read_model
from k8squiz.questions.generate import decks
from knowledge.spelled_out import GROUNDS, faults, faults_of, place, slip

PATHS = f"""\
format: 1
kubernetes: "1.36"
sources:
  page: {{url: "https://kubernetes.io/paths/", checked: docs v1.33}}
complete: true
paths:
- id: watch
  from: kubelet
  to: etcd
  protocol: HTTPS
  port: "6443"
  authentication: a certificate
  purpose: to hear of Pods
  ask: Who calls whom?
  opens: the kubelet calls
  not: [{{text: nobody calls, why: it does}}]
  login: {{ask: How?, not: [{{text: by name, why: no}}], explain: So.}}
  {GROUNDS.replace(", ", chr(10) + "  ")}
"""


PULL = PATHS.partition("paths:\n")[2].replace("id: watch", "id: pull").replace("to: etcd", "to: kube-proxy")
STORE = PATHS.partition("paths:\n")[2].replace("id: watch", "id: store").replace("from: kubelet", "from: coredns")
"""Two more paths: from the kubelet to kube-proxy, and from CoreDNS to etcd."""


class TestWhatIsRead:
    """The whole of a path, of a deck's plan, and what all files share."""

    def test_a_source_is_the_page_with_the_heading(self, tmp_path: Path) -> None:
        """And tells which text was read."""
        found = read_model(definitions(tmp_path)).components[ComponentId("kubelet")].role.grounds
        assert found.sources == (Source("https://kubernetes.io/docs/#role", "docs v1.34"),)

    def test_a_path_is_read_from_another_file(self, tmp_path: Path) -> None:
        """Names are shared by all files, sources belong to one."""
        found = read_model(definitions(tmp_path, one=FOUR_COMPONENTS, two=PATHS))
        [path] = found.paths
        assert (path.initiator, path.target, path.endpoint) == ("kubelet", "etcd", "HTTPS 6443")
        assert path.grounds.sources[0].checked == "docs v1.33"
        assert path.login is not None
        assert path.login.wrong[0].text == "by name"
        assert found.paths_complete

    def test_a_path_may_have_a_question_to_be_typed(self, tmp_path: Path) -> None:
        """With the mistakes that are known; most have none."""
        typed = (
            "typed: {ask: Which port?, answer: [6443, https], wrong: [{text: 443, why: that is inside}]}\n  ask: Who"
        )
        [path] = read_model(definitions(tmp_path, one=FOUR_COMPONENTS, two=slip(PATHS, "ask: Who", typed))).paths
        mistakes = (WrongOption("443", "that is inside"),)
        assert path.typed == Question("typed", Form.TYPED, "Which port?", ("6443", "https"), mistakes)
        assert read_model(definitions(tmp_path, one=FOUR_COMPONENTS, two=PATHS)).paths[0].typed is None

    def test_a_login_may_have_a_question_to_be_typed_and_competencies_of_its_own(self, tmp_path: Path) -> None:
        """Without them, those of the path hold."""
        more = "{ask: How?, competencies: [kcsa.pki], typed: {ask: Which file?, answer: x.crt}, "
        [path] = read_model(definitions(tmp_path, one=FOUR_COMPONENTS, two=slip(PATHS, "{ask: How?, ", more))).paths
        assert path.login is not None
        assert path.login.competencies == ("kcsa.pki",)
        assert path.login.typed == Question("typed", Form.TYPED, "Which file?", ("x.crt",))

    def test_a_path_tells_what_it_carries_on_and_of_whose_writes_it_brings_news(self, tmp_path: Path) -> None:
        """By the ids of other paths; both may be left out."""
        text = slip(PATHS, "  login:", "  carries_on: pull\n  brings: [store]\n  login:") + PULL + STORE
        paths = read_model(definitions(tmp_path, one=FOUR_COMPONENTS, two=text)).paths
        assert [(path.carries_on, path.brings) for path in paths] == [(("pull",), ("store",)), ((), ()), ((), ())]

    def test_a_port_that_is_a_path_is_set_off_by_a_comma(self, tmp_path: Path) -> None:
        """A socket is no number."""
        text = PATHS.replace('"6443"', "/run/x.sock")
        assert read_model(definitions(tmp_path, a=FOUR_COMPONENTS, b=text)).paths[0].endpoint == "HTTPS, /run/x.sock"

    def test_the_model_speaks_of_the_newest_release_in_any_file(self, tmp_path: Path) -> None:
        """As a version: 1.9 is older than 1.36."""
        old = PATHS.replace('"1.36"', '"1.9"')
        assert read_model(definitions(tmp_path, one=FOUR_COMPONENTS, two=old)).kubernetes == "1.37"

    def test_facts_come_in_the_order_in_which_the_decks_name_their_files(self, tmp_path: Path) -> None:
        """Which is the order of learning; those of files that no deck names come last."""
        files = {name: f"{HEAD}components:\n{component_text(name)}" for name in FOUR}
        files["kubelet"] += "decks:\n- {name: d, title: t, intro: i, from: [kube-proxy, etcd], kinds: [role]}\n"
        found = read_model(definitions(tmp_path, **files))
        assert list(found.components) == ["kube-proxy", "etcd", "coredns", "kubelet"]
        assert [(plan.name, plan.files, plan.kinds) for plan in found.decks] == [
            ("d", ("kube-proxy", "etcd"), ("role",))
        ]

    def test_a_fact_knows_the_file_it_stands_in(self, tmp_path: Path) -> None:
        """By its name without the ending, from which a deck takes it."""
        found = read_model(definitions(tmp_path, one=FOUR_COMPONENTS, two=PATHS))
        assert found.paths[0].grounds.file == "two"

    def test_a_fact_may_say_what_it_needs_when_it_holds_and_why_it_has_one_form(self, tmp_path: Path) -> None:
        """Each of it is optional."""
        more = "explain: Because.\n    needs: [etcd.role]\n    since: '1.31'\n    until: '1.36'\n    one_form: none\n"
        text = slip(FOUR_COMPONENTS, "explain: Because it is so.\n", more)
        found = [one.role.grounds for one in read_model(definitions(tmp_path, one=text)).components.values()]
        said = [(one.needs, one.since, one.until, one.one_form) for one in found]
        assert said[0] == (("etcd.role",), "1.31", "1.36", "none")
        assert set(said[1:]) == {((), "", "", "")}

    def test_a_fact_may_tell_another_case_for_exams(self, tmp_path: Path) -> None:
        """Which is optional; the model knows for which domains something is kept for them."""
        text = slip(
            FOUR_COMPONENTS, "explain: Because it is so.\n", "explain: Because.\n    another_case: Elsewhere?\n"
        )
        found = read_model(definitions(tmp_path, one=text))
        cases = [one.role.grounds.another_case for one in found.components.values()]
        assert cases == ["Elsewhere?", "", "", ""]
        assert found.exam_domains == domains_by_choice()

    def test_the_order_of_the_files_does_not_matter(self, tmp_path: Path) -> None:
        """A name may be used before the file that defines it."""
        for name in ("x", "y"):
            (tmp_path / name).mkdir()
        one = read_model(definitions(tmp_path / "x", a=FOUR_COMPONENTS, b=PATHS))
        other = read_model(definitions(tmp_path / "y", a=PATHS, b=FOUR_COMPONENTS))
        assert list(one.components) == list(other.components)
        assert [(path.id, path.opens, path.wrong) for path in one.paths] == [
            (path.id, path.opens, path.wrong) for path in other.paths
        ]


class TestWhatIsWrong:
    """Everything at once, with file, line and column, and the nearest name."""

    @pytest.mark.parametrize(
        ("old", "new", "at", "expected"),
        [
            ("format: 1", "format: 2", "2", '"format" cannot be "2"; allowed: 1'),
            ("from: kubelet", "from: kubelt", "kubelt", 'unknown component "kubelt" (did you mean "kubelet"?)'),
            ("{ask: How?, ", "{aks: How?, ask: How?, ", "aks", 'unknown key "aks" (did you mean "ask"?)'),
            ("paths:\n", "pahts: []\npaths:\n", "pahts", 'unknown key "pahts" (did you mean "paths"?)'),
            ("checked: docs v1.33", "cheked: docs", "cheked", 'unknown key "cheked" (did you mean "checked"?)'),
        ],
    )
    def test_a_slip_is_told_with_the_nearest_name(
        self, tmp_path: Path, old: str, new: str, at: str, expected: str
    ) -> None:
        """At the place of the slip."""
        text = slip(PATHS, old, new)
        told = faults_of(tmp_path, text)
        assert f"{place(text, at)}: {expected}" in told, told

    def test_a_deck_of_an_unknown_kind_is_told_with_the_nearest(self, tmp_path: Path) -> None:
        """Or from an unknown file."""
        text = HEAD + "decks:\n- {name: d, title: t, intro: i, from: [fuor], kinds: [flows]}\n"
        assert faults_of(tmp_path, text) == [
            f'{place(text, "fuor")}: unknown file "fuor" (did you mean "four"?)',
            f'{place(text, "flows")}: unknown kind of card "flows" (did you mean "flow"?)',
        ]

    @pytest.mark.parametrize(
        ("link", "expected"),
        [
            ("carries_on: [store]", 'one.yaml:17:15: "store" does not reach kubelet'),
            ("brings: [pull]", 'one.yaml:17:11: "pull" does not reach etcd'),
            ("brings: [stor]", 'one.yaml:17:12: unknown path "stor" (did you mean "store"?)'),
        ],
    )
    def test_a_path_that_carries_on_what_it_never_got(self, tmp_path: Path, link: str, expected: str) -> None:
        """It has to reach the one who opens this path, or of a watch the one who answers."""
        assert faults_of(tmp_path, slip(PATHS, "  login:", f"  {link}\n  login:") + PULL + STORE) == [expected]

    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            (FOUR_COMPONENTS, FOUR_COMPONENTS, 'b.yaml:6:7: component "kubelet" is here twice (first at a.yaml:6:3)'),
            (FOUR_COMPONENTS + PATHS[PATHS.index("paths:") :], PATHS, 'path "watch" is here twice (first at a.yaml:'),
            (
                FOUR_COMPONENTS + "decks:\n- {name: d, title: t, intro: i, from: a}\n",
                HEAD + "decks:\n- {name: d, title: u, intro: i, from: a}\n",
                'b.yaml:6:10: deck "d" is here twice (first at a.yaml:',
            ),
        ],
    )
    def test_a_name_that_stands_in_two_files(self, tmp_path: Path, first: str, second: str, expected: str) -> None:
        """Told at the second, naming the first."""
        told = faults(definitions(tmp_path, a=first, b=second))
        assert any(expected in fault for fault in told), told

    def test_every_fault_of_every_file_is_told_at_once(self, tmp_path: Path) -> None:
        """Once each, in the order of files and lines."""
        told = faults(
            definitions(
                tmp_path,
                a=FOUR_COMPONENTS.replace("name: etcd", "nam: etcd").replace("option: what coredns is", "option:"),
                b=PATHS.replace("from: kubelet", "from: kubelte").replace("to: etcd", "to: []"),
            )
        )
        assert [fault.split(":")[0] for fault in told] == ["a.yaml", "a.yaml", "a.yaml", "b.yaml", "b.yaml"]
        assert len(set(told)) == len(told)
        assert [fault.split(": ", 1)[1] for fault in told] == [
            '"name" is missing',
            'unknown key "nam" (did you mean "name"?)',
            '"option" must be text',
            'unknown component "kubelte" (did you mean "kubelet"?)',
            '"to" must be text',
        ]

    def test_a_file_that_cannot_be_read_does_not_bury_its_fault(self, tmp_path: Path) -> None:
        """Names that it would have defined are not called unknown elsewhere."""
        assert faults(definitions(tmp_path, a=FOUR_COMPONENTS + "x: &y z\n", b=PATHS, c="")) == [
            f"a.yaml:{FOUR_COMPONENTS.count(chr(10)) + 1}:4: anchors and tags are not allowed",
            "c.yaml:1:1: expected a file of keys and values",
        ]

    def test_a_folder_without_definitions_is_refused_in_a_sentence(self, tmp_path: Path) -> None:
        """With what to do."""
        with pytest.raises(K8squizError, match=r"holds no definitions\. Name a folder of definition files\."):
            read_model(tmp_path)


class TestOurDefinitions:
    """Rules for the real model that hold whatever it says."""

    def test_they_can_be_read(self) -> None:
        """Without a fault, and twice to the same model."""
        assert read_model() == read_model()

    def test_every_component_can_be_told_from_others(self) -> None:
        """Something is denied to each one, so that it can be a wrong option somewhere."""
        found = read_model()
        denied = {
            denial.component
            for one in found.components.values()
            for duty in (one.role, *one.duties)
            for denial in duty.false_of
        }
        assert set(found.components) - denied == set()

    def test_no_name_or_alias_is_shared(self) -> None:
        """Two options of the same name could not be told apart."""
        names = [name for one in read_model().components.values() for name in {one.name, *one.aliases}]
        assert sorted(names) == sorted(set(names))

    def test_every_deck_of_ours_takes_something(self) -> None:
        """None is listed in vain, and no two take the same kinds from the same files."""
        found = read_model()
        claims = [(file, plan.kinds) for plan in found.decks for file in plan.files]
        assert len(claims) == len(set(claims))
        assert len(decks(found)) == len(found.decks)
