"""k8squiz deck: list, show, coverage, build, check."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from k8squiz.commands import completing
from k8squiz.commands.exam_names import EXAMS
from k8squiz.commands.options import Home, Json, Plain

Definitions = Annotated[
    Path | None,
    typer.Option("--definitions", help="Read the definitions in this folder instead of our own.", metavar="DIR"),
]


def deck_list(json: Json = False, home: Home = None, plain: Plain = False) -> int:
    """List the decks there are.

    \b
    Example:
      k8squiz deck list
    """
    from k8squiz import locations
    from k8squiz.commands.in_force import settings_in_force
    from k8squiz.decks.files import read_decks
    from k8squiz.terminal.deck_views import deck_list, list_json
    from k8squiz.terminal.look import find_look
    from k8squiz.terminal.printing import print_json, print_page

    settings = settings_in_force(home)
    decks = read_decks([], locations.find(home).cache)
    if json:
        print_json(list_json(decks))
    else:
        print_page(deck_list(decks), find_look(settings, plain=plain))
    return 0


def deck_show(
    name: Annotated[
        str,
        typer.Argument(
            help="A deck by name, or a file ending in .yaml.", metavar="NAME", autocompletion=completing.decks
        ),
    ],
    json: Json = False,
    home: Home = None,
    plain: Plain = False,
) -> int:
    """Show a deck card by card, as something to read.

    \b
    Examples:
      k8squiz deck show control-plane
      k8squiz deck show my-own.yaml --json
    """
    from k8squiz import locations
    from k8squiz.commands.in_force import settings_in_force
    from k8squiz.decks.files import read_decks
    from k8squiz.decks.text import plain as plain_data
    from k8squiz.terminal.deck_views import deck_page
    from k8squiz.terminal.look import find_look
    from k8squiz.terminal.printing import print_json, print_page

    settings = settings_in_force(home)
    (deck,) = read_decks([name], locations.find(home).cache)
    if json:
        print_json(plain_data(deck))
    else:
        look = find_look(settings, plain=plain)
        print_page(deck_page(deck, look), look)
    return 0


def deck_coverage(
    exam: Annotated[
        str | None,
        typer.Argument(
            help=f"One exam in full: {EXAMS}; all in short if none.",
            metavar="[EXAM]",
            autocompletion=completing.exams,
        ),
    ] = None,
    json: Json = False,
    home: Home = None,
    plain: Plain = False,
) -> int:
    """Show what the decks hold for an exam, and what the exam asks.

    \b
    Examples:
      k8squiz deck coverage
      k8squiz deck coverage cka
    """
    from k8squiz import locations
    from k8squiz.commands.in_force import settings_in_force
    from k8squiz.decks.files import read_decks
    from k8squiz.knowledge.blueprints import exam_names, read_blueprint
    from k8squiz.sessions.coverage import coverage
    from k8squiz.terminal.coverage_views import coverage_json, coverage_page
    from k8squiz.terminal.look import find_look
    from k8squiz.terminal.printing import print_json, print_page

    settings = settings_in_force(home)
    blueprints = [read_blueprint(name) for name in ([exam] if exam else exam_names())]
    decks = read_decks([], locations.find(home).cache)
    covered = [coverage(blueprint, decks) for blueprint in blueprints]
    if json:
        print_json(coverage_json(covered))
    else:
        look = find_look(settings, plain=plain)
        print_page(coverage_page(covered, look), look)
    return 0


def deck_build(
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Write the decks into this folder.", metavar="DIR")
    ] = None,
    definitions: Definitions = None,
    reworded: Annotated[
        bool, typer.Option("--reworded", help="Answers changed in wording only: keep what learners remember.")
    ] = False,
) -> int:
    """Compile the definitions into decks.

    Without -o this works in a checkout of k8squiz only, and writes its decks folder.

    \b
    Examples:
      k8squiz deck build
      k8squiz deck build --definitions my-platform -o my-decks
    """
    from k8squiz.commands.in_force import settings_in_force
    from k8squiz.decks.build import compile_decks, write_decks
    from k8squiz.decks.files import checkout_folder
    from k8squiz.errors import UsageError
    from k8squiz.knowledge.folders import OWN_DEFINITIONS
    from k8squiz.knowledge.reader import read_model
    from k8squiz.terminal.deck_views import built
    from k8squiz.terminal.look import find_look
    from k8squiz.terminal.printing import print_page

    settings = settings_in_force(None)
    folder = output or (None if definitions else checkout_folder())
    if folder is None:
        raise UsageError("there is no checkout of k8squiz to write to.", remedy="Name a folder with -o DIR.")
    texts = compile_decks(read_model(definitions or OWN_DEFINITIONS))
    changed = write_decks(texts, folder, reworded=reworded)
    print_page(built(changed, len(texts), folder), find_look(settings, plain=True))
    return 0


def deck_check(
    files: Annotated[list[Path] | None, typer.Argument(help="Deck files to check instead of our own.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Hold deck files to the rules for our own bank.")] = False,
    definitions: Definitions = None,
    json: Json = False,
) -> int:
    """Check the definitions and the decks made from them, or your own.

    Fails when a definition is wrong, when a deck is not what the definitions give (showing the difference), and
    when a card breaks the rules: a source and an explanation for each, a reason for every wrong option, no wording
    that gives an answer away, no question asked twice. Also when somebody who knows nothing would do well by a
    trick, such as always taking the longest option; the figures of all tricks are shown.

    \b
    Examples:
      k8squiz deck check
      k8squiz deck check --json
      k8squiz deck check my-own.yaml --strict
    """
    from k8squiz.commands.checking import check_files, check_own
    from k8squiz.commands.in_force import settings_in_force
    from k8squiz.terminal.check_views import check_json, check_page
    from k8squiz.terminal.look import find_look
    from k8squiz.terminal.printing import print_json, print_page

    settings = settings_in_force(None)
    checked = check_files(files, strict=strict) if files else check_own(definitions)
    if json:
        print_json(check_json(checked))
    else:
        print_page(check_page(checked), find_look(settings, plain=True))
    return 0 if checked.fine else 1
