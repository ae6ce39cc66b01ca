"""Makes the upgrade material of a release: a progress file as that release writes it, and its decks.

Run it once for each release, from the checkout of that release: ``python tests/upgrade/make_material.py``. What it
writes below ``tests/upgrade/VERSION`` is never made again: later releases must go on reading it as it is.
"""

from __future__ import annotations

import json
import shutil
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from k8squiz import __version__
from k8squiz.clock import milliseconds, study_day
from k8squiz.decks.files import read_decks, shipped_files
from k8squiz.history.exams import ExamAnswer, ExamQuestion, ExamStart
from k8squiz.history.marks import CardMark, MarkKind, Report
from k8squiz.history.plans import ExamPlan
from k8squiz.history.reviews import Answered, Forgotten, Occasion, Rating, Rerated, Voided
from k8squiz.identifiers import CardId, question_id
from k8squiz.knowledge.blueprints import read_blueprint
from k8squiz.progress.store import Store
from k8squiz.questions.cards import Card
from k8squiz.sessions.asking import choices
from k8squiz.sessions.exam import draw

FIRST_EVENING = datetime(2026, 11, 2, 19, 30, tzinfo=UTC)
DAYS = 12
CARDS_A_DAY = 15


class SteppingClock:
    """A clock that moves twenty seconds with each look at it."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> int:
        """Milliseconds since 1970."""
        self.moment += timedelta(seconds=20)
        return milliseconds(self.moment)


def main() -> None:
    """Writes the material of the version that runs."""
    folder = Path(__file__).parent / __version__
    folder.mkdir(exist_ok=True)
    for path in shipped_files():
        shutil.copy(path, folder / path.name)
    progress = folder / "progress.db"
    progress.unlink(missing_ok=True)
    clock = SteppingClock(FIRST_EVENING)
    with Store.open(progress, clock) as store:
        _study(store, clock)
        _sit_an_exam(store, clock)
        _begin_an_exam(store, clock)
        _wish(store, clock)
        expected = held(store)
    (folder / "expected.json").write_text(json.dumps(expected, indent=2) + "\n", encoding="utf-8")
    sys.stdout.write(f"{folder}: {expected}\n")


def held(store: Store) -> dict[str, int]:
    """What a progress file holds, in figures that every release must still find in it."""
    extras = [store.extras(totals.day) for totals in store.days()]
    return {
        "answers": store.totals().answers,
        "correct": store.totals().correct,
        "days": len(store.days()),
        "memories": len(store.memories()),
        "exams": len(store.exams()),
        "exam visits": sum(len(attempt.visits) for attempt in store.exams()),
        "exam pauses": sum(len(attempt.pauses) for attempt in store.exams()),
        "open exams": int(store.open_exam() is not None),
        "met in exams": len(store.met_in_exams()),
        "failed": len(store.failed()),
        "standings": len(store.standings()),
        "reports": len(store.reports()),
        "plans": int(store.exam_plan() is not None),
        "extra new": sum(extra.new for extra in extras),
        "extra reviews": sum(extra.reviews for extra in extras),
    }


def _study(store: Store, clock: SteppingClock) -> None:
    """A learner who studies most evenings, misses every fifth answer, and now and then changes a verdict."""
    cards = [card for deck in read_decks([], Path("/nonexistent")) for card in deck.cards]
    for day in range(DAYS):
        clock.moment = FIRST_EVENING + timedelta(days=day)
        if day in {4, 9}:
            continue
        for number in range(CARDS_A_DAY):
            card = cards[(day * 7 + number) % len(cards)]
            review = store.record(_answer(card, correct=(day + number) % 5 != 0, clock=clock, occasion=Occasion.STUDY))
            if number == 3:
                store.record(Voided(review, study_day(clock.moment)))
            if number == 6:
                store.record(Rerated(review, Rating.EASY, study_day(clock.moment)))
        store.record(_answer(cards[day], correct=True, clock=clock, occasion=Occasion.CRAM))
    store.record(Forgotten(cards[0].id, study_day(clock.moment)))


def _answer(card: Card, *, correct: bool, clock: SteppingClock, occasion: Occasion) -> Answered:
    question = choices(card)[0]
    return Answered(
        card=card.id,
        question=question_id(card.id, question.id),
        revision=card.revision,
        occasion=occasion,
        correct=correct,
        rating=Rating.GOOD if correct else Rating.AGAIN,
        chosen=question.answer[0] if correct else question.wrong[0].text,
        milliseconds=8_000,
        day=study_day(clock.moment),
    )


def _sit_an_exam(store: Store, clock: SteppingClock) -> None:
    decks = read_decks([], Path("/nonexistent"))
    questions = draw(read_blueprint("kcna"), decks, 12, seed=1)
    start = ExamStart("kcna", clock.moment, clock.moment + timedelta(minutes=18), 1, "material", False, questions)
    attempt = store.start_exam(start)
    for position, question in enumerate(questions[:-1]):
        chosen = question.right if position % 3 else question.options[0]
        right, day = chosen == question.right, study_day(clock.moment)
        store.answer_exam(attempt, ExamAnswer(position, chosen, position == 4, 9_000, day, right))
    store.finish_exam(attempt, clock.moment + timedelta(minutes=10), "handed-in")


def _begin_an_exam(store: Store, clock: SteppingClock) -> None:
    """One question in each form, a change of mind, a blank and a pause that lasts: all that can be taken up again."""
    card = CardId("material")
    texts = {
        "choice": (("etcd", "kubelet"), "etcd"),
        "several": (("a", "b", "c"), "a; b"),
        "typed": ((), "etcd"),
        "order": (("a", "b", "c", "d"), "d; c; b; a"),
        "command": ((), "kubectl get pods"),
    }
    questions = tuple(
        ExamQuestion(card, question_id(card, form), 1, "material", *shown, form) for form, shown in texts.items()
    )
    start = ExamStart(
        "cka", clock.moment, clock.moment + timedelta(minutes=9), 2, "material", False, questions, pausable=True
    )
    attempt = store.start_exam(start)
    day = study_day(clock.moment)
    for chosen, correct in (("etcd", True), ("kubelet", False), (None, None)):
        store.answer_exam(attempt, ExamAnswer(0, chosen, False, 3_000, day, correct))
    store.answer_exam(attempt, ExamAnswer(2, "the etcd", True, 3_000, day, True))
    store.pause_exam(attempt, clock.moment + timedelta(minutes=1))
    store.resume_exam(attempt, clock.moment + timedelta(minutes=2))
    store.pause_exam(attempt, clock.moment + timedelta(minutes=4))


def _wish(store: Store, clock: SteppingClock) -> None:
    """Each kind of mark, so that some are in force and some are not; a report, a plan, and a day with more cards."""
    cards = [card for deck in read_decks([], Path("/nonexistent")) for card in deck.cards]
    day = study_day(clock.moment)
    beginnings = (MarkKind.SUSPEND, MarkKind.BURY, MarkKind.FLAG)
    ends = (MarkKind.UNSUSPEND, MarkKind.UNBURY, MarkKind.UNFLAG)
    store.mark([CardMark(card.id, kind, day) for card in cards[:6] for kind in beginnings])
    store.mark([CardMark(card.id, kind, day) for card, kind in zip(cards, ends, strict=False)])
    store.mark([CardMark(cards[3].id, kind, day) for kind in ends])
    store.report(Report(cards[0].id, None, "both are right", day))
    store.plan_exam(ExamPlan("kcna", date(2027, 1, 15)))
    store.allow_more(day, 5, 20)


if __name__ == "__main__":
    main()
