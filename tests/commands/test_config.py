"""k8squiz config, and the settings as every command meets them."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from commands.running import Shell
from k8squiz import clock
from k8squiz.commands.in_force import settings_in_force
from k8squiz.commands.opening import open_all
from k8squiz.identifiers import StudyDay
from k8squiz.settings import Settings

Types = Callable[..., None]
COMMANDS = [
    (),
    ("study", "--plain"),
    ("exam", "kcna", "--plain"),
    ("stats",),
    ("stats", "--json"),
    ("config",),
    ("config", "--json"),
    ("deck", "list"),
    ("deck", "list", "--json"),
    ("deck", "show", "services"),
    ("deck", "coverage"),
    ("deck", "build", "-o", "never-written"),
    ("deck", "check"),
    ("deck", "reported"),
]


def settings_file(home: Path, text: str) -> Path:
    """The file of settings, with this text."""
    file = home / "config.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_it_prints_the_path_and_a_whole_file(shell: Shell, home: Path) -> None:
    """What is printed could stand in the file: it is read as what is in force."""
    file = settings_file(home, "# mine\nportion = 12\n")
    ran = shell("config")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.split("\n")[:2] == [f"# {file}", "# This file is there."]
    assert "portion = 12  # config.toml:2; a whole number from 5 to 500" in ran.out
    assert tomllib.loads(ran.out) == Settings(portion=12)._asdict()


def test_without_a_file_it_says_so_and_makes_none(shell: Shell, home: Path) -> None:
    """Only the user writes it."""
    assert shell("config").out.split("\n")[1] == "# There is no such file yet."
    assert not (home / "config.toml").exists()


def test_json_says_the_same(shell: Shell, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For programs."""
    file = settings_file(home, 'theme = "mono"')
    monkeypatch.setenv("K8SQUIZ_ASCII", "1")
    data = json.loads(shell("config", "--json").out)
    assert (data["file"], data["exists"]) == (str(file), True)
    assert {one["name"]: one["value"] for one in data["settings"]} == Settings(theme="mono", ascii=True)._asdict()
    assert {one["name"]: one["from"] for one in data["settings"] if one["from"] != "default"} == {
        "theme": "config.toml:1",
        "ascii": "K8SQUIZ_ASCII",
    }


def test_a_home_has_settings_of_its_own(shell: Shell, home: Path, tmp_path: Path) -> None:
    """Named before the command or behind it."""
    settings_file(home, "portion = 12")
    other = tmp_path / "other"
    other.mkdir()
    settings_file(other, "portion = 13")
    for arguments in (("--home", other, "config"), ("config", "--home", other)):
        assert "portion = 13  #" in shell(*arguments).out


def test_set_holds_for_one_call_and_comes_before_all(shell: Shell, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Default, file, environment, --set; the last of two counts."""
    seen = []
    for before in (
        lambda: None,
        lambda: settings_file(home, "portion = 12"),
        lambda: monkeypatch.setenv("K8SQUIZ_PORTION", "13"),
    ):
        before()
        seen.append(json.loads(shell("config", "--json").out)["settings"][3]["value"])
    data = json.loads(shell("--set", "portion=14", "--set", "portion=15", "config", "--json").out)
    seen.append(data["settings"][3]["value"])
    assert seen == [30, 12, 13, 15]


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_runs_on_a_faulty_file(
    command: tuple[str, ...], shell: Shell, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that nothing is studied under limits that nobody has set; every fault is told, and nothing is written."""
    monkeypatch.chdir(tmp_path)
    file = settings_file(home, 'portion = 1\n\nthem = "mono"\n')
    before = sorted(home.rglob("*"))
    ran = shell(*command)
    assert (ran.code, ran.out) == (1, "")
    assert [line.partition(": ")[0] for line in ran.err.strip().split("\n")] == [f"{file}:1:1", f"{file}:3:1"]
    assert "Traceback" not in ran.err
    assert sorted(home.rglob("*")) == before
    assert not (tmp_path / "never-written").exists()


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("study", "--help"), ("config", "--help")])
def test_help_and_version_are_there_whatever_the_file_says(
    arguments: tuple[str, ...], shell: Shell, home: Path
) -> None:
    """They are needed most when something is wrong."""
    settings_file(home, "portion = 1")
    assert shell(*arguments).code == 0


def test_a_wrong_variable_is_a_wrong_call(shell: Shell, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Like a wrong flag."""
    assert home.is_dir()
    monkeypatch.setenv("K8SQUIZ_PORTION", "many")
    assert shell("stats") == (
        2,
        "",
        'k8squiz: K8SQUIZ_PORTION must be a whole number from 5 to 500, not "many".\n',
    )


def test_the_limit_of_new_cards_is_the_one_that_is_set(home: Path) -> None:
    """And the retention, which says what is due, is handed on with it."""
    settings_file(home, "new_per_day = 3\ndesired_retention = 0.8")
    opened = open_all(None)
    with opened.store:
        assert len(opened.plan().new) == 3
        assert opened.settings == settings_in_force(home) == Settings(desired_retention=0.8, new_per_day=3)


@pytest.mark.parametrize(("day_start", "day"), [(0, 20_514), (2, 20_514), (3, 20_513), (12, 20_513)])
def test_the_study_day_begins_at_the_hour_that_is_set(
    day_start: int, day: int, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the wall clock."""
    half_past_two = datetime(2026, 3, 2, 2, 30, tzinfo=timezone(timedelta(hours=1)))
    monkeypatch.setattr(clock, "now", lambda: half_past_two)
    settings_file(home, f"day_start = {day_start}")
    opened = open_all(home)
    with opened.store:
        assert opened.today() == StudyDay(day)


def test_an_exam_that_is_not_named_is_the_one_that_is_set(shell: Shell, home: Path, types: Types) -> None:
    """Without one it is kcna, as it has always been."""
    types()
    assert "KCNA:" in shell("exam", "--plain", "--questions", 1).out
    settings_file(home, 'exam = "cka"')
    types()
    assert "CKA:" in shell("exam", "--plain", "--questions", 1).out
    types()
    assert "KCSA:" in shell("exam", "kcsa", "--plain", "--questions", 1).out


def test_ascii_reaches_the_page(shell: Shell, home: Path, types: Types) -> None:
    """The bar of a domain is drawn with number signs."""
    settings_file(home, "ascii = true")
    types("1", "1")
    shell("exam", "--plain", "--questions", 1)
    assert [shell(*first, "exam", "report").out.isascii() for first in ((), ("--set", "ascii=no"))] == [True, False]
