"""k8squiz study."""

from __future__ import annotations

from typing import Annotated

import typer

from k8squiz.commands.options import (
    About,
    Decks,
    Domains,
    Flashcards,
    Home,
    More,
    OfDeck,
    OfExam,
    OneForm,
    OnlyThese,
    Plain,
    Seed,
)


def study(
    decks: Decks = None,
    *,
    deck: OfDeck = None,
    about: About = None,
    domain: Domains = None,
    exam: OfExam = None,
    only: OnlyThese = None,
    form: OneForm = None,
    flashcards: Flashcards = False,
    cram: Annotated[
        bool, typer.Option("--cram", help="Go over cards in any order, without any effect on when they come again.")
    ] = False,
    limit: Annotated[
        int | None,
        typer.Option("--limit", help="Ask this many cards at a time; missed ones come again.", metavar="N", min=1),
    ] = None,
    new: Annotated[
        int | None, typer.Option("--new", help="New cards a day, instead of the usual 10.", metavar="N", min=0)
    ] = None,
    more: More = None,
    seed: Seed = None,
    home: Home = None,
    plain: Plain = False,
) -> int:
    """Study: what is due first, then new cards.

    Answer with the digit or the arrow keys; 0, or Enter with nothing chosen, means that you do not know yet. The key ?
    lists all others. A new card is asked with options first; what you know well you type, put in order, or write as
    a command. Every answer is saved at once.

    \b
    Examples:
      k8squiz study
      k8squiz study control-plane --limit 5
      k8squiz study --about kubelet
      k8squiz study --domain cka:troubleshooting --form typed
      k8squiz study --more 10
      k8squiz study --only failed --cram
      printf '1\\n2\\n' | k8squiz study --plain --limit 2 --seed 1
    """
    from k8squiz.commands.choosing import Choice
    from k8squiz.commands.opening import open_all, seed_or_new, with_reasons
    from k8squiz.commands.planning import ask_once
    from k8squiz.commands.studying import Studying, allow_more, manner_of
    from k8squiz.terminal.desk import open_desk
    from k8squiz.terminal.exam_views import ran_out
    from k8squiz.terminal.look import find_look
    from k8squiz.terminal.plan_views import changing, preparing
    from k8squiz.terminal.printing import print_page

    manner = manner_of(form, flashcards=flashcards, cram=cram)
    choice = Choice([*(decks or []), *(deck or [])], about or [], domain or [], exam, form, only)
    opened = with_reasons(open_all(home, choice, new=new))
    look = find_look(opened.settings, plain=plain)
    with opened.store:
        if opened.overdue is not None:
            print_page(ran_out(opened.overdue.id, opened.overdue.start.exam), look)
        if more:
            allow_more(opened, manner, more)
        ended = Studying(opened, manner, limit or opened.settings.portion, seed_or_new(seed)).sit(open_desk(look))
        # Who went to the end has read the summary there; who quit has it on the screen.
        if ended and ended.given and ask_once(opened.store, look, reading=ended.current is not None):
            print_page([preparing(opened.preparation()), *changing()], look)
    return 0
