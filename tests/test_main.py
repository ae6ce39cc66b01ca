"""The way in: what is told at once, and what is not even loaded for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from k8squiz import __main__, __version__

HEAVY = {"questionary", "prompt_toolkit", "rich", "yaml", "fsrs", "sqlite3", "typer", "pydantic", "platformdirs"}
LOADED = """
import sys
from k8squiz.__main__ import main
sys.argv[1:] = {arguments}
code = main()
print("loaded:", *sorted({{name.partition(".")[0] for name in sys.modules}}))
sys.exit(code)
"""


def loaded(*arguments: str, home: Path) -> tuple[int, set[str]]:
    """The exit code of a fresh interpreter that runs ``k8squiz`` with these arguments, and the packages it loaded."""
    ran = subprocess.run(
        [sys.executable, "-c", LOADED.format(arguments=["--home", str(home), *arguments] if home else [*arguments])],
        capture_output=True,
        check=False,
        text=True,
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
    )
    last = ran.stdout.rstrip().split("\n")[-1]
    return ran.returncode, set(last.removeprefix("loaded: ").split(" "))


def test_the_version_is_told_without_loading_anything_heavy() -> None:
    """Scripts ask for it, and nothing of what a session needs is read."""
    ran = subprocess.run(
        [sys.executable, "-c", LOADED.format(arguments=["--version"])], capture_output=True, check=True, text=True
    )
    told, last = ran.stdout.rstrip().split("\n")
    assert told == f"k8squiz {__version__}"
    assert HEAVY & set(last.removeprefix("loaded: ").split(" ")) == set()


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("stats", "--json"),
        ("study", "--plain", "--limit", "1"),
        ("exam", "kcna", "--plain", "--questions", "1"),
        ("deck", "list"),
        ("deck", "show", "control-plane", "--json"),
    ],
)
def test_no_command_loads_pydantic(arguments: tuple[str, ...], home: Path) -> None:
    """Newer typer does, and takes twice as long to start; nothing else of ours needs it."""
    code, packages = loaded(*arguments, home=home)
    assert (code, "pydantic" in packages, "typer" in packages) == (0, False, True)


@pytest.mark.parametrize("arguments", [("stats", "--json"), ("deck", "list")])
def test_what_only_looks_does_not_load_the_scheduler(arguments: tuple[str, ...], home: Path) -> None:
    """What is made by fsrs is needed when an answer is rated, and not before."""
    assert "fsrs" not in loaded(*arguments, home=home)[1]


@pytest.mark.parametrize(
    "arguments",
    [
        ("explore", "kubelet"),
        ("explore", "kubectl", "etcd", "--json"),
        ("explore", "--without", "etcd"),
        ("trace", "apply-deployment"),
    ],
)
def test_a_page_loads_neither_the_yaml_reader_nor_prompts(arguments: tuple[str, ...], home: Path) -> None:
    """Once decks and map are kept ready; each would take as long again."""
    code, packages = loaded(*arguments, home=home)
    assert (code, packages & {"yaml", "prompt_toolkit", "questionary"}) == (0, set())


def test_the_module_can_be_run() -> None:
    """``python -m k8squiz`` is the same program."""
    ran = subprocess.run([sys.executable, "-m", "k8squiz", "--version"], capture_output=True, check=True, text=True)
    assert ran.stdout == f"k8squiz {__version__}\n"


def test_main_hands_the_arguments_on_and_the_exit_code_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both unchanged."""
    handed: list[list[str]] = []

    def run(arguments: list[str]) -> int:
        handed.append(arguments)
        return 7

    monkeypatch.setattr("k8squiz.cli.run", run)
    monkeypatch.setattr(sys, "argv", ["k8squiz", "study", "--limit", "3"])
    assert (__main__.main(), handed) == (7, [["study", "--limit", "3"]])


def test_ctrl_c_while_the_program_is_read_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    """It ends with the exit code of an interrupted program."""

    class Interrupted:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "k8squiz.cli":
                raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "k8squiz.cli", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Interrupted(), *sys.meta_path])
    monkeypatch.setattr(sys, "argv", ["k8squiz", "stats"])
    assert __main__.main() == 130
