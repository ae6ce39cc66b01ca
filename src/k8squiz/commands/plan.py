"""k8squiz plan."""

from __future__ import annotations

from typing import Annotated

import typer

from k8squiz.commands.exam_names import EXAMS
from k8squiz.commands.options import Home, Plain


def plan(
    exam: Annotated[
        str | None, typer.Argument(help=f"The exam you prepare for: {EXAMS}; or none.", metavar="[EXAM]")
    ] = None,
    date: Annotated[str | None, typer.Argument(help="Its date, as in 2027-01-31.", metavar="[DATE]")] = None,
    home: Home = None,
    plain: Plain = False,
) -> int:
    """Say which exam you prepare for, and when; its cards come first.

    Called with nothing else it shows what you said; while you have said nothing, it asks.

    \b
    Examples:
      k8squiz plan
      k8squiz plan cka 2027-01-31
      k8squiz plan none
    """
    from k8squiz.commands.opening import open_all
    from k8squiz.commands.planning import ask, named
    from k8squiz.terminal.look import attended, find_look
    from k8squiz.terminal.plan_views import changing, prepared
    from k8squiz.terminal.printing import print_page

    opened = open_all(home)
    look = find_look(opened.settings, plain=plain)
    with opened.store as store:
        if exam is not None:
            store.plan_exam(named(exam, date))
        elif attended() and not opened.planned_exam():
            ask(store, look)
        print_page([*prepared(opened.preparation()), *changing()], look)
    return 0
