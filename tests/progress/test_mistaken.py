"""Which wrong answers were given how often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import STARTED, answered, card, exam_answer, exam_start, forgotten, rerated, voided
from k8squiz.history.reviews import Answered, Forgotten, Mistaken, Occasion, PastAnswer, Rating
from k8squiz.identifiers import CardId, QuestionId, ReviewId
from k8squiz.progress.store import Store

CARDS = [card(number) for number in range(2)]


@pytest.fixture
def store() -> Iterator[Store]:
    """An empty store in memory."""
    with Store.open(Path(":memory:"), count(1).__next__) as opened:
        yield opened


def wrong(
    chosen: str | None = "kubelet", day: int = 0, of: CardId | None = None, occasion: Occasion = Occasion.STUDY
) -> Answered:
    """A wrong answer."""
    return answered(of, Rating.AGAIN, day, occasion=occasion)._replace(chosen=chosen)


def mistaken(times: int, chosen: str = "kubelet", of: CardId | None = None, revision: int = 1) -> Mistaken:
    """So often chosen in answer to the card's question."""
    about = of or card()
    return Mistaken(about, QuestionId(f"{about}/which"), revision, chosen, times)


def test_at_first_nothing_was_mistaken(store: Store) -> None:
    """Nor by right answers."""
    store.record_all([answered(), answered(card(2), None, correct=True)])
    assert store.mistaken() == []


def test_alike_wrong_answers_are_counted_on_any_occasion(store: Store) -> None:
    """By card, by question and by what was chosen, in that order."""
    store.record_all([wrong("kube-proxy", of=card(2)), *(wrong(occasion=one) for one in Occasion), wrong("coredns")])
    assert store.mistaken() == [mistaken(1, "coredns"), mistaken(3), mistaken(1, "kube-proxy", card(2))]


def test_an_answer_to_another_revision_is_counted_by_itself(store: Store) -> None:
    """What was wrong then may be right now."""
    store.record_all([wrong(), wrong()._replace(revision=2), wrong()._replace(revision=2)])
    assert store.mistaken() == [mistaken(1), mistaken(2, revision=2)]


def test_who_does_not_know_takes_nothing_for_something_else(store: Store) -> None:
    """Nor who turns over a flashcard."""
    store.record_all([wrong(None), wrong()._replace(question=None)])
    assert store.mistaken() == []


def test_a_wrong_answer_of_an_exam_counts(store: Store) -> None:
    """From the moment it is handed in."""
    attempt = store.start_exam(exam_start())
    store.answer_exam(attempt, exam_answer(0, "kubelet"))
    assert store.mistaken() == []
    store.finish_exam(attempt, STARTED, "handed-in")
    assert store.mistaken() == [mistaken(1)]


def test_what_was_taken_back_does_not_count(store: Store) -> None:
    """And what was rated anew is as wrong as before."""
    first, second = store.record_all([wrong(), wrong("coredns")])
    store.record_all([voided(first), rerated(second, Rating.GOOD)])
    assert store.mistaken() == [mistaken(1, "coredns")]


def test_a_reset_wipes_out_what_was_mistaken_before_it(store: Store) -> None:
    """Of that card alone, on the same day as well; taking the reset back brings it back."""
    store.record_all([wrong(), wrong(of=card(2))])
    reset = store.record(forgotten())
    assert store.mistaken() == [mistaken(1, of=card(2))]
    store.record(wrong("coredns"))
    assert store.mistaken() == [mistaken(1, "coredns"), mistaken(1, of=card(2))]
    store.record(voided(reset))
    assert store.mistaken() == [mistaken(1, "coredns"), mistaken(1), mistaken(1, of=card(2))]


def _read_off(history: list[PastAnswer | Forgotten]) -> Counter[str]:
    """What was mistaken since the last reset, read off a card's whole history."""
    resets = [place for place, one in enumerate(history) if isinstance(one, Forgotten)]
    since = history[resets[-1] + 1 :] if resets else history
    return Counter(one.chosen for one in since if isinstance(one, PastAnswer) and not one.correct and one.chosen)


lives = st.lists(
    st.tuples(
        st.sampled_from(["right", "kubelet", "coredns", "forget", "void"]),
        st.integers(0, len(CARDS) - 1),
        st.integers(0, 1),
        st.sampled_from(Occasion),
    ),
    max_size=25,
)


@settings(deadline=None)
@given(lives)
def test_it_is_what_the_histories_of_the_cards_say(life: list[tuple[str, int, int, Occasion]]) -> None:
    """After anything a learner may do."""
    with Store.open(Path(":memory:"), count(1).__next__) as store:
        day, ids = 0, list[ReviewId]()
        for kind, number, later, occasion in life:
            day += later
            if kind == "void":
                store.record_all([voided(one, day) for one in ids[-1 - number : -number or None]])
            elif kind == "forget":
                ids.append(store.record(forgotten(CARDS[number], day)))
            elif kind == "right":
                ids.append(store.record(answered(CARDS[number], day=day, occasion=occasion)))
            else:
                ids.append(store.record(wrong(kind, day, CARDS[number], occasion)))
        found = {(one.card, one.chosen): one.times for one in store.mistaken()}
        expected = {(of, said): times for of in CARDS for said, times in _read_off(store.history_of(of)).items()}
        assert found == expected
