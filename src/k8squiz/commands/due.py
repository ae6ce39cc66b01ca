"""k8squiz due."""

from __future__ import annotations

from k8squiz.commands.options import About, Decks, Domains, Home, Json, OfDeck, OfExam, OneForm, Plain


def due(
    decks: Decks = None,
    *,
    deck: OfDeck = None,
    about: About = None,
    domain: Domains = None,
    exam: OfExam = None,
    form: OneForm = None,
    json: Json = False,
    home: Home = None,
    plain: Plain = False,
) -> int:
    """Say in one line what a session would bring now.

    It asks what the session asks, so the numbers agree. With --json for the prompt of a shell.

    \b
    Examples:
      k8squiz due
      k8squiz due --exam cka
      k8squiz due --json
    """
    from k8squiz.commands.choosing import Choice
    from k8squiz.commands.opening import open_all
    from k8squiz.terminal.look import find_look
    from k8squiz.terminal.printing import print_json, print_page
    from k8squiz.terminal.summary_views import due_json, due_line

    opened = open_all(home, Choice([*(decks or []), *(deck or [])], about or [], domain or [], exam, form))
    with opened.store:
        outlook = opened.outlook()
    if json:
        print_json(due_json(outlook))
    else:
        print_page([due_line(outlook)], find_look(opened.settings, plain=plain))
    return 0
