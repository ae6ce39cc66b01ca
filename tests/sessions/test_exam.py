"""Drawing an exam."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from builders_content import blueprint, card, choice, deck, domain, typed
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
