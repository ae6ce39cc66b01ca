"""Subjects that alternate."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders_content import card, deck
from k8squiz.identifiers import DeckName
from k8squiz.sessions.interleaving import interleaved, subjects_of
from k8squiz.sessions.study import Task, Turn


def _mixed(subjects: str) -> str:
    """The subjects, each a letter, of tasks in the order in which they are asked."""
    named = {card(at).id: DeckName(letter) for at, letter in enumerate(subjects)}
    tasks = [Task(card(at), Turn.REVIEW) for at in range(len(subjects))]
    mixed = interleaved(tasks, named)
    assert Counter(mixed) == Counter(tasks)
    return "".join(named[task.card.id] for task in mixed)


@pytest.mark.parametrize(
    ("before", "after"), [("", ""), ("a", "a"), ("ab", "ab"), ("aab", "aba"), ("aaabbc", "ababac"), ("aabb", "abab")]
)
def test_no_subject_comes_twice_running_while_another_is_left(before: str, after: str) -> None:
    """The next of another subject is drawn forward, and no further than it must be."""
    assert _mixed(before) == after


def test_what_is_of_one_subject_keeps_its_order() -> None:
    """Nearest to forgotten first."""
    tasks = [Task(one, Turn.REVIEW) for one in map(card, (3, 1, 2))]
    assert interleaved(tasks, subjects_of([deck(*map(card, (1, 2, 3)))])) == tuple(tasks)


def test_the_subject_of_a_card_is_its_deck() -> None:
    """By name."""
    assert subjects_of([deck(card(1), name="a"), deck(card(2), name="b")]) == {card(1).id: "a", card(2).id: "b"}


@given(st.text("abc", max_size=12))
def test_a_subject_comes_twice_running_only_when_no_other_is_left(subjects: str) -> None:
    """From there on to the end."""
    mixed = _mixed(subjects)
    for at, (one, other) in enumerate(pairwise(mixed), 1):
        assert one != other or set(mixed[at:]) == {one}
