"""All that a finished exam tells."""

from __future__ import annotations

from datetime import timedelta

import pytest

from builders_exams import FORMS, RIGHT, finished, question, report_on, scored, visit
from builders_terminal import BERTHS, CRANE, LAMP, LANDING, MOVERS, RADIO, WAITING, harbour, numbered
from k8squiz.questions.cards import Card
from k8squiz.sessions.exam_report import Score

ASKED = [question(card) for card in FORMS]
STEPS = LANDING.questions[0].answer


@pytest.mark.parametrize(
    ("card", "said", "parts", "why"),
    [
        (CRANE, "the tugboat", ("the tugboat",), "it pulls ships to the quay and leaves their load alone"),
        (MOVERS, "the crane; the buoy", ("the crane", "the buoy"), "it is moved, by the tide and by whatever hits it"),
        (
            LANDING,
            "; ".join([STEPS[0], *reversed(STEPS[1:])]),
            (STEPS[0], *reversed(STEPS[1:])),
            f'step 2 is "{STEPS[1]}", before "{STEPS[3]}"',
        ),
        (LAMP, "fixed-red", ("fixed-red",), "the lamp on the south mole is red and stands still"),
        (WAITING, "harbourctl get ships", ("harbourctl get ships",), "it is not the accepted command"),
    ],
)
def test_a_miss_is_told_with_what_is_wrong_with_it(card: Card, said: str, parts: tuple[str, ...], why: str) -> None:
    """In every form; where several were picked, in parts."""
    asked = [question(card)]
    (item,) = report_on(finished(asked, visit(asked, 0, said))).missed
    assert (item.said, item.why, item.right) == (parts, why, card.questions[0].answer[: len(parts)])


def test_what_was_right_is_not_missed() -> None:
    """In every form."""
    report = report_on(finished(ASKED, *(visit(ASKED, at, RIGHT) for at in range(5))))
    assert (report.missed, report.blanks, {item.why for item in report.items}) == ((), (), {""})


def test_an_answer_that_is_accepted_too_is_right_as_it_was_typed() -> None:
    """The verdict is the one given when it was answered."""
    asked = [question(LAMP)]
    (item,) = report_on(finished(asked, visit(asked, 0, "white-rotating")._replace(correct=True))).items
    assert (item.correct, item.said, item.right) == (True, ("white-rotating",), ("rotating-white",))


def test_a_blank_and_a_question_never_shown_are_missed_alike() -> None:
    """Only the one took time."""
    report = report_on(finished(ASKED[:2], visit(ASKED, 0, None, seconds=9)))
    assert [item.number for item in report.blanks] == [item.number for item in report.missed] == [1, 2]
    assert [item.time for item in report.items] == [timedelta(seconds=9), None]


def test_the_time_of_a_question_is_that_of_all_visits() -> None:
    """The slowest come first; the mean is over those that were shown."""
    visits = [visit(ASKED, at, RIGHT, seconds=seconds) for at, seconds in ((0, 10), (1, 50), (2, 20), (0, 70), (3, 5))]
    report = report_on(finished(ASKED, *visits))
    assert [item.number for item in report.slowest] == [1, 2, 3]
    assert report.mean_time() == timedelta(seconds=155) / 4


def test_each_domain_has_its_own_mean() -> None:
    """One of which nothing was shown has none."""
    asked = [question(CRANE), question(MOVERS), question(RADIO, "calls")]
    report = report_on(finished(asked, visit(asked, 0, RIGHT, seconds=10), visit(asked, 1, None, seconds=20)))
    assert [report.mean_time(domain) for domain in ("parts", "calls")] == [timedelta(seconds=15), None]


def test_a_right_answer_changed_into_a_wrong_one_is_told() -> None:
    """The other way round is nothing to regret."""
    story = [(0, RIGHT), (1, "the crane; the buoy"), (0, "the tugboat"), (1, RIGHT)]
    report = report_on(finished(ASKED, *(visit(ASKED, at, said) for at, said in story)))
    assert [item.number for item in report.worsened] == [1]


def test_the_score_on_questions_never_seen_stands_apart() -> None:
    """Both together are the whole."""
    report = report_on(scored(3, 5), seen=(0, 4))
    assert (report.score(seen_before=False), report.score(seen_before=True)) == (Score(3, 2), Score(2, 1))


def test_commands_to_try_by_hand_are_those_of_missed_cards_each_once() -> None:
    """Five at most, in the order of the questions."""
    cards = [CRANE._replace(try_=""), *map(numbered, range(7))]
    cards[2] = cards[2]._replace(try_=cards[1].try_)
    asked = [question(card) for card in cards]
    report = report_on(finished(asked, visit(asked, 3, RIGHT)), harbour(*cards))
    assert report.by_hand == (cards[1].try_, *(cards[at].try_ for at in (4, 5, 6, 7)))


class TestStudyNext:
    """The command to go on with."""

    ASKED = (question(CRANE), question(BERTHS), question(RADIO, "calls"))

    def next(self, *failed: Card, held: tuple[Card, ...] = (CRANE, BERTHS, RADIO), right: tuple[int, ...] = ()) -> str:
        """After an exam in which only these positions were right, and these cards still count as failed."""
        visits = [visit(self.ASKED, at, RIGHT) for at in right]
        return report_on(finished(self.ASKED, *visits), harbour(*held), failed=failed).study_next

    def test_it_names_the_domain_with_most_misses_that_still_count_as_failed(self) -> None:
        """So that the command finds something to ask."""
        assert self.next(CRANE, BERTHS, RADIO) == "k8squiz study --domain hpa:parts --only failed"
        assert self.next(RADIO) == "k8squiz study --domain hpa:calls --only failed"

    def test_what_was_left_blank_and_never_studied_has_not_failed(self) -> None:
        """The domain is studied, then, as a whole."""
        assert self.next() == "k8squiz study --domain hpa:parts"
        assert self.next(right=(0, 1)) == "k8squiz study --domain hpa:calls"

    def test_what_no_deck_holds_any_more_cannot_be_studied(self) -> None:
        """Nor what was right; then there is no domain to name."""
        assert self.next(CRANE, held=(RADIO,)) == "k8squiz study --domain hpa:calls"
        assert self.next(CRANE, held=(LAMP,)) == self.next(right=(0, 1, 2)) == "k8squiz study"

    def test_a_domain_that_the_curriculum_dropped_is_not_named(self) -> None:
        """No command would know it."""
        asked = [question(CRANE, "tides")]
        assert report_on(finished(asked), failed=[CRANE]).study_next == "k8squiz study"


def test_a_question_that_no_deck_holds_any_more_is_reported_all_the_same() -> None:
    """With what was said and what was right, and a stand-in for its wording."""
    asked = [question(MOVERS)]
    (item,) = report_on(finished(asked, visit(asked, 0, "the crane; the buoy")), harbour(LAMP)).items
    assert item.ask == "(The question movers.role/both is no longer in the decks.)"
    assert (item.said, item.right) == (("the crane", "the buoy"), ("the crane", "the tugboat"))
    assert (item.card, item.asked, item.why, item.correct) == (None, None, "", False)


def test_what_was_kept_and_is_none_of_the_options_is_told_without_a_reason() -> None:
    """A damaged answer does not keep the rest of the report from the learner."""
    asked = [question(CRANE)]
    (item,) = report_on(finished(asked, visit(asked, 0, "the cr?ne"))).items
    assert (item.said, item.why) == (("the cr?ne",), "")
