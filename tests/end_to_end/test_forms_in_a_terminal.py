"""Every form of question in a real terminal, with a made-up deck."""

from __future__ import annotations

import re
import signal

import pytest

from end_to_end.forms import DECK, FORMS, HORN, OPTIONS, ratings, remember
from end_to_end.program import Program
from end_to_end.real_terminal import BACKSPACE, CTRL_C, DOWN, ENTER, ESCAPE, RealTerminal
from k8squiz.history.reviews import Rating
from k8squiz.identifiers import CardId

pytestmark = pytest.mark.end_to_end
AFTER, TYPING = "Enter next", "Esc commands"
DECLINE, EASY = "2  Wrong: it comes again", "4  Easy: "
"""The last of the choices at a near miss, and of the ratings: when it is there, a digit is taken."""
BERTHS, TIDE = CardId("berths.state"), CardId("tide.slack")


def study(program: Program, *arguments: object) -> RealTerminal:
    """``k8squiz study`` with the deck of all forms."""
    return RealTerminal(program, "study", DECK, "--seed", 1, *arguments)


def wait_for_question(window: RealTerminal, form: str) -> None:
    """Waits for the question of a form, and until it can be answered."""
    window.wait_for(FORMS[form].ask, "I don't know" if form in OPTIONS else TYPING)


def say(window: RealTerminal, form: str, answer: tuple[str, ...]) -> None:
    """Answers the question on the screen with these options, or with this text."""
    if form not in OPTIONS:
        window.press(answer[0] + ENTER)
    elif form == "choice":
        window.press(window.option(answer[0]))
    else:
        window.press("".join(map(window.option, answer)) + ENTER)


def put_in_place(window: RealTerminal) -> list[str]:
    """The steps placed so far, in their order."""
    found = re.findall(r"^ . \d (\d)(?:st|nd|rd|th) (.*)$", window.text(), re.MULTILINE)
    return [text for _, text in sorted(found)]


@pytest.mark.parametrize("form", FORMS)
def test_each_form_is_asked_answered_and_marked(form: str, program: Program) -> None:
    """Not known, then wrong, then right; each verdict waits for a key, and the summary tells all three."""
    with study(program, "--form", form, "--limit", 1) as window:
        wait_for_question(window, form)
        window.press("0" if form in OPTIONS else ENTER)
        window.wait_for("Incorrect: you did not know it yet", "The answer:", AFTER)
        window.press(ENTER)
        window.wait_for("1 coming again - again, missed before")
        wait_for_question(window, form)
        say(window, form, FORMS[form].wrong)
        window.wait_for("Incorrect", "The answer:", AFTER)
        window.press(ENTER)
        wait_for_question(window, form)
        say(window, form, FORMS[form].right)
        window.wait_for("Correct", AFTER)
        window.press(ENTER)
        window.wait_for("1 of 3 answers right (", "Enter/q finish")
        window.press(ENTER)
        assert window.end() == (0, None)
    assert (program.statistics()["reviews"], program.statistics()["correct"]) == (3, 1)


@pytest.mark.parametrize("form", FORMS)
def test_an_answer_in_any_form_can_be_taken_back(form: str, program: Program) -> None:
    """And the question is put again."""
    with study(program, "--form", form, "--limit", 1) as window:
        wait_for_question(window, form)
        say(window, form, FORMS[form].wrong)
        window.wait_for("Incorrect", "u undo")
        window.press("u")
        window.wait_for("1 to go - new card")
        wait_for_question(window, form)
        assert program.statistics()["reviews"] == 0


@pytest.mark.parametrize("form", FORMS)
def test_a_killed_session_keeps_the_answer_that_was_shown(form: str, program: Program) -> None:
    """SIGKILL leaves no time for anything, and needs none."""
    with study(program, "--form", form, "--limit", 1) as window:
        wait_for_question(window, form)
        say(window, form, FORMS[form].right)
        window.wait_for("Correct", AFTER)
        window.send_signal(signal.SIGKILL)
        assert window.end() == (None, signal.SIGKILL)
    assert (program.statistics()["reviews"], program.statistics()["correct"]) == (1, 1)


def test_a_gap_is_shown_in_its_exhibit(program: Program) -> None:
    """Line by line as it is in the deck, above the question."""
    with study(program, "--form", "typed") as window:
        wait_for_question(window, "typed")
        _, exhibit = window.text().split("new card\n\n")
        assert exhibit.startswith(
            " BERTH   SHIP        STATE\n 1       Albatross   ____\n 2       Bernicle    waiting\n"
        )


def test_a_known_mistake_is_explained(program: Program) -> None:
    """A wrong text that many would type."""
    with study(program, "--form", "typed") as window:
        wait_for_question(window, "typed")
        window.press(f"WAITING{ENTER}")
        window.wait_for("Incorrect: WAITING", "Ships wait outside and she lies at a berth.", AFTER)


@pytest.mark.parametrize(("key", "rating", "told"), [("1", Rating.HARD, "correct"), ("2", Rating.AGAIN, "Incorrect")])
def test_a_near_miss_is_shown_and_the_learner_decides(key: str, rating: Rating, told: str, program: Program) -> None:
    """Accepted it counts as Hard, declined as Again; nothing is recorded before."""
    with study(program, "--form", "typed", "--limit", 1) as window:
        wait_for_question(window, "typed")
        window.press(f"unloadin{ENTER}")
        window.wait_for("Nearly.", "unloadin", '"g" is missing', DECLINE)
        assert program.statistics()["reviews"] == 0
        window.press(key)
        window.wait_for(told, AFTER)
    assert ratings(program, BERTHS) == [rating]


def test_leaving_at_a_near_miss_records_nothing(program: Program) -> None:
    """Who leaves has not declined."""
    with study(program, "--form", "typed", "--limit", 1) as window:
        wait_for_question(window, "typed")
        window.press(f"unloadin{ENTER}")
        window.wait_for("Nearly.", DECLINE)
        window.press(CTRL_C)
        assert window.end() == (0, None)
    assert program.statistics()["reviews"] == 0


def test_several_are_counted_before_they_are_taken(program: Program) -> None:
    """With one too few or one too many nothing is answered; a digit pressed again takes its mark away."""
    with study(program, "--form", "several") as window:
        wait_for_question(window, "several")
        pilot, office, crane = map(window.option, ("the pilot", "the office", "the crane"))
        window.press(pilot + ENTER)
        window.wait_for("[x] the pilot", "choose 2, 1 chosen")
        window.press(crane + office + ENTER)
        window.wait_for("[x] the crane", "[x] the office", "choose 2, 3 chosen")
        window.press(crane)
        window.wait_for("[ ] the crane")
        assert program.statistics()["reviews"] == 0
        window.press(ENTER)
        window.wait_for("Correct", AFTER)


def test_partly_right_is_wrong_and_says_of_each_what_it_is(program: Program) -> None:
    """With the reason of the wrong one."""
    with study(program, "--form", "several") as window:
        wait_for_question(window, "several")
        say(window, "several", FORMS["several"].wrong)
        window.wait_for("Incorrect", "the pilot", "the crane", "It has a bell.", "The answer:", "- the office", AFTER)
    assert ratings(program, CardId("radio.use")) == [Rating.AGAIN]


def test_steps_are_placed_one_by_one_and_taken_back(program: Program) -> None:
    """The last one finds its own place; Backspace takes back what was placed last by hand."""
    steps = FORMS["order"].right
    with study(program, "--form", "order") as window:
        wait_for_question(window, "order")
        window.press(window.option(steps[1]) + window.option(steps[0]))
        window.wait_for(f"1st {steps[1]}", f"2nd {steps[0]}", "Backspace take back")
        window.press(BACKSPACE * 2)
        window.wait_until_gone("1st", "2nd")
        assert put_in_place(window) == []
        window.press("".join(map(window.option, steps[:3])))
        window.wait_for(f"4th {steps[3]}", "Enter answer")
        assert put_in_place(window) == list(steps)
        window.press(BACKSPACE)
        window.wait_until_gone("3rd", "4th")
        assert put_in_place(window) == list(steps[:2])
        window.press(window.option(steps[2]))
        window.wait_for("4th", "Enter answer")
        window.press(ENTER)
        window.wait_for("Correct", AFTER)


def test_steps_are_placed_with_arrows_as_well(program: Program) -> None:
    """Down to a step, and Enter places it."""
    with study(program, "--form", "order") as window:
        wait_for_question(window, "order")
        at = 0
        for place, step in zip(("1st", "2nd", "3rd"), FORMS["order"].right, strict=False):
            before, at = at, int(window.option(step))
            window.press(DOWN * ((at - before) % 4))
            window.wait_for(f"» {at}")
            window.press(ENTER)
            window.wait_for(f"{place} {step}")
        window.wait_for("4th", "Enter answer")
        window.press(ENTER)
        window.wait_for("Correct", AFTER)


def test_commands_come_after_escape_where_letters_are_text(program: Program) -> None:
    """``u`` is a letter until then; after it, the answer before is taken back."""
    with study(program, "--form", "typed", "--limit", 2) as window:
        wait_for_question(window, "typed")
        window.press(f"unloading{ENTER}")
        window.wait_for("Correct", AFTER)
        window.press(ENTER)
        window.wait_for("Type who blows the horn.", TYPING)
        window.press("u")
        window.wait_for("» u")
        window.press(ESCAPE)
        window.wait_for("u undo", "back to typing")
        window.press("u")
        window.wait_for("2 to go - new card")
        wait_for_question(window, "typed")
        assert program.statistics()["reviews"] == 0


def test_a_command_that_is_not_known_to_be_right_is_rated_by_the_learner(program: Program) -> None:
    """Beside what is accepted; the rating is what counts."""
    with study(program, "--form", "command") as window:
        wait_for_question(window, "command")
        window.press(f"curl -k https://10.0.0.1:6443/api/v1/pods{ENTER}")
        window.wait_for("Not known to be right", "kubectl get pods -A", EASY)
        window.press("3")
        window.wait_for("correct", AFTER)
    assert ratings(program, CardId("pods.list")) == [Rating.GOOD]


def test_a_command_is_timed(program: Program) -> None:
    """From the question to the answer."""
    with study(program, "--form", "command") as window:
        wait_for_question(window, "command")
        window.settle(0.3)
        window.press(f"kubectl get pods -A{ENTER}")
        screen = window.wait_for("your best so far", AFTER)
    seconds = re.search(r"(\d\.\d) s, your best so far", screen)
    assert seconds
    assert 0.3 <= float(seconds[1]) < 9


@pytest.mark.parametrize(("key", "rating"), [("1", Rating.AGAIN), ("2", Rating.HARD), (ENTER, Rating.GOOD)])
def test_a_flashcard_is_turned_over_and_rated(key: str, rating: Rating, program: Program) -> None:
    """Good is pointed at; each rating tells in how many days the card would come again."""
    with study(program, "--flashcards", "--limit", 1) as window:
        front = window.wait_for("What happens to the Albatross?", "Enter show the answer")
        assert "She is unloading." not in front
        window.press(ENTER)
        back = window.wait_for("She is unloading.", "The crane stands over her.", EASY, "quit")
        assert re.findall(r"\d  (\w+): \d+ days?$", back, re.MULTILINE) == ["Again", "Hard", "Good", "Easy"]
        window.press(key)
        window.wait_until_gone("She is unloading.")
    assert ratings(program, BERTHS) == [rating]


def test_a_flashcard_without_questions_is_studied_with_the_others(program: Program) -> None:
    """In its place among them, and taken back like them."""
    remember(program, TIDE)
    with study(program, "--limit", 1) as window:
        window.wait_for("What is slack water?", "Enter show the answer")
        window.press(ENTER)
        window.wait_for("nothing flows.", EASY)
        window.press("4")
        window.wait_for("1 of 1 answers right (", "u undo")
        assert ratings(program, TIDE) == [Rating.EASY, Rating.EASY]
        window.press("u")
        window.wait_for("What is slack water?", "Enter show the answer")
        assert ratings(program, TIDE) == [Rating.EASY]


def test_not_recalled_but_recognised_and_taken_back_step_by_step(program: Program) -> None:
    """The miss becomes Hard when the choice is right, is Again when that is taken back, and then is gone as well."""
    remember(program, HORN)
    with study(program, "--limit", 1) as window:
        window.wait_for("1 to go - review", "Type who blows the horn.", TYPING)
        window.press(f"the lighthouse{ENTER}")
        window.wait_for("Incorrect", AFTER)
        assert ratings(program, HORN) == [Rating.EASY, Rating.AGAIN]
        window.press(ENTER)
        window.wait_for("Which of these blows the horn?", "I don't know")
        window.press(window.option("the tugboat"))
        window.wait_for("Correct", "it counts as Hard", "u undo")
        assert ratings(program, HORN) == [Rating.EASY, Rating.HARD, None]
        window.press("u")
        window.wait_for("1 coming again - the same, with options", "u undo")
        assert ratings(program, HORN) == [Rating.EASY, Rating.AGAIN]
        window.press("u")
        window.wait_for("Type who blows the horn.", TYPING)
        assert ratings(program, HORN) == [Rating.EASY]
        window.press(f"tug{ENTER}")
        window.wait_for("Correct", AFTER)
    assert ratings(program, HORN) == [Rating.EASY, Rating.GOOD]


def test_not_even_recognised_is_again(program: Program) -> None:
    """Both misses stand, and the card comes back."""
    remember(program, HORN)
    with study(program, "--limit", 1) as window:
        window.wait_for("Type who blows the horn.", TYPING)
        window.press(ENTER)
        window.wait_for("Incorrect", AFTER)
        window.press(ENTER)
        window.wait_for("Which of these blows the horn?", "I don't know")
        window.press(window.option("the crane"))
        window.wait_for("Incorrect", "It has a bell.", AFTER)
        window.press(ENTER)
        window.wait_for("1 coming again - again, missed before", "Type who blows the horn.", TYPING)
    assert ratings(program, HORN) == [Rating.EASY, Rating.AGAIN, Rating.AGAIN]
