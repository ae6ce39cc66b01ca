"""Walking a flow on the map by keys."""

from __future__ import annotations

import re

import pytest

from builders_atlas import drawn_flow, harbour_atlas, stage
from fake_terminal import FakeTerminal
from fakes import WIDE
from k8squiz.terminal.trace_screen import trace
from terminal.views_of_the_map import ENTER, ESCAPE, LEFT, RIGHT
from terminal.windows import CTRL_C, Walked, press, walked

HARBOUR = harbour_atlas()
TRACE = Walked(lambda look: trace(HARBOUR, HARBOUR.flows[0], look))


def after(*keys: str, columns: int = 80, rows: int = 24) -> str:
    """What stands on the window once the keys are pressed."""
    return walked(TRACE, WIDE, columns, rows, *keys)[-1]


def step(screen: str) -> int:
    """The number of the step that is told."""
    (number,) = re.findall(r"^Step (\d) of 6: From an order to an empty ship$", screen, re.MULTILINE)
    return int(number)


@pytest.mark.parametrize(
    ("keys", "number"),
    [
        ((), 1),
        ((ENTER,), 2),
        ((RIGHT,), 2),
        ((" ",), 2),
        ((RIGHT, RIGHT, LEFT), 2),
        ((LEFT,), 1),
        ((RIGHT,) * 5, 6),
    ],
)
def test_one_goes_on_and_back_step_by_step(keys: tuple[str, ...], number: int) -> None:
    """Before the first step there is nothing."""
    assert step(after(*keys)) == number


def test_each_step_points_at_who_does_it_and_signs_who_takes_part() -> None:
    """With the sentence, the connection, and why."""
    screen = after(RIGHT)
    assert "│  ▸ harbour-office   → log-book " in screen
    assert "  ▸ does it   → called by it\n" in screen
    assert "The harbour-office writes the order down.\n  harbour-office ──paper 12──▶ log-book\n  From now on" in screen


def test_the_first_step_tells_how_it_begins() -> None:
    """Once."""
    assert ["A ship comes in." in after(*keys) for keys in ((), (RIGHT,))] == [True, False]


def test_what_may_happen_at_the_same_time_is_told() -> None:
    """With the number under which one gets there."""
    screen = after(RIGHT, RIGHT)
    assert "May happen at the same time:\n  4. LightHouse points its beam at the way in.\n" in screen
    assert "at the same time" not in after()


def test_where_there_is_little_room_only_the_numbers_of_those_steps_are_told() -> None:
    """Or where there are many of them."""
    assert "May happen at the same time: steps 3\nand 5.\n" in after(*[RIGHT] * 3, columns=40, rows=40)
    beside = [stage(f"beam-{number}", "lighthouse") for number in range(5)]
    storm = Walked(lambda look: trace(HARBOUR, drawn_flow(*beside), look))
    assert "May happen at the same time: steps 2 to 5.\n" in walked(storm, WIDE, 80, 24)[-1]


def test_what_another_has_opened_is_answered() -> None:
    """It is drawn from the one who does it, and the map says so."""
    told = stage("tell", "harbour-office", does="warns the mast", over=["mast-listens"])
    screen = walked(Walked(lambda look: trace(HARBOUR, drawn_flow(told), look)), WIDE, 80, 24)[-1]
    assert "  ▸ does it   ← answered by it\n" in screen
    assert "The harbour-office warns the mast.\n  harbour-office ◀──radio 16── signal-mast\n" in screen


def test_a_tool_is_on_no_map() -> None:
    """Then nothing is pointed at, and that is said."""
    screen = after(*[RIGHT] * 5)
    assert "▸" not in screen
    assert "  winch does it, which is not on the map\n" in screen


def test_the_bar_offers_what_can_be_done() -> None:
    """No way back at the beginning, and an end at the end."""
    assert [after(*[RIGHT] * steps).split("\n")[-1] for steps in (0, 1, 5)] == [
        "Enter next   ? keys   q leave",
        "Enter next   Left back   ? keys   q leave",
        "Enter done   Left back   ? keys   q leave",
    ]


def test_the_keys_are_all_listed_and_go_as_they_came() -> None:
    """Or with the next step."""
    assert re.search(r"^  Enter Right +next$", after("?"), re.MULTILINE)
    assert re.search(r"^  Space +read on, then next$", after("?"), re.MULTILINE)
    assert re.search(r"^  PgUp PgDn +scroll$", after("?"), re.MULTILINE)
    assert step(after(RIGHT, "?", "?")) == 2
    assert step(after(RIGHT, "?", RIGHT)) == 3


def test_space_reads_on_before_it_goes_on() -> None:
    """On a small window."""
    small = {"columns": 40, "rows": 12}
    assert "more lines above" in after(RIGHT, " ", **small)
    assert "Step 2" not in after(RIGHT, *[" "] * 9, **small)


@pytest.mark.parametrize("keys", [("q",), (ESCAPE,), (CTRL_C,), ("\x04",), (RIGHT,) * 6])
def test_it_is_left_by_one_key_or_at_its_end(keys: tuple[str, ...]) -> None:
    """And the window is as it was before."""
    terminal = FakeTerminal(80, 24)
    with terminal.used():
        terminal.write("$ k8squiz trace\n")
        press(terminal, *keys)
        trace(HARBOUR, HARBOUR.flows[0], WIDE)
    assert terminal.text() == "$ k8squiz trace"
