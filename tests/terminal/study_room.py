"""Where a session is sat through: with a scripted learner at a desk, and a real store."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from builders_terminal import CRANE, LAMP, TOWED, harbour, outlook
from fakes import LINES, WIDE, FixedClock, Said, ScriptedDesk
from k8squiz.clock import study_day
from k8squiz.history.marks import Report
from k8squiz.history.reviews import Event, Rating
from k8squiz.identifiers import ReviewId
from k8squiz.knowledge.asking import Form
from k8squiz.progress.store import Store
from k8squiz.sessions.asking import Asked
from k8squiz.sessions.marking import Answer, Mark, Marker, Verdict
from k8squiz.sessions.study import Session
from k8squiz.terminal.study_course import Wiring
from k8squiz.terminal.study_screen import study

INTERVALS = {Rating.AGAIN: 1, Rating.HARD: 3, Rating.GOOD: 12, Rating.EASY: 31}
"""Days until any card comes again."""

OPEN = "harbourctl get ships --waiting"
WHY_OPEN = "harbourctl get is not known to have a flag --waiting"
"""A command that is not known to be right, and why."""

Record = Callable[[Sequence[Event]], tuple[ReviewId, ...]]
_MARKER = Marker([harbour(CRANE, LAMP, TOWED)])


def mark(asked: Asked, answer: Answer) -> Mark:
    """The mark of an answer; of commands, which are made up here, those accepted are right, and one is open."""
    if asked.question is None or asked.form is not Form.COMMAND or not answer.given:
        return _MARKER.mark(asked, answer)
    if answer.typed in asked.question.answer:
        return Mark(Verdict.RIGHT)
    return Mark(Verdict.OPEN, WHY_OPEN) if answer.typed == OPEN else Mark(Verdict.WRONG, "it lists no ships")


def wiring(store: Store, clock: FixedClock, desk: ScriptedDesk, record: Record | None = None) -> Wiring:
    """What a session needs from outside; what is recorded and reported stands in the log of the desk."""

    def recording(events: Sequence[Event]) -> tuple[ReviewId, ...]:
        reviews = (record or store.record_all)(events)
        desk.log.append(f"record {len(events)}" if len(events) > 1 else "record")
        return reviews

    def reporting(report: Report) -> None:
        store.report(report)
        desk.log.append("report")

    return Wiring(
        record=recording,
        leave=store.mark,
        report=reporting,
        mark=mark,
        intervals=lambda _card: INTERVALS,
        best=store.best_milliseconds,
        lapses=lambda _card: 0,
        neighbour=lambda _card: None,
        now=clock.now,
        today=lambda: study_day(clock.now()),
        more=lambda _asked: (),
        outlook=outlook,
        browse=lambda _address: False,
    )


def sit(
    store: Store,
    clock: FixedClock,
    begun: Session,
    *script: Said,
    record: Record | None = None,
    lines: bool = False,
    **wired: Any,
) -> tuple[ScriptedDesk, Session]:
    """The session sat through to its end, by a learner who follows the script to its last word.

    What is ``wired`` stands in place of what the wiring has otherwise.
    """
    desk = ScriptedDesk(script, LINES if lines else WIDE)
    ended = study(begun, desk, wiring(store, clock, desk, record)._replace(**wired))
    assert desk.left == ()
    return desk, ended
