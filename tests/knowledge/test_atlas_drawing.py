"""The atlas of a model."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builders_content import component, duty, effect, file_, model, path, port
from builders_facts import flow, step
from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.atlas import Effect, Port, Stage
from k8squiz.knowledge.atlas_drawing import draw_atlas
from k8squiz.knowledge.model import Activity

KUBELET = ComponentId("kubelet")


def test_a_part_tells_what_the_model_says_of_its_component() -> None:
    """In words that can be shown as they are."""
    full = component(
        "kubelet",
        duties=[duty("probe", "etcd")],
        manner="static Pod",
        ports=[port(10250, "logs")],
        files=[file_("config")],
        effects=[effect("restarts"), effect("traffic", stops=False)],
    )
    part = draw_atlas(model(full)).part(KUBELET)
    assert (part.summary, part.key_role, part.role) == (full.summary, full.key_role, full.role.what)
    assert part.duties == (full.duties[0].what,)
    assert (part.runs, part.runs_means, part.installed) == ("static Pod", "from a file", "")
    assert part.ports == (Port("10250", "TCP", "logs"),)
    assert part.files == (("/etc/config", "its settings"),)
    assert part.sources == tuple(source.url for source in full.role.grounds.sources)


def test_what_no_card_is_made_of_is_told_of_an_outage_as_well() -> None:
    """Behind what cards are made of; each with its reason, and the signs with the time they take."""
    shown = replace(effect("restarts", "etcd", "coredns", "kube-proxy"), shows_after="at once")
    others = (
        Activity("pulling", True, "nobody asks"),
        Activity("probing", True, "nobody else does", "It hangs.", "when it hangs"),
        Activity("serving", False, "it needs nobody"),
    )
    part = draw_atlas(model(replace(component("kubelet", effects=[shown]), other_effects=others))).part(KUBELET)
    assert part.stops == (
        Effect("the work of restarts", shown.grounds.explain, "restarts is seen.", "at once"),
        Effect("pulling", "nobody asks"),
        Effect("probing", "nobody else does", "It hangs.", "when it hangs"),
    )
    assert part.goes_on == (Effect("serving", "it needs nobody"),)


def test_a_part_that_kubeadm_does_not_run_tells_how_it_comes_into_being() -> None:
    """In the words of the model."""
    part = draw_atlas(model(replace(component("kubelet"), installed="By hand."))).part(KUBELET)
    assert (part.runs, part.runs_means, part.installed) == ("", "", "By hand.")


def test_a_part_stands_in_its_plane_unless_it_is_drawn_elsewhere() -> None:
    """Where a component runs, and where a map has room for it, are two things."""
    drawn = draw_atlas(model(component("etcd"), replace(component("kubelet"), drawn="around")))
    assert [part.drawn for part in drawn.parts] == ["control plane", "around"]


def test_a_connection_has_its_endpoint_and_what_it_carries_on() -> None:
    """As one text, like on a drawing."""
    watch = replace(path("watch", "kubelet", "kube-apiserver"), carries_on=("bind",), brings=("store",))
    drawn = draw_atlas(model(component("kubelet"), component("kube-apiserver"), paths=[watch]))
    connection = drawn.connection("watch")
    assert (connection.endpoint, connection.carries_on, connection.brings) == ("HTTPS 6443", ("bind",), ("store",))


@pytest.mark.parametrize("probe", [True, False])
def test_a_connection_tells_whether_it_is_a_health_probe(*, probe: bool) -> None:
    """So that a map can leave probes out, and a route never takes one for a way."""
    checks = replace(path("checks", "kubelet", "kube-apiserver"), probe=probe)
    drawn = draw_atlas(model(component("kubelet"), component("kube-apiserver"), paths=[checks]))
    assert drawn.connection("checks").probe is probe


def test_a_stage_tells_why_it_happens() -> None:
    """By the explanation of its card, or by what is told without one; the connections that it happens on go with it."""
    explained, plain = replace(step("bind"), over=("watch",)), replace(step("run", "bind"), grounds=None)
    told = replace(step("tell", "run"), grounds=None, why="Others wait.")
    [drawn] = draw_atlas(replace(model(component("kubelet")), flows=(flow(explained, plain, told),))).flows
    assert explained.grounds is not None
    assert drawn.stages == (
        Stage("bind", "kubelet", "does bind", (), ("watch",), explained.grounds.explain),
        Stage("run", "kubelet", "does run", ("bind",), (), ""),
        Stage("tell", "kubelet", "does tell", ("run",), (), "Others wait."),
    )


def test_a_tool_is_called_by_its_own_name_and_a_component_by_that_of_its_part() -> None:
    """A flow may be begun by kubeadm, which is no part of the map."""
    drawn = draw_atlas(model(replace(component("container-runtime"), name="container runtime")))
    assert (drawn.name("kubeadm"), drawn.name("container-runtime")) == ("kubeadm", "container runtime")


def test_what_is_not_there_is_not_found() -> None:
    """Whoever asks has to say what to do then."""
    drawn = draw_atlas(model(component("kubelet")))
    with pytest.raises(KeyError):
        drawn.part(ComponentId("kubelte"))
    with pytest.raises(KeyError):
        drawn.connection("watch")
