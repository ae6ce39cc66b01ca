"""Looking through a finished exam, with a scripted learner."""

from __future__ import annotations

import pytest

from builders_exams import FORMS, RIGHT, finished, question, report_on, scored, visit
from builders_terminal import LAMP, harbour
from fakes import LINES, WIDE, ScriptedDesk
from k8squiz.sessions.exam_report import Report
from k8squiz.terminal.exam_review_screen import read_report, review
from k8squiz.terminal.keys import Command
from k8squiz.terminal.lines import line
from k8squiz.terminal.look import Look

NEXT, BACK, QUIT, EXPLAIN, SOURCE, KEYS = (
    Command.NEXT,
    Command.BACK,
    Command.QUIT,
    Command.EXPLAIN,
    Command.SOURCE,
    Command.KEYS,
)
ASKED = [question(card) for card in FORMS]
MIXED = report_on(finished(ASKED, *(visit(ASKED, at, RIGHT if at % 2 else "nothing like it") for at in range(5))))


class Browser:
    """A browser that opens pages, or is not there, and remembers which were wanted."""

    def __init__(self, *, there: bool = True) -> None:
        self.wanted: list[str] = []
        self._there = there

    def open(self, address: str) -> bool:
        """Whether there is one."""
        self.wanted.append(address)
        return self._there


def look_through(
    *script: Command, report: Report = MIXED, wrong: bool = False, look: Look = WIDE, browser: Browser | None = None
) -> list[str]:
    """The first line of each page that is shown to a learner who follows the script to its last word."""
    desk = ScriptedDesk(script, look)
    review(report, desk, (browser or Browser()).open, wrong=wrong)
    assert desk.left == ()
    return [page.split("\n")[0].split(" - ")[0] for page in desk.pages]


def test_it_goes_on_and_back_and_ends_behind_the_last_question() -> None:
    """Back at the first one stays there."""
    steps = [BACK, NEXT, NEXT, BACK, NEXT, NEXT, NEXT, NEXT]
    assert look_through(*steps) == [f"Question {number} of 5" for number in (1, 1, 2, 3, 2, 3, 4, 5)]


def test_only_the_misses_are_shown_when_asked_for() -> None:
    """They keep the numbers of their questions."""
    shown = [f"Miss {at} of 3: question {number} of 5" for at, number in ((1, 1), (2, 3), (3, 5))]
    assert look_through(NEXT, NEXT, NEXT, wrong=True) == shown


def test_line_mode_prints_all_one_below_the_other() -> None:
    """Nothing waits for a key that nobody presses."""
    assert look_through(look=LINES) == [f"Question {number} of 5" for number in range(1, 6)]


def test_where_nothing_was_missed_it_says_so() -> None:
    """And there is nothing to go through."""
    assert look_through(report=scored_all(), wrong=True) == ["Nothing was missed in attempt 1."]


def scored_all() -> Report:
    """The report on an exam without a miss."""
    return report_on(scored(4))


def test_asides_lead_back_to_their_question() -> None:
    """Everything about it, the page that says so, and the keys."""
    browser = Browser()
    pages = look_through(EXPLAIN, NEXT, SOURCE, NEXT, KEYS, NEXT, QUIT, browser=browser)
    assert pages == [
        "Question 1 of 5",
        "Which part of the harbour lifts the containers off a ship?",
        "Question 1 of 5",
        "In your browser:",
        "Question 1 of 5",
        "Keys",
        "Question 1 of 5",
    ]
    assert browser.wanted == ["https://harbour.example/handbook/parts/#crane"]


def test_without_a_browser_the_source_is_printed() -> None:
    """To be copied."""
    assert look_through(SOURCE, NEXT, QUIT, browser=Browser(there=False))[1] == "There is no browser here. The source:"


@pytest.mark.parametrize("aside", [EXPLAIN, SOURCE])
def test_what_no_deck_holds_any_more_cannot_be_explained(aside: Command) -> None:
    """It says so, and no page is opened."""
    browser = Browser()
    gone = report_on(finished(ASKED), harbour(LAMP))
    pages = look_through(aside, NEXT, QUIT, report=gone, browser=browser)
    assert pages[1] == "No deck holds this question any more as it was asked."
    assert browser.wanted == []


@pytest.mark.parametrize("script", [[QUIT], [NEXT, QUIT], [EXPLAIN, QUIT]])
def test_one_may_quit_anywhere(script: list[Command]) -> None:
    """Also while something is explained."""
    assert len(look_through(*script)) == len(script)


def test_a_report_stays_until_it_is_read() -> None:
    """In line mode nobody may be there to say so."""
    desks = [ScriptedDesk([NEXT]), ScriptedDesk([], LINES)]
    for desk in desks:
        read_report(desk, [line("Score")])
    assert [(desk.pages, desk.log, desk.left) for desk in desks] == [(["Score"], ["page", "pause"], ())] * 2
