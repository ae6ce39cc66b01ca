"""How far somebody who knows nothing gets."""

from __future__ import annotations

from itertools import combinations
from random import Random
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders_content import card, cards, choice, deck
from k8squiz.decks.files import shipped_files
from k8squiz.decks.guessing import SHUFFLES, Guess, chance, guesses, positions, too_good
from k8squiz.decks.reading import read_deck
from k8squiz.decks.tricks import ODD_ONES, TRICKS
from k8squiz.knowledge.asking import Question
from k8squiz.questions.cards import Card

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


@given(st.lists(st.integers(0, 3), min_size=4, max_size=8))
def test_the_chance_is_that_of_going_through_all_draws(scores: list[int]) -> None:
    """Computed at once, and no other than counted draw by draw."""
    own, *others = scores
    shown = [(own, *drawn) for drawn in combinations(others, 3)]
    wins = [1 / one.count(own) if own == max(one) else 0 for one in shown]
    assert chance(scores) == pytest.approx(fmean(wins))


def test_the_odd_one_out_is_found_out() -> None:
    """Far from the others in length, to whichever side, or of another shape than they."""
    short = choice("which", "quite long", "very long", "too long", answer="x")
    assert share("the odd one out by length", short) == 1.0
    assert share("the odd one out by shape", choice("which", "a b", "c d", "e f", answer="/a/b")) == 1.0


def test_an_answer_that_is_right_elsewhere_is_found_out() -> None:
    """What is right in each question of a kind is the good guess; one question alone tells nothing."""
    asked = choice("which", "a", "b", "c", answer="hub")
    assert share("most often right in this kind", asked, asked) == 1.0
    assert share("most often right in this kind", asked) == pytest.approx(0.25)


def test_the_hub_is_found_out() -> None:
    """The component that pays best is found for the bank and for each kind, by any of its names."""
    hub = choice("who", "the kubelet", "CoreDNS", "nobody", answer="the API server calls")
    other = choice("what", "kubelet", "the API server", "nobody", answer="CoreDNS")
    found = guesses(
        [deck(*cards(15, hub), *(card(20 + number, other) for number in range(5)))],
        {"kube-apiserver": ("API server",), "coredns": ("CoreDNS",)},
    )
    shares = {(guess.trick, guess.kind): guess.share for guess in found if guess.trick.startswith("naming ")}
    assert shares == {
        ("naming kube-apiserver", ""): 0.75,
        ("naming kube-apiserver", "role who"): 1.0,
        ("naming coredns", "role what"): 1.0,
    }


def test_components_are_those_that_cards_are_about_unless_told() -> None:
    """A deck of one's own brings its own."""
    asked = choice("which", "a", "b", "c", answer="the old crane")
    [guess] = [
        one for one in guesses([deck(card(1, asked, about="crane"))]) if one.trick == "naming crane" and one.kind
    ]
    assert guess.share == 1.0


class TestPositions:
    """Always the same position."""

    def test_what_never_moves_is_found_out(self) -> None:
        """A session that shows the right option second each time is won by taking the second."""
        found = positions([deck(*cards(3))], lambda *_: 1)
        assert [guess.share for guess in found if not guess.kind] == [0.0, 1.0, 0.0, 0.0]

    def test_each_question_is_put_a_hundred_times(self) -> None:
        """Each with the randomness of its shuffle, the same at every check."""
        seen: list[float] = []

        def place(_card: Card, _question: Question, random: Random) -> int:
            seen.append(random.random())
            return len(seen) % 4

        found = positions([deck(*cards(2))], place)
        assert (len(seen), len(set(seen))) == (2 * SHUFFLES, 2 * SHUFFLES)
        assert [guess.share for guess in found if not guess.kind] == [0.25] * 4
        before = seen.copy()
        seen.clear()
        positions([deck(*cards(2))], place)
        assert seen == before


@given(texts)
def test_the_tricks_never_get_more_than_everything(pool: list[str]) -> None:
    """Shares lie between nothing and all, whatever the options."""
    answer, *wrong = pool
    found = guesses([deck(card(1, choice("which", *wrong, answer=answer)))])
    assert {guess.trick for guess in found} == {*TRICKS, *ODD_ONES}
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
