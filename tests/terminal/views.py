"""Every view that there is, filled with a made-up harbour: what the golden screens show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from typing import NamedTuple

from builders_terminal import (
    BERTHS,
    CRANE,
    RADIO,
    covered,
    exam_deck,
    exam_start,
    given,
    harbour,
    outlook,
    overview,
    pilot,
    session,
)
from k8squiz.sessions.exam import Coverage
from k8squiz.sessions.paper import Paper
from k8squiz.sessions.sitting import Sitting
from k8squiz.sessions.study import Turn
from k8squiz.terminal import deck_views, exam_views, stats_views, study_views
from k8squiz.terminal.desk import Countdown
from k8squiz.terminal.keys import (
    AFTER_ANSWER,
    ASKING,
    AT_THE_END,
    EXAM,
    EXAM_END,
    EXAM_START,
    LINE_MODE_ASKING,
    REPORT_READ,
    Key,
)
from k8squiz.terminal.lines import Line
from k8squiz.terminal.look import Look


class FourMinutesLeft:
    """A countdown that stands still."""

    def seconds(self) -> float:
        """Four minutes and five seconds."""
        return 245.0

    def shown(self) -> str:
        """The same in words."""
        return exam_views.time_left(timedelta(seconds=self.seconds())) + " left"


class Shown(NamedTuple):
    """What a view puts on screen: a page and, where something is asked, the options and keys of its prompt."""

    page: Iterable[Line]
    keys: tuple[Key, ...] = ()
    options: Sequence[str] = ()
    pointed: int | None = None
    left: Countdown | None = None


def _question(look: Look) -> Shown:
    begun = session(RADIO, CRANE)
    assert begun.asked is not None
    options = [option.text for option in begun.asked.options]
    return Shown(study_views.question(begun, begun.asked), LINE_MODE_ASKING if look.lines else ASKING, options)


def _exhibit(_look: Look) -> Shown:
    begun = session(BERTHS, turn=Turn.REPEAT)
    assert begun.asked is not None
    options = [option.text for option in begun.asked.options]
    return Shown(study_views.question(begun, begun.asked), ASKING, options, pointed=1)


def _right(look: Look) -> Shown:
    return Shown(study_views.feedback(given(CRANE, "the crane"), look), AFTER_ANSWER)


def _right_on_a_new_card(look: Look) -> Shown:
    return Shown(study_views.feedback(given(CRANE, "the crane", Turn.NEW), look), AFTER_ANSWER)


def _wrong(look: Look) -> Shown:
    said = "nobody: the next ship sees that the berth is free"
    return Shown(study_views.feedback(given(RADIO, said), look), AFTER_ANSWER)


def _unknown(look: Look) -> Shown:
    return Shown(study_views.feedback(given(BERTHS), look), AFTER_ANSWER)


def _explain(look: Look) -> Shown:
    return Shown(study_views.whole(given(RADIO), look), AFTER_ANSWER)


def _summary(_look: Look) -> Shown:
    answers = [given(CRANE, "the crane", Turn.NEW), given(RADIO), given(BERTHS, "no crane is free for her")]
    return Shown(study_views.summary(answers, outlook(new=7, later=2)), AT_THE_END)


def _summary_of_nothing(_look: Look) -> Shown:
    return Shown(study_views.summary([], outlook(due=1)))


def _nothing_to_do(_look: Look) -> Shown:
    return Shown(study_views.nothing_to_do(outlook(later=1), unseen=3))


def _exam_opening(_look: Look) -> Shown:
    return Shown(exam_views.opening(covered(), exam_views.Terms(4, 10, 7)), EXAM_START)


def _exam_opening_hands_on(_look: Look) -> Shown:
    return Shown(exam_views.opening(covered(pilot(style="hands-on")), exam_views.Terms(4, 10, 7)), EXAM_START)


def _exam_opening_simulation(_look: Look) -> Shown:
    return Shown(exam_views.opening(covered(simulation=True), exam_views.Terms(4, 10, 7)), EXAM_START)


def _exam_resumed(_look: Look) -> Shown:
    return Shown(exam_views.resumed("hpa", timedelta(minutes=3, seconds=9), 1, 4), EXAM_START)


def _exam_question(_look: Look) -> Shown:
    questions = exam_start().questions
    sitting = Sitting(questions, 1, {1: questions[1].options[2]})
    paper = Paper([exam_deck()])
    return Shown(exam_views.question(sitting, paper), EXAM, questions[1].options, pointed=2, left=FourMinutesLeft())


def _hand_in(_look: Look) -> Shown:
    questions = exam_start().questions
    return Shown(exam_views.before_hand_in(Sitting(questions, 4, {1: questions[1].right})), EXAM_END)


def _report(look: Look) -> Shown:
    return _report_of(look, covered())


def _report_of_a_simulation(look: Look) -> Shown:
    questions = exam_start().questions
    chosen = {at: one.right for at, one in enumerate(questions)}
    return Shown(exam_views.report(covered(simulation=True), questions, chosen, Paper([exam_deck()]), look))


def _report_in_practice(look: Look) -> Shown:
    return _report_of(look, covered(pilot(style="hands-on")))


def _report_of(look: Look, coverage: Coverage) -> Shown:
    questions = exam_start().questions
    wrong = next(option for option in questions[1].options if option != questions[1].right)
    chosen = {0: questions[0].right, 1: wrong, 2: questions[2].right}
    return Shown(exam_views.report(coverage, questions, chosen, Paper([exam_deck()]), look))


def _report_overdue(look: Look) -> Shown:
    return Shown([*exam_views.overdue("hpa"), *_report(look).page], REPORT_READ)


def _report_time_up(look: Look) -> Shown:
    return Shown([*exam_views.time_up(), *_report(look).page])


def _stats_empty(look: Look) -> Shown:
    return Shown(stats_views.stats(overview(filled=False), look))


def _stats(look: Look) -> Shown:
    return Shown(stats_views.stats(overview(), look))


def _home_empty(_look: Look) -> Shown:
    return Shown(stats_views.home(overview(filled=False), outlook(new=3)))


def _home(_look: Look) -> Shown:
    return Shown(stats_views.home(overview(), outlook(due=2, new=10)))


def _home_all_done(_look: Look) -> Shown:
    return Shown(stats_views.home(overview(), outlook(later=2)))


def _deck_list(_look: Look) -> Shown:
    return Shown(deck_views.deck_list([harbour(), harbour(CRANE, name="crane-only")]))


def _deck_page(look: Look) -> Shown:
    return Shown(deck_views.deck_page(harbour(), look))


VIEWS: dict[str, Callable[[Look], Shown]] = {
    "question": _question,
    "question-exhibit": _exhibit,
    "feedback-right": _right,
    "feedback-right-new": _right_on_a_new_card,
    "feedback-wrong": _wrong,
    "feedback-unknown": _unknown,
    "explain": _explain,
    "summary": _summary,
    "summary-nothing": _summary_of_nothing,
    "nothing-to-do": _nothing_to_do,
    "exam-opening": _exam_opening,
    "exam-opening-hands-on": _exam_opening_hands_on,
    "exam-opening-simulation": _exam_opening_simulation,
    "exam-resumed": _exam_resumed,
    "exam-question": _exam_question,
    "exam-hand-in": _hand_in,
    "report": _report,
    "report-simulation": _report_of_a_simulation,
    "report-hands-on": _report_in_practice,
    "report-overdue": _report_overdue,
    "report-time-up": _report_time_up,
    "stats-empty": _stats_empty,
    "stats": _stats,
    "home-empty": _home_empty,
    "home": _home,
    "home-all-done": _home_all_done,
    "deck-list": _deck_list,
    "deck-page": _deck_page,
}
