"""Flows: the list of them, and the steps of one with what may happen at the same time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from k8squiz.explorer.walking import Step
from k8squiz.knowledge.atlas import Atlas, Flow
from k8squiz.knowledge.sentences import reason
from k8squiz.terminal.lines import Line, hanging, line
from k8squiz.terminal.look import Look
from k8squiz.terminal.path_views import connection

_LISTED = 3
"""Steps that may happen at the same time, up to which each is told in a line of its own, if it fits in one."""
_ROOM = 24
"""Cells of a line that have to be left for a title behind its flow's name."""


def flow_list(atlas: Atlas, look: Look) -> Iterator[Line]:
    """Every flow by the name under which it is walked, and how to walk one."""
    yield line("Flows", "bold")
    beside = look.width is None or 2 + max((len(one.id) for one in atlas.flows), default=0) + 2 + _ROOM <= look.width
    for one in atlas.flows:
        if beside:
            yield from hanging(f"{one.id}: ", one.title, look, indent=2)
        else:
            yield line(one.id, indent=2)
            yield line(one.title, indent=4)
    yield line()
    for one in atlas.flows[:1]:
        yield line(f"Walk one step by step: k8squiz trace {one.id}")


def whole_flow(atlas: Atlas, flow: Flow, steps: Sequence[Step], look: Look) -> Iterator[Line]:
    """All steps one below the other."""
    yield line(flow.title, "bold")
    yield line(flow.when)
    for step in steps:
        yield line()
        lead = f"{step.number}. "
        yield from hanging(lead, _sentence(atlas, step), look, "bold")
        yield from _told(atlas, step, look, len(lead))
        if step.meanwhile:
            yield _in_numbers(step.meanwhile, len(lead))
    yield line()
    yield from (line(source, "dim") for source in flow.sources)


def one_step(atlas: Atlas, flow: Flow, steps: Sequence[Step], at: int, look: Look) -> Iterator[Line]:
    """One step by itself; ``at`` is its index. The first one tells how it all begins."""
    step = steps[at]
    yield line(f"Step {step.number} of {len(steps)}: {flow.title}", "dim")
    if at == 0:
        yield line(flow.when)
    yield line()
    yield line(_sentence(atlas, step), "bold")
    yield from _told(atlas, step, look, 2)
    if step.meanwhile:
        yield line()
        others = [f"{number}. {_sentence(atlas, steps[number - 1])}" for number in step.meanwhile]
        if len(others) > _LISTED or any(2 + cell_len(one) > (look.width or 0) for one in others):
            yield _in_numbers(step.meanwhile, 0)
            return
        yield line("May happen at the same time:")
        yield from (line(one, indent=2) for one in others)


def _told(atlas: Atlas, step: Step, look: Look, indent: int) -> Iterator[Line]:
    """Over which connections a step happens, and why."""
    for hop in step.over:
        one = hop.connection
        initiator, target = atlas.name(one.initiator), atlas.name(one.target)
        yield from connection(initiator, one.endpoint, target, look, indent=indent, answered=hop.answered)
    if step.stage.why:
        yield line(step.stage.why, indent=indent)


def _sentence(atlas: Atlas, step: Step) -> str:
    spoken = next((part.spoken for part in atlas.parts if part.id == step.stage.by), step.stage.by)
    return reason(f"{spoken} {step.stage.does}")


def _in_numbers(numbers: Sequence[int], indent: int) -> Line:
    return line(f"May happen at the same time: {_numbered(numbers)}.", indent=indent)


def _numbered(numbers: Sequence[int]) -> str:
    """``step 4``, ``steps 2, 3 and 5 to 11``; at least one number, in order."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    # Of two in a row, each is named.
    told = [f"{run[0]} to {run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs]
    *others, last = ", ".join(told).split(", ")
    return f"steps {', '.join(others)} and {last}" if others else f"step{'s' if len(numbers) > 1 else ''} {last}"
