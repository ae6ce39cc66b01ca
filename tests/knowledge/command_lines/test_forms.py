"""The single forms into which values, quantities and names are brought."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from k8squiz.knowledge.command_lines.flags import Flag, read_flags
from k8squiz.knowledge.command_lines.nearness import hint, nearest, one_letter_apart
from k8squiz.knowledge.command_lines.quantities import duration, quantity
from k8squiz.knowledge.command_lines.resources import misspelt_type, type_of
from k8squiz.knowledge.command_lines.values import canonical, path, selector, unit

short = st.text("abc", max_size=4)


@pytest.mark.parametrize(
    ("one", "other"),
    [("90s", "1m30s"), ("1h", "60m"), ("1.5s", "1500ms"), ("0", "0s"), ("24h0m0s", "24h"), ("-1s", "-1s")],
)
def test_times_are_equal_in_all_units(one: str, other: str) -> None:
    """As Go reads them."""
    assert duration(one) == duration(other) is not None


@pytest.mark.parametrize("written", ["60", "1d", "s", "", "1h ", "a", "٣s", "9" * 5000])
def test_what_go_refuses_is_no_time(written: str) -> None:
    """A number without a unit above all."""
    assert duration(written) is None


@pytest.mark.parametrize(
    ("one", "other"), [("1", "1000m"), ("0.5", "500m"), ("1Gi", "1024Mi"), ("1G", "1000M"), ("1k", "1000"), ("+1", "1")]
)
def test_quantities_are_equal_in_all_units(one: str, other: str) -> None:
    """As Kubernetes reads them."""
    assert quantity(one) == quantity(other)


@given(short, short)
def test_one_letter_apart_is_one_change_either_way(one: str, other: str) -> None:
    """A letter left out, put in, replaced, or exchanged with the next."""
    changed = {one[:at] + one[at + 1 :] for at in range(len(one))}
    changed |= {one[:at] + letter + one[at:] for at in range(len(one) + 1) for letter in "abc"}
    changed |= {one[:at] + letter + one[at + 1 :] for at in range(len(one)) for letter in "abc"}
    changed |= {one[:at] + one[at + 1] + one[at] + one[at + 2 :] for at in range(len(one) - 1)}
    assert one_letter_apart(one, other) is (other in changed - {one})
    assert one_letter_apart(one, other) is one_letter_apart(other, one)


def test_what_was_meant_is_guessed_only_when_it_is_near() -> None:
    """One letter away, or the only word that goes on from there."""
    assert nearest("gte", ["set", "get"]) == "get"
    assert hint("--repl", ["--replicas", "--raw"]) == ' (did you mean "--replicas"?)'
    assert hint("--re", ["--replicas"]) == hint("abcd", ["replicas"]) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [("./a", "a"), ("a//b/", "a/b"), ("././a", "a"), (".", "./"), ("/", "/"), ("https://a//", "https://a//")],
)
def test_a_file_has_one_name(one: str, other: str) -> None:
    """A URL is left as it is."""
    assert path(one) == path(other) == other.removeprefix("./") or other == "./"


def test_a_selector_is_sorted_and_its_sets_are_not_torn_apart() -> None:
    """The commas in brackets are those of the set."""
    assert selector("b in (y,x), a==1 ,!c") == "!c,a=1,b in (x,y)"
    assert selector("a notin (x)") == "a!=x"


def test_a_unit_of_systemd_is_a_service_unless_it_says_otherwise() -> None:
    """By its ending."""
    assert [unit(one) for one in ("kubelet", "a.socket", "a.b")] == ["kubelet.service", "a.socket", "a.b.service"]


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("list", ["a,b"], ["b", "a"]),
        ("pairs", ["x=1", "b=2,a=1"], ["a=1,b=2"]),
        ("number", ["+3"], ["3"]),
        ("priority", ["emerg..3"], ["err"]),
        ("output", ["template={{.a}}"], ["go-template={{.a}}"]),
        ("resources", ["po,deploy.apps"], ["deployments", "pods"]),
        ("conditions", ["condition=Ready"], ["condition=ready=True"]),
        ("patch", ['{"b": 1, "a": [1, 2]}'], ['{"a":[1,2],"b":1}']),
        ("commas", ["a={1,2},b=3"], ["b=3", "a={1,2}"]),
        ("format", ["pem"], ["PEM"]),
    ],
)
def test_each_kind_of_value_has_its_own_rules(kind: str, one: list[str], other: list[str]) -> None:
    """What is repeated, what has commas, what has an order."""
    flag = Flag("x", kind=kind)
    assert canonical(flag, one) == canonical(flag, other)


@pytest.mark.parametrize(
    ("written", "plural"),
    [
        ("po", "pods"),
        ("Deployment", "deployments"),
        ("deploy.apps", "deployments"),
        ("events.v1.", "events"),
        ("vac", "volumeattributesclasses"),
    ],
)
def test_a_type_is_known_by_all_its_names(written: str, plural: str) -> None:
    """With its group, and in any case but for short names."""
    found = type_of(written)
    assert found is not None or written == "events.v1."
    assert found is None or found.plural == plural


@pytest.mark.parametrize("written", ["PO", "deployments.batch", "widgets", "", "pods.v2."])
def test_other_names_are_of_no_known_type(written: str) -> None:
    """They may be custom resources."""
    assert type_of(written) is None


def test_short_strange_names_are_not_called_misspelt() -> None:
    """``vs`` is a VirtualService somewhere, not a slip for ``cs``."""
    assert misspelt_type("vs") == misspelt_type("ksvc.x") == misspelt_type("widgets") == ""
    assert misspelt_type("pdo") == "pod"


def test_the_notation_of_flags_says_all_that_must_be_known() -> None:
    """Name, short name, kind, the value of a flag that stands alone, the default, and other spellings."""
    found = read_flags("all/A dry-run:text?client=none nodes>noenc noenc wait=true")
    assert found["all"] == found["-A"] == Flag("all", "A", "", "true", "false")
    assert found["dry-run"] == Flag("dry-run", "", "text", "client", "none")
    assert found["nodes"] is found["noenc"]
    assert found["wait"].default == "true"


@pytest.mark.parametrize("notation", [":text", "a b/", "=x"])
def test_a_notation_that_cannot_be_read_is_an_error_of_the_table(notation: str) -> None:
    """It is met by a test, not by a learner."""
    with pytest.raises(ValueError, match="no flag"):
        read_flags(notation)
