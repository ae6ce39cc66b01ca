"""What is forgiven when an answer is typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from k8squiz.knowledge.asking import plain


@pytest.mark.parametrize("text", ["/", "the", "//", "the/"])
def test_what_would_leave_nothing_stays_what_it_is(text: str) -> None:
    """The root is a folder too, and "the" is a word."""
    assert plain(text) == text


@given(st.text("the /:x1"))
def test_only_blanks_are_nothing(text: str) -> None:
    """Whoever has typed something has answered something."""
    assert (plain(text) == "") is (text.strip() == "")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("The kubelet", "kubelet"), ("/etc/kubernetes/", "/etc/kubernetes"), ("  ETCD ", "etcd"), ("port 6443", "6443")],
)
def test_case_spaces_the_article_and_a_last_slash_are_forgiven(typed: str, meant: str) -> None:
    """A port is its number."""
    assert plain(typed) == plain(meant) == meant
