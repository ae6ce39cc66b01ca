"""The words for cards picked by what became of them."""

from __future__ import annotations

from k8squiz.sessions.only import Only
from k8squiz.stats.card_list import WORDS


def test_what_can_be_studied_alone_can_be_listed_alone() -> None:
    """By the same words."""
    assert [only.value for only in Only] == ["due", "failed", "flagged", "leeches"]
    assert {only.value for only in Only} <= set(WORDS)
