"""Parts of what a study session shows: a reason as a sentence, sources, what to try."""

from __future__ import annotations

import pytest

from builders_terminal import CRANE
from k8squiz.terminal.study_views import reason, sources, to_try


@pytest.mark.parametrize("name", ["kubectl", "etcd", "cp1", "kube-proxy", "caBundle"])
def test_a_name_that_is_written_small_begins_a_sentence_small(name: str) -> None:
    """Whatever follows it."""
    assert reason(f"{name} does so") == f"{name} does so."
    assert reason(f"{name}, too") == f"{name}, too."


@pytest.mark.parametrize(
    ("why", "sentence"),
    [
        ("it shines at night", "It shines at night."),
        ("a Pod is no process", "A Pod is no process."),
        ("nothing: it is gone!", "Nothing: it is gone!"),
        ("nobody, not even etcd", "Nobody, not even etcd."),
        ("Pods wait", "Pods wait."),
    ],
)
def test_any_other_word_begins_a_sentence_with_a_capital(why: str, sentence: str) -> None:
    """And a sentence ends once."""
    assert reason(why) == sentence


def test_the_word_that_a_command_begins_with_stays_small() -> None:
    """It is a name at least here."""
    assert reason("harbourctl has no such flag", "harbourctl get ships") == "harbourctl has no such flag."
    assert reason("harbourctl has no such flag", "look --at ships") == "Harbourctl has no such flag."
    assert reason("ships are no resource", "harbourctl get ships") == "Ships are no resource."


def test_a_fact_that_changed_tells_in_which_versions_it_holds() -> None:
    """Before the pages that say so; most facts hold in all of them and tell nothing."""
    told = [one.text.plain for one in sources(CRANE._replace(since="1.31", until="1.36", sources=(), checked=""))]
    assert told == ["Kubernetes since 1.31, until 1.36."]
    bare = CRANE._replace(sources=(), checked="")
    assert [one.text.plain for one in sources(bare._replace(since="1.31"))] == ["Kubernetes since 1.31."]
    assert [one.text.plain for one in sources(bare._replace(until="1.36"))] == ["Kubernetes until 1.36."]
    assert list(sources(bare)) == []


def test_what_can_be_tried_is_told() -> None:
    """Where there is a command for it."""
    assert [one.text.plain for one in to_try(CRANE._replace(try_="harbourctl get ships"))] == [
        "See it yourself: harbourctl get ships"
    ]
    assert list(to_try(CRANE._replace(try_=""))) == []
