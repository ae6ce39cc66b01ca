"""k8squiz trace."""

from __future__ import annotations

from typing import Annotated

import typer

from k8squiz.commands import completing
from k8squiz.commands.options import Home, Json, Plain

Flow = Annotated[
    str | None,
    typer.Argument(
        help="A flow by name; without one, all are listed.", metavar="[FLOW]", autocompletion=completing.flows
    ),
]


def trace(flow: Flow = None, json: Json = False, home: Home = None, plain: Plain = False) -> int:
    """Walk step by step through what happens in a cluster, on the map.

    \b
    Examples:
      k8squiz trace
      k8squiz trace apply-deployment
      k8squiz trace apply-deployment --plain
    """
    from k8squiz.commands.exploring import Guide, Wish

    guide = Guide(Wish(json, home, plain))
    if flow is None:
        guide.list_flows()
    else:
        guide.walk(flow)
    return 0
