"""The end of a session, and when to come back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from k8squiz.sessions.only import Only
from k8squiz.sessions.plan import Outlook
from k8squiz.sessions.study import Given, Turn
from k8squiz.sessions.suggestion import suggestion
from k8squiz.terminal.counting import counted
from k8squiz.terminal.lines import Line, line
from k8squiz.terminal.study_views import told

MOST_MISSED = 5
"""Missed cards that are told in full; the others are counted."""


class Ending(NamedTuple):
    """What is told at the end: the answers, the seconds that the session took, what comes after, and one suggestion.

    ``changed`` says whether there is anything to take back, be it that a card was put away.
    """

    given: Sequence[Given]
    seconds: float
    outlook: Outlook
    suggestion: str
    changed: bool = False


def summary(ending: Ending) -> Iterator[Line]:
    """How it went, what was learned, what was missed and where it is written, and when to come back."""
    if not ending.given:
        yield line("Nothing was answered." if ending.changed else "Nothing was answered, and nothing has changed.")
        yield from coming(ending.outlook)
        return
    yield from _score(ending)
    yield from _missed(ending.given)
    yield line()
    if ending.outlook.streak:
        yield line(f"{counted(ending.outlook.streak, 'study day')} in a row.")
    yield from coming(ending.outlook)
    yield line(ending.suggestion)


def _score(ending: Ending) -> Iterator[Line]:
    given = ending.given
    right = sum(one.correct for one in given)
    yield line(
        f"{right} of {len(given)} answers right ({100 * right // len(given)} %) in {_time(ending.seconds)}.", "bold"
    )
    new = {one.record.card for one in given if one.turn is Turn.NEW}
    sure = {one.record.card for one in given if one.turn is Turn.CONFIRM and one.correct}
    learned = [f"{counted(len(new), 'new card')} met"] if new else []
    learned += [f"{counted(len(sure), 'card')} known a second time"] if sure else []
    if learned:
        yield line(f"Learned: {', '.join(learned)}.")
    yield line("Everything is saved.")


def _missed(given: Sequence[Given]) -> Iterator[Line]:
    missed = list({one.record.card: one for one in given if not one.correct}.values())
    if missed:
        yield line()
        yield line("Missed:", "bold")
    for one in missed[:MOST_MISSED]:
        yield line(one.asked.ask, indent=2)
        yield line(f"Answer: {told(one.asked, '; '.join(one.asked.answer))}", indent=4)
        for source in one.asked.card.sources[:1]:
            yield line(source, "dim", indent=4)
    if len(missed) > MOST_MISSED:
        yield line(f"and {len(missed) - MOST_MISSED} more: k8squiz study --only failed", indent=2)


def _time(seconds: float) -> str:
    minutes = round(seconds / 60)
    if minutes >= 60:
        return f"{minutes // 60} h {minutes % 60} min"
    return f"{minutes} min" if seconds >= 60 else f"{round(seconds)} s"


def coming(outlook: Outlook) -> Iterator[Line]:
    """What is left of the day, and when the next card is due."""
    if outlook.due_now:
        at_a_time = f", {outlook.portion} at a time" if outlook.due_now > outlook.portion else ""
        yield line(f"{_are(outlook.due_now)} due now{at_a_time}.")
    elif outlook.waiting:
        yield line(f"{_are(outlook.waiting)} due beyond today's limit; {outlook.command} --more 20 brings some today.")
    elif outlook.next_due is not None:
        cards = "card is" if outlook.next_count == 1 else f"{outlook.next_count} cards are"
        yield line(f"The next {cards} due on {_day(outlook)}.")
    if outlook.new_left and not outlook.due_now:
        yield line(f"{counted(outlook.new_left, 'more new card')} can be learned today.")


def _day(outlook: Outlook) -> str:
    return f"{outlook.next_due:%A, %d %B %Y}, from {outlook.day_start:02}:00"


def _are(cards: int) -> str:
    return "1 card is" if cards == 1 else f"{cards} cards are"


def due_line(outlook: Outlook) -> Line:
    """What a session would bring now, in one line."""
    parts = [f"{outlook.due_now} due"] if outlook.due_now else []
    parts += [f"{outlook.new_left} new"] if outlook.new_left else []
    if parts:
        waiting = f", {outlook.waiting} more wait for another day" if outlook.waiting else ""
        return line(f"{' and '.join(parts)}{waiting}: {outlook.command}")
    if outlook.waiting:
        return line(f"Done for today; {_are(outlook.waiting)} due beyond its limit: {outlook.command} --more 20")
    if outlook.next_due is None:
        return line("Nothing is due.")
    return line(
        f"Nothing is due; {outlook.next_count} on {outlook.next_due:%A, %d %B}, from {outlook.day_start:02}:00."
    )


def due_json(outlook: Outlook) -> dict[str, Any]:
    """The same as plain data; ``waiting`` are due beyond today's limit, ``next`` is the next day with cards due."""
    return {
        "due": outlook.due_now,
        "new": outlook.new_left,
        "waiting": outlook.waiting,
        "next": None if outlook.next_due is None else outlook.next_due.isoformat(),
        "next_count": outlook.next_count,
        "streak": outlook.streak,
    }


def nothing_to_do(outlook: Outlook, unseen: int) -> Iterator[Line]:
    """The empty state: what the day allows is done."""
    yield line("Done for today. Well done." if outlook.waiting else "Nothing is due now. Well done.", "bold")
    yield from coming(outlook)
    yield line()
    yield line("What you can do now:")
    deeds = [
        (f"{outlook.command} --cram", "go over cards without any effect on their days"),
        (f"k8squiz exam {outlook.exam}", "see how you would do in an exam"),
        ("k8squiz stats", "look at your progress"),
    ]
    if outlook.new_left:
        deeds.insert(0, (outlook.command, f"learn {counted(outlook.new_left, 'new card')}"))
    elif unseen and not outlook.waiting:
        more = min(5, unseen)
        deeds.insert(0, (f"{outlook.command} --more {more}", f"learn {more} more of the {unseen} new cards today"))
    width = max(len(command) for command, _ in deeds)
    for command, does in deeds:
        yield line(f"{command.ljust(width)}  {does}", indent=2)


_NONE = {
    None: "All of these cards are suspended or buried.",
    Only.DUE: "None of these cards is due.",
    Only.FAILED: "None of these cards was missed when it was asked last.",
    Only.FLAGGED: "None of these cards is flagged.",
    Only.LEECHES: "None of these cards is a leech.",
}


def none_picked(only: Only | None, outlook: Outlook) -> Iterator[Line]:
    """The empty state where cards were picked whatever the limits of the day, and there are none."""
    yield line(_NONE[only], "bold")
    yield from coming(outlook)
    yield line(suggestion((), (), outlook))
