"""One component as people write it, with all its facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders_definitions import FOUR, HEAD, component_text, definitions
from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.blueprints import competency_ids
from k8squiz.knowledge.model import Activity, Component
from k8squiz.knowledge.reader import read_model
from knowledge.spelled_out import GROUNDS, NOT, faults, place, slip

ELSEWHERE = "not: [{text: /etc/x, why: no}]"
ALL_FACTS = f"""\
  spoken: the kubelet
  aliases: [agent]
  competencies: [{competency_ids()[0]}]
  does:
  - {{id: start, what: starts it, ask: Who starts it?, {NOT}, {GROUNDS}, revision: 3, also_typed: the starter}}
  credited:
  - {{id: choose, what: chooses it, who: etcd, ask: Who chooses?, not: [kubelet, kube-proxy, coredns], {GROUNDS}}}
  runs: {{as: systemd service, {GROUNDS}}}
  ports:
    complete: true
    listens:
    - {{id: api, port: "10250", protocol: TCP, serves: its API, {GROUNDS}}}
  files:
  - {{id: config, path: /var/lib/x, holds: settings, ask: Where?, part: lib, {ELSEWHERE}, {GROUNDS}}}
  without:
    stops:
    - {{id: starting, what: new Pods, shows_after: at once, sign: Pending., {NOT}, {GROUNDS}}}
    goes_on:
    - {{id: running, what: old Pods, {GROUNDS}}}
    also_stops:
    - {{what: probes, why: it makes them}}
    also_goes_on:
    - {{what: rules, why: they are written}}
"""

WITH_ALL = (
    HEAD
    + "manners: {systemd service: {means: by the host}, static Pod: {means: from a file, also_typed: mirror}}\n"
    + "components:\n"
    + component_text("kubelet", more=ALL_FACTS)
    + "".join(component_text(one) for one in FOUR if one != "kubelet")
)


def _kubelet(folder: Path, text: str = WITH_ALL) -> Component:
    return read_model(definitions(folder, one=text)).components[ComponentId("kubelet")]


def _changed(folder: Path, old: str, new: str) -> list[str]:
    return faults(definitions(folder, one=slip(WITH_ALL, old, new)))


def test_a_component_with_all_its_facts(tmp_path: Path) -> None:
    """Each finds its place, and each list keeps its order."""
    found = _kubelet(tmp_path)
    assert [denial.component for denial in found.role.false_of] == ["kube-proxy", "etcd", "coredns"]
    assert [(duty.id, duty.what, duty.grounds.revision) for duty in found.duties] == [("start", "starts it", 3)]
    assert [(credit.id, credit.who) for credit in found.credits] == [("choose", "etcd")]
    assert (found.duties[0].also_typed, found.credits[0].also_typed) == (("the starter",), ())
    assert found.running is not None
    assert found.running.manner == "systemd service"
    assert [(port.port, port.serves) for port in found.ports] == [("10250", "its API")]
    assert found.ports_complete
    assert [(file.path, [option.text for option in file.wrong]) for file in found.files] == [("/var/lib/x", ["/etc/x"])]
    assert [(effect.id, effect.stops, effect.shows_after) for effect in found.effects] == [
        ("starting", True, "at once"),
        ("running", False, ""),
    ]


def test_a_fact_without_competencies_has_those_of_its_component(tmp_path: Path) -> None:
    """So that they are written once."""
    found = _kubelet(tmp_path)
    assert found.duties[0].grounds.competencies == (competency_ids()[0],)


def test_what_else_stops_and_goes_on_is_read_beside_the_effects(tmp_path: Path) -> None:
    """It makes no card, so it needs no source."""
    assert _kubelet(tmp_path).other_effects == (
        Activity("probes", True, "it makes them"),
        Activity("rules", False, "they are written"),
    )


def test_what_else_stops_may_have_a_sign_and_a_time(tmp_path: Path) -> None:
    """For the map; what goes on shows nothing."""
    old = "what: probes, why: it makes them"
    text = slip(WITH_ALL, old, f"{old}, sign: It hangs., shows_after: at once")
    assert _kubelet(tmp_path, text).other_effects[0] == Activity(
        "probes", True, "it makes them", "It hangs.", "at once"
    )
    for key in ("sign", "shows_after"):
        [fault] = _changed(tmp_path, "why: they are written", f"why: they are written, {key}: at once")
        assert fault.endswith(f'unknown key "{key}"')


def test_a_component_that_kubeadm_does_not_run_may_say_how_it_comes_into_being(tmp_path: Path) -> None:
    """Where the manner of kubeadm is told, that is enough."""
    runs = f"  runs: {{as: systemd service, {GROUNDS}}}\n"
    assert _kubelet(tmp_path).installed == ""
    assert _kubelet(tmp_path, slip(WITH_ALL, runs, "  installed: By hand.\n")).installed == "By hand."
    text = slip(WITH_ALL, runs, f"{runs}  installed: By hand.\n")
    told = f'{place(text, "By hand")}: "runs" says how it runs, so "installed" cannot stand beside it'
    assert faults(definitions(tmp_path, one=text)) == [told]


def test_of_our_own_components_each_tells_how_it_runs() -> None:
    """By kubeadm, or otherwise."""
    own = read_model().components.values()
    assert [one.id for one in own if not (one.running or one.installed)] == []


def test_a_file_may_have_a_part_to_be_typed(tmp_path: Path) -> None:
    """Or none."""
    assert _kubelet(tmp_path).files[0].part == "lib"
    assert _kubelet(tmp_path, slip(WITH_ALL, "part: lib, ", "")).files[0].part == ""


@pytest.mark.parametrize("part", ["lab", "/", "/var/lib/x/y"])
def test_the_part_to_be_typed_stands_once_in_the_path(tmp_path: Path, part: str) -> None:
    """Else the gap would be nowhere, or in two places."""
    text = slip(WITH_ALL, "part: lib", f"part: {part}")
    assert faults(definitions(tmp_path, one=text)) == [
        f'{place(text, f"{part}, not")}: "{part}" must stand once in "/var/lib/x"'
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("what: probes", "what: new Pods"),
        ("what: probes", "what: rules"),
        ("what: rules", "what: new Pods"),
        ("what: old Pods", "what: new Pods"),
    ],
)
def test_nothing_is_told_twice_of_an_outage(tmp_path: Path, old: str, new: str) -> None:
    """What stops cannot go on as well."""
    text = slip(WITH_ALL, old, new)
    [told] = faults(definitions(tmp_path, one=text))
    assert told == f'{place(text, "stops:")}: "{new.removeprefix("what: ")}" is here twice under "without"'


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
        ("{what: probes, why", "{what: probes, wy", 'unknown key "wy" (did you mean "why"?)'),
        ("also_stops:", "also_stop:", 'unknown key "also_stop" (did you mean "also_stops"?)'),
        ("part: lib", "prt: lib", 'unknown key "prt" (did you mean "part"?)'),
        ("what: old Pods,", "what: old Pods, shows_after: at once,", 'unknown key "shows_after"'),
    ],
)
def test_a_slip_is_told_with_the_nearest_name(tmp_path: Path, old: str, new: str, expected: str) -> None:
    """At the place of the slip."""
    line = 1 + WITH_ALL[: WITH_ALL.index(old)].count("\n")
    told = _changed(tmp_path, old, new)
    assert any(fault.startswith(f"one.yaml:{line}:") and expected in fault for fault in told), told


def test_an_unknown_competency_is_told_with_the_nearest(tmp_path: Path) -> None:
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
        (ELSEWHERE, "not: [{text: /etc/x}]", '"why" is missing'),
        ("{what: probes, why: it makes them}", "{what: probes}", '"why" is missing'),
        ("shows_after: at once, ", "", '"shows_after" is missing'),
        ("who: etcd", "who: [etcd, coredns]", '"who" must be text'),
        ("as: systemd service", "as: [systemd service, static Pod]", '"as" must be text'),
    ],
)
def test_a_contradiction_or_a_gap_in_what_is_false(tmp_path: Path, old: str, new: str, expected: str) -> None:
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
def test_a_fact_that_stands_twice(tmp_path: Path, again: str, expected: str) -> None:
    """Its card's id would stand twice."""
    head = again.split("&", maxsplit=1)[0]
    start = WITH_ALL.index(head) + len(head)
    fact = WITH_ALL[start : WITH_ALL.index("\n", start) + 1]
    told = faults(
        definitions(tmp_path, one=WITH_ALL.replace(head + fact, head + fact + head[head.index("\n") + 1 :] + fact))
    )
    assert expected in [fault.split(": ", 1)[1] for fault in told]
