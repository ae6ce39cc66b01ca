"""How cards read with their state."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from builders_terminal import BERTHS, CRANE, RADIO, TODAY, TOWED, listed
from fakes import LINES, NARROW, WIDE
from k8squiz.history.reviews import Forgotten, Occasion, PastAnswer, Rating
from k8squiz.identifiers import CardId, ReviewId, StudyDay, question_id
from k8squiz.scheduling.memory import Met
from k8squiz.stats.card_list import Listed
from k8squiz.terminal.card_views import card_list, card_page, done, kept, standing
from k8squiz.terminal.lines import Line
from k8squiz.terminal.look import Look


def read(page: Iterable[Line]) -> list[str]:
    """The lines of a page as text."""
    return [one.text.plain for one in page]


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (listed(CRANE, "new"), "new"),
        (listed(CRANE, "new", "suspended"), "new, suspended"),
        (listed(CRANE, "known", days=30), "known, due 01 Apr 2026"),
        (listed(CRANE, "learning", "due", days=-2, lapses=1), "learning, due 28 Feb 2026, forgotten once"),
        (
            listed(CRANE, "learning", "leeches", "flagged", days=1, lapses=7),
            "learning, due 03 Mar 2026, forgotten 7 times, flagged, a leech",
        ),
        (listed(CRANE, "learning", "buried", days=1), "learning, due 03 Mar 2026, buried"),
        (
            listed(CRANE, "learning")._replace(memory=Met(1, TODAY, TODAY), due=StudyDay(TODAY + 1)),
            "met once, due 03 Mar 2026",
        ),
    ],
)
def test_a_state_is_told_in_words(one: Listed, told: str) -> None:
    """How well it is known, when it is due, how often it was forgotten, and the marks on it."""
    assert standing(one) == told


def test_a_list_counts_its_cards_by_state() -> None:
    """In the order of learning; what was never met is only counted, and it says how to see more."""
    cards = [listed(CRANE, "known", days=9), listed(RADIO, "learning", days=1), listed(BERTHS, "known", days=3)]
    page = read(card_list(cards, WIDE, unlisted=2))
    assert page[:3] == [f"{one.card.id}  {standing(one)}" for one in cards]
    assert page[3:6] == ["", "3 cards: 1 learning, 2 known.", "2 cards not met yet: k8squiz cards new"]
    assert page[6].startswith("One in full: k8squiz cards ID.")


@pytest.mark.parametrize("length", [22, 23, 37, 38, 39, 55])
def test_a_state_stands_below_an_id_that_leaves_no_room_beside_it(length: int) -> None:
    """Real ids have up to 55 characters, and a small screen 40 cells."""
    long = CRANE._replace(id=CardId("crane.".ljust(length, "x")))
    page = list(card_list([listed(long, "new", "suspended")], NARROW))
    beside = length + len("  ") + 16 <= 40
    assert [(one.text.plain, one.indent) for one in page[: 1 if beside else 2]] == (
        [(f"{long.id}  new, suspended", 0)] if beside else [(long.id, 0), ("new, suspended", 2)]
    )


def test_an_empty_list_is_no_error() -> None:
    """Nothing fits, and that is told."""
    assert read(card_list([], WIDE))[0] == "0 cards."


@pytest.mark.parametrize("look", [WIDE, NARROW, LINES])
def test_every_answer_stands_in_the_history(look: Look) -> None:
    """Its day, whether it was right, its rating, on what occasion, and what was said."""
    own = question_id(TOWED.id, "which")
    history: list[PastAnswer | Forgotten] = [
        PastAnswer(ReviewId(1), StudyDay(TODAY - 40), Occasion.STUDY, own, True, None, "the tugboat", 4_000),
        Forgotten(TOWED.id, StudyDay(TODAY - 30)),
        PastAnswer(ReviewId(3), StudyDay(TODAY - 9), Occasion.EXAM, own, False, Rating.AGAIN, None, 9_000),
        PastAnswer(ReviewId(4), StudyDay(TODAY - 2), Occasion.CRAM, own, False, None, "the crane", 2_000),
    ]
    page = " ".join(read(card_page(listed(TOWED, "learning", days=2), history, None, look)))
    told = [
        "21 Jan 2026  right: the tugboat",
        "31 Jan 2026  forgotten at your wish: new again",
        "21 Feb 2026  wrong, rated Again, in an exam: I don't know",
        "28 Feb 2026  wrong, in a cram session: the crane",
    ]
    assert page.endswith("Answers " + " ".join(told))


def test_a_card_never_asked_says_so() -> None:
    """Instead of an empty list."""
    assert read(card_page(listed(CRANE, "new"), [], None, WIDE))[-1] == "It was never asked."


@pytest.mark.parametrize(("correct", "rating"), [(True, Rating.GOOD), (False, Rating.AGAIN)])
def test_a_flashcard_was_rated_and_nothing_was_said_to_it(*, correct: bool, rating: Rating) -> None:
    """So its history puts no words into the learner's mouth."""
    past = PastAnswer(ReviewId(1), TODAY, Occasion.STUDY, None, correct, rating, None, 4_000)
    verdict = f"{'right' if correct else 'wrong'}, rated {rating.name.capitalize()}"
    assert read(card_page(listed(CRANE, "learning", days=1), [past], None, WIDE))[-1] == f"02 Mar 2026  {verdict}"


def test_a_leech_stands_beside_what_it_is_confused_with() -> None:
    """Where that is known; another card does not."""
    beside = "Tell it from towed.role: What is special about towed?"
    leech = listed(CRANE, "learning", "leeches", days=1, lapses=6)
    assert beside in read(card_page(leech, [], TOWED, WIDE))
    assert beside not in read(card_page(leech, [], None, WIDE))
    assert beside not in read(card_page(listed(CRANE, "learning", days=1), [], TOWED, WIDE))


def test_what_was_done_is_counted() -> None:
    """And nothing done is told as well."""
    assert [read(done(2, "unsuspended")), read(done(1, "forgotten")), read(done(0, "forgotten"))] == [
        ["2 cards unsuspended."],
        ["1 card forgotten."],
        ["No card had to be changed."],
    ]
    assert read(kept()) == ["Nothing was changed."]
