"""k8squiz deck reported."""

from __future__ import annotations

import json
from itertools import count
from pathlib import Path

import pytest

from builders import MONDAY
from commands.running import Shell
from k8squiz import __version__
from k8squiz.decks.files import read_decks
from k8squiz.history.marks import Report
from k8squiz.identifiers import CardId, QuestionId, question_id
from k8squiz.knowledge.asking import Form, Question
from k8squiz.progress.store import Store
from k8squiz.questions.cards import Card, Deck
from k8squiz.terminal.report_views import _answer


@pytest.fixture
def deck(home: Path) -> Deck:
    """The first of our own decks."""
    return read_decks([], home / "cache")[0]


@pytest.fixture
def card(deck: Deck) -> Card:
    """Its first card."""
    return deck.cards[0]


def report(home: Path, of: CardId, question: QuestionId | None, note: str) -> None:
    """Reports as a session would."""
    with Store.open(home / "progress.db", count(1).__next__) as store:
        store.report(Report(of, question, note, MONDAY))


def test_before_the_first_report_it_says_how_to_make_one(shell: Shell, home: Path) -> None:
    """That is no error; as data it is an empty list."""
    ran = shell("deck", "reported")
    assert (ran.code, ran.err) == (0, "")
    assert "press ! while studying" in ran.out
    assert shell("deck", "reported", "--json", "--home", home).out == "[]\n"


def test_a_report_holds_all_that_is_needed_to_mend_the_question(
    shell: Shell, home: Path, deck: Deck, card: Card
) -> None:
    """Its lines are whole, however long, and the versions stand at the head."""
    asked = card.questions[0]
    report(home, card.id, question_id(card.id, asked.id), "two of them are right")
    ran = shell("deck", "reported")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.split("\n") == [
        f"k8squiz {__version__}, decks for Kubernetes {deck.kubernetes}",
        "",
        f"- `{card.id}/{asked.id}` in the deck `{deck.name}`, revision {card.revision}, reported on 2024-10-04",
        f"  - Asked: `{asked.ask}`",
        f"  - Answer: `{asked.answer[0]}`",
        "  - Note: `two of them are right`",
        f"  - Source: {card.sources[0]}",
        "",
        "Paste this into an issue of the project.",
        "",
    ]


def test_a_plain_flashcard_is_told_by_its_two_sides(shell: Shell, home: Path, card: Card) -> None:
    """It was turned over, so no question of it is to blame."""
    report(home, card.id, None, " ")
    out = shell("deck", "reported").out
    assert f"- `{card.id}` in the deck" in out
    assert f"  - Asked: `{card.front}`\n  - Answer: `{card.back}`\n  - No note was given.\n" in out


def test_a_question_that_is_gone_is_still_told(shell: Shell, home: Path, card: Card) -> None:
    """Of a card that is no more, or of one that is asked otherwise now."""
    report(home, CardId("old.role"), QuestionId("old.role/which"), "an old note")
    report(home, card.id, question_id(card.id, "as-it-was"), "another")
    out = shell("deck", "reported").out
    for name, note in (("old.role/which", "an old note"), (f"{card.id}/as-it-was", "another")):
        gone = "which is in none of our decks: it is gone, or from a file of your own; reported on 2024-10-04"
        assert f"- `{name}`, {gone}\n  - Note: `{note}`\n" in out
    assert [one["subject"] for one in json.loads(shell("deck", "reported", "--json").out)] == [None, None]


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("one\r\ntwo\n\n# three\n- four", "`one two # three - four`"),
        ("```\n<b>it</b>", "```` ``` <b>it</b> ````"),
        ("a ` b", "`` a ` b ``"),
        ("clear \x1b[2J \x9b \u202e caf\udce9", "`clear \u241b[2J \ufffd \ufffd caf?`"),
        ("line\u2028separator\x85and\x0cpage", "`line separator and page`"),
    ],
)
def test_a_note_cannot_break_the_list_nor_the_terminal(shell: Shell, home: Path, note: str, shown: str) -> None:
    """It stays on its line, within more backticks than it holds, with nothing that moves the cursor."""
    report(home, CardId("old.role"), None, note)
    assert f"\n  - Note: {shown}\n\nPaste" in shell("deck", "reported").out


def test_json_holds_the_same_as_plain_data(shell: Shell, home: Path, deck: Deck, card: Card) -> None:
    """In the order of the reports; a note keeps its lines."""
    asked = card.questions[0]
    report(home, card.id, question_id(card.id, asked.id), "one\ntwo \x9b")
    report(home, card.id, None, "")
    first, second = json.loads(shell("deck", "reported", "--json").out)
    assert first == {
        "k8squiz": __version__,
        "card": card.id,
        "question": f"{card.id}/{asked.id}",
        "note": "one\ntwo \ufffd",
        "day": "2024-10-04",
        "subject": {
            "deck": deck.name,
            "kubernetes": deck.kubernetes,
            "revision": card.revision,
            "asked": asked.ask,
            "answer": asked.answer[0],
            "source": card.sources[0],
        },
    }
    assert (second["question"], second["note"], second["subject"]["asked"]) == (None, "", card.front)


def test_an_answer_of_several_parts_is_told_in_full() -> None:
    """Of several ways to write one answer, the first is enough."""
    parts = ("etcd", "kubelet")
    shown = {form: _answer(Question("which", form, "Which?", parts)) for form in Form if form is not Form.CHOICE}
    assert shown == {
        Form.SEVERAL: "etcd; kubelet",
        Form.ORDER: "etcd, then kubelet",
        Form.TYPED: "etcd",
        Form.COMMAND: "etcd",
    }
