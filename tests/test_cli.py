"""The command line as a whole: help, exit codes, and the one boundary where errors become lines."""

from __future__ import annotations

import errno
import io
import os
import re
import shlex
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from builders_terminal import NOON
from commands.running import Shell
from k8squiz import __version__, cli, locations
from k8squiz.commands.exam_names import EXAM_NAMES, EXAMS
from k8squiz.decks.files import shipped_files
from k8squiz.errors import Fault, FaultsError, K8squizError, Place, StoreError, UsageError
from k8squiz.knowledge.blueprints import exam_names

COMMANDS = [
    (),
    ("study",),
    ("due",),
    ("exam",),
    ("plan",),
    ("explore",),
    ("trace",),
    ("stats",),
    ("cards",),
    ("config",),
    ("deck",),
    ("deck", "list"),
    ("deck", "show"),
    ("deck", "coverage"),
    ("deck", "build"),
    ("deck", "check"),
    ("deck", "reported"),
]
README = Path(__file__).parents[1] / "README.md"


@pytest.fixture
def shell(signals: None, capsys: pytest.CaptureFixture[str]) -> Shell:  # noqa: ARG001  (they are put back)
    """Runs commands in this process."""
    return Shell(capsys)


def raising(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes ``k8squiz stats`` raise ``error`` in its middle."""

    def find_look(*_: object, **__: object) -> NoReturn:
        raise error

    monkeypatch.setattr("k8squiz.terminal.look.find_look", find_look)


def examples(text: str) -> list[str]:
    """The arguments of each example in a help text."""
    return re.findall(r"^    (?:.*\| )?k8squiz ?(.*)$", text, re.MULTILINE)


def registered() -> Iterator[tuple[str, ...]]:
    """Every command there is, as typer knows them."""
    yield ()
    yield from ((command.name or "",) for command in cli.app.registered_commands)
    for group in cli.app.registered_groups:
        yield (group.name or "",)
        members = group.typer_instance.registered_commands if group.typer_instance else []
        yield from ((group.name or "", command.name or "") for command in members)


def readme_commands(text: str) -> list[list[str]]:
    """The arguments of every call of ``k8squiz`` in the shell blocks of ``text``, behind pipes as well."""
    blocks = re.findall(r"^```(?:sh|console|bash)\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    calls = [part.strip() for block in blocks for line in block.split("\n") for part in re.split(r"\||&&", line)]
    words = [shlex.split(call.removeprefix("$ "), comments=True) for call in calls if "k8squiz" in call]
    return [one[1:] for one in words if one and Path(one[0]).name == "k8squiz"]


def test_the_commands_tested_here_are_all_there_are() -> None:
    """A new one must have help and an example like the others."""
    assert sorted(registered()) == sorted(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: tuple[str, ...], shell: Shell) -> None:
    """The examples stand on lines of their own, as they would be typed."""
    ran = shell(*command, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert re.search(r"^  Examples?:\n    (printf .* \| )?k8squiz", ran.out, re.MULTILINE)
    assert ran.out == shell(*command, "-h").out


def test_every_deck_in_an_example_of_the_help_exists(shell: Shell) -> None:
    """A learner types what is shown."""
    ours = {path.stem for path in shipped_files()}
    shown = [one for command in COMMANDS for one in examples(shell(*command, "--help").out)]
    words = [shlex.split(one) for one in shown]
    named = {word for one in words if one[:1] == ["study"] for word in one[1:2] if not word.startswith("-")}
    named |= {one[2] for one in words if one[:2] == ["deck", "show"] and not one[2].endswith(".yaml")}
    assert named
    assert named - ours == set()


def test_the_help_names_every_exam(shell: Shell) -> None:
    """It is written out, because reading the blueprints would take longer than all of help."""
    assert exam_names() == EXAM_NAMES
    assert EXAMS in " ".join(shell("exam", "--help").out.split())


@pytest.mark.parametrize("command", COMMANDS)
def test_the_examples_in_the_help_parse(command: tuple[str, ...], shell: Shell) -> None:
    """What is shown as an example can be typed."""
    shown = examples(shell(*command, "--help").out)
    assert shown
    assert [(one, ran.err) for one in shown if (ran := shell(*shlex.split(one), "--help")).code] == []


@pytest.mark.parametrize("command", ["study", "due", "plan", "explore", "trace", "stats", "cards"])
def test_the_examples_of_studying_run_as_they_stand(
    command: str, shell: Shell, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the first start on, and where nobody answers; none of them is a mistake."""
    # Where an example writes a file, it is not into the checkout.
    monkeypatch.chdir(tmp_path)
    # The date in an example is to come.
    monkeypatch.setattr("k8squiz.clock.now", lambda: NOON)
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    shown = examples(shell(command, "--help").out)
    assert [(one, ran.err) for one in shown if (ran := shell(*shlex.split(one))).code or not ran.out] == []
    assert home.exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_help_fits_eighty_columns_and_is_ascii(command: tuple[str, ...], shell: Shell) -> None:
    """It is read on any terminal."""
    out = shell(*command, "--help").out
    assert max(len(line) for line in out.split("\n")) <= 80
    assert out.isascii()


@pytest.mark.parametrize("group", [(), ("deck",)])
def test_what_a_command_does_is_told_uncut_where_all_are_listed(
    group: tuple[str, ...], shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its first sentence fits in one line of eighty columns."""
    monkeypatch.setenv("COLUMNS", "80")
    listed = shell(*group, "--help").out.partition("Commands:\n")[2].splitlines()
    assert len(listed) > 5
    assert [line for line in listed if line.endswith("...") or not line.endswith(".")] == []


def test_the_version_is_told_wherever_it_is_asked_for(shell: Shell, home: Path) -> None:
    """Also behind another option, where the short cut does not reach."""
    assert shell("--home", home, "--version") == (0, f"k8squiz {__version__}\n", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ("quizz",),
        ("stats", "--nonsense"),
        ("study", "--limit", "0"),
        ("study", "--limit", "many"),
        ("exam", "kcna", "--questions", "0"),
        ("exam", "kcna", "--minutes", "-1"),
        ("deck", "show"),
        ("deck", "shw", "control-plane"),
        ("--set", "theme", "stats"),
        ("--set", "them=mono", "stats"),
        ("--set", "theme=red", "stats"),
    ],
)
def test_a_wrong_call_is_told_in_few_lines(arguments: tuple[str, ...], shell: Shell) -> None:
    """How to call it, where to read more, and what was wrong; the exit code is 2."""
    ran = shell(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert len([line for line in ran.err.split("\n") if line]) <= 3
    assert "Traceback" not in ran.err


def test_a_home_that_is_a_file_is_a_wrong_call(shell: Shell, tmp_path: Path) -> None:
    """It is noticed before anything is read."""
    (tmp_path / "file").touch()
    assert shell("stats", "--home", tmp_path / "file").code == 2


@pytest.mark.parametrize(("error", "code"), [(K8squizError("no."), 1), (StoreError("no."), 1), (UsageError("no."), 2)])
def test_an_error_of_ours_is_one_line_and_its_exit_code(
    error: K8squizError, code: int, shell: Shell, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On standard error, after the program's name; and nothing is logged."""
    raising(error, monkeypatch)
    assert shell("stats") == (code, "", "k8squiz: no.\n")
    assert not locations.find(home).log.exists()


@pytest.mark.usefixtures("home")
def test_several_faults_are_a_line_each(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each begins with its place, so that an editor can jump there."""
    faults = [Fault(Place("a.yaml", 1, 2), "one"), Fault(Place("a.yaml", 10, 1), "two")]
    raising(FaultsError(faults), monkeypatch)
    assert shell("stats") == (1, "", "a.yaml:1:2: one\na.yaml:10:1: two\n")


def test_a_defect_is_one_line_and_a_log(shell: Shell, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback reaches a user; it stands in the file that the line names, with the version."""
    raising(ZeroDivisionError("surprise"), monkeypatch)
    ran = shell("stats")
    log = locations.find(home).log
    assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1)
    assert ran.err.startswith("k8squiz: this is a defect of the program.")
    assert str(log) in ran.err
    report = log.read_text(encoding="utf-8")
    assert report.startswith(f"k8squiz {__version__}\nTraceback")
    assert "ZeroDivisionError: surprise" in report


def test_the_log_of_a_defect_lies_in_the_home_that_was_named(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the command or behind it."""
    raising(ZeroDivisionError("surprise"), monkeypatch)
    for number, place in enumerate(("before", "behind")):
        named = tmp_path / place
        option = ["--home", named]
        shell(*(option if number == 0 else []), "stats", *(option if number == 1 else []))
        assert locations.find(named).log.is_file()


def test_a_defect_without_a_place_for_its_log_is_told_in_the_line(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last line of the report, for that says most."""
    raising(ZeroDivisionError("surprise"), monkeypatch)
    # The home that the tests forbid stands for a disk that cannot be written; this command needs no store.
    assert shell("deck", "list") == (
        3,
        "",
        "k8squiz: this is a defect of the program. Please report it: ZeroDivisionError: surprise\n",
    )


@pytest.mark.usefixtures("home")
def test_ctrl_c_outside_a_session_is_130(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a traceback."""
    raising(KeyboardInterrupt(), monkeypatch)
    ran = shell("stats")
    assert (ran.code, "Traceback" in ran.err) == (130, False)


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_being_told_to_end_unwinds_to_the_exit_code_of_the_signal(
    number: signal.Signals, code: int, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So every file is closed and every terminal put right on the way."""
    unwound: list[bool] = []

    def find_look(*_: object, **__: object) -> None:
        try:
            os.kill(os.getpid(), number)
        finally:
            unwound.append(True)

    monkeypatch.setattr("k8squiz.terminal.look.find_look", find_look)
    assert (shell("stats").code, unwound) == (code, [True])


@pytest.mark.parametrize(("number", "lines"), [(errno.EPIPE, 0), (errno.EIO, 0), (errno.ENOSPC, 1)])
def test_an_output_that_takes_nothing_is_no_defect(
    number: int, lines: int, shell: Shell, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk is told; a reader or a terminal that is gone is not there to be told."""
    raising(OSError(number, os.strerror(number)), monkeypatch)
    ran = shell("stats")
    assert (ran.code, ran.err.count("\n")) == (1, lines)
    assert not locations.find(home).log.exists()


@pytest.mark.usefixtures("home", "signals")
def test_nobody_to_tell_an_error_is_no_second_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """The exit code still tells."""

    class Gone(io.StringIO):
        def write(self, _text: str) -> NoReturn:
            raise OSError(errno.EIO, "gone")

    raising(K8squizError("no."), monkeypatch)
    monkeypatch.setattr(sys, "stderr", Gone())
    assert cli.run(["stats"]) == 1


def test_a_test_that_names_no_home_is_stopped(shell: Shell) -> None:
    """Nothing in this suite can touch the progress of whoever runs it, and the message says what to do."""
    ran = shell("stats")
    assert ran.code == 1
    assert "this-test-names-no-home-take-the-fixture-home" in ran.err
    forbidden = Path(os.environ[locations.HOME_VARIABLE])
    assert (forbidden.is_file(), forbidden.stat().st_size) == (True, 0)


def test_the_commands_of_a_text_are_found() -> None:
    """Behind prompts, pipes and paths; without what comes after a hash sign, and not outside of shell blocks."""
    text = """\
`k8squiz inline`
```sh
k8squiz   # alone
$ k8squiz study --limit 5   # a few
printf '1\\n2\\n' | k8squiz study --plain
cd x && .venv/bin/k8squiz stats && pip install k8squiz
```
```yaml
k8squiz: no command
```
"""
    assert readme_commands(text) == [[], ["study", "--limit", "5"], ["study", "--plain"], ["stats"]]


def test_every_command_of_the_readme_parses(shell: Shell) -> None:
    """A reader can type them as they stand."""
    commands = readme_commands(README.read_text(encoding="utf-8"))
    assert commands
    assert [(one, ran.err) for one in commands if (ran := shell(*one, "--help")).code] == []
