"""Which cards a learner wants to be asked."""

from __future__ import annotations

import pytest

from builders_content import card
from k8squiz.history.marks import Standing
from k8squiz.identifiers import CompetencyId, ComponentId
from k8squiz.questions.cards import Card
from k8squiz.scheduling.memory import Met
from k8squiz.sessions.only import Only
from k8squiz.sessions.selection import EVERYTHING, Past, Selection
from sessions.planning import FLAGGED, SUSPENDED, buried, day, learned, past

ETCD = card(1, about="etcd", competencies=("kcna.core-concepts", "cka.kubeadm"))
PROXY = card(2, about="kube-proxy", competencies=("cka.services",))
OTHER = card(3, about="docker", competencies=())


def _domain(*competencies: str) -> frozenset[CompetencyId]:
    return frozenset(map(CompetencyId, competencies))


def _taken(selection: Selection) -> list[Card]:
    return [one for one in (ETCD, PROXY, OTHER) if selection.takes(one)]


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (EVERYTHING, [ETCD, PROXY, OTHER]),
        (Selection(about=(ComponentId("etcd"),)), [ETCD]),
        (Selection(about=(ComponentId("etcd"), ComponentId("docker"))), [ETCD, OTHER]),
        (Selection(exam="cka"), [ETCD, PROXY]),
        (Selection(exam="ck"), []),
        (Selection(domains=(_domain("cka.kubeadm", "cka.services"),)), [ETCD, PROXY]),
        (Selection(domains=(_domain("cka.kubeadm"), _domain("kcna.core-concepts"))), [ETCD]),
        (Selection(domains=(_domain("cka.kubeadm"), _domain("cka.services"))), []),
        (Selection(about=(ComponentId("kube-proxy"),), exam="kcna"), []),
    ],
)
def test_a_card_fits_all_that_is_said(selection: Selection, expected: list[Card]) -> None:
    """One of the components, the exam, and each of the domains by one of its competencies."""
    assert _taken(selection) == expected


def test_what_failed_and_what_is_flagged_is_kept_beside_the_memories() -> None:
    """Which cards are due or leeches, memories tell."""
    known = past({}, {1: FLAGGED, 2: SUSPENDED, 3: Standing()}, failed=(2,))
    assert known.flagged == {card(1).id}
    assert {only: known.marked(only) for only in Only} == {
        Only.FLAGGED: {card(1).id},
        Only.FAILED: {card(2).id},
        Only.DUE: set(),
        Only.LEECHES: set(),
    }


def test_a_card_without_marks_has_a_plain_standing() -> None:
    """Asked as ever."""
    known = past({}, {1: buried()})
    assert (known.standing(card(1).id), known.standing(card(2).id)) == (buried(), Standing())


def test_first_met_on_a_day_is_what_was_new_on_it() -> None:
    """Rated since or not; what only an exam has asked was never new in study."""
    known = past({1: learned(3.0), 2: learned(3.0, first=-1), 3: learned(9.0, last=0, revision=2)})
    exam = {card(5).id: Met(1, None, day(0))}
    known = Past({**known.memories, **exam})
    assert known.first_met_on(day(0)) == {card(1).id, card(3).id}
    assert known.first_met_on(day(-1)) == {card(2).id}
