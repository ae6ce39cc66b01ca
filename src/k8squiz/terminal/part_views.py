"""The page of a component: what it is, who it talks to, how it runs, what breaks without it, how well it is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from k8squiz.explorer.links import Link, Relation, accepted_links, opened_links
from k8squiz.explorer.walking import taking_part
from k8squiz.knowledge.atlas import Atlas, Connection, Part
from k8squiz.knowledge.sentences import sentence
from k8squiz.stats.mastery import Mastery
from k8squiz.terminal.counting import counted
from k8squiz.terminal.lines import Line, hanging, line
from k8squiz.terminal.look import Look
from k8squiz.terminal.map_signs import relation_sign
from k8squiz.terminal.path_views import connection


def found_as(names: Iterable[str]) -> Iterator[Line]:
    """By which of their other names components were found that are told of below."""
    yield from (line(f'Found by the name "{name}".', "dim") for name in names)


def part_page(atlas: Atlas, part: Part, known: Mastery, look: Look) -> Iterator[Line]:
    """All that is told of a component."""
    yield line(part.name, "bold")
    yield line(sentence(part.summary))
    if part.aliases:
        yield line(f"Also called {', '.join(part.aliases)}.", "dim")
    yield line()
    yield from headed("What it is", [line(part.description, indent=2)])
    yield from headed("Key role", [line(part.key_role, indent=2)])
    yield from headed("It calls", calls(atlas, opened_links(atlas, part.id), look))
    yield from headed("It is called by", calls(atlas, accepted_links(atlas, part.id), look))
    yield from more(atlas, part, look)
    yield from headed("Your cards", [line(cards_known(part, known), indent=2)])
    yield from headed("Sources", [line(source, "dim", indent=2) for source in part.sources])


def more(atlas: Atlas, part: Part, look: Look) -> Iterator[Line]:
    """What it does, how it runs, where it listens, what lies where, what breaks without it, where it takes part."""
    yield from headed("What it does", items((part.role, *part.duties), look))
    yield from headed("How it runs", how_it_runs(part))
    yield from headed("Ports", ports(part, look))
    yield from headed("Files", files(part, look))
    yield from headed("Without it", without(part, look))
    yield from headed("Flows: k8squiz trace NAME", flows(atlas, part))


def cards_known(part: Part, known: Mastery) -> str:
    """How well a component is known, in words, and how to study it."""
    if not known.cards:
        return "No card is about it."
    if not known.met:
        state = f"{counted(known.cards, 'card')}, none met yet"
    else:
        due = f", {known.due} due" if known.due else ""
        state = f"{known.known} of {counted(known.cards, 'card')} known{due}"
    return f"{state}: k8squiz study --about {part.id}"


def how_it_runs(part: Part) -> Iterator[Line]:
    """The manner in which kubeadm runs it, or how else it comes into being; nothing where neither is told."""
    if part.runs:
        yield line(sentence(f"With kubeadm as a {part.runs}: {part.runs_means}"), indent=2)
    elif part.installed:
        yield line(part.installed, indent=2)


def ports(part: Part, look: Look) -> Iterator[Line]:
    """The ports on which it listens by default."""
    room = max((len(one.port) for one in part.ports), default=0)
    for one in part.ports:
        yield from hanging(f"{one.port.ljust(room)}  ", f"{one.protocol}: {one.serves}", look, indent=2)


def files(part: Part, look: Look) -> Iterator[Line]:
    """Its files, with what is in them."""
    for path, holds in part.files:
        yield from hanging("", path, look, indent=2)
        yield line(holds, indent=4)


def without(part: Part, look: Look) -> Iterator[Line]:
    """What stops and what goes on while it is gone, in brief."""
    told = (("Stops:", part.stops), ("Goes on:", part.goes_on))
    for heading, effects in told:
        if effects:
            yield line(heading, indent=2)
            yield from items((effect.what for effect in effects), look)
    if part.stops or part.goes_on:
        yield line(f"In full: k8squiz explore --without {part.id}", indent=2)


def flows(atlas: Atlas, part: Part) -> Iterator[Line]:
    """The flows in which it takes part, by the names under which they are walked."""
    names = [one.id for one in taking_part(atlas, part.id)]
    if names:
        yield line(", ".join(names), indent=2)


def calls(atlas: Atlas, links: Iterable[Link], look: Look) -> Iterator[Line]:
    """Links, each drawn with what it is for."""
    listed = tuple(links)
    for link, (lead, text) in zip(listed, drawn(atlas, listed, look, 2), strict=True):
        yield from hanging(lead, text, look, "path", indent=2)
        yield from purposes(link, 4)


def drawn(atlas: Atlas, links: Sequence[Link], look: Look, indent: int) -> list[tuple[str, str]]:
    """Links, each as the text of its line and what leads it in: all as connections, if there is room for each.

    Else all of them as who is at the other end and how, led in by which of the two has opened it.
    """
    whole = [list(connection(*_ends(atlas, link), look, indent=indent)) for link in links]
    if all(len(one) == 1 for one in whole):
        return [("", one.text.plain) for (one,) in whole]
    arrows = (relation_sign(Relation.CALLED if link.opened else Relation.CALLER, look) for link in links)
    others = (f"{atlas.name(link.other)}: {_endpoint(link)}" for link in links)
    return [(f"{arrow} ", other) for arrow, other in zip(arrows, others, strict=True)]


def _ends(atlas: Atlas, link: Link) -> tuple[str, str, str]:
    initiator, target = map(atlas.name, link.ends)
    return initiator, _endpoint(link), target


def _endpoint(link: Link) -> str:
    return f"{link.endpoint} (health probes)" if link.probes else link.endpoint


def purposes(link: Link, indent: int) -> Iterator[Line]:
    """What a link is for, and how the one who opens it proves who it is."""
    for how, connections in link.by_authentication().items():
        yield from (line(_purpose(one, link), indent=indent) for one in connections)
        yield authentication(how, indent)


def _purpose(one: Connection, link: Link) -> str:
    """What a connection is for; a health probe is told apart from what else goes over the link."""
    return f"{one.purpose} (a health probe)" if one.probe and not link.probes else one.purpose


def authentication(how: str, indent: int) -> Line:
    """How the one who opens a connection proves who it is."""
    return line(f"Authentication: {how}", "dim", indent=indent)


def items(texts: Iterable[str], look: Look) -> Iterator[Line]:
    """Texts, each as an item of a list."""
    for text in texts:
        yield from hanging("- ", text, look, indent=2)


def headed(heading: str, lines: Iterable[Line]) -> Iterator[Line]:
    """The lines under a heading, and a free line below; nothing where there are none."""
    shown = list(lines)
    if shown:
        yield line(heading, "bold")
        yield from shown
        yield line()
