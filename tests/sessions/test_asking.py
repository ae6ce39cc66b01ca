"""One question as it is asked."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders_content import card, choice, typed, wrong
from k8squiz.identifiers import QuestionId
from k8squiz.sessions.asking import SHOWN_OPTIONS, Option, choices, pick, put

seeds = st.integers().map(Random)
pools = st.lists(st.text("abcdef", min_size=1, max_size=3), min_size=2, max_size=9, unique=True)


class TestPutting:
    """Options drawn and shuffled."""

    @given(pools, seeds)
    def test_every_wrong_option_comes_from_the_pool_and_the_right_one_is_there_once(
        self, pool: list[str], random: Random
    ) -> None:
        """Four options, all different; fewer only where the pool is smaller."""
        question = choice("which", *pool, answer="RIGHT")
        asked = put(card(1, question), question, random)
        texts = [option.text for option in asked.options]
        assert [option.text for option in asked.options if option.right] == ["RIGHT"]
        assert {option.text for option in asked.options if not option.right} <= set(pool)
        assert len(texts) == len(set(texts)) == min(SHOWN_OPTIONS, len(pool) + 1)
        assert asked.right == Option("RIGHT", right=True)

    @given(pools, st.integers())
    def test_the_same_chance_puts_the_same_question(self, pool: list[str], seed: int) -> None:
        """Option by option, in the same order."""
        question = choice("which", *pool)
        first, second = (put(card(1, question), question, Random(seed)) for _ in range(2))
        assert first == second

    def test_the_right_option_stands_everywhere_and_every_wrong_one_comes_up(self) -> None:
        """Over many askings no place and no option of the pool is left out."""
        question = choice("which", *"abcdefg")
        asked = [put(card(1, question), question, Random(seed)) for seed in range(400)]
        places = [[option.right for option in one.options].index(True) for one in asked]
        assert all(60 <= places.count(place) <= 140 for place in range(SHOWN_OPTIONS))
        assert {option.text for one in asked for option in one.options} == {*"abcdefg", "etcd"}

    def test_an_option_says_why_it_is_wrong(self) -> None:
        """In the words of the question; the right one needs none."""
        question = choice()._replace(wrong=wrong("kubelet", "kube-proxy", "coredns"))
        asked = put(card(1, question), question, Random(1))
        assert {option.text: option.why for option in asked.options} == {
            "etcd": "",
            "kubelet": "kubelet is wrong",
            "kube-proxy": "kube-proxy is wrong",
            "coredns": "coredns is wrong",
        }

    def test_a_question_asked_knows_its_id(self) -> None:
        """The card's and its own."""
        asked = put(card(1), choice(), Random(1))
        assert asked.id == "subject-1.role/which"


class TestPicking:
    """Which of its questions a card is asked by."""

    def test_only_choices_are_offered(self) -> None:
        """The other forms wait for their screens."""
        assert choices(card(1, typed(), choice("a"), choice("b"))) == (choice("a"), choice("b"))

    def test_what_is_kept_for_exams_is_kept_from_study(self) -> None:
        """And offered there."""
        kept = choice("kept", exam_only=True)
        assert choices(card(1, choice("a"), kept)) == (choice("a"),)
        assert choices(card(1, choice("a"), kept), exam=True) == (choice("a"), kept)

    @given(st.integers(2, 5), st.integers(0, 4), seeds)
    def test_the_same_question_is_not_asked_twice_running(self, count: int, last: int, random: Random) -> None:
        """Where there is another."""
        questions = [choice(f"q{number}") for number in range(count)]
        before = questions[last % count]
        assert pick(card(1, *questions), QuestionId(f"subject-1.role/{before.id}"), random) != before

    @pytest.mark.parametrize("last", [None, "subject-1.role/which", "subject-1.role/gone"])
    def test_a_single_question_is_asked_again(self, last: str | None) -> None:
        """Better than not at all."""
        assert pick(card(1), None if last is None else QuestionId(last), Random(1)) == choice()

    def test_every_question_has_its_turn(self) -> None:
        """Which one is left to chance."""
        questions = tuple(choice(f"q{number}") for number in range(3))
        assert {pick(card(1, *questions), None, Random(seed)) for seed in range(60)} == set(questions)
