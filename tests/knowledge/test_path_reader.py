"""What a path passes on, and what it brings news of."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from builders_definitions import FOUR_COMPONENTS, HEAD, definitions, path_text
from k8squiz.knowledge.model import CommunicationPath
from k8squiz.knowledge.reader import read_model
from knowledge.spelled_out import faults_of, place, slip

# The kubelet writes to etcd, kube-proxy hears of it there and calls CoreDNS.
LINKED = (
    HEAD
    + "paths:\n"
    + path_text("writes", "kubelet", "etcd")
    + path_text("watches", "kube-proxy", "etcd", ", brings: [writes, watches], carries_on: [writes]")
    + path_text("calls", "kube-proxy", "coredns", ", carries_on: watches")
    + path_text("asks", "coredns", "etcd", ", carries_on: [calls]")
)


class TestLinks:
    """From one path to the next."""

    def test_each_finds_its_place(self, tmp_path: Path) -> None:
        """One may stand without brackets; most paths have none."""
        found = read_model(definitions(tmp_path, one=FOUR_COMPONENTS, two=LINKED)).paths
        assert [(path.carries_on, path.brings) for path in found] == [
            ((), ()),
            (("writes",), ("writes", "watches")),
            (("watches",), ()),
            (("calls",), ()),
        ]

    @pytest.mark.parametrize(
        ("old", "new", "at", "expected"),
        [
            ("carries_on: [calls]", "carries_on: [cals]", "cals", 'unknown path "cals" (did you mean "calls"?)'),
            ("carries_on: [calls]", "carries_on: [watches]", "[watches]}", '"watches" does not reach coredns'),
            ("brings: [writes, watches]", "brings: [watches]", "[writes]}", '"writes" does not reach kube-proxy'),
            ("brings: [writes, watches]", "brings: [writes, calls]", "[writes, c", '"calls" does not reach etcd'),
        ],
    )
    def test_a_link_to_what_never_arrives_is_a_fault(
        self, tmp_path: Path, old: str, new: str, at: str, expected: str
    ) -> None:
        """Nobody can pass on what does not get to him; at the place of the slip."""
        text = slip(LINKED, old, new)
        assert faults_of(tmp_path, text) == [f"{place(text, at)}: {expected}"]


class TestProbes:
    """Paths over which only health is asked for."""

    def test_a_path_is_a_probe_where_it_says_so(self, tmp_path: Path) -> None:
        """All others are none."""
        text = HEAD + "paths:\n" + path_text("probes", "kubelet", "etcd", ", probe: true")
        text += path_text("calls", "kubelet", "coredns")
        found = read_model(definitions(tmp_path, one=FOUR_COMPONENTS, two=text)).paths
        assert [path.probe for path in found] == [True, False]

    def test_of_our_own_the_kubelet_opens_each(self) -> None:
        """And nothing else is told of them than that health is asked for; nothing goes on from there."""
        probes = [path for path in _own_model().paths if path.probe]
        assert {path.initiator for path in probes} == {"kubelet"}
        assert {path.id for path in probes} == {path.id for path in _own_model().paths if "probes" in path.id}
        linked = {name for path in _own_model().paths for name in (*path.carries_on, *path.brings)}
        assert linked.isdisjoint(path.id for path in probes)


_Way = tuple[str, ...]
"""The ids of paths, in the order of the hops; a path that is gone back, as the target answers, begins with "<"."""


class TestOurRoutes:
    """Where one gets in our own cluster by what the paths carry on and bring."""

    @pytest.mark.parametrize(
        ("start", "end", "expected"),
        [
            ("kube-scheduler", "kubelet", ("scheduler-watches-and-binds", "<kubelet-watches-pods")),
            ("kubectl", "kubelet", ("kubectl-sends-requests", "apiserver-calls-kubelet")),
            ("kubectl", "kubelet", ("kubectl-sends-requests", "<kubelet-watches-pods")),
            ("kubectl", "etcd", ("kubectl-sends-requests", "apiserver-stores-objects")),
            ("kube-apiserver", "kube-proxy", ("<kube-proxy-watches-services",)),
            ("network-plugin", "kube-controller-manager", ("network-plugin-watches-nodes", "<controllers-reconcile")),
            (
                "kube-controller-manager",
                "image-registry",
                ("controllers-reconcile", "<kubelet-watches-pods", "kubelet-drives-runtime", "runtime-pulls-images"),
            ),
            (
                "kubelet",
                "kube-proxy",
                (
                    "kubelet-heartbeats",
                    "<controllers-reconcile",
                    "controllers-reconcile",
                    "<kube-proxy-watches-services",
                ),
            ),
        ],
    )
    def test_a_way_that_is_there(self, start: str, end: str, expected: _Way) -> None:
        """By calls, and by news over watches that were opened from the other end."""
        assert expected in _ways(start)[end]

    @pytest.mark.parametrize(
        ("start", "reached"),
        [
            ("etcd", {"etcd", "kube-apiserver"}),
            ("kube-proxy", {"kube-apiserver"}),
            ("coredns", {"kube-apiserver"}),
            ("container-runtime", {"image-registry"}),
            ("image-registry", set()),
            ("admission-webhook", set()),
        ],
    )
    def test_some_reach_few(self, start: str, reached: set[str]) -> None:
        """Those that write nothing to the API, and have no one call on."""
        assert set(_ways(start)) == reached

    def test_nobody_calls_kubectl(self) -> None:
        """It asks, and that is all."""
        assert [start for start in _own_model().components if "kubectl" in _ways(start)] == []

    def test_the_scheduler_does_not_call_the_port_of_a_kubelet(self) -> None:
        """Its bindings get there over watches."""
        ways = [way for ends in _ways("kube-scheduler").values() for way in ends]
        assert [way for way in ways if "apiserver-calls-kubelet" in way] == []

    def test_no_log_or_shell_has_an_image_pulled(self) -> None:
        """Only Pods have, of which the kubelet hears by its watch."""
        ways = [way for start in ("kubectl", "kube-apiserver", "pod") for way in _ways(start)["image-registry"]]
        assert [way for way in ways if "apiserver-calls-kubelet" in way] == []

    def test_leases_reports_probes_and_reviews_pass_nothing_on(self) -> None:
        """Nor does what an ordinary Pod, a kubelet that joins, or a person with kubectl, begins."""
        silent = {path.id for path in _own_model().paths if not path.carries_on and not path.brings}
        assert silent == {
            "kubectl-sends-requests",
            "leader-lease",
            "scheduler-leader-lease",
            "cloud-leader-lease",
            "kubelet-heartbeats",
            "kubelet-bootstraps",
            "kubelet-checks-callers",
            "pod-calls-api",
            "pod-asks-dns",
            "pod-calls-pod",
            "pod-calls-service",
            "kubelet-probes-pods",
            "kubelet-probes-etcd",
            "kubelet-probes-apiserver",
            "kubelet-probes-scheduler",
            "kubelet-probes-controller-manager",
            "kubelet-probes-coredns",
            "metrics-server-reads-kubelets",
        }


_own_model = cache(read_model)


@cache
def _ways(start: str) -> dict[str, set[_Way]]:
    """All ways from ``start`` that take no hop twice, by the component they lead to."""
    found: dict[str, set[_Way]] = {}
    waiting: deque[tuple[str, _Way]] = deque([(start, ())])
    while waiting:
        here, way = waiting.popleft()
        for hop, there in _hops(here, way, _own_model().paths):
            if hop not in way:
                found.setdefault(there, set()).add((*way, hop))
                waiting.append((there, (*way, hop)))
    return found


def _hops(here: str, way: _Way, paths: tuple[CommunicationPath, ...]) -> Iterator[tuple[str, str]]:
    for path in paths:
        if path.initiator == here and (not way or _passes_on(way, path)):
            yield path.id, path.target
        if path.target == here and path.brings and (not way or way[-1] in path.brings):
            yield f"<{path.id}", path.initiator


def _passes_on(way: _Way, path: CommunicationPath) -> bool:
    """Whether ``path`` goes on with what came along ``way``; what a watch told may be meant by its writing."""
    came = way[-2:] if way[-1] == f"<{path.id}" else way[-1:]
    return any(hop.removeprefix("<") in path.carries_on for hop in came)
