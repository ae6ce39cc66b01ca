"""Settings from the file and from the environment."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from k8squiz.errors import FaultsError, K8squizError, UsageError
from k8squiz.settings import Settings
from k8squiz.settings.reading import LONGEST_FILE, for_one_call, read
from k8squiz.settings.table import table

EXAMS = ("cka", "kcna")
NAMES = "desired_retention, new_per_day, reviews_per_day, portion, day_start, exam, plain, ascii, theme"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the settings would stand."""
    return tmp_path / "config.toml"


def settings(file: Path, text: str, **environment: str) -> Settings:
    """The settings in force with this text in the file."""
    file.write_text(text, encoding="utf-8")
    return read(file, environment, EXAMS).settings


def faults(file: Path, text: str) -> list[str]:
    """What is wrong with the file, without its folder."""
    file.write_text(text, encoding="utf-8")
    with pytest.raises(FaultsError) as raised:
        read(file, {}, EXAMS)
    assert raised.value.exit_code == 1
    return str(raised.value).replace(f"{file.parent}{os.sep}", "").split("\n")


def test_without_a_file_everything_is_default(file: Path) -> None:
    """Also where a file stands in place of the folder; and nothing is made."""
    expected = (Settings(), dict.fromkeys(Settings._fields, "default"))
    assert read(file, {}, EXAMS) == expected
    assert not file.exists()
    file.touch()
    assert read(file / "config.toml", {}, EXAMS) == expected


def test_every_setting_can_be_set_in_the_file(file: Path) -> None:
    """And those that are not stay as they are."""
    text = (
        "desired_retention = 0.95\nnew_per_day = 0\nreviews_per_day = 9999\nportion = 5\nday_start = 12\n"
        'exam = "cka"\nplain = true\nascii = true\ntheme = "mono"\n'
    )
    assert settings(file, text) == (0.95, 0, 9999, 5, 12, "cka", True, True, "mono")
    assert settings(file, "new_per_day = 3") == Settings(new_per_day=3)


def test_the_environment_comes_before_the_file_and_says_so(file: Path) -> None:
    """What is nearer to the call wins, setting by setting."""
    file.write_text('# mine\ntheme = "mono"\nexam = "cka"\nplain = true\n', encoding="utf-8")
    found = read(file, {"K8SQUIZ_THEME": "contrast", "K8SQUIZ_PLAIN": "0", "K8SQUIZ_HOME": "/x"}, EXAMS)
    assert found.settings == Settings(theme="contrast", exam="cka", plain=False)
    origins = {name: origin for name, origin in found.origins.items() if origin != "default"}
    assert origins == {"theme": "K8SQUIZ_THEME", "exam": "config.toml:3", "plain": "K8SQUIZ_PLAIN"}


def test_an_empty_variable_counts_as_none_unless_it_means_something(file: Path) -> None:
    """No exam, and off; a number or a theme cannot be empty."""
    empty = {one.variable: "" for one in table(EXAMS)}
    assert settings(file, 'exam = "cka"\nplain = true\ntheme = "mono"\nportion = 7', **empty) == Settings(
        exam="", plain=False, theme="mono", portion=7
    )


def test_everything_that_is_wrong_is_told_at_once(file: Path) -> None:
    """Syntax, names, types and bounds, each with its place and what is allowed."""
    assert faults(
        file, 'theme = mono\nthem = "mono"\n\n"new_per_day" = 10.0\nportion = 4\nexam = "cks"\n[plain]\n'
    ) == [
        "config.toml:1:9: this is no TOML: Invalid value (text needs quotes, and true and false small letters)",
        f'config.toml:2:1: there is no setting "them" (did you mean "theme"?); there are {NAMES}',
        "config.toml:4:1: new_per_day must be a whole number from 0 to 9999, not 10.0",
        "config.toml:5:1: portion must be a whole number from 5 to 500, not 4",
        'config.toml:6:1: exam must be "cka", "kcna" or "", not "cks" (did you mean "cka"?)',
        "config.toml:7:2: plain must be true or false, not a table",
    ]


def test_a_setting_that_is_set_twice_is_refused(file: Path) -> None:
    """Nobody could say which of them holds."""
    assert faults(file, "portion = 10\nday_start = 3\nportion = 11") == [
        "config.toml:3:1: portion is here twice (first in line 1)"
    ]


def test_a_name_with_anything_in_it_stays_on_one_line(file: Path) -> None:
    """A quoted key may hold a line break."""
    assert faults(file, '"a\\nb" = 1') == [f'config.toml:1:1: there is no setting "a b"; there are {NAMES}']


def test_a_byte_order_mark_and_other_line_ends_are_no_fault(file: Path) -> None:
    """Editors on Windows write them."""
    file.write_bytes(b'\xef\xbb\xbftheme = "mono"\r\nportion = 7\r\n')
    found = read(file, {}, EXAMS)
    assert (found.settings, found.origins["portion"]) == (Settings(theme="mono", portion=7), "config.toml:2")


def test_a_file_that_is_no_text_is_told_in_one_line(file: Path) -> None:
    """With the line of the first byte that is none."""
    file.write_bytes(b'# ok\ntheme = "\xff"\n')
    with pytest.raises(K8squizError, match=r"config\.toml:2:1: is not UTF-8 text\. Save it as UTF-8\.$"):
        read(file, {}, EXAMS)


def test_a_folder_in_place_of_the_file_is_told_in_one_line(file: Path) -> None:
    """As the system says it."""
    file.mkdir()
    with pytest.raises(K8squizError, match=r"config\.toml: the settings cannot be read: Is a directory\.$"):
        read(file, {}, EXAMS)


def test_a_huge_file_is_refused_unread(file: Path) -> None:
    """It is something else."""
    file.write_text("#" * (LONGEST_FILE + 1), encoding="utf-8")
    with pytest.raises(K8squizError, match=r"is larger than 20 kB"):
        read(file, {}, EXAMS)


def test_everything_wrong_with_the_environment_is_told_at_once(file: Path) -> None:
    """It belongs to the way the program was called."""
    with pytest.raises(UsageError) as raised:
        read(file, {"K8SQUIZ_PORTION": "1", "K8SQUIZ_THEME": "red"}, EXAMS)
    assert str(raised.value).split("\n") == [
        'K8SQUIZ_PORTION must be a whole number from 5 to 500, not "1".',
        'K8SQUIZ_THEME must be "standard", "contrast" or "mono", not "red".',
    ]


def test_a_setting_for_one_call_is_a_variable_of_the_environment() -> None:
    """Which then counts like any other."""
    assert for_one_call("day_start=0", EXAMS) == ("K8SQUIZ_DAY_START", "0")
    assert for_one_call("exam=", EXAMS) == ("K8SQUIZ_EXAM", "")
    assert for_one_call("plain=no", EXAMS) == ("K8SQUIZ_PLAIN", "no")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("theme", '--set: "theme" sets nothing. Write NAME=VALUE, such as theme=mono.'),
        ("=mono", f'--set: there is no setting ""; there are {NAMES}.'),
        ("them=mono", f'--set: there is no setting "them" (did you mean "theme"?); there are {NAMES}.'),
        ("theme=", '--set: theme must be "standard", "contrast" or "mono", not "".'),
        ("portion=4", '--set: portion must be a whole number from 5 to 500, not "4".'),
    ],
)
def test_a_bad_setting_for_one_call_is_a_wrong_call(text: str, said: str) -> None:
    """Told before anything is done."""
    with pytest.raises(UsageError) as raised:
        for_one_call(text, EXAMS)
    assert str(raised.value) == said
