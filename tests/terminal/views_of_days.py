"""The views around a session: its end, what is due, the exam planned, the cards with their states."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from builders_terminal import (
    BERTHS,
    CRANE,
    LAMP,
    MOVERS,
    RADIO,
    TODAY,
    TOWED,
    WAITING,
    given,
    listed,
    numbered,
    outlook,
)
from k8squiz.history.reviews import Forgotten, Occasion, PastAnswer, Rating
from k8squiz.identifiers import CardId, ReviewId, StudyDay, question_id
from k8squiz.sessions.marking import Mark, Verdict
from k8squiz.sessions.only import Only
from k8squiz.sessions.study import Given, Turn
from k8squiz.stats.preparation import Preparation
from k8squiz.terminal import card_views, forget_screen, plan_screen, plan_views, summary_views
from k8squiz.terminal.desk import CHOSEN, Typing
from k8squiz.terminal.keys import AT_THE_END, LEAVING, PLANNING
from k8squiz.terminal.look import Look
from k8squiz.terminal.summary_views import Ending
from terminal.shown import Shown

_EXAMS = (("hpa", "Harbour Pilot Associate"), ("hpx", "Harbour Pilot Expert, hands-on, at sea and at night"))
_TODAY = date(2026, 3, 2)


def _mixed() -> list[Given]:
    answers = [given(CRANE, "the crane", Turn.NEW), given(RADIO), given(BERTHS, "no crane is free for her")]
    return [
        *answers,
        given(WAITING, "harbourctl", mark=Mark(Verdict.WRONG)),
        given(LAMP, "white-rotating", Turn.CONFIRM),
    ]


def _summary(_look: Look) -> Shown:
    coming = outlook(new=7, later=2)._replace(streak=4)
    return Shown(summary_views.summary(Ending(_mixed(), 380, coming, "Go on: k8squiz study")), AT_THE_END)


def _summary_with_many_missed(_look: Look) -> Shown:
    missed = [given(numbered(number)) for number in range(7)]
    coming = outlook(later=1)._replace(waiting=12, streak=1)
    return Shown(summary_views.summary(Ending(missed, 4_000, coming, "Rest: k8squiz stats")), AT_THE_END)


def _summary_of_nothing(_look: Look) -> Shown:
    return Shown(summary_views.summary(Ending([], 3, outlook(due=1), "")))


def _backlog(_look: Look) -> Shown:
    return Shown(summary_views.coming(outlook(due=100)))


def _nothing_to_do(_look: Look) -> Shown:
    return Shown(summary_views.nothing_to_do(outlook(later=1), unseen=3))


def _done_for_today(_look: Look) -> Shown:
    return Shown(summary_views.nothing_to_do(outlook(later=1)._replace(waiting=12), unseen=3))


def _none_picked(_look: Look) -> Shown:
    return Shown(summary_views.none_picked(Only.FLAGGED, outlook(new=8)))


def _due(**what: int) -> Callable[[Look], Shown]:
    waiting = what.pop("waiting", 0)
    return lambda _look: Shown([summary_views.due_line(outlook(**what)._replace(waiting=waiting))])


def _which_exam(_look: Look) -> Shown:
    options = [f"{exam.upper()}: {name}" for exam, name in _EXAMS]
    return Shown(plan_screen.asking_which(), PLANNING, options, picks=CHOSEN)


def _when(_look: Look) -> Shown:
    page = plan_screen.asking_when("hpa", '"soon" is no date.')
    return Shown(page, typing=Typing("keep the date", "no date yet"))


def _prepared(day: date | None, *, met: int = 120) -> Callable[[Look], Shown]:
    return lambda _look: Shown(plan_views.prepared(Preparation("hpa", day, _TODAY, 300, met)))


def _cards(look: Look) -> Shown:
    cards = [
        listed(CRANE, "known", days=30),
        listed(TOWED, "learning", "leeches", "flagged", days=-2, lapses=7),
        listed(RADIO, "learning", "buried", days=1),
        listed(BERTHS, "new", "suspended"),
    ]
    return Shown(card_views.card_list(cards, look, unlisted=17))


def _one_card(look: Look) -> Shown:
    own = question_id(TOWED.id, "which")
    history: list[PastAnswer | Forgotten] = [
        PastAnswer(ReviewId(1), StudyDay(TODAY - 40), Occasion.STUDY, own, True, None, "the tugboat", 4_000),
        Forgotten(TOWED.id, StudyDay(TODAY - 30)),
        PastAnswer(ReviewId(3), StudyDay(TODAY - 9), Occasion.EXAM, own, False, Rating.AGAIN, None, 9_000),
        PastAnswer(ReviewId(4), StudyDay(TODAY - 2), Occasion.CRAM, own, False, None, "the lighthouse", 2_000),
    ]
    shown = listed(TOWED, "learning", "leeches", days=-2, lapses=7)
    return Shown(card_views.card_page(shown, history, CRANE, look))


def _card_never_asked(look: Look) -> Shown:
    return Shown(card_views.card_page(listed(MOVERS, "new"), [], None, look))


def _forgetting(_look: Look) -> Shown:
    page = forget_screen.forgetting([CardId(f"part-{number}.role") for number in range(8)])
    return Shown(page, LEAVING, forget_screen.CHOICES, 0, picks=CHOSEN)


DAY_VIEWS: dict[str, Callable[[Look], Shown]] = {
    "summary": _summary,
    "summary-many-missed": _summary_with_many_missed,
    "summary-nothing": _summary_of_nothing,
    "backlog": _backlog,
    "nothing-to-do": _nothing_to_do,
    "done-for-today": _done_for_today,
    "none-picked": _none_picked,
    "due": _due(due=12, new=8, waiting=40),
    "due-waiting": _due(waiting=40),
    "due-later": _due(later=3),
    "due-nothing": _due(),
    "plan-which": _which_exam,
    "plan-when": _when,
    "prepared": _prepared(date(2026, 3, 16)),
    "prepared-without-a-date": _prepared(None),
    "prepared-over": _prepared(date(2026, 2, 16), met=300),
    "prepared-for-nothing": lambda _look: Shown(plan_views.prepared(None)),
    "cards": _cards,
    "card": _one_card,
    "card-never-asked": _card_never_asked,
    "forgetting": _forgetting,
}
