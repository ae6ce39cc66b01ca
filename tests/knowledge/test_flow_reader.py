"""Flows as people write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders_definitions import FOUR_COMPONENTS, HEAD, definitions, path_text
from k8squiz.knowledge.asking import WrongOption
from k8squiz.knowledge.reader import read_model
from knowledge.spelled_out import GROUNDS, faults_of, place, slip

FLOWS = f"""\
{HEAD}\
flows:
- id: apply
  title: From an object to a running Pod
  when: You create a Pod.
  about: [etcd, kubelet]
  competencies: [kcna.core-concepts]
  order: [store, bind, pull, start]
  order_ask: Put these in order.
  explain: Some of it runs in parallel.
  sources: [page#flow]
  steps:
  - {{id: store, by: etcd, does: writes it down, after: [], {GROUNDS}}}
  - {{id: bind, by: coredns, does: names the node, after: store, {GROUNDS}, competencies: [cka.volumes]}}
  - {{id: pull, by: kubelet, does: fetches the image, after: [bind], not: [{{text: It waits., why: no}}], {GROUNDS}}}
  - {{id: mount, by: kubelet, does: mounts the volumes, after: [bind], {GROUNDS}}}
  - {{id: start, by: kubelet, does: starts the containers, after: [pull, mount], {GROUNDS}, revision: 2}}
"""


def test_a_flow_is_read_with_all_its_steps(tmp_path: Path) -> None:
    """Each field finds its place; what a step does not say of its competencies, the flow says."""
    [flow] = read_model(definitions(tmp_path, one=FOUR_COMPONENTS, two=FLOWS)).flows
    assert (flow.id, flow.title, flow.when) == ("apply", "From an object to a running Pod", "You create a Pod.")
    assert (flow.about, flow.order_ask) == (("etcd", "kubelet"), "Put these in order.")
    assert flow.order == ("store", "bind", "pull", "start")
    assert (flow.grounds.explain, flow.grounds.sources[0].url[-5:]) == ("Some of it runs in parallel.", "#flow")
    assert [(step.id, step.by, step.after) for step in flow.steps] == [
        ("store", "etcd", ()),
        ("bind", "coredns", ("store",)),
        ("pull", "kubelet", ("bind",)),
        ("mount", "kubelet", ("bind",)),
        ("start", "kubelet", ("pull", "mount")),
    ]
    grounds = [step.grounds for step in flow.steps if step.grounds]
    assert [one.competencies[0] for one in grounds[:2]] == ["kcna.core-concepts", "cka.volumes"]
    assert flow.step("pull").wrong == (WrongOption("It waits.", "no"),)
    assert (flow.step("start").does, grounds[-1].revision) == ("starts the containers", 2)


def test_a_step_without_an_explanation_may_say_why_it_happens(tmp_path: Path) -> None:
    """No card is made of that; where there is an explanation, that one says why."""
    text = slip(
        FLOWS, f"does: mounts the volumes, after: [bind], {GROUNDS}", "does: mounts the volumes, why: For data."
    )
    text = slip(text, "why: For data.", "why: For data., after: [bind]")
    text = slip(
        text, f"does: fetches the image, after: [bind], not: [{{text: It waits., why: no}}], {GROUNDS}", "does: x"
    )
    text = slip(text, "does: x", "does: fetches the image, after: [bind]")
    [flow] = read_model(definitions(tmp_path, one=FOUR_COMPONENTS, two=text)).flows
    assert [(step.why, step.reason) for step in flow.steps[1:4]] == [
        ("", "Because."),
        ("", ""),
        ("For data.", "For data."),
    ]
    assert flow.step("mount").grounds is None


def test_a_step_that_is_explained_twice_is_a_fault(tmp_path: Path) -> None:
    """Only one of the two would be read."""
    text = slip(FLOWS, "does: writes it down,", "does: writes it down, why: It is safe.,")
    told = f'{place(text, "It is safe")}: "explain" says why already, so "why" cannot stand beside it'
    assert faults_of(tmp_path, text) == [told]


PATHS = "paths:\n" + path_text("watch", "kubelet", "coredns") + path_text("write", "coredns", "etcd")


def test_a_step_may_name_the_paths_it_goes_over(tmp_path: Path) -> None:
    """Whichever end of them it is at; those of a tool are not known, so with it there is nothing to compare."""
    text = slip(
        slip(slip(FLOWS, "after: [],", "after: [], over: write,"), "by: coredns", "by: kubeadm"),
        "after: store,",
        "after: store, over: [write, watch],",
    )
    [flow] = read_model(definitions(tmp_path, one=FOUR_COMPONENTS, two=text + PATHS)).flows
    assert [step.over for step in flow.steps] == [("write",), ("write", "watch"), (), (), ()]


@pytest.mark.parametrize(
    ("over", "at", "expected"),
    [
        ("[watch, write]", "write], not", '"write" neither begins nor ends at kubelet'),
        ("wach", "wach", 'unknown path "wach" (did you mean "watch"?)'),
    ],
)
def test_a_step_goes_over_paths_of_its_own_component(tmp_path: Path, over: str, at: str, expected: str) -> None:
    """Another's path would be lit for it on the map."""
    text = slip(FLOWS, "after: [bind], not", f"after: [bind], over: {over}, not") + PATHS
    assert faults_of(tmp_path, text) == [f"{place(text, at)}: {expected}"]


def test_a_step_without_an_explanation_is_a_part_of_the_whole_alone(tmp_path: Path) -> None:
    """No card is made of it."""
    text = slip(FLOWS, f"after: [bind], {GROUNDS}}}", "after: [bind]}")
    [flow] = read_model(definitions(tmp_path, one=FOUR_COMPONENTS, two=text)).flows
    assert [step.id for step in flow.steps if step.grounds is None] == ["mount"]


def test_a_step_may_be_taken_by_a_tool(tmp_path: Path) -> None:
    """One that is no component."""
    text = slip(FLOWS, "by: etcd", "by: kubeadm")
    assert read_model(definitions(tmp_path, one=FOUR_COMPONENTS, two=text)).flows[0].step("store").by == "kubeadm"


@pytest.mark.parametrize(
    ("old", "new", "at", "expected"),
    [
        ("by: etcd", "by: etdc", "etdc", 'unknown component or tool "etdc" (did you mean "etcd"?)'),
        ("about: [etcd,", "about: [etcdd,", "etcdd", 'unknown component "etcdd" (did you mean "etcd"?)'),
        ("after: [bind]", "after: [bnd]", "[bnd]", 'no step "bnd" stands above this one (did you mean "bind"?)'),
        ("after: [],", "after: [start],", "[start],", 'no step "start" stands above this one'),
        ("after: [],", "after: [store],", "[store],", 'no step "store" stands above this one'),
        ("id: mount", "id: pull", "pull, by: kubelet, does: mounts", 'step "pull" is here twice'),
        (
            "does: mounts the volumes",
            "does: fetches the image",
            "fetches the image, after: [bind], ex",
            "is here twice",
        ),
        ("pull, start]", "pul, start]", "[store, bind, pul", 'unknown step "pul" (did you mean "pull"?)'),
        ("bind, pull, start]", "bind, start]", "[store, bind, start]", '"order" must name 4 to 6 steps'),
        (
            "bind, pull, start]",
            "bind, pull, mount, start]",
            "[store, bind, pull, mount",
            '"mount" need not come after "pull", so they cannot be put in order',
        ),
        (
            "bind, pull, start]",
            "pull, bind, start]",
            "[store, pull, bind",
            '"bind" need not come after "pull", so they cannot be put in order',
        ),
        (
            "bind, pull, start]",
            "bind, bind, start]",
            "[store, bind, bind",
            '"bind" need not come after "bind", so they cannot be put in order',
        ),
        ("competencies: [kcna.core-concepts]", "competencies: [kcna.core-concept]", "kcna", "unknown competency"),
        ("sources: [page#flow]", "sources: [pgae#flow]", "pgae", 'unknown source "pgae" (did you mean "page"?)'),
        ("  order_ask:", "  order_aks:", "order_aks", 'unknown key "order_aks" (did you mean "order_ask"?)'),
        ("does: writes it down", "dose: writes it down", "dose", 'unknown key "dose" (did you mean "does"?)'),
        ("{text: It waits., why: no}", "{text: It waits., wy: no, why: no}", "wy", 'unknown key "wy"'),
        ("{text: It waits., why: no}", "{text: It waits.}", "{text: It waits.}", '"why" is missing'),
        (", does: writes it down", "", "{id: store", '"does" is missing'),
        ("  when: You create a Pod.\n", "", "id: apply", '"when" is missing'),
        ("  order: [store, bind, pull, start]\n", "", "id: apply", '"order" is missing'),
    ],
)
def test_a_slip_in_a_flow_is_told_where_it_stands(tmp_path: Path, old: str, new: str, at: str, expected: str) -> None:
    """With the nearest name."""
    text = slip(FLOWS, old, new)
    told = faults_of(tmp_path, text)
    assert any(line.startswith(f"{place(text, at)}: ") and expected in line for line in told), told


@pytest.mark.parametrize("count", [3, 7])
def test_an_order_has_from_four_to_six_steps(tmp_path: Path, count: int) -> None:
    """Fewer are guessed, more are not to be overlooked; that is the one fault, whatever the order says besides."""
    names = [f"s{number}" for number in range(count)]
    steps = "".join(
        f"  - {{id: {name}, by: etcd, does: does {name}, after: [{before}], {GROUNDS}}}\n"
        for name, before in zip(names, ["", *names], strict=False)
    )
    head = FLOWS[: FLOWS.index("  - {id: store")].replace("[store, bind, pull, start]", f"[{', '.join(names)}]")
    assert faults_of(tmp_path, head + steps) == [f'{place(head, "[s0")}: "order" must name 4 to 6 steps']


def test_a_flow_without_steps_is_told_once(tmp_path: Path) -> None:
    """What else could be said of its order follows from that."""
    text = FLOWS[: FLOWS.index("  steps:")] + "  steps: []\n"
    assert faults_of(tmp_path, text) == [f'{place(text, "[]")}: "steps" is empty']


def test_steps_that_do_not_hold_together_are_not_put_in_order(tmp_path: Path) -> None:
    """A circle has no order, and each fault is told once."""
    text = slip(FLOWS, "after: store", "after: [start]")
    assert faults_of(tmp_path, text) == [
        f'{place(text, "[start], explain")}: no step "start" stands above this one (did you mean "store"?)'
    ]


def test_a_flow_that_stands_twice(tmp_path: Path) -> None:
    """Its card's id would stand twice."""
    text = FLOWS + FLOWS[FLOWS.index("- id: apply") :]
    [told] = faults_of(tmp_path, text)
    assert told.endswith(f'flow "apply" is here twice (first at {place(FLOWS, "id: apply")})')
