"""k8squiz deck reported."""

from __future__ import annotations

from k8squiz.commands.options import Home, Json, Plain


def deck_reported(json: Json = False, home: Home = None, plain: Plain = False) -> int:
    """List the questions you reported, ready to paste into an issue.

    A question that seems wrong is reported with ! while studying, with a note on what is wrong with it. Reports
    stay in your own progress file: nothing is sent, and this list is how they reach the people who can mend the
    question.

    \b
    Examples:
      k8squiz deck reported
      k8squiz deck reported > reported.md
    """
    from k8squiz import __version__, locations
    from k8squiz.commands.in_force import settings_in_force
    from k8squiz.commands.opening import open_store
    from k8squiz.decks.files import read_decks
    from k8squiz.terminal.look import find_look
    from k8squiz.terminal.printing import print_json, print_page
    from k8squiz.terminal.report_views import reported, reported_json

    settings = settings_in_force(home)
    places = locations.find(home)
    decks = read_decks([], places.cache)
    with open_store(places.progress) as store:
        reports = store.reports()
    if json:
        print_json(reported_json(reports, decks, __version__))
    else:
        look = find_look(settings, plain=plain)
        print_page(reported(reports, decks, __version__, look), look)
    return 0
