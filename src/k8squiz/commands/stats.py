"""k8squiz stats."""

from __future__ import annotations

from k8squiz.commands.options import Home, Json, Plain


def stats(json: Json = False, home: Home = None, plain: Plain = False) -> int:
    """Show your progress: cards by state, accuracy, study days, exams.

    \b
    Examples:
      k8squiz stats
      k8squiz stats --json
    """
    from k8squiz.commands.opening import open_all
    from k8squiz.stats.overview import as_json
    from k8squiz.terminal.look import find_look
    from k8squiz.terminal.printing import print_json, print_page
    from k8squiz.terminal.stats_views import stats

    opened = open_all(home)
    with opened.store:
        figures = opened.overview()
    if json:
        print_json(as_json(figures))
    else:
        look = find_look(opened.settings, plain=plain)
        print_page(stats(figures, look), look)
    return 0
