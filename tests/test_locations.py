"""Where files are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from k8squiz.errors import UsageError
from k8squiz.locations import HOME_VARIABLE, find


def test_a_named_home_holds_everything(tmp_path: Path) -> None:
    """Data and settings in it, what may be thrown away below it."""
    found = find(tmp_path)
    assert found == (tmp_path, tmp_path, tmp_path / "cache")
    assert found.progress == tmp_path / "progress.db"
    assert found.settings == tmp_path / "config.toml"
    assert found.log == tmp_path / "cache" / "error.log"


def test_the_environment_names_a_home_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For those who cannot give a flag."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "env"))
    assert find().data == tmp_path / "env"


def test_a_home_that_is_given_beats_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is nearer to the call wins."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "env"))
    assert find(tmp_path / "flag").data == tmp_path / "flag"


@pytest.mark.parametrize("value", [None, ""])
def test_without_a_home_the_platform_decides(
    value: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An empty variable counts as none; the three folders are different ones, each of our name."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", HOME_VARIABLE):
        monkeypatch.delenv(name, raising=False)
    if value is not None:
        monkeypatch.setenv(HOME_VARIABLE, value)
    found = find()
    assert all("k8squiz" in str(folder) for folder in found)
    assert found.progress.parent != found.log.parent


def test_a_relative_home_is_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that changing the folder later does not move it."""
    monkeypatch.chdir(tmp_path)
    assert find(Path("here")).data == tmp_path / "here"


def test_a_tilde_is_the_users_own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Shells do not expand it in an environment file."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert find(Path("~/quiz")).data == tmp_path / "quiz"


def test_a_tilde_of_nobody_is_refused_in_a_sentence() -> None:
    """Not with a traceback."""
    with pytest.raises(UsageError, match=r"^~nobody-of-this-name/quiz: names a home folder that does not exist"):
        find(Path("~nobody-of-this-name/quiz"))


def test_finding_creates_nothing(tmp_path: Path) -> None:
    """Asking where things lie leaves no trace."""
    find(tmp_path / "new")
    assert list(tmp_path.iterdir()) == []
