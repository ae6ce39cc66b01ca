"""Which choice questions are kept for exams, and what stays in study."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders_content import card, choice, typed
from k8squiz.identifiers import CompetencyId, QuestionId, question_id
from k8squiz.knowledge.asking import Form, Question
from k8squiz.knowledge.blueprints import domains_by_choice
from k8squiz.knowledge.model import Model
from k8squiz.knowledge.reader import read_model
from k8squiz.questions.cards import Card
from k8squiz.questions.generate import generate
from k8squiz.questions.kinds import all_posed
from k8squiz.questions.makers.shaping import ANOTHER_CASE
from k8squiz.questions.reserve import LEAST_STUDIED, STUDIED_ONE_IN, least_kept, with_reserves

ONE, TWO = frozenset({CompetencyId("kcna.a"), CompetencyId("kcna.b")}), frozenset({CompetencyId("kcsa.a")})


@pytest.fixture(scope="module")
def ours() -> Model:
    """What the real definitions say."""
    return read_model()


@pytest.fixture(scope="module")
def undrawn(ours: Model) -> tuple[Card, ...]:
    """Their cards before the lot is drawn."""
    return generate(replace(ours, exam_domains=()))


def _usual(number: int, *competencies: str) -> Card:
    """Who, what, and who from memory in the words of the first."""
    questions = (choice("who"), choice("what"), typed("type-who")._replace(ask=choice("who").ask))
    return card(number, *questions, competencies=competencies or ("kcna.a",))


@st.composite
def _questions(draw: st.DrawFn) -> tuple[Question, ...]:
    """Choices, some of them contrasts and some kept already; and one from memory, maybe in the words of a choice."""
    # Where much is kept already, hardly anything is left to be drawn.
    seldom = st.sampled_from([False, False, False, False, True])
    names = draw(st.lists(st.sampled_from(["who", "what", "how", "where"]), unique=True, min_size=1))
    found = [choice(name, exam_only=draw(seldom), needs=("other.role",) if draw(seldom) else ()) for name in names]
    recalled = typed("recall")._replace(ask=draw(st.sampled_from(["From memory?", *(one.ask for one in found)])))
    return (*found, recalled) if draw(st.booleans()) else tuple(found)


@st.composite
def _cards(draw: st.DrawFn) -> tuple[Card, ...]:
    """Up to thirty cards that count for some domains, or for none."""
    some = st.lists(st.sampled_from(["kcna.a", "kcna.b", "kcsa.a", "cka.a"]), unique=True)
    return tuple(
        card(number, *questions, competencies=tuple(draw(some)))
        for number, questions in enumerate(draw(st.lists(_questions(), max_size=30)))
    )


def _kept(cards: Iterable[Card]) -> set[QuestionId]:
    return {question_id(one.id, question.id) for one in cards for question in one.questions if question.exam_only}


def _choices(cards: Iterable[Card], domain: Collection[CompetencyId]) -> list[Question]:
    counting = [one for one in cards if not set(domain).isdisjoint(one.competencies)]
    return [question for one in counting for question in one.questions if question.form is Form.CHOICE]


def _free(questions: Iterable[Question]) -> list[Question]:
    return [one for one in questions if one.form is Form.CHOICE and not one.needs and not one.exam_only]


class TestAnyCards:
    """Whatever they are asked."""

    @given(_cards())
    def test_choices_are_kept_and_nothing_else_is_changed(self, cards: tuple[Card, ...]) -> None:
        """No contrast, whose other card may be unknown; what the definitions keep stays kept."""
        reserved = with_reserves(cards, [ONE, TWO])
        bare = [
            one._replace(questions=tuple(question._replace(exam_only=False) for question in one.questions))
            for one in (*cards, *reserved)
        ]
        assert bare[: len(cards)] == bare[len(cards) :]
        assert _kept(cards) <= _kept(reserved)
        free = {question_id(one.id, question.id) for one in cards for question in _free(one.questions)}
        assert _kept(reserved) - _kept(cards) <= free

    @given(_cards())
    def test_a_card_is_studied_in_the_forms_it_had_and_as_a_choice_if_it_was(self, cards: tuple[Card, ...]) -> None:
        """What is kept leaves it two questions, and each choice in the words in which it is recalled."""
        for before, after in zip(cards, with_reserves(cards, [ONE, TWO]), strict=True):
            assert {one.form for one in after.for_study} == {one.form for one in before.for_study}
            assert bool(_free(after.questions)) == bool(_free(before.questions))
            gone = [one for one in before.for_study if one not in after.for_study]
            assert gone == [] or sum(not one.needs for one in after.for_study) >= LEAST_STUDIED
            assert {one.ask for one in gone}.isdisjoint(
                one.ask for one in before.for_study if one.form is not Form.CHOICE
            )

    @given(_cards())
    def test_of_each_kind_a_quarter_stays_in_study(self, cards: tuple[Card, ...]) -> None:
        """So no manner of asking disappears from it."""
        kept = _kept(with_reserves(cards, [ONE, TWO]))
        free = [one for one in all_posed(cards) if _free([one.question])]
        studied = Counter(one.kind for one in free if question_id(one.card.id, one.question.id) not in kept)
        short = {
            kind: count
            for kind, count in Counter(one.kind for one in free).items()
            if studied[kind] * STUDIED_ONE_IN < count
        }
        assert short == {}

    @given(_cards(), st.data())
    def test_the_order_of_the_cards_has_no_part_in_it(self, cards: tuple[Card, ...], data: st.DataObject) -> None:
        """A fact that moves to the top of its file moves nothing else."""
        otherwise = data.draw(st.permutations(cards))
        assert _kept(with_reserves(otherwise, [ONE, TWO])) == _kept(with_reserves(cards, [ONE, TWO]))

    @given(_cards())
    def test_no_more_is_kept_than_some_domain_needs(self, cards: tuple[Card, ...]) -> None:
        """Of one domain exactly its fifth, at most; of what counts for none, nothing."""
        kept = with_reserves(cards, [ONE])
        asked, before = _choices(kept, ONE), _choices(cards, ONE)
        already = sum(one.exam_only for one in before)
        assert sum(one.exam_only for one in asked) <= max(already, least_kept(len(asked)))
        assert with_reserves(cards, []) == cards


@given(st.integers(0, 60), st.integers(0, 60))
def test_usual_cards_have_enough_for_a_fifth(only_one: int, both: int) -> None:
    """Who, what, and who from memory; also where a card counts for two domains."""
    cards = [_usual(number, "kcna.a", *(["kcsa.a"] if number < both else [])) for number in range(only_one + both)]
    reserved = with_reserves(cards, [ONE, TWO])
    for domain in (ONE, TWO):
        asked = _choices(reserved, domain)
        assert sum(one.exam_only for one in asked) >= least_kept(len(asked))


@pytest.mark.parametrize(("questions", "least"), [(0, 0), (1, 1), (5, 1), (6, 2), (10, 2), (11, 3)])
def test_a_fifth_is_rounded_up(questions: int, least: int) -> None:
    """At least a fifth."""
    assert least_kept(questions) == least


def test_what_the_definitions_keep_counts() -> None:
    """With one of five kept by hand, nothing is drawn."""
    by_hand = card(0, choice("who"), choice("what", exam_only=True), competencies=("kcna.a",))
    cards = (by_hand, *(card(number, competencies=("kcna.b",)) for number in range(1, 4)))
    assert with_reserves(cards, [ONE]) == cards


def test_what_is_recalled_in_the_same_words_stays_a_choice_in_study() -> None:
    """Wherever it stands in the card: who misses it from memory is asked it again as a choice."""
    for card_ in (_usual(1), _usual(1)._replace(questions=_usual(1).questions[::-1])):
        [reserved] = with_reserves([card_], [ONE])
        assert [one.id for one in reserved.questions if one.exam_only] == ["what"]


def test_a_card_without_recall_keeps_what_its_front_asks() -> None:
    """Else its first choice; with no more than two questions it keeps both."""
    three = card(1, choice("a"), choice("b"), choice("c"), competencies=("kcna.a",))
    fronted = three._replace(front=choice("c").ask)
    for one, staying in ((three, "a"), (fronted, "c")):
        [reserved] = with_reserves([one], [ONE])
        assert staying in {question.id for question in reserved.for_study}
        assert len(reserved.for_study) == LEAST_STUDIED
    two = card(1, choice("a"), choice("b"), competencies=("kcna.a",))
    assert with_reserves([two], [ONE]) == (two,)


class TestOurs:
    """The real definitions."""

    def test_each_domain_of_an_exam_by_choice_has_its_fifth_and_not_much_more(self, ours: Model) -> None:
        """Study keeps three quarters of each."""
        cards = generate(ours)
        for domain in domains_by_choice():
            asked = _choices(cards, domain)
            kept = sum(one.exam_only for one in asked)
            assert least_kept(len(asked)) <= kept <= len(asked) / 4, sorted(domain)

    def test_a_card_more_or_less_moves_hardly_any_other(self, ours: Model, undrawn: tuple[Card, ...]) -> None:
        """Three questions at most, whichever it is."""
        drawn = _kept(with_reserves(undrawn, ours.exam_domains))
        for place in range(0, len(undrawn), 25):
            left = [*undrawn[:place], *undrawn[place + 1 :]]
            own = {question_id(undrawn[place].id, one.id) for one in undrawn[place].questions}
            assert len(_kept(with_reserves(left, ours.exam_domains)) ^ (drawn - own)) <= 3, undrawn[place].id

    def test_what_each_card_says_is_the_same_for_study_and_exam(self, ours: Model, undrawn: tuple[Card, ...]) -> None:
        """Answers and revisions, and which cards are kept apart, do not hang on the lot."""
        said = [(one.id, one.revision, one.back, one.apart) for one in undrawn]
        assert [(one.id, one.revision, one.back, one.apart) for one in generate(ours)] == said

    def test_what_is_written_for_exams_alone_is_kept(self, ours: Model) -> None:
        """Another case is never met in study."""
        written = [one for card_ in generate(ours) for one in card_.questions if one.id == ANOTHER_CASE]
        assert len(written) > 0
        assert {one.exam_only for one in written} == {True}
