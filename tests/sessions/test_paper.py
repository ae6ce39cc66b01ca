"""Looking up an exam's questions in decks that may have changed since."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders_exams import question
from builders_terminal import CRANE, LAMP, LANDING, MOVERS, harbour, typed
from k8squiz.history.exams import ExamQuestion
from k8squiz.knowledge.asking import WrongOption
from k8squiz.sessions.paper import Paper, parts

texts = st.text(st.characters(exclude_characters=";", exclude_categories=["Cs"]), min_size=1)


def asked(form: str, *options: str) -> ExamQuestion:
    """A question of a form, with these options."""
    return question(CRANE)._replace(form=form, options=options)


@given(st.sampled_from(["several", "order"]), st.lists(texts, min_size=1, max_size=9, unique=True), st.randoms())
def test_what_an_attempt_keeps_as_one_text_comes_apart_again(form: str, options: list[str], random: Random) -> None:
    """Whatever was picked, in whatever order."""
    picked = random.sample(options, random.randint(1, len(options)))
    assert parts(asked(form, *options), "; ".join(picked)) == tuple(picked)


def test_an_option_with_a_semicolon_in_it_is_one_part() -> None:
    """The longest option that fits is meant."""
    options = ("lift; then lower", "lift", "turn")
    assert parts(asked("several", *options), "turn; lift; then lower") == ("turn", "lift; then lower")


@pytest.mark.parametrize("form", ["choice", "typed", "command"])
def test_an_answer_in_one_part_stays_whole(form: str) -> None:
    """A shell has semicolons too."""
    assert parts(asked(form, "cd /tmp; ls", "cd /tmp"), "cd /tmp; ls") == ("cd /tmp; ls",)


def test_as_many_are_picked_as_are_right() -> None:
    """The attempt itself says how many, so no deck is needed."""
    assert [Paper([]).picks(question(card)) for card in (CRANE, MOVERS, LANDING, LAMP)] == [1, 2, 4, 1]


def test_a_question_is_found_with_its_options_as_they_were_shown() -> None:
    """Each with its reason."""
    found = Paper([harbour(CRANE)]).asked(question(CRANE))
    assert found is not None
    assert tuple(option.text for option in found.options) == question(CRANE).options
    assert {option.text: option.why for option in found.options if not option.right} == {
        option.text: option.why for option in CRANE.questions[0].wrong
    }


def test_a_wrong_option_that_was_reworded_since_is_still_wrong() -> None:
    """Only its reason is no longer known."""
    (own,) = CRANE.questions
    reworded = own._replace(wrong=tuple(WrongOption(f"{one.text}, mostly", one.why) for one in own.wrong))
    found = Paper([harbour(CRANE._replace(questions=(reworded,)))]).asked(question(CRANE))
    assert found is not None
    assert [option.text for option in found.options if option.right] == ["the crane"]
    assert {option.why for option in found.options} == {""}


@pytest.mark.parametrize(
    "now",
    [
        LAMP,
        CRANE._replace(revision=2),
        CRANE._replace(questions=()),
        CRANE._replace(questions=(typed("What lifts?", "the crane")._replace(id="which"),)),
    ],
)
def test_a_question_that_is_not_what_it_was_is_not_found(now: object) -> None:
    """Its card is gone or has another answer; the question is gone, or asked in another form."""
    assert Paper([harbour(now)]).asked(question(CRANE)) is None  # type: ignore[arg-type]
