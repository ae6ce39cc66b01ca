"""Parts of what a study session shows: sources, and what to try."""

from __future__ import annotations

from builders_terminal import CRANE
from k8squiz.terminal.study_views import sources, to_try


def test_a_fact_that_changed_tells_in_which_versions_it_holds() -> None:
    """Before the pages that say so; most facts hold in all of them and tell nothing."""
    told = [one.text.plain for one in sources(CRANE._replace(since="1.31", until="1.36", sources=(), checked=""))]
    assert told == ["Kubernetes since 1.31, until 1.36."]
    bare = CRANE._replace(sources=(), checked="")
    assert [one.text.plain for one in sources(bare._replace(since="1.31"))] == ["Kubernetes since 1.31."]
    assert [one.text.plain for one in sources(bare._replace(until="1.36"))] == ["Kubernetes until 1.36."]
    assert list(sources(bare)) == []


def test_what_can_be_tried_is_told() -> None:
    """Where there is a command for it."""
    assert [one.text.plain for one in to_try(CRANE._replace(try_="harbourctl get ships"))] == [
        "See it yourself: harbourctl get ships"
    ]
    assert list(to_try(CRANE._replace(try_=""))) == []
