"""k8squiz study with cards picked by what became of them, whatever the day allows: --only and --cram."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builders import answered
from builders_content import deck_file
from builders_terminal import TODAY, numbered
from commands.running import Learner, Shell, ago, ids, opened, remember
from fakes import FixedClock
from k8squiz.history.marks import CardMark, MarkKind
from k8squiz.history.reviews import Occasion, PastAnswer, Rating
from k8squiz.questions.cards import Card

DUE, FAILED, FLAGGED, LEECH, LATER, NEW, SUSPENDED, BURIED = CARDS = tuple(map(numbered, range(8)))


def mark(home: Path, card: Card, *kinds: MarkKind) -> None:
    """Leaves marks on a card today."""
    with opened(home) as store:
        store.mark([CardMark(card.id, kind, TODAY) for kind in kinds])


@pytest.fixture
def deck(home: Path, tmp_path: Path, clock: FixedClock) -> Path:  # noqa: ARG001  (it is TODAY)
    """A deck with a card of every kind, as its names tell; those that rest failed yesterday and are flagged."""
    forgotten = [ago(40 - at, answered(LEECH.id, Rating.AGAIN)) for at in range(7)]
    remember(
        home,
        ago(20, answered(DUE.id)),
        ago(1, answered(FAILED.id, Rating.AGAIN)),
        ago(41, answered(LEECH.id, Rating.EASY)),
        *forgotten,
        ago(0, answered(LEECH.id, Rating.EASY)),
        ago(1, answered(LATER.id, Rating.EASY)),
        ago(1, answered(SUSPENDED.id, Rating.AGAIN)),
        ago(1, answered(BURIED.id, Rating.AGAIN)),
    )
    mark(home, FLAGGED, MarkKind.FLAG)
    mark(home, SUSPENDED, MarkKind.FLAG, MarkKind.SUSPEND)
    mark(home, BURIED, MarkKind.FLAG, MarkKind.BURY)
    return deck_file(tmp_path, *CARDS)


@pytest.mark.parametrize(
    ("only", "picked"), [("due", (DUE, FAILED)), ("failed", (FAILED,)), ("flagged", (FLAGGED,)), ("leeches", (LEECH,))]
)
def test_only_those_that_are_picked_are_asked(
    only: str, picked: tuple[Card, ...], deck: Path, learner: Learner
) -> None:
    """Due or not, met or not; but none that rests."""
    assert sorted(learner.studies(deck, "--only", only)) == ids(*picked)


@pytest.mark.parametrize("only", ["failed", "flagged", "leeches"])
def test_cards_that_are_picked_are_asked_whatever_the_limits(only: str, deck: Path, learner: Learner) -> None:
    """Even where the day has no room for new cards."""
    assert len(learner.studies(deck, "--only", only, "--new", 0)) == 1


def test_a_card_that_failed_has_failed_until_it_is_known(deck: Path, learner: Learner) -> None:
    """Then there is no more of them to ask."""
    assert learner.studies(deck, "--only", "failed") == ids(FAILED)
    assert learner.studies(deck, "--only", "failed") == []


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("--only due --deck", "Nothing is due now. Well done."),
        ("--only failed --deck", "None of these cards was missed when it was asked last."),
        ("--only flagged --deck", "None of these cards is flagged."),
        ("--only leeches --deck", "None of these cards is a leech."),
        ("--only due --cram --deck", "None of these cards is due."),
    ],
)
def test_where_there_is_none_to_pick_that_is_said(
    options: str, told: str, shell: Shell, home: Path, tmp_path: Path
) -> None:
    """And what else can be done; nobody is told that nothing is due when something is."""
    remember(home)
    ran = shell("study", *options.split(), deck_file(tmp_path, NEW), "--plain")
    assert (ran.code, ran.out.split("\n")[:2]) == (0, [told, "1 more new card can be learned today."])


def test_what_is_crammed_counts_and_is_not_remembered(deck: Path, learner: Learner, shell: Shell, home: Path) -> None:
    """All cards that do not rest are asked; afterwards the same is due, and the same is new."""
    with opened(home) as store:
        before = store.memories()
    announced, answers = shell("due", deck, "--json").out, json.loads(shell("stats", "--json").out)["reviews"]
    awake = ids(DUE, FAILED, FLAGGED, LEECH, LATER, NEW)
    assert sorted(learner.studies(deck, "--cram")) == awake
    with opened(home) as store:
        assert store.memories() == before
        (answer,) = store.history_of(NEW.id)
    assert isinstance(answer, PastAnswer)
    assert (answer.occasion, answer.rating) == (Occasion.CRAM, None)
    data = json.loads(shell("stats", "--json").out)
    assert data["reviews"] == answers + len(awake)
    assert data["days"][-1]["new"] == 0
    # The day has been studied on, so that alone has changed.
    assert {**json.loads(shell("due", deck, "--json").out), "streak": 0} == {**json.loads(announced), "streak": 0}


def test_what_is_picked_can_be_crammed(deck: Path, learner: Learner) -> None:
    """The command that a session suggests to those who missed a lot."""
    assert learner.studies(deck, "--only", "failed", "--cram") == ids(FAILED)
    assert learner.studies(deck, "--only", "failed", "--cram") == []


def test_a_cram_session_is_shuffled_anew_unless_seeded(learner: Learner, home: Path, tmp_path: Path) -> None:
    """In any order, so that the order of a deck tells nothing."""
    remember(home)
    deck = deck_file(tmp_path, *map(numbered, range(12)))
    seeded = [learner.studies(deck, "--cram", "--seed", seed) for seed in (1, 1, 2)]
    assert seeded[0] == seeded[1] != seeded[2]
    assert sorted(seeded[0]) == sorted(seeded[2])


def test_where_all_cards_rest_that_is_said(shell: Shell, home: Path, tmp_path: Path) -> None:
    """Cramming has nothing to ask then."""
    mark(home, NEW, MarkKind.SUSPEND)
    ran = shell("study", deck_file(tmp_path, NEW), "--cram", "--plain")
    assert (ran.code, ran.out.split("\n")[0]) == (0, "All of these cards are suspended or buried.")


@pytest.mark.parametrize("option", ["--cram", "--only=failed", "--only=flagged", "--only=leeches"])
def test_more_is_refused_where_there_is_no_limit(option: str, shell: Shell, home: Path, tmp_path: Path) -> None:
    """It would widen the day for another session without saying so."""
    ran = shell("study", deck_file(tmp_path, NEW), option, "--more", 5, "--plain")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "k8squiz: these cards are asked whatever the day's limits. Leave out --more.\n"
    assert home.exists()
