"""k8squiz study."""

from __future__ import annotations

from typing import Annotated

import typer

from k8squiz.commands.options import Flashcards, Home, OneForm, Plain, Seed


def study(
    decks: Annotated[
        list[str] | None,
        typer.Argument(help="Decks by name, or files ending in .yaml; all of ours if none.", metavar="[DECK]..."),
    ] = None,
    *,
    limit: Annotated[
        int | None, typer.Option("--limit", help="Ask this many cards; missed ones come again.", metavar="N", min=1)
    ] = None,
    new: Annotated[
        int | None,
        typer.Option("--new", help="Offer this many new cards now, whatever today's limit of 10.", metavar="N", min=0),
    ] = None,
    form: OneForm = None,
    flashcards: Flashcards = False,
    seed: Seed = None,
    home: Home = None,
    plain: Plain = False,
) -> int:
    """Study: what is due first, then new cards.

    Answer with the digit or the arrow keys; 0, or Enter with nothing chosen, means that you do not know yet. A new
    card is asked with options first; what you know well you type, put in order, or write as a command. Every answer
    is saved at once.

    \b
    Examples:
      k8squiz study
      k8squiz study control-plane --limit 5
      k8squiz study kubectl --form command
      k8squiz study --flashcards
      printf '1\\n2\\n' | k8squiz study --plain --limit 2 --seed 1
    """
    from k8squiz.commands.opening import open_all, seed_or_new, with_reasons
    from k8squiz.commands.studying import goes_on_as, manner_of, refuse_what_cannot_be_asked, wiring
    from k8squiz.sessions.study import start
    from k8squiz.terminal.desk import open_desk
    from k8squiz.terminal.look import find_look
    from k8squiz.terminal.study_screen import study
    from k8squiz.terminal.study_views import nothing_to_do

    manner = manner_of(form, flashcards=flashcards)
    desk = open_desk(find_look(plain=plain))
    opened = goes_on_as(with_reasons(open_all(decks or [], home)), manner)
    with opened.store as store:
        refuse_what_cannot_be_asked(opened)
        today = opened.plan(new)
        tasks = today.tasks if limit is None else today.tasks[:limit]
        if not tasks:
            desk.page(nothing_to_do(opened.outlook(), today.unseen))
            return 0
        session = start(
            tasks,
            seed=str(seed_or_new(seed)),
            last_questions=store.last_questions(),
            met=frozenset(store.memories()),
            manner=manner,
        )
        study(session, desk, wiring(opened))
    return 0
