"""Every view that there is, filled with a made-up harbour: what the golden screens show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from typing import NamedTuple

from builders_terminal import (
    BERTHS,
    CRANE,
    LAMP,
    LANDING,
    MOVERS,
    PLAIN,
    RADIO,
    TODAY,
    TOWED,
    WAITING,
    covered,
    exam_deck,
    exam_start,
    given,
    harbour,
    outlook,
    overview,
    pilot,
    put,
    session,
)
from k8squiz.history.marks import Reported
from k8squiz.history.reviews import Rating
from k8squiz.identifiers import CardId, question_id
from k8squiz.knowledge.asking import Form
from k8squiz.questions.cards import Card
from k8squiz.sessions.asking import RECOGNISED
from k8squiz.sessions.coverage import Coverage
from k8squiz.sessions.marking import Mark, Verdict
from k8squiz.sessions.paper import Paper
from k8squiz.sessions.sitting import Sitting
from k8squiz.sessions.study import Manner, Session, Turn
from k8squiz.terminal import (
    deck_views,
    exam_views,
    feedback_views,
    rating_views,
    report_views,
    stats_views,
    study_views,
)
from k8squiz.terminal.coverage_views import coverage_page
from k8squiz.terminal.desk import ANSWERED, CHOSEN, ONE, RATED, Countdown, Picks, Typing
from k8squiz.terminal.keys import (
    AFTER_ANSWER,
    ASKING,
    AT_THE_END,
    BEFORE_OPTIONS,
    EXAM,
    EXAM_END,
    EXAM_START,
    GO_ON,
    LINE_MODE_ASKING,
    LINE_MODE_SHOW_BACK,
    LINE_MODE_TYPING,
    NOTING,
    RATING,
    REPORT_READ,
    SHOW_BACK,
    TYPING,
    Command,
    Key,
)
from k8squiz.terminal.lines import Line
from k8squiz.terminal.look import Look
from k8squiz.terminal.study_screen import NEAR_CHOICES, NO_NOTE
from terminal.study_room import INTERVALS, OPEN, WHY_OPEN


class FourMinutesLeft:
    """A countdown that stands still."""

    def seconds(self) -> float:
        """Four minutes and five seconds."""
        return 245.0

    def shown(self) -> str:
        """The same in words."""
        return exam_views.time_left(timedelta(seconds=self.seconds())) + " left"


class Shown(NamedTuple):
    """What a view puts on screen: a page and, where something is asked, the options and keys of its prompt.

    ``typing`` names what is typed where a text is asked for; None means that none is.
    """

    page: Iterable[Line]
    keys: tuple[Key, ...] = ()
    options: Sequence[str] = ()
    pointed: int | None = None
    left: Countdown | None = None
    picks: Picks = ONE
    typing: Typing | None = None

    @property
    def asks(self) -> bool:
        """Whether a prompt follows the page."""
        return bool(self.keys or self.options) or self.typing is not None

    @property
    def end(self) -> str:
        """The last word at the bottom of the screen: when it is there, the prompt waits."""
        if self.typing is not None:
            return "commands" if self.keys else self.typing.empty
        return self.keys[-1].label or self.keys[0].label if self.keys else self.picks.deed


def _question(look: Look) -> Shown:
    return _asked(session(RADIO, CRANE), look)


def _exhibit(look: Look) -> Shown:
    return _asked(session(BERTHS, turn=Turn.REPEAT), look)._replace(pointed=1)


def _asked(begun: Session, look: Look) -> Shown:
    """The question of a session, with the prompt of its form."""
    assert begun.asked is not None
    asked, page = begun.asked, study_views.question(begun, begun.asked)
    if asked.form is None:
        return Shown(page, LINE_MODE_SHOW_BACK if look.lines else SHOW_BACK)
    if asked.form not in {*RECOGNISED, Form.ORDER}:
        return Shown(page, LINE_MODE_TYPING if look.lines else TYPING, typing=ANSWERED)
    options = [option.text for option in asked.options]
    picks = Picks(len(asked.answer), ordered=asked.form is Form.ORDER)
    return Shown(page, LINE_MODE_ASKING if look.lines else ASKING, options, picks=picks)


def _question_in(form: Form, card: Card) -> Callable[[Look], Shown]:
    return lambda look: _asked(session(card, CRANE, turn=Turn.REVIEW, manner=Manner(form)), look)


def _recognised(look: Look) -> Shown:
    shown = _asked(session(TOWED, turn=Turn.RECOGNISE), look)
    # What was not recalled a moment ago is not explained before it is asked with options.
    return shown._replace(keys=tuple(key for key in shown.keys if key.command is not Command.EXPLAIN))


def _flashcard_front(look: Look) -> Shown:
    return _asked(session(LAMP._replace(front=LAMP.questions[0].ask), RADIO, turn=Turn.REVIEW, manner=PLAIN), look)


def _flashcard_back(look: Look) -> Shown:
    return _rated(rating_views.back(put(RADIO, PLAIN), look), pointed=2)


def _flashcard_explained(look: Look) -> Shown:
    return Shown(study_views.whole(put(BERTHS._replace(path=RADIO.path), PLAIN), look), GO_ON)


def _rated(page: Iterable[Line], pointed: int) -> Shown:
    return Shown(page, RATING, rating_views.ratings(INTERVALS), pointed, picks=RATED)


def _near_miss(look: Look) -> Shown:
    return _nearly("rotatin-whyte", LAMP, look)


def _near_miss_of_a_long_text(look: Look) -> Shown:
    long = "the harbour office, on channel 16 of the marine radio, with the number of the berth that is free"
    page = rating_views.near_miss(put(LAMP), long.replace("channel", "chanel").replace("berth", "birrth"), long, look)
    return Shown(page, (), NEAR_CHOICES, 0, picks=CHOSEN)


def _nearly(typed: str, of: Card, look: Look) -> Shown:
    page = rating_views.near_miss(put(of), typed, put(of).answer[0], look)
    return Shown(page, (), NEAR_CHOICES, 0, picks=CHOSEN)


def _unknown_command(look: Look) -> Shown:
    page = rating_views.unknown_command(put(WAITING), OPEN, WHY_OPEN, look)
    return _rated(page, pointed=0)


def _reporting(look: Look) -> Shown:
    return Shown(study_views.reporting(put(RADIO), look), NOTING, typing=Typing("keep the note", NO_NOTE))


def _noted(_look: Look) -> Shown:
    return Shown(study_views.reported(), GO_ON)


def _right(look: Look) -> Shown:
    return Shown(feedback_views.feedback(given(CRANE, "the crane"), look), AFTER_ANSWER)


def _right_on_a_new_card(look: Look) -> Shown:
    return Shown(feedback_views.feedback(given(CRANE, "the crane", Turn.NEW), look), AFTER_ANSWER)


def _wrong(look: Look) -> Shown:
    said = "nobody: the next ship sees that the berth is free"
    return Shown(feedback_views.feedback(given(RADIO, said), look), AFTER_ANSWER)


def _unknown(look: Look) -> Shown:
    return Shown(feedback_views.feedback(given(BERTHS), look), AFTER_ANSWER)


def _not_recalled(look: Look) -> Shown:
    return Shown(feedback_views.not_recalled(given(LAMP, "fixed-red"), look), BEFORE_OPTIONS)


def _feedback(
    card: Card,
    said: str | tuple[str, ...],
    *,
    mark: Mark | None = None,
    rating: Rating | None = None,
    turn: Turn = Turn.REVIEW,
    best: int | None = None,
) -> Callable[[Look], Shown]:
    one = given(card, said, turn, mark=mark, rating=rating)
    return lambda look: Shown(feedback_views.feedback(one, look, best), AFTER_ANSWER)


def _explained(card: Card) -> Callable[[Look], Shown]:
    return lambda look: Shown(study_views.whole(put(card), look), AFTER_ANSWER)


def _explain(look: Look) -> Shown:
    return Shown(study_views.whole(put(RADIO), look), AFTER_ANSWER)


def _summary(_look: Look) -> Shown:
    answers = [given(CRANE, "the crane", Turn.NEW), given(RADIO), given(BERTHS, "no crane is free for her")]
    answers += [given(WAITING, "harbourctl", mark=Mark(Verdict.WRONG))]
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


def _reported(look: Look) -> Shown:
    note = "The tugboat lifts them too:\n```\n# it has a winch\n- and a hook <here>"
    reports = [
        Reported(1, CRANE.id, question_id(CRANE.id, "which"), note, TODAY),
        Reported(2, RADIO.id, None, "", TODAY),
        Reported(5, CardId("lighthouse.role"), question_id(CardId("lighthouse.role"), "which"), "It is out.", TODAY),
    ]
    return Shown(report_views.reported(reports, [harbour()], "1.2.3", look))


def _reported_nothing(look: Look) -> Shown:
    return Shown(report_views.reported([], [harbour()], "1.2.3", look))


_STEPS = LANDING.questions[0].answer
_COMMANDS = WAITING.questions[0].answer
_OTHER = "harbourctl get ships --state=moored"


def _coverage(look: Look) -> Shown:
    return Shown(coverage_page([covered()], look))


def _coverage_of_all(look: Look) -> Shown:
    return Shown(coverage_page([covered(), covered(pilot(style="hands-on")), covered(simulation=True)], look))


VIEWS: dict[str, Callable[[Look], Shown]] = {
    "question": _question,
    "question-exhibit": _exhibit,
    "question-several": _question_in(Form.SEVERAL, MOVERS),
    "question-order": _question_in(Form.ORDER, LANDING),
    "question-typed": _question_in(Form.TYPED, LAMP),
    "question-command": _question_in(Form.COMMAND, WAITING),
    "question-recognise": _recognised,
    "flashcard-front": _flashcard_front,
    "flashcard-back": _flashcard_back,
    "flashcard-explain": _flashcard_explained,
    "near-miss": _near_miss,
    "near-miss-long": _near_miss_of_a_long_text,
    "unknown-command": _unknown_command,
    "reporting": _reporting,
    "noted": _noted,
    "feedback-right": _right,
    "feedback-right-new": _right_on_a_new_card,
    "feedback-wrong": _wrong,
    "feedback-unknown": _unknown,
    "feedback-several-right": _feedback(MOVERS, ("the crane", "the tugboat")),
    "feedback-several-wrong": _feedback(MOVERS, ("the crane", "the buoy")),
    "feedback-order-right": _feedback(LANDING, _STEPS),
    "feedback-order-wrong": _feedback(LANDING, (_STEPS[0], _STEPS[2], _STEPS[1], _STEPS[3])),
    "feedback-typed-right": _feedback(LAMP, "White-rotating"),
    "feedback-typed-wrong": _feedback(LAMP, "fixed-red"),
    "feedback-typed-accepted": _feedback(LAMP, "rotatin-whyte", rating=Rating.HARD),
    "feedback-command-right": _feedback(WAITING, _COMMANDS[1], mark=Mark(Verdict.RIGHT), best=2_300),
    "feedback-command-best": _feedback(WAITING, _COMMANDS[0], mark=Mark(Verdict.RIGHT), best=4_100),
    "feedback-command-wrong": _feedback(WAITING, _OTHER, mark=Mark(Verdict.WRONG, "it lists the ships at the quay")),
    "feedback-command-good": _feedback(WAITING, _OTHER, mark=Mark(Verdict.OPEN), rating=Rating.GOOD),
    "feedback-command-again": _feedback(WAITING, _OTHER, mark=Mark(Verdict.OPEN, WHY_OPEN), rating=Rating.AGAIN),
    "not-recalled": _not_recalled,
    "feedback-recognised": _feedback(TOWED, "the tugboat", turn=Turn.RECOGNISE),
    "explain": _explain,
    "explain-several": _explained(MOVERS),
    "explain-order": _explained(LANDING),
    "explain-typed": _explained(LAMP),
    "explain-command": _explained(WAITING),
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
    "coverage": _coverage,
    "coverage-of-all": _coverage_of_all,
    "reported": _reported,
    "reported-nothing": _reported_nothing,
}
