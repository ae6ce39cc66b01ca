"""What is told below the map while somebody looks around on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from k8squiz.explorer.links import Link, links
from k8squiz.explorer.looking import Pane, Visit, matches
from k8squiz.identifiers import ComponentId
from k8squiz.knowledge.atlas import Atlas, Part
from k8squiz.knowledge.sentences import sentence
from k8squiz.stats.mastery import Mastery
from k8squiz.terminal import part_views
from k8squiz.terminal.help_views import all_keys
from k8squiz.terminal.keys import Command, Key
from k8squiz.terminal.lines import Line, hanging, line
from k8squiz.terminal.look import Look
from k8squiz.terminal.map_keys import EXPLORING, READING
from k8squiz.terminal.map_signs import pointer
from k8squiz.terminal.outage_views import outage_page

_LEAD = 4
"""The cells before a path: the pointer, its number and a blank."""
_DIGITS = Key("1-9", "", Command.NUMBERED_PATH, "choose a path by its number")
_SPACE = Key(" ", "", Command.MORE, "read on")


class Seen(NamedTuple):
    """All that is needed to tell what somebody sees; ``opened`` says whether a page now stands in a browser."""

    atlas: Atlas
    visit: Visit
    known: Mapping[ComponentId, Mastery]
    opened: bool = False


def groups(seen: Seen, look: Look) -> list[list[Line]]:
    """What is told below the map, in groups: a heading, then the paths, or the components found, and then the rest."""
    match seen.visit.pane:
        case Pane.WITHOUT:
            return [list(outage_page(seen.atlas, _part(seen), look))]
        case Pane.SOURCES:
            return [list(_sources(_part(seen), opened=seen.opened))]
        case Pane.KEYS:
            return [list(all_keys((*EXPLORING[:-3], _DIGITS, _SPACE, *READING, *EXPLORING[-3:]), look))]
        case Pane.FINDING:
            return [[line(f"Find: {seen.visit.typed}_", "bold")], *_matches(seen, look)]
        case _:
            return [list(_heading(seen)), *_paths(seen, look), list(_more(seen, look))]


def _part(seen: Seen) -> Part:
    return seen.atlas.part(seen.visit.at)


def _heading(seen: Seen) -> Iterator[Line]:
    part = _part(seen)
    yield line(f"{part.name}: {sentence(part.summary)}", "bold")
    yield line(part.key_role)
    yield line(part_views.cards_known(part, seen.known.get(part.id, Mastery())), "dim")


def _paths(seen: Seen, look: Look) -> Iterator[list[Line]]:
    listed = links(seen.atlas, seen.visit.at)
    texts = part_views.drawn(seen.atlas, listed, look, _LEAD)
    for at, (link, (arrow, text)) in enumerate(zip(listed, texts, strict=True)):
        yield list(_path(link, f"{at + 1:2} {arrow}", text, look, chosen=at == seen.visit.link))


def _path(link: Link, lead: str, text: str, look: Look, *, chosen: bool) -> Iterator[Line]:
    """One connection with its number: in a line, and below the chosen one what it is for."""
    yield from hanging(f"{_pointer(look, chosen=chosen)}{lead}", text, look, "bold" if chosen else "path")
    if chosen:
        yield from part_views.purposes(link, _LEAD)


def _more(seen: Seen, look: Look) -> Iterator[Line]:
    part = _part(seen)
    yield line()
    yield from part_views.headed("What it is", [line(part.description, indent=2)])
    yield from part_views.more(seen.atlas, part, look)


def _matches(seen: Seen, look: Look) -> Iterator[list[Line]]:
    those = matches(seen.atlas, seen.visit)
    if not those:
        yield [line("Nothing on the map is called so.")]
    for at, part in enumerate(those):
        chosen = at == seen.visit.found % len(those)
        text = f"{part.name}: {sentence(part.summary)}"
        yield list(hanging(f"{_pointer(look, chosen=chosen)} ", text, look, "bold" if chosen else ""))


def _sources(part: Part, *, opened: bool) -> Iterator[Line]:
    if not part.sources:
        yield line("No page is named that tells of it.")
        return
    yield line("In your browser:" if opened else "There is no browser here. The source:", "bold")
    yield from (line(source, indent=2) for source in part.sources)


def _pointer(look: Look, *, chosen: bool) -> str:
    return pointer(look) if chosen else " "
