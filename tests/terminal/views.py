"""Every view that there is, filled with a made-up harbour: what the golden screens show."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

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
from k8squiz.sessions.marking import Answer, Mark, Verdict
from k8squiz.sessions.study import Given, Manner, Marked, Session, Turn, advance, with_hint
from k8squiz.settings import Settings
from k8squiz.settings.reading import InForce
from k8squiz.settings.table import table
from k8squiz.stats.preparation import Preparation
from k8squiz.terminal import (
    deck_views,
    feedback_views,
    help_views,
    home_views,
    rating_views,
    report_views,
    study_views,
)
from k8squiz.terminal.config_views import config_page
from k8squiz.terminal.coverage_views import coverage_page
from k8squiz.terminal.desk import ANSWERED, CHOSEN, RATED, Picks, Typing
from k8squiz.terminal.keys import (
    AFTER_ANSWER,
    AT_THE_END,
    BACK_TO_IT,
    BEFORE_OPTIONS,
    GO_ON,
    JUDGING,
    LINE_MODE_ASKING,
    LINE_MODE_AT_THE_END,
    NOTING,
    PUT_AWAY,
    Command,
    Key,
    rating_keys,
)
from k8squiz.terminal.lines import Line, line
from k8squiz.terminal.look import Look
from k8squiz.terminal.study_asking import NEAR_CHOICES
from k8squiz.terminal.study_deeds import NO_NOTE
from k8squiz.terminal.study_keys import question_keys
from terminal.shown import Shown
from terminal.study_room import INTERVALS, OPEN, WHY_OPEN
from terminal.views_of_days import DAY_VIEWS
from terminal.views_of_exams import EXAM_VIEWS


def after(one: Given) -> tuple[Key, ...]:
    """The keys after an answer."""
    return (*GO_ON, *rating_keys(INTERVALS, one.rate_before or one.record.rating), *AFTER_ANSWER)


def _question(look: Look) -> Shown:
    return _asked(session(RADIO, CRANE), look)


def _hinted(look: Look) -> Shown:
    begun = with_hint(with_hint(session(RADIO, CRANE, BERTHS)))
    return _asked(begun, look, study_views.Status(flagged=True, minutes=4))


def _coming_again(look: Look) -> Shown:
    first = session(CRANE, BERTHS, turn=Turn.REVIEW)
    missed = advance(first, Marked(Answer(), Mark(Verdict.WRONG), 4_000, TODAY))
    return _asked(missed, look, study_views.Status(minutes=0))


def _keys_for(form: Form) -> Callable[[Look], Shown]:
    mark = ":" if form in {Form.TYPED, Form.COMMAND} else ""
    return lambda look: Shown(help_views.all_keys(question_keys(form, look), look, form, mark), BACK_TO_IT)


def _keys_at_the_end(look: Look) -> Shown:
    return Shown(help_views.all_keys(LINE_MODE_AT_THE_END if look.lines else AT_THE_END, look), BACK_TO_IT)


def _keys_after(look: Look) -> Shown:
    """In line mode nothing waits after an answer; there they come at the next question."""
    one = given(CRANE)
    rating = rating_keys(INTERVALS, one.record.rating)
    return Shown(help_views.all_keys((*LINE_MODE_ASKING, *rating) if look.lines else after(one), look), BACK_TO_IT)


def _source_opened(_look: Look) -> Shown:
    return Shown(study_views.source(CRANE, opened=True), BACK_TO_IT)


def _source_printed(_look: Look) -> Shown:
    return Shown(study_views.source(CRANE, opened=False), BACK_TO_IT)


def _suspended(_look: Look) -> Shown:
    return Shown(study_views.put_away(CRANE, suspended=True), PUT_AWAY)


def _buried(_look: Look) -> Shown:
    return Shown(study_views.put_away(CRANE, suspended=False), PUT_AWAY)


def _back_again(_look: Look) -> Shown:
    return Shown(study_views.back_again(CRANE.id), GO_ON)


def _exhibit(look: Look) -> Shown:
    return _asked(session(BERTHS, turn=Turn.REPEAT), look)._replace(pointed=1)


def _asked(begun: Session, look: Look, status: study_views.Status = study_views.UNMARKED) -> Shown:
    """The question of a session, with the prompt of its form."""
    assert begun.asked is not None
    asked, page = begun.asked, study_views.question(begun, begun.asked, status)
    keys = question_keys(asked.form, look)
    if asked.form is None:
        return Shown(page, keys)
    if asked.form not in {*RECOGNISED, Form.ORDER}:
        return Shown(page, keys, typing=ANSWERED)
    options = [option.text for option in asked.options]
    picks = Picks(len(asked.answer), ordered=asked.form is Form.ORDER)
    return Shown(page, keys, options, picks=picks)


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
    return Shown(page, AFTER_ANSWER, rating_views.ratings(INTERVALS), pointed, picks=RATED)


def _near_miss(look: Look) -> Shown:
    return _nearly("rotatin-whyte", LAMP, look)


def _near_miss_of_a_long_text(look: Look) -> Shown:
    long = "the harbour office, on channel 16 of the marine radio, with the number of the berth that is free"
    page = rating_views.near_miss(put(LAMP), long.replace("channel", "chanel").replace("berth", "birrth"), long, look)
    return Shown(page, JUDGING, NEAR_CHOICES, 0, picks=CHOSEN)


def _nearly(typed: str, of: Card, look: Look) -> Shown:
    page = rating_views.near_miss(put(of), typed, put(of).answer[0], look)
    return Shown(page, JUDGING, NEAR_CHOICES, 0, picks=CHOSEN)


def _unknown_command(look: Look) -> Shown:
    page = rating_views.unknown_command(put(WAITING), OPEN, WHY_OPEN, look)
    return _rated(page, pointed=0)


def _reporting(look: Look) -> Shown:
    return Shown(study_views.reporting(put(RADIO), look), NOTING, typing=Typing("keep the note", NO_NOTE))


def _noted(_look: Look) -> Shown:
    return Shown(study_views.reported(), GO_ON)


def told(one: Given, best: int | None = None) -> feedback_views.Told:
    """What is told besides the verdict on an answer: its rating and when the card comes again."""
    rating = one.rate_before or one.record.rating
    return feedback_views.Told(best, rating, INTERVALS[rating] if rating else 0)


def _right(look: Look) -> Shown:
    one = given(CRANE, "the crane")
    return Shown(feedback_views.feedback(one, look, told(one)), after(one))


def _right_on_a_new_card(look: Look) -> Shown:
    one = given(CRANE, "the crane", Turn.NEW)
    return Shown(feedback_views.feedback(one, look), after(one))


def _wrong(look: Look) -> Shown:
    one = given(RADIO, "nobody: the next ship sees that the berth is free")
    return Shown(feedback_views.feedback(one, look, told(one)), after(one))


def _flagged(look: Look) -> Shown:
    one = given(CRANE, "the crane", Turn.CONFIRM)
    page = [study_views.flagging(flagged=True), line(), *feedback_views.feedback(one, look, told(one))]
    return Shown(page, after(one))


def _unknown(look: Look) -> Shown:
    one = given(BERTHS)
    return Shown(feedback_views.feedback(one, look, told(one)), after(one))


def _leech(look: Look) -> Shown:
    one = given(TOWED, "the harbour office")
    told_too = told(one)._replace(lapses=7, neighbour=CRANE)
    return Shown(feedback_views.feedback(one, look, told_too), after(one))


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
    return lambda look: Shown(feedback_views.feedback(one, look, told(one, best)), after(one))


def _explained(card: Card) -> Callable[[Look], Shown]:
    return lambda look: Shown(study_views.whole(put(card), look), after(given(card)))


def _explain(look: Look) -> Shown:
    return Shown(study_views.whole(put(RADIO), look), after(given(RADIO)))


def _home_empty(_look: Look) -> Shown:
    return Shown(home_views.home(overview(filled=False), outlook(new=3)))


def _home(_look: Look) -> Shown:
    standing = Preparation("hpa", date(2026, 3, 16), date(2026, 3, 2), 300, 120)
    return Shown(home_views.home(overview(), outlook(due=2, new=10), standing))


def _home_all_done(_look: Look) -> Shown:
    return Shown(home_views.home(overview(), outlook(later=2)))


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


def _config(look: Look) -> Shown:
    return _settings_from(look, InForce(Settings(), dict.fromkeys(Settings._fields, "default")), exists=False)


def _config_set(look: Look) -> Shown:
    origins = {"desired_retention": "K8SQUIZ_DESIRED_RETENTION", "exam": "config.toml:12", "theme": "K8SQUIZ_THEME"}
    now = Settings(desired_retention=0.85, exam="cka", theme="contrast")
    return _settings_from(look, InForce(now, dict.fromkeys(Settings._fields, "default") | origins), exists=True)


def _settings_from(look: Look, now: InForce, *, exists: bool) -> Shown:
    file = Path("/home/ada/.config/k8squiz/config.toml")
    return Shown(config_page(table(("cka", "ckad", "cks", "kcna", "kcsa")), now, file, look, exists=exists))


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
    "question-hinted": _hinted,
    "question-coming-again": _coming_again,
    "keys-choice": _keys_for(Form.CHOICE),
    "keys-several": _keys_for(Form.SEVERAL),
    "keys-order": _keys_for(Form.ORDER),
    "keys-typed": _keys_for(Form.TYPED),
    "keys-after": _keys_after,
    "keys-at-the-end": _keys_at_the_end,
    "source-opened": _source_opened,
    "source-printed": _source_printed,
    "suspended": _suspended,
    "buried": _buried,
    "back-again": _back_again,
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
    "feedback-leech": _leech,
    "feedback-flagged": _flagged,
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
    "home-empty": _home_empty,
    "home": _home,
    "home-all-done": _home_all_done,
    "deck-list": _deck_list,
    "deck-page": _deck_page,
    "coverage": _coverage,
    "coverage-of-all": _coverage_of_all,
    "reported": _reported,
    "reported-nothing": _reported_nothing,
    **DAY_VIEWS,
    **EXAM_VIEWS,
    "config": _config,
    "config-set": _config_set,
}
