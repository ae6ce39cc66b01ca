"""k8squiz study within the limits of a day, over several calls: how much of it is left, and when a new one begins."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from builders import answered
from builders_content import deck_file
from builders_terminal import numbered
from commands.running import Learner, Shell, ago, ids, remember
from fakes import FixedClock
from k8squiz.questions.cards import Card

Types = Callable[..., None]
BERLIN, TOKYO, HONOLULU = map(ZoneInfo, ("Europe/Berlin", "Asia/Tokyo", "Pacific/Honolulu"))


def backlog(home: Path, count: int, *, days: int = 20) -> tuple[Card, ...]:
    """So many cards that were learned so many days before TODAY, and are due since."""
    cards = tuple(map(numbered, range(count)))
    remember(home, *(ago(days, answered(one.id)) for one in cards))
    return cards


def left(shell: Shell, deck: Path, *options: object) -> tuple[int, int, int]:
    """The cards that are due, new and waiting, as announced."""
    found = json.loads(shell("due", deck, *options, "--json").out)
    return found["due"], found["new"], found["waiting"]


@pytest.mark.usefixtures("clock", "home")
def test_new_cards_of_a_day_are_shared_by_its_sessions(learner: Learner, shell: Shell, tmp_path: Path) -> None:
    """Ten unless told otherwise; which decks they come from makes no difference."""
    one, other = (deck_file(tmp_path, *map(numbered, range(at, at + 12)), name=f"from-{at}") for at in (0, 12))
    assert [len(learner.studies(one, "--limit", 4)), len(learner.studies(other, "--limit", 3))] == [4, 3]
    assert (left(shell, one), left(shell, other)) == ((0, 3, 0), (0, 3, 0))
    assert len(learner.studies(one)) == 3
    assert learner.studies(other) == []


@pytest.mark.usefixtures("clock")
def test_reviews_of_a_day_are_shared_by_its_sessions(
    learner: Learner, shell: Shell, home: Path, tmp_path: Path
) -> None:
    """A hundred unless told otherwise; the others wait, and are told of."""
    deck = deck_file(tmp_path, *backlog(home, 103))
    assert left(shell, deck) == (100, 0, 3)
    first = learner.studies(deck, "--limit", 60)
    assert left(shell, deck) == (40, 0, 3)
    second = learner.studies(deck, on=True)
    assert (len(first), len(second), len({*first, *second})) == (60, 40, 100)
    assert left(shell, deck) == (0, 0, 3)
    assert shell("study", deck, "--plain").out.startswith(
        "Done for today. Well done.\n3 cards are due beyond today's limit; "
    )


@pytest.mark.usefixtures("clock")
def test_a_backlog_comes_in_portions(learner: Learner, shell: Shell, types: Types, home: Path, tmp_path: Path) -> None:
    """Thirty at a time; the end of each offers the next, in which nothing comes again."""
    deck = deck_file(tmp_path, *backlog(home, 70))
    types(*["", "3"] * 30, "m")
    ran = shell("study", deck, "--flashcards", "--plain")
    assert ran.out.startswith("30 to go, 2 min left at your pace - review")
    assert "(Enter finish, q finish, m 30 more, u undo" in ran.out
    assert "30 to go" in ran.out.split("m 30 more")[1]
    rest = learner.studies(deck, on=True)
    assert (len(rest), len(set(rest))) == (40, 40)
    assert learner.studies(deck) == []


@pytest.mark.usefixtures("clock")
def test_what_is_due_comes_before_what_is_new_in_the_first_portion(
    learner: Learner, home: Path, tmp_path: Path
) -> None:
    """Old debts first, then new cards for as long as there is room."""
    due = backlog(home, 3)
    new = tuple(map(numbered, range(10, 20)))
    asked = learner.studies(deck_file(tmp_path, *new, *due), "--limit", 5)
    assert (sorted(asked[:3]), asked[3:]) == (ids(*due), ids(*new[:2]))


@pytest.mark.usefixtures("clock", "home")
def test_new_says_how_many_in_this_call_alone(learner: Learner, shell: Shell, tmp_path: Path) -> None:
    """Those already learned today count; the next call has the usual limit again."""
    deck = deck_file(tmp_path, *map(numbered, range(30)))
    assert len(learner.studies(deck, "--new", 3)) == 3
    assert left(shell, deck) == (0, 7, 0)
    assert len(learner.studies(deck, "--new", 12)) == 9
    assert left(shell, deck) == (0, 0, 0)
    assert learner.studies(deck, "--new", 12) == []


@pytest.mark.usefixtures("home")
def test_more_holds_for_today_and_adds_up(
    learner: Learner, shell: Shell, types: Types, clock: FixedClock, tmp_path: Path
) -> None:
    """Also for a session that is left at once; tomorrow has its usual ten."""
    deck = deck_file(tmp_path, *map(numbered, range(40)))
    types("q")
    shell("study", deck, "--plain", "--more", 2)
    assert left(shell, deck) == (0, 12, 0)
    assert len(learner.studies(deck, "--more", 3)) == 15
    assert learner.studies(deck) == []
    clock.pass_(days=1)
    assert left(shell, deck)[1] == 10


@pytest.mark.usefixtures("clock", "home")
def test_more_is_not_used_up_by_what_was_asked_beyond_the_limit_before(
    learner: Learner, shell: Shell, types: Types, tmp_path: Path
) -> None:
    """Twelve were learned where ten are allowed; three more are three more."""
    deck = deck_file(tmp_path, *map(numbered, range(30)))
    assert len(learner.studies(deck, "--new", 12)) == 12
    types("q")
    shell("study", deck, "--plain", "--more", 3)
    assert left(shell, deck) == (0, 3, 0)


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize(
    ("options", "then"), [((), (2, 13, 0)), (("--only", "due"), (2, 10, 0)), (("--new", 0), (2, 13, 0))]
)
def test_more_brings_first_what_waits_and_then_new_cards(
    options: tuple[object, ...], then: tuple[int, int, int], shell: Shell, types: Types, home: Path, tmp_path: Path
) -> None:
    """Of 102 due cards two wait; only due ones where only those are wanted."""
    cards = backlog(home, 102)
    remember(home, *(ago(0, answered(one.id)) for one in cards[:100]))
    deck = deck_file(tmp_path, *cards, *map(numbered, range(200, 220)))
    assert left(shell, deck) == (0, 10, 2)
    types("q")
    shell("study", deck, "--plain", "--more", 5, *options)
    assert left(shell, deck) == then


@pytest.mark.usefixtures("clock", "home")
def test_a_wrong_number_is_a_wrong_call(shell: Shell) -> None:
    """Nothing is allowed, and nothing asked."""
    for option in ("--more=0", "--more=-3", "--more=many", "--new=-1", "--limit=0"):
        ran = shell("study", "--plain", option)
        assert (ran.code, ran.out) == (2, "")
        assert option.split("=")[0] in ran.err


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(
    ("begins", "hours"),
    [
        pytest.param(datetime(2026, 3, 2, 4, tzinfo=BERLIN), 24, id="an ordinary day"),
        pytest.param(datetime(2026, 3, 28, 4, tzinfo=BERLIN), 23, id="the night in which clocks go forward"),
        pytest.param(datetime(2026, 10, 24, 4, tzinfo=BERLIN), 25, id="the night in which clocks go back"),
        pytest.param(datetime(2026, 3, 2, 4, tzinfo=HONOLULU), 24, id="a place far from Greenwich"),
    ],
)
def test_a_day_lasts_from_four_to_four(
    begins: datetime, hours: int, learner: Learner, shell: Shell, clock: FixedClock, tmp_path: Path
) -> None:
    """By the clock on the learner's wall, however many hours that are."""
    deck = deck_file(tmp_path, *map(numbered, range(40)))
    new = {}
    for minutes in (-1, 0, 60 * hours - 1, 60 * hours):
        clock.moment = (begins.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(begins.tzinfo)
        new[minutes] = left(shell, deck)[1]
        learner.studies(deck)
    assert list(new.values()) == [10, 10, 0, 10]


@pytest.mark.usefixtures("home")
def test_travel_to_the_west_repeats_no_day(learner: Learner, shell: Shell, clock: FixedClock, tmp_path: Path) -> None:
    """Whoever flies over the date line has used up the day; the next one begins at 04:00 of the new place."""
    deck = deck_file(tmp_path, *map(numbered, range(40)))
    clock.moment = datetime(2026, 3, 2, 9, tzinfo=TOKYO)
    assert len(learner.studies(deck)) == 10
    new = {}
    for day, hour, minute in ((1, 20, 0), (2, 4, 0), (2, 22, 0), (3, 3, 59), (3, 4, 0)):
        clock.moment = datetime(2026, 3, day, hour, minute, tzinfo=HONOLULU)
        new[(day, hour)] = left(shell, deck)[1]
    assert new == {(1, 20): 0, (2, 4): 0, (2, 22): 0, (3, 3): 0, (3, 4): 10}


@pytest.mark.usefixtures("home")
def test_travel_to_the_east_ends_the_day_sooner(
    learner: Learner, shell: Shell, clock: FixedClock, tmp_path: Path
) -> None:
    """Where it is tomorrow already, tomorrow's cards can be learned."""
    deck = deck_file(tmp_path, *map(numbered, range(40)))
    noon = datetime(2026, 3, 2, 12, tzinfo=HONOLULU)
    clock.moment = noon
    assert len(learner.studies(deck)) == 10
    assert left(shell, deck)[1] == 0
    clock.moment = (noon + timedelta(hours=8)).astimezone(TOKYO)
    assert clock.moment.date() == datetime(2026, 3, 3, tzinfo=TOKYO).date()
    assert left(shell, deck)[1] == 10


def test_a_clock_set_back_gives_no_second_helping(
    learner: Learner, shell: Shell, clock: FixedClock, home: Path, tmp_path: Path
) -> None:
    """Neither of new cards nor of reviews, nor of what was allowed beyond them; and nothing is forgotten or lost."""
    cards = backlog(home, 101)
    deck = deck_file(tmp_path, *cards, *map(numbered, range(200, 240)))
    learner.studies(deck, "--more", 1, on=True)
    spent = left(shell, deck)
    assert spent == (0, 0, 0)
    clock.pass_(days=-7)
    assert left(shell, deck) == spent
    assert learner.studies(deck) == []
    clock.pass_(days=8)
    assert left(shell, deck)[1] == 10


@pytest.mark.usefixtures("clock")
def test_a_card_that_was_only_met_yesterday_is_a_review_today(shell: Shell, home: Path, tmp_path: Path) -> None:
    """It counts against the limit of reviews, and leaves that of new cards alone."""
    cards, met = backlog(home, 100), numbered(100)
    deck = deck_file(tmp_path, *cards, met, *map(numbered, range(200, 220)))
    remember(home, ago(1, answered(met.id, None, correct=True)))
    assert left(shell, deck) == (100, 10, 1)
    remember(home, ago(0, answered(met.id)))
    assert left(shell, deck) == (99, 10, 1)
