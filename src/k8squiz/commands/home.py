"""k8squiz, called with nothing else."""

from __future__ import annotations

from k8squiz.commands.options import Home


def home(home: Home = None) -> int:
    """Where the learner stands, and what to do next."""
    from k8squiz.commands.opening import open_all
    from k8squiz.terminal.look import find_look
    from k8squiz.terminal.printing import print_page
    from k8squiz.terminal.stats_views import home as home_view

    opened = open_all([], home)
    with opened.store:
        page = list(home_view(opened.overview(), opened.outlook()))
    print_page(page, find_look(plain=False))
    return 0
