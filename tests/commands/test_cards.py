"""k8squiz cards: what is listed, one card with its history, and what is done to those listed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from builders import answered
from builders_content import deck_file
from builders_terminal import TODAY, numbered
from commands.running import Learner, Ran, Shell, ago, opened, remember
from fakes import FixedClock
from k8squiz.history.marks import CardMark, MarkKind
from k8squiz.history.reviews import Occasion, Rating

Types = Callable[..., None]
KNOWN, LEARNING, SUSPENDED, BURIED, NEW = CARDS = tuple(map(numbered, range(5)))
FORGETTING = "Forget 2 cards? They would be new again; your statistics stay."


@pytest.fixture
def deck(home: Path, tmp_path: Path, clock: FixedClock) -> Path:  # noqa: ARG001  (it is TODAY)
    """A deck with cards as their names tell; the first two were met, and the last one never."""
    remember(
        home,
        *(ago(days, answered(KNOWN.id, Rating.EASY)) for days in (60, 40, 10)),
        ago(3, answered(LEARNING.id, Rating.AGAIN)),
        ago(2, answered(LEARNING.id, None, occasion=Occasion.CRAM, correct=True)),
    )
    with opened(home) as store:
        store.mark(
            [
                CardMark(SUSPENDED.id, MarkKind.SUSPEND, TODAY),
                CardMark(SUSPENDED.id, MarkKind.FLAG, TODAY),
                CardMark(BURIED.id, MarkKind.BURY, TODAY),
            ]
        )
    return deck_file(tmp_path, *CARDS)


@pytest.fixture
def cards(shell: Shell, deck: Path) -> Callable[..., Ran]:
    """``k8squiz cards`` of that deck."""
    return lambda *arguments: shell("cards", *arguments, "--deck", deck, "--plain")


Cards = Callable[..., Ran]


def listed(ran: Ran) -> list[str]:
    """The ids in a list."""
    assert (ran.code, ran.err) == (0, "")
    return [line.split()[0] for line in ran.out.split("\n") if line.startswith("part-")]


def test_without_a_filter_those_met_or_marked_are_listed_with_their_state(cards: Cards) -> None:
    """The others are counted."""
    assert cards().out.split("\n")[:7] == [
        "part-0.role  known, due 06 Dec 2026",
        "part-1.role  learning, due 28 Feb 2026",
        "part-2.role  new, suspended, flagged",
        "part-3.role  new, buried",
        "",
        "4 cards: 2 new, 1 learning, 1 known.",
        "1 card not met yet: k8squiz cards new",
    ]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (("new",), ["part-2.role", "part-3.role", "part-4.role"]),
        (("learning",), ["part-1.role"]),
        (("known",), ["part-0.role"]),
        (("due",), ["part-1.role"]),
        (("suspended",), ["part-2.role"]),
        (("buried",), ["part-3.role"]),
        (("flagged",), ["part-2.role"]),
        (("failed",), []),
        (("leeches",), []),
        (("part",), ["part-0.role", "part-1.role", "part-2.role", "part-3.role", "part-4.role"]),
        (("rt-1",), ["part-1.role"]),
        (("new", "suspended"), ["part-2.role"]),
        (("new", "rt-3"), ["part-3.role"]),
        (("known", "suspended"), []),
        (("--about", "part-4"), []),
        (("new", "--about", "part-4"), ["part-4.role"]),
    ],
)
def test_words_and_parts_of_ids_narrow_the_list(wanted: tuple[str, ...], found: list[str], cards: Cards) -> None:
    """All of them hold; a word that fits no card is no mistake, and the list is empty."""
    assert listed(cards(*wanted)) == found


def test_what_is_neither_a_word_nor_a_part_of_an_id_is_told_with_the_nearest(cards: Cards) -> None:
    """And with all words there are."""
    told = {
        "leech": '"leech" is no part of the id of any of these cards (did you mean "leeches"?). Words: new, learning, ',
        "part-1.rolle": '"part-1.rolle" is no part of the id of any of these cards (did you mean "part-1.role"?). ',
    }
    for wrong, beginning in told.items():
        ran = cards("part", wrong)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
        assert ran.err.startswith(f"k8squiz: {beginning}")


def test_a_whole_id_shows_that_card_with_its_history(cards: Cards) -> None:
    """The card itself, where it stands, and each answer with its day, its rating and its occasion."""
    ran = cards(LEARNING.id)
    assert (ran.code, ran.err) == (0, "")
    card, _, history = ran.out.partition("\nmine: ")
    assert card.split("\n")[:2] == ["part-1.role", "What is special about part-1?"]
    assert history.split("\n")[0] == "learning, due 28 Feb 2026."
    assert history.split("\n")[-3:] == [
        "  27 Feb 2026  wrong, rated Again: etcd",
        "  28 Feb 2026  right, in a cram session: etcd",
        "",
    ]


def test_a_card_that_was_never_asked_has_no_history(cards: Cards) -> None:
    """That is said."""
    assert cards(NEW.id).out.split("\n")[-2:] == ["It was never asked.", ""]


def test_a_list_can_be_had_as_data(cards: Cards) -> None:
    """Of every card that fits, those never met among them."""
    found = {one["card"]: one for one in json.loads(cards("--json").out)}
    assert list(found) == [one.id for one in CARDS]
    assert found[SUSPENDED.id] == {
        "card": "part-2.role",
        "deck": "mine",
        "front": "What is special about part-2?",
        "state": "new",
        "due": None,
        "stability": None,
        "difficulty": None,
        "reviews": 0,
        "lapses": 0,
        "failed": False,
        "suspended": True,
        "buried": False,
        "flagged": True,
        "leeches": False,
    }
    assert (found[KNOWN.id]["state"], found[KNOWN.id]["reviews"], found[KNOWN.id]["due"]) == ("known", 3, "2026-12-06")
    assert json.loads(cards("leeches", "--json").out) == []


def test_one_card_can_be_had_as_data_with_its_history(cards: Cards) -> None:
    """Oldest first."""
    found = json.loads(cards(LEARNING.id, "--json").out)
    assert (found["card"], found["due"]) == (LEARNING.id, "2026-02-28")
    wrong = {
        "day": "2026-02-27",
        "occasion": "study",
        "question": "part-1.role/which",
        "correct": False,
        "rating": "again",
        "chosen": "etcd",
        "milliseconds": 4000,
    }
    right = {**wrong, "day": "2026-02-28", "occasion": "cram", "correct": True, "rating": None}
    assert found["history"] == [wrong, right]


@pytest.mark.parametrize(
    ("option", "word", "told"),
    [
        ("--unsuspend", "suspended", "1 card asked again."),
        ("--unbury", "buried", "1 card asked today after all."),
        ("--unflag", "flagged", "1 card without a flag now."),
    ],
)
def test_a_mark_can_be_taken_off(option: str, word: str, told: str, cards: Cards) -> None:
    """Of those that have it, whatever else is listed; a second time there is nothing to change."""
    before = {one: listed(cards(one)) for one in ("suspended", "buried", "flagged")}
    assert cards("part", option) == (0, f"{told}\n\n", "")
    assert {one: listed(cards(one)) for one in before} == {**before, word: []}
    assert cards("part", option).out == "No card had to be changed.\n\n"


def test_several_marks_can_be_taken_off_together(cards: Cards, learner: Learner, deck: Path) -> None:
    """Afterwards the cards are asked."""
    assert cards("part", "--unsuspend", "--unbury", "--unflag").out.count("1 card ") == 3
    assert {SUSPENDED.id, BURIED.id} < set(learner.studies(deck))


@pytest.mark.parametrize("line", [[], ["1"], [""], ["q"], ["nonsense", "q"]])
def test_nothing_is_forgotten_unless_it_is_meant(line: list[str], cards: Cards, types: Types, home: Path) -> None:
    """Where nobody answers, as in a pipe, nothing is; nor is it on a mere Enter."""
    types(*line)
    ran = cards("part", "--forget")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{FORGETTING}\n  part-0.role\n  part-1.role\n\n  1. Keep them as they are\n")
    assert ran.out.endswith("\nNothing was changed.\n\n")
    with opened(home) as store:
        assert set(store.memories()) == {KNOWN.id, LEARNING.id}


@pytest.mark.parametrize(("line", "option"), [(["2"], []), ([], ["--yes"])])
def test_what_is_forgotten_is_new_again_and_still_counted(
    line: list[str], option: list[str], cards: Cards, shell: Shell, types: Types
) -> None:
    """Asked for first, unless told that it is meant; its history says so."""
    types(*line)
    ran = cards("part", "--forget", *option)
    assert (FORGETTING in ran.out) is (option == [])
    assert ran.out.endswith("2 cards new again.\n\n")
    assert len(listed(cards("new"))) == len(CARDS)
    assert cards(KNOWN.id).out.split("\n")[-2] == "  02 Mar 2026  forgotten at your wish: new again"
    assert json.loads(shell("stats", "--json").out)["reviews"] == 5


def test_where_there_is_nothing_to_forget_nobody_is_asked(cards: Cards) -> None:
    """A card that was never met is new already."""
    assert cards(NEW.id, "--forget") == (0, "No card had to be changed.\n\n", "")


@pytest.mark.parametrize("option", ["--unsuspend", "--unbury", "--unflag", "--forget"])
def test_a_deed_needs_to_be_told_to_which_cards(option: str, shell: Shell, home: Path) -> None:
    """All of them is never what was meant by nothing."""
    ran = shell("cards", option, "--yes")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "k8squiz: say which cards. For example: k8squiz cards suspended --unsuspend\n"
    assert not (home / "progress.db").exists()


def test_data_and_a_deed_cannot_be_had_together(cards: Cards) -> None:
    """What is done is told in words."""
    ran = cards("part", "--unflag", "--json")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("k8squiz: --json lists cards, and does nothing to them.")
    assert listed(cards("flagged")) == [SUSPENDED.id]


@pytest.mark.usefixtures("clock")
def test_a_card_that_has_another_answer_now_is_new(shell: Shell, home: Path, tmp_path: Path) -> None:
    """What was learned was the old one."""
    remember(home, ago(3, answered(NEW.id)))
    deck = deck_file(tmp_path, NEW._replace(revision=2))
    assert [one["state"] for one in json.loads(shell("cards", "--deck", deck, "--json").out)] == ["new"]


@pytest.mark.usefixtures("clock")
def test_a_leech_is_shown_beside_what_it_is_confused_with(shell: Shell, home: Path, tmp_path: Path) -> None:
    """And is listed as one."""
    remember(
        home,
        ago(30, answered(NEW.id, Rating.EASY)),
        *(ago(20 - at, answered(NEW.id, Rating.AGAIN)) for at in range(6)),
    )
    deck = deck_file(tmp_path, NEW._replace(apart=(KNOWN.id,)), KNOWN)
    assert listed(shell("cards", "leeches", "--deck", deck)) == [NEW.id]
    shown = shell("cards", NEW.id, "--deck", deck).out
    assert "forgotten 6 times, a leech." in shown
    assert "Tell it from part-0.role: What is special about part-0?" in shown
