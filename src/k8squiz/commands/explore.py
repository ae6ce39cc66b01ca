"""k8squiz explore."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from k8squiz.commands.options import Home, Plain


def explore(
    html: Annotated[
        Path | None, typer.Option("--html", help="Write the map as a page for a browser.", metavar="FILE")
    ] = None,
    home: Home = None,
    plain: Plain = False,
) -> int:
    """See the architecture of a cluster.

    \b
    Example:
      k8squiz explore --html kubernetes.html
    """
    from k8squiz import locations
    from k8squiz.commands.in_force import settings_in_force
    from k8squiz.decks.atlas_cache import read_atlas
    from k8squiz.decks.files import read_decks
    from k8squiz.errors import UsageError
    from k8squiz.pages.document import write_page
    from k8squiz.pages.explore_page import explore_page
    from k8squiz.terminal.look import find_look
    from k8squiz.terminal.page_views import written
    from k8squiz.terminal.printing import print_page

    if html is None:
        raise UsageError("name a file.", remedy="k8squiz explore --html FILE")
    settings = settings_in_force(home)
    cache = locations.find(home).cache
    write_page(html, explore_page(read_atlas(cache), read_decks([], cache)))
    print_page(written(html), find_look(settings, plain=plain))
    return 0
