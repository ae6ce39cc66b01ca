"""Where a learner stands."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders_terminal import CRANE, RADIO, TODAY, attempt, harbour, numbered, overview
from k8squiz.history.days import StudyDayTotals, Totals
from k8squiz.history.exams import ExamAttempt
from k8squiz.history.marks import Standing
from k8squiz.identifiers import CardId, StudyDay
from k8squiz.questions.cards import Deck
from k8squiz.scheduling.memory import Learned, Memory, Met
from k8squiz.stats.overview import DeckStanding, ExamLine, Kept, Overview, as_json, streak
from k8squiz.stats.overview import overview as compute

NOTHING: Mapping[CardId, Memory] = {}
NO_MARKS: Mapping[CardId, Standing] = {}


def learned(stability: float, days_ago: int = 0, revision: int = 1) -> Learned:
    """The memory of a card, rated once so many days ago."""
    day = StudyDay(TODAY - days_ago)
    return Learned(stability, 5.0, 1, 0, revision, day, day)


def figures(
    *decks: Deck,
    memories: Mapping[CardId, Memory] = NOTHING,
    days: tuple[StudyDayTotals, ...] = (),
    attempts: tuple[ExamAttempt, ...] = (),
    standings: Mapping[CardId, Standing] = NO_MARKS,
) -> Overview:
    """The figures of today."""
    kept = Kept(memories, Totals(0, 0), days, attempts, standings)
    return compute(decks, kept, today=TODAY, desired_retention=0.9)


@pytest.fixture
def far_west(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The machine's clock is set to a zone eight hours behind UTC."""
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "XXX+8")
        time.tzset()
        yield
    time.tzset()


def test_every_card_of_a_deck_is_new_learning_or_known() -> None:
    """Known is a stability of 21 days or more; a card only met is being learned."""
    cards = [numbered(number) for number in range(5)]
    memories: dict[CardId, Memory] = {
        cards[0].id: Met(1, StudyDay(TODAY - 1), StudyDay(TODAY - 1)),
        cards[1].id: learned(20.9),
        cards[2].id: learned(21.0),
    }
    (standing,) = figures(harbour(*cards), memories=memories).decks
    assert standing == DeckStanding("harbour", "The harbour", new=2, learning=2, known=1, due=1)


def test_cards_are_due_from_the_day_they_would_be_forgotten() -> None:
    """With a retention of 90 % that is after as many days as the stability says."""
    cards = [numbered(number) for number in range(3)]
    memories = {card.id: learned(10, days_ago) for card, days_ago in zip(cards, (9, 10, 11), strict=True)}
    assert figures(harbour(*cards), memories=memories).decks[0].due == 2


def test_a_card_whose_answer_has_changed_is_new_again() -> None:
    """What was remembered was the old answer."""
    changed = CRANE._replace(revision=2)
    assert figures(harbour(changed), memories={CRANE.id: learned(30)}).decks[0].new == 1


def test_what_rests_is_not_due() -> None:
    """No session asks it today; it is still being learned. Yesterday's burial is over."""
    cards = [numbered(number) for number in range(4)]
    marks = (Standing(suspended=True), Standing(buried=TODAY), Standing(buried=StudyDay(TODAY - 1)), Standing())
    standings = {card.id: mark for card, mark in zip(cards, marks, strict=True)}
    memories = {card.id: learned(10, 11) for card in cards}
    (standing,) = figures(harbour(*cards), memories=memories, standings=standings).decks
    assert (standing.learning, standing.due) == (4, 2)


def test_memories_of_cards_in_no_deck_count_for_none() -> None:
    """Decks come and go; the record stays."""
    (standing,) = figures(harbour(CRANE), memories={RADIO.id: learned(30)}).decks
    assert (standing.new, standing.learning, standing.known) == (1, 0, 0)


@pytest.mark.parametrize(
    ("days", "length"),
    [([], 0), ([0], 1), ([-1], 1), ([-2], 0), ([0, -1, -2], 3), ([-1, -2], 2), ([0, -2, -3], 1), ([1], 0)],
)
def test_a_streak_ends_today_or_yesterday(days: list[int], length: int) -> None:
    """As long as today is not over, yesterday's holds; a gap ends it."""
    assert streak([StudyDay(TODAY + day) for day in days], TODAY) == length


@given(st.sets(st.integers(-40, 0)))
def test_a_streak_never_counts_a_day_without_an_answer(days: set[int]) -> None:
    """And never stops before one with an answer."""
    length = streak([StudyDay(TODAY + day) for day in days], TODAY)
    end = 0 if 0 in days else -1
    assert all(end - back in days for back in range(length))
    assert end - length not in days


def test_finished_exams_are_listed_with_their_score() -> None:
    """One still open has none; a blank counts as wrong."""
    lines = figures(attempts=(attempt(3), attempt(0), attempt(4, finished=None))).exams
    assert lines == (ExamLine("kcna", "2026-03-02", 4, 3), ExamLine("kcna", "2026-03-02", 4, 0))
    assert [line.percent for line in lines] == [75.0, 0.0]


def test_an_exam_without_questions_has_a_score_of_nought() -> None:
    """And does not divide by it."""
    assert ExamLine("kcna", "2026-03-02", 0, 0).percent == 0.0


@pytest.mark.usefixtures("far_west")
def test_an_exam_counts_for_the_day_on_the_wall() -> None:
    """It is stored in UTC, where an evening in the west is the next day already."""
    started = datetime(2026, 3, 3, 2, 0, tzinfo=UTC)
    assert [line.date for line in figures(attempts=(attempt(1, started=started),)).exams] == ["2026-03-02"]


def test_plain_data_holds_every_figure() -> None:
    """Programs read ``reviews`` and the sums over all decks; it is JSON as it stands."""
    data = json.loads(json.dumps(as_json(overview())))
    assert {key: data[key] for key in ("reviews", "correct", "percent", "cards", "streak")} == {
        "reviews": 36,
        "correct": 27,
        "percent": 75,
        "cards": {"all": 220, "met": 140, "new": 80, "learning": 11, "known": 129, "due": 2},
        "streak": 1,
    }
    assert data["days"][-1] == {"day": "2026-03-02", "answers": 20, "correct": 10, "new": 1, "milliseconds": 9000}
    assert data["exams"][0] == {"exam": "hpa", "date": "2026-02-27", "questions": 60, "correct": 33, "percent": 55.0}
    assert data["decks"][1]["deck"] == "sea"
