"""What a missing component does: what stops, what goes on, what is seen of it and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from k8squiz.explorer.links import accepted_links, opened_links
from k8squiz.knowledge.atlas import Atlas, Effect, Part
from k8squiz.knowledge.sentences import reason, sentence
from k8squiz.terminal.lines import Line, hanging, line
from k8squiz.terminal.look import Look
from k8squiz.terminal.part_views import calls, headed


def outage_page(atlas: Atlas, part: Part, look: Look) -> Iterator[Line]:
    """What follows when the component is gone and all else is healthy; its connections are gone with it."""
    yield line(f"Without {part.spoken}", "bold")
    yield line(reason(f"{part.outage or f'{part.spoken} is down'}, and all else is healthy"))
    yield line()
    yield from headed("Stops", _effects(part.stops, look))
    yield from headed("Goes on", _effects(part.goes_on, look))
    yield from headed("Nobody answers", calls(atlas, accepted_links(atlas, part.id), look))
    yield from headed("Nobody opens", calls(atlas, opened_links(atlas, part.id), look))


def _effects(effects: Iterable[Effect], look: Look) -> Iterator[Line]:
    for effect in effects:
        yield from hanging("- ", effect.what, look, "bold", indent=2)
        if effect.shows_after:
            yield line(sentence(f"It shows {effect.shows_after}"), indent=4)
        if effect.sign:
            yield line(f"The sign: {effect.sign}", indent=4)
        yield line(reason(effect.why), "dim", indent=4)
