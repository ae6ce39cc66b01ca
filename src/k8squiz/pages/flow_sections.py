"""What a page tells of one flow."""

from __future__ import annotations

from collections.abc import Sequence

from k8squiz.explorer.walking import Step, walk
from k8squiz.knowledge.atlas import Atlas, Flow
from k8squiz.pages.markup import Html, tag
from k8squiz.pages.sources import source_links


def flow_section(atlas: Atlas, flow: Flow) -> Html:
    """The flow: how it begins, and its steps with who does each, why, and what may happen at the same time."""
    return tag(
        "article",
        tag("h3", flow.title, tabindex="-1"),
        tag("p", flow.when),
        tag("ol", *(_step(atlas, step) for step in walk(atlas, flow)), class_="steps"),
        source_links(flow.sources),
        class_="flow",
        id=f"flow-{flow.id}",
        data_flow=flow.id,
    )


def _step(atlas: Atlas, step: Step) -> Html:
    """A step. What the map lights is drawn by the attributes: who does it, and over which connections."""
    more = [_meanwhile(step.meanwhile)] if step.meanwhile else []
    more += [step.stage.why] if step.stage.why else []
    return tag(
        "li",
        tag("span", tag("strong", atlas.name(step.stage.by)), f" {step.stage.does}.", class_="deed"),
        *(piece for one in more for piece in (" ", tag("span", one, class_="soft why"))),
        data_by=step.stage.by,
        data_over=" ".join(step.stage.over),
    )


def _meanwhile(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:
        return f"Step {numbers[0]} may happen at the same time."
    return f"Steps {', '.join(map(str, numbers[:-1]))} and {numbers[-1]} may happen at the same time."
