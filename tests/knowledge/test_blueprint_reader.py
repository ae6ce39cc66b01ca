"""Reading a blueprint from its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from k8squiz.errors import FaultsError
from k8squiz.knowledge import blueprints
from k8squiz.knowledge.blueprints import read_blueprint

EXAM = """\
format: 1
name: An exam
style: multiple choice
dated: "2025-11-24"
source: https://x.example
questions: 60
minutes: 90
pass_percent: 75
real: the same
domains:
- {id: one, name: One, weight: 60, competencies: {a: the first, b: the second}}
- {id: two, name: Two, weight: 40, competencies: {c: the third}}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of blueprints in place of ours."""
    monkeypatch.setattr(blueprints, "FOLDER", tmp_path)
    return tmp_path


def test_a_blueprint_is_read_with_its_domains(folder: Path) -> None:
    """A competency's id begins with the exam's."""
    (folder / "own.yaml").write_text(EXAM)
    found = read_blueprint("own")
    assert [part.competencies for part in found.domains] == [
        {"own.a": "the first", "own.b": "the second"},
        {"own.c": "the third"},
    ]
    assert (found.questions, found.minutes, found.pass_percent, found.hands_on) == (60, 90, 75, False)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("weight: 40", "weight: 30", "own.yaml:11:1: the weights add up to 90, not to 100"),
        ("minutes: 90", "minutes: ninety", 'own.yaml:7:10: "minutes" must be a whole number'),
        (
            "style: multiple choice",
            "style: hand-on",
            'own.yaml:3:8: "style" cannot be "hand-on" (did you mean "hands-on"?)',
        ),
        ("format: 1", "format: 2", 'own.yaml:1:9: "format" cannot be "2"; allowed: 1'),
        ("real: the same\n", "", 'own.yaml:1:1: "real" is missing'),
        ("dated:", "date:", 'own.yaml:4:1: unknown key "date" (did you mean "dated"?)'),
    ],
)
def test_a_fault_in_a_blueprint_is_told_with_its_place(folder: Path, old: str, new: str, expected: str) -> None:
    """The nearest word too."""
    (folder / "own.yaml").write_text(EXAM.replace(old, new))
    with pytest.raises(FaultsError) as caught:
        read_blueprint("own")
    assert any(str(fault).startswith(expected) for fault in caught.value.faults)
