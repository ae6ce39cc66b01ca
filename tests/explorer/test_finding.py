"""Finding a component or a flow by what a reader calls it."""

from __future__ import annotations

import pytest

from builders_atlas import atlas, harbour_atlas, journey, part, stage
from k8squiz.errors import UsageError
from k8squiz.explorer.finding import find_journey, find_part, narrowed

HARBOUR = harbour_atlas()


@pytest.mark.parametrize(
    "said", ["dock-workers", "dock workers", "Dock-Workers", "dock_workers", "  dock   workers ", "dock", "DOCK-W"]
)
def test_a_component_is_found_by_its_id_its_name_or_the_beginning_of_one(said: str) -> None:
    """Case, hyphens and blanks make no difference."""
    assert find_part(HARBOUR, said).id == "dock-workers"


@pytest.mark.parametrize("said", ["harbour log", "the book", "the b"])
def test_it_is_found_by_what_else_it_is_called(said: str) -> None:
    """Also by the beginning of that, where nothing else begins so."""
    assert find_part(HARBOUR, said).id == "log-book"


def test_the_beginning_of_an_id_comes_before_that_of_another_name() -> None:
    """The book is one's own name, the other is only called so at times."""
    named = atlas([part("book"), part("log")._replace(aliases=("bookkeeper",))])
    assert find_part(named, "boo").id == "book"


def test_a_whole_name_comes_before_a_longer_one() -> None:
    """Else the shorter could not be asked for."""
    named = atlas([part("crane-driver"), part("crane")])
    assert find_part(named, "crane").id == "crane"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("krane", 'there is no component "krane" (did you mean "crane"?). See them all: k8squiz explore --plain'),
        ("zeppelin", 'there is no component "zeppelin". See them all: k8squiz explore --plain'),
        ("", 'there is no component "". See them all: k8squiz explore --plain'),
        ("s", '"s" may be signal-mast or ship. Type more of the one you mean.'),
        ("the", '"the" may be log-book or lighthouse. Type more of the one you mean.'),
    ],
)
def test_what_is_no_component_names_the_nearest_and_what_is_several_all_of_them(said: str, told: str) -> None:
    """It is a wrong call, which can be mended; ids are told, for they are what can be typed."""
    named = [one._replace(aliases=("the beam",)) if one.id == "lighthouse" else one for one in HARBOUR.parts]
    with pytest.raises(UsageError) as caught:
        find_part(HARBOUR._replace(parts=tuple(named)), said)
    assert str(caught.value) == told


@pytest.mark.parametrize("said", ["unload-a-ship", "unload", "From an order to an empty ship", "from an order"])
def test_a_flow_is_found_by_its_id_or_title(said: str) -> None:
    """Or by the beginning of one."""
    assert find_journey(HARBOUR, said).id == "unload-a-ship"


def test_what_is_no_flow_names_the_nearest() -> None:
    """And the command that lists all of them."""
    with pytest.raises(UsageError) as caught:
        find_journey(HARBOUR, "frog")
    assert str(caught.value) == 'there is no flow "frog" (did you mean "fog"?). See them all: k8squiz trace'


def test_several_flows_that_begin_so_are_all_named() -> None:
    """None of them is taken by chance."""
    two = atlas([part("mast")], journeys=[journey(stage("a", "mast"), id_=id_) for id_ in ("storm-east", "storm-west")])
    with pytest.raises(UsageError, match="may be storm-east or storm-west"):
        find_journey(two, "storm")


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", [one.id for one in HARBOUR.parts]),
        ("w", ["weather-service", "warehouse", "dock-workers"]),
        ("Lo", ["log-book"]),
        ("quay", ["crane"]),
        ("ha", ["harbour-office", "log-book"]),
        ("service", ["weather-service"]),
        ("zeppelin", []),
    ],
)
def test_while_a_name_is_typed_those_that_begin_so_come_first(typed: str, names: list[str]) -> None:
    """By their own names, then by others; then those that hold it anywhere."""
    assert [one.id for one in narrowed(HARBOUR, typed)] == names
