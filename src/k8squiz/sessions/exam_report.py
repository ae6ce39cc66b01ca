"""All that a finished exam tells: what became of each question, where the time went, and what to do next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from k8squiz.history.exams import ExamAttempt, ExamQuestion
from k8squiz.identifiers import CardId
from k8squiz.knowledge.blueprints import Blueprint
from k8squiz.questions.cards import Card, Deck
from k8squiz.sessions.asking import Asked
from k8squiz.sessions.exam_outcome import Outcome, outcome
from k8squiz.sessions.marking import Answer, Marker
from k8squiz.sessions.paper import Paper, parts

SLOWEST = 3
"""Questions named as those that took longest."""
BY_HAND = 5
"""Commands named to be tried by hand."""


class Item(NamedTuple):
    """One question of a finished exam, and what became of it.

    ``said`` is what was answered, in parts where several options were picked or put in order, and empty for a blank;
    ``right`` what would have been right. ``time`` is how long it was on screen, None where that is not known. ``ask``
    and ``exhibit`` are what it asks, and ``asked`` is the question as the decks hold it, None where they do not hold it
    as it was; ``card`` is None where there is no such card any more. ``why`` says in a clause what is wrong with what
    was answered, empty where that is not known.
    """

    position: int
    question: ExamQuestion
    said: tuple[str, ...]
    right: tuple[str, ...]
    correct: bool
    flagged: bool
    seen_before: bool
    time: timedelta | None
    ask: str
    exhibit: str
    card: Card | None
    asked: Asked | None
    why: str

    @property
    def number(self) -> int:
        """Its number on the screen, from 1."""
        return self.position + 1


class Score(NamedTuple):
    """So many questions, and how many of them were right."""

    questions: int
    correct: int


class Report(NamedTuple):
    """A finished exam in full; ``failed`` are the cards answered wrong when asked last, by now."""

    outcome: Outcome
    items: tuple[Item, ...]
    failed: frozenset[CardId]

    @property
    def missed(self) -> tuple[Item, ...]:
        """What was answered wrong or left blank."""
        return tuple(item for item in self.items if not item.correct)

    @property
    def blanks(self) -> tuple[Item, ...]:
        """What was left blank, shown or not."""
        return tuple(item for item in self.items if not item.said)

    @property
    def worsened(self) -> tuple[Item, ...]:
        """Those whose right answer was changed into a wrong one."""
        return tuple(self.items[position] for position in self.outcome.attempt.changes)

    @property
    def slowest(self) -> tuple[Item, ...]:
        """Those that took longest, the slowest first."""
        shown = [(-item.time, item.position) for item in self.items if item.time]
        return tuple(self.items[position] for _, position in sorted(shown)[:SLOWEST])

    @property
    def by_hand(self) -> tuple[str, ...]:
        """Commands that show on a cluster what was missed, each once."""
        commands = (item.card.try_ for item in self.missed if item.card and item.card.try_)
        return tuple(dict.fromkeys(commands))[:BY_HAND]

    @property
    def study_next(self) -> str:
        """The command to go on with: the domain in which most was missed, as far as it can be studied.

        Only what failed, where something missed here still counts as that: a blank on a card never studied does not.
        """
        exam, known = self.outcome.blueprint.id, {domain.id for domain in self.outcome.blueprint.domains}
        missed = [item for item in self.missed if item.card and item.question.domain in known]
        failed = [item for item in missed if item.question.card in self.failed]
        counts = Counter(item.question.domain for item in failed or missed)
        if not counts:
            return "k8squiz study"
        ((domain, _),) = counts.most_common(1)
        return f"k8squiz study --domain {exam}:{domain}{' --only failed' if failed else ''}"

    def score(self, *, seen_before: bool) -> Score:
        """The score on the questions that the learner knew before, or on those never seen."""
        found = [item.correct for item in self.items if item.seen_before is seen_before]
        return Score(len(found), sum(found))

    def mean_time(self, domain: str | None = None) -> timedelta | None:
        """The time for a question, on average over those shown, of one domain or of all; None where none was."""
        own = (item for item in self.items if domain in {None, item.question.domain})
        times = [item.time for item in own if item.time is not None]
        return sum(times, timedelta()) / len(times) if times else None


def report(
    attempt: ExamAttempt,
    blueprint: Blueprint,
    decks: Sequence[Deck],
    seen_before: frozenset[int],
    failed: frozenset[CardId],
) -> Report:
    """The report on a finished attempt.

    ``decks`` carry the reasons of their wrong options (``explained``); ``seen_before`` are the positions of questions
    that were known when it began, ``failed`` the cards answered wrong when asked last.
    """
    paper, marker = Paper(decks), Marker(decks)
    items = (
        _item(attempt, position, paper, marker, seen_before=position in seen_before)
        for position in range(len(attempt.start.questions))
    )
    return Report(outcome(attempt, blueprint), tuple(items), failed)


def _item(attempt: ExamAttempt, position: int, paper: Paper, marker: Marker, *, seen_before: bool) -> Item:
    question, answer = attempt.start.questions[position], attempt.answers.get(position)
    said = parts(question, answer.chosen) if answer and answer.chosen is not None else ()
    now, asked = paper.question(question), paper.asked(question)
    return Item(
        position=position,
        question=question,
        said=said,
        right=parts(question, question.right),
        correct=answer is not None and answer.correct is True,
        flagged=answer is not None and answer.flagged,
        seen_before=seen_before,
        time=None if answer is None else timedelta(milliseconds=attempt.milliseconds(position)),
        ask=paper.wording(question),
        exhibit=now.exhibit if now else "",
        card=paper.card(question),
        asked=asked,
        why=_why(asked, said, marker) if asked and set(said) <= set(question.options or said) else "",
    )


def _why(asked: Asked, said: Sequence[str], marker: Marker) -> str:
    texts = [option.text for option in asked.options]
    answer = Answer(tuple(texts.index(one) for one in said)) if texts else Answer(typed="".join(said))
    return marker.mark(asked, answer).why
