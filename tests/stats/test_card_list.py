"""Every card with its state."""

from __future__ import annotations

import json

import pytest

from builders_terminal import CRANE, RADIO, TODAY, harbour, numbered
from k8squiz.history.marks import Standing
from k8squiz.history.reviews import Forgotten, Occasion, PastAnswer, Rating
from k8squiz.identifiers import CardId, QuestionId, ReviewId, StudyDay
from k8squiz.questions.cards import Card
from k8squiz.scheduling.memory import Learned, Memory, Met
from k8squiz.stats.card_list import STATES, WORDS, Listed, Record, as_json, history_json, list_cards

PLAIN = Standing()


def learned(stability: float, days_ago: int = 0, *, lapses: int = 0, revision: int = 1) -> Learned:
    """The memory of a card, asked last so many days ago."""
    day = StudyDay(TODAY - days_ago)
    return Learned(stability, 5.126, lapses + 3, lapses, revision, day, day)


def met(days_ago: int = 0) -> Met:
    """The memory of a card that was met so many days ago, and not yet rated."""
    return Met(1, StudyDay(TODAY - days_ago), StudyDay(TODAY - days_ago))


def listed(
    memory: Memory | None = None, standing: Standing = PLAIN, *, failed: bool = False, of: Card = CRANE
) -> Listed:
    """A card as it stands today."""
    memories: dict[CardId, Memory] = {} if memory is None else {of.id: memory}
    record = Record(memories, {of.id: standing}, TODAY, 0.9, frozenset({of.id} if failed else ()))
    [only] = list_cards([harbour(of)], record)
    return only


@pytest.mark.parametrize(
    ("memory", "state"),
    [(None, "new"), (met(), "learning"), (learned(20.9), "learning"), (learned(21.0), "known")],
)
def test_every_card_is_new_or_being_learned_or_known(memory: Memory | None, state: str) -> None:
    """One of them, never two."""
    one = listed(memory)
    assert one.state == state
    assert [word for word in STATES if word in one.words] == [state]


def test_a_card_whose_answer_has_changed_is_new_again() -> None:
    """It has no memory, and no day on which it is due."""
    one = listed(learned(30.0, 90), of=CRANE._replace(revision=2))
    assert (one.memory, one.due) == (None, None)
    assert one.words == {"new"}


def test_a_card_is_due_from_its_day_on() -> None:
    """With a retention of 90 %, after as many days as its stability says; what was met, on the next one."""
    for memory, day, due in (
        (learned(9.0, 8), TODAY + 1, False),
        (learned(9.0, 9), TODAY, True),
        (learned(9.0, 20), TODAY - 11, True),
        (met(), TODAY + 1, False),
        (met(1), TODAY, True),
    ):
        one = listed(memory)
        assert (one.due, "due" in one.words) == (day, due)


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        (PLAIN, {"due"}),
        (Standing(flagged=True), {"due", "flagged"}),
        (Standing(suspended=True), {"suspended"}),
        (Standing(buried=TODAY), {"buried"}),
        (Standing(buried=StudyDay(TODAY - 1)), {"due"}),
    ],
)
def test_what_rests_is_not_due(standing: Standing, words: set[str]) -> None:
    """No session asks it; yesterday's burial is over."""
    assert listed(learned(9.0, 20), standing).words == {"learning", *words}


def test_what_failed_and_what_is_forgotten_again_and_again_is_named() -> None:
    """A leech from the sixth time on."""
    assert listed(learned(9.0, lapses=5), failed=True).words == {"learning", "failed"}
    assert listed(learned(30.0, lapses=6)).words == {"known", "leeches"}


@pytest.mark.parametrize(
    ("wanted", "fits"),
    [
        ("new", True),
        ("known", False),
        ("flagged", True),
        ("crane", True),
        ("crane.role", True),
        ("ane.r", True),
        ("radio", False),
    ],
)
def test_a_card_is_found_by_a_word_or_by_a_part_of_its_id(wanted: str, fits: bool) -> None:
    """Whichever the learner types."""
    assert listed(standing=Standing(flagged=True)).fits(wanted) is fits


def test_a_word_is_never_taken_for_a_part_of_an_id() -> None:
    """Who asks for what is new does not mean a card about newness."""
    assert not listed(learned(9.0), of=CRANE._replace(id=CardId("new-ships.role"))).fits("new")


def test_cards_are_listed_in_the_order_of_the_decks_each_once() -> None:
    """In the first deck that holds them."""
    decks = [harbour(RADIO, CRANE, name="one"), harbour(CRANE, numbered(1), name="two")]
    found = [(one.card, one.deck) for one in list_cards(decks, Record({}, {}, TODAY, 0.9))]
    assert found == [(RADIO, "one"), (CRANE, "one"), (numbered(1), "two")]


def test_plain_data_holds_all_that_is_known_of_a_card() -> None:
    """It is JSON as it stands."""
    one = listed(learned(9.128, 20, lapses=6), Standing(flagged=True), failed=True)
    assert json.loads(json.dumps(as_json(one))) == {
        "card": "crane.role",
        "deck": "harbour",
        "front": CRANE.front,
        "state": "learning",
        "due": "2026-02-19",
        "stability": 9.13,
        "difficulty": 5.13,
        "reviews": 9,
        "lapses": 6,
        "failed": True,
        "suspended": False,
        "buried": False,
        "flagged": True,
        "leeches": True,
    }


@pytest.mark.parametrize(("memory", "due"), [(None, None), (met(), "2026-03-03")])
def test_a_card_that_was_never_rated_has_no_figures(memory: Memory | None, due: str | None) -> None:
    """Neither a stability nor a difficulty; no reviews and no lapses."""
    data = as_json(listed(memory))
    assert [data[key] for key in ("due", "stability", "difficulty", "reviews", "lapses")] == [due, None, None, 0, 0]


def test_every_word_but_the_state_and_the_day_is_a_key_of_the_plain_data() -> None:
    """What can be listed can be filtered by a program as well."""
    assert set(WORDS) - set(STATES) <= as_json(listed()).keys()


def test_a_history_tells_each_answer_and_each_reset() -> None:
    """The oldest first; an answer without a rating has none, and "I don't know" chose nothing."""
    history: list[PastAnswer | Forgotten] = [
        PastAnswer(
            ReviewId(1), TODAY, Occasion.STUDY, QuestionId("crane.role/which"), True, Rating.HARD, "the crane", 4_000
        ),
        Forgotten(CRANE.id, StudyDay(TODAY + 1)),
        PastAnswer(ReviewId(2), StudyDay(TODAY + 2), Occasion.CRAM, None, False, None, None, 900),
    ]
    assert json.loads(json.dumps(history_json(history))) == [
        {
            "day": "2026-03-02",
            "occasion": "study",
            "question": "crane.role/which",
            "correct": True,
            "rating": "hard",
            "chosen": "the crane",
            "milliseconds": 4_000,
        },
        {"day": "2026-03-03", "occasion": "forget"},
        {
            "day": "2026-03-04",
            "occasion": "cram",
            "question": None,
            "correct": False,
            "rating": None,
            "chosen": None,
            "milliseconds": 900,
        },
    ]
