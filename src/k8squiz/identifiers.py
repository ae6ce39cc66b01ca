"""The names by which the rooms of the house speak of the same thing."""

from __future__ import annotations

from typing import NewType

CardId = NewType("CardId", str)
"""``subject.relation``, for example ``etcd.role``; made from meaning, never from wording or position."""

QuestionId = NewType("QuestionId", str)
"""A card's id, a slash, and the question's own id: ``etcd.role/which-stores``."""

ComponentId = NewType("ComponentId", str)
"""A component's name as Kubernetes writes it: ``kube-apiserver``."""

CompetencyId = NewType("CompetencyId", str)
"""An exam and a competency of it: ``cka.kubeadm``."""

DeckName = NewType("DeckName", str)
"""The name of a deck, which is its file's name without the ending: ``control-plane``."""

StudyDay = NewType("StudyDay", int)
"""A study day, counted in whole days since 1970-01-01; the local day that begins at 04:00, or at the hour set."""

ReviewId = NewType("ReviewId", int)
"""Milliseconds since 1970 shifted left by 20 bits, plus 20 random bits: time, order and identity in one."""


def question_id(card: CardId, own: str) -> QuestionId:
    """The id of the question ``own`` of ``card``, unique over all decks."""
    return QuestionId(f"{card}/{own}")
