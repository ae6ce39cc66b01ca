"""The typer app, and the one boundary where every error becomes a line and an exit code."""

from __future__ import annotations

import errno
import functools
import os
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from types import FrameType
from typing import Annotated, Any, NoReturn

import typer

from k8squiz import __version__, locations
from k8squiz.commands import (
    cards,
    completing,
    config,
    deck,
    due,
    exam,
    explore,
    home,
    plan,
    reported,
    stats,
    study,
    trace,
)
from k8squiz.commands.options import Home, Set
from k8squiz.errors import K8squizError

EXIT_NO_OUTPUT = 1
EXIT_DEFECT = 3
NO_OUTPUT = {errno.EPIPE, errno.ENOSPC, errno.EIO}
"""What the system says when nobody reads any more, the disk is full, or the terminal is gone."""

app = typer.Typer(
    name="k8squiz",
    no_args_is_help=False,
    # Plain help: rich panels would double the time it takes.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
decks = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


def _exits(command: Callable[..., int]) -> Callable[..., None]:
    """The command as typer runs it: the number it returns becomes the exit code."""

    @functools.wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:  # noqa: ANN401  (typer's business)
        raise typer.Exit(command(*args, **kwargs))

    return run


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"k8squiz {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def main(
    context: typer.Context,
    home_folder: Home = None,
    settings: Set = None,  # noqa: ARG001  (its callback does the work)
    version: Annotated[  # noqa: ARG001  (as above)
        bool, typer.Option("--version", help="Print the version and end.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Learn how Kubernetes works, and prepare for its certifications.

    Without a command it shows where you stand and what to do next.

    \b
    Examples:
      k8squiz explore
      k8squiz study
      k8squiz exam kcna
      k8squiz stats
    """
    if context.invoked_subcommand is None:
        raise typer.Exit(home.home(home_folder))


app.command("study")(_exits(study.study))
app.command("due")(_exits(due.due))
app.command("exam")(_exits(exam.exam))
app.command("plan")(_exits(plan.plan))
app.command("explore")(_exits(explore.explore))
app.command("trace")(_exits(trace.trace))
app.command("stats")(_exits(stats.stats))
app.command("cards")(_exits(cards.cards))
app.command("config")(_exits(config.config))
app.add_typer(
    decks,
    name="deck",
    help="List, read, build and check the decks of cards.\n\n\b\nExample:\n  k8squiz deck list",
)
decks.command("list")(_exits(deck.deck_list))
decks.command("show")(_exits(deck.deck_show))
decks.command("coverage")(_exits(deck.deck_coverage))
decks.command("build")(_exits(deck.deck_build))
decks.command("check")(_exits(deck.deck_check))
decks.command("reported")(_exits(reported.deck_reported))


def run(arguments: Sequence[str]) -> int:
    """Runs the program and returns its exit code: 0 fine, 1 the user's data, 2 usage, 3 a defect of the program."""
    _end_cleanly_when_told_to()
    if completing.BASH_ASKS in os.environ.items():
        completing.join_what_bash_breaks(os.environ)
    try:
        app(args=list(arguments), prog_name="k8squiz")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    except K8squizError as error:
        _say(f"k8squiz: {error}" if "\n" not in str(error) else str(error))
        return error.exit_code
    except Exception as error:  # noqa: BLE001  (the boundary: whatever else happens is told without a traceback)
        if isinstance(error, OSError) and error.errno in NO_OUTPUT:
            return _cannot_write(error)
        return _defect(traceback.format_exc())
    return 0


def _cannot_write(error: OSError) -> int:
    """Every file we keep has errors of its own, so this is standard output: full, or with nobody at its other end."""
    if error.errno == errno.ENOSPC:
        _say(f"k8squiz: the output cannot be written: {error.strerror}.")
    _let_go_of_output()
    return EXIT_NO_OUTPUT


def _let_go_of_output() -> None:
    """Python writes what is left when it ends, and would complain once more; it shall have where to write it."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (AttributeError, OSError, ValueError):
        # No output, or one that is no file: then nothing is left to write either.
        return


def _end_cleanly_when_told_to() -> None:
    """A closed window or a polite kill unwinds like any exit, so that the terminal is put right again."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None:
            signal.signal(number, _leave)


def _leave(number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)


def _defect(report: str) -> int:
    log = locations.find().log
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(f"k8squiz {__version__}\n{report}", encoding="utf-8")
        _say(f"k8squiz: this is a defect of the program. Please report it with what stands in {log}")
    except OSError:
        _say(f"k8squiz: this is a defect of the program. Please report it: {report.strip().splitlines()[-1]}")
    return EXIT_DEFECT


def _say(message: str) -> None:
    from k8squiz.terminal.printing import print_error

    try:
        print_error(message)
    except OSError:
        # Nobody is there to read it; the exit code still tells.
        return
