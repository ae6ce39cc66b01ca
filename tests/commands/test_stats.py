"""k8squiz stats, and k8squiz alone."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builders import answered
from builders_terminal import TODAY
from commands.running import Shell, ago, opened, remember
from k8squiz.decks.files import read_decks
from k8squiz.history.marks import CardMark, MarkKind
from k8squiz.history.reviews import Answered, Forgotten, Rating, Voided
from k8squiz.questions.cards import Card

Types = Callable[..., None]


def ours(home: Path) -> list[Card]:
    """The cards of our own decks."""
    return [card for deck in read_decks([], home / "cache") for card in deck.cards]


def figures(shell: Shell, *arguments: str) -> dict[str, Any]:
    """The statistics as data."""
    ran = shell("stats", "--json", *arguments)
    assert (ran.code, ran.err) == (0, "")
    found: dict[str, Any] = json.loads(ran.out)
    return found


def titles(out: str) -> list[str]:
    """The lines that begin a section, each behind an empty line."""
    return re.findall(r"\n\n(.+)", out)


def test_before_the_first_answer_both_say_how_to_begin(shell: Shell, home: Path) -> None:
    """Looking makes the folder, and nothing else is asked for."""
    assert shell("stats").out.startswith("No answers yet. Begin with: k8squiz study")
    alone = shell()
    assert (alone.code, "Begin with: k8squiz study" in alone.out) == (0, True)
    assert home.is_dir()


def test_before_the_first_answer_there_is_the_map_and_nothing_empty(shell: Shell, home: Path) -> None:
    """All of it new."""
    ran = shell("stats", "--home", home)
    assert titles(ran.out) == ["What you know of each component"]
    assert re.search(r"^  etcd: N, 0/\d+ known$", ran.out, re.MULTILINE)
    assert not re.search(r": [KHB], ", ran.out)


def test_after_some_answers_both_say_where_one_stands(shell: Shell, home: Path, types: Types) -> None:
    """The same figures, one in full and one in brief."""
    types("0", "0")
    shell("study", "--plain", "--limit", 2)
    told = shell("stats", "--home", home).out
    assert "Answers: 2 given, 0 right (0 %)." in told
    assert titles(told) == [
        "What you know of each component",
        "KCNA by domains, each with its weight",
        "Study days",
        "Due in the next 30 days",
        "Hardest cards",
    ]
    assert "2 of " in shell().out


def test_json_holds_the_same_figures(shell: Shell, home: Path, types: Types) -> None:
    """Valid from the first run on; the counts of the decks add up."""
    assert json.loads(shell("stats", "--json").out)["reviews"] == 0
    types("0", "0", "0")
    shell("study", "--plain", "--limit", 3)
    data = json.loads(shell("stats", "--json", "--home", home).out)
    assert (data["reviews"], data["correct"], data["streak"], len(data["days"])) == (3, 0, 1, 1)
    assert sum(deck["learning"] for deck in data["decks"]) == data["cards"]["learning"] == 3


@pytest.mark.usefixtures("clock")
def test_what_is_due_is_what_due_says_and_a_session_asks(shell: Shell, home: Path, types: Types) -> None:
    """Within the limit of the day; what is suspended rests, and what waits is counted for tomorrow."""
    cards = ours(home)[:9]
    remember(home, *(ago(3, answered(card.id, Rating.AGAIN, revision=card.revision)) for card in cards))
    with opened(home) as store:
        store.mark([CardMark(cards[0].id, MarkKind.SUSPEND, TODAY)])
    limited = ("--set", "reviews_per_day=5", "--set", "new_per_day=0")
    data = json.loads(shell(*limited, "stats", "--json").out)
    due = json.loads(shell(*limited, "due", "--json").out)
    assert data["today"] == due
    assert data["forecast"]["days"][0] == {"day": "2026-03-02", "due": due["due"]} == {"day": "2026-03-02", "due": 5}
    assert (data["forecast"]["waiting"], data["forecast"]["suspended"]) == (due["waiting"], 1) == (3, 1)
    assert data["forecast"]["days"][1] == {"day": due["next"], "due": due["next_count"]}
    types(*["0"] * 40)
    asked = shell(*limited, "study", "--plain", "--seed", 1).out
    assert asked.startswith("5 to go")


def test_the_domains_are_those_of_the_exam_prepared_for_or_meant(shell: Shell, home: Path, types: Types) -> None:
    """Or of the one that is named, from the first day on."""
    assert figures(shell)["domains"]["exam"] == "kcna"
    assert "CKA by domains, each with its weight\n" in shell("stats", "--exam", "cka").out
    types("0")
    shell("study", "--plain", "--limit", 1)
    shell("plan", "cks", "2099-01-01")
    assert "CKS by domains, each with its weight, the exam you prepare for\n" in shell("stats", "--home", home).out
    assert "KCSA by domains, each with its weight\n" in shell("stats", "--exam", "kcsa").out
    domains = figures(shell, "--exam", "cka")["domains"]
    assert (domains["exam"], domains["planned"], sum(one["weight"] for one in domains["domains"])) == (
        "cka",
        False,
        100,
    )


def test_an_unknown_exam_is_refused_with_the_nearest(shell: Shell, home: Path) -> None:
    """Before the record is opened."""
    ran = shell("stats", "--exam", "kcnb")
    assert (ran.code, ran.out) == (2, "")
    assert 'there is no exam "kcnb" (did you mean "kcna"?)' in ran.err
    assert not (home / "progress.db").exists()


def _mistakes(card: Card, chosen: str) -> Answered:
    [question] = [one for one in card.questions if any(wrong.text == chosen for wrong in one.wrong)][:1]
    answer = answered(card.id, Rating.AGAIN, revision=card.revision, question=question.id)
    return answer._replace(chosen=chosen)


@pytest.mark.usefixtures("clock")
def test_what_was_confused_twice_is_told(shell: Shell, home: Path) -> None:
    """By the names of what was right and what was chosen; what was taken back does not count."""
    card = next(one for one in ours(home) if one.id == "etcd.role")
    wrong = _mistakes(card, "kube-apiserver")
    with opened(home) as store:
        *_, third = store.record_all([ago(9, wrong), ago(5, wrong), ago(1, wrong)])
        store.record(Voided(third, TODAY))
    assert figures(shell)["confusions"] == [{"right": "etcd", "chosen": "kube-apiserver", "times": 2}]
    assert "  - answered kube-apiserver when asked for etcd, 2 times\n" in shell("stats").out
    with opened(home) as store:
        store.record(Forgotten(card.id, TODAY))
    assert figures(shell)["confusions"] == []
    assert "Taken for something else" not in shell("stats").out


def test_the_statistics_are_written_as_a_page(shell: Shell, home: Path, tmp_path: Path, types: Types) -> None:
    """Where it was wanted; a second time it is the same to the byte."""
    types("0")
    shell("study", "--plain", "--limit", 1)
    path = tmp_path / "progress.html"
    ran = shell("stats", "--html", path, "--exam", "cka", "--home", home)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"written: {path}\n")
    first = path.read_bytes()
    assert "<h2>CKA by domains</h2>" in first.decode()
    assert shell("stats", "--html", path, "--exam", "cka", "--home", home) == ran
    assert path.read_bytes() == first


def test_a_file_of_somebody_else_is_left_alone(shell: Shell, home: Path, tmp_path: Path) -> None:
    """A line says what to do."""
    path = tmp_path / "own.html"
    path.write_text("<p>My own.</p>\n", encoding="utf-8")
    ran = shell("stats", "--html", path, "--home", home)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "is there already and is no page of k8squiz" in ran.err
    assert path.read_text(encoding="utf-8") == "<p>My own.</p>\n"


def test_data_and_a_page_are_not_wanted_at_once(shell: Shell, home: Path, tmp_path: Path) -> None:
    """Nothing is written."""
    ran = shell("stats", "--json", "--html", tmp_path / "progress.html", "--home", home)
    assert (ran.code, ran.out) == (2, "")
    assert "Choose one of them." in ran.err
    assert not (tmp_path / "progress.html").exists()
