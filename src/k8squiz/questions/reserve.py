"""Choice questions that are kept out of study until an exam has asked them.

So an exam tells what is known, and not which wording has been seen before. Which questions are kept is drawn by lot
from their ids: a new card moves few of the others. Those that study cannot do without stay in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from zlib import crc32

from k8squiz.identifiers import CompetencyId, QuestionId, question_id
from k8squiz.knowledge.asking import Form, Question
from k8squiz.questions.cards import Card
from k8squiz.questions.kinds import Posed, all_posed

KEPT_ONE_IN = 5
"""Of so many choice questions of a domain, one is kept for exams."""

LEAST_STUDIED = 2
"""Questions of a card that stay in study: it is first recognised and then recalled, or asked in two ways."""

STUDIED_ONE_IN = 4
"""Of so many questions of one kind, one stays in study, so that no manner of asking disappears from it."""


def least_kept(questions: int) -> int:
    """How many are to be kept for exams, if a domain has so many choice questions."""
    return -(-questions // KEPT_ONE_IN)


def with_reserves(cards: Iterable[Card], domains: Sequence[Collection[CompetencyId]]) -> tuple[Card, ...]:
    """The cards, with as many choice questions marked ``exam_only`` as each of the ``domains`` needs, if it has them.

    A domain is told by its competencies, and a card counts for each domain that it has a competency of. What the
    definitions keep for exams stays marked, and counts.
    """
    listed = tuple(cards)
    missing = [_missing(listed, domain) for domain in domains]
    kept: set[QuestionId] = set()
    for one in _spare(listed):
        own = [place for place, domain in enumerate(domains) if _counts(one.card, domain)]
        if any(missing[place] > 0 for place in own):
            kept.add(_id(one))
            for place in own:
                missing[place] -= 1
    return tuple(_marked(card, kept) for card in listed)


def _missing(cards: Iterable[Card], domain: Collection[CompetencyId]) -> int:
    """How many questions a domain needs besides those that are kept already."""
    asked = [one for card in cards if _counts(card, domain) for one in card.questions if one.form is Form.CHOICE]
    return least_kept(len(asked)) - sum(one.exam_only for one in asked)


def _counts(card: Card, domain: Collection[CompetencyId]) -> bool:
    return any(one in domain for one in card.competencies)


def _spare(cards: Sequence[Card]) -> list[Posed]:
    """What study can do without, in the order of the lot."""
    spare = {question_id(card.id, question.id) for card in cards for question in _spare_choices(card)}
    kinds: dict[str, list[Posed]] = defaultdict(list)
    for one in all_posed(cards):
        if _is_free(one.question):
            kinds[one.kind].append(one)
    return sorted((one for own in kinds.values() for one in _beyond_study(own, spare)), key=_lot)


def _beyond_study(own: Sequence[Posed], spare: Collection[QuestionId]) -> list[Posed]:
    """Those of one kind that are spare on their cards, less those that the kind needs to stay in study."""
    drawn = sorted((one for one in own if _id(one) in spare), key=_lot)
    staying = len(own) - len(drawn)
    return drawn[max(0, -(-len(own) // STUDIED_ONE_IN) - staying) :]


def _spare_choices(card: Card) -> list[Question]:
    """The choices of a card that study can do without: at least two questions are left to it, one of them a choice.

    What is also asked from memory in the same words is needed, since what is missed there is asked again as a choice.
    A card that has none of these needs the choice that its front asks, or else its first.
    """
    askable = [one for one in card.for_study if not one.needs]
    free = [one for one in askable if one.form is Form.CHOICE]
    recalled = {one.ask for one in askable if one.form is not Form.CHOICE}
    needed = [one for one in free if one.ask in recalled] or sorted(free, key=lambda one: one.ask != card.front)[:1]
    spare = [one for one in free if one not in needed]
    return spare[: max(0, len(askable) - LEAST_STUDIED)]


def _is_free(question: Question) -> bool:
    """Whether it is a choice for study that takes no other card to answer."""
    return question.form is Form.CHOICE and not question.needs and not question.exam_only


def _id(one: Posed) -> QuestionId:
    return question_id(one.card.id, one.question.id)


def _lot(one: Posed) -> tuple[int, QuestionId]:
    return crc32(_id(one).encode()), _id(one)


def _marked(card: Card, kept: Collection[QuestionId]) -> Card:
    questions = (
        one._replace(exam_only=True) if question_id(card.id, one.id) in kept else one for one in card.questions
    )
    return card._replace(questions=tuple(questions))
