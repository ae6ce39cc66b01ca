"""The blueprints kept ready."""

from __future__ import annotations

from pathlib import Path

import pytest

from k8squiz.decks.blueprint_cache import kept_blueprint
from k8squiz.errors import UsageError
from k8squiz.knowledge import blueprint_reader
from k8squiz.knowledge.blueprints import Blueprint, exam_names, read_blueprint


def _unread(_path: Path) -> Blueprint:
    raise AssertionError("the file was read again")


@pytest.mark.parametrize("exam", exam_names())
def test_a_kept_blueprint_is_the_one_that_was_read(exam: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every value of it, and the second time without reading the file."""
    assert kept_blueprint(exam, tmp_path) == read_blueprint(exam)
    expected = read_blueprint(exam)
    monkeypatch.setattr(blueprint_reader, "read_file", _unread)
    found = kept_blueprint(exam, tmp_path)
    assert found == expected
    assert [type(domain) for domain in found.domains] == [type(domain) for domain in expected.domains]


@pytest.mark.parametrize("broken", ["", "[1]", '{"a": 1}', "[[]]"])
def test_a_copy_that_cannot_be_used_is_made_anew(broken: str, tmp_path: Path) -> None:
    """Whatever stands in it."""
    expected = kept_blueprint("kcna", tmp_path)
    [copy] = tmp_path.iterdir()
    copy.write_text(broken)
    assert kept_blueprint("kcna", tmp_path) == expected
    assert copy.read_text() != broken


def test_where_nothing_can_be_kept_it_is_read_each_time(tmp_path: Path) -> None:
    """A cache that cannot be written costs time, not answers."""
    blocked = tmp_path / "blocked"
    blocked.touch()
    assert kept_blueprint("cka", blocked) == read_blueprint("cka")


def test_an_unknown_exam_is_refused() -> None:
    """Before anything is looked for."""
    with pytest.raises(UsageError, match='there is no exam "kcnb"'):
        kept_blueprint("kcnb", Path("/nowhere"))
