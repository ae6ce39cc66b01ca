"""Where a learner stands with each part of an exam."""

from __future__ import annotations

from builders_content import blueprint, domain
from builders_terminal import listed, numbered
from k8squiz.identifiers import CompetencyId
from k8squiz.questions.cards import Card
from k8squiz.stats.domains import exam_standing
from k8squiz.stats.mastery import Mastery

EXAM = blueprint(domain("one", 60, "a", "b"), domain("two", 30, "c"), domain("three", 10, "d"))


def card(number: int, *competencies: str) -> Card:
    """A card for these competencies."""
    return numbered(number)._replace(competencies=tuple(map(CompetencyId, competencies)))


def test_every_domain_has_its_cards_by_state() -> None:
    """In the order of the curriculum, with or without any."""
    cards = [
        listed(card(1, "kcna.a"), "known"),
        listed(card(2, "kcna.b"), "learning", "due"),
        listed(card(3, "kcna.c"), "new"),
    ]
    found = exam_standing(EXAM, cards, planned=True)
    assert [(one.domain.id, one.mastery) for one in found.domains] == [
        ("one", Mastery(2, 2, 1, 1)),
        ("two", Mastery(1, 0, 0, 0)),
        ("three", Mastery()),
    ]
    assert (found.exam, found.name, found.planned) == ("kcna", "An exam", True)


def test_a_card_counts_for_the_first_domain_that_it_names() -> None:
    """As an exam draws it; what counts for other exams alone does not count."""
    cards = [listed(card(1, "cka.x", "kcna.c", "kcna.a"), "known"), listed(card(2, "cka.x"), "known")]
    found = exam_standing(EXAM, cards, planned=False)
    assert [one.mastery.cards for one in found.domains] == [0, 1, 0]
