"""Who a component talks to, as seen from where it stands."""

from __future__ import annotations

from builders_atlas import atlas, connection, harbour_atlas
from k8squiz.explorer.links import Relation, links, relations
from k8squiz.identifiers import ComponentId

CRANE, OFFICE, SHIP = ComponentId("crane"), ComponentId("harbour-office"), ComponentId("ship")


def test_what_it_opens_comes_before_what_it_accepts() -> None:
    """Each with who is at the other end."""
    told = [(one.other, one.opened) for one in links(harbour_atlas(), CRANE)]
    assert told == [("harbour-office", True), ("dock-workers", True), ("harbour-office", False)]


def test_connections_over_one_endpoint_are_one_link() -> None:
    """With a purpose each; another endpoint, or the other direction, is another link."""
    of = atlas(
        connections=[
            connection("a", "crane", "mast", "radio 1"),
            connection("b", "crane", "mast", "radio 2"),
            connection("c", "crane", "mast", "radio 1"),
            connection("d", "mast", "crane", "radio 1"),
        ]
    )
    assert [[one.id for one in link.connections] for link in links(of, CRANE)] == [["a", "c"], ["b"], ["d"]]
    assert [(link.endpoint, *link.ends) for link in links(of, CRANE)] == [
        ("radio 1", "crane", "mast"),
        ("radio 2", "crane", "mast"),
        ("radio 1", "mast", "crane"),
    ]


def test_within_a_link_what_is_authenticated_alike_stands_together() -> None:
    """Probes for example show no certificate, where everything else does."""
    probe = connection("probe", "crane", "mast")._replace(authentication="none")
    of = atlas(connections=[connection("a", "crane", "mast"), probe, connection("b", "crane", "mast")])
    (link,) = links(of, CRANE)
    told = {how: [one.id for one in those] for how, those in link.by_authentication().items()}
    assert told == {"a call sign of its own": ["a", "b"], "none": ["probe"]}


def test_whom_it_only_probes_is_linked_but_no_relation() -> None:
    """What else goes over the same endpoint makes it one."""
    probe, alone = connection("probe", "crane", "mast", probe=True), connection("alone", "crane", "office", probe=True)
    of = atlas(connections=[probe, connection("a", "crane", "mast"), alone])
    assert [link.probes for link in links(of, CRANE)] == [False, True]
    assert relations(of, CRANE) == {"mast": Relation.CALLED}


def test_what_it_opens_to_its_own_kind_stands_there_once() -> None:
    """And it is nobody else's relation."""
    assert [(one.other, one.opened) for one in links(harbour_atlas(), SHIP)] == [("ship", True)]
    assert relations(harbour_atlas(), SHIP) == {}


def test_others_call_it_are_called_by_it_or_both() -> None:
    """However many connections there are between them."""
    assert relations(harbour_atlas(), OFFICE) == {
        "log-book": Relation.CALLED,
        "crane": Relation.BOTH,
        "captain": Relation.CALLER,
        "berth-planner": Relation.CALLER,
        "signal-mast": Relation.CALLER,
        "tide-controller-manager": Relation.CALLER,
        "coast-guard-controller": Relation.CALLER,
    }
