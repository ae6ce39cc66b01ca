"""The program behind pipes, with our own decks, whatever they hold just now."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builders_terminal import CRANE, harbour_file
from end_to_end.answering import typed_for
from end_to_end.program import Ended, Program
from k8squiz.decks.files import read_decks
from k8squiz.knowledge.asking import Form
from k8squiz.knowledge.blueprints import read_blueprint
from k8squiz.sessions.exam import draw

pytestmark = pytest.mark.end_to_end
STUDY = ("study", "--plain", "--limit", "2", "--seed", "1")


def verdicts(ended: Ended) -> list[str]:
    """The first words of the lines that judge an answer."""
    return re.findall(r"^(Correct|Incorrect): ", ended.out, re.MULTILINE)


def test_the_example_of_the_readme_works(program: Program) -> None:
    """Two answers through a pipe: two verdicts, two reviews on disk, exit code 0."""
    ended = program.shell(r"printf '1\n2\n' | $K8SQUIZ study --plain --limit 2 --seed 1")
    assert (ended.code, ended.err, len(verdicts(ended))) == (0, "", 2)
    assert "\x1b" not in ended.out
    assert program.statistics()["reviews"] == 2


@pytest.mark.parametrize(
    "typed", [b"1\r\n2\r\n", b"1\n2", b" 1 \n\t2\n", b"what?\n1\n2\n", b"\xff\xfe\n1\n2\n", b"1\n\n"]
)
def test_lines_of_any_system_are_read(typed: bytes, program: Program) -> None:
    """CRLF, no end at the last one, blanks, nonsense and bytes that are no text in between, an empty line."""
    ended = program.run(*STUDY, typed=typed, PYTHONIOENCODING="utf-8:strict")
    assert (ended.code, ended.err, len(verdicts(ended))) == (0, "", 2)
    assert program.statistics()["reviews"] == 2


@pytest.mark.parametrize("source", ["<&-", "</dev/null"])
def test_without_input_nothing_is_answered(source: str, program: Program) -> None:
    """A closed standard input and an empty one: the question is shown, and the session ends well."""
    ended = program.shell(f"$K8SQUIZ study --limit 2 --seed 1 {source}")
    assert (ended.code, ended.err, verdicts(ended)) == (0, "", [])
    assert "Nothing was answered, and nothing has changed." in ended.out
    assert program.statistics()["reviews"] == 0


def test_output_that_nobody_reads_is_no_defect(program: Program) -> None:
    """``| head`` and ``| true``: no traceback, no word, whatever is printed and however much of it."""
    for command in ("deck show control-plane", "deck list --json", "stats", "stats --json", "study --plain", "--help"):
        ended = program.shell(f"yes 0 | $K8SQUIZ {command} | true")
        assert (command, ended.code, ended.err) == (command, 0, "")


def test_a_full_disk_behind_the_output_is_told_in_a_line(program: Program) -> None:
    """With exit code 1, and not as a defect."""
    for command in ("stats", "stats --json", "study --plain --limit 1"):
        ended = program.shell(f"$K8SQUIZ {command} >/dev/full")
        assert (command, ended.code, ended.err.count("\n")) == (command, 1, 1)
        assert "No space left on device" in ended.err


def test_a_dumb_terminal_gets_lines(program: Program) -> None:
    """As do the languages without Unicode, in ASCII."""
    deck = harbour_file(program.folder, CRANE)
    ended = program.run("study", deck, typed=b"0\n", TERM="dumb")
    assert (ended.code, len(verdicts(ended))) == (0, 1)
    told = program.run("stats", typed=b"", PYTHONIOENCODING="ascii")
    assert (told.code, told.out.isascii()) == (0, True)


@pytest.mark.parametrize(
    ("exam", "size", "forms"), [("kcna", 60, {"choice"}), ("cka", 50, {one.value for one in Form})]
)
def test_a_whole_exam_goes_through_a_pipe(
    exam: str, size: int, forms: set[str], program: Program, kept_decks: Path
) -> None:
    """Every form is answered right, as a line; then the score, and what was answered stands in the statistics."""
    decks = read_decks([], kept_decks)
    exams = ((seed, draw(read_blueprint(exam), decks, None, seed)) for seed in range(50))
    seed, drawn = next((seed, drawn) for seed, drawn in exams if {one.form for one in drawn} == forms)
    typed = "".join(f"{typed_for(one)}\n" for one in drawn)
    ended = program.run("exam", exam, "--seed", seed, typed=f"{typed}1\n".encode())
    assert (ended.code, ended.err) == (0, "")
    assert f"Score: {size} of {size} right (100 %)" in ended.out
    assert "Every question has an answer." in ended.out
    (line,) = program.statistics()["exams"]
    assert (line["exam"], line["questions"], line["correct"]) == (exam, size, size)


def test_an_exam_is_moved_through_by_letters(program: Program) -> None:
    """A blank, a step back, a flag, the grid; an empty line keeps what was answered."""
    ended = program.run("exam", "kcna", "--questions", 4, "--seed", 1, typed=b"1\nn\nb\n2\nf\ng\n2\n3\n4\nq\n1\n")
    assert (ended.code, ended.err) == (0, "")
    assert "Question 3 of 4, flagged" in ended.out
    assert "Without an answer: 1 of 4 (4)." in ended.out
    assert "Score: " in ended.out


@pytest.mark.parametrize("always", ["1", ""])
def test_an_exam_comes_to_an_end_whatever_is_always_typed(always: str, program: Program) -> None:
    """A pipe without an end must not go round and round until time is up."""
    ended = program.shell(f"yes '{always}' | $K8SQUIZ exam kcna --questions 4")
    assert (ended.code, ended.err, ended.out.count("Hand in this exam?")) == (0, "", 1)


def test_an_exam_whose_input_ends_is_handed_in(program: Program) -> None:
    """With blanks counted as wrong."""
    ended = program.run("exam", "kcna", "--questions", 4, typed=b"1\n")
    assert ended.code == 0
    assert "Without an answer: 3 of 4 (2, 3, 4)." in ended.out
    assert re.search(r"^Score: [01] of 4 right", ended.out, re.MULTILINE)
    assert program.run("exam", "report", "--strict").code == 1


def test_an_error_is_a_line_and_an_exit_code(program: Program) -> None:
    """1 for the user's files, 2 for the call."""
    missing, unknown = program.run("study", "nowhere.yaml"), program.run("study", "contrl-plane")
    assert [(one.code, one.out, one.err.count("\n")) for one in (missing, unknown)] == [(1, "", 1), (2, "", 1)]


def test_a_progress_file_that_is_none_is_told_in_a_line(program: Program) -> None:
    """Nothing is overwritten."""
    (program.home / "progress.db").write_text("these are my notes\n" * 100, encoding="utf-8")
    ended = program.run("stats")
    assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)
    assert str(program.home / "progress.db") in ended.err
    assert (program.home / "progress.db").read_text(encoding="utf-8").startswith("these are my notes")
