"""What follows from a flow's partial order."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given

from builders_facts import chain, flow, step
from k8squiz.knowledge.flows import Flow
from knowledge.any_flow import flows


def _reached_from(found: Flow, first: str) -> set[str]:
    """The steps that lie behind ``first``: those directly after it, and so on until nothing new is found."""
    reached = {first}
    while more := {one.id for one in found.steps if reached & set(one.after)} - reached:
        reached |= more
    return reached - {first}


@given(flows())
def test_a_step_precedes_those_that_cannot_happen_before_it(found: Flow) -> None:
    """However many steps lie between, and no others."""
    names = [one.id for one in found.steps]
    assert {(a, b) for a in names for b in names if found.precedes(a, b)} == {
        (a, b) for a in names for b in _reached_from(found, a)
    }


@given(flows())
def test_no_step_precedes_itself_or_one_that_precedes_it(found: Flow) -> None:
    """The order has no circle."""
    names = [one.id for one in found.steps]
    assert not any(found.precedes(a, b) and found.precedes(b, a) for a in names for b in names)


@given(flows())
def test_in_a_plain_succession_nothing_else_follows_and_nothing_else_is_waited_for(found: Flow) -> None:
    """The second has exactly one direct predecessor, whose only direct successor it is; each such pair is found."""
    arrows = [(before, one.id) for one in found.steps for before in one.after]
    plain = [
        (a, b)
        for a, b in arrows
        if [one for one, end in arrows if end == b] == [a] and [end for one, end in arrows if one == a] == [b]
    ]
    assert [(a.id, b.id) for a, b in found.plain_successions()] == plain


def test_every_step_of_a_chain_but_the_first_succeeds_plainly() -> None:
    """There is one thing that comes next."""
    names = ["ask", "store", "place", "run"]
    assert [(a.id, b.id) for a, b in chain(*names).plain_successions()] == list(pairwise(names))


def test_where_two_steps_follow_or_two_are_waited_for_nothing_plainly_comes_next() -> None:
    """Neither into a fork nor out of it."""
    fork = flow(step("ask"), step("pull", "ask"), step("mount", "ask"), step("run", "pull", "mount"))
    assert list(fork.plain_successions()) == []
    assert not fork.precedes("pull", "mount")
    assert fork.precedes("ask", "run")
