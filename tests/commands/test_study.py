"""k8squiz study, in line mode and in this process."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from builders_terminal import CRANE, harbour_file, numbered
from commands.running import Shell
from k8squiz import clock as machine
from k8squiz.questions.cards import Card

pytestmark = pytest.mark.usefixtures("home")
Types = Callable[..., None]


def digit(text: str, shown: str) -> str:
    """The number before the option ``text``."""
    return next(line.split(".")[0].strip() for line in shown.split("\n") if line.endswith(f". {text}"))


def test_answers_typed_are_judged_and_kept(shell: Shell, types: Types, tmp_path: Path) -> None:
    """Both ways; the statistics know it afterwards."""
    deck = harbour_file(tmp_path, CRANE)
    types()
    asked = shell("study", deck, "--plain", "--seed", 1)
    types(digit("the tugboat", asked.out), "0")
    ran = shell("study", deck, "--plain", "--seed", 1)
    assert (ran.code, ran.err) == (0, "")
    assert "Incorrect: the tugboat." in ran.out
    assert json.loads(shell("stats", "--json").out)["reviews"] == 2


def test_the_same_seed_asks_the_same(shell: Shell, types: Types, tmp_path: Path) -> None:
    """Question for question and option for option; another seed shuffles otherwise."""
    deck = harbour_file(tmp_path, *map(numbered, range(6)))
    shown = []
    for seed in (5, 5, 6):
        types()
        shown.append(shell("study", deck, "--plain", "--seed", seed).out)
    assert shown[0] == shown[1] != shown[2]


def test_limit_and_new_say_how_much(shell: Shell, types: Types, tmp_path: Path) -> None:
    """``--limit`` is how many cards are asked at a time, ``--new`` lifts or lowers the day's ten."""
    deck = harbour_file(tmp_path, *map(numbered, range(15)))
    first = {}
    for option in ([], ["--limit", 2], ["--new", 12], ["--new", 12, "--limit", 11]):
        types()
        first[tuple(option)] = shell("study", deck, "--plain", *option).out.split(" ")[0]
    assert list(first.values()) == ["10", "2", "12", "11"]


def test_when_nothing_is_left_it_says_what_can_be_done(shell: Shell, tmp_path: Path) -> None:
    """That is no error."""
    ran = shell("study", harbour_file(tmp_path), "--plain", "--new", 0)
    assert (ran.code, ran.out.split("\n")[0]) == (0, "Nothing is due now. Well done.")
    assert "learn 3 more of the 3 new cards today" in ran.out


def test_an_unknown_deck_is_told_with_the_nearest_name(shell: Shell) -> None:
    """It is a mistake in the call, so the exit code is 2."""
    ran = shell("study", "contrl-plane")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith('k8squiz: there is no deck "contrl-plane" (did you mean "control-plane"?).')


def test_a_deck_file_that_is_not_there_is_told_in_a_line(shell: Shell) -> None:
    """It is the user's data, so the exit code is 1."""
    ran = shell("study", "nowhere.yaml")
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert ran.err.startswith("k8squiz: nowhere.yaml: cannot be read")


def test_a_deck_without_reasons_can_be_studied(shell: Shell, types: Types, tmp_path: Path) -> None:
    """A reader's own deck needs no reason for each wrong option; then none is shown, and no stray full stop."""
    asked = CRANE.questions[0]
    bare = asked._replace(wrong=tuple(option._replace(why="") for option in asked.wrong))
    deck = harbour_file(tmp_path, CRANE._replace(questions=(bare,), explain=""))
    types("1", "e", "2", "e", "3", "e", "4", "e")
    ran = shell("study", deck, "--plain", "--seed", 1)
    assert ran.code == 0
    assert [line for line in ran.out.split("\n") if line.strip() == "."] == []


def test_a_deck_in_which_nothing_can_be_asked_is_told_in_a_line(shell: Shell, tmp_path: Path) -> None:
    """Nobody is told that nothing is due when nothing could ever be asked."""
    kept = CRANE.questions[0]._replace(exam_only=True)
    ran = shell("study", harbour_file(tmp_path, CRANE._replace(questions=(kept,))), "--plain")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("k8squiz: no card that can be studied fits what you asked for. Leave something out, or ")


@pytest.mark.parametrize("card", [CRANE, numbered(1)])
def test_a_session_ended_at_once_changes_nothing(card: Card, shell: Shell, types: Types, tmp_path: Path) -> None:
    """And says so."""
    types("q")
    ran = shell("study", harbour_file(tmp_path, card), "--plain")
    assert (ran.code, ran.out.split("\n")[-4:]) == (
        0,
        ["Nothing was answered, and nothing has changed.", "1 more new card can be learned today.", "", ""],
    )


def test_a_clock_set_back_repeats_no_study_day(
    shell: Shell, types: Types, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was met on a day that the clock has left again still counts against the limit of the day in force."""
    deck = harbour_file(tmp_path, *(numbered(number) for number in range(12)))
    ahead = machine.now() + timedelta(days=30)
    with monkeypatch.context() as patched:
        patched.setattr(machine, "now", lambda: ahead)
        types(*["0"] * 4, "q")
        shell("study", deck, "--plain", "--limit", 4)
    types("q")
    ran = shell("study", deck, "--plain")
    assert ran.out.startswith("6 to go - new card")
    assert home.exists()
