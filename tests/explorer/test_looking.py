"""Looking around on the map."""

from __future__ import annotations

from builders_atlas import atlas, harbour_atlas, part
from k8squiz.explorer.looking import Pane, Visit, ahead, followed, matches, numbered, pointed, turned
from k8squiz.identifiers import ComponentId

HARBOUR = harbour_atlas()
AT_CRANE = Visit(ComponentId("crane"))
"""It has three links: to the office, to the workers, and from the office."""
ALONE = Visit(ComponentId("lighthouse"), pane=Pane.WITHOUT)


def test_the_next_link_is_chosen_and_the_one_before() -> None:
    """Both go round, and what is told is about the component again."""
    told = [
        turned(HARBOUR, AT_CRANE._replace(link=link), step).link for link, step in ((0, 1), (2, 1), (0, -1), (1, -1))
    ]
    assert told == [1, 0, 2, 0]
    assert turned(HARBOUR, AT_CRANE._replace(pane=Pane.WITHOUT), 1).pane is Pane.PART


def test_a_link_is_chosen_by_its_number() -> None:
    """Where there are fewer, nothing changes."""
    assert numbered(HARBOUR, AT_CRANE, 3) == AT_CRANE._replace(link=2)
    assert numbered(HARBOUR, AT_CRANE, 4) == AT_CRANE


def test_who_talks_to_nobody_has_nothing_to_choose() -> None:
    """And nothing to follow."""
    assert turned(HARBOUR, ALONE, 1) == numbered(HARBOUR, ALONE, 1) == followed(HARBOUR, ALONE) == ALONE
    assert ahead(HARBOUR, ALONE) is None


def test_following_a_link_leads_to_its_other_end() -> None:
    """Against its direction as well."""
    assert [followed(HARBOUR, AT_CRANE._replace(link=link)).at for link in range(3)] == [
        "harbour-office",
        "dock-workers",
        "harbour-office",
    ]


def test_from_there_the_same_link_leads_back() -> None:
    """So twice is as if nothing had been done."""
    for link in range(3):
        there_and_back = followed(HARBOUR, followed(HARBOUR, AT_CRANE._replace(link=link)))
        assert there_and_back == AT_CRANE._replace(link=link)


def test_what_leads_back_to_its_own_kind_leads_nowhere_else() -> None:
    """One ship greets another, and both stand at the same place of the map."""
    at_ship = Visit(ComponentId("ship"))
    assert ahead(HARBOUR, at_ship) is None
    assert followed(HARBOUR, at_ship) == at_ship


def test_while_a_name_is_typed_the_map_points_at_what_would_be_gone_to() -> None:
    """At one of those found; where nothing is found, at where one stands."""
    finding = AT_CRANE._replace(pane=Pane.FINDING, typed="s")
    assert [one.id for one in matches(HARBOUR, finding)][:2] == ["signal-mast", "ship"]
    assert [pointed(HARBOUR, finding._replace(found=at)) for at in (0, 1)] == ["signal-mast", "ship"]
    assert pointed(HARBOUR, finding._replace(typed="zeppelin")) == "crane"
    assert pointed(HARBOUR, AT_CRANE._replace(typed="s")) == "crane"


def test_an_only_component_can_be_looked_at() -> None:
    """With nothing around it."""
    only = atlas([part("mast")])
    assert pointed(only, turned(only, Visit(ComponentId("mast")), 1)) == "mast"
