"""The views of exams: before, during and after."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from builders_exams import FORMS, RIGHT, finished, question, report_on, scored, visit
from builders_terminal import BERTHS, CRANE, NOON, RADIO, covered, exam_deck, exam_start, harbour, pilot
from k8squiz.history.exams import ExamAttempt
from k8squiz.sessions.exam_history import in_a_row
from k8squiz.sessions.exam_outcome import outcome
from k8squiz.sessions.exam_report import Report
from k8squiz.sessions.paper import Paper
from k8squiz.sessions.sitting import Sitting
from k8squiz.terminal import exam_history_views, exam_list_views, exam_report_views, exam_views, help_views
from k8squiz.terminal.desk import CHOSEN
from k8squiz.terminal.exam_review_screen import explained, item_page, nothing_missed
from k8squiz.terminal.exam_screen import GO_TO, KEEP_TYPED
from k8squiz.terminal.keys import BACK_TO_IT, EXAM, EXAM_START, EXAM_TYPING, PAUSED, REPORT_END, REPORT_READ, REVIEWING
from k8squiz.terminal.look import Look
from terminal.shown import Shown

_ASKED = [question(card) for card in (*FORMS, BERTHS)] + [question(RADIO, "calls")]
_VISITS = (
    visit(_ASKED, 0, "the tugboat", seconds=75),
    visit(_ASKED, 1, "the crane; the buoy", flagged=True),
    visit(_ASKED, 2, RIGHT),
    visit(_ASKED, 2, "; ".join(reversed(_ASKED[2].right.split("; ")))),
    visit(_ASKED, 3, "fixed-red", seconds=8),
    visit(_ASKED, 4, "harbourctl get ships --state=moored"),
    visit(_ASKED, 5, None),
)


class FourMinutesLeft:
    """A countdown that stands still."""

    def seconds(self) -> float:
        """Four minutes and five seconds."""
        return 245.0

    def shown(self) -> str:
        """The same in words."""
        return exam_views.clock(timedelta(seconds=self.seconds()))


def _opening(
    *, style: str = "multiple choice", simulation: bool = False, seed: int | None = None, pausable: bool = False
) -> Callable[[Look], Shown]:
    coverage = covered(pilot(style=style), simulation=simulation)
    terms = exam_views.Terms(4, 10, seed, "0123456789abcdef", pausable)
    return lambda look: Shown(exam_views.opening(coverage, terms, look), EXAM_START)


_SITTING = Sitting(exam_start().questions, 1, {0: "etcd"})


def _resumed(_look: Look) -> Shown:
    return Shown(exam_views.resumed("hpa", timedelta(minutes=3, seconds=9), _SITTING), EXAM_START)


def _resumed_paused(_look: Look) -> Shown:
    return Shown(exam_views.resumed("hpa", timedelta(minutes=3, seconds=9), _SITTING, paused=True), EXAM_START)


def _left_open(_look: Look) -> Shown:
    attempt = ExamAttempt(1, exam_start(), {}, None)
    return Shown(exam_views.left_open(attempt, NOON + timedelta(minutes=4)))


def _paused(_look: Look) -> Shown:
    return Shown(exam_views.paused(timedelta(minutes=3, seconds=9)), PAUSED)


def _grid(look: Look) -> Shown:
    questions = exam_start().questions * 6
    sitting = Sitting(questions, 1, dict.fromkeys((0, 2, 3, 11), "etcd"), {}, frozenset({2, 7}))
    return Shown(exam_views.grid(sitting, look), (), left=FourMinutesLeft(), typing=GO_TO)


def _typed(_look: Look) -> Shown:
    sitting = Sitting(tuple(_ASKED), 3, {3: "the fixed-red"}, {}, frozenset({3}))
    page = exam_views.question(sitting, Paper([harbour(*FORMS)]))
    return Shown(page, EXAM_TYPING, left=FourMinutesLeft(), typing=KEEP_TYPED)


def _all_blank(_look: Look) -> Shown:
    page = exam_views.before_hand_in(Sitting(exam_start().questions, flagged=frozenset({0, 2})))
    return Shown(page, (), exam_views.endings(pausable=True), 1, FourMinutesLeft(), CHOSEN)


def _question(_look: Look) -> Shown:
    questions = exam_start().questions
    sitting = Sitting(questions, 1, {1: questions[1].options[2]})
    paper = Paper([exam_deck()])
    return Shown(exam_views.question(sitting, paper), EXAM, questions[1].options, pointed=2, left=FourMinutesLeft())


def _hand_in(_look: Look) -> Shown:
    questions = exam_start().questions
    page = exam_views.before_hand_in(Sitting(questions, 4, {1: questions[1].right}))
    return Shown(page, (), exam_views.endings(pausable=False), 1, FourMinutesLeft(), CHOSEN)


def _missed() -> ExamAttempt:
    return finished(_ASKED, *_VISITS, minutes=6.5, pauses=(timedelta(minutes=3, seconds=20), timedelta(seconds=50)))


def _report_on_misses() -> Report:
    return report_on(_missed(), harbour(*FORMS, BERTHS, RADIO), seen=(0, 2), failed=(CRANE,))


def _of(report: Report) -> Callable[[Look], Shown]:
    return lambda look: Shown(exam_report_views.report(report, look), REPORT_END)


def _report_overdue(look: Look) -> Shown:
    page = exam_report_views.report(report_on(scored(1, 2)), look)
    return Shown([*exam_views.overdue("hpa"), *page], REPORT_READ)


def _report_time_up(look: Look) -> Shown:
    page = exam_report_views.report(report_on(scored(1, 2, simulation=True)), look)
    return Shown([*exam_views.time_up(), *page], REPORT_END)


def _item(at: int, *, missed: bool = False) -> Callable[[Look], Shown]:
    report = _report_on_misses()
    return lambda look: Shown(item_page(report, report.missed[:3] if missed else report.items, at, look), REVIEWING)


def _right_item(look: Look) -> Shown:
    report = report_on(scored(1, 2), seen=(0,))
    return Shown(item_page(report, report.items, 0, look), REVIEWING)


def _gone(look: Look) -> Shown:
    report = report_on(_missed(), harbour(CRANE._replace(revision=2)))
    return Shown([*item_page(report, report.items, 0, look), *item_page(report, report.items, 1, look)], REVIEWING)


def _gone_explained(look: Look) -> Shown:
    report = report_on(_missed(), harbour(CRANE._replace(revision=2)))
    return Shown(explained(report.items[0], look), BACK_TO_IT)


def _item_explained(look: Look) -> Shown:
    return Shown(explained(_report_on_misses().items[1], look), BACK_TO_IT)


def _nothing_missed(_look: Look) -> Shown:
    return Shown(nothing_missed(report_on(scored(4))))


def _keys(look: Look) -> Shown:
    return Shown(help_views.all_keys(REVIEWING, look), BACK_TO_IT)


def _history(look: Look) -> Shown:
    other = pilot(style="hands-on")._replace(id="hpx")
    attempts = [scored(right, 8, number=at, simulation=at > 2) for at, right in enumerate((3, 5, 7, 6, 4), 1)]
    exams = [pilot(), pilot(), other, pilot(), pilot()]
    row = in_a_row(outcome(attempt, exam) for attempt, exam in zip(attempts, exams, strict=True))
    return Shown(exam_history_views.history(row, look))


def _history_empty(look: Look) -> Shown:
    return Shown(exam_history_views.history((), look))


def _list(look: Look) -> Shown:
    exams = [covered(), covered(pilot(style="hands-on")), covered(simulation=True)]
    return Shown(exam_list_views.exam_list(exams, look))


EXAM_VIEWS: dict[str, Callable[[Look], Shown]] = {
    "exam-opening": _opening(),
    "exam-opening-hands-on": _opening(style="hands-on"),
    "exam-opening-simulation": _opening(simulation=True),
    "exam-ran-out": lambda _look: Shown(exam_views.ran_out(3, "hpa")),
    "exam-opening-seeded": _opening(simulation=True, seed=7, pausable=True),
    "exam-resumed": _resumed,
    "exam-resumed-paused": _resumed_paused,
    "exam-left-open": _left_open,
    "exam-paused": _paused,
    "exam-grid": _grid,
    "exam-typed": _typed,
    "exam-question": _question,
    "exam-hand-in": _hand_in,
    "exam-hand-in-blank": _all_blank,
    "exam-list": _list,
    "report": _of(_report_on_misses()),
    "report-simulation": _of(report_on(scored(4, simulation=True), seen=range(4))),
    "report-hands-on": _of(report_on(_missed(), blueprint=pilot(style="hands-on"))),
    "report-overdue": _report_overdue,
    "report-time-up": _report_time_up,
    "history": _history,
    "history-empty": _history_empty,
    "review-choice": _item(0),
    "review-several": _item(1),
    "review-order": _item(2),
    "review-typed": _item(3),
    "review-command": _item(4),
    "review-blank": _item(5),
    "review-never-shown": _item(6),
    "review-miss": _item(1, missed=True),
    "review-right": _right_item,
    "review-gone": _gone,
    "review-gone-explained": _gone_explained,
    "review-explained": _item_explained,
    "review-nothing-missed": _nothing_missed,
    "keys-review": _keys,
}
