"""The one table of settings, and the one in the README."""

from __future__ import annotations

import re
from pathlib import Path

from k8squiz.clock import DAY_START_HOUR
from k8squiz.commands.exam_names import EXAM_NAMES
from k8squiz.settings import Settings
from k8squiz.settings.allowed import as_toml
from k8squiz.settings.reading import read
from k8squiz.settings.table import table

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
SECTION = re.search(r"^## Settings\n(.*?)^## ", README, re.MULTILINE | re.DOTALL)
TABLE = table(("pilot", "docker"))


def test_every_setting_is_described_and_nothing_else_is() -> None:
    """In the same order, from which the values are put together."""
    assert tuple(one.name for one in TABLE) == Settings._fields


def test_every_default_is_allowed() -> None:
    """Also by its type."""
    assert [one.name for one in TABLE if not one.allowed.takes(one.default)] == []


def test_the_sentences_are_sentences_that_fit_a_line() -> None:
    """With the hash sign in front of them, on a screen of 80 columns."""
    assert [one.name for one in TABLE if not re.fullmatch(r"[A-Z].{10,76}\.", one.does)] == []


def test_an_exam_is_one_of_those_handed_in_or_none() -> None:
    """Which exams there are is not for the settings to know."""
    (exam,) = (one for one in TABLE if one.name == "exam")
    assert [exam.allowed.takes(name) for name in ("pilot", "", "cka")] == [True, True, False]
    assert exam.allowed.words == '"pilot", "docker" or ""'


def test_the_day_starts_when_the_clock_has_it() -> None:
    """The two cannot import one another."""
    assert Settings().day_start == DAY_START_HOUR


def section() -> str:
    """The section on settings."""
    assert SECTION
    return SECTION[1]


def test_the_table_in_the_readme_is_the_table_of_settings() -> None:
    """Names, defaults, what is allowed, and what each does, word by word."""
    rows = [line for line in section().split("\n") if line.startswith("| `")]
    assert rows == [
        f"| `{one.name}` | `{as_toml(one.default)}` | {one.allowed.words} | {one.does} |" for one in table(EXAM_NAMES)
    ]


def test_the_file_in_the_readme_is_read(tmp_path: Path) -> None:
    """And sets what its reader sees."""
    block = re.search(r"^```toml\n(.*?)^```", section(), re.MULTILINE | re.DOTALL)
    assert block
    file = tmp_path / "config.toml"
    file.write_text(block[1], encoding="utf-8")
    assert read(file, {}, EXAM_NAMES).settings == Settings(new_per_day=5, exam="cka", theme="contrast")
