"""The page of settings is a file of settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import LINES, NARROW, WIDE
from k8squiz.settings import Settings
from k8squiz.settings.allowed import OneOf, Share, Value, Whole
from k8squiz.settings.reading import InForce, read
from k8squiz.settings.table import Setting, table
from k8squiz.terminal.config_views import config_page
from k8squiz.terminal.look import Look

EXAMS = ("cka", "kcna")


def values(setting: Setting) -> st.SearchStrategy[Value]:
    """Any value that the setting may have."""
    allowed = setting.allowed
    if isinstance(allowed, Whole):
        return st.integers(allowed.least, allowed.most)
    if isinstance(allowed, Share):
        return st.floats(allowed.least, allowed.most)
    return st.sampled_from(allowed.known) if isinstance(allowed, OneOf) else st.booleans()


ANY = st.tuples(*map(values, table(EXAMS))).map(Settings._make)
PATH = st.text(st.characters(exclude_characters="\0")).map(lambda name: Path("/home", name))


def page(settings: Settings, look: Look, file: Path, *, exists: bool = True, origin: str = "default") -> str:
    """The page as it goes into a file."""
    now = InForce(settings, dict.fromkeys(Settings._fields, origin))
    return "\n".join(one.text.plain for one in config_page(table(EXAMS), now, file, look, exists=exists))


@given(ANY, PATH, st.sampled_from([WIDE, NARROW, LINES]), st.sampled_from(["default", "K8SQUIZ_DESIRED_RETENTION"]))
def test_what_is_printed_sets_the_same(
    tmp_path_factory: pytest.TempPathFactory, settings: Settings, path: Path, look: Look, origin: str
) -> None:
    """Whatever the settings, the width, and the path of the file, which may hold anything."""
    file = tmp_path_factory.getbasetemp() / "printed.toml"
    file.write_text(page(settings, look, path, origin=origin), encoding="utf-8", newline="")
    assert read(file, {}, EXAMS).settings == settings


def test_the_page_fits_a_screen() -> None:
    """With a line left for the prompt of the shell; and each setting has its sentence and its bounds."""
    lines = page(Settings(), WIDE, Path("/home/ada/.config/k8squiz/config.toml")).split("\n")
    assert len(lines) < 24
    assert all(any(one.does in line for line in lines) for one in table(EXAMS))
    assert all(any(one.allowed.words in line for line in lines) for one in table(EXAMS))


def test_a_file_gets_the_path_whole() -> None:
    """It is there to be copied."""
    long = Path("/home/ada", *(["a-folder"] * 20), "config.toml")
    assert page(Settings(), LINES, long).split("\n")[0] == f"# {long}"
    assert len(page(Settings(), WIDE, long).split("\n")[0]) <= 80
