"""k8squiz stats."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from k8squiz.commands import completing
from k8squiz.commands.exam_names import EXAMS
from k8squiz.commands.options import Home, Json, Plain


def stats(
    exam: Annotated[
        str | None,
        typer.Option(
            "--exam",
            help=f"Show the domains of this exam: {EXAMS}; if none, of the one you have set or plan for.",
            metavar="EXAM",
            autocompletion=completing.exams,
        ),
    ] = None,
    json: Json = False,
    html: Annotated[
        Path | None, typer.Option("--html", help="Write the statistics as a page for a browser.", metavar="FILE")
    ] = None,
    home: Home = None,
    plain: Plain = False,
) -> int:
    """Show your progress: on the map, in exams, and what is hard.

    With a bar for each domain, the study days of a year, and what is due when.

    \b
    Examples:
      k8squiz stats
      k8squiz stats --exam cka
      k8squiz stats --json
      k8squiz stats --html progress.html
    """
    from k8squiz import locations
    from k8squiz.commands.figuring import figures
    from k8squiz.commands.opening import open_all
    from k8squiz.errors import UsageError
    from k8squiz.knowledge.blueprints import exam_named
    from k8squiz.stats.figures_json import figures_json
    from k8squiz.terminal.look import find_look
    from k8squiz.terminal.printing import print_json, print_page
    from k8squiz.terminal.stats_views import stats
    from k8squiz.terminal.summary_views import due_json

    if json and html is not None:
        raise UsageError("--json prints, and --html writes a page.", remedy="Choose one of them.")
    named = None if exam is None else exam_named(exam)
    opened = open_all(home)
    with opened.store:
        plan = opened.plan()
        found = figures(opened, plan, locations.find(home).cache, named or opened.exam())
        outlook = opened.outlook_from(plan)
    if json:
        print_json({**figures_json(found), "today": due_json(outlook)})
        return 0
    look = find_look(opened.settings, plain=plain)
    if html is None:
        print_page(stats(found, outlook, look, named=named is not None), look)
        return 0
    # Only now: whoever reads in the terminal need not wait for what a browser needs.
    from k8squiz.pages.document import write_page
    from k8squiz.pages.stats_page import stats_page
    from k8squiz.terminal.page_views import written

    write_page(html, stats_page(found, outlook, named=named is not None))
    print_page(written(html), look)
    return 0
