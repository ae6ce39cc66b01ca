"""How far somebody who knows nothing gets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders_content import card, choice, deck
from k8squiz.decks.files import shipped_files
from k8squiz.decks.guessing import TRICKS, Guess, guesses, too_good
from k8squiz.decks.reading import read_deck
from k8squiz.knowledge.asking import Question

texts = st.lists(st.text("abcd ", min_size=1, max_size=12), min_size=4, max_size=8, unique=True)


def share(trick: str, *questions: Question) -> float:
    """What a trick gets right over one deck with a card for each question."""
    found = guesses([deck(*(card(number, one) for number, one in enumerate(questions)))])
    return next(guess.share for guess in found if guess.trick == trick and not guess.kind)


def test_taking_the_longest_is_found_out() -> None:
    """A bank whose right options are the longest is wholly won by that trick, and lost by its opposite."""
    asked = choice("which", "aa", "bb", "cc", answer="the long one")
    assert (share("the longest", asked), share("the shortest", asked)) == (1.0, 0.0)


def test_equals_are_a_matter_of_luck() -> None:
    """Where a trick sees no difference it does as well as chance."""
    assert share("the longest", choice("which", "aa", "bb", "cc", answer="dd")) == pytest.approx(0.25)


def test_every_way_of_drawing_the_options_counts() -> None:
    """Of four wrong options one is longer than the right one; it is drawn three times out of four."""
    assert share("the longest", choice("which", "a", "b", "c", "longest", answer="long")) == pytest.approx(0.25)


def test_words_of_the_question_in_the_answer_are_found_out() -> None:
    """The old give-away: the right option repeats what is asked."""
    asked = choice("which", "alpha", "beta", "gamma", answer="schedules Pods")._replace(ask="Who schedules them?")
    assert share("most words of the question", asked) == 1.0


def test_an_answer_that_is_right_elsewhere_is_found_out() -> None:
    """What is right in each question of a kind is the good guess; one question alone tells nothing."""
    asked = choice("which", "a", "b", "c", answer="hub")
    assert share("most often right in this kind", asked, asked) == 1.0
    assert share("most often right in this kind", asked) == pytest.approx(0.25)


@given(texts)
def test_the_tricks_never_get_more_than_everything(pool: list[str]) -> None:
    """Shares lie between nothing and all, whatever the options."""
    answer, *wrong = pool
    found = guesses([deck(card(1, choice("which", *wrong, answer=answer)))])
    assert {guess.trick for guess in found} == set(TRICKS)
    assert all(0 <= guess.share <= 1 for guess in found)


def test_a_trick_that_works_is_told_with_its_figures() -> None:
    """Over a bank of a hundred questions beyond 30 %; for a kind with twenty of them beyond 40 %."""
    lines = list(
        too_good(
            [
                Guess("the longest", "", 200, 0.31),
                Guess("the shortest", "", 200, 0.30),
                Guess("the odd one out by length", "", 99, 1.0),
                Guess("the longest", "who", 20, 0.41),
                Guess("the longest", "what", 19, 0.9),
            ]
        )
    )
    assert lines == [
        "the longest: gets 31 % of 200 questions right over the whole bank, 30 % are allowed",
        'the longest: gets 41 % of 20 questions right of the kind "who", 40 % are allowed',
    ]


def test_our_own_bank_cannot_be_gamed() -> None:
    """No trick gets further than a little beyond chance."""
    assert list(too_good(guesses([read_deck(path) for path in shipped_files()]))) == []
