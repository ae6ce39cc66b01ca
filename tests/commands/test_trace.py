"""k8squiz trace, where nobody sits at a keyboard."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from commands.running import Shell
from k8squiz.decks.atlas_cache import read_atlas


def test_without_a_flow_all_are_listed(shell: Shell, home: Path) -> None:
    """By the name under which each is walked."""
    out = shell("trace").out
    for flow in read_atlas(home / "cache").flows:
        assert f"  {flow.id}: {flow.title}\n" in out
    assert "k8squiz trace apply-deployment" in out


@pytest.mark.parametrize("said", ["apply-deployment", "apply", "From kubectl apply"])
def test_a_flow_is_told_step_by_step(said: str, shell: Shell, home: Path) -> None:
    """Numbered, with who calls whom and why."""
    out = shell("trace", said, "--home", home).out
    assert out.startswith("From kubectl apply to a running Pod\n")
    assert [int(number) for number in re.findall(r"^(\d+)\. ", out, re.MULTILINE)] == [*range(1, 12)]
    assert "\n2. kube-apiserver stores the Deployment object in etcd.\n" in out
    assert "   kube-apiserver connects to etcd: gRPC over TLS 2379\n" in out


def test_what_runs_in_parallel_is_told(shell: Shell, home: Path) -> None:
    """In words and numbers."""
    assert "   May happen at the same time: steps 3 to 5.\n" in shell("trace", "pod-termination", "--home", home).out


def test_every_flow_can_be_walked(shell: Shell, home: Path) -> None:
    """As text and as data."""
    for flow in read_atlas(home / "cache").flows:
        ran = shell("trace", flow.id)
        assert (ran.code, ran.err, ran.out.split("\n")[0]) == (0, "", flow.title)
        told = json.loads(shell("trace", flow.id, "--json").out)
        assert [one["step"] for one in told["steps"]] == [one.id for one in flow.stages]


@pytest.mark.usefixtures("home")
def test_json_lists_the_flows(shell: Shell) -> None:
    """With how many steps each has."""
    (first, *_) = json.loads(shell("trace", "--json").out)
    assert first == {"flow": "apply-deployment", "title": "From kubectl apply to a running Pod", "steps": 11}


@pytest.mark.usefixtures("home")
def test_a_flow_that_there_is_not_is_a_wrong_call(shell: Shell) -> None:
    """The nearest one is named."""
    ran = shell("trace", "pod-terminaton")
    assert (ran.code, ran.out) == (2, "")
    assert 'there is no flow "pod-terminaton" (did you mean "pod-termination"?)' in ran.err
