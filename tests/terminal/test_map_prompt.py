"""A screen with the map at its top: drawn anew when it has changed, and not otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from prompt_toolkit.key_binding import KeyBindings

from fake_terminal import FakeTerminal
from fakes import WIDE
from k8squiz.terminal.keys import Command, Reply
from k8squiz.terminal.lines import Line, line
from k8squiz.terminal.look import Look
from k8squiz.terminal.map_prompt import MapPrompt, MapScreen
from k8squiz.terminal.prompting import Bottom, leave, quitting
from terminal.windows import CTRL_C, press

PAGE_DOWN = "\x1b[6~"


class Told:
    """A screen that tells a number, over more lines than there is room for, and counts how often it is asked."""

    def __init__(self) -> None:
        self.number = 1
        self.asked = 0
        self.prompt = MapPrompt(MapScreen(lambda: self.number, self._top, self._groups, self._bottom), WIDE)

    def ask(self, *keys: str) -> tuple[Reply, list[str]]:
        """What comes of these keys, and what stood on the screen before each; ``n`` tells the next number."""
        terminal = FakeTerminal(80, 24)
        with terminal.used():
            press(terminal, *keys)
            reply = self.prompt.ask(self._bindings())
        return reply, terminal.frames

    def _top(self, _look: Look, rows: int) -> Sequence[Line]:
        return [line(f"number {self.number}, {rows} rows")]

    def _groups(self, look: Look) -> Sequence[Sequence[Line]]:
        self.asked += 1
        return [[line(f"{self.number} at {look.width}")], [line(f"more of {self.number}") for _ in range(80)]]

    def _bottom(self, scrolling: Sequence[tuple[str, str]]) -> Bottom:
        return Bottom(f"{len(scrolling)} keys scroll   leave")

    def _bindings(self) -> KeyBindings:
        bindings = quitting()
        bindings.add("n")(lambda _event: self._tell())
        bindings.add("x")(leave(Reply(Command.SOURCE)))
        return bindings

    def _tell(self) -> None:
        self.number += 1
        self.prompt.begin_anew()


def test_the_top_stays_and_the_rest_scrolls_above_a_bar_at_the_bottom() -> None:
    """What is told is read from its beginning, and what changes it begins anew."""
    _, (begun, read_on, next_one) = Told().ask(PAGE_DOWN, "n", CTRL_C)
    assert begun.split("\n")[:3] == ["number 1, 24 rows", "1 at 79", "more of 1"]
    assert read_on.split("\n")[:2] == ["number 1, 24 rows", "more of 1"]
    assert next_one.split("\n")[:2] == ["number 2, 24 rows", "2 at 79"]
    assert [frame.split("\n")[23] for frame in (begun, read_on)] == ["2 keys scroll   leave"] * 2


def test_to_scroll_draws_nothing_anew() -> None:
    """It would take too long for a key that is held down."""
    told = Told()
    told.ask(PAGE_DOWN, PAGE_DOWN, PAGE_DOWN, CTRL_C)
    assert told.asked == 1
    told.ask("n", PAGE_DOWN, CTRL_C)
    assert told.asked == 2


def test_a_screen_that_is_shown_again_shows_what_is_told_by_then() -> None:
    """And not what prompt_toolkit remembers of the first time; the key says why it ended."""
    told = Told()
    assert told.ask("x")[0].command is Command.SOURCE
    told.number = 5
    reply, (begun,) = told.ask(CTRL_C)
    assert (reply.command, begun.split("\n")[:2]) == (Command.QUIT, ["number 5, 24 rows", "5 at 79"])
