"""The options that several commands share."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from k8squiz.knowledge.asking import Form
from k8squiz.locations import HOME_VARIABLE


def _for_the_whole_process(home: Path | None) -> Path | None:
    """Named before or behind the command, the folder holds for all of it, the log of a defect among it."""
    if home is not None:
        os.environ[HOME_VARIABLE] = str(home)
    return home


EXAMS = "cka, ckad, cks, kcna or kcsa"
"""The exams there are blueprints for, as help names them; reading their folder would take longer than all of help."""

Home = Annotated[
    Path | None,
    typer.Option(
        "--home",
        help="Keep progress and cache below this folder.",
        metavar="DIR",
        file_okay=False,
        callback=_for_the_whole_process,
    ),
]
Plain = Annotated[
    bool,
    typer.Option("--plain", help="Line mode: numbered text, answers as lines. For pipes and screen readers."),
]
Json = Annotated[bool, typer.Option("--json", help="Print plain data for programs instead of text.")]
Seed = Annotated[
    int | None, typer.Option("--seed", help="Draw and shuffle the same way each time.", metavar="N", min=0)
]
OneForm = Annotated[Form | None, typer.Option("--form", help="Ask in this form only.")]
Flashcards = Annotated[
    bool, typer.Option("--flashcards", help="Show each card's front, then its back, and rate yourself.")
]
