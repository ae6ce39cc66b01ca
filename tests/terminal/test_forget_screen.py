"""Asking before cards are forgotten."""

from __future__ import annotations

import pytest

from fakes import LINES, WIDE, Said, ScriptedDesk
from k8squiz.identifiers import CardId
from k8squiz.terminal.forget_screen import CHOICES, ask_to_forget
from k8squiz.terminal.keys import Command
from k8squiz.terminal.line_desk import LineDesk
from k8squiz.terminal.look import Look

KEEP, FORGET = CHOICES
CARDS = [CardId(f"part-{number}.role") for number in range(8)]


@pytest.mark.parametrize(
    ("said", "meant"), [(KEEP, False), (FORGET, True), (Command.QUIT, False)], ids=["keep", "forget", "quit"]
)
@pytest.mark.parametrize("look", [WIDE, LINES], ids=["full", "lines"])
def test_only_who_chooses_to_forget_does(said: Said, meant: bool, look: Look) -> None:
    """To keep them is pointed at first, so mere Enter keeps them."""
    desk = ScriptedDesk([said], look)
    assert ask_to_forget(desk, CARDS[:1]) is meant
    assert desk.log == ["page", f"ask {KEEP}"]
    assert desk.pages == ["Forget 1 card? They would be new again; your statistics stay.\npart-0.role"]


def test_the_first_cards_are_named_and_the_others_counted() -> None:
    """Nobody reads a list of hundreds, but the number must be seen."""
    desk = ScriptedDesk([KEEP])
    ask_to_forget(desk, CARDS)
    assert desk.pages[0].split("\n") == [
        "Forget 8 cards? They would be new again; your statistics stay.",
        *CARDS[:5],
        "and 3 more",
    ]


@pytest.mark.parametrize("typed", ["", "q", None])
def test_where_nobody_says_so_nothing_is_forgotten(typed: str | None) -> None:
    """An empty line, q, and the end of the input keep them: a script must not forget by accident."""

    def read() -> str:
        if typed is None:
            raise EOFError
        return typed

    assert ask_to_forget(LineDesk(LINES, read=read), CARDS) is False
