"""The store: what is recorded, what it adds up to, and that it is there afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from builders import MONDAY, answered, card, forgotten, rerated, review, voided
from k8squiz.errors import StoreError
from k8squiz.history.days import StudyDayTotals, Totals
from k8squiz.history.reviews import Answered, Event, Occasion, Rating
from k8squiz.identifiers import ReviewId, StudyDay, question_id
from k8squiz.progress import folding
from k8squiz.progress.store import Store
from k8squiz.scheduling.due import due_day
from k8squiz.scheduling.fsrs_rules import fold
from k8squiz.scheduling.preview import preview
from k8squiz.sqlite_files import connect, reading, transaction

NOON = 1_728_043_200_000
"""A moment, in milliseconds since 1970."""

AGAIN, HARD, GOOD, EASY = Rating
WHICH = question_id(card(), "which")


def _ticking() -> Callable[[], int]:
    return count(NOON, 1_000).__next__


@pytest.fixture
def store() -> Iterator[Store]:
    """An empty store in memory, with a clock that ticks once a second."""
    with Store.open(Path(":memory:"), _ticking()) as opened:
        yield opened


def _day(day: int) -> StudyDay:
    return StudyDay(MONDAY + day)


def test_an_empty_store_knows_nothing(store: Store) -> None:
    """And says so without complaint."""
    assert (store.memories(), store.last_questions(), store.days()) == ({}, {}, [])
    assert (store.totals(), store.last_day(), store.new_on(MONDAY)) == (Totals(0, 0), None, 0)
    assert store.reviews_of(card()) == []
    assert (store.memory(card()), store.best_milliseconds(WHICH)) == (None, None)


def test_an_answer_is_remembered_with_all_that_was_told_of_it(store: Store) -> None:
    """Its review, its card's memory, its question and its day."""
    number = store.record(answered(rating=HARD))
    assert store.reviews_of(card()) == [review(HARD)._replace(id=number)]
    assert store.memories() == {card(): fold([review(HARD)])}
    assert store.last_questions() == {card(): question_id(card(), "which")}
    assert store.days() == [StudyDayTotals(MONDAY, answers=1, correct=1, new=1, milliseconds=4_000)]


def test_answers_outlive_the_program(tmp_path: Path) -> None:
    """What one session recorded, the next one finds."""
    path = tmp_path / "progress.db"
    with Store.open(path, _ticking()) as first:
        first.record(answered(card(1)))
        first.record(answered(card(2), None))
        expected = first.memories()
    with Store.open(path, _ticking()) as second:
        assert second.memories() == expected
        assert list(expected) == [card(1), card(2)]


def test_opening_does_not_fold_while_the_rules_stay_the_same(tmp_path: Path) -> None:
    """What is stored is taken as it is; only other rules make it anew."""
    path = tmp_path / "progress.db"
    with Store.open(path, _ticking()) as store:
        store.record(answered())
        expected = store.memories()
        with transaction(store._connection):
            store._connection.execute("delete from memories")
    with Store.open(path, _ticking()) as store:
        assert store.memories() == {}
        with transaction(store._connection):
            store._connection.execute("update meta set value = 'rules 0' where key = 'fold'")
    with Store.open(path, _ticking()) as store, reading(store._connection):
        assert folding.is_current(store._connection)
    with Store.open(path, _ticking()) as store:
        assert store.memories() == expected


def test_the_preview_is_what_gets_stored(store: Store) -> None:
    """The days shown beside a rating are the days until the card is due once it is given."""
    for day, rating in [(0, GOOD), (2, EASY), (30, HARD), (30, AGAIN), (31, GOOD)]:
        promised = preview(store.memories().get(card()), _day(day), revision=1)
        store.record(answered(rating=rating, day=day))
        assert due_day(store.memories()[card()], 0.9) == _day(day) + promised[rating]


def test_ids_tell_the_time_and_always_rise(tmp_path: Path) -> None:
    """Milliseconds in the upper bits; when the clock stands still or goes back, the next number."""
    clock = iter([NOON, NOON + 5, NOON + 5, NOON - 9_999, 0])
    with Store.open(tmp_path / "progress.db", lambda: next(clock)) as store:
        ids = [store.record(answered(day=day)) for day in range(5)]
    assert [ids[0] >> 20, ids[1] >> 20] == [NOON, NOON + 5]
    assert ids == sorted(set(ids))
    assert ids[4] == ids[3] + 1 == ids[2] + 2


def test_a_day_is_never_earlier_than_the_last_one(store: Store) -> None:
    """After a flight westward, or with a clock set back, it is still the same study day."""
    store.record(answered(day=3))
    store.record(answered(card(2), day=1))
    assert [row.day for row in store.days()] == [_day(3)]
    assert store.last_day() == _day(3)


def test_an_answer_taken_back_was_never_given(store: Store) -> None:
    """For memory, days and totals alike; the card is new again."""
    number = store.record(answered())
    store.record(voided(number))
    assert (store.memories(), store.days(), store.totals()) == ({}, [], Totals(0, 0))
    assert store.reviews_of(card()) == []


def test_taking_back_leaves_the_answers_before_it(store: Store) -> None:
    """One undo, one answer, on a later day as well."""
    store.record(answered(rating=HARD))
    number = store.record(answered(rating=AGAIN, day=2, question="other"))
    store.record(voided(number, day=4))
    assert store.memories() == {card(): fold([review(HARD)])}
    assert store.last_questions() == {card(): question_id(card(), "which")}
    assert [row.day for row in store.days()] == [MONDAY]


def test_taking_back_twice_is_taking_back_once(store: Store) -> None:
    """A second press does not bring the answer back."""
    number = store.record(answered())
    store.record(voided(number))
    store.record(voided(number))
    assert store.memories() == {}


def test_a_changed_rating_takes_the_place_of_the_first(store: Store) -> None:
    """The last one counts, at the place and on the day of the answer."""
    number = store.record(answered(rating=GOOD))
    store.record(answered(rating=GOOD, day=3))
    store.record(rerated(number, EASY, day=3))
    store.record(rerated(number, HARD, day=4))
    assert store.memories() == {card(): fold([review(HARD), review(GOOD, 3)])}
    assert store.totals() == Totals(2, 2)


def test_a_card_only_met_can_be_rated_afterwards(store: Store) -> None:
    """One key overrides what would have been left open."""
    number = store.record(answered(rating=None))
    store.record(rerated(number, EASY))
    assert store.memories() == {card(): fold([review(EASY)])}


def test_a_changed_rating_can_be_taken_back(store: Store) -> None:
    """The one before it counts again."""
    number = store.record(answered(rating=GOOD))
    changed = store.record(rerated(number, AGAIN))
    store.record(voided(changed))
    assert store.memories() == {card(): fold([review(GOOD)])}


def test_taking_back_a_changed_rating_brings_back_the_one_before_it(store: Store) -> None:
    """Of several changes the last one left counts; taking back an earlier one changes nothing."""
    number = store.record(answered(rating=GOOD))
    changes = [store.record(rerated(number, rating)) for rating in (AGAIN, HARD, EASY)]
    store.record(voided(changes[2]))
    assert store.memories() == {card(): fold([review(HARD)])}
    store.record(voided(changes[0]))
    assert store.memories() == {card(): fold([review(HARD)])}
    store.record(voided(changes[1]))
    assert store.memories() == {card(): fold([review(GOOD)])}


def test_a_card_only_met_is_so_again_when_its_rating_is_taken_back(store: Store) -> None:
    """The answer had no rating before."""
    number = store.record(answered(rating=None))
    store.record(voided(store.record(rerated(number, EASY))))
    assert store.memories() == {card(): fold([review(None)])}


def test_an_unrated_right_answer_to_a_learned_card_counts_and_leaves_its_memory(store: Store) -> None:
    """In the statistics it is an answer like any other, and the question asked last."""
    store.record(answered(rating=HARD))
    store.record(answered(rating=None, day=3, question="typed"))
    assert store.memories() == {card(): fold([review(HARD)])}
    assert store.totals() == Totals(2, 2)
    assert store.days()[1:] == [StudyDayTotals(_day(3), answers=1, correct=1, new=0, milliseconds=4_000)]
    assert store.last_questions() == {card(): question_id(card(), "typed")}


def test_several_events_are_recorded_at_once(store: Store) -> None:
    """An answer and another rating of the one before it; ids in the order of the events, memories as if one by one."""
    first = store.record(answered(rating=GOOD))
    events: list[Event] = [answered(rating=AGAIN, day=2), rerated(first, HARD, day=2), answered(card(2), day=2)]
    ids = store.record_all(events)
    assert list(ids) == sorted(set(ids))
    assert [one.id for one in store.reviews_of(card())] == [first, ids[0]]
    assert [one.id for one in store.reviews_of(card(2))] == [ids[2]]
    assert store.memories() == {card(): fold([review(HARD), review(AGAIN, 2)]), card(2): fold([review(GOOD, 2)])}
    assert store.days() == [StudyDayTotals(MONDAY, 1, 1, 1, 4_000), StudyDayTotals(_day(2), 2, 1, 1, 8_000)]


@pytest.mark.parametrize("nonsense", [answered(rating=None, correct=False), voided(ReviewId(12))])
def test_of_several_events_all_are_stored_or_none(store: Store, nonsense: Event) -> None:
    """One that is refused takes the others with it, also those before it; the store stays usable."""
    store.record(answered())
    before = (store.memories(), store.days(), store.reviews_of(card()))
    with pytest.raises(ValueError, match=r"constraint failed|there is no review 12"):
        store.record_all([answered(card(2), day=1), nonsense, answered(day=1)])
    assert (store.memories(), store.days(), store.reviews_of(card())) == before
    store.record_all([answered(card(2), day=1)])
    assert store.totals() == Totals(2, 2)


def test_no_events_change_nothing(store: Store) -> None:
    """It is no error to have nothing to record."""
    assert store.record_all([]) == ()
    assert store.last_day() is None


def test_one_cards_memory_is_the_one_among_all(store: Store) -> None:
    """None for a card that is new."""
    store.record_all([answered(rating=HARD), answered(card(2), None)])
    assert {of: store.memory(of) for of in (card(), card(2))} == store.memories()
    assert store.memory(card(3)) is None


def test_the_best_time_is_that_of_the_fastest_right_answer(store: Store) -> None:
    """On whatever occasion, to that question alone; wrong answers are no feat, however fast."""
    times = [(Occasion.STUDY, 3_000), (Occasion.EXAM, 2_500), (Occasion.CRAM, 2_000)]
    for best, (occasion, milliseconds) in zip([3_000, 2_500, 2_000], times, strict=True):
        store.record(answered(occasion=occasion, milliseconds=milliseconds))
        assert store.best_milliseconds(WHICH) == best
    store.record(answered(rating=AGAIN, milliseconds=10))
    store.record(answered(question="typed", milliseconds=20))
    store.record(answered(question=None, milliseconds=30))
    store.record(answered(card(2), milliseconds=40))
    assert store.best_milliseconds(WHICH) == 2_000
    assert store.best_milliseconds(question_id(card(), "typed")) == 20


def test_an_answer_taken_back_was_no_best_time(store: Store) -> None:
    """The next best one counts, and after the last one there is none."""
    numbers = [store.record(answered(milliseconds=time)) for time in (900, 300)]
    store.record(voided(numbers[1]))
    assert store.best_milliseconds(WHICH) == 900
    store.record(voided(numbers[0]))
    assert store.best_milliseconds(WHICH) is None


def test_a_typed_answer_may_hold_anything(store: Store) -> None:
    """A terminal may hand over half a character; the answer counts all the same."""
    store.record(answered()._replace(chosen="etc\udce4 \x00"))
    assert store.totals() == Totals(1, 1)


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    """Even one with a version of its own and tables by the same names; it stays byte for byte as it was."""
    path = tmp_path / "progress.db"
    with closing(connect(path, ["create table cards (id text);\ncreate table notes (text text);\n"])):
        pass
    before = path.read_bytes()
    with pytest.raises(StoreError, match=r"progress\.db: This is a database of another program, not a progress file\."):
        Store.open(path, _ticking())
    assert path.read_bytes() == before


def test_a_reset_makes_a_card_new_and_keeps_the_statistics(store: Store) -> None:
    """Studied again, it counts as new on that day."""
    store.record(answered())
    store.record(forgotten(day=1))
    assert (store.memories(), store.last_questions()) == ({}, {})
    assert store.totals() == Totals(1, 1)
    store.record(answered(day=1))
    assert [store.new_on(_day(day)) for day in (0, 1)] == [0, 1]


def test_a_reset_can_be_taken_back(store: Store) -> None:
    """Undo works for it as for an answer."""
    store.record(answered())
    before = store.memories()
    store.record(voided(store.record(forgotten())))
    assert store.memories() == before


def test_cramming_counts_as_answers_and_not_as_memory(store: Store) -> None:
    """Unrated, right or wrong, and on a card that stays new."""
    store.record(answered(rating=None, occasion=Occasion.CRAM, correct=False))
    store.record(answered(rating=GOOD, occasion=Occasion.CRAM))
    assert store.memories() == {}
    assert store.days() == [StudyDayTotals(MONDAY, answers=2, correct=1, new=0, milliseconds=8_000)]


def test_new_cards_are_counted_on_the_day_study_first_met_them(store: Store) -> None:
    """Each card once, across all sessions of the day."""
    for number in (1, 2, 1):
        store.record(answered(card(number), None))
    store.record(answered(card(1), GOOD, day=1))
    store.record(answered(card(3), AGAIN, day=1))
    assert [store.new_on(_day(day)) for day in (0, 1, 2)] == [2, 1, 0]


def test_days_and_totals_add_up(store: Store) -> None:
    """Right and wrong answers, oldest day first."""
    store.record(answered(rating=AGAIN, milliseconds=1_000))
    store.record(answered(rating=GOOD, milliseconds=500))
    store.record(answered(rating=GOOD, day=7))
    assert store.days() == [StudyDayTotals(MONDAY, 2, 1, 1, 1_500), StudyDayTotals(_day(7), 1, 1, 0, 4_000)]
    assert store.totals() == Totals(3, 2)


def test_the_last_question_is_the_one_asked_last(store: Store) -> None:
    """None when the card was last turned over as a plain flashcard."""
    store.record(answered(question="which"))
    store.record(answered(question="typed"))
    assert store.last_questions() == {card(): question_id(card(), "typed")}
    store.record(answered(question=None))
    assert store.last_questions() == {}


@pytest.mark.parametrize(
    "nonsense",
    [
        answered(rating=None, correct=False),
        answered(revision=0),
        answered(milliseconds=-1),
        voided(ReviewId(12)),
        rerated(ReviewId(12), GOOD),
    ],
)
def test_nonsense_is_refused_and_leaves_no_trace(store: Store, nonsense: Answered) -> None:
    """It is a defect of the program, so it is no StoreError."""
    with pytest.raises(ValueError, match=r"constraint failed|there is no review 12"):
        store.record(nonsense)
    assert (store.memories(), store.last_day()) == ({}, None)


def test_only_answers_are_rated_and_nothing_taken_back_comes_back(store: Store) -> None:
    """An undo cannot be undone, and a reset has no rating."""
    undo = store.record(voided(store.record(answered())))
    reset = store.record(forgotten())
    for event in (voided(undo), rerated(reset, GOOD)):
        with pytest.raises(ValueError, match="takes back no void"):
            store.record(event)


def test_two_programs_at_once_make_what_one_after_the_other_makes(tmp_path: Path) -> None:
    """Each folds what is stored, not what it remembers, even for the same card."""
    events = [answered(rating=rating, day=day) for day, rating in enumerate([GOOD, AGAIN, GOOD, EASY, HARD, GOOD])]
    path = tmp_path / "progress.db"
    with Store.open(path, _ticking()) as one, Store.open(path, _ticking()) as other:
        for event, store in zip(events, [one, other] * 3, strict=True):
            store.record(event)
        assert one.memories() == other.memories()
    with Store.open(path, _ticking()) as both, Store.open(tmp_path / "alone.db", _ticking()) as alone:
        for event in events:
            alone.record(event)
        assert (both.memories(), both.days()) == (alone.memories(), alone.days())


def test_a_store_closes_what_it_opened(tmp_path: Path) -> None:
    """After that it writes nothing, and closing again does no harm."""
    store = Store.open(tmp_path / "progress.db", _ticking())
    with closing(store):
        store.record(answered())
    store.close()
    with pytest.raises(ValueError, match="closed"):
        store.record(answered())
