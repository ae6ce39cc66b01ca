"""What is found out about the screen at hand."""

from __future__ import annotations

import io
import sys

import pytest

from k8squiz.settings import Settings
from k8squiz.terminal.look import NARROWEST, Look, columns, find_look

DEFAULTS = Settings()


class Stream(io.TextIOWrapper):
    """A standard stream that is a terminal, or is not."""

    def __init__(self, *, terminal: bool, encoding: str = "utf-8", content: bytes = b"") -> None:
        super().__init__(io.BytesIO(content), encoding=encoding, errors="strict")
        self._terminal = terminal

    def isatty(self) -> bool:
        """Whether it is one; a closed stream cannot tell, as in the real thing."""
        super().isatty()
        return self._terminal


def look_at(
    monkeypatch: pytest.MonkeyPatch,
    settings: Settings = DEFAULTS,
    *,
    plain: bool = False,
    stdin: Stream | None = None,
    stdout: Stream | None = None,
) -> Look:
    """The look found with these streams, both of them a terminal of 100 columns unless told."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setattr(sys, "stdin", stdin or Stream(terminal=True))
    monkeypatch.setattr(sys, "stdout", stdout or Stream(terminal=True))
    return find_look(settings, plain=plain)


def test_a_terminal_gets_the_full_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """In Unicode and as wide as it is."""
    assert look_at(monkeypatch) == Look(lines=False, ascii=False, width=100)


def test_plain_asks_for_line_mode(monkeypatch: pytest.MonkeyPatch) -> None:
    """Still wrapped to the terminal, for a person reads it."""
    assert look_at(monkeypatch, plain=True) == Look(lines=True, ascii=False, width=100)


def test_the_settings_are_looked_at_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Line mode for whoever always wants it, ASCII for a font that lacks the characters, and colours by the theme."""
    assert look_at(monkeypatch, DEFAULTS._replace(plain=True)).lines
    assert look_at(monkeypatch, DEFAULTS._replace(ascii=True)).ascii
    assert look_at(monkeypatch, DEFAULTS._replace(theme="mono")).theme == "mono"


@pytest.mark.parametrize("value", ["dumb", "unknown", ""])
def test_a_terminal_that_can_do_nothing_gets_line_mode(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not drawn on."""
    monkeypatch.setenv("TERM", value)
    assert look_at(monkeypatch).lines


def test_a_pipe_on_either_side_means_line_mode(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines are left whole only where the output is no terminal."""
    pipe = Stream(terminal=False)
    assert look_at(monkeypatch, stdin=pipe) == Look(lines=True, ascii=False, width=100)
    assert look_at(monkeypatch, stdout=pipe) == Look(lines=True, ascii=False, width=None)


def test_missing_and_closed_streams_are_no_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python has None for a stream that was closed by whoever started it."""
    closed = Stream(terminal=True)
    closed.close()
    assert look_at(monkeypatch, stdin=closed).lines
    monkeypatch.setattr(sys, "stdin", None)
    monkeypatch.setattr(sys, "stdout", None)
    assert find_look(DEFAULTS, plain=False) == Look(lines=True, ascii=True, width=None)


@pytest.mark.parametrize(("encoding", "ascii_only"), [("utf-8", False), ("ascii", True), ("latin-1", True)])
def test_another_encoding_means_ascii(encoding: str, ascii_only: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Arrows and blocks are for those who can see them."""
    assert look_at(monkeypatch, stdout=Stream(terminal=True, encoding=encoding)).ascii is ascii_only


def test_a_character_that_the_encoding_lacks_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is shown as a question mark; and bytes that are no text are read as something that is no answer."""
    stdin = Stream(terminal=True, content=b"\xff\n")
    look_at(monkeypatch, stdin=stdin, stdout=Stream(terminal=True, encoding="ascii"))
    sys.stdout.write("\u2500\u25b6")
    assert stdin.readline() == "\ufffd\n"


@pytest.mark.parametrize(("set_to", "width"), [("132", 132), ("40", 40), ("3", NARROWEST)])
def test_the_width_is_that_of_the_terminal(set_to: str, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Never so narrow that there is no room for a word."""
    monkeypatch.setenv("COLUMNS", set_to)
    assert columns() == width
