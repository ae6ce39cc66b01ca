"""Clauses as sentences."""

from __future__ import annotations

import pytest

from k8squiz.knowledge.sentences import reason


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
