"""Wording that is banned."""

from __future__ import annotations

import pytest

from builders_content import card, choice, deck, typed
from k8squiz.decks.wording import banned, names
from k8squiz.knowledge.asking import Form, Question


def _asked(ask: str) -> list[str]:
    return list(banned(choice()._replace(ask=ask), frozenset()))


def _offered(*options: str, known: frozenset[str] = frozenset()) -> list[str]:
    answer, *wrong = options
    return list(banned(choice("which", *wrong, answer=answer), known))


@pytest.mark.parametrize(
    ("ask", "expected"),
    [
        ("Which of these is true?", "asks what is true, not what happens"),
        ("Which of these statements are correct?", "asks what is true, not what happens"),
        ("Which of the following runs Pods?", 'says "of the following"'),
        ("What holds here, or is it all of the above?", 'says "all" or "none of the above"'),
        ("Since which version is it stable?", "asks in which version something came"),
        ("In what release did it go?", "asks in which version something came"),
        ("Which component does NOT run Pods?", 'says "NOT" in capitals'),
        ("Which of these run Pods, except on w1?", "asks for the exception"),
        ("Which component does not run Pods?", "asks which one is not"),
        ("Who doesn't see it?", "asks which one is not"),
        ("Which of these cannot run Pods?", "asks which one is not"),
        ("What does the kubelet not do?", "asks what something does not"),
    ],
)
def test_a_question_asks_for_knowledge_and_straight(ask: str, expected: str) -> None:
    """Not for the odd one out of statements, and not for what is not."""
    assert expected in _asked(ask)


def test_a_question_says_no_once_at_most() -> None:
    """Whoever reads it tired would lose count."""
    ask = "Which one, if nobody has named a node, does run, and not wait?"
    assert _asked(ask) == [f"says no twice in its question: {ask}"]


@pytest.mark.parametrize(
    "ask",
    [
        "No node is free, and the Pod does not run. Nothing else is wrong. Which component sees it?",
        "Which version may the kubelet of w1 have?",
        "What happens when the kubelet does not answer?",
        "You notice that w1 is not ready. Who told the API server?",
        "Which of these does kube-proxy do?",
    ],
)
def test_a_situation_may_say_what_is_not(ask: str) -> None:
    """What is asked of it may not."""
    assert _asked(ask) == []


@pytest.mark.parametrize("text", ["all of the above", "None of these"])
def test_an_option_stands_for_itself(text: str) -> None:
    """It does not judge the others."""
    assert f'an option says "all" or "none of the above": {text}' in _offered("etcd", "kubelet", text)


@pytest.mark.parametrize(
    "text", ["it always waits", "never again", "w1 only", "all nodes", "none", "it must wait", "every node"]
)
def test_an_absolute_is_not_alone(text: str) -> None:
    """Alone it gives itself away, as wrong mostly; beside another one it is honest."""
    expected = f'an option claims without exception ("always", "all", ...), alone of its pool: {text}'
    assert _offered("it waits", text, "nothing") == [expected]
    assert _offered(text, "it waits", "nothing") == [expected]
    assert _offered("it waits", text, "all Pods wait") == []


@pytest.mark.parametrize("text", ["once every 10 seconds", "all three of them", "kubectl get all", "policy: Always"])
def test_counts_and_values_are_no_absolutes(text: str) -> None:
    """They say what is there."""
    assert _offered("it waits", text, "nothing") == []


def test_options_end_alike() -> None:
    """A full stop, or none; the one that differs from most is told."""
    assert _offered("it waits", "it runs.", "nothing") == ["an option ends unlike the others: it runs."]
    assert _offered("It waits.", "It runs.", "Nothing.") == []


def test_options_begin_alike() -> None:
    """Small or large; the one that differs from most is told."""
    expected = ["an option begins unlike the others, small or large: It runs"]
    assert _offered("the node waits", "It runs", "nothing") == expected


@pytest.mark.parametrize("name", ["CoreDNS", "CRI-O", "SSH to w1", "kube-proxy", "/etc/kubernetes", "10250", "-n web"])
def test_names_begin_as_they_must(name: str) -> None:
    """They are told by their looks."""
    assert _offered("the node waits", name, "nothing") == []
    assert _offered("The node waits", name, "Nothing") == []


def test_a_word_with_a_capital_within_a_sentence_is_a_name() -> None:
    """As a deck writes it: Pods keep theirs, and so does Retain."""
    known = names(
        deck(card(1, choice("which", "it keeps Pods", answer="set to Retain")._replace(ask="Who? The node.")))
    )
    assert known == {"Pods", "Retain"}
    assert _offered("the node waits", "Pods wait", "nothing", known=known) == []


def test_steps_begin_and_end_alike_as_well() -> None:
    """What is typed is as it is, and a claim in a step is no give-away."""
    steps = Question("in-order", Form.ORDER, "Order these.", ("one", "two all", "Then three", "four."))
    assert list(banned(steps, frozenset())) == [
        "an option ends unlike the others: four.",
        "an option begins unlike the others, small or large: Then three",
    ]
    assert list(banned(typed()._replace(answer=("etcd", "The etcd.")), frozenset())) == []
