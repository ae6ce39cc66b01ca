"""A terminal without a process: what is written stands on a pyte screen, and keys follow what is written."""

from __future__ import annotations

import io
import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from typing import TypeVar

import pyte
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput
from prompt_toolkit.output.vt100 import Vt100_Output

SCROLLED = "^^^ scrolled off ^^^"
_Result = TypeVar("_Result")


def pressed(keys: str, prompt: Callable[[], _Result], *, closed: bool = True) -> _Result:
    """What comes of pressing ``keys`` blindly; a prompt that needs more of them ends as if its terminal were gone.

    Unless it is ``closed``, more keys than are needed do no harm.
    """
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.send_text(keys)
        if closed:
            pipe.close()
        return prompt()


@contextmanager
def ended_politely() -> Iterator[None]:
    """SIGTERM ends the program as its boundary has it, with an exit that unwinds."""
    before = signal.signal(signal.SIGTERM, lambda number, _frame: sys.exit(128 + number))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


class FakeTerminal(io.StringIO):
    """Standard output for rich and prompt_toolkit alike. Not every terminal has an ``alternate`` screen."""

    def __init__(self, columns: int, rows: int, *, alternate: bool = True) -> None:
        super().__init__()
        self.columns = columns
        self.rows = rows
        self.raw = ""
        self._main = pyte.HistoryScreen(columns, rows, history=1000)
        self._alternate = alternate
        self._turn_to(self._main)
        self.frames: list[str] = []
        self.on_press: Callable[[], object] = lambda: None
        self._presses: list[tuple[str, str]] = []
        self._keys: PipeInput | None = None
        self._since = 0

    def isatty(self) -> bool:
        """It is one, as far as anybody can tell."""
        return True

    def write(self, text: str) -> int:
        """Puts ``text`` on the screen, as a terminal does that turns line feeds into new lines."""
        self.raw += text
        # pyte has no alternate screen, and ignores what switches to it.
        for part in re.split(r"(\x1b\[\?1049[hl])", text):
            if self._alternate and part == "\x1b[?1049h":
                self._turn_to(pyte.HistoryScreen(self.columns, self.rows, history=1000))
            elif self._alternate and part == "\x1b[?1049l":
                self._turn_to(self._main)
            else:
                self._stream.feed(part.replace("\n", "\r\n"))
        return len(text)

    def _turn_to(self, screen: pyte.HistoryScreen) -> None:
        self.screen, self._stream = screen, pyte.Stream(screen)

    def flush(self) -> None:
        """Whatever was drawn can be seen now: when the text waited for is in it, its key is pressed.

        ``frames`` keeps what stood on the screen at that moment; ``on_press`` is called before the key is pressed.
        """
        if self._keys and self._presses and self._presses[0][0] in self.raw[self._since :]:
            self.frames.append(self.whole())
            self._since = len(self.raw)
            self.on_press()
            self._keys.send_text(self._presses.pop(0)[1])

    def resize(self, columns: int, rows: int) -> None:
        """Gives the terminal another size; what draws next finds out."""
        self.columns, self.rows = columns, rows
        for screen in {self._main, self.screen}:
            screen.resize(rows, columns)

    def press(self, *presses: tuple[str, str]) -> None:
        """From now on: for each of the ``presses``, once its text is written, its keys."""
        self._since = len(self.raw)
        self._presses = list(presses)

    def text(self) -> str:
        """What can be seen, without blanks at the ends of lines and below the last one."""
        return "\n".join(row.rstrip() for row in self.screen.display).rstrip()

    def whole(self) -> str:
        """What can be seen, and above it what has scrolled off."""
        above = ["".join(row[at].data for at in range(self.columns)).rstrip() for row in self.screen.history.top]
        return "\n".join([*above, SCROLLED, self.text()]) if above else self.text()

    @contextmanager
    def used(self) -> Iterator[PipeInput]:
        """Prompts and prints go to this terminal; the keys are those of ``press``, or sent by hand."""
        output = Vt100_Output(self, lambda: Size(rows=self.rows, columns=self.columns), None, enable_cpr=False)
        with create_pipe_input() as keys, create_app_session(input=keys, output=output), redirect_stdout(self):
            self._keys = keys
            yield keys
            self._keys = None
