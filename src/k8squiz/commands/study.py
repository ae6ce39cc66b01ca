"""k8squiz study."""

from __future__ import annotations

from typing import Annotated

import typer

from k8squiz.commands.options import Home, Plain, Seed


def study(
    decks: Annotated[
        list[str] | None,
        typer.Argument(help="Decks by name, or files ending in .yaml; all of ours if none.", metavar="[DECK]..."),
    ] = None,
    limit: Annotated[
        int | None, typer.Option("--limit", help="Ask this many cards; missed ones come again.", metavar="N", min=1)
    ] = None,
    new: Annotated[
        int | None,
        typer.Option("--new", help="Offer this many new cards now, whatever today's limit of 10.", metavar="N", min=0),
    ] = None,
    seed: Seed = None,
    home: Home = None,
    plain: Plain = False,
) -> int:
    """Study: what is due first, then new cards.

    Answer with the digit or the arrow keys; 0, or Enter with nothing chosen, means that you do not know yet. Every
    answer is saved at once.

    \b
    Examples:
      k8squiz study
      k8squiz study control-plane --limit 5
      printf '1\\n2\\n' | k8squiz study --plain --limit 2 --seed 1
    """
    from k8squiz import clock
    from k8squiz.commands.opening import open_all, seed_or_new
    from k8squiz.errors import K8squizError
    from k8squiz.sessions.plan import in_learning_order
    from k8squiz.sessions.study import start
    from k8squiz.terminal.desk import open_desk
    from k8squiz.terminal.look import find_look
    from k8squiz.terminal.study_screen import Wiring, study
    from k8squiz.terminal.study_views import nothing_to_do

    desk = open_desk(find_look(plain=plain))
    opened = open_all(decks or [], home)
    with opened.store as store:
        if not in_learning_order(opened.decks):
            raise K8squizError(
                "these decks hold no multiple-choice question.", remedy="Read them: k8squiz deck show NAME"
            )
        today = opened.plan(new)
        tasks = today.tasks if limit is None else today.tasks[:limit]
        if not tasks:
            desk.page(nothing_to_do(opened.outlook(), today.unseen))
            return 0
        seed_text = str(seed_or_new(seed))
        session = start(tasks, seed=seed_text, last_questions=store.last_questions())
        study(session, desk, Wiring(store.record, clock.now, opened.outlook))
    return 0
