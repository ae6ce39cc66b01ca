"""The program in a real pseudo-terminal, its screen kept by pyte. Text is always waited for before a key is sent."""

from __future__ import annotations

import os
import re
import termios
import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self

import pexpect
import pyte

from end_to_end.picture import Ink, Row, ink
from end_to_end.program import Program, program

UP, DOWN, LEFT, RIGHT, ENTER, CTRL_C = "\x1b[A", "\x1b[B", "\x1b[D", "\x1b[C", "\r", "\x03"
ESCAPE, BACKSPACE = "\x1b", "\x7f"
PATIENCE = 15.0
"""Seconds to wait for what must come; a slow machine needs a few."""


class _Screen(pyte.Screen):
    """pyte knows nothing of pale text; it is kept as italics, which no theme of ours writes."""

    def select_graphic_rendition(self, *attrs: int) -> None:
        """Takes pale for italics; no theme writes colours by number, in which a 2 would mean another thing."""
        super().select_graphic_rendition(*(3 if one == 2 else one for one in attrs))


class RealTerminal:
    """A terminal window with the program in it; or, as ``started``, with what else runs it."""

    def __init__(
        self,
        run: Program,
        *arguments: object,
        columns: int = 80,
        rows: int = 24,
        started: Sequence[str] = (),
        **more: str,
    ) -> None:
        command, *first = started or program()
        self._screen = _Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = b""
        self._process = pexpect.spawn(
            command,
            [*first, *map(str, arguments)],
            cwd=str(run.folder),
            env=run.environment(**more),
            dimensions=(rows, columns),
            timeout=PATIENCE,
        )
        # The window as it is before the program changes anything about it.
        self.modes_before = termios.tcgetattr(self._process.child_fd)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.close(force=True)

    def text(self) -> str:
        """What can be seen now."""
        return "\n".join(row.rstrip() for row in self._screen.display).rstrip()

    def rows(self) -> list[Row]:
        """What can be seen now, with its colours; rows without text at the end are left out."""
        used = len(self.text().split("\n"))
        return [[self._cell(row, column) for column in range(self._screen.columns)] for row in range(used)]

    def _cell(self, row: int, column: int) -> tuple[str, Ink]:
        cell = self._screen.buffer[row][column]
        return cell.data, ink(cell.fg, bold=cell.bold, pale=cell.italics)

    def wait_for(self, *texts: str) -> str:
        """Waits until all of ``texts`` can be seen, and returns the screen."""
        return self._wait(lambda: all(one in self.text() for one in texts), f"{texts}")

    def wait_until_gone(self, *texts: str) -> str:
        """Waits until none of ``texts`` can be seen any longer, and returns the screen."""
        return self._wait(lambda: not any(one in self.text() for one in texts), f"the end of {texts}")

    def settle(self, seconds: float = 0.3) -> str:
        """Gives the program time to do what it should not; returns the screen."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._read(left)
        return self.text()

    def press(self, keys: str) -> None:
        """Presses keys, all in one go."""
        os.write(self._process.child_fd, keys.encode())

    def option(self, text: str) -> str:
        """The digit in front of the option that begins with ``text``, marked or placed or neither."""
        found = re.search(rf"^ . (\d) (?: |\[.\] |.{{3}} ){re.escape(text)}", self.text(), re.MULTILINE)
        assert found, f"no option {text!r} on the screen:\n{self.text()}"
        return found[1]

    def resize(self, columns: int, rows: int) -> None:
        """Makes the window another size, of which the program is told."""
        self._screen.resize(rows, columns)
        self._process.setwinsize(rows, columns)

    def send_signal(self, number: int) -> None:
        """Sends a signal to the program alone."""
        os.kill(self._process.pid, number)

    def end(self) -> tuple[int | None, int | None]:
        """Waits for the end of the program: its exit code, and the signal that killed it if one did."""
        end = time.monotonic() + PATIENCE
        while self._process.isalive() and time.monotonic() < end:
            self._read(0.05)
        # What was written last is still in the terminal.
        while self._read(0.05):
            pass
        assert not self._process.isalive(), f"it has not ended; the screen is:\n{self.text()}"
        return self._process.exitstatus, self._process.signalstatus

    def modes(self) -> list[object]:
        """How the terminal treats keys and lines now."""
        return termios.tcgetattr(self._process.child_fd)

    def _wait(self, come: Callable[[], bool], what: str) -> str:
        end = time.monotonic() + PATIENCE
        while not come():
            alive = self._read(0.05) or self._process.isalive()
            assert alive or come(), f"it has ended without {what}; the screen is:\n{self.text()}"
            assert time.monotonic() < end, f"waited in vain for {what}; the screen is:\n{self.text()}"
        return self.text()

    def _read(self, seconds: float) -> bool:
        """Whether anything came within ``seconds``."""
        try:
            read = self._process.read_nonblocking(65_536, timeout=seconds)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        self.raw += read
        self._stream.feed(read)
        return True
