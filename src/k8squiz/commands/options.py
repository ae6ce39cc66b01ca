"""The options that several commands share."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from k8squiz.commands import completing
from k8squiz.commands.exam_names import EXAM_NAMES, EXAMS
from k8squiz.knowledge.asking import Form
from k8squiz.locations import HOME_VARIABLE
from k8squiz.sessions.only import Only
from k8squiz.settings.reading import for_one_call


def _for_the_whole_process(home: Path | None) -> Path | None:
    """Named before or behind the command, the folder holds for all of it, the log of a defect among it."""
    if home is not None:
        os.environ[HOME_VARIABLE] = str(home)
    return home


def _for_this_call(settings: list[str] | None) -> list[str] | None:
    """Each counts as its variable of the environment, for as long as this process lasts."""
    for text in settings or ():
        variable, value = for_one_call(text, EXAM_NAMES)
        os.environ[variable] = value
    return settings


Home = Annotated[
    Path | None,
    typer.Option(
        "--home",
        help="Keep progress, settings and cache below this folder.",
        metavar="DIR",
        file_okay=False,
        callback=_for_the_whole_process,
    ),
]
Plain = Annotated[
    bool,
    typer.Option("--plain", help="Line mode: numbered text, answers as lines. For pipes and screen readers."),
]
Set = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        help="A setting for this call, such as theme=mono; may be repeated. See: k8squiz config",
        metavar="NAME=VALUE",
        callback=_for_this_call,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print plain data for programs instead of text.")]
Seed = Annotated[
    int | None, typer.Option("--seed", help="Draw and shuffle the same way each time.", metavar="N", min=0)
]
OneForm = Annotated[Form | None, typer.Option("--form", help="Ask in this form only.")]
Flashcards = Annotated[
    bool, typer.Option("--flashcards", help="Show each card's front, then its back, and rate yourself.")
]
Decks = Annotated[
    list[str] | None,
    typer.Argument(
        help="Decks by name, or files ending in .yaml; all of ours if none.",
        metavar="[DECK]...",
        autocompletion=completing.decks,
    ),
]
About = Annotated[
    list[str] | None,
    typer.Option(
        "--about",
        help="Only cards about this component, such as kubelet.",
        metavar="COMPONENT",
        autocompletion=completing.components,
    ),
]
Domains = Annotated[
    list[str] | None,
    typer.Option(
        "--domain",
        help="Only cards for this part of an exam, such as cka:troubleshooting.",
        metavar="DOMAIN",
        autocompletion=completing.domains,
    ),
]
OfExam = Annotated[
    str | None,
    typer.Option(
        "--exam", help=f"Only cards that count for this exam: {EXAMS}.", metavar="EXAM", autocompletion=completing.exams
    ),
]
More = Annotated[
    int | None,
    typer.Option("--more", help="Ask this many cards more than the day's limits, today only.", metavar="N", min=1),
]
OnlyThese = Annotated[
    Only | None, typer.Option("--only", help="Only cards that are due, failed when asked last, flagged, or leeches.")
]
OfDeck = Annotated[
    list[str] | None,
    typer.Option(
        "--deck", help="Only cards of this deck, by name or file.", metavar="DECK", autocompletion=completing.decks
    ),
]
