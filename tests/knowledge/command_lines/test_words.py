"""Splitting a line into commands and words."""

from __future__ import annotations

import shlex
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from k8squiz.knowledge.command_lines.marking import mark
from k8squiz.knowledge.command_lines.words import EXPANSION, LONGEST, Command, Line, UnreadableError, split


def words(line: str) -> tuple[str, ...]:
    """The words of a line that holds one command."""
    (command,) = split(line).commands
    return command.words


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("a  b\tc", ("a", "b", "c")),
        ("a 'b c' \"d e\"", ("a", "b c", "d e")),
        ("a b'c'\"d\"e", ("a", "bcde")),
        ("a '' \"\"", ("a", "", "")),
        (r"a b\ c \'", ("a", "b c", "'")),
        (r'a "\"\\\$\a"', ("a", r'"\$\a')),
        ("a '$x' \"it's\"", ("a", "$x", "it's")),
        ("a\\\nb", ("ab",)),
        ("a \\\r\n b", ("a", "b")),
        ("a # b 'c", ("a",)),
        ("a b#c", ("a", "b#c")),
        ("a 'b\nc'", ("a", "b\nc")),
        ("a {.items[*].x}", ("a", f"{EXPANSION}{{.items[*].x}}")),
        ("a p={.items[*].x}", ("a", "p={.items[*].x}")),
        ("a p={..x}", ("a", "p={..x}")),
        ("a p={x,y}", ("a", f"p={EXPANSION}{{x,y}}")),
        ("$ a b", ("a", "b")),
        ("a \0", ("a", "\N{REPLACEMENT CHARACTER}")),
    ],
)
def test_quotes_and_backslashes_are_taken_away_as_a_shell_does(line: str, found: tuple[str, ...]) -> None:
    """And comments with them."""
    assert words(line) == found


@pytest.mark.parametrize(
    "word", ["$x", "${x}", '"$x"', "a$x", "$(b c)", "`b`", "*", "a?", "{a,b}", "{1..3}", "~", "~/x"]
)
def test_what_only_a_shell_can_fill_in_is_marked(word: str) -> None:
    """A variable, a substitution, a pattern, braces, a home directory."""
    assert EXPANSION in words(f"a {word}")[1]


@pytest.mark.parametrize("word", ["'$x'", r"\$x", "'*'", r"\*", '"{a,b}"', "a~b", '"~"', "a=*", "{}", "$"])
def test_what_is_quoted_is_not_filled_in(word: str) -> None:
    """Nor is a pattern after an equals sign, which hardly names a file."""
    assert EXPANSION not in words(f"a {word}")[1]


def test_a_variable_and_the_home_directory_are_written_in_one_way() -> None:
    """So that both spellings are equal."""
    assert words("a ${x} ~/y") == words('a $x "$HOME/y"')


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("a;", Line((Command(("a",)),))),
        ("a\n\nb", Line((Command(("a",)), Command(("b",))), (";",))),
        ("a|b && c", Line((Command(("a",)), Command(("b",)), Command(("c",))), ("|", "&&"))),
        ("a &", Line((Command(("a",)),), ("&",))),
        ("a >f 2>&1 <g", Line((Command(("a",), ("> f", "2>& 1", "< g")),))),
        ("a 1> f b", Line((Command(("a", "b"), ("> f",)),))),
        ("", Line(())),
    ],
)
def test_commands_are_told_apart(line: str, found: Line) -> None:
    """By pipes, ends and the like; redirections are no words."""
    assert split(line) == found


@pytest.mark.parametrize("line", ["a 'b", 'a "b', "a `b", "a $(b", "a $(b $(c)", "'"])
def test_what_is_opened_must_be_closed(line: str) -> None:
    """A shell would wait for more."""
    with pytest.raises(UnreadableError, match="is never closed"):
        split(line)


def test_a_line_of_any_length_is_dealt_with_at_once() -> None:
    """One that nobody could have typed is not read at all."""
    with pytest.raises(UnreadableError, match="longer than"):
        split("a" * (LONGEST + 1))
    for piece in ("a,", "$(", "{,", '"\\', "((", "a in (", "\\", "{..", "''", "-a=", "> "):
        started = time.monotonic()
        mark(f"kubectl get po -l '{piece * 900}", ["kubectl get po"])
        mark(f"kubectl get po -l {piece * 900}", ["kubectl get po -l a"])
        mark(f"kubectl get po -l '{piece.replace(chr(39), '') * 900}'", ["kubectl get po -l a"])
        assert time.monotonic() - started < 2


@given(st.text("ab-= '\"\\"))
def test_plain_words_are_split_as_the_standard_library_does(line: str) -> None:
    """Which knows nothing of variables and pipes, so that there are none here."""
    try:
        expected = shlex.split(line)
    except ValueError:
        return
    assert [word for command in split(line).commands for word in command.words] == expected
