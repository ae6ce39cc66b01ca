"""k8squiz stats."""

from __future__ import annotations

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
    home: Home = None,
    plain: Plain = False,
) -> int:
    """Show your progress: the map of the cluster by what you know of it, exams, study days, and what is hard.

    \b
    Examples:
      k8squiz stats
      k8squiz stats --exam cka
      k8squiz stats --json
    """
    from k8squiz import locations
    from k8squiz.commands.figuring import figures
    from k8squiz.commands.opening import open_all
    from k8squiz.knowledge.blueprints import exam_named
    from k8squiz.stats.figures import figures_json
    from k8squiz.terminal.look import find_look
    from k8squiz.terminal.printing import print_json, print_page
    from k8squiz.terminal.stats_views import stats
    from k8squiz.terminal.summary_views import due_json

    named = None if exam is None else exam_named(exam)
    opened = open_all(home)
    with opened.store:
        plan = opened.plan()
        found = figures(opened, plan, locations.find(home).cache, named or opened.exam())
        outlook = opened.outlook_from(plan)
    if json:
        print_json({**figures_json(found), "today": due_json(outlook)})
    else:
        look = find_look(opened.settings, plain=plain)
        print_page(stats(found, outlook, look, named=named is not None), look)
    return 0
