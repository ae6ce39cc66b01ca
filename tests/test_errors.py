"""What a user reads when something is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from k8squiz.errors import Fault, FaultsError, K8squizError, Place, StoreError, UsageError, did_you_mean

faults = st.builds(
    Fault, st.builds(Place, st.sampled_from(["a.yaml", "b.yaml"]), st.integers(1, 9), st.integers(1, 9)), st.text()
)


def test_an_error_tells_where_what_and_what_to_do() -> None:
    """In this order, on one line."""
    error = K8squizError("is not UTF-8 text.", where="deck.yaml:3:1", remedy="Save it as UTF-8.")
    assert str(error) == "deck.yaml:3:1: is not UTF-8 text. Save it as UTF-8."


def test_an_error_without_place_or_remedy_is_the_bare_sentence() -> None:
    """No stray colon or space."""
    assert str(K8squizError("nothing to study.")) == "nothing to study."


@pytest.mark.parametrize(
    ("error", "expected"),
    [(K8squizError("x"), 1), (UsageError("x"), 2), (StoreError("x"), 1), (FaultsError([]), 1)],
)
def test_the_exit_code_tells_the_users_data_from_the_way_of_calling(error: K8squizError, expected: int) -> None:
    """1 for data and files, 2 for usage."""
    assert error.exit_code == expected


def test_faults_stand_in_file_order_one_on_a_line() -> None:
    """By file, line and column as numbers: line 9 before line 10."""
    found = [
        Fault(Place("b.yaml", 1, 1), "third"),
        Fault(Place("a.yaml", 10, 2), "second"),
        Fault(Place("a.yaml", 9, 30), "first"),
    ]
    assert str(FaultsError(found)).splitlines() == [
        "a.yaml:9:30: first",
        "a.yaml:10:2: second",
        "b.yaml:1:1: third",
    ]


@given(st.lists(faults))
def test_the_same_fault_is_told_once(found: list[Fault]) -> None:
    """A value may be looked at several times; a reader wants to hear of it once. None is lost."""
    assert FaultsError([*found, *reversed(found)]).faults == tuple(sorted(set(found)))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("kubelte", ' (did you mean "kubelet"?)'),
        ("kube-apisever", ' (did you mean "kube-apiserver"?)'),
        ("etdc", ' (did you mean "etcd"?)'),
        ("zebra", ""),
        ("", ""),
    ],
)
def test_the_nearest_known_word_is_offered_and_no_far_one(word: str, expected: str) -> None:
    """One at most, ready to stand behind the sentence."""
    assert did_you_mean(word, ["kubelet", "etcd", "kube-apiserver"]) == expected


def test_nothing_is_offered_where_nothing_is_known() -> None:
    """An empty list is no reason to fail."""
    assert did_you_mean("kubelet", []) == ""
