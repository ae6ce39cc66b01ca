"""The learner's record on disk, as the rest of the house sees it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from k8squiz.history.days import Extras, StudyDayTotals, Totals
from k8squiz.history.exams import ExamAnswer, ExamAttempt, ExamEnding, ExamStart
from k8squiz.history.marks import CardMark, Report, Reported, Standing
from k8squiz.history.plans import ExamPlan
from k8squiz.history.reviews import Event, Forgotten, Mistaken, PastAnswer, Review
from k8squiz.identifiers import CardId, QuestionId, ReviewId, StudyDay
from k8squiz.progress import (
    answers,
    attempts,
    days,
    exam_questions,
    exams,
    folding,
    marks,
    memories,
    plans,
    reviews,
    standings,
)
from k8squiz.scheduling.memory import Memory
from k8squiz.sqlite_files import Connection, connect, reading, transaction


class Store:
    """One progress file, open. What a method wrote is on disk when the method returns.

    Any number of programs may have the same file open. Every method raises StoreError when the file cannot be
    read or written, and ValueError when it is handed nonsense (an unrated wrong answer, an unknown review).
    """

    def __init__(self, connection: Connection, now: Callable[[], int]) -> None:
        self._connection = connection
        self._now = now

    @classmethod
    def open(cls, path: Path, now: Callable[[], int]) -> Self:
        """Open the file at ``path``, made where there is none; ``now`` gives milliseconds since 1970, for ids.

        Memories made by another version of the rules are made anew, which takes a second per 100,000 reviews.
        """
        store = cls(connect(path, _migrations(), table="meta"), now)
        try:
            if not store._is_current():
                store.rebuild()
        except BaseException:
            store.close()
            raise
        return store

    def close(self) -> None:
        """Close the file; closing it twice does nothing."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def record(self, event: Event) -> ReviewId:
        """Append the event and bring its card's memory and its study days up to date; the new row's id."""
        return self.record_all([event])[0]

    def record_all(self, events: Sequence[Event]) -> tuple[ReviewId, ...]:
        """Append the events in their order, all of them or none; the new rows' ids, in the same order.

        Each may aim at any review stored before. It is no error when there are none.
        """
        with transaction(self._connection):
            appended = [reviews.append(self._connection, event, self._now()) for event in events]
            folding.update(self._connection, appended)
        return tuple(one.review for one in appended)

    def rebuild(self) -> None:
        """Make memories and study days anew from the reviews, which changes nothing unless the rules did."""
        with transaction(self._connection):
            folding.rebuild(self._connection)

    def memories(self) -> dict[CardId, Memory]:
        """The memory of every card that has one; the others are new."""
        with reading(self._connection):
            return memories.load_all(self._connection)

    def memory(self, card: CardId) -> Memory | None:
        """The memory of one card; None when it is new."""
        with reading(self._connection):
            return memories.load(self._connection, card)

    def last_questions(self) -> dict[CardId, QuestionId]:
        """The question by which each card in memory was last asked, so that it is not asked twice running."""
        with reading(self._connection):
            rows = self._connection.execute(
                "select cards.id, questions.id from memories join cards on cards.key = memories.card"
                " join questions on questions.key = memories.last_question order by cards.id"
            )
            return {CardId(card): QuestionId(question) for card, question in rows}

    def reviews_of(self, card: CardId) -> list[Review]:
        """What counts of a card's life, oldest first: answers as last rated, without those taken back, and resets."""
        with reading(self._connection):
            row = self._connection.execute("select key from cards where id = ?", (card,)).fetchone()
            return [] if row is None else reviews.reviews_of(self._connection, row[0])

    def history_of(self, card: CardId) -> list[PastAnswer | Forgotten]:
        """All answers and resets of a card, oldest first, without those taken back; answers as last rated."""
        with reading(self._connection):
            return answers.load_history(self._connection, card)

    def failed(self) -> frozenset[CardId]:
        """The cards answered wrong on the last day they were answered, on any occasion, unless reset since."""
        with reading(self._connection):
            return answers.load_failed(self._connection)

    def mistaken(self) -> list[Mistaken]:
        """Which wrong answers were given how often, on any occasion, since their cards were last reset."""
        with reading(self._connection):
            return answers.load_mistaken(self._connection)

    def pace(self) -> int | None:
        """Milliseconds a study answer takes: the mean of the last 100, two minutes at most each; None below five."""
        with reading(self._connection):
            return answers.pace(self._connection)

    def best_milliseconds(self, question: QuestionId) -> int | None:
        """The shortest time of a right answer to the question, on whatever occasion; None while there is none."""
        with reading(self._connection):
            return reviews.best_milliseconds(self._connection, question)

    def new_on(self, day: StudyDay) -> int:
        """How many cards were first met by study on ``day``."""
        with reading(self._connection):
            row = self._connection.execute("select new_cards from study_days where day = ?", (day,)).fetchone()
            return 0 if row is None else int(row[0])

    def reviewed_on(self, day: StudyDay) -> int:
        """How many cards were asked in study on ``day`` that were not first met on that day."""
        with reading(self._connection):
            return days.reviewed(self._connection, day)

    def allow_more(self, day: StudyDay, new: int, reviews: int) -> None:
        """Let ``day`` have so many more cards beyond its limits than it was allowed before; both from 0."""
        with transaction(self._connection):
            days.allow_more(self._connection, day, Extras(new, reviews))

    def extras(self, day: StudyDay) -> Extras:
        """The cards that ``day`` is allowed beyond its limits."""
        with reading(self._connection):
            return days.load_extras(self._connection, day)

    def days(self) -> list[StudyDayTotals]:
        """Every study day with an answer, oldest first."""
        with reading(self._connection):
            rows = self._connection.execute(
                "select day, answers, correct, new_cards, milliseconds from study_days order by day"
            )
            return [StudyDayTotals(*row) for row in rows]

    def totals(self) -> Totals:
        """All answers that count, and how many of them were right."""
        with reading(self._connection):
            row = self._connection.execute(
                "select coalesce(sum(answers), 0), coalesce(sum(correct), 0) from study_days"
            ).fetchone()
            return Totals(*row)

    def last_day(self) -> StudyDay | None:
        """The latest study day on which anything was recorded; None while nothing was."""
        with reading(self._connection):
            return reviews.last_day(self._connection)

    def mark(self, marks: Sequence[CardMark]) -> None:
        """Leave the marks in their order, all of them or none. It is no error when there are none."""
        with transaction(self._connection):
            for mark in marks:
                standings.append(self._connection, mark)

    def standings(self) -> dict[CardId, Standing]:
        """What the marks add up to, for each card on which any is in force."""
        with reading(self._connection):
            return standings.load_all(self._connection)

    def report(self, report: Report) -> None:
        """Keep for ever that something is wrong with a question."""
        with transaction(self._connection):
            marks.append(self._connection, report)

    def reports(self) -> list[Reported]:
        """Every report, in the order they came."""
        with reading(self._connection):
            return marks.load_reports(self._connection)

    def plan_exam(self, plan: ExamPlan) -> None:
        """Keep what the learner prepares for, in place of what was said before."""
        with transaction(self._connection):
            plans.append(self._connection, plan)

    def exam_plan(self) -> ExamPlan | None:
        """What the learner said last; None while nobody asked."""
        with reading(self._connection):
            return plans.load_last(self._connection)

    def start_exam(self, exam: ExamStart) -> int:
        """Store an attempt's questions as they will be shown; the attempt's number."""
        with transaction(self._connection):
            return exams.start(self._connection, exam)

    def answer_exam(self, attempt: int, answer: ExamAnswer) -> None:
        """Store a visit; the last one to a position counts. Raises StoreError once the attempt has ended."""
        with transaction(self._connection):
            exams.answer(self._connection, attempt, answer)

    def pause_exam(self, attempt: int, began: datetime) -> None:
        """Stop the attempt's clock. Raises StoreError once it has ended, ValueError where it cannot be paused."""
        with transaction(self._connection):
            exams.pause(self._connection, attempt, began)

    def resume_exam(self, attempt: int, ended: datetime) -> None:
        """Let the attempt's clock go on. Raises StoreError once it has ended, ValueError where it is not paused."""
        with transaction(self._connection):
            exams.resume(self._connection, attempt, ended)

    def finish_exam(self, attempt: int, finished: datetime, how: ExamEnding) -> None:
        """End an attempt and record what its answers tell memory; a second time changes nothing.

        Each becomes a review on the day it was given. At the deadline or later, it has ended by time.
        """
        with transaction(self._connection):
            appended = exams.finish(self._connection, attempt, finished, how, self._now())
            folding.update(self._connection, appended)

    def exam(self, attempt: int) -> ExamAttempt:
        """One attempt; its moments come back in UTC, to the millisecond. Raises StoreError when there is none."""
        with reading(self._connection):
            return attempts.load(self._connection, attempt)

    def exams(self) -> list[ExamAttempt]:
        """Every attempt, open or ended, in the order they were started."""
        with reading(self._connection):
            return attempts.load_all(self._connection)

    def open_exam(self) -> ExamAttempt | None:
        """The attempt started last among those that have not ended."""
        with reading(self._connection):
            return attempts.load_open(self._connection)

    def recent_exam_questions(self, exam: str, attempts: int = 3) -> frozenset[QuestionId]:
        """The questions drawn in the last so many attempts (from 0) at an exam, whether finished or not."""
        with reading(self._connection):
            return exam_questions.load_recent(self._connection, exam, attempts)

    def met_in_exams(self) -> frozenset[QuestionId]:
        """The questions shown in any attempt that has ended, which are no longer kept out of study."""
        with reading(self._connection):
            return exam_questions.load_met(self._connection)

    def seen_before(self, attempt: int) -> frozenset[int]:
        """The positions of an attempt whose question was known when it began: answered before, or shown in an exam."""
        with reading(self._connection):
            return exam_questions.load_seen_before(self._connection, attempt)

    def _is_current(self) -> bool:
        with reading(self._connection):
            return folding.is_current(self._connection)


def _migrations() -> tuple[str, ...]:
    """Released versions stay as they are; a change of the schema is another file at the end."""
    names = ("schema.sql", "schema-2.sql", "schema-3.sql", "schema-4.sql")
    return tuple(Path(__file__).with_name(name).read_text(encoding="utf-8") for name in names)
