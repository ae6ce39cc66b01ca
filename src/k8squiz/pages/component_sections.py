"""What a page tells of one component."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from k8squiz.explorer.links import Link, accepted_links, opened_links
from k8squiz.explorer.walking import taking_part
from k8squiz.knowledge.atlas import Atlas, Connection, Effect, Flow, Part
from k8squiz.knowledge.sentences import sentence
from k8squiz.pages.markup import Html, joined, tag
from k8squiz.pages.sources import source_links


def component_section(atlas: Atlas, part: Part) -> Html:
    """The component: what it is, whom it calls and who calls it, what stops without it, and the flows it is part of."""
    return tag(
        "article",
        tag("h3", part.name, tabindex="-1"),
        tag("p", tag("strong", sentence(part.summary))),
        tag("p", part.description),
        tag("p", tag("strong", "Key role: "), part.key_role),
        *_terms(
            ("Runs as", [f"{part.runs}: {part.runs_means}"] if part.runs else []),
            ("How it runs", [part.installed] if part.installed else []),
            ("Listens on", [f"{port.protocol} {port.port}: {port.serves}" for port in part.ports]),
            ("Also called", [", ".join(part.aliases)] if part.aliases else []),
        ),
        *_talks(atlas, "Whom it calls", opened_links(atlas, part.id)),
        *_talks(atlas, "Who calls it", accepted_links(atlas, part.id)),
        *_outage(part),
        *_more(part),
        *_flows(taking_part(atlas, part.id)),
        source_links(part.sources),
        class_="about",
        id=f"about-{part.id}",
        data_part=part.id,
    )


def _terms(*terms: tuple[str, Sequence[str]]) -> Iterator[Html]:
    told = [joined((tag("dt", term), *(tag("dd", one) for one in said))) for term, said in terms if said]
    if told:
        yield tag("dl", *told)


def _talks(atlas: Atlas, title: str, talks: Sequence[Link]) -> Iterator[Html]:
    if talks:
        yield tag("h4", title)
        yield tag("ul", *(_talk(atlas, one) for one in talks), class_="talks")


def _talk(atlas: Atlas, link: Link) -> Html:
    """What goes over one endpoint. The lines on the map are drawn by the attributes."""
    initiator, target = link.ends
    return tag(
        "li",
        tag("a", atlas.name(link.other), href=f"#about-{link.other}"),
        ": ",
        tag("strong", link.endpoint),
        *([" (health probes)"] if link.probes else []),
        *(_purposes(how, those, all_probes=link.probes) for how, those in link.by_authentication().items()),
        data_paths=" ".join(one.id for one in link.connections),
        data_from=initiator,
        data_to=target,
        data_end="to" if link.opened else "from",
        data_probe=link.probes,
    )


def _purposes(authentication: str, connections: Sequence[Connection], *, all_probes: bool) -> Html:
    """What connections are for that are authenticated alike."""
    probe = "" if all_probes else " (a health probe)"
    purposes = "; ".join(f"{one.purpose}{probe}" if one.probe else one.purpose for one in connections)
    proof = tag("span", f"Authentication: {sentence(authentication)}", class_="soft")
    return joined((" ", tag("span", f"{purposes}."), " ", proof))


def _outage(part: Part) -> Iterator[Html]:
    if part.outage:
        yield tag(
            "details",
            tag("summary", f"Outage: {part.outage}"),
            *_effects("What stops", part.stops),
            *_effects("What goes on", part.goes_on),
        )


def _effects(title: str, effects: Sequence[Effect]) -> Iterator[Html]:
    if effects:
        yield tag("h4", title)
        yield tag("ul", *map(_effect, effects))


def _effect(effect: Effect) -> Html:
    signs = [f"Shows {effect.shows_after}." if effect.shows_after else "", effect.sign]
    seen = " ".join(sign for sign in signs if sign)
    return tag(
        "li",
        tag("strong", effect.what),
        ": ",
        tag("span", sentence(effect.why), class_="soft"),
        *([" ", tag("span", seen, class_="sign")] if seen else []),
    )


def _more(part: Part) -> Iterator[Html]:
    if part.duties or part.files:
        files = [joined((tag("code", path), f": {holds}")) for path, holds in part.files]
        terms = _terms(("Does", part.duties), ("Files", files))
        yield tag(
            "details", tag("summary", "What else it does, and its files" if files else "What else it does"), *terms
        )


def _flows(flows: Iterable[Flow]) -> Iterator[Html]:
    listed = [tag("li", tag("a", flow.title, href=f"#flow-{flow.id}")) for flow in flows]
    if listed:
        yield tag("details", tag("summary", f"Flows it is part of ({len(listed)})"), tag("ul", *listed, class_="links"))
