"""Lines, and how they come to the screen or the pipe."""

from __future__ import annotations

import pytest

from fakes import LINES, WIDE
from k8squiz.terminal.lines import Line, hanging, line, make_console, show, verbatim
from k8squiz.terminal.look import Look


def shown(look: Look, capsys: pytest.CaptureFixture[str], *page: Line) -> list[str]:
    """The page as printed, line by line, without blanks at their ends."""
    show(make_console(look), look, page)
    return [printed.rstrip() for printed in capsys.readouterr().out.rstrip("\n").split("\n")]


def test_nothing_in_a_text_is_taken_for_markup(capsys: pytest.CaptureFixture[str]) -> None:
    """Cards hold brackets, colons and backslashes, and show them."""
    text = r"kubectl get pods [-o wide] [/x] :smile: \[b] 10.0.0.1"
    assert shown(WIDE, capsys, line(text)) == [text]
    assert shown(LINES, capsys, line(text)) == [text]


def test_an_indent_holds_for_every_part_of_a_broken_line(capsys: pytest.CaptureFixture[str]) -> None:
    """So that a paragraph reads as one."""
    assert shown(WIDE._replace(width=20), capsys, line("one two three four five", indent=4)) == [
        "    one two three",
        "    four five",
    ]


def test_what_hangs_on_a_lead_stands_below_its_beginning(capsys: pytest.CaptureFixture[str]) -> None:
    """Where it is broken; a pipe gets it whole."""
    narrow = WIDE._replace(width=20)
    assert shown(narrow, capsys, *hanging("1. ", "one two three four", narrow, indent=2)) == [
        "  1. one two three",
        "     four",
    ]
    assert shown(LINES, capsys, *hanging("1. ", "one two three four", LINES, indent=2)) == ["  1. one two three four"]


def test_a_pipe_gets_every_line_whole(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever reads it can break or search it as they like."""
    long = "word " * 60 + "end"
    assert shown(LINES, capsys, line(long, indent=2)) == [f"  {long}"]


def test_verbatim_text_keeps_its_blanks_and_breaks(capsys: pytest.CaptureFixture[str]) -> None:
    """An exhibit is shown as the program printed it."""
    text = "NAME     READY   STATUS\nweb-1    0/1     Pending\n"
    expected = [" NAME     READY   STATUS", " web-1    0/1     Pending"]
    assert shown(WIDE, capsys, verbatim(text, indent=1)) == expected
    assert shown(LINES, capsys, verbatim(text, indent=1)) == expected


def test_an_empty_line_is_an_empty_line(capsys: pytest.CaptureFixture[str]) -> None:
    """On the screen as in a pipe."""
    assert shown(WIDE, capsys, line("a"), line(), line("b")) == ["a", "", "b"]
    assert shown(LINES, capsys, line("a"), line(), line("b")) == ["a", "", "b"]


def test_a_simple_terminal_is_as_wide_as_it_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Left to itself, rich takes each of them to have 80 columns."""
    monkeypatch.setenv("TERM", "dumb")
    # rich asks for the terminal behind the output; here there is one.
    monkeypatch.setattr("rich.console.Console.is_terminal", True)
    assert shown(WIDE._replace(width=20), capsys, line("one two three four five")) == ["one two three four", "five"]


def test_a_page_can_be_shown_twice(capsys: pytest.CaptureFixture[str]) -> None:
    """Showing changes nothing about it."""
    page = verbatim("a  b", indent=1)
    assert shown(WIDE, capsys, page) == shown(WIDE, capsys, page)
