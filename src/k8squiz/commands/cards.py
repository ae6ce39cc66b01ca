"""k8squiz cards."""

from __future__ import annotations

from typing import Annotated

import typer

from k8squiz.commands.options import About, Domains, Home, Json, OfDeck, OfExam, Plain

Filter = Annotated[
    list[str] | None,
    typer.Argument(
        help="A card's id or a part of it, or new, learning, known, due, failed, suspended, buried, flagged, leeches;"
        " with several, all of them hold.",
        metavar="[FILTER]...",
    ),
]


def cards(
    wanted: Filter = None,
    *,
    deck: OfDeck = None,
    about: About = None,
    domain: Domains = None,
    exam: OfExam = None,
    unsuspend: Annotated[bool, typer.Option("--unsuspend", help="Ask these cards again.")] = False,
    unbury: Annotated[bool, typer.Option("--unbury", help="Ask these cards today after all.")] = False,
    unflag: Annotated[bool, typer.Option("--unflag", help="Take the flags off these cards.")] = False,
    forget: Annotated[
        bool, typer.Option("--forget", help="Make these cards new again; it asks first. Statistics stay.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Forget without asking.")] = False,
    json: Json = False,
    home: Home = None,
    plain: Plain = False,
) -> int:
    """List cards with their state, or show one with its history.

    Without a filter it lists the cards that you have met or marked.

    \b
    Examples:
      k8squiz cards
      k8squiz cards etcd.role
      k8squiz cards suspended --unsuspend
      k8squiz cards leeches --json
      k8squiz cards --about kubelet --forget
    """
    from k8squiz.commands.choosing import Choice
    from k8squiz.commands.listing import Deed, Listing
    from k8squiz.commands.opening import open_all
    from k8squiz.errors import UsageError
    from k8squiz.terminal.desk import open_desk
    from k8squiz.terminal.look import find_look

    deeds = [deed for deed, is_wanted in zip(Deed, (unsuspend, unbury, unflag, forget), strict=True) if is_wanted]
    if deeds and not any((wanted, deck, about, domain, exam)):
        raise UsageError("say which cards.", remedy="For example: k8squiz cards suspended --unsuspend")
    if deeds and json:
        raise UsageError("--json lists cards, and does nothing to them.", remedy="Leave it out, or list them after.")
    opened = open_all(home, Choice(deck or [], about or [], domain or [], exam))
    with opened.store:
        listing = Listing(opened, wanted or [])
        look = find_look(opened.settings, plain=plain)
        if not deeds:
            listing.show(look, json=json)
            return 0
        for deed in deeds:
            listing.do(deed, open_desk(look), sure=yes)
    return 0
