"""Finding a component or a flow by what a reader calls it."""

from __future__ import annotations

import pytest

from builders_atlas import atlas, drawn_flow, harbour_atlas, part, stage
from k8squiz.errors import UsageError
from k8squiz.explorer.finding import find_flow, find_part, find_parts, found_by, narrowed

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
    assert find_part(atlas([part("book"), part("log", name="Books")]), "boo").id == "book"
    assert find_part(atlas([part("book")._replace(aliases=("shelf",)), part("log", name="Shelves")]), "she").id == "log"


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
        ("the", '"the" may be log-book (the book) or lighthouse (the beam). Type more of the one you mean.'),
    ],
)
def test_what_is_no_component_names_the_nearest_and_what_is_several_all_of_them(said: str, told: str) -> None:
    """It is a wrong call, which can be mended; ids are told, for they are what can be typed."""
    named = [one._replace(aliases=("the beam",)) if one.id == "lighthouse" else one for one in HARBOUR.parts]
    with pytest.raises(UsageError) as caught:
        find_part(HARBOUR._replace(parts=tuple(named)), said)
    assert str(caught.value) == told


@pytest.mark.parametrize("said", ["tide log", "boat", "harbour-lock"])
def test_what_only_shares_a_word_or_a_few_letters_is_not_offered(said: str) -> None:
    """It would teach that both are the same."""
    named = atlas([part("log")._replace(aliases=("harbour log", "tidy log")), part("boots"), part("bar-oat")])
    with pytest.raises(UsageError) as caught:
        find_part(named, said)
    assert "did you mean" not in str(caught.value)


def test_by_which_other_name_a_component_was_found_can_be_told() -> None:
    """Where that was only begun, and none of its own names begins so."""
    crane = find_part(HARBOUR, "quay")
    assert [found_by(crane, said) for said in ("quay", "Quay-Ag", "quay agent", "crane", "cra", "book")] == [
        "quay agent",
        "quay agent",
        "",
        "",
        "",
        "",
    ]


def test_docker_may_be_what_runs_containers_or_what_keeps_images() -> None:
    """People say it for both; whoever means the engine gets to the container runtime, and is told so."""
    named = atlas([part("container-runtime"), part("image-registry")._replace(aliases=("Docker registry",))])
    with pytest.raises(UsageError, match=r"container-runtime \(Docker Engine\) or image-registry \(Docker registry\)"):
        find_part(named, "docker")
    engine = find_part(named, "docker engine")
    assert (engine.id, found_by(engine, "docker engine")) == ("container-runtime", "Docker Engine")


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["crane"], ["crane"]),
        (["dock", "workers"], ["dock-workers"]),
        (["Quay", "agent"], ["crane"]),
        (["the", "book"], ["log-book"]),
        (["dock", "work"], ["dock-workers", "dock-workers"]),
        (["dock workers", "crane"], ["dock-workers", "crane"]),
    ],
)
def test_words_are_one_whole_name_or_a_component_each(words: list[str], ids: list[str]) -> None:
    """Nobody puts a name of two words into quotes at first."""
    named = HARBOUR._replace(
        parts=tuple(one._replace(aliases=("workers",)) if one.id == "dock-workers" else one for one in HARBOUR.parts)
    )
    assert [one.id for one in find_parts(named, words)] == ids


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["crane", "log", "book"], "name one component, or two. Put a name of several words into quotes."),
        (
            ["crane", "krane"],
            '"crane"?). Put a name of several words into quotes. See them all: k8squiz explore --plain',
        ),
        (["krane"], 'there is no component "krane" (did you mean "crane"?). See them all: k8squiz explore --plain'),
    ],
)
def test_words_that_are_neither_may_lack_quotes(words: list[str], told: str) -> None:
    """That is said where there are several."""
    with pytest.raises(UsageError) as caught:
        find_parts(HARBOUR, words)
    assert str(caught.value).endswith(told)


@pytest.mark.parametrize("said", ["unload-a-ship", "unload", "From an order to an empty ship", "from an order"])
def test_a_flow_is_found_by_its_id_or_title(said: str) -> None:
    """Or by the beginning of one."""
    assert find_flow(HARBOUR, said).id == "unload-a-ship"


def test_what_is_no_flow_names_the_nearest() -> None:
    """And the command that lists all of them."""
    with pytest.raises(UsageError) as caught:
        find_flow(HARBOUR, "frog")
    assert str(caught.value) == 'there is no flow "frog" (did you mean "fog"?). See them all: k8squiz trace'


def test_several_flows_that_begin_so_are_all_named() -> None:
    """None of them is taken by chance."""
    two = atlas([part("mast")], flows=[drawn_flow(stage("a", "mast"), id_=id_) for id_ in ("storm-east", "storm-west")])
    with pytest.raises(UsageError, match="may be storm-east or storm-west"):
        find_flow(two, "storm")


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
