"""Drawing an exam."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders_content import blueprint, card, choice, deck, domain, typed
from k8squiz.decks.files import read_decks
from k8squiz.history.exams import ExamQuestion
from k8squiz.identifiers import CardId, QuestionId, question_id
from k8squiz.knowledge.blueprints import exam_names, read_blueprint
from k8squiz.questions.cards import Card, Deck
from k8squiz.sessions.coverage import largest_remainder
from k8squiz.sessions.exam import draw

EXAM = blueprint(domain("one", 60, "a", "b"), domain("two", 30, "c"), domain("three", 10, "d"))


def _cards(competency: str, count: int) -> tuple[Card, ...]:
    return tuple(card(f"{competency}{number}.role", competencies=(f"kcna.{competency}",)) for number in range(count))


def _bank(**counts: int) -> Deck:
    return deck(*(one for competency, count in counts.items() for one in _cards(competency, count)))


class TestDrawing:
    """Which questions."""

    banks = st.fixed_dictionaries({name: st.integers(0, 9) for name in "abcd"})
    sizes = st.none() | st.integers(0, 30)

    @settings(deadline=None)
    @given(banks, sizes, st.integers(0, 2**32))
    def test_the_same_seed_draws_the_same_exam(self, bank: dict[str, int], size: int | None, seed: int) -> None:
        """Question by question, option by option, in the same order."""
        assert draw(EXAM, [_bank(**bank)], size, seed) == draw(EXAM, [_bank(**bank)], size, seed)

    @settings(deadline=None)
    @given(banks, sizes, st.integers(0, 2**32))
    def test_no_card_is_drawn_twice_and_each_counts_for_its_own_domain(
        self, bank: dict[str, int], size: int | None, seed: int
    ) -> None:
        """Though two decks hold it; four options each, with the right one among them once."""
        own = {"a": "one", "b": "one", "c": "two", "d": "three"}
        drawn = draw(EXAM, [_bank(**bank), _bank(**bank)], size, seed)
        assert len({question.card for question in drawn}) == len(drawn)
        for question in drawn:
            assert question.domain == own[question.card[0]]
            assert question.options.count(question.right) == 1
            assert len(set(question.options)) == 4

    @settings(deadline=None)
    @given(banks, sizes, st.integers(0, 2**32))
    def test_a_domain_gets_its_share_as_far_as_its_cards_go(
        self, bank: dict[str, int], size: int | None, seed: int
    ) -> None:
        """It is never filled from the others; with a size, only domains that have cards share it."""
        held = {"one": bank["a"] + bank["b"], "two": bank["c"], "three": bank["d"]}
        weights = {one.id: one.weight for one in EXAM.domains if size is None or held[one.id] > 0}
        shares = largest_remainder(weights, EXAM.questions if size is None else size)
        drawn = Counter(question.domain for question in draw(EXAM, [_bank(**bank)], size, seed))
        assert drawn == Counter({name: min(held[name], share) for name, share in shares.items()})

    def test_competencies_of_a_domain_take_turns(self) -> None:
        """A large one does not crowd out a small one."""
        for seed in range(20):
            drawn = draw(EXAM, [_bank(a=50, b=3, c=9, d=9)], None, seed)
            assert Counter(question.card[0] for question in drawn) == {"a": 3, "b": 3, "c": 3, "d": 1}

    def test_another_seed_draws_another_exam(self) -> None:
        """Other cards, in another order."""
        drawn = [draw(EXAM, [_bank(a=30, b=30, c=30, d=30)], None, seed) for seed in range(10)]
        assert len({frozenset(question.card for question in one) for one in drawn}) == 10

    def test_domains_are_mixed(self) -> None:
        """Not asked one after the other."""
        orders = {
            tuple(question.domain for question in draw(EXAM, [_bank(a=9, c=9, d=9)], None, seed)) for seed in range(10)
        }
        assert len(orders) > 5

    def test_a_card_counts_for_the_first_of_its_competencies_that_the_exam_knows(self) -> None:
        """Those of other exams are passed over; a card with none of this exam's is not drawn."""
        both = card("x.role", competencies=("cka.kubeadm", "kcna.c", "kcna.a"))
        other = card("y.role", competencies=("cka.kubeadm",))
        assert [(one.card, one.domain) for one in draw(EXAM, [deck(both, other)], 5, 1)] == [("x.role", "two")]

    def test_what_is_kept_for_exams_is_asked_here_and_other_forms_are_not(self) -> None:
        """A choice is what an exam screen can show."""
        kept = card("a1.role", choice("kept", exam_only=True), competencies=("kcna.a",))
        mute = card("a2.role", typed(), competencies=("kcna.a",))
        assert [one.question for one in draw(EXAM, [deck(kept, mute)], 5, 1)] == ["a1.role/kept"]

    def test_a_question_is_drawn_with_the_revision_of_its_card(self) -> None:
        """An answer counts for the text it was given to."""
        [drawn] = draw(EXAM, [deck(card("a1.role", revision=4, competencies=("kcna.a",)))], 1, 1)
        assert (drawn.revision, drawn.right) == (4, "etcd")

    def test_without_cards_there_are_no_questions(self) -> None:
        """With a size or without."""
        assert draw(EXAM, [], None, 1) == draw(EXAM, [], 10, 1) == ()

    def test_what_was_met_lately_comes_after_all_else(self) -> None:
        """By question: another one of the same card counts as not met."""
        two = [card(f"a{at}.role", choice("one"), choice("two"), competencies=("kcna.a",)) for at in range(6)]
        met = {QuestionId(f"a{at}.role/{own}") for at in range(4) for own in ("one", "two")} | {
            QuestionId("a4.role/one")
        }
        for seed in range(20):
            drawn = draw(EXAM, [deck(*two)], 3, seed, met)
            assert "a4.role/two" in {one.question for one in drawn}
            assert sum(one.question in met for one in drawn) == 1

    def test_cards_to_be_kept_apart_are_not_in_one_exam(self) -> None:
        """Whichever of the two says so."""
        first = card("a1.role", competencies=("kcna.a",))._replace(apart=(CardId("c1.role"),))
        second = card("c1.role", competencies=("kcna.c",))
        for pair in ((first, second), (second, first)):
            assert len(draw(EXAM, [deck(*pair)], 10, 1)) == 1

    def test_a_hands_on_exam_asks_every_form(self) -> None:
        """Half of it practical where there is enough: command, order, or anything with an exhibit."""
        hands_on = EXAM._replace(style="hands-on")
        cards = [
            card(f"a{at}.role", choice("one") if at % 5 else typed(), competencies=("kcna.a",)) for at in range(20)
        ]
        shown = [
            card(f"b{at}.role", choice("one")._replace(exhibit="NAME"), competencies=("kcna.a",)) for at in range(20)
        ]
        for seed in range(20):
            drawn = draw(hands_on, [deck(*cards, *shown)], 11, seed)
            assert len(drawn) == 11
            assert sum(one.card.startswith("b") for one in drawn) >= 6


@pytest.fixture(scope="module")
def ours(kept_decks: Path) -> tuple[Deck, ...]:
    """All our own decks."""
    return read_decks([], kept_decks)


class TestOurDecks:
    """What is drawn of them."""

    @pytest.mark.parametrize("exam", exam_names())
    def test_weights_hold_within_one_question_for_every_size(self, exam: str, ours: tuple[Deck, ...]) -> None:
        """From 10 to 100, and every question asked for is there."""
        real = read_blueprint(exam)
        for size in range(10, 101):
            drawn = Counter(one.domain for one in draw(real, ours, size, size))
            assert sum(drawn.values()) == size
            for one in real.domains:
                assert abs(drawn[one.id] - size * one.weight / 100) < 1

    @pytest.mark.parametrize("exam", exam_names())
    @settings(deadline=None, max_examples=15)
    @given(size=st.integers(10, 100), seed=st.integers(0, 10**6))
    def test_no_card_comes_twice_and_none_gives_another_away(
        self, exam: str, ours: tuple[Deck, ...], size: int, seed: int
    ) -> None:
        """And no domain has more than its share."""
        drawn = draw(read_blueprint(exam), ours, size, seed)
        cards = {one.id: one for held in ours for one in held.cards}
        asked = {one.card for one in drawn}
        assert len(asked) == len(drawn) <= size
        assert not any(asked & set(cards[one].apart) for one in asked)
        assert draw(read_blueprint(exam), ours, size, seed) == drawn

    @pytest.mark.parametrize("exam", ["kcna", "kcsa"])
    def test_what_is_multiple_choice_asks_for_one_answer(self, exam: str, ours: tuple[Deck, ...]) -> None:
        """Four options, and one of them right."""
        drawn = draw(read_blueprint(exam), ours, 100, 1)
        assert {(one.form, len(one.options), one.options.count(one.right)) for one in drawn} == {("choice", 4, 1)}

    @pytest.mark.parametrize("exam", ["cka", "ckad", "cks"])
    def test_at_least_half_of_a_hands_on_exam_is_practical(self, exam: str, ours: tuple[Deck, ...]) -> None:
        """In every form that there is."""
        for seed in range(5):
            drawn = draw(read_blueprint(exam), ours, None, seed)
            assert 2 * _practical(drawn, ours) >= len(drawn)
        assert {one.form for one in draw(read_blueprint("cka"), ours, 100, 1)} == {
            "choice",
            "several",
            "typed",
            "order",
            "command",
        }

    def test_four_exams_in_a_row_ask_nothing_of_the_last_three_again(self, ours: tuple[Deck, ...]) -> None:
        """Of kcna there is enough for that, but in its smallest domain."""
        met: set[QuestionId] = set()
        for seed in range(3):
            drawn = draw(read_blueprint("kcna"), ours, None, seed, met)
            assert not met & {one.question for one in drawn if one.domain != "architecture"}
            met |= {one.question for one in drawn}


def _practical(drawn: Collection[ExamQuestion], ours: Collection[Deck]) -> int:
    exhibits = {
        question_id(one.id, own.id) for held in ours for one in held.cards for own in one.questions if own.exhibit
    }
    return sum(one.form in {"order", "command"} or one.question in exhibits for one in drawn)
