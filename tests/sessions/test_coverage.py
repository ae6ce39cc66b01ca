"""What the decks hold for an exam, and how its questions are shared out."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders_content import blueprint, card, choice, deck, domain, typed
from k8squiz.knowledge.blueprints import exam_names, read_blueprint
from k8squiz.knowledge.reader import read_model
from k8squiz.questions.cards import Card, Deck
from k8squiz.questions.generate import decks
from k8squiz.sessions.coverage import coverage, largest_remainder
from k8squiz.sessions.exam import draw

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

    def test_each_competency_is_told_with_its_cards_and_their_questions(self) -> None:
        """Of any form; a card counts for each competency that it names."""
        both = card("x.role", choice("which"), typed(), competencies=("kcna.a", "kcna.b"))
        mute = card("y.role", typed(), competencies=("kcna.b",))
        one = coverage(EXAM, [deck(both, mute), deck(both)]).domains[0]
        assert [(held.competency, held.cards, held.questions) for held in one.competencies] == [
            ("kcna.a", 1, 2),
            ("kcna.b", 2, 3),
        ]
        assert one.cards == 1

    def test_what_gives_another_card_away_is_not_counted_twice_in_one_exam(self) -> None:
        """Of a chain of three, the outer two can be asked together; all three are cards to be drawn from."""
        first, middle, last = (card(f"c{at}.role", competencies=("kcna.c",)) for at in range(3))
        chain = deck(first, middle._replace(apart=(first.id, last.id)), last)
        two = coverage(EXAM, [chain]).domains[1]
        assert (two.cards, two.at_once, two.asked) == (3, 2, 2)

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
        """What is promised before an exam is what comes, whatever the seed."""
        ours, real = decks(read_model()), read_blueprint(exam)
        told = {one.domain.id: one.asked for one in coverage(real, ours).domains if one.asked}
        for seed in range(3):
            assert Counter(question.domain for question in draw(real, ours, None, seed)) == told
