"""Links to the pages that say so."""

from __future__ import annotations

from collections.abc import Sequence

from k8squiz.pages.markup import Html, joined, tag


def source_links(sources: Sequence[str]) -> Html:
    """A line with a link to each source; empty where there are none. Only what is on the web becomes a link."""
    if not sources:
        return Html()
    head = "Source: " if len(sources) == 1 else "Sources: "
    return tag("p", head, joined(map(_link, sources), ", "), class_="sources")


def _link(address: str) -> Html:
    if not address.startswith(("https://", "http://")):
        return tag("span", address)
    return tag("a", _short(address), href=address, rel="noreferrer")


def _short(address: str) -> str:
    """The site, and the last part of the path: ``kubernetes.io: pod-lifecycle#pod-phase``."""
    host, _, path = address.split("://", 1)[1].partition("/")
    page, mark, heading = path.partition("#")
    last = page.rstrip("/").rsplit("/", 1)[-1]
    return f"{host}: {last}{mark}{heading}" if last or heading else host
