"""Which cards a learner wants to be asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from k8squiz.history.marks import Standing
from k8squiz.identifiers import CardId, CompetencyId, ComponentId, QuestionId, StudyDay
from k8squiz.knowledge.asking import Form
from k8squiz.questions.cards import Card
from k8squiz.scheduling.memory import Memory
from k8squiz.sessions.only import Only

NO_MARKS = Standing()


class Selection(NamedTuple):
    """The cards wanted: where something is said, a card has to fit it.

    ``about`` are components, of which it is about one; ``exam`` is one that it counts for; ``domains`` are domains of
    exams, each as its competencies, and it counts for one of each. ``form`` is the one form in which cards are asked.
    """

    about: tuple[ComponentId, ...] = ()
    exam: str = ""
    domains: tuple[frozenset[CompetencyId], ...] = ()
    form: Form | None = None
    only: Only | None = None

    @property
    def limited(self) -> bool:
        """Whether the limits of the day hold: not for cards picked by what became of them, but for those due."""
        return self.only in {None, Only.DUE}

    def takes(self, card: Card) -> bool:
        """Whether a card is wanted, as far as the card alone tells."""
        return (
            (not self.about or not set(self.about).isdisjoint(card.about))
            and (not self.exam or card.counts_for(self.exam))
            and all(not domain.isdisjoint(card.competencies) for domain in self.domains)
        )


EVERYTHING = Selection()


class Past(NamedTuple):
    """What is known of the learner's cards: their memories, the marks on them, and which failed when asked last.

    ``met_in_exams`` are the questions that an exam has shown; what was kept for exams is kept no longer then.
    """

    memories: Mapping[CardId, Memory]
    standings: Mapping[CardId, Standing] = {}
    failed: frozenset[CardId] = frozenset()
    met_in_exams: frozenset[QuestionId] = frozenset()

    @property
    def flagged(self) -> frozenset[CardId]:
        """The cards that the learner has flagged."""
        return frozenset(card for card, standing in self.standings.items() if standing.flagged)

    def marked(self, only: Only) -> frozenset[CardId]:
        """The cards of which ``only`` holds, where that is kept beside their memories: failed ones and flagged ones."""
        return {Only.FAILED: self.failed, Only.FLAGGED: self.flagged}.get(only, frozenset())

    def standing(self, card: CardId) -> Standing:
        """What the marks on a card add up to."""
        return self.standings.get(card, NO_MARKS)

    def first_met_on(self, day: StudyDay) -> frozenset[CardId]:
        """The cards that were new on ``day``."""
        return frozenset(card for card, memory in self.memories.items() if memory.first_day == day)
