"""The whole key map in a real terminal: every key of every list is pressed, and does what it says."""

from __future__ import annotations

import stat
from collections.abc import Sequence

import pytest

from builders_terminal import BERTHS, CRANE, LAMP, RADIO, TOWED, harbour_file, numbered
from end_to_end.forms import remember
from end_to_end.program import Program
from end_to_end.real_terminal import ENTER, ESCAPE, RealTerminal
from end_to_end.steps import Step, at
from k8squiz.questions.cards import Card
from k8squiz.terminal import keys

pytestmark = pytest.mark.end_to_end
ASKS, TYPES, AFTER, END, BACK = (
    "0 I don't know",
    "Esc commands",
    "Enter next",
    "Enter/q finish",
    "Enter show the answer",
)
NAMES = {"enter": ENTER, "space": " ", "escape": ESCAPE}


ASKING = [
    *at(
        "ASKING",
        ("h", "Hint: It is not", ASKS),
        ("f", "new card, flagged", ASKS),
        ("f", "3 to go - new card\n", ASKS),
        ("?", "Keys", "Enter back", "Ctrl-C"),
    ),
    *at("BACK_TO_IT", ("enter", ASKS)),
    *at("ASKING", ("?", "Keys", "Enter back")),
    *at("BACK_TO_IT", ("q", ASKS)),
    *at("ASKING", ("?", "Keys", "Enter back")),
    *at("BACK_TO_IT", ("escape", ASKS)),
    *at("ASKING", ("?", "Keys", "Enter back")),
    *at("BACK_TO_IT", ("space", ASKS)),
    *at("ASKING", ("!", "What is wrong with this question?", "empty Enter no note")),
    *at("", ("enter", ASKS)),
    *at("ASKING", ("b", "Buried: it is not asked again today.", AFTER)),
    *at("PUT_AWAY", ("enter", "2 to go", ASKS)),
    *at("ASKING", ("u", "3 to go", ASKS), ("s", "Suspended: it is not asked again", "--unsuspend", AFTER)),
    *at("PUT_AWAY", ("space", "2 to go", ASKS)),
    *at("ASKING", ("u", "3 to go", ASKS), ("0", "Incorrect: you did not know it yet.", AFTER)),
    *at("AFTER_ANSWER", ("q", "0 of 1 answers right")),
]
AFTER_ANSWER = [
    *at("ASKING", ("0", AFTER)),
    *at("RATINGS", ("4", "4 [Easy", AFTER), ("3", "3 [Good", AFTER), ("2", "2 [Hard", AFTER), ("1", "1 [Again", AFTER)),
    *at(
        "AFTER_ANSWER",
        ("e", "right: ", "wrong: ", "Card: ", AFTER),
        ("o", "There is no browser here.", "https://", "Enter back"),
    ),
    *at("BACK_TO_IT", ("enter", AFTER)),
    *at(
        "AFTER_ANSWER",
        ("f", "Flagged: k8squiz study --only flagged", AFTER),
        ("f", "The flag is off.", AFTER),
        ("?", "Keys", "Enter back", "4 "),
    ),
    *at("BACK_TO_IT", ("enter", AFTER)),
    *at("AFTER_ANSWER", ("!", "What is wrong with this question?", "empty Enter no note")),
    *at("", ("enter", AFTER)),
    *at("AFTER_ANSWER", ("u", "3 to go", ASKS)),
    *at("ASKING", ("0", AFTER)),
    *at("AFTER_ANSWER", ("b", "Buried: it is not asked again today.", AFTER)),
    *at("PUT_AWAY", ("enter", "2 to go", "- new card", ASKS)),
    *at("ASKING", ("0", AFTER)),
    *at("AFTER_ANSWER", ("s", "Suspended: ", AFTER)),
    *at("PUT_AWAY", ("enter", "1 to go", "- new card", ASKS)),
    *at("ASKING", ("b", "Buried: ", AFTER)),
    *at("PUT_AWAY", ("q", "0 of 2 answers right")),
]
TYPING = [
    *at(
        "TYPING",
        ("h", "Hint: It has 14 characters.", TYPES),
        ("f", "flagged", TYPES),
        ("f", "1 to go - new card\n", TYPES),
        ("?", "Keys", "Enter back", "Esc"),
    ),
    *at("BACK_TO_IT", ("enter", TYPES)),
    *at("TYPING", ("!", "What is wrong with this question?", "empty Enter no note")),
    *at("", ("enter", TYPES)),
    *at("TYPING", ("b", "Buried: ", AFTER)),
    *at("PUT_AWAY", ("u", "1 to go", TYPES)),
    *at("TYPING", ("b", "Buried: ", AFTER)),
    *at("PUT_AWAY", ("enter", END)),
    *at("AT_THE_END", ("u", "1 to go", TYPES)),
    *at("TYPING", ("s", "Suspended: ", AFTER)),
    *at("PUT_AWAY", ("enter", END)),
    *at("AT_THE_END", ("u", "1 to go", TYPES)),
    *at("", ("enter", "Incorrect: you did not know it yet.", AFTER)),
    *at("GO_ON", ("enter", "1 coming again", TYPES)),
    *at("TYPING", ("u", "1 to go", TYPES), ("q", "Nothing was answered")),
]
FLASHCARD = [
    *at(
        "SHOW_BACK",
        ("h", "Hint: It begins: ", BACK),
        ("f", "flagged", BACK),
        ("f", "2 to go - new card\n", BACK),
        ("?", "Keys", "Enter back"),
    ),
    *at("BACK_TO_IT", ("enter", BACK)),
    *at("SHOW_BACK", ("!", "What is wrong with this question?", "empty Enter no note")),
    *at("", ("enter", BACK)),
    *at("SHOW_BACK", ("b", "Buried: ", AFTER)),
    *at("PUT_AWAY", ("enter", "1 to go", "- new card", BACK)),
    *at("SHOW_BACK", ("u", "2 to go", "- new card", BACK), ("s", "Suspended: ", AFTER)),
    *at("PUT_AWAY", ("enter", "1 to go", "- new card", BACK)),
    *at("SHOW_BACK", ("u", "2 to go", "- new card", BACK), ("space", "How well did you know it?", "1-4 rate")),
    *at("AFTER_ANSWER", ("?", "Keys", "Enter back")),
    *at("BACK_TO_IT", ("enter", "1-4 rate")),
    *at("AFTER_ANSWER", ("e", "Card: crane.role", "Enter back")),
    *at("BACK_TO_IT", ("enter", "1-4 rate")),
    *at("AFTER_ANSWER", ("!", "What is wrong with this question?", "empty Enter no note")),
    *at("", ("enter", BACK)),
    *at("SHOW_BACK", ("enter", "1-4 rate")),
    *at("", ("3", "1 to go", "- new card", BACK)),
    *at("SHOW_BACK", ("enter", "1-4 rate")),
    *at("AFTER_ANSWER", ("u", "2 to go", "- new card", BACK)),
    *at("SHOW_BACK", ("enter", "1-4 rate")),
    *at("AFTER_ANSWER", ("q", "Nothing was answered")),
]
QUITS = [*at("SHOW_BACK", ("q", "Nothing was answered"))]
QUITS_AT_ONCE = [*at("ASKING", ("q", "Nothing was answered"))]
AT_THE_END = [
    *at("ASKING", ("0", AFTER)),
    *at("RATINGS", ("3", "3 [Good", AFTER)),
    *at("GO_ON", ("space", END, "1 more")),
    *at("AT_THE_END", ("?", "Keys", "Enter back", "report a mistake")),
    *at("BACK_TO_IT", ("enter", END)),
    *at("AT_THE_END", ("!", "What is wrong with this question?", "empty Enter no note")),
    *at("", ("enter", END)),
    *at("AT_THE_END", ("u", "1 to go", ASKS)),
    *at("ASKING", ("0", AFTER)),
    *at("RATINGS", ("3", "3 [Good", AFTER)),
    *at("GO_ON", ("enter", END)),
    *at("AT_THE_END", ("m", "1 to go", "- new card", ASKS)),
    *at("ASKING", ("0", AFTER)),
    *at("RATINGS", ("4", "4 [Easy", AFTER)),
    *at("GO_ON", ("enter", END)),
    *at("AT_THE_END", ("q", "0 of 2 answers right")),
]
FINISH = [
    *at("ASKING", ("0", AFTER)),
    *at("RATINGS", ("3", "3 [Good", AFTER)),
    *at("GO_ON", ("enter", END)),
    *at("AT_THE_END", ("enter", "0 of 1 answers right")),
]
BEFORE_OPTIONS = [
    *at("BEFORE_OPTIONS", ("?", "Keys", "Enter back")),
    *at("BACK_TO_IT", ("enter", "Now with options.", AFTER)),
    *at("BEFORE_OPTIONS", ("f", "Flagged: ", AFTER), ("f", "The flag is off.", AFTER)),
    *at("BEFORE_OPTIONS", ("!", "What is wrong with this question?", "empty Enter no note")),
    *at("", ("enter", "Now with options.", AFTER)),
    *at("BEFORE_OPTIONS", ("b", "Buried: ", AFTER)),
    *at("PUT_AWAY", ("u", "1 coming again", ASKS)),
    *at("ASKING", ("u", "1 to go", "- review", TYPES)),
    *at("", ("enter", "Now with options.", AFTER)),
    *at("BEFORE_OPTIONS", ("s", "Suspended: ", AFTER)),
    *at("PUT_AWAY", ("u", "1 coming again", ASKS)),
    *at("ASKING", ("u", "1 to go", "- review", TYPES)),
    *at("", ("enter", "Now with options.", AFTER)),
    *at("BEFORE_OPTIONS", ("u", "1 to go", "- review", TYPES)),
    *at("", ("enter", "Now with options.", AFTER)),
    *at("BEFORE_OPTIONS", ("space", "1 coming again", ASKS)),
    *at("ASKING", ("u", "1 to go", "- review", TYPES)),
    *at("", ("enter", "Now with options.", AFTER)),
    *at("BEFORE_OPTIONS", ("enter", "1 coming again", ASKS)),
    *at("ASKING", ("u", "1 to go", "- review", TYPES)),
    *at("", ("enter", "Now with options.", AFTER)),
    *at("BEFORE_OPTIONS", ("q", "0 of 1 answers right")),
]
NEAR_MISS = [
    *at("JUDGING", ("?", "Keys", "Enter back")),
    *at("BACK_TO_IT", ("enter", "Nearly.", "1-2 choose")),
    *at("JUDGING", ("!", "What is wrong with this question?", "empty Enter no note")),
    *at("", ("enter", TYPES)),
]
WALKS: dict[str, tuple[tuple[Card, ...], tuple[str, ...], list[Step]]] = {
    "at a choice": ((CRANE, RADIO, BERTHS), (), ASKING),
    "after an answer": ((CRANE, RADIO, BERTHS), (), AFTER_ANSWER),
    "where text is typed": ((LAMP,), (), TYPING),
    "at a flashcard": ((CRANE, RADIO), ("--flashcards",), FLASHCARD),
    "quitting at a choice": ((CRANE,), (), QUITS_AT_ONCE),
    "quitting at a flashcard": ((CRANE,), ("--flashcards",), QUITS),
    "at the end": ((numbered(1), numbered(2)), ("--limit=1",), AT_THE_END),
    "finishing": ((numbered(1),), (), FINISH),
}


def study(program: Program, cards: Sequence[Card], *arguments: str, browser: str = "") -> RealTerminal:
    """``k8squiz study`` with these cards of the harbour."""
    return RealTerminal(
        program, "study", harbour_file(program.folder, *cards), "--seed", 1, *arguments, BROWSER=browser
    )


def walk(window: RealTerminal, steps: Sequence[Step]) -> None:
    """Presses each key, after Esc where text is typed, and waits for what has to be seen."""
    for step in steps:
        if step.where == "TYPING":
            window.press(ESCAPE)
            window.wait_for("other keys back to typing")
        window.press(NAMES.get(step.key, step.key))
        window.wait_for(*step.seen)


@pytest.mark.parametrize("name", WALKS)
def test_every_key_does_what_it_says(name: str, program: Program) -> None:
    """One after the other, and the session goes on as it should."""
    cards, arguments, steps = WALKS[name]
    with study(program, cards, *arguments) as window:
        window.wait_for("to go - new card", TYPES if cards == (LAMP,) else "q quit")
        walk(window, steps)
    assert program.run("stats").code == 0


def test_before_the_options_every_key_works_too(program: Program) -> None:
    """What could not be recalled is asked again at once; until then it can be taken back, marked or put away."""
    remember(program, TOWED.id)
    with study(program, [TOWED]) as window:
        window.wait_for("1 to go", "- review", TYPES)
        window.press(ENTER)
        window.wait_for("Now with options.", AFTER)
        walk(window, BEFORE_OPTIONS)


def test_a_slip_can_be_judged_after_looking_at_the_keys(program: Program) -> None:
    """And a note goes back to the question."""
    with study(program, [LAMP]) as window:
        window.wait_for(TYPES)
        window.press(f"rotatin-white{ENTER}")
        window.wait_for("Nearly.", "1-2 choose")
        walk(window, NEAR_MISS)
        window.press(f"rotatin-white{ENTER}")
        window.wait_for("Nearly.", "1-2 choose")
        walk(window, at("JUDGING", ("q", "Nothing was answered")))
        assert window.end() == (0, None)


def test_the_walks_press_every_key_there_is() -> None:
    """In each list of keys of a study session on a full screen."""
    walked = {(step.where, step.key) for _, _, steps in WALKS.values() for step in steps}
    walked |= {(step.where, step.key) for step in [*NEAR_MISS, *BEFORE_OPTIONS, *at("JUDGING", ("q", ""))]}
    lists = ("ASKING", "TYPING", "SHOW_BACK", "GO_ON", "PUT_AWAY", "BACK_TO_IT", "AFTER_ANSWER", "BEFORE_OPTIONS")
    offered = {
        (where, {" ": "space"}.get(key.key, key.key))
        for where in (*lists, "JUDGING", "AT_THE_END")
        for key in getattr(keys, where)
    }
    offered |= {("RATINGS", key) for key in "1234"}
    assert offered - walked == set()


def test_the_source_opens_in_the_browser_where_there_is_one(program: Program) -> None:
    """The browser gets the address and nothing else; the screen stays as it is."""
    opened = program.folder / "opened"
    browser = program.folder / "browser"
    browser.write_text(f'#!/bin/sh\necho "$@" > {opened}\n', encoding="utf-8")
    browser.chmod(browser.stat().st_mode | stat.S_IXUSR)
    with study(program, [CRANE], browser=str(browser)) as window:
        window.wait_for(ASKS)
        window.press("0")
        window.wait_for(AFTER)
        window.press("o")
        window.wait_for("In your browser:", CRANE.sources[0])
    assert opened.read_text(encoding="utf-8").split() == [CRANE.sources[0]]
