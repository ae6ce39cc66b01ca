"""Models of any kind: however their facts overlap and whatever they are silent about."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from builders_content import choice, component, credit, duty, effect, file_, model, path, port, several, typed, wrong
from builders_facts import (
    change,
    contrast,
    failure,
    family,
    first_command,
    in_another_case,
    member,
    scenario,
    task,
    with_activities,
    with_facts,
)
from k8squiz.knowledge.concepts import Contrast, Family
from k8squiz.knowledge.flows import Flow
from k8squiz.knowledge.model import Component, Login, Model
from knowledge.any_flow import flows

NAMES = ("north", "east", "south", "west", "centre", "pod")
WORDS = ("sweep", "cook", "sing", "dig")
FALSE = ("one", "two", "three", "four")


@st.composite
def _components(draw: st.DrawFn, name: str) -> Component:
    others = [one for one in NAMES if one != name]
    some = st.lists(st.sampled_from(others), unique=True)
    # Few words for many facts, so that the same work, number and effect turn up in several places.
    word = st.sampled_from([*WORDS, f"be {name}"])
    ports = draw(st.lists(st.sampled_from([1, 2, 3, 4, 5]), unique=True, max_size=3))
    effects = draw(st.lists(st.tuples(word, st.booleans(), some), max_size=5, unique_by=lambda drawn: drawn[0]))
    activities = draw(st.lists(st.sampled_from(["rest", "play", "read", "run"]), unique=True))
    found = component(
        name,
        *draw(some),
        duties=[duty(f"d{number}", *draw(some), what=draw(word)) for number in range(draw(st.integers(0, 3)))],
        credits_=[
            credit(f"c{number}", who, *(one for one in draw(some) if one != who))
            for number, who in enumerate(draw(st.lists(st.sampled_from(others), max_size=1)))
        ],
        manner=draw(st.sampled_from([None, "static Pod", "systemd service", "DaemonSet"])),
        ports=[port(number, draw(st.sampled_from(["reads", "writes", f"{name} {number}"]))) for number in ports],
        ports_complete=draw(st.booleans()),
        files=[file_("f", "/a", "/b", "/c")] if draw(st.booleans()) else [],
        effects=[effect(what, *denied, stops=stops) for what, stops, denied in effects],
    )
    if draw(st.booleans()):
        found = replace(found, role=in_another_case(found.role), duties=tuple(map(in_another_case, found.duties)))
    return with_activities(found, stops=activities[:2], goes_on=activities[2:])


@st.composite
def _parts(draw: st.DrawFn) -> Model:
    login = Login("How?", wrong("by name", "by sight", "by voice"), "So.")
    drawn = st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from(NAMES),
        st.sampled_from(["1", "2", "3", "/run/x", "4", "5"]),
        st.sampled_from(["to eat", "to sleep", "to talk", "to walk", "to run", None]),
        st.sampled_from([None, login]),
    )
    return model(
        *[draw(_components(name)) for name in NAMES],
        paths=[
            path(f"p{number}", initiator, target, port_=at, purpose=purpose, login=how)
            for number, (initiator, target, at, purpose, how) in enumerate(draw(st.lists(drawn, max_size=9)))
        ],
        paths_complete=draw(st.booleans()),
    )


@st.composite
def _any_flow(draw: st.DrawFn) -> Flow:
    """Steps of several components, some with things that do not happen then."""
    found = draw(flows())
    false = st.lists(st.sampled_from(FALSE), unique=True)
    steps = [
        replace(
            one,
            by=draw(st.sampled_from([*NAMES[:2], "helm"])),
            wrong=wrong(*draw(false)) if draw(st.booleans()) else (),
        )
        for one in found.steps
    ]
    return replace(found, steps=tuple(steps))


@st.composite
def _families(draw: st.DrawFn) -> Family:
    names = draw(st.lists(st.sampled_from("ABCDEFG"), unique=True, min_size=1))
    decoys = draw(st.integers(0, len(names) - 1))
    members = [member(name, f"the {name}, that is", name * 2) for name in names[decoys:]]
    return family(*members, decoys=names[:decoys], complete=draw(st.booleans()))


@st.composite
def _contrasts(draw: st.DrawFn, cards: tuple[str, ...]) -> Contrast:
    pair = draw(st.lists(st.sampled_from(cards), unique=True, min_size=2, max_size=3))
    return contrast("which-is-it", *pair)


@st.composite
def models(draw: st.DrawFn) -> Model:
    """Facts of every kind."""
    listed = [draw(st.lists(st.sampled_from(FALSE), unique=True, min_size=1)) for _ in range(4)]
    scenarios = [scenario("a", choice("own")._replace(wrong=wrong(*FALSE)), typed("recall")), scenario("b", several())]
    return with_facts(
        draw(_parts()),
        flows=draw(st.lists(_any_flow(), max_size=1)),
        failures=[failure("f", *listed[0], first=first_command(*listed[1]))],
        changes=[change("c", *listed[2], typed_=typed("typed"))],
        families=draw(st.lists(_families(), max_size=1)),
        commands=[task("t", *listed[3])],
        scenarios=[in_another_case(one) for one in scenarios] if draw(st.booleans()) else scenarios,
        contrasts=draw(st.lists(_contrasts(("scenario.a", "scenario.b", "north.role", "no.card")), max_size=1)),
    )
