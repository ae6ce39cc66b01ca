"""How well a learner knows the components, for those who only look."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import answered
from commands.running import remember
from k8squiz.commands.knowing import mastery_by_component, mastery_of
from k8squiz.errors import StoreError
from k8squiz.identifiers import CardId, ComponentId
from k8squiz.stats.mastery import Mastery

pytestmark = pytest.mark.usefixtures("clock")


def test_before_the_first_answer_no_card_is_met(home: Path) -> None:
    """Every one is counted, and nothing is written."""
    known = mastery_by_component(home)
    assert known[ComponentId("kubelet")].cards > 100
    assert {(one.met, one.known, one.due) for one in known.values()} == {(0, 0, 0)}
    assert not (home / "progress.db").exists()


def test_an_answered_card_counts_for_what_it_is_about(home: Path) -> None:
    """Here for etcd alone."""
    before = mastery_by_component(home)
    remember(home, answered(CardId("etcd.role")))
    after = mastery_by_component(home)
    assert {name for name, one in after.items() if one.met} == {"etcd"}
    assert after[ComponentId("etcd")].cards == before[ComponentId("etcd")].cards


@pytest.mark.usefixtures("home")
def test_of_what_no_card_is_about_there_is_nothing_to_know(home: Path) -> None:
    """It is no error."""
    assert mastery_of(ComponentId("zeppelin"), home) == Mastery()


def test_progress_that_cannot_be_read_is_told(home: Path) -> None:
    """Rather than counted as none."""
    home.mkdir(exist_ok=True)
    (home / "progress.db").write_bytes(b"no database" * 1000)
    with pytest.raises(StoreError):
        mastery_by_component(home)
