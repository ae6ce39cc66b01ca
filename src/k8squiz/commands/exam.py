"""k8squiz exam."""

from __future__ import annotations

from typing import Annotated

import typer

from k8squiz.commands import completing
from k8squiz.commands.exam_names import EXAMS, USUAL_EXAM
from k8squiz.commands.options import Home, Plain, Seed


def exam(
    name: Annotated[
        str | None,
        typer.Argument(
            help=f"Which exam: {EXAMS}; if none, the one you have set or plan for, else {USUAL_EXAM}.",
            metavar="[EXAM]",
            autocompletion=completing.exams,
        ),
    ] = None,
    questions: Annotated[
        int | None, typer.Option("--questions", help="Ask this many questions.", metavar="N", min=1, max=500)
    ] = None,
    minutes: Annotated[
        int | None, typer.Option("--minutes", help="Allow this many minutes.", metavar="N", min=1, max=600)
    ] = None,
    seed: Seed = None,
    home: Home = None,
    plain: Plain = False,
) -> int:
    """Sit a timed exam, drawn by the weights of the real one.

    No feedback until the end; then the score, each domain, and every miss explained. What you answer wrong
    comes back in study. An exam that is cut off goes on with the next call, for as long as its time runs.

    \b
    Examples:
      k8squiz exam kcna
      k8squiz exam cka --questions 20 --minutes 30
      k8squiz exam kcna --seed 7
    """
    from k8squiz.commands.opening import open_all, seed_or_new, with_reasons
    from k8squiz.commands.sitting import Call, Room
    from k8squiz.knowledge.blueprints import read_blueprint
    from k8squiz.terminal.desk import open_desk
    from k8squiz.terminal.look import find_look

    opened = with_reasons(open_all(home))
    desk = open_desk(find_look(opened.settings, plain=plain))
    with opened.store as store:
        call = Call(read_blueprint(name or opened.exam()), questions, minutes, seed_or_new(seed))
        room = Room(opened.decks, store, desk, opened.today)
        attempt = room.attempt(call)
        if attempt is not None:
            room.sit(attempt)
    return 0
