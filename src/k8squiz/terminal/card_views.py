"""How cards read with their state: a list of them, and one with its history."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from k8squiz.clock import calendar_date
from k8squiz.history.reviews import Forgotten, Occasion, PastAnswer
from k8squiz.questions.cards import Card
from k8squiz.scheduling.memory import Learned, Met
from k8squiz.stats.card_list import STATES, WORDS, Listed
from k8squiz.terminal.counting import counted, times
from k8squiz.terminal.deck_views import card_lines
from k8squiz.terminal.lines import Line, hanging, line
from k8squiz.terminal.look import Look

_OCCASIONS = {Occasion.EXAM: "an exam", Occasion.CRAM: "a cram session"}
_ROOM_BESIDE = 16
"""Cells; with less beside its id, a card's state stands below it."""


def card_list(listed: Sequence[Listed], look: Look, unlisted: int = 0) -> Iterator[Line]:
    """Each card with its state in a line, then how many there are; ``unlisted`` new ones are only counted."""
    for one in listed:
        yield from _with_its_state(one, look)
    if listed:
        yield line()
    states = Counter(one.state for one in listed)
    counts = ", ".join(f"{states[state]} {state}" for state in STATES if states[state])
    yield line(f"{counted(len(listed), 'card')}{f': {counts}' if counts else ''}.", "bold")
    if unlisted:
        yield line(f"{counted(unlisted, 'card')} not met yet: k8squiz cards new")
    yield line(f"One in full: k8squiz cards ID. Some of them: {', '.join(WORDS)}, or a part of the id.", "dim")


def _with_its_state(one: Listed, look: Look) -> Iterator[Line]:
    """A card's id and its state; on a narrow screen a long id leaves no room beside it."""
    lead = f"{one.card.id}  "
    if look.width is None or look.width - cell_len(lead) >= _ROOM_BESIDE:
        yield from hanging(lead, standing(one), look)
        return
    yield line(one.card.id)
    yield line(standing(one), indent=2)


def standing(one: Listed) -> str:
    """A card's state in words: how well it is known, when it is due, and the marks on it."""
    said = [one.state]
    if isinstance(one.memory, Met):
        said = ["met once"]
    if one.due is not None:
        said.append(f"due {calendar_date(one.due):%d %b %Y}")
    if isinstance(one.memory, Learned) and one.memory.lapses:
        said.append(f"forgotten {times(one.memory.lapses)}")
    said += [word for word in ("suspended", "buried", "flagged") if word in one.words]
    return ", ".join([*said, "a leech"] if "leeches" in one.words else said)


def card_page(
    one: Listed, history: Sequence[PastAnswer | Forgotten], neighbour: Card | None, look: Look
) -> Iterator[Line]:
    """One card in full: where it stands, what a leech is confused with, and every answer to it."""
    yield from card_lines(one.card, look)
    yield line()
    yield line(f"{one.deck}: {standing(one)}.", "bold")
    if isinstance(one.memory, Learned):
        memory = one.memory
        yield line(f"Stability {memory.stability:.1f} days, difficulty {memory.difficulty:.1f} of 10.", indent=2)
    if "leeches" in one.words and neighbour is not None:
        yield line(f"Tell it from {neighbour.id}: {neighbour.front}", indent=2)
        yield line(neighbour.back, indent=4)
    yield line()
    if not history:
        yield line("It was never asked.")
        return
    yield line("Answers", "bold")
    for past in history:
        yield from hanging(f"{calendar_date(past.day):%d %b %Y}  ", _told(past), look, indent=2)


def _told(past: PastAnswer | Forgotten) -> str:
    if isinstance(past, Forgotten):
        return "forgotten at your wish: new again"
    rating = f", rated {past.rating.name.capitalize()}" if past.rating is not None else ""
    occasion = "" if past.occasion is Occasion.STUDY else f", in {_OCCASIONS[past.occasion]}"
    told = f"{'right' if past.correct else 'wrong'}{rating}{occasion}"
    if past.question is None:
        # To a flashcard nothing is said: its back is seen, and it is rated.
        return told
    said = "I don't know" if past.chosen is None else past.chosen
    return f"{told}: {said}"


def done(cards: int, deed: str) -> Iterator[Line]:
    """What was done to how many cards."""
    yield line(f"{counted(cards, 'card')} {deed}." if cards else "No card had to be changed.")


def kept() -> Iterator[Line]:
    """Says that nothing was done."""
    yield line("Nothing was changed.")
