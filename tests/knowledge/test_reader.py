"""From definition files to a model in which every name is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders_content import FOUR, FOUR_COMPONENTS, HEAD, component_text, definitions
from k8squiz.errors import FaultsError, K8squizError
from k8squiz.knowledge.blueprints import competency_ids
from k8squiz.knowledge.model import Component, Model, Source
from k8squiz.knowledge.reader import read_model

GROUNDS = "explain: Because., sources: [page]"
NOT = "not: [kube-proxy, etcd, coredns]"

ALL_FACTS = f"""\
  spoken: the kubelet
  aliases: [agent]
  competencies: [{competency_ids()[0]}]
  does:
  - {{id: start, what: starts it, ask: Who starts it?, {NOT}, {GROUNDS}, revision: 3, try: kubectl get nodes}}
  credited:
  - {{id: choose, what: chooses it, who: etcd, ask: Who chooses?, not: [kubelet, kube-proxy, coredns], {GROUNDS}}}
  runs: {{as: systemd service, {GROUNDS}}}
  ports:
    complete: true
    listens:
    - {{id: api, port: "10250", protocol: TCP, serves: its API, {GROUNDS}}}
  files:
  - {{id: config, path: /var/lib/x, holds: settings, ask: Where?, not: [{{text: /etc/x, why: no}}], {GROUNDS}}}
  without:
    stops:
    - {{id: starting, what: new Pods, sign: Pending., {NOT}, {GROUNDS}}}
    goes_on:
    - {{id: running, what: old Pods, {GROUNDS}}}
"""

WITH_ALL = (
    HEAD
    + "manners: {systemd service: by the host, static Pod: from a file}\ncomponents:\n"
    + component_text("kubelet", more=ALL_FACTS)
    + "".join(component_text(one) for one in FOUR if one != "kubelet")
)

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


def _faults(folder: Path) -> list[str]:
    with pytest.raises(FaultsError) as caught:
        read_model(folder)
    return [str(fault) for fault in caught.value.faults]


def _changed(folder: Path, old: str, new: str, text: str = WITH_ALL) -> list[str]:
    assert old in text
    return _faults(definitions(folder, one=text.replace(old, new, 1)))


def _kubelet(model: Model) -> Component:
    return next(one for one in model.components.values() if one.id == "kubelet")


class TestWhatIsRead:
    """The whole of a component, of a path, of a deck's plan."""

    def test_a_component_with_all_its_facts(self, tmp_path: Path) -> None:
        """Each finds its place, and each list keeps its order."""
        found = _kubelet(read_model(definitions(tmp_path, one=WITH_ALL)))
        assert [denial.component for denial in found.role.false_of] == ["kube-proxy", "etcd", "coredns"]
        assert [(duty.id, duty.what, duty.grounds.revision) for duty in found.duties] == [("start", "starts it", 3)]
        assert [(credit.id, credit.who) for credit in found.credits] == [("choose", "etcd")]
        assert found.running is not None
        assert found.running.manner == "systemd service"
        assert [(port.port, port.serves) for port in found.ports] == [("10250", "its API")]
        assert found.ports_complete
        assert [(file.path, [option.text for option in file.wrong]) for file in found.files] == [
            ("/var/lib/x", ["/etc/x"])
        ]
        assert [(effect.id, effect.stops) for effect in found.effects] == [("starting", True), ("running", False)]

    def test_a_source_is_the_page_with_the_heading(self, tmp_path: Path) -> None:
        """And tells which text was read."""
        found = _kubelet(read_model(definitions(tmp_path))).role.grounds
        assert found.sources == (Source("https://kubernetes.io/docs/#role", "docs v1.34"),)

    def test_a_fact_without_competencies_has_those_of_its_component(self, tmp_path: Path) -> None:
        """So that they are written once."""
        found = _kubelet(read_model(definitions(tmp_path, one=WITH_ALL)))
        assert found.duties[0].grounds.competencies == (competency_ids()[0],)

    def test_a_path_is_read_from_another_file(self, tmp_path: Path) -> None:
        """Names are shared by all files, sources belong to one."""
        found = read_model(definitions(tmp_path, one=FOUR_COMPONENTS, two=PATHS))
        [path] = found.paths
        assert (path.initiator, path.target, path.endpoint) == ("kubelet", "etcd", "HTTPS 6443")
        assert path.grounds.sources[0].checked == "docs v1.33"
        assert path.login is not None
        assert path.login.wrong[0].text == "by name"
        assert found.paths_complete

    def test_a_port_that_is_a_path_is_set_off_by_a_comma(self, tmp_path: Path) -> None:
        """A socket is no number."""
        text = PATHS.replace('"6443"', "/run/x.sock")
        assert read_model(definitions(tmp_path, a=FOUR_COMPONENTS, b=text)).paths[0].endpoint == "HTTPS, /run/x.sock"

    def test_the_model_speaks_of_the_newest_release_in_any_file(self, tmp_path: Path) -> None:
        """As a version: 1.9 is older than 1.36."""
        old = PATHS.replace('"1.36"', '"1.9"')
        assert read_model(definitions(tmp_path, one=FOUR_COMPONENTS, two=old)).kubernetes == "1.37"

    def test_components_come_in_the_order_in_which_the_decks_name_them(self, tmp_path: Path) -> None:
        """Which is the order of learning; those that no deck names come last."""
        decks = "decks:\n- {name: d, title: t, intro: i, about: [coredns, etcd]}\n"
        found = read_model(definitions(tmp_path, one=FOUR_COMPONENTS + decks))
        assert list(found.components) == ["coredns", "etcd", "kubelet", "kube-proxy"]
        assert [(plan.name, plan.about) for plan in found.decks] == [("d", ("coredns", "etcd"))]

    def test_the_order_of_the_files_does_not_matter(self, tmp_path: Path) -> None:
        """A name may be used before the file that defines it."""
        for name in ("x", "y"):
            (tmp_path / name).mkdir()
        one = read_model(definitions(tmp_path / "x", a=FOUR_COMPONENTS, b=PATHS))
        assert read_model(definitions(tmp_path / "y", a=PATHS, b=FOUR_COMPONENTS)) == one


class TestWhatIsWrong:
    """Everything at once, with file, line and column, and the nearest name."""

    @pytest.mark.parametrize(
        ("old", "new", "expected"),
        [
            ("who: etcd", "who: etdc", 'unknown component "etdc" (did you mean "etcd"?)'),
            ("not: [kubelet,", "not: [kubelte,", 'unknown component "kubelte" (did you mean "kubelet"?)'),
            (
                "as: systemd service",
                "as: systemd servce",
                'unknown manner "systemd servce" (did you mean "systemd service"?)',
            ),
            ("sources: [page#role]", "sources: [pgae#role]", 'unknown source "pgae" (did you mean "page"?)'),
            ("  aliases:", "  alises:", 'unknown key "alises" (did you mean "aliases"?)'),
            ("plane: control plane", "plane: control plan", '"plane" cannot be "control plan"'),
            ('port: "10250"', 'port: "10250-10255"', '"port" must be a whole number from 1 to'),
            ("revision: 3", "revision: 0", '"revision" must be a whole number from 1 to'),
            ("format: 1", "format: 2", '"format" cannot be "2"; allowed: 1'),
        ],
    )
    def test_a_slip_is_told_with_the_nearest_name(self, tmp_path: Path, old: str, new: str, expected: str) -> None:
        """At the place of the slip."""
        line = 1 + WITH_ALL[: WITH_ALL.index(old)].count("\n")
        told = _changed(tmp_path, old, new)
        assert any(fault.startswith(f"one.yaml:{line}:") and expected in fault for fault in told), told

    def test_an_unknown_competency_is_told_with_the_nearest(self, tmp_path: Path) -> None:
        """Whichever exam it is of."""
        real = competency_ids()[0]
        [fault] = _changed(tmp_path, f"[{real}]", f"[{real}x]")
        assert fault.endswith(f'unknown competency "{real}x" (did you mean "{real}"?)')

    @pytest.mark.parametrize(
        ("old", "new", "expected"),
        [
            (f"Who starts it?, {NOT}", "Who starts it?, not: [etcd, coredns]", '"not" must name at least 3 different'),
            (f"Who starts it?, {NOT}", "Who starts it?", '"not" is missing'),
            (f"Pending., {NOT}", "Pending.", '"not" is missing'),
            (
                f"Who starts it?, {NOT}",
                "Who starts it?, not: [etcd, etcd, coredns, kube-proxy]",
                '"etcd" is here twice',
            ),
            (
                f"Who starts it?, {NOT}",
                "Who starts it?, not: [kubelet, etcd, coredns]",
                '"start" is both done by and denied to kubelet',
            ),
            ("not: [kubelet, kube-proxy, coredns]", "not: [etcd, kubelet, coredns]", '"etcd" does it, so it cannot'),
            (f"Pending., {NOT}", "Pending., not: [kubelet, etcd, coredns]", "is a sign of the outage of kubelet"),
            ("not: [{text: /etc/x, why: no}]", "not: [{text: /etc/x}]", '"why" is missing'),
            ("who: etcd", "who: [etcd, coredns]", '"who" must be text'),
            ("as: systemd service", "as: [systemd service, static Pod]", '"as" must be text'),
        ],
    )
    def test_a_contradiction_or_a_gap_in_what_is_false(self, tmp_path: Path, old: str, new: str, expected: str) -> None:
        """What is false is the ground that all wrong options stand on."""
        told = _changed(tmp_path, old, new)
        assert any(expected in fault for fault in told), told

    @pytest.mark.parametrize(
        ("again", "expected"),
        [
            ("does:\n  - &\n", '"start" is here twice under "does"'),
            ("credited:\n  - &\n", '"choose" is here twice under "credited"'),
            ("listens:\n    - &\n", '"api" is here twice under "ports"'),
            ("files:\n  - &\n", '"config" is here twice under "files"'),
            ("stops:\n    - &\n", '"starting" is here twice under "without"'),
        ],
    )
    def test_a_fact_that_stands_twice(self, tmp_path: Path, again: str, expected: str) -> None:
        """Its card's id would stand twice."""
        head = again.split("&", maxsplit=1)[0]
        start = WITH_ALL.index(head) + len(head)
        fact = WITH_ALL[start : WITH_ALL.index("\n", start) + 1]
        told = _faults(
            definitions(tmp_path, one=WITH_ALL.replace(head + fact, head + fact + head[head.index("\n") + 1 :] + fact))
        )
        assert [fault.split(": ", 1)[1] for fault in told] == [expected]

    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            (FOUR_COMPONENTS, FOUR_COMPONENTS, 'b.yaml:6:7: component "kubelet" is here twice (first at a.yaml:6:3)'),
            (FOUR_COMPONENTS + PATHS[PATHS.index("paths:") :], PATHS, 'path "watch" is here twice (first at a.yaml:'),
            (
                FOUR_COMPONENTS + "decks:\n- {name: d, title: t, intro: i, about: etcd}\n",
                HEAD + "decks:\n- {name: d, title: u, intro: i, kinds: path}\n",
                'b.yaml:6:10: deck "d" is here twice (first at a.yaml:',
            ),
        ],
    )
    def test_a_name_that_stands_in_two_files(self, tmp_path: Path, first: str, second: str, expected: str) -> None:
        """Told at the second, naming the first."""
        told = _faults(definitions(tmp_path, a=first, b=second))
        assert any(expected in fault for fault in told), told

    def test_every_fault_of_every_file_is_told_at_once(self, tmp_path: Path) -> None:
        """Once each, in the order of files and lines."""
        told = _faults(
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
        assert _faults(definitions(tmp_path, a=FOUR_COMPONENTS + "x: &y z\n", b=PATHS, c="")) == [
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
        """No component and no kind is claimed twice."""
        plans = read_model().decks
        claims = [claim for plan in plans for claim in (*plan.about, *plan.kinds)]
        assert len(claims) == len(set(claims))
        assert all(plan.about or plan.kinds for plan in plans)
