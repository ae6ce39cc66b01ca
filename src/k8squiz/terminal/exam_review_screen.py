"""Looking through a finished exam: its report, and its questions one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from k8squiz.sessions.exam_report import Item, Report
from k8squiz.terminal import study_views
from k8squiz.terminal.desk import Desk
from k8squiz.terminal.exam_answer_views import answer, became, lasting
from k8squiz.terminal.help_views import all_keys
from k8squiz.terminal.keys import BACK_TO_IT, REPORT_END, REVIEWING, Command
from k8squiz.terminal.lines import Line, hanging, line, verbatim
from k8squiz.terminal.look import Look


def read_report(desk: Desk, page: Iterable[Line]) -> None:
    """Shows a report until it is read; line mode goes on at once."""
    desk.page(page)
    desk.pause(REPORT_END)


def review(report: Report, desk: Desk, browse: Callable[[str], bool], *, wrong: bool) -> None:
    """Goes through the questions, or those missed alone; line mode prints them one below the other.

    ``browse`` opens a page in a browser and says whether it could.
    """
    items = report.missed if wrong else report.items
    if not items:
        desk.page(nothing_missed(report))
    at = 0
    while at < len(items):
        desk.page(item_page(report, items, at, desk.look))
        command = desk.pause(REVIEWING)
        if command in {Command.EXPLAIN, Command.SOURCE, Command.KEYS}:
            desk.page(_aside(items[at], command, desk, browse))
            command = Command.QUIT if desk.pause(BACK_TO_IT) is Command.QUIT else command
        if command is Command.QUIT:
            return
        at = max(0, at + {Command.NEXT: 1, Command.BACK: -1}.get(command, 0))


def item_page(report: Report, items: Sequence[Item], at: int, look: Look) -> Iterator[Line]:
    """One question as it was shown, and what became of it; ``at`` is its place among the ``items`` gone through."""
    item = items[at]
    yield line(_standing(report, items, at), "dim")
    yield line()
    if item.exhibit:
        yield verbatim(item.exhibit, indent=1)
        yield line()
    yield line(item.ask, "bold")
    yield line()
    for number, option in enumerate(item.question.options, 1):
        yield from hanging(f"{number}. ", option, look, indent=2)
    if item.question.options:
        yield line()
    yield line("Correct.", "right") if item.correct else line("Incorrect.", "wrong")
    yield from answer(item, look)


def explained(item: Item, look: Look) -> Iterator[Line]:
    """Everything about a question and its card, as far as a deck still holds it as it was."""
    if item.asked is not None:
        yield from study_views.whole(item.asked, look)
        return
    yield line("No deck holds this question any more as it was asked.", "bold")
    if item.card is not None:
        yield line(f"Its card, as it is now: k8squiz cards {item.card.id}")


def nothing_missed(report: Report) -> Iterator[Line]:
    """Says that there is no miss to look at."""
    yield line(f"Nothing was missed in attempt {report.outcome.attempt.id}.")


def _standing(report: Report, items: Sequence[Item], at: int) -> str:
    item = items[at]
    total = len(report.items)
    place = f"Question {item.number} of {total}"
    if len(items) < total:
        place = f"Miss {at + 1} of {len(items)}: question {item.number} of {total}"
    said = [became(item)]
    said += ["changed from right to wrong"] if item in report.worsened else []
    said += ["flagged"] if item.flagged else []
    said += [lasting(item.time)] if item.time is not None else []
    said += ["seen before"] if item.seen_before else []
    return f"{place} - {', '.join(said)}"


def _aside(item: Item, command: Command, desk: Desk, browse: Callable[[str], bool]) -> Iterable[Line]:
    if command is Command.KEYS:
        return all_keys(REVIEWING, desk.look)
    if command is Command.EXPLAIN or item.card is None:
        return explained(item, desk.look)
    sources = item.card.sources
    return study_views.source(item.card, opened=bool(sources) and browse(sources[0]))
