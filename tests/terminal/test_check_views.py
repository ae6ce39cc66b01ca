"""What a check of decks says."""

from __future__ import annotations

import json

from builders_content import cards, deck
from k8squiz.decks.check import Checked
from k8squiz.decks.guessing import Guess
from k8squiz.terminal.check_views import BROKEN, STALE, check_json, check_page

GUESSED = (
    Guess("the longest", "", 120, 0.273),
    Guess("the shortest", "", 120, 0.2),
    Guess("the longest", "role who", 60, 0.26),
    Guess("the shortest", "role who", 60, 0.31),
    Guess("the longest", "role how", 8, 0.5),
)


def _lines(checked: Checked) -> list[str]:
    return [f"{' ' * one.indent}{one.text.plain}" for one in check_page(checked)]


def test_what_is_fine_is_told_by_deck_with_the_table_of_figures() -> None:
    """Every trick over the bank, and the best one for each kind of question."""
    assert _lines(Checked((deck(*cards(2)),), GUESSED, (), ())) == [
        "mine: 2 cards, 2 questions, nothing wrong.",
        "",
        "Right answers without any knowledge, where chance gives 25 %, by always taking:",
        "   27 %  the longest",
        "   20 %  the shortest",
        "",
        "The best trick for each kind of question; too few of a kind tell nothing, and have no bound:",
        "   31 %  role who, 60 questions: the shortest",
        "   50 %  role how, 8 questions: the longest (no bound)",
    ]


def test_the_table_stands_below_what_is_wrong_as_well() -> None:
    """Whoever mends the bank has to see the figures."""
    lines = _lines(Checked((deck(),), GUESSED, ("-a", "+b"), ("c is wrong",)))
    assert lines[:5] == [STALE, "-a", "+b", BROKEN, "c is wrong"]
    assert "   27 %  the longest" in lines
    assert not any("nothing wrong" in line for line in lines)


def test_without_figures_there_is_no_table() -> None:
    """Deck files of one's own are not measured unless that is wanted."""
    assert _lines(Checked((deck(),), (), (), ())) == ["mine: 1 card, 1 question, nothing wrong."]


def test_as_data_it_holds_all_figures_and_findings() -> None:
    """Shares from 0 to 1, with what is allowed where there are enough questions to tell."""
    data = check_json(Checked((deck(*cards(2)),), GUESSED, ("+b",), ("c is wrong",)))
    assert json.loads(json.dumps(data)) == data
    assert (data["fine"], data["decks"]) == (False, [{"deck": "mine", "cards": 2, "questions": 2}])
    assert data["findings"] == [STALE, "+b", "c is wrong"]
    assert data["guessing"][0] == {"trick": "the longest", "kind": "", "questions": 120, "share": 0.273, "most": 0.3}
    assert [one["most"] for one in data["guessing"]] == [0.3, 0.3, 0.4, 0.4, None]
