"""k8squiz explore, where nobody sits at a keyboard."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builders import answered
from commands.running import Shell, remember
from k8squiz.decks.atlas_cache import read_atlas
from k8squiz.identifiers import CardId

pytestmark = pytest.mark.usefixtures("clock")


def test_without_a_component_everything_on_the_map_is_listed(shell: Shell, home: Path) -> None:
    """Area by area, and then what can be asked next."""
    ran = shell("explore")
    assert (ran.code, ran.err) == (0, "")
    for part in read_atlas(home / "cache").parts:
        assert f"  {part.name}: {part.summary}\n" in ran.out
    assert [line for line in ran.out.split("\n") if line.endswith(":")] == [
        "Control plane:",
        "Worker node:",
        "Around them:",
    ]
    assert "One of them: k8squiz explore kube-apiserver\n" in ran.out


def test_what_it_says_can_be_typed_next_can_be(shell: Shell, home: Path) -> None:
    """None of these is a mistake."""
    told = [line.partition(": k8squiz ")[2] for line in shell("explore", "--home", home).out.split("\n")]
    calls = [words.split() for words in told if words]
    assert len(calls) == 4
    assert [call for call in calls if shell(*call).code] == []


@pytest.mark.parametrize("said", ["kubelet", "KUBELET", "kubele", "node agent"])
def test_a_component_is_told_of_in_full(said: str, shell: Shell, home: Path) -> None:
    """However it is called: what it is, who it talks to, how it runs, what breaks, how well it is known."""
    out = shell("explore", said, "--home", home).out
    assert out.startswith("kubelet\n")
    for told in (
        "\nKey role\n",
        "  kubelet connects to kube-apiserver: HTTPS 6443\n",
        "\nIt is called by\n  kube-apiserver connects to kubelet: HTTPS 10250\n",
        "    Authentication: client certificate",
        "\nHow it runs\n  With kubeadm as a systemd service",
        "\nPorts\n  10250  HTTPS: ",
        "\nFiles\n",
        "\nWithout it\n  Stops:\n",
        "  In full: k8squiz explore --without kubelet\n",
        "apply-deployment",
        " cards, none met yet: k8squiz study --about kubelet\n",
    ):
        assert told in out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("container runtime", "container runtime\n"),
        ("image registry", "image registry\n"),
        ("API server", "kube-apiserver\n"),
        ("network plugin", "network plugin\n"),
        ("--without container runtime", "Without the container runtime\n"),
        ("service", 'Found by the name "service proxy".\nkube-proxy\n'),
        ("--without node", 'Found by the name "node agent".\nWithout the kubelet\n'),
        ("kubectl node", 'Found by the name "node agent".\nFrom kubectl to the kubelet\n'),
        ("kubelet kubelet", "kubelet\nBoth names mean this component. It calls no other of its kind.\n"),
        ("pod pods", "Pod\nBoth names mean this component. It calls others of its kind:\n\n  Pod connects to Pod: "),
    ],
)
@pytest.mark.usefixtures("home")
def test_a_component_is_found_as_people_type_it(words: str, told: str, shell: Shell) -> None:
    """Without quotes too; and where it is found by the beginning of another name, that is told."""
    ran = shell("explore", *words.split())
    assert (ran.code, ran.err, ran.out[: len(told)]) == (0, "", told)


def test_every_component_has_its_page(shell: Shell, home: Path) -> None:
    """Whatever is told of it and what is not."""
    for part in read_atlas(home / "cache").parts:
        ran = shell("explore", part.id)
        assert (ran.code, ran.err, ran.out.split("\n")[0]) == (0, "", part.name)


def test_looking_leaves_no_trace(shell: Shell, home: Path) -> None:
    """No progress is begun by it."""
    shell("explore", "etcd")
    assert not (home / "progress.db").exists()


def test_what_the_learner_knows_is_told(shell: Shell, home: Path) -> None:
    """By the cards about that component."""
    remember(home, answered(CardId("etcd.role")))
    out = shell("explore", "etcd").out
    assert "  0 of " in out
    told = json.loads(shell("explore", "etcd", "--json").out)["cards"]
    assert (told["met"], told["known"], told["cards"] > 1) == (1, 0, True)


def test_how_one_reaches_another_is_told_hop_by_hop(shell: Shell, home: Path) -> None:
    """With protocol, port and authentication; a watch is told as one."""
    out = shell("explore", "kubectl", "etcd", "--home", home).out
    assert out.startswith("From kubectl to etcd\nIn 2 hops.\n")
    assert "  kubectl connects to kube-apiserver: HTTPS 6443\n" in out
    assert "  kube-apiserver connects to etcd: gRPC over TLS 2379\n" in out
    assert "  kube-apiserver answers kubelet: HTTPS 6443\n" in shell("explore", "kube-scheduler", "kubelet").out


def test_where_there_is_no_way_that_is_said(shell: Shell, home: Path) -> None:
    """And who does call the other one."""
    out = shell("explore", "kube-proxy", "etcd", "--home", home).out
    assert "kube-proxy opens no connection to etcd, and no way over others is told here." in out
    assert "\nWho calls etcd\n" in out
    assert "  kube-apiserver connects to etcd" in out


def test_a_health_probe_is_no_way_and_is_told_besides(shell: Shell, home: Path) -> None:
    """The kubelet is no client of etcd; among the paths its probes stand as what they are."""
    out = shell("explore", "kubelet", "etcd", "--home", home).out
    assert "In 2 hops" in out
    assert out.endswith("\nBesides, the kubelet probes etcd: HTTP 2381, to learn whether it is alive.\n")
    assert "  kubelet connects to etcd: HTTP 2381 (health probes)\n" in shell("explore", "etcd").out
    told = json.loads(shell("explore", "kubelet", "etcd", "--json").out)
    assert [(one["path"], one["probe"]) for one in told["probes"]] == [("kubelet-probes-etcd", True)]
    assert {hop["probe"] for way in told["ways"] for hop in way} == {False}


def test_what_breaks_without_a_component_is_told(shell: Shell, home: Path) -> None:
    """What stops, what goes on, what is seen of it and when."""
    out = shell("explore", "--without", "etcd", "--home", home).out
    assert out.startswith("Without etcd\netcd is down, and all else is healthy.\n")
    for told in ("\nStops\n", "\nGoes on\n", "    The sign: ", "    It shows ", "\nNobody answers\n"):
        assert told in out


@pytest.mark.parametrize(
    ("arguments", "keys"),
    [
        (("kubelet",), {"component", "calls", "called_by", "stops", "goes_on", "ports", "files", "cards"}),
        (("kubectl", "kubelet"), {"from", "to", "ways", "called_by"}),
        (("--without", "etcd"), {"component", "stops", "goes_on", "unanswered", "unopened"}),
    ],
)
@pytest.mark.usefixtures("home")
def test_json_holds_what_the_page_tells(arguments: tuple[str, ...], keys: set[str], shell: Shell) -> None:
    """For programs; the map is a list there."""
    assert set(json.loads(shell("explore", *arguments, "--json").out)) >= keys
    assert len(json.loads(shell("explore", "--json").out)) > 10


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("kubelte",), 'there is no component "kubelte" (did you mean "kubelet"?)'),
        (("kubelet", "kubelte"), 'there is no component "kubelte"'),
        (("--without", "kubelte"), 'there is no component "kubelte"'),
        (("kube",), '"kube" may be kube-apiserver, '),
        (("kubelet", "etcd", "pod"), "name one component, or two. Put a name of several words into quotes."),
        (("docker",), '"docker" may be container-runtime (Docker Engine) or image-registry (Docker registry)'),
        (("kubeadm",), 'there is no component "kubeadm". See'),
        (("metrics-server",), 'there is no component "metrics-server". See'),
        (("kubelet", "--without", "etcd"), "name one component, two, or one --without"),
        (("kubelet", "--html", "map.html"), "--html writes the whole map, and nothing else"),
        (("--without", "etcd", "--html", "map.html"), "--html writes the whole map, and nothing else"),
        (("--json", "--html", "map.html"), "--html writes the whole map, and nothing else"),
    ],
)
@pytest.mark.usefixtures("home")
def test_what_cannot_be_shown_is_a_wrong_call(arguments: tuple[str, ...], told: str, shell: Shell) -> None:
    """It says what was meant, or how to call it."""
    ran = shell("explore", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
