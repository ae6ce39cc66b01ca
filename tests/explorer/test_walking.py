"""Walking a flow step by step."""

from __future__ import annotations

from hypothesis import given

from builders_atlas import atlas, connection, drawn_flow, harbour_atlas
from k8squiz.explorer.links import Relation
from k8squiz.explorer.walking import taking_part, walk
from k8squiz.identifiers import ComponentId
from k8squiz.knowledge import flows as facts
from k8squiz.knowledge.atlas import Flow, Stage
from knowledge.any_flow import flows

HARBOUR = harbour_atlas()


def test_steps_are_numbered_in_an_order_in_which_they_can_happen() -> None:
    """That of the definitions."""
    assert [(one.number, one.stage.id) for one in walk(HARBOUR, HARBOUR.flows[0])] == [
        (1, "order"),
        (2, "write"),
        (3, "plan"),
        (4, "light"),
        (5, "lift"),
        (6, "winch"),
    ]


def test_steps_of_which_none_waits_for_the_other_may_happen_at_the_same_time() -> None:
    """Not only those that stand beside each other: the light also has time until the containers are unlashed."""
    assert [one.meanwhile for one in walk(HARBOUR, HARBOUR.flows[0])] == [(), (), (4,), (3, 5), (4,), ()]


@given(flows())
def test_two_steps_are_parallel_exactly_when_neither_precedes_the_other(flow: facts.Flow) -> None:
    """As the model has it, worked out there in another way."""
    stages = [Stage(step.id, step.by, step.does, step.after, (), "") for step in flow.steps]
    ids = [one.id for one in flow.steps]
    for step in walk(atlas(), drawn_flow(*stages)):
        parallel = [
            number
            for number, other in enumerate(ids, 1)
            if other != step.stage.id
            and not flow.precedes(other, step.stage.id)
            and not flow.precedes(step.stage.id, other)
        ]
        assert list(step.meanwhile) == parallel


def over(*connections: str, by: str = "crane") -> dict[ComponentId, Relation]:
    """Who takes part in a step that happens on these connections."""
    known = atlas(
        connections=[
            connection("out", "crane", "office"),
            connection("in", "office", "crane"),
            connection("mast", "mast", "crane"),
            connection("own", "crane", "crane"),
        ]
    )
    (step,) = walk(known, Flow("one", "One", "", (Stage("do", by, "does it", (), connections, ""),), ()))
    assert [one.connection.id for one in step.over] == list(connections)
    return step.related


def test_who_is_at_the_other_end_is_called_or_answered() -> None:
    """Or both; the doer itself is not told again."""
    assert over() == {}
    assert over("own") == {}
    assert over("out") == {"office": Relation.CALLED}
    assert over("mast") == {"mast": Relation.ANSWERED}
    assert over("out", "in", "mast") == {"office": Relation.BOTH, "mast": Relation.ANSWERED}


def test_a_connection_that_another_has_opened_to_the_doer_is_answered() -> None:
    """What the doer has opened is not, to its own kind neither; nor is anything by a tool that is on no map."""
    known = atlas(
        connections=[
            connection("out", "crane", "office"),
            connection("in", "office", "crane"),
            connection("own", "crane", "crane"),
        ]
    )

    def answered(by: str) -> list[bool]:
        flow = Flow("one", "One", "", (Stage("do", by, "does it", (), ("out", "in", "own"), ""),), ())
        (step,) = walk(known, flow)
        return [hop.answered for hop in step.over]

    assert (answered("crane"), answered("office")) == ([False, True, False], [True, False, False])
    assert answered("winch") == [False, False, False]


def test_a_tool_that_is_on_no_map_has_both_ends_take_part() -> None:
    """It has them talk to each other."""
    assert over("out", by="winch") == {"office": Relation.CALLED, "crane": Relation.CALLER}


def test_a_component_takes_part_where_it_does_something_or_is_called() -> None:
    """Each flow once."""
    assert [one.id for one in taking_part(HARBOUR, ComponentId("lighthouse"))] == ["unload-a-ship", "fog"]
    assert [one.id for one in taking_part(HARBOUR, ComponentId("log-book"))] == ["unload-a-ship"]
    assert taking_part(HARBOUR, ComponentId("ship")) == ()
