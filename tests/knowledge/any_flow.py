"""Flows of any shape."""

from __future__ import annotations

from hypothesis import strategies as st

from builders_facts import flow, step
from k8squiz.knowledge.flows import Flow


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """Up to nine steps, each directly after some of those above it."""
    names = [f"s{number}" for number in range(draw(st.integers(1, 9)))]
    above = [names[:number] for number in range(len(names))]
    drawn = [draw(st.lists(st.sampled_from(one), unique=True, max_size=3)) if one else [] for one in above]
    return flow(*(step(name, *after) for name, after in zip(names, drawn, strict=True)))
