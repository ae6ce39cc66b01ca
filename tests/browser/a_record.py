"""A learner's record of some months, as it would have come about, put straight into the store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

from k8squiz import clock
from k8squiz.history.exams import ExamAnswer, ExamStart
from k8squiz.history.plans import ExamPlan
from k8squiz.history.reviews import Answered, Occasion, Rating
from k8squiz.identifiers import StudyDay, question_id
from k8squiz.knowledge.blueprints import read_blueprint
from k8squiz.progress.store import Store
from k8squiz.questions.cards import Card, Deck
from k8squiz.sessions.exam import draw

DAYS = 300
"""Since the first study day."""
PACE = 3
"""Days from one study day to the next."""
EXAMS = ("kcna", "cka", *["kcna"] * 13)
"""Sat before, one a day."""


def fill(path: Path, decks: Sequence[Deck], now: datetime) -> None:
    """Half of the cards were met, some missed time and again; exams of two kinds were sat, and one is planned."""
    cards = [card for deck in decks for card in deck.cards if card.questions][::2]
    random, today = Random(4), clock.study_day(now)
    with Store.open(path, count(1).__next__) as store:
        for number, exam in enumerate(EXAMS):
            _sit(store, exam, decks, now - timedelta(days=DAYS + len(EXAMS) - number), 0.4 + number / 30)
        store.record_all(list(_answers(cards, random, today)))
        store.plan_exam(ExamPlan("kcna", now.date() + timedelta(days=40)))


def _answers(cards: Sequence[Card], random: Random, today: StudyDay) -> Iterator[Answered]:
    for ago in range(DAYS, -1, -PACE):
        for card in random.sample(cards, random.choice((4, 15, 30, 60))):
            yield _answer(card, random, StudyDay(today - ago))


def _answer(card: Card, random: Random, day: StudyDay) -> Answered:
    """One in ten is wrong, and then the first wrong option was taken."""
    question = card.questions[0]
    right = not question.wrong or random.random() < 0.9
    return Answered(
        card=card.id,
        question=question_id(card.id, question.id),
        revision=card.revision,
        occasion=Occasion.STUDY,
        correct=right,
        rating=Rating.GOOD if right else Rating.AGAIN,
        chosen=question.answer[0] if right else question.wrong[0].text,
        milliseconds=4_000,
        day=day,
    )


def _sit(store: Store, exam: str, decks: Sequence[Deck], began: datetime, known: float) -> None:
    """An exam of which so much is known; the rest stays blank."""
    asked = draw(read_blueprint(exam), decks, 20, 1)
    start = ExamStart(exam, began, began + timedelta(minutes=30), 1, "", simulation=False, questions=asked)
    number, day = store.start_exam(start), clock.study_day(began)
    for position in range(round(known * len(asked))):
        store.answer_exam(number, ExamAnswer(position, asked[position].right, False, 9_000, day, True))
    store.finish_exam(number, began + timedelta(minutes=20), "handed-in")
