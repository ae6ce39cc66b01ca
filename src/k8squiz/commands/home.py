"""k8squiz, called with nothing else."""

from __future__ import annotations

from k8squiz.commands.options import Home


def home(home: Home = None) -> int:
    """Where the learner stands, and what to do next."""
    from k8squiz.commands.opening import open_all
    from k8squiz.commands.planning import ask_once
    from k8squiz.terminal.exam_views import ran_out
    from k8squiz.terminal.home_views import home as home_view
    from k8squiz.terminal.look import find_look
    from k8squiz.terminal.printing import print_page

    opened = open_all(home)
    look = find_look(opened.settings, plain=False)
    with opened.store as store:
        ask_once(store, look)
        page = list(home_view(opened.overview(), opened.outlook(), opened.preparation()))
    if opened.overdue is not None:
        page = [*ran_out(opened.overdue.id, opened.overdue.start.exam), *page]
    print_page(page, look)
    return 0
