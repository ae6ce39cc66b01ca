"""One question as it is asked."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders_content import card, choice, command, flashcard, order, several, typed, wrong
from k8squiz.identifiers import CardId, QuestionId, question_id
from k8squiz.knowledge.asking import SHOWN_WRONG, Form, Question
from k8squiz.sessions.asking import RECOGNISED, Option, Stage, Wanted, choices, pick, put, studied

seeds = st.integers().map(Random)
texts = st.text("abcdef", min_size=1, max_size=3)
pools = st.lists(texts, min_size=2, max_size=9, unique=True)
steps = st.lists(texts, min_size=2, max_size=6, unique=True)

ALL = (choice(), several(), typed(), order(), command())
"""A question of each form."""


def last(question: Question, number: int = 1) -> QuestionId:
    """The id of a question of the card so numbered."""
    return question_id(card(number).id, question.id)


def wanted(
    stage: Stage = Stage.RECOGNISE, before: Question | None = None, *met: str, form: Form | None = None
) -> Wanted:
    """What is known of a card that was asked ``before``, with these others met."""
    return Wanted(stage, None if before is None else last(before), frozenset(map(CardId, met)), form)


def picked(*questions: Question, to: Wanted) -> set[Question | None]:
    """Everything that chance may pick from these questions of one card."""
    return {pick(card(1, *questions), to, Random(seed)) for seed in range(60)}


class TestPutting:
    """Options drawn and shuffled."""

    @given(pools, seeds)
    def test_every_wrong_option_comes_from_the_pool_and_the_right_one_is_there_once(
        self, pool: list[str], random: Random
    ) -> None:
        """Four options, all different; fewer only where the pool is smaller."""
        question = choice("which", *pool, answer="RIGHT")
        asked = put(card(1, question), question, random)
        shown = [option.text for option in asked.options]
        assert [option.text for option in asked.options if option.right] == ["RIGHT"]
        assert {option.text for option in asked.options if not option.right} <= set(pool)
        assert len(shown) == len(set(shown)) == min(SHOWN_WRONG, len(pool)) + 1
        assert asked.right == Option("RIGHT", right=True)

    @given(st.integers(2, 4), pools, seeds)
    def test_of_several_every_right_one_is_shown_beside_three_wrong_ones(
        self, count: int, pool: list[str], random: Random
    ) -> None:
        """Whoever knows them finds them all."""
        right = tuple(f"RIGHT {number}" for number in range(count))
        question = several("both", *right, pool=wrong(*pool))
        asked = put(card(1, question), question, random)
        assert sorted(option.text for option in asked.options if option.right) == list(right)
        assert len(asked.options) == len(set(asked.options)) == count + min(SHOWN_WRONG, len(pool))
        assert asked.answer == right

    @given(steps, seeds)
    def test_steps_are_all_shown_and_never_in_order(self, right: list[str], random: Random) -> None:
        """So that leaving everything as it is cannot be the answer."""
        question = order("steps", *right)
        asked = put(card(1, question), question, random)
        shown = [option.text for option in asked.options]
        assert sorted(shown) == sorted(right)
        assert shown != right
        assert asked.answer == tuple(right)

    @pytest.mark.parametrize("question", [typed("x", "etcd", "the store"), command("x", "kubectl get po", "k get po")])
    def test_what_comes_from_memory_has_no_options(self, question: Question) -> None:
        """Of all that is accepted, the first is shown as the answer."""
        asked = put(card(1, question), question, Random(1))
        assert (asked.options, asked.answer) == ((), question.answer[:1])

    @given(st.sampled_from(ALL), st.integers())
    def test_the_same_chance_puts_the_same_question(self, question: Question, seed: int) -> None:
        """Option by option, in the same order."""
        first, second = (put(card(1, question), question, Random(seed)) for _ in range(2))
        assert first == second

    def test_the_right_option_stands_everywhere_and_every_wrong_one_comes_up(self) -> None:
        """Over many askings no place and no option of the pool is left out."""
        question = choice("which", *"abcdefg")
        asked = [put(card(1, question), question, Random(seed)) for seed in range(400)]
        places = [[option.right for option in one.options].index(True) for one in asked]
        assert all(60 <= places.count(place) <= 140 for place in range(4))
        assert {option.text for one in asked for option in one.options} == {*"abcdefg", "etcd"}

    def test_every_order_but_the_right_one_comes_up(self) -> None:
        """Of three steps there are five others."""
        question = order("steps", "a", "b", "c")
        asked = [put(card(1, question), question, Random(seed)) for seed in range(100)]
        assert len({one.options for one in asked}) == 5

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

    @pytest.mark.parametrize("question", ALL)
    def test_a_question_asked_knows_what_it_is(self, question: Question) -> None:
        """Its id is the card's and its own."""
        asked = put(card(1, question), question, Random(1))
        assert (asked.id, asked.form, asked.ask) == (last(question), question.form, question.ask)

    def test_an_exhibit_is_shown_as_it_is(self) -> None:
        """Blanks, breaks and the gap to be filled."""
        exhibit = "containers:\n  - image: nginx\n    ____: 80\n"
        question = typed()._replace(exhibit=exhibit)
        assert put(card(1, question), question, Random(1)).exhibit == exhibit


class TestFlashcards:
    """A card asked without a question."""

    def test_the_front_is_asked_and_the_back_is_the_answer(self) -> None:
        """There is nothing to choose from, and no question to name."""
        asked = put(flashcard(), None, Random(1))
        assert (asked.ask, asked.answer, asked.options) == ("What is it for?", ("It stores.",), ())
        assert (asked.id, asked.form, asked.exhibit) == (None, None, "")

    def test_a_front_that_points_at_an_exhibit_shows_it(self) -> None:
        """That of the question whose words the front uses, and of no other."""
        other = choice("other")._replace(exhibit="another")
        same = choice()._replace(ask="What is it for?", exhibit="STATUS: Pending")
        assert put(card(1, other, same), None, Random(1)).exhibit == "STATUS: Pending"
        assert put(card(1, other), None, Random(1)).exhibit == ""


class TestStudied:
    """Which cards can be studied at all."""

    @pytest.mark.parametrize("question", ALL)
    def test_every_form_can_be_studied(self, question: Question) -> None:
        """And asked for by its name; another form of the same card cannot."""
        assert studied(card(1, question))
        assert {form for form in Form if studied(card(1, question), form)} == {question.form}

    def test_a_card_without_questions_is_a_flashcard(self) -> None:
        """It has no form to be asked in."""
        assert studied(flashcard())
        assert not any(studied(flashcard(), form) for form in Form)

    @pytest.mark.parametrize("held", [choice(exam_only=True), choice(needs=("other.role",))])
    def test_a_card_with_nothing_to_ask_yet_waits(self, held: Question) -> None:
        """All it has is kept for exams, or stands on another card."""
        assert not studied(card(1, held))
        assert not studied(card(1, held), Form.CHOICE)
        assert studied(card(1, held, typed()))
        assert not studied(card(1, held, typed()), Form.CHOICE)

    def test_an_exam_asks_choices_only(self) -> None:
        """Those kept for it among them."""
        kept = choice("kept", exam_only=True)
        assert choices(card(1, *ALL, kept)) == (choice(), kept)


class TestPicking:
    """Which of its questions a card is asked by."""

    def test_young_memory_is_asked_to_recognise(self) -> None:
        """The answer is among the options."""
        assert picked(*ALL, to=wanted(Stage.RECOGNISE)) == {choice(), several()}

    def test_old_memory_is_asked_to_recall(self) -> None:
        """The answer is not on the screen, or not in order."""
        assert picked(*ALL, to=wanted(Stage.RECALL)) == {typed(), order(), command()}

    @pytest.mark.parametrize(("stage", "only"), [(Stage.RECOGNISE, typed()), (Stage.RECALL, choice())])
    def test_a_card_with_nothing_that_fits_is_asked_by_what_it_has(self, stage: Stage, only: Question) -> None:
        """Better than not at all."""
        assert picked(only, to=wanted(stage)) == {only}

    @pytest.mark.parametrize("before", ALL)
    def test_once_more_is_in_another_form(self, before: Question) -> None:
        """Whichever it was."""
        found = picked(*ALL, choice("second"), to=wanted(Stage.ANOTHER_FORM, before))
        assert {one.form for one in found if one} == set(Form) - {before.form}

    def test_once_more_without_another_form_is_another_question(self) -> None:
        """And without another question the same."""
        assert picked(choice("a"), choice("b"), to=wanted(Stage.ANOTHER_FORM, choice("a"))) == {choice("b")}
        assert picked(choice("a"), to=wanted(Stage.ANOTHER_FORM, choice("a"))) == {choice("a")}

    def test_once_more_after_nothing_known_is_anything(self) -> None:
        """The question asked then is no longer in the deck."""
        assert picked(*ALL, to=wanted(Stage.ANOTHER_FORM, choice("gone"))) == set(ALL)

    def test_what_was_not_recalled_is_asked_as_a_choice_and_nothing_else(self) -> None:
        """Where there is none, by nothing."""
        assert picked(*ALL, to=wanted(Stage.CHOICE, typed())) == {choice()}
        assert picked(several(), typed(), to=wanted(Stage.CHOICE, typed())) == {None}

    @pytest.mark.parametrize("before", [typed(), order(), command()])
    def test_what_was_not_recalled_is_asked_with_options_in_the_same_words(self, before: Question) -> None:
        """Where a choice asks so; else any other choice of the card will do."""
        same = choice("same")._replace(ask=before.ask)
        assert picked(choice("a"), before, same, to=wanted(Stage.CHOICE, before)) == {same}
        assert picked(choice("a"), before, choice("b"), to=wanted(Stage.CHOICE, before)) == {choice("a"), choice("b")}

    @pytest.mark.parametrize("held", [choice("held", exam_only=True), choice("held", needs=("other.role",))])
    def test_the_same_words_are_no_reason_to_ask_what_is_held_back(self, held: Question) -> None:
        """Neither what is kept for exams, nor what stands on a card not met."""
        same = held._replace(ask=typed().ask)
        assert picked(same, typed(), choice(), to=wanted(Stage.CHOICE, typed())) == {choice()}

    def test_the_same_words_count_only_where_a_choice_is_wanted(self) -> None:
        """A young memory is asked by any question with options."""
        same = choice("same")._replace(ask=typed().ask)
        assert picked(choice(), typed(), same, to=wanted(Stage.RECOGNISE, typed())) == {choice(), same}

    def test_a_question_on_two_cards_waits_until_both_were_met(self) -> None:
        """All the others that it needs, and not just one of them."""
        contrast = choice("contrast", needs=("a.role", "b.role"))
        assert picked(choice(), contrast, to=wanted()) == {choice()}
        assert picked(choice(), contrast, to=wanted(Stage.RECOGNISE, None, "a.role")) == {choice()}
        assert picked(choice(), contrast, to=wanted(Stage.RECOGNISE, None, "a.role", "b.role")) == {choice(), contrast}

    @pytest.mark.parametrize("stage", Stage)
    def test_what_is_kept_for_exams_is_kept_from_study(self, stage: Stage) -> None:
        """Though it were the only one."""
        assert picked(choice("kept", exam_only=True), to=wanted(stage)) == {None}

    @pytest.mark.parametrize("form", Form)
    @pytest.mark.parametrize("stage", [Stage.RECOGNISE, Stage.RECALL, Stage.ANOTHER_FORM])
    def test_a_form_wanted_is_the_only_one_asked(self, form: Form, stage: Stage) -> None:
        """Whatever the memory; where a card has none of it, nothing is."""
        own = next(one for one in ALL if one.form is form)
        assert picked(*ALL, to=wanted(stage, own, form=form)) == {own}
        assert picked(*(one for one in ALL if one != own), to=wanted(stage, form=form)) == {None}

    @pytest.mark.parametrize("before", [None, choice(), choice("gone")])
    def test_a_single_question_is_asked_again(self, before: Question | None) -> None:
        """Better than not at all."""
        assert picked(choice(), to=wanted(Stage.RECOGNISE, before)) == {choice()}

    def test_every_question_has_its_turn(self) -> None:
        """Which one is left to chance."""
        questions = tuple(choice(f"q{number}") for number in range(3))
        assert picked(*questions, to=wanted()) == set(questions)

    def test_a_flashcard_has_no_question(self) -> None:
        """At any stage."""
        assert {pick(flashcard(), wanted(stage), Random(1)) for stage in Stage} == {None}

    @given(
        st.lists(st.sampled_from([*ALL, choice("b"), typed("c"), choice("d", needs=("x.role",))]), unique=True),
        st.sampled_from(Stage),
        st.sampled_from(ALL),
        st.sets(st.just("x.role")),
        seeds,
    )
    def test_the_same_question_is_not_asked_twice_running(
        self, questions: list[Question], stage: Stage, before: Question, met: set[str], random: Random
    ) -> None:
        """Where there is another, even one that fits the memory less."""
        found = pick(card(1)._replace(questions=tuple(questions)), wanted(stage, before, *met), random)
        fit = [one for one in questions if set(one.needs) <= met]
        offered = [one for one in fit if one.form is Form.CHOICE] if stage is Stage.CHOICE else fit
        assert (found in offered) if offered else (found is None)
        if len(offered) > 1:
            assert found != before

    @given(st.lists(st.sampled_from(ALL), unique=True, min_size=2), st.booleans(), seeds)
    def test_what_fits_goes_before_what_does_not(self, questions: list[Question], recall: bool, random: Random) -> None:
        """Of those that were not asked last."""
        before, *others = questions
        found = pick(card(1, *questions), wanted(Stage.RECALL if recall else Stage.RECOGNISE, before), random)
        fitting = [one for one in others if (one.form not in RECOGNISED) is recall]
        assert found in (fitting or others)


class TestKeptForExams:
    """Until an exam has shown it."""

    kept = choice("kept", exam_only=True)

    def test_what_is_kept_for_exams_is_not_asked_in_study(self) -> None:
        """Nor is a card studied that has nothing else."""
        assert picked(choice("open"), self.kept, to=wanted()) == {choice("open")}
        assert not studied(card(1, self.kept))

    def test_what_an_exam_has_shown_is_kept_no_longer(self) -> None:
        """From then on it is a question like any other."""
        met = frozenset({last(self.kept)})
        assert picked(choice("open"), self.kept, to=wanted()._replace(met_in_exams=met)) == {choice("open"), self.kept}
        assert studied(card(1, self.kept), met_in_exams=met)
        assert not studied(card(1, self.kept), Form.TYPED, met)
