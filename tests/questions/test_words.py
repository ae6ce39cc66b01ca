"""What texts have in common."""

from __future__ import annotations

from math import exp, fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders_content import card, choice, order, several, typed
from k8squiz.questions.kinds import Posed
from k8squiz.questions.words import answer_words, asked_words, heaviest, shares, shares_in_kinds, weights, words

_weighed = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 9).map(float), min_size=1)


def test_names_and_numbers_are_words() -> None:
    """As they are, in small letters."""
    found = words("The kube-proxy of 10.0.0.7", "reads /etc/kubernetes, it does.")
    assert found == {"the", "kube-proxy", "of", "10.0.0.7", "reads", "etc/kubernetes", "it", "does"}


def test_a_text_without_words_is_one() -> None:
    """So that two of them can be told apart."""
    assert words("*") == {"*"}


def test_an_exhibit_is_asked_with_its_question() -> None:
    """It has to be read."""
    assert asked_words(typed()._replace(exhibit="web 0/1")) == {"type", "its", "name", "web", "0/1"}


def test_an_answer_is_all_that_is_right_together_or_the_first_that_is_accepted() -> None:
    """By the form of the question."""
    asked = (typed("a", "one", "uno"), choice(answer="two"), several("b", "three", "four"), order("c", *"5678"))
    assert [sorted(answer_words(one)) for one in asked] == [["one"], ["two"], ["four", "three"], ["5", "6", "7", "8"]]


def test_a_word_weighs_more_the_fewer_texts_have_it() -> None:
    """By the largest share that it has anywhere, and never nothing."""
    standing = shares([frozenset("ab"), frozenset("a"), frozenset("a"), frozenset("ac")])
    found = weights("abc", standing, {"c": 0.5})
    assert [exp(-found[word]) for word in "abc"] == pytest.approx([0.95, 0.25 * 0.95, 0.5 * 0.95], abs=0.01)


def test_what_all_questions_of_a_kind_ask_with_is_common_there_and_hand_written_ones_have_nothing_in_common() -> None:
    """As each of them is written anew."""
    asked = [Posed(card(), choice()._replace(ask=ask), kind) for ask, kind in (("a b", "k"), ("a c", "k"))]
    alone = Posed(card(), choice()._replace(ask="d"), "hand-written")
    assert shares_in_kinds([*asked, alone]) == {"k": {"a": 1.0, "b": 0.5, "c": 0.5}, "hand-written": {}}


@given(_weighed, st.sets(st.sampled_from("abcdefgh")), st.sampled_from([0.25, 0.5, 0.75]))
def test_a_text_with_enough_of_the_weight_has_one_of_the_heaviest_words(
    weighed: dict[str, float], text: set[str], share: float
) -> None:
    """Whatever they weigh; so the other texts need not be looked at."""
    held = fsum(weight for word, weight in weighed.items() if word in text)
    if held >= share * fsum(weighed.values()):
        assert text & set(heaviest(weighed, share))
