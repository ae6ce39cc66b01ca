"""Printing for commands that show something and end."""

from __future__ import annotations

import json

import pytest

from k8squiz.terminal.printing import print_error, print_json


def test_json_is_printed_whole_and_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    """Not wrapped, not coloured, with letters of any alphabet."""
    data = {"text": "ü → " * 100, "none": None, "list": [1, 2.5]}
    print_json(data)
    assert json.loads(capsys.readouterr().out) == data


def test_errors_go_to_standard_error_and_cannot_move_the_cursor(capsys: pytest.CaptureFixture[str]) -> None:
    """A file name may hold anything."""
    print_error("no deck \x1b[2J\x07\u202eevil\nsecond line")
    assert capsys.readouterr() == ("", "no deck ␛[2J␇�evil\nsecond line\n")
