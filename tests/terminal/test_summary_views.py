"""The end of a session, and when to come back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from builders_terminal import BERTHS, CRANE, LAMP, LANDING, MOVERS, RADIO, given, numbered, outlook
from k8squiz.sessions.plan import Outlook
from k8squiz.sessions.study import Given, Turn
from k8squiz.terminal.summary_views import MOST_MISSED, Ending, coming, due_json, due_line, nothing_to_do, summary

SUGGESTION = "Go on: k8squiz study"


def told(*answers: Given, seconds: float = 42, after: Outlook | None = None, changed: bool = False) -> list[str]:
    """The lines of the summary of these answers."""
    ending = Ending(answers, seconds, after or outlook(), SUGGESTION, changed=changed)
    return [one.text.plain for one in summary(ending)]


def comes(after: Outlook) -> list[str]:
    """What is told of the days to come."""
    return [one.text.plain for one in coming(after)]


RIGHT, MISSED = given(CRANE, "the crane"), given(BERTHS)


@pytest.mark.parametrize(
    ("seconds", "time"),
    [(0, "0 s"), (59.4, "59 s"), (60, "1 min"), (380, "6 min"), (3_599, "1 h 0 min"), (8_000, "2 h 13 min")],
)
def test_the_time_is_told_as_exactly_as_it_matters(seconds: float, time: str) -> None:
    """Seconds, minutes, or hours with minutes."""
    assert told(RIGHT, seconds=seconds)[0] == f"1 of 1 answers right (100 %) in {time}."


def test_the_score_counts_every_answer() -> None:
    """A card answered twice counts twice, and a part of a per cent is not given away."""
    assert told(RIGHT, MISSED, RIGHT)[0].startswith("2 of 3 answers right (66 %)")


def test_what_was_learned_is_counted_by_cards() -> None:
    """New ones met, and those known a second time, each once."""
    answers = [given(CRANE, "the crane", Turn.NEW), given(BERTHS, None, Turn.NEW), given(BERTHS, None, Turn.REPEAT)]
    sure = given(RADIO, RADIO.questions[0].answer[0], Turn.CONFIRM)
    assert told(*answers, sure)[1] == "Learned: 2 new cards met, 1 card known a second time."
    assert told(answers[0])[1] == "Learned: 1 new card met."
    assert told(RIGHT)[1] == "Everything is saved."
    assert told(given(RADIO, None, Turn.CONFIRM))[1] == "Everything is saved."


@pytest.mark.parametrize(
    ("one", "answer"),
    [
        (given(BERTHS), "Answer: no crane is free for her."),
        (given(MOVERS), "Answer: the crane; the tugboat."),
        (given(LANDING), "Answer: " + "; ".join(LANDING.questions[0].answer) + "."),
        (given(LAMP, "fixed-red"), "Answer: rotating-white"),
    ],
)
def test_what_was_missed_is_told_with_its_answer_and_its_source(one: Given, answer: str) -> None:
    """In whatever form it was asked; the first source is enough to read on."""
    page = told(RIGHT, one)
    at = page.index("Missed:")
    assert page[at + 1 : at + 4] == [one.asked.ask, answer, one.asked.card.sources[0]]


def test_a_card_missed_twice_is_told_once() -> None:
    """And those beyond the first few are counted, with the command that shows them."""
    assert told(MISSED, MISSED).count(BERTHS.questions[0].ask) == 1
    many = [given(numbered(number)) for number in range(MOST_MISSED + 2)]
    page = told(*many)
    assert [f"Answer: right {number}." in page for number in range(MOST_MISSED + 2)] == [*[True] * 5, False, False]
    assert "and 2 more: k8squiz study --only failed" in page


def test_without_a_miss_nothing_is_listed() -> None:
    """Nothing was missed, and no empty heading says so."""
    assert "Missed:" not in told(RIGHT)


def test_it_ends_with_the_streak_the_next_due_time_and_one_suggestion() -> None:
    """In this order, below an empty line."""
    page = told(RIGHT, after=outlook(later=2)._replace(streak=4))
    assert page[-4:] == [
        "",
        "4 study days in a row.",
        "The next 2 cards are due on Thursday, 05 March 2026, from 04:00.",
        SUGGESTION,
    ]
    assert "1 study day in a row." in told(RIGHT, after=outlook()._replace(streak=1))
    assert told(RIGHT)[-2:] == ["", SUGGESTION]


def test_where_nothing_was_answered_only_what_is_left_is_told() -> None:
    """That nothing has changed is said only where it is so."""
    after = outlook(due=1, new=3)
    assert told(after=after) == ["Nothing was answered, and nothing has changed.", "1 card is due now."]
    assert told(after=after, changed=True)[0] == "Nothing was answered."


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (outlook(due=2, new=5, later=3), ["2 cards are due now."]),
        (outlook(new=5), ["5 more new cards can be learned today."]),
        (outlook(new=1), ["1 more new card can be learned today."]),
        (outlook(later=1), ["The next card is due on Thursday, 05 March 2026, from 04:00."]),
        (
            outlook(later=1)._replace(day_start=0),
            ["The next card is due on Thursday, 05 March 2026, from 00:00."],
        ),
        (
            outlook()._replace(waiting=1),
            ["1 card is due beyond today's limit; k8squiz study --more 20 brings some today."],
        ),
        (outlook(), []),
    ],
)
def test_what_comes_is_told(after: Outlook, expected: Sequence[str]) -> None:
    """What is due now, else what waits beyond the limit, else the next day with cards due; and new cards left."""
    assert comes(after) == expected


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (outlook(due=12, new=8)._replace(waiting=40), "12 due and 8 new, 40 more wait for another day: k8squiz study"),
        (outlook(due=12), "12 due: k8squiz study"),
        (outlook(new=8), "8 new: k8squiz study"),
        (outlook()._replace(waiting=1), "Done for today; 1 card is due beyond its limit: k8squiz study --more 20"),
        (outlook(later=3), "Nothing is due; 3 on Thursday, 05 March, from 04:00."),
        (outlook(), "Nothing is due."),
        (outlook(due=1)._replace(command="k8squiz study --exam cka"), "1 due: k8squiz study --exam cka"),
    ],
)
def test_what_is_due_is_one_line(after: Outlook, expected: str) -> None:
    """With the command that asks it."""
    assert due_line(after).text.plain == expected


def test_what_is_due_is_plain_data_for_a_prompt() -> None:
    """The day as an ISO date, or null."""
    after = Outlook(2, 8, date(2026, 3, 5), 3, waiting=40, streak=4)
    assert due_json(after) == {"due": 2, "new": 8, "waiting": 40, "next": "2026-03-05", "next_count": 3, "streak": 4}
    assert due_json(outlook())["next"] is None


def test_with_nothing_to_do_there_are_ways_to_go_on() -> None:
    """New cards only while there are some."""
    page = [one.text.plain for one in nothing_to_do(outlook(later=1), unseen=3)]
    assert page[:2] == [
        "Nothing is due now. Well done.",
        "The next card is due on Thursday, 05 March 2026, from 04:00.",
    ]
    assert [row.split("  ")[0] for row in page[4:]] == [
        "k8squiz study --more 3",
        "k8squiz study --cram",
        "k8squiz exam kcna",
        "k8squiz stats",
    ]
    without = [one.text.plain for one in nothing_to_do(outlook(), unseen=0)]
    assert not any("--more" in row for row in without)
