"""What the learner is asked to judge: a flashcard turned over, a near miss, a command not known to be right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rich.cells import cell_len, chop_cells

from k8squiz.history.reviews import Rating
from k8squiz.knowledge.sentences import reason
from k8squiz.sessions.asking import Asked
from k8squiz.sessions.marking import slip_places, slips
from k8squiz.terminal.counting import counted
from k8squiz.terminal.lines import Line, line, verbatim
from k8squiz.terminal.look import Look
from k8squiz.terminal.path_views import path
from k8squiz.terminal.study_views import accepted, reminder

_INDENT = 2
_SHOWN = 3
"""Commands known to be right that are shown at once, if there are so many; the others are behind explain."""

_TYPED, _MEANT = "You typed:  ", "It is:      "


def ratings(intervals: Mapping[Rating, int]) -> tuple[str, ...]:
    """The four ratings, each with the days until the card would come again, where it comes by them at all."""
    words = {rating: rating.name.capitalize() for rating in Rating}
    return tuple(f"{word}: {_days(intervals[one])}" if intervals else word for one, word in words.items())


def _days(days: int) -> str:
    return counted(days, "day") if days > 0 else "today"


def back(asked: Asked, look: Look) -> Iterator[Line]:
    """A flashcard turned over, for the learner to rate."""
    card = asked.card
    yield from reminder(asked, look)
    yield line(card.back, "bold")
    if card.explain:
        yield line(card.explain, indent=_INDENT)
    if card.path:
        yield line()
        yield from path(card, look)
    yield line()
    yield line("How well did you know it?")


def unknown_command(asked: Asked, typed: str, why: str, look: Look) -> Iterator[Line]:
    """A command that is not known to be right, beside those that are, for the learner to rate."""
    yield from reminder(asked, look)
    yield line(f"Not known to be right: {typed}", "bold")
    if why:
        yield line(reason(why, typed, *accepted(asked)), indent=_INDENT)
    yield line("Known to be right:")
    for answer in accepted(asked)[:_SHOWN]:
        yield line(answer, "bold", indent=_INDENT)
    yield line()
    yield line("Does yours do the same? Rate how well you knew it.")


def near_miss(asked: Asked, typed: str, meant: str, look: Look) -> Iterator[Line]:
    """What was typed beside what it nearly is, for the learner to accept; on a full screen, carets mark the letters."""
    yield from reminder(asked, look)
    yield line("Nearly.", "bold")
    if look.lines or look.width is None:
        yield line(f"{_TYPED}{typed}", indent=_INDENT)
        yield line(f"{_MEANT}{meant}", indent=_INDENT)
    else:
        places = slip_places(typed, meant)
        yield from _marked(_TYPED, typed, {at for own, _ in places for at in own}, look.width)
        yield from _marked(_MEANT, meant, {at for _, right in places for at in right}, look.width)
    said = ", ".join(_slip(*one) for one in slips(typed, meant))
    yield line(f"The difference: {said}.", indent=_INDENT)


def _slip(typed: str, meant: str) -> str:
    if not typed:
        return f'"{meant}" is missing'
    return f'"{typed}" is too much' if not meant else f'"{typed}" instead of "{meant}"'


def _marked(label: str, text: str, differing: set[int], width: int) -> Iterator[Line]:
    """A labelled text with carets below the letters that differ; below its label and in parts where it is too long."""
    lead = label
    if _INDENT + cell_len(label + text) > width:
        yield line(label.rstrip(), indent=_INDENT)
        lead = " " * _INDENT
    at = 0
    for part in chop_cells(text, width - _INDENT - len(lead)):
        carets = "".join(
            ("^" if place in differing else " ") * cell_len(letter) for place, letter in enumerate(part, at)
        )
        yield verbatim(f"{lead}{part}", indent=_INDENT)
        if carets.strip():
            yield verbatim(f"{' ' * len(lead)}{carets.rstrip()}", indent=_INDENT)
        lead, at = " " * len(lead), at + len(part)
