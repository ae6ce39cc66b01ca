"""k8squiz explore."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from k8squiz.commands import completing
from k8squiz.commands.options import Home, Json, Plain

Components = Annotated[
    list[str] | None,
    typer.Argument(
        help="A component to read about, or two: how the first one reaches the second.",
        metavar="[COMPONENT] [COMPONENT]",
        autocompletion=completing.parts,
    ),
]
Without = Annotated[
    str | None,
    typer.Option(
        "--without",
        help="Tell what stops, what goes on and what is seen when this component is gone.",
        metavar="COMPONENT",
        autocompletion=completing.parts,
    ),
]
Html = Annotated[
    Path | None, typer.Option("--html", help="Write the whole map as a page for a browser.", metavar="FILE")
]


def explore(
    components: Components = None,
    *,
    without: Without = None,
    html: Html = None,
    json: Json = False,
    home: Home = None,
    plain: Plain = False,
) -> int:
    """Look around in a cluster: who talks to whom, and what breaks.

    Without a component it shows the map, to go over by the arrow keys.

    \b
    Examples:
      k8squiz explore
      k8squiz explore kubelet
      k8squiz explore kube-scheduler kubelet
      k8squiz explore --without etcd
      k8squiz explore --html kubernetes.html
    """
    from k8squiz.commands.exploring import Guide, Wish
    from k8squiz.errors import UsageError

    named = components or []
    if html is not None and (named or without is not None or json):
        raise UsageError("--html writes the whole map, and nothing else.", remedy="k8squiz explore --html FILE")
    guide = Guide(Wish(json, home, plain))
    if html is not None:
        guide.write_page(html)
    elif without is not None:
        # A name of several words: the shell takes all but the first one for components.
        guide.show_outage([without, *named])
    elif named:
        guide.show(named)
    else:
        guide.look_around()
    return 0
