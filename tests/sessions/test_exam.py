"""Drawing an exam."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders_content import blueprint, card, choice, deck, domain, typed
from k8squiz.knowledge.blueprints import exam_names, read_blueprint
from k8squiz.knowledge.reader import read_model
from k8squiz.questions.cards import Card, Deck
from k8squiz.questions.generate import decks
from k8squiz.sessions.exam import coverage, draw, largest_remainder

EXAM = blueprint(domain("one", 60, "a", "b"), domain("two", 30, "c"), domain("three", 10, "d"))


def _cards(competency: str, count: int) -> tuple[Card, ...]:
    return tuple(card(f"{competency}{number}.role", competencies=(f"kcna.{competency}",)) for number in range(count))


def _bank(**counts: int) -> Deck:
    return deck(*(one for competency, count in counts.items() for one in _cards(competency, count)))


class TestShares:
    """Seats shared out by weight."""

    weights = st.dictionaries(st.text("abcdef", min_size=1, max_size=3), st.integers(0, 100), min_size=1).filter(
        lambda weights: sum(weights.values()) > 0
    )

    @given(weights, st.integers(0, 500))
    def test_they_add_up_and_lie_within_one_of_the_exact_share(self, weights: dict[str, int], seats: int) -> None:
        """None is below nought, and no weight means no seat."""
        shares = largest_remainder(weights, seats)
        total = sum(weights.values())
        assert sum(shares.values()) == seats
        for name, weight in weights.items():
            assert abs(shares[name] - seats * weight / total) < 1
            assert shares[name] >= 0
            assert weight > 0 or shares[name] == 0

    @given(weights, st.integers(0, 500))
    def test_the_heavier_never_gets_less(self, weights: dict[str, int], seats: int) -> None:
        """Whatever the names and their order."""
        shares = largest_remainder(weights, seats)
        ranked = sorted(weights, key=weights.__getitem__)
        for lighter, heavier in pairwise(ranked):
            assert shares[lighter] <= shares[heavier] or weights[lighter] == weights[heavier]
        assert largest_remainder(dict(reversed(weights.items())), seats) == shares

    @pytest.mark.parametrize(("weights", "expected"), [({}, {}), ({"a": 0, "b": 0}, {"a": 0, "b": 0})])
    def test_without_any_weight_there_are_no_shares(self, weights: dict[str, int], expected: dict[str, int]) -> None:
        """And no division by nought."""
        assert largest_remainder(weights, 7) == expected

    def test_the_kcna_as_an_example(self) -> None:
        """60 questions over 44, 28, 16 and 12 percent."""
        assert largest_remainder({"a": 44, "b": 28, "c": 16, "d": 12}, 60) == {"a": 26, "b": 17, "c": 10, "d": 7}


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


class TestCoverage:
    """What the decks hold for an exam."""

    def test_each_domain_is_told_with_its_cards_and_its_share(self) -> None:
        """Distinct cards: a twin in another deck counts once."""
        found = coverage(EXAM, [_bank(a=3, c=2), _bank(a=3, d=1)])
        assert [(one.domain.id, one.cards, one.share) for one in found.domains] == [
            ("one", 3, 6),
            ("two", 2, 3),
            ("three", 1, 1),
        ]

    @pytest.mark.parametrize(("cards", "enough"), [(5, False), (6, True), (7, True)])
    def test_a_domain_needs_twice_as_many_cards_as_questions(self, cards: int, enough: bool) -> None:
        """So that two exams need not be alike."""
        assert coverage(EXAM, [_bank(c=cards)]).domains[1].enough is enough

    @pytest.mark.parametrize(
        ("style", "bank", "expected"),
        [
            ("multiple choice", {"a": 12, "c": 6, "d": 2}, True),
            ("multiple choice", {"a": 12, "c": 6, "d": 1}, False),
            ("multiple choice", {"a": 12, "c": 6}, False),
            ("hands-on", {"a": 12, "c": 6, "d": 2}, False),
        ],
    )
    def test_it_is_a_simulation_only_where_every_domain_has_enough(
        self, style: str, bank: dict[str, int], expected: bool
    ) -> None:
        """And never of an exam that is done at a command line."""
        assert coverage(EXAM._replace(style=style), [_bank(**bank)]).simulation is expected

    @pytest.mark.parametrize("exam", exam_names())
    def test_as_many_can_be_asked_of_our_decks_as_are_drawn(self, exam: str) -> None:
        """What is promised before an exam is what comes."""
        ours, real = decks(read_model()), read_blueprint(exam)
        assert len(draw(real, ours, None, 1)) == sum(min(one.cards, one.share) for one in coverage(real, ours).domains)
