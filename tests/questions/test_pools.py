"""Which wrong options are kept of many that are false."""

from __future__ import annotations

from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from k8squiz.knowledge.asking import WrongOption
from k8squiz.questions.pools import LARGEST_POOL, SMALLEST_POOL, balanced, is_absolute, spread

pools = st.lists(st.builds(WrongOption, st.text("abcdef", min_size=1, max_size=2), st.text("xyz", max_size=1)))


def _options(*texts: str) -> list[WrongOption]:
    return [WrongOption(text, "it is") for text in texts]


def _texts(options: tuple[WrongOption, ...]) -> list[str]:
    return [option.text for option in options]


@given(pools)
def test_a_pool_is_at_most_so_large_and_never_offers_a_text_twice(options: list[WrongOption]) -> None:
    """All of a small one are kept."""
    texts = [option.text for option in spread(options)]
    assert len(texts) == min(LARGEST_POOL, len({option.text for option in options}))
    assert len(texts) == len(set(texts))


@given(pools)
def test_a_pool_keeps_its_order_and_invents_nothing(options: list[WrongOption]) -> None:
    """It is a selection."""
    found = spread(options)
    assert set(found) <= set(options)
    first = list(dict.fromkeys(option.text for option in options))
    places = [first.index(option.text) for option in found]
    assert places == sorted(places)


def test_a_large_pool_is_drawn_from_all_of_it() -> None:
    """Not from its beginning: the first components would be offered everywhere."""
    found = spread(WrongOption(str(number)) for number in range(4 * LARGEST_POOL))
    assert [option.text for option in found] == [str(4 * number) for number in range(LARGEST_POOL)]


class TestBalanced:
    """Nothing but knowledge points to the right one."""

    @given(st.text("abcdef", min_size=1, max_size=2), pools, pools)
    def test_it_selects_and_never_offers_a_text_twice(
        self, answer: str, options: list[WrongOption], kept: list[WrongOption]
    ) -> None:
        """As many as there is room for, and never the answer."""
        found = balanced(answer, options, kept=kept)
        assert set(found) <= {*options, *kept}
        different = {option.text for option in (*options, *kept)} - {answer}
        assert len(_texts(found)) == len(set(_texts(found))) == min(LARGEST_POOL, len(different))
        assert answer not in _texts(found)

    @given(st.text("abcdef", min_size=1, max_size=9), st.data())
    def test_where_there_are_enough_it_is_neither_longest_nor_shortest(self, answer: str, data: st.DataObject) -> None:
        """At least one shorter option is there, and one that is not; the same ones each time."""
        lengths = data.draw(st.permutations([0] * 8 + [20] * 8))
        options = _options(*(f"{number:02}{'x' * length}" for number, length in enumerate(lengths)))
        answer = f"000{answer}"
        found = _texts(balanced(answer, options))
        assert 0 < sum(len(text) < len(answer) for text in found) < len(found) == LARGEST_POOL
        assert _texts(balanced(answer, options)) == found

    def test_over_many_answers_no_place_in_the_order_of_lengths_is_a_good_guess(self) -> None:
        """Neither the ends nor the middle: the longest of four is right no more often than by chance."""
        options = _options(*(f"{number:02}{'x' * number}" for number in range(40)))
        answers = [f"{'y' * 20}{number}" for number in range(300)]
        shorter = [sum(len(text) < len(one) for text in _texts(balanced(one, options))) for one in answers]
        longest = sum(comb(count, 3) for count in shorter) / comb(LARGEST_POOL, 3) / len(answers)
        assert set(shorter) == set(range(1, LARGEST_POOL))
        assert longest == pytest.approx(0.17, abs=0.03)

    def test_what_is_kept_comes_first_and_counts(self) -> None:
        """The rest is chosen to suit it."""
        kept = _options("aaaaaa", "bbbbbb", "cccccc")
        options = _options(*(f"{number}" for number in range(9)), *(f"{number}xxxxxx" for number in range(9)))
        found = _texts(balanced("dddd", options, kept=kept))
        assert found[:3] == ["aaaaaa", "bbbbbb", "cccccc"]
        assert any(len(text) == 1 for text in found)

    def test_a_small_pool_is_left_as_it_is(self) -> None:
        """Too few options are worse than uneven ones."""
        few = _options("aaaa", "bbb", "never", "d")
        assert balanced("x", few) == tuple(few)

    def test_an_absolute_is_left_out_where_it_would_be_alone(self) -> None:
        """As long as enough others are there."""
        options = _options("a waits", "b waits", "c waits", "d waits", "e waits")
        assert "it never waits" not in _texts(balanced("it runs", [*options, *_options("it never waits")]))
        assert "it never waits" not in _texts(balanced("it runs", options, kept=_options("it never waits")))

    def test_an_absolute_that_is_right_gets_company(self) -> None:
        """From all there are, be they many."""
        options = _options(*(f"{number} waits for long" for number in range(30)), "it always waits")
        assert "it always waits" in _texts(balanced("it never waits", options))


@pytest.mark.parametrize("text", ["Always", "it never ends", "w1 only", "all nodes", "none", "you must", "every node"])
def test_what_claims_without_exception(text: str) -> None:
    """By a word of its own."""
    assert is_absolute(text)


@pytest.mark.parametrize("text", ["every 10 seconds", "all three", "pull policy: Always", "kubectl get all", "allow"])
def test_what_only_counts_or_names(text: str) -> None:
    """It gives nothing away."""
    assert not is_absolute(text)


def test_the_smallest_pool_is_two_larger_than_what_is_shown() -> None:
    """Three wrong options are."""
    assert SMALLEST_POOL == 3 + 2
